// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/pageworkbench.h"
#include "ui/common/banner.h"
#include "ui/common/theme.h"
#include "ui/review/decisionpanel.h"
#include "ui/review/reviewdialog.h"
#include "ui/review/reviewmodel.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace {

const EntityRef tea{.kind = EntityRef::Kind::Product, .id = u"7"_s, .label = u"Tea"_s};

Product teaAt(qint64 price)
{
    Product product;
    product.summary = {.id = {u"7"_s}, .name = u"Tea"_s};
    product.skus = {{.id = {u"1"_s}, .price = {price}, .stock = 5}};
    return product;
}

} // namespace

class TestReview : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_bench = std::make_unique<PageWorkbench>(); }
    void cleanup() { m_bench.reset(); }

    void everyFieldIsShownOldToNew()
    {
        QVERIFY(m_bench->changes.setField(tea, {}, u"skus/1/price"_s, 1990, 1890));
        QVERIFY(m_bench->changes.setField(tea, {}, u"onSale"_s, true, false));
        ReviewModel model(m_bench->changes, ChangeWords(m_bench->backend.capabilities(), u"CNY"_s));
        QAbstractItemModelTester tester(&model);
        QCOMPARE(model.rowCount(), 1);
        const QModelIndex change = model.index(0, 0);
        QCOMPARE(change.data().toString(), u"Tea"_s);
        QCOMPARE(model.rowCount(change), 2);
        QCOMPARE(model.index(0, ReviewModel::OldColumn, change).data().toString(), u"¥19.90"_s);
        QCOMPARE(model.index(0, ReviewModel::NewColumn, change).data().toString(), u"¥18.90"_s);
        QCOMPARE(model.index(1, ReviewModel::NewColumn, change).data().toString(), u"no"_s);
    }

    void whatIsChangedIsReadableInASmallWindow()
    {
        QVERIFY(m_bench->changes.setField(tea, {}, u"skus/1/price"_s, 1990, 1890));
        QWidget window;
        window.resize(theme::charWidth() * 100, 480);
        ReviewDialog dialog(m_bench->services, &window);
        dialog.show();
        const auto *tree = dialog.findChild<QTreeView *>(u"changes"_s);
        QVERIFY(tree->columnWidth(ReviewModel::WhatColumn) >= tree->width() / 3);
    }

    void returnApplies()
    {
        QVERIFY(m_bench->changes.setField(tea, {}, u"skus/1/price"_s, 1990, 1890));
        ReviewDialog dialog(m_bench->services);
        dialog.open();
        QVERIFY(dialog.findChild<QPushButton *>(u"applyChanges"_s)->isDefault());
    }

    void carriersAreShownByName()
    {
        m_bench->backend.carrierReads.reply = [](Done) {
            return QList<Carrier>{{.id = {u"7"_s}, .name = u"顺丰速运"_s}};
        };
        const EntityRef order{.kind = EntityRef::Kind::Order, .id = u"9"_s, .label = u"A9"_s};
        QVERIFY(m_bench->changes.addAction(order, {}, u"ship"_s, {{u"carrier"_s, u"7"_s}}, {}));
        const ReviewDialog dialog(m_bench->services);
        const QAbstractItemModel *model = dialog.findChild<QTreeView *>(u"changes"_s)->model();
        const QModelIndex carrier = model->index(0, ReviewModel::NewColumn, model->index(0, 0));
        QCOMPARE(carrier.data().toString(), u"7"_s);
        QTRY_COMPARE(carrier.data().toString(), u"顺丰速运"_s);
    }

    void aSkuIsNamedAsPeopleKnowIt()
    {
        const FieldEdit edit{.entity = tea, .change = {u"skus/17/price"_s, 1990, 1890, u"blue / XL"_s}};
        QVERIFY(m_bench->changes.setFields({edit}));
        const ReviewModel model(m_bench->changes, ChangeWords(m_bench->backend.capabilities(), u"CNY"_s));
        const QModelIndex line = model.index(0, ReviewModel::WhatColumn, model.index(0, 0));
        QCOMPARE(line.data().toString(), u"Price of SKU blue / XL"_s);
    }

    /// An action of a connector's own asks for amounts under names that only the connector knows.
    void whatAnActionAsksForReadsAsDeclared()
    {
        using Kind = ActionInput::Kind;
        Capabilities capabilities = m_bench->backend.capabilities();
        capabilities.orders->actions = {
            {.id = u"fees"_s,
             .inputs = {{.name = u"运费"_s, .kind = Kind::Money},
                        {.name = u"pieces"_s, .kind = Kind::Integer, .title = u"件数"_s}}}};
        const EntityRef order{.kind = EntityRef::Kind::Order, .id = u"9"_s, .label = u"A9"_s};
        QVERIFY(m_bench->changes.addAction(order, {}, u"fees"_s, {{u"运费"_s, 1250}, {u"pieces"_s, 2}}, {}));
        const ReviewModel model(m_bench->changes, ChangeWords(capabilities, u"CNY"_s));
        const QModelIndex change = model.index(0, 0);
        QCOMPARE(model.rowCount(change), 2);
        QCOMPARE(model.index(0, ReviewModel::WhatColumn, change).data().toString(), u"运费"_s);
        QCOMPARE(model.index(0, ReviewModel::NewColumn, change).data().toString(), u"¥12.50"_s);
        QCOMPARE(model.index(1, ReviewModel::WhatColumn, change).data().toString(), u"件数"_s);
        QCOMPARE(model.index(1, ReviewModel::NewColumn, change).data().toString(), u"2"_s);
    }

    void appliedChangesStayListed()
    {
        editPrice();
        ReviewDialog dialog(m_bench->services);
        answerReads(1990);
        m_bench->backend.productSaves.reply = [](const auto &) { return teaAt(1890); };
        press(dialog, u"applyChanges"_s);
        QTRY_COMPARE(outcome(dialog), int(PendingChange::State::Applied));
        QCOMPARE(m_bench->changes.all().size(), 0);
        QTRY_COMPARE(dialog.findChild<Banner *>()->severity(), Banner::Severity::Good);
        QVERIFY(!dialog.findChild<QPushButton *>(u"applyChanges"_s)->isEnabled());
    }

    void refusalIsShownInTheBackendsOwnWords()
    {
        editPrice();
        ReviewDialog dialog(m_bench->services);
        dialog.show();
        answerReads(1990);
        m_bench->backend.productSaves.reply = [](const auto &) -> Result<Product> {
            return failure(Error{.kind = Error::Kind::Refused,
                                 .message = u"no"_s,
                                 .fields = {{u"skus/1/price"_s, u"价格太低"_s}}});
        };
        press(dialog, u"applyChanges"_s);
        QTRY_COMPARE(outcome(dialog), int(PendingChange::State::Refused));
        auto *tree = dialog.findChild<QTreeView *>();
        const QModelIndex field =
            tree->model()->index(0, ReviewModel::OutcomeColumn, tree->model()->index(0, 0));
        QCOMPARE(field.data().toString(), u"价格太低"_s);
        QTRY_VERIFY(dialog.findChild<DecisionPanel *>()->isVisible()); // once the run has ended
    }

    void aRefusalIsSaidOnce_data()
    {
        QTest::addColumn<Error>("error");
        QTest::addColumn<QStringList>("said");
        const auto row = [](const char *name, const Error &error, const QStringList &said) {
            QTest::newRow(name) << error << said;
        };
        row("by the backend", {.kind = Error::Kind::Refused, .message = u"价格太低"_s},
            {u"The backend refused this change."_s, u"It says: “价格太低”"_s});
        row("by the connector",
            {.kind = Error::Kind::Refused, .message = u"Not below the freight."_s, .isOwnWording = true},
            {u"This change was refused."_s, u"Not below the freight."_s});
        row("for want of a right", {.kind = Error::Kind::Forbidden},
            {u"This change was refused."_s,
             u"Your account may not do this. Ask an owner of the shop for the right, or sign in as somebody else."_s});
    }
    void aRefusalIsSaidOnce()
    {
        QFETCH(Error, error);
        DecisionPanel panel;
        panel.showChange({.state = PendingChange::State::Refused, .error = error},
                         ChangeWords(m_bench->backend.capabilities(), u"CNY"_s));
        QStringList said;
        for (const QLabel *label : panel.findChildren<QLabel *>())
            said.append(label->text());
        QTEST(said, "said");
    }

    void conflictIsDecidedFieldByField()
    {
        editPrice();
        ReviewDialog dialog(m_bench->services);
        dialog.show();
        answerReads(1500); // somebody else changed it
        press(dialog, u"applyChanges"_s);
        QTRY_COMPARE(outcome(dialog), int(PendingChange::State::Conflict));
        QTRY_VERIFY(dialog.findChild<QPushButton *>(u"keepOurs"_s));
        auto *keep = dialog.findChild<QPushButton *>(u"keepOurs"_s);
        QTRY_VERIFY(keep->isVisible());
        keep->click();
        QCOMPARE(outcome(dialog), int(PendingChange::State::Waiting));
        QCOMPARE(m_bench->changes.all().constFirst().fields.constFirst().before.toInteger(), 1500);
    }

    void conflictOfAnActionIsInWords()
    {
        const EntityRef order{EntityRef::Kind::Order, u"9"_s, u"2024001"_s};
        QVERIFY(m_bench->changes.addAction(order, {}, u"ship"_s,
                                           {{u"carrier"_s, u"7"_s}, {u"trackingNumber"_s, u"SF1"_s}},
                                           {{u"state"_s, u"toShip"_s}, {u"trackingNumber"_s, QJsonValue()}}));
        m_bench->backend.orderReads.reply = [](const OrderId &id) -> Result<Order> {
            Order theirs{.summary = {.id = id, .number = u"2024001"_s, .state = OrderState::Shipped}};
            theirs.shipments = {{.trackingNumber = u"YT9"_s}};
            return theirs;
        };
        ReviewDialog dialog(m_bench->services);
        dialog.show();
        press(dialog, u"applyChanges"_s);
        QTRY_COMPARE(outcome(dialog), int(PendingChange::State::Conflict));
        QTRY_VERIFY(dialog.findChild<QPushButton *>(u"keepOurs"_s));
        QStringList texts;
        for (const QLabel *label : dialog.findChild<DecisionPanel *>()->findChildren<QLabel *>())
            texts.append(label->text());
        for (const QString &text :
             {u"State"_s, u"To ship"_s, u"Shipped"_s, u"Ship"_s, u"Tracking number"_s, u"SF1"_s, u"YT9"_s})
            QVERIFY2(texts.contains(text), qPrintable(text + u" in "_s + texts.join(u" | "_s)));
    }

    void takingTheirsEndsTheChange()
    {
        editPrice();
        ReviewDialog dialog(m_bench->services);
        dialog.show();
        answerReads(1500);
        press(dialog, u"applyChanges"_s);
        QTRY_COMPARE(outcome(dialog), int(PendingChange::State::Conflict));
        QTRY_VERIFY(dialog.findChild<QPushButton *>(u"takeTheirs"_s));
        dialog.findChild<QPushButton *>(u"takeTheirs"_s)->click();
        QCOMPARE(m_bench->changes.all().size(), 0);
        QCOMPARE(dialog.findChild<QTreeView *>(u"changes"_s)->model()->rowCount(), 0); // not "applied"
    }

    void productionAsksASecondTime()
    {
        m_bench->profile.environment = Environment::Production;
        editPrice();
        ReviewDialog dialog(m_bench->services);
        dialog.show();
        press(dialog, u"applyChanges"_s);
        QTest::qWait(0);
        QCOMPARE(m_bench->backend.productReads.asked.size(), 0);
        auto *confirm = dialog.findChild<QPushButton *>(u"confirmApply"_s);
        QVERIFY(confirm->isVisible());
        QVERIFY(!confirm->hasFocus());
        confirm->click();
        QTRY_COMPARE(m_bench->backend.productReads.asked.size(), 1);
    }

    void manyChangesMustBeCounted()
    {
        SafeMode safe = defaultSafeMode(Environment::Production);
        safe.asksBeforeWrites = true;
        safe.countedFrom = 1;
        m_bench->settings.setSafeMode(m_bench->profile.id, safe);
        editPrice();
        ReviewDialog dialog(m_bench->services);
        dialog.show();
        press(dialog, u"applyChanges"_s);
        auto *confirm = dialog.findChild<QPushButton *>(u"confirmApply"_s);
        QVERIFY(!confirm->isEnabled());
        QTest::keyClicks(dialog.findChild<QLineEdit *>(u"typedCount"_s), u"1"_s);
        QVERIFY(confirm->isEnabled());
    }

    void readOnlyShopsApplyNothing()
    {
        m_bench->settings.setSafeMode(m_bench->profile.id, {.isReadOnly = true});
        editPrice();
        ReviewDialog dialog(m_bench->services);
        QVERIFY(!dialog.findChild<QPushButton *>(u"applyChanges"_s)->isEnabled());
    }

    void untickedChangesStay()
    {
        editPrice();
        QVERIFY(
            m_bench->changes.setField({.id = u"8"_s, .label = u"Cup"_s}, {}, u"name"_s, u"Cup"_s, u"Mug"_s));
        ReviewDialog dialog(m_bench->services);
        dialog.show();
        auto *tree = dialog.findChild<QTreeView *>();
        tree->setCurrentIndex(tree->model()->index(1, 0));
        QTest::keyClick(tree, Qt::Key_Space);
        answerReads(1990);
        m_bench->backend.productSaves.reply = [](const auto &) { return teaAt(1890); };
        press(dialog, u"applyChanges"_s);
        QTRY_COMPARE(outcome(dialog), int(PendingChange::State::Applied));
        QCOMPARE(m_bench->changes.all().size(), 1);
        QCOMPARE(m_bench->changes.all().constFirst().entity.id, u"8"_s);
    }

    void closingWhileItRunsKeepsTheRest()
    {
        editPrice();
        ReviewDialog dialog(m_bench->services);
        dialog.show();
        press(dialog, u"applyChanges"_s);
        QTRY_COMPARE(m_bench->backend.productReads.asked.size(), 1);
        dialog.reject();
        QVERIFY(dialog.isVisible());
        QCOMPARE(m_bench->changes.waitingCount(), 1);
        dialog.reject();
        QVERIFY(!dialog.isVisible());
    }

private:
    void editPrice() { QVERIFY(m_bench->changes.setField(tea, {}, u"skus/1/price"_s, 1990, 1890)); }
    void answerReads(qint64 price)
    {
        m_bench->backend.productReads.reply = [price](const auto &) { return teaAt(price); };
    }
    static void press(QDialog &dialog, const QString &name)
    {
        dialog.findChild<QPushButton *>(name)->click();
    }
    static int outcome(const QDialog &dialog)
    {
        const auto *tree = dialog.findChild<QTreeView *>();
        return tree->model()->index(0, 0).data(ReviewModel::StateRole).toInt();
    }

    std::unique_ptr<PageWorkbench> m_bench{};
};

QTEST_MAIN(TestReview)
#include "tst_review.moc"

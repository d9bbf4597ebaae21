// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/orders/ordermodel.h"
#include "tests/support/pageworkbench.h"
#include "ui/common/emptystate.h"
#include "ui/common/searchfield.h"
#include "ui/common/tableview.h"
#include "ui/common/textlabel.h"
#include "ui/orders/actionform.h"
#include "ui/orders/orderpanel.h"
#include "ui/orders/orderspage.h"
#include "ui/orders/orderstatetabs.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

OrderSummary summary(const QString &id, OrderState state)
{
    return {.id = {id},
            .number = u"N"_s + id,
            .state = state,
            .customer = {u"c1"_s},
            .recipient = {.name = u"王小明"_s,
                          .phone = u"13800002233"_s,
                          .address = u"浙江省杭州市西湖区文三路 1 号"_s},
            .total = {12350},
            .pieces = 2,
            .firstLine = u"Mug"_s,
            .memo = u"call first"_s,
            .placedAt = PageWorkbench::noon().addSecs(-3600),
            .version = u"v1"_s};
}

Order wholeOrder(const QString &id, OrderState state)
{
    return {.summary = summary(id, state),
            .lines = {{.name = u"Mug"_s, .price = {6000}, .quantity = 2}},
            .goods = {12000},
            .freight = {350}};
}

/// A page on a backend that answers by itself.
struct OpenPage {
    PageWorkbench bench{};
    std::unique_ptr<OrdersPage> page{};

    explicit OpenPage(OrderState state = OrderState::ToShip)
    {
        bench.backend.orderPages.reply = [state](const OrderQuery &) -> Result<PageOf<OrderSummary>> {
            return PageOf<OrderSummary>{.items = {summary(u"1"_s, state), summary(u"2"_s, state)},
                                        .total = 2};
        };
        bench.backend.orderReads.reply = [state](const OrderId &id) -> Result<Order> {
            return wholeOrder(id.value, state);
        };
        bench.backend.orderCountReads.reply = [](Done) -> Result<QList<OrderCount>> {
            return QList<OrderCount>{{OrderState::ToShip, 7}};
        };
        bench.backend.carrierReads.reply = [](Done) -> Result<QList<Carrier>> {
            return QList<Carrier>{{.id = {u"3"_s}, .name = u"SF"_s}};
        };
        page = std::make_unique<OrdersPage>(bench.services);
        page->resize(1200, 800);
        page->show();
    }

    void openShipForm()
    {
        page->openTarget(u"1"_s);
        QTRY_VERIFY(page->findChild<QPushButton *>(u"ship"_s));
        page->findChild<QPushButton *>(u"ship"_s)->click();
        QTRY_VERIFY(form());
    }

    TableView *table() const { return page->findChild<TableView *>(); }
    OrderPanel *panel() const { return page->findChild<OrderPanel *>(); }
    ActionForm *form() const { return page->findChild<ActionForm *>(); }
    QStringList texts() const
    {
        QStringList out;
        for (const QLabel *label : page->findChildren<QLabel *>())
            out.append(label->text());
        return out;
    }
};

} // namespace

class OrdersPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tabsAskForTheirState()
    {
        OpenPage open;
        QTRY_VERIFY(open.page->isSettled());
        open.page->findChild<OrderStateTabs *>()->setState(OrderState::ToShip);
        QCOMPARE(open.bench.backend.orderPages.asked.last().question.states, QList{OrderState::ToShip});
        open.page->openTarget(u"state:refundAsked"_s);
        QCOMPARE(open.bench.backend.orderPages.asked.last().question.states, QList{OrderState::RefundAsked});
    }

    void tabsCountOnlyWhatIsKnown()
    {
        OpenPage open;
        auto *tabs = open.page->findChild<OrderStateTabs *>();
        QTRY_VERIFY(tabs->tabText(2).contains(u"7"_s));
        QVERIFY(!tabs->tabText(1).contains(QRegularExpression(u"\\d"_s)));
    }

    void searchFollowsTheShapeOfWhatWasTyped()
    {
        OpenPage open;
        open.bench.backend.offered.orders->list.filters = {u"number"_s, u"phone"_s, u"name"_s, u"tracking"_s};
        auto *search = open.page->findChild<SearchField *>();
        QTest::keyClicks(search, u"138 0000 2233"_s);
        QTest::keyClick(search, Qt::Key_Return);
        const OrderQuery &asked = open.bench.backend.orderPages.asked.last().question;
        QCOMPARE(asked.searchBy, u"phone"_s);
        QCOMPARE(asked.text, u"13800002233"_s);
    }

    void whatIsNotFoundInAStateIsSearchedInAll()
    {
        OpenPage open;
        open.bench.backend.offered.orders->list.filters = {u"number"_s};
        QTRY_VERIFY(open.page->isSettled());
        open.bench.backend.orderPages.reply = [](const OrderQuery &) -> Result<PageOf<OrderSummary>> {
            return PageOf<OrderSummary>{.total = 0};
        };
        auto *tabs = open.page->findChild<OrderStateTabs *>();
        tabs->setState(OrderState::ToShip);
        auto *search = open.page->findChild<SearchField *>();
        QTest::keyClicks(search, u"N77"_s);
        QTest::keyClick(search, Qt::Key_Return);
        const auto *list = open.page->findChild<PagedList *>();
        QTRY_VERIFY(list->findChild<EmptyState *>());
        auto *empty = list->findChild<EmptyState *>();
        QTRY_COMPARE(empty->headline(), u"No order found in “To ship”"_s);
        empty->findChild<QPushButton *>()->click();
        QVERIFY(!tabs->state());
        const OrderQuery &asked = open.bench.backend.orderPages.asked.last().question;
        QVERIFY(asked.states.isEmpty());
        QCOMPARE(asked.text, u"N77"_s);
        QTRY_COMPARE(empty->headline(), u"No order found"_s);
    }

    void tabGoesFromTheActionsIntoTheirForm()
    {
        OpenPage open;
        open.openShipForm();
        const auto *lastAction = open.panel()->findChild<QPushButton *>(u"refund"_s);
        QVERIFY(lastAction);
        const QWidget *next = lastAction->nextInFocusChain();
        while (!(next->focusPolicy() & Qt::TabFocus))
            next = next->nextInFocusChain();
        QCOMPARE(next->objectName(), u"carrier"_s);
    }

    void personalDataIsMaskedUntilAskedFor()
    {
        OpenPage open;
        QTRY_VERIFY(open.page->isSettled());
        const auto *model = open.table()->model();
        const QModelIndex recipient = model->index(0, OrderModel::RecipientColumn);
        QCOMPARE(recipient.data().toString(), u"王**  138****2233"_s);
        for (int role = 0; role < 300; ++role)
            QVERIFY(!recipient.data(role).toString().contains(u"13800002233"_s));
        open.page->commands().first()->setChecked(true);
        QCOMPARE(recipient.data().toString(), u"王小明  13800002233"_s);
    }

    void panelMasksToo()
    {
        OpenPage open;
        open.page->openTarget(u"1"_s);
        QTRY_VERIFY(open.texts().join(u'|').contains(u"138****2233"_s));
        QVERIFY(!open.texts().join(u'|').contains(u"文三路"_s));
        open.page->commands().first()->setChecked(true);
        QVERIFY(open.texts().join(u'|').contains(u"文三路"_s));
    }

    void enterOpensAndShowsTheMoney()
    {
        OpenPage open;
        QTRY_VERIFY(open.page->isSettled());
        open.table()->setCurrentIndex(open.table()->model()->index(1, 0));
        QTest::keyClick(open.table(), Qt::Key_Return);
        QTRY_COMPARE(open.panel()->orderId().value, u"2"_s);
        QTRY_VERIFY(open.texts().join(u'|').contains(u"123.50"_s));
    }

    void thePanelIsHeadedByTheOrderThatWasOpened()
    {
        OpenPage open;
        QTRY_VERIFY(open.page->isSettled());
        open.page->openTarget(u"1"_s);
        QTRY_VERIFY(open.texts().contains(u"N1"_s));
        open.bench.backend.orderReads.reply = [](const OrderId &) -> Result<Order> {
            return failure(Error::Kind::TimedOut, {});
        };
        open.page->openTarget(u"2"_s);
        QTRY_VERIFY(open.page->isSettled());
        QVERIFY(open.texts().contains(u"N2"_s));
        QVERIFY(!open.texts().contains(u"N1"_s));
    }

    void shippingBecomesAPendingChange()
    {
        OpenPage open;
        open.openShipForm();
        QVERIFY(open.form());
        open.form()->findChild<QComboBox *>(u"carrier"_s)->setCurrentIndex(0);
        auto *tracking = open.form()->findChild<QLineEdit *>(u"trackingNumber"_s);
        QTest::keyClicks(tracking, u"SF123"_s);
        QTest::keyClick(tracking, Qt::Key_Return);

        QCOMPARE(open.bench.changes.all().size(), 1);
        const PendingChange change = open.bench.changes.all().first();
        QCOMPARE(change.action, u"ship"_s);
        QCOMPARE(change.input.value(u"carrier"_s).toString(), u"3"_s);
        QCOMPARE(change.input.value(u"trackingNumber"_s).toString(), u"SF123"_s);
        QCOMPARE(change.before.value(u"state"_s).toString(), u"toShip"_s);
        QVERIFY(open.bench.backend.actionRuns.asked.isEmpty());
        QTRY_VERIFY(!open.form());
        const QModelIndex state = open.table()->model()->index(0, OrderModel::StateColumn);
        QVERIFY(state.data(OrderModel::PendingRole).toBool());
    }

    void wrongInputIsSaidInPlaceAndKept()
    {
        OpenPage open;
        open.openShipForm();
        QVERIFY(open.form());
        auto *tracking = open.form()->findChild<QLineEdit *>(u"trackingNumber"_s);
        QTest::keyClicks(tracking, u"SF123"_s);
        open.form()->findChild<QPushButton *>(u"submit"_s)->click(); // no carrier
        QVERIFY(open.bench.changes.all().isEmpty());
        QVERIFY(open.form());
        QCOMPARE(tracking->text(), u"SF123"_s);
        open.panel()->reload();
        QCoreApplication::processEvents();
        QVERIFY(open.form() && tracking->text() == u"SF123"_s);
    }

    void whatIsSaidOfAnInputGoesOnceItIsTypedAnew()
    {
        OpenPage open;
        open.openShipForm();
        QVERIFY(open.form());
        auto *tracking = open.form()->findChild<QLineEdit *>(u"trackingNumber"_s);
        const auto errors = [&open] {
            const auto labels = open.form()->findChildren<TextLabel *>();
            return std::ranges::count_if(labels, [](const TextLabel *one) { return !one->isHidden(); });
        };
        const auto before = errors();
        open.form()->findChild<QPushButton *>(u"submit"_s)->click();
        QCOMPARE(errors(), before + 2); // of the carrier as well
        QTest::keyClicks(tracking, u"S"_s);
        QCOMPARE(errors(), before + 1);
        QTest::keyClick(open.form()->findChild<QComboBox *>(u"carrier"_s), Qt::Key_Down);
        QCOMPARE(errors(), before);
    }

    void manyActionsLeaveTheAmountsInSight()
    {
        OpenPage open;
        auto &actions = open.bench.backend.offered.orders->actions;
        for (int i = 0; i < 5; ++i)
            actions.append({.id = u"own%1"_s.arg(i),
                            .title = u"An action with a long name"_s,
                            .from = {OrderState::ToShip}});
        open.page->openTarget(u"1"_s);
        QTRY_VERIFY(open.page->findChild<QPushButton *>(u"own4"_s));
        const auto *scroll = open.panel()->findChild<QScrollArea *>();
        QTRY_COMPARE(scroll->widget()->width(), scroll->viewport()->width());
        const auto *last = open.page->findChild<QPushButton *>(u"own4"_s);
        QTRY_VERIFY(scroll->widget()->rect().contains(last->geometry()));
    }

    void actionsFollowTheState()
    {
        OpenPage open(OrderState::Closed);
        open.page->openTarget(u"1"_s);
        QTRY_VERIFY(open.page->findChild<QPushButton *>(u"memo"_s));
        QVERIFY(!open.page->findChild<QPushButton *>(u"ship"_s));
    }

    void savedOrderIsReadAgain()
    {
        OpenPage open;
        open.page->openTarget(u"1"_s);
        QTRY_COMPARE(open.bench.backend.orderReads.asked.size(), 1);
        open.bench.backend.orderReads.reply = [](const OrderId &id) -> Result<Order> {
            return wholeOrder(id.value, OrderState::Shipped);
        };
        Q_EMIT open.bench.applier.saved({.kind = EntityRef::Kind::Order, .id = u"1"_s});
        const QModelIndex state = open.table()->model()->index(0, OrderModel::StateColumn);
        QTRY_COMPARE(OrderState(state.data(OrderModel::StateRole).toInt()), OrderState::Shipped);
    }

    void everyActionThatWaitsIsToldAndCanBeDiscarded()
    {
        OpenPage open;
        open.page->openTarget(u"1"_s);
        QTRY_VERIFY(open.page->findChild<QPushButton *>(u"ship"_s));
        const EntityRef order{.kind = EntityRef::Kind::Order, .id = u"1"_s};
        const auto waits = [&open](const QString &action) {
            return open.texts().filter(u"“%1” waits"_s.arg(action)).size() == 1;
        };
        QVERIFY(open.bench.changes.addAction(order, {}, u"ship"_s, {{u"carrier"_s, u"3"_s}}, {}));
        QVERIFY(open.bench.changes.addAction(order, {}, u"memo"_s, {{u"memo"_s, u"later"_s}}, {}));
        QVERIFY(waits(u"Ship"_s) && waits(u"Memo"_s));
        for (auto *button : open.panel()->findChildren<QPushButton *>()) {
            if (button->text() == u"Discard “Memo”"_s)
                button->click();
        }
        QVERIFY(waits(u"Ship"_s) && !waits(u"Memo"_s));
    }

    void anOrderThatOnesOwnActionEndedLeavesTheList()
    {
        OpenPage open;
        open.page->openTarget(u"1"_s);
        QTRY_VERIFY(open.panel()->isVisible() && open.panel()->isSettled());
        const auto reads = open.bench.backend.orderReads.asked.size();
        open.bench.backend.orderPages.reply = [](const OrderQuery &) -> Result<PageOf<OrderSummary>> {
            return PageOf<OrderSummary>{.items = {summary(u"2"_s, OrderState::ToShip)}, .total = 1};
        };
        const EntityRef ended{.kind = EntityRef::Kind::Order, .id = u"1"_s};
        Q_EMIT open.bench.applier.gone(ended);
        Q_EMIT open.bench.applier.saved(ended);
        QTRY_COMPARE(open.table()->model()->rowCount(), 1);
        QVERIFY(!open.panel()->isVisible());
        QVERIFY(open.panel()->orderId().isEmpty());
        QCOMPARE(open.bench.backend.orderReads.asked.size(), reads); // there is nothing to read again
    }

    void orderThatSomebodyElseChangedIsReadAgain()
    {
        OpenPage open;
        QTRY_VERIFY(open.page->isSettled());
        open.bench.backend.orderReads.reply = [](const OrderId &id) -> Result<Order> {
            return wholeOrder(id.value, OrderState::Shipped);
        };
        Q_EMIT open.bench.applier.overtaken({.kind = EntityRef::Kind::Order, .id = u"1"_s});
        const QModelIndex state = open.table()->model()->index(0, OrderModel::StateColumn);
        QTRY_COMPARE(OrderState(state.data(OrderModel::StateRole).toInt()), OrderState::Shipped);
    }

    void withoutOrdersItSaysSo()
    {
        PageWorkbench bench;
        bench.backend.offered.orders.reset();
        const OrdersPage page(bench.services);
        QVERIFY(page.isSettled());
        QVERIFY(bench.backend.orderPages.asked.isEmpty());
    }

    void modelKeepsTheContract()
    {
        PageWorkbench bench;
        OrderModel model(bench.backend, bench.changes, PageWorkbench::noon);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setQuery({});
        bench.backend.orderPages.asked[0].answer.finish(
            PageOf<OrderSummary>{.items = {summary(u"1"_s, OrderState::Done)}, .total = 1});
        QTRY_COMPARE(model.rowCount(), 1);
        model.replaceRow(summary(u"1"_s, OrderState::RefundAsked));
        QCOMPARE(model.index(0, OrderModel::StateColumn).data(OrderModel::StateRole).toInt(),
                 int(OrderState::RefundAsked));
    }
};

QTEST_MAIN(OrdersPageTest)
#include "tst_orderspage.moc"

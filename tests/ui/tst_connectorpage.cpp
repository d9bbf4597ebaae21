// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/pageworkbench.h"
#include "ui/connector/connectorpage.h"
#include "ui/connector/interfacemodel.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QTest>

using namespace Qt::StringLiterals;

class ConnectorPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatTheAccountMayNotIsToldFromWhatIsNotOffered()
    {
        Capabilities all{.products = ProductAbilities{.editable = {{.path = u"name"_s}}},
                         .orders = OrderAbilities{.actions = {{.id = u"ship"_s}, {.id = u"memo"_s}}},
                         .hasStatistics = true};
        Capabilities mine = all;
        mine.products.reset();
        mine.orders->actions.removeLast();
        mine.hasStatistics = false;
        InterfaceModel model;
        const QAbstractItemModelTester tester(&model);
        model.setCapabilities(all, mine, u"CNY"_s);
        QCOMPARE(offer(model, u"List products"_s), u"no right"_s);
        QCOMPARE(offer(model, u"Change “name”"_s), u"no right"_s);
        QCOMPARE(offer(model, u"List orders"_s), u"offered"_s);
        QCOMPARE(offer(model, u"Order: Ship"_s), u"offered"_s);
        QCOMPARE(offer(model, u"Order: Memo"_s), u"no right"_s);
        QCOMPARE(offer(model, u"Statistics"_s), u"no right"_s);
        QCOMPARE(offer(model, u"List customers"_s), u"not offered"_s);
    }

    void noRightsAreSaidToBeNone()
    {
        PageWorkbench bench;
        bench.backend.signedIn = Session{.user = u"li"_s};
        const ConnectorPage page(bench.services);
        const auto labels = page.findChildren<QLabel *>();
        const auto rights = std::ranges::find_if(
            labels, [](const QLabel *one) { return one->accessibleName() == u"Rights"_s; });
        QVERIFY(rights != labels.end());
        QVERIFY((*rights)->text().startsWith(u"none"_s));
    }

    void whatNobodyAsksForIsSaid()
    {
        PageWorkbench bench;
        bench.backend.offered.unread = {{u"products.filter"_s, u"filters"_s}, {u"helper"_s, {}}};
        ConnectorPage page(bench.services);
        page.show();
        const auto *remarks = page.findChild<QLabel *>(u"remarks"_s);
        QVERIFY(remarks->isVisible());
        QCOMPARE(remarks->text(),
                 u"The file declares products.filter, which nobody asks for; did you mean filters?\n"
                 "The file declares helper, which nobody asks for."_s);
    }

    void withoutRemarksThereIsNoRoomForThem()
    {
        PageWorkbench bench;
        ConnectorPage page(bench.services);
        page.show();
        QVERIFY(!page.findChild<QLabel *>(u"remarks"_s)->isVisible());
    }

private:
    /// What a row says of its operation; empty: there is no such row.
    static QString offer(const InterfaceModel &model, const QString &name)
    {
        const auto found = model.match(model.index(0, 0), Qt::DisplayRole, name, 1, Qt::MatchFixedString);
        return found.isEmpty()
            ? QString()
            : found.first().siblingAtColumn(InterfaceModel::OfferedColumn).data().toString();
    }
};

QTEST_MAIN(ConnectorPageTest)
#include "tst_connectorpage.moc"

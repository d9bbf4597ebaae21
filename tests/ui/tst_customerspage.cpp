// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/customers/customermodel.h"
#include "tests/support/pageworkbench.h"
#include "ui/common/banner.h"
#include "ui/common/searchfield.h"
#include "ui/common/statestack.h"
#include "ui/common/tableview.h"
#include "ui/customers/customerpanel.h"
#include "ui/customers/customerspage.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace {

const auto phone = u"13812342233"_s;
const auto street = u"浙江省杭州市西湖区文三路 90 号"_s;

struct OpenPage {
    PageWorkbench bench{};
    std::unique_ptr<CustomersPage> page{};

    OpenPage()
    {
        bench.backend.customerPages.reply = [](const CustomerQuery &) -> Result<PageOf<CustomerSummary>> {
            return PageOf<CustomerSummary>{.items = {{.id = {u"1"_s}, .name = u"王小明"_s, .phone = phone},
                                                     {.id = {u"2"_s}, .name = u"李佳怡"_s, .phone = phone}},
                                           .total = 2};
        };
        bench.backend.customerReads.reply = [](const CustomerId &id) -> Result<Customer> {
            return Customer{
                .summary = {.id = id, .name = u"王小明"_s, .phone = phone},
                .addresses = {{.name = u"王小明"_s, .phone = phone, .address = street}},
                .recentOrders = {{.id = {u"o9"_s}, .number = u"N9"_s, .state = OrderState::Done}}};
        };
    }
    void openAndWait()
    {
        page = std::make_unique<CustomersPage>(bench.services);
        page->resize(1200, 800);
        page->show();
        QTRY_VERIFY(page->isSettled());
        table()->setFocus();
    }
    TableView *table() const { return page->findChild<TableView *>(); }
    CustomerPanel *panel() const { return page->findChild<CustomerPanel *>(); }
    bool says(const QString &text) const
    {
        for (const QLabel *label : page->findChildren<QLabel *>()) {
            if (label->text().contains(text))
                return true;
        }
        return false;
    }
    QString phoneOf(int row) const
    {
        return table()->model()->index(row, CustomerModel::PhoneColumn).data().toString();
    }
};

} // namespace

class TestCustomersPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbersAndAddressesAreMaskedUntilTheyAreAskedFor()
    {
        OpenPage p;
        p.openAndWait();
        p.table()->setCurrentIndex(p.table()->model()->index(0, 0));
        QTest::keyClick(p.table(), Qt::Key_Return);
        QTRY_VERIFY(p.panel()->isVisible() && p.panel()->isSettled());
        QVERIFY(!p.says(phone) && !p.says(street));
        p.page->findChild<QToolButton *>(u"revealCustomer"_s)->click();
        QVERIFY(p.says(phone) && p.says(street));
        QCOMPARE(p.phoneOf(0), phone); // the list follows
        QVERIFY(p.phoneOf(1) != phone);
        QTest::keyClick(p.table(), Qt::Key_Down); // another person: masked again
        QTRY_VERIFY(p.panel()->customerId().value == u"2"_s && p.panel()->isSettled());
        QVERIFY(!p.says(phone) && !p.says(street));
    }

    void theWholePageCanBeShownAndHidden()
    {
        OpenPage p;
        p.openAndWait();
        auto *all = p.page->findChild<QPushButton *>(u"revealAll"_s);
        all->click();
        QCOMPARE(p.phoneOf(1), phone);
        all->click();
        QVERIFY(p.phoneOf(1) != phone);
    }

    void copyingRowsCopiesMaskedNumbers()
    {
        OpenPage p;
        p.openAndWait();
        p.table()->selectRow(0);
        QVERIFY(!p.table()->selectionAsText().contains(phone));
    }

    void aSearchIsAskedOfTheBackend()
    {
        OpenPage p;
        p.openAndWait();
        p.bench.backend.customerPages.asked.clear();
        auto *search = p.page->findChild<SearchField *>();
        QTest::keyClicks(search, u"2233"_s);
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(p.bench.backend.customerPages.asked.size(), 1);
        QCOMPARE(p.bench.backend.customerPages.asked.first().question.text, u"2233"_s);
    }

    void aRecentOrderOpensTheOrdersPage()
    {
        OpenPage p;
        p.openAndWait();
        p.page->openTarget(u"1"_s);
        QSignalSpy opened(p.page.get(), &Page::openRequested);
        QToolButton *order = nullptr;
        const auto findOrder = [&] {
            for (auto *button : p.panel()->findChildren<QToolButton *>()) {
                if (button->text() == u"N9"_s)
                    order = button;
            }
            return order != nullptr;
        };
        QTRY_VERIFY(findOrder());
        order->click();
        QCOMPARE(opened.value(0), (QVariantList{u"orders"_s, u"o9"_s}));
    }

    void whoTriesAgainGoesOnInTheList()
    {
        OpenPage p;
        const auto answer = p.bench.backend.customerPages.reply;
        p.bench.backend.customerPages.reply = [](const CustomerQuery &) -> Result<PageOf<CustomerSummary>> {
            return failure(Error::Kind::Unreachable, u"cut"_s);
        };
        p.openAndWait();
        auto *banner = p.page->findChild<Banner *>();
        QVERIFY(banner && banner->isVisibleTo(p.page.get()));
        p.bench.backend.customerPages.reply = answer;
        auto *retry = banner->findChildren<QPushButton *>().constLast();
        QTRY_VERIFY(retry->isVisible());
        retry->setFocus();
        QTest::keyClick(retry, Qt::Key_Space);
        QTRY_VERIFY(!banner->isVisibleTo(p.page.get()));
        QTRY_COMPARE(p.table()->model()->index(0, 0).data().toString(), u"王小明"_s);
        QCOMPARE(p.page->focusWidget(), p.table());
    }

    void aBackendWithoutCustomersSaysSo()
    {
        OpenPage p;
        p.bench.backend.offered.customers.reset();
        p.page = std::make_unique<CustomersPage>(p.bench.services);
        QCOMPARE(p.page->findChild<StateStack *>(u"listStates"_s)->state(), StateStack::State::NotOffered);
        QVERIFY(p.bench.backend.customerPages.asked.isEmpty());
    }
};

QTEST_MAIN(TestCustomersPage)
#include "tst_customerspage.moc"

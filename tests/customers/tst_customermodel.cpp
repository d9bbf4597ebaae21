// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/customers/customermodel.h"
#include "tests/support/fakebackend.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const auto phone = u"13812342233"_s;

QDateTime noon()
{
    return {QDate(2026, 3, 12), QTime(12, 0), Qt::UTC};
}

struct Fixture {
    FakeBackend backend{};
    CustomerModel model{backend, noon};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};

    Fixture()
    {
        backend.customerPages.reply = [](const CustomerQuery &) -> Result<PageOf<CustomerSummary>> {
            return PageOf<CustomerSummary>{.items = {{.id = {u"1"_s},
                                                      .name = u"王小明"_s,
                                                      .phone = phone,
                                                      .orderCount = 3,
                                                      .spent = Money{9900}},
                                                     {.id = {u"2"_s}, .name = u"李佳怡"_s, .phone = phone}},
                                           .total = 2};
        };
        model.setQuery({});
    }

    /// Whether any role of any cell of a row tells the number.
    bool tellsPhone(int row) const
    {
        for (int column = 0; column < model.columnCount(); ++column) {
            for (int role = 0; role < PagedModel::FirstFreeRole + 8; ++role) {
                if (model.index(row, column).data(role).toString().contains(phone))
                    return true;
            }
        }
        return false;
    }
};

} // namespace

class TestCustomerModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noRoleTellsAPhoneNumberUntilItIsAskedFor()
    {
        Fixture f;
        QTRY_COMPARE(f.model.state(), PagedModel::State::Rows);
        QVERIFY(!f.tellsPhone(0) && !f.tellsPhone(1));
        QCOMPARE(f.model.index(0, CustomerModel::PhoneColumn).data().toString(), u"138****2233"_s);
        f.model.setRevealed({u"1"_s}, true);
        QVERIFY(f.tellsPhone(0) && !f.tellsPhone(1));
        f.model.setAllRevealed(true);
        QVERIFY(f.tellsPhone(1));
        f.model.setAllRevealed(false); // masks those that were shown one by one, too
        QVERIFY(!f.tellsPhone(0) && !f.tellsPhone(1));
    }

    void whatIsNotKnownIsADash()
    {
        Fixture f;
        QTRY_COMPARE(f.model.state(), PagedModel::State::Rows);
        QCOMPARE(f.model.index(0, CustomerModel::SpentColumn).data().toString(), u"¥99.00"_s);
        QCOMPARE(f.model.index(1, CustomerModel::SpentColumn).data().toString(), u"—"_s);
        QCOMPARE(f.model.index(1, CustomerModel::OrdersColumn).data().toString(), u"—"_s);
    }
};

QTEST_GUILESS_MAIN(TestCustomerModel)
#include "tst_customermodel.moc"

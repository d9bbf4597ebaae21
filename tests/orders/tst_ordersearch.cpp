// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/orders/ordersearch.h"
#include "app/orders/ordertexts.h"

#include <QTest>

using namespace Qt::StringLiterals;

class OrderSearchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shapeDecides_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("search");
        const auto row = [](const char *name, const QString &typed, const QString &search) {
            QTest::newRow(name) << typed << search;
        };
        row("mobile", u"13800002233"_s, u"phone"_s);
        row("mobile as read out", u"138 0000-2233"_s, u"phone"_s);
        row("mobile with country code", u"+86 13800002233"_s, u"phone"_s);
        row("mobile in full width", u"１３８００００２２３３"_s, u"phone"_s);
        row("ten digits", u"1380000223"_s, u"number"_s);
        row("twelve digits", u"138000022334"_s, u"number"_s);
        row("order number", u"20260312091522001"_s, u"number"_s);
        row("courier number", u"SF1234567890123"_s, u"tracking"_s);
        row("courier number, small letters", u"yt8800123456789"_s, u"tracking"_s);
        row("Chinese name", u"王小明"_s, u"name"_s);
        row("name with a space", u"Anna Wang"_s, u"name"_s);
    }
    void shapeDecides()
    {
        QFETCH(QString, typed);
        QFETCH(QString, search);
        QCOMPARE(orderSearchFor(typed, {u"number"_s, u"phone"_s, u"name"_s, u"tracking"_s}), search);
    }

    void oneSearchForEverythingIsTaken()
    {
        QCOMPARE(orderSearchFor(u"13800002233"_s, {u"text"_s, u"phone"_s}), u"text"_s);
    }

    void missingSearchGoesToTheNearest()
    {
        QCOMPARE(orderSearchFor(u"13800002233"_s, {u"number"_s, u"name"_s}), u"number"_s);
        QCOMPARE(orderSearchFor(u"SF1234567890"_s, {u"number"_s, u"name"_s}), u"number"_s);
        QCOMPARE(orderSearchFor(u"王小明"_s, {u"phone"_s}), u"phone"_s);
        QCOMPARE(orderSearchFor(u"x"_s, {u"state"_s}), QString());
    }

    void theHintNamesOnlyWhatTheBackendCan()
    {
        QLocale::setDefault(QLocale::English);
        QCOMPARE(OrderTexts::searchHint({u"state"_s, u"name"_s, u"number"_s}),
                 u"Search by number and name"_s);
        QCOMPARE(OrderTexts::searchHint({u"number"_s, u"phone"_s, u"name"_s, u"tracking"_s}),
                 u"Search by number, phone, name, and parcel"_s);
        QCOMPARE(OrderTexts::searchHint({u"text"_s}), u"Search orders"_s);
    }

    void numbersLoseTheirSpaces()
    {
        QCOMPARE(normalizedOrderSearch(u" 138 0000-2233 "_s), u"13800002233"_s);
        QCOMPARE(normalizedOrderSearch(u"Anna Wang"_s), u"Anna Wang"_s);
        QCOMPARE(normalizedOrderSearch(u"王 小明"_s), u"王 小明"_s);
    }
};

QTEST_GUILESS_MAIN(OrderSearchTest)
#include "tst_ordersearch.moc"

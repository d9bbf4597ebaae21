// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/format.h"
#include "app/base/money.h"

#include <QTest>

using namespace Qt::StringLiterals;

class MoneyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatPeopleType_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("minor");
        const auto row = [](const char *name, const QString &text, qint64 minor) {
            QTest::newRow(name) << text << minor;
        };
        row("whole", u"12"_s, 1200);
        row("one decimal", u"12.5"_s, 1250);
        row("two decimals", u"0.07"_s, 7);
        row("no whole part", u".5"_s, 50);
        row("currency sign and grouping", u"¥1,234.50"_s, 123450);
        row("full width", u"￥１２．５"_s, 1250);
        row("yuan sign behind", u"12 元"_s, 1200);
        row("negative", u"-3.20"_s, -320);
        row("not exact in binary", u"1.15"_s, 115);
        row("largest", u"100000000000.00"_s, 10'000'000'000'000);
    }
    void readsWhatPeopleType()
    {
        QFETCH(QString, text);
        QFETCH(qint64, minor);
        const auto money = moneyFromText(text);
        QVERIFY(money);
        QCOMPARE(money->minor, minor);
    }

    void refusesWhatIsNoAmount_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"", " ", "abc", "1.234", "1.2.3", "--1", "1e3", ".", "-", "100000000000.01",
                                 "9999999999999999999999"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }
    void refusesWhatIsNoAmount()
    {
        QFETCH(QString, text);
        QVERIFY(!moneyFromText(text));
    }

    void textIsReadBack()
    {
        for (qint64 minor : {0LL, 5LL, 99LL, 100LL, -1LL, 123456789LL})
            QCOMPARE(moneyFromText(moneyToText({minor}))->minor, minor);
    }

    void showsCurrencyAndGrouping()
    {
        QCOMPARE(formatMoney({123450}, u"CNY"_s, QLocale::c()), u"¥1234.50"_s);
        QCOMPARE(formatMoney({123450}, u"CNY"_s, QLocale(QLocale::English)), u"¥1,234.50"_s);
        QCOMPARE(formatMoney({-5}, u"USD"_s, QLocale(QLocale::English)), u"\u2212$0.05"_s);
    }

    void personalDataIsMasked()
    {
        QCOMPARE(maskedPhone(u"13800002233"_s), u"138****2233"_s);
        QCOMPARE(maskedPhone(u"12345"_s), u"*****"_s);
        QCOMPARE(maskedName(u"王小明"_s), u"王**"_s);
        QVERIFY(!maskedAddress(u"浙江省杭州市西湖区文三路 1 号"_s).contains(u"文三路"_s));
    }
};

QTEST_GUILESS_MAIN(MoneyTest)
#include "tst_money.moc"

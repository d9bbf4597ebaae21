// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/catalog/fieldinput.h"

#include <QTest>

using namespace Qt::StringLiterals;
using Kind = EditableField::Kind;

class TestFieldInput : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsTypedBecomesAValueInOurShape_data()
    {
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QJsonValue>("value");
        const auto row = [](const char *name, Kind kind, const QString &typed, const QJsonValue &value) {
            QTest::newRow(name) << kind << typed << value;
        };
        row("money", Kind::Money, u"19.9"_s, 1990);
        row("money with sign and grouping", Kind::Money, u"¥1,234.50"_s, 123450);
        row("money in full-width digits", Kind::Money, u"１２．５"_s, 1250);
        row("the least", Kind::Money, u"0.10"_s, 10);
        row("the greatest", Kind::Money, u"5000"_s, 500000);
        row("pieces", Kind::Integer, u"120"_s, 120);
        row("pieces grouped", Kind::Integer, u" 1,200 "_s, 1200);
        row("text trimmed", Kind::Text, u"  Red  tea "_s, u"Red tea"_s);
    }
    void whatIsTypedBecomesAValueInOurShape()
    {
        QFETCH(Kind, kind);
        QFETCH(QString, typed);
        QFETCH(QJsonValue, value);
        const FieldInput input({.kind = kind, .smallest = kind == Kind::Text ? 1 : 10, .largest = 500000});
        const auto read = input.value(typed);
        QVERIFY(read);
        QCOMPARE(*read, value);
    }

    void whatCannotBeIsRefusedWithAReason_data()
    {
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char *name, Kind kind, const QString &typed, const QString &reason) {
            QTest::newRow(name) << kind << typed << reason;
        };
        row("no amount", Kind::Money, u"abc"_s, u"amount"_s);
        row("nothing", Kind::Money, u""_s, u"amount"_s);
        row("three decimals", Kind::Money, u"1.005"_s, u"two decimals"_s);
        row("under the least", Kind::Money, u"0.09"_s, u"At least ¥0.10"_s);
        row("over the greatest", Kind::Money, u"5000.01"_s, u"At most ¥5,000.00"_s);
        row("half a piece", Kind::Integer, u"1.5"_s, u"whole number"_s);
        row("too few pieces", Kind::Integer, u"-3"_s, u"At least 10"_s);
        row("a number too long", Kind::Integer, u"99999999999999999999"_s, u"whole number"_s);
        row("empty text", Kind::Text, u"   "_s, u"empty"_s);
    }
    void whatCannotBeIsRefusedWithAReason()
    {
        QFETCH(Kind, kind);
        QFETCH(QString, typed);
        QFETCH(QString, reason);
        const FieldInput input({.kind = kind, .smallest = 10, .largest = 500000}, u"CNY"_s);
        const auto read = input.value(typed);
        QVERIFY(!read);
        QCOMPARE(read.error().kind, Error::Kind::Refused);
        QVERIFY2(read.error().message.contains(reason), qPrintable(read.error().message));
    }

    void textIsHeldToItsLength()
    {
        const FieldInput input({.kind = Kind::Text, .largest = 4});
        QVERIFY(input.value(u"茶叶茶叶"_s));
        QVERIFY(!input.value(u"茶叶茶叶茶"_s));
        QVERIFY(input.value(u""_s));
    }

    void anEditorStartsWithPlainDigits()
    {
        QCOMPARE(FieldInput({.kind = Kind::Money}, u"CNY"_s).text(123450), u"1234.50"_s);
        QCOMPARE(FieldInput({.kind = Kind::Integer}).text(1200), u"1200"_s);
        QCOMPARE(FieldInput({.kind = Kind::Integer}).text(QJsonValue()), QString());
    }
};

QTEST_GUILESS_MAIN(TestFieldInput)
#include "tst_fieldinput.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/inputcheck.h"

#include <QTest>

using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(EditableField)

class InputCheckTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFieldKeepsToItsKindAndLimits_data()
    {
        using Kind = EditableField::Kind;
        QTest::addColumn<EditableField>("rule");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<bool>("isGood");
        const EditableField name{.kind = Kind::Text, .smallest = 1, .largest = 3};
        const EditableField brief{.kind = Kind::Text};
        const EditableField price{.kind = Kind::Money, .smallest = 1, .largest = 100};
        const EditableField stock{.kind = Kind::Integer, .smallest = 0};
        const EditableField cost{.kind = Kind::Money};
        const EditableField onSale{.kind = Kind::Boolean};
        const auto row = [](const char *title, const EditableField &rule, const QJsonValue &value,
                            bool isGood) { QTest::newRow(title) << rule << value << isGood; };
        row("shortest text", name, u"a"_s, true);
        row("longest text", name, u"abc"_s, true);
        row("text too short", name, u""_s, false);
        row("text too long", name, u"abcd"_s, false);
        row("text without limits", brief, QString(10'000, u'x'), true);
        row("a number for text", name, 12, false);
        row("nothing for text", name, QJsonValue::Null, false);
        row("smallest amount", price, 1, true);
        row("largest amount", price, 100, true);
        row("amount too small", price, 0, false);
        row("amount too large", price, 101, false);
        row("a fraction of a minor unit", price, 1.5, false);
        row("text for an amount", price, u"12"_s, false);
        row("largest stock there is", stock, qint64(9'000'000'000'000'000), true);
        row("negative stock", stock, -1, false);
        row("no cost", cost, QJsonValue::Null, true);
        row("no price", price, QJsonValue::Null, false);
        row("on", onSale, true, true);
        row("one for on", onSale, 1, false);
    }
    void aFieldKeepsToItsKindAndLimits()
    {
        QFETCH(EditableField, rule);
        QFETCH(QJsonValue, value);
        QFETCH(bool, isGood);
        const auto checked = checkField(rule, value);
        QCOMPARE(checked.has_value(), isGood);
        if (!checked) {
            QCOMPARE(checked.error().kind, Error::Kind::Refused);
            QVERIFY(!checked.error().message.isEmpty());
        }
    }

    void anActionsInputIsCheckedInputByInput()
    {
        const OrderAction ship{
            .id = u"ship"_s,
            .inputs = {{.name = u"carrier"_s, .kind = ActionInput::Kind::Choice},
                       {.name = u"trackingNumber"_s, .longest = 5},
                       {.name = u"note"_s, .isRequired = false},
                       {.name = u"fee"_s, .kind = ActionInput::Kind::Money, .isRequired = false}}};
        QVERIFY(checkInput(ship, {{u"carrier"_s, u"sf"_s}, {u"trackingNumber"_s, u"SF1"_s}}));
        QVERIFY(
            checkInput(ship, {{u"carrier"_s, u"sf"_s}, {u"trackingNumber"_s, u"SF1"_s}, {u"note"_s, u""_s}}));
        const auto refused =
            checkInput(ship, {{u"carrier"_s, u""_s}, {u"trackingNumber"_s, u"SF1234"_s}, {u"fee"_s, -1}});
        QVERIFY(!refused);
        QStringList wrong;
        for (const FieldError &field : refused.error().fields) {
            wrong.append(field.field);
            QVERIFY(!field.message.isEmpty());
        }
        QCOMPARE(wrong, (QStringList{u"carrier"_s, u"trackingNumber"_s, u"fee"_s}));
        QCOMPARE(checkInput(ship, {}).error().fields.size(), 2);
    }
};

QTEST_GUILESS_MAIN(InputCheckTest)
#include "tst_inputcheck.moc"

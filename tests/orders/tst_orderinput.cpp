// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/orders/orderinput.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

OrderAction shipAction()
{
    return {.id = u"ship"_s,
            .from = {OrderState::ToShip},
            .inputs = {{.name = u"carrier"_s, .kind = ActionInput::Kind::Choice, .choices = u"carriers"_s},
                       {.name = u"trackingNumber"_s, .longest = 5}}};
}

OrderAction refundAction()
{
    return {.id = u"refund"_s,
            .from = {OrderState::RefundAsked},
            .inputs = {{.name = u"amount"_s, .kind = ActionInput::Kind::Money, .isRequired = false},
                       {.name = u"reason"_s, .isRequired = false}}};
}

} // namespace

class OrderInputTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stateAndRightsDecideWhatIsOffered()
    {
        const OrderAbilities abilities{.actions = {shipAction(), refundAction(), {.id = u"memo"_s}}};
        const auto idsFor = [&](OrderState state, const std::optional<Session> &session) {
            QStringList ids;
            for (const OrderAction &action : OrderInput::actionsFor(abilities, state, session))
                ids.append(action.id);
            return ids;
        };
        QCOMPARE(idsFor(OrderState::ToShip, {}), (QStringList{u"ship"_s, u"memo"_s}));
        QCOMPARE(idsFor(OrderState::Closed, {}), QStringList{u"memo"_s});
        QCOMPARE(idsFor(OrderState::ToShip, Session{.rights = {u"orders.memo"_s}}), QStringList{u"memo"_s});
        QCOMPARE(idsFor(OrderState::ToShip, Session{.rights = {u"*"_s}}),
                 (QStringList{u"ship"_s, u"memo"_s}));
    }

    void someActionsGoByTheRightOfAnother()
    {
        const OrderAbilities abilities{.actions = {{.id = u"refuseRefund"_s}, {.id = u"receive"_s}}};
        const auto offered =
            OrderInput::actionsFor(abilities, OrderState::Shipped, Session{.rights = {u"orders.ship"_s}});
        QCOMPARE(offered.size(), 1);
        QCOMPARE(offered.first().id, u"receive"_s);
    }

    void goodInputIsTakenTrimmed()
    {
        const auto input =
            OrderInput::checked(shipAction(), {{u"carrier"_s, u"3"_s}, {u"trackingNumber"_s, u" SF12 "_s}});
        QVERIFY(input);
        QCOMPARE(*input, (QJsonObject{{u"carrier"_s, u"3"_s}, {u"trackingNumber"_s, u"SF12"_s}}));
    }

    void everyWrongFieldIsNamed()
    {
        const auto input = OrderInput::checked(shipAction(), {{u"trackingNumber"_s, u"SF1234"_s}});
        QVERIFY(!input);
        QCOMPARE(input.error().kind, Error::Kind::Refused);
        QCOMPARE(input.error().fields.size(), 2);
        QCOMPARE(input.error().fields[0].field, u"carrier"_s);
        QCOMPARE(input.error().fields[1].field, u"trackingNumber"_s);
    }

    void blanksAreNotATrackingNumber()
    {
        const auto input =
            OrderInput::checked(shipAction(), {{u"carrier"_s, u"3"_s}, {u"trackingNumber"_s, u"   "_s}});
        QVERIFY(!input);
    }

    void amountsBecomeMinorUnits()
    {
        const auto input = OrderInput::checked(refundAction(), {{u"amount"_s, u"¥12.5"_s}});
        QVERIFY(input);
        QCOMPARE(input->value(u"amount"_s).toInteger(), 1250);
        QVERIFY(!OrderInput::checked(refundAction(), {{u"amount"_s, u"-1"_s}}));
        QVERIFY(!OrderInput::checked(refundAction(), {{u"amount"_s, u"twelve"_s}}));
    }

    void optionalAmountMayBeLeftOut()
    {
        const auto input = OrderInput::checked(refundAction(), {});
        QVERIFY(input);
        QVERIFY(!input->contains(u"amount"_s));
    }

    void emptyMemoTakesTheMemoAway()
    {
        const OrderAction memo{.id = u"memo"_s, .inputs = {{.name = u"memo"_s, .isRequired = false}}};
        const auto input = OrderInput::checked(memo, {});
        QVERIFY(input);
        QCOMPARE(input->value(u"memo"_s).toString(), QString());
        QVERIFY(input->contains(u"memo"_s));
    }
};

QTEST_GUILESS_MAIN(OrderInputTest)
#include "tst_orderinput.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/standing.h"

#include "app/shop/orderfacts.h"
#include "app/shop/orderworkflow.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

using Verdict = Standing::Verdict;

Standing editStanding(const QList<FieldChange> &fields, const EntityNow &now)
{
    QList<FieldChange> theirs;
    bool isAllDone = true;
    for (const FieldChange &field : fields) {
        // A field that is gone, with its SKU, reads as null: no value of ours ever is.
        const QJsonValue value = fieldOf(now, field.field).value_or(QJsonValue::Null);
        if (value == field.after)
            continue;
        isAllDone = false;
        if (value != field.before)
            theirs.append({field.field, field.before, value, field.label});
    }
    if (!theirs.isEmpty())
        return {.verdict = Verdict::Moved, .theirs = theirs};
    return {.verdict = isAllDone ? Verdict::Done : Verdict::NotDone};
}

/// Which of an order's facts an action changes or depends on. Actions not named here: its state.
QStringList factsTouchedBy(const QString &action)
{
    if (action == "memo"_L1)
        return {u"memo"_s};
    if (action == "price"_L1)
        return {u"state"_s, u"total"_s};
    if (action == "ship"_L1)
        return {u"state"_s, u"trackingNumber"_s};
    return {u"state"_s};
}

/// Only what was known when the change was made can have moved.
QList<FieldChange> movedFacts(const PendingChange &change, const QJsonObject &now)
{
    const bool isComplete = change.before.contains(u"state"_s);
    QList<FieldChange> theirs;
    for (const QString &fact : factsTouchedBy(change.action)) {
        const QJsonValue before = change.before.value(fact);
        if ((isComplete || change.before.contains(fact)) && before != now.value(fact))
            theirs.append({fact, before, now.value(fact)});
    }
    return theirs;
}

/// Setting a value: there is no difference between ours and the same by somebody else.
std::optional<Standing> settingStanding(const PendingChange &change, const QJsonObject &now)
{
    constexpr std::array settings{std::pair{"memo"_L1, "memo"_L1}, std::pair{"price"_L1, "total"_L1}};
    for (const auto &[action, fact] : settings) {
        if (change.action == action && now.value(fact) == change.input.value(fact))
            return Standing{.verdict = Verdict::Done};
    }
    return {};
}

/// Backends take the blanks out of a number, or write it in capitals.
QString plainNumber(const QString &trackingNumber)
{
    QString plain = trackingNumber.toUpper();
    plain.removeIf([](QChar c) { return c.isSpace(); });
    return plain;
}

bool hasParcel(const Order &order, const QString &number)
{
    return std::ranges::any_of(order.shipments, [&number](const Shipment &shipment) {
        return plainNumber(shipment.trackingNumber) == number;
    });
}

/// The state that an action brings about and nothing else does while an order is looked at;
/// nothing for actions whose state says too little, such as a refund of part of the money.
std::optional<OrderState> goalOf(const PendingChange &change)
{
    if (change.action == "close"_L1)
        return OrderState::Closed;
    if (change.action == "receive"_L1)
        return OrderState::Received;
    if (change.action == "complete"_L1)
        return OrderState::Done;
    if (change.action == "refund"_L1 && !change.input.contains(u"amount"_s))
        return OrderState::Refunded;
    return {};
}

/// After a sending: shipped with our number is ours, with another it is not; shipped without any
/// number in sight may be either, and so may an order that has our number but waits to be shipped still.
Standing shipProof(const PendingChange &change, const Order &now, const QList<FieldChange> &theirs)
{
    const QString number = plainNumber(change.input.value(u"trackingNumber"_s).toString());
    const bool wasThereBefore = plainNumber(change.before.value(u"trackingNumber"_s).toString()) == number;
    if (!number.isEmpty() && !wasThereBefore && hasParcel(now, number))
        return {.verdict = now.summary.state == OrderState::ToShip ? Verdict::Undecided : Verdict::Done};
    if (theirs.isEmpty())
        return {.verdict = Verdict::NotDone};
    const bool isShipped = now.summary.state == OrderState::Shipped;
    if (isShipped && (now.shipments.isEmpty() || number.isEmpty()))
        return {.verdict = Verdict::Undecided};
    return {.verdict = Verdict::Moved, .theirs = theirs};
}

/// After a sending, for an action of the backend's own or one whose traces say too little.
Standing generalProof(const PendingChange &change, const Order &now, const QList<FieldChange> &theirs)
{
    const auto goal = goalOf(change);
    if (goal && now.summary.state == *goal && change.before.value(u"state"_s) != orderStateName(*goal))
        return {.verdict = Verdict::Done};
    if (!goal)
        return {.verdict = Verdict::Undecided};
    return theirs.isEmpty() ? Standing{.verdict = Verdict::NotDone}
                            : Standing{.verdict = Verdict::Moved, .theirs = theirs};
}

Standing actionStanding(const PendingChange &change, const Order &now)
{
    const QJsonObject facts = orderFacts(now);
    const QList<FieldChange> theirs = movedFacts(change, facts);
    if (auto set = settingStanding(change, facts))
        return *set;
    const bool isSetting = change.action == "memo"_L1 || change.action == "price"_L1;
    if (change.sendings > 0 && change.action == "ship"_L1)
        return shipProof(change, now, theirs);
    if (change.sendings > 0 && !isSetting)
        return generalProof(change, now, theirs);
    return theirs.isEmpty() ? Standing{.verdict = Verdict::NotDone}
                            : Standing{.verdict = Verdict::Moved, .theirs = theirs};
}

} // namespace

Standing standingOf(const PendingChange &change, const EntityNow &now)
{
    if (change.isAction() && std::holds_alternative<Order>(now))
        return actionStanding(change, std::get<Order>(now));
    if (!change.isAction() && !std::holds_alternative<Order>(now))
        return editStanding(change.fields, now);
    return {}; // an edit of an order, an action on a product: no backend offers them
}

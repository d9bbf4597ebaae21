// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/orders/orderinput.h"

#include "app/backend/rights.h"
#include "app/base/money.h"

using namespace Qt::StringLiterals;

namespace {

tl::unexpected<Error> refused(const QString &message)
{
    return failure(Error{.kind = Error::Kind::Refused, .message = message, .isOwnWording = true});
}

} // namespace

QList<OrderAction> OrderInput::actionsFor(const OrderAbilities &abilities, OrderState state,
                                          const std::optional<Session> &session)
{
    QList<OrderAction> actions;
    for (const OrderAction &action : abilities.actions) {
        const bool isAllowed = !session || session->allows(rightFor(action));
        if (action.isAllowedIn(state) && isAllowed)
            actions.append(action);
    }
    return actions;
}

Result<QJsonObject> OrderInput::checked(const OrderAction &action, const QHash<QString, QString> &typed)
{
    QJsonObject input;
    Error wrong{.kind = Error::Kind::Refused};
    for (const ActionInput &field : action.inputs) {
        const Result<QJsonValue> value = checkedValue(field, typed.value(field.name).trimmed());
        if (!value)
            wrong.fields.append({field.name, value.error().message});
        else if (!value->isNull())
            input.insert(field.name, *value);
    }
    if (!wrong.fields.isEmpty())
        return failure(wrong);
    return input;
}

Result<QJsonValue> OrderInput::checkedValue(const ActionInput &input, const QString &typed)
{
    if (typed.isEmpty()) {
        // An empty memo is how a memo is taken away; anything else required must be there.
        if (input.kind == ActionInput::Kind::Text && !input.isRequired)
            return QJsonValue(QString());
        return input.isRequired ? Result<QJsonValue>(refused(tr("This is needed."))) : QJsonValue();
    }
    if (typed.size() > input.longest && input.kind == ActionInput::Kind::Text)
        return refused(tr("At most %n character(s) fit.", nullptr, input.longest));
    if (input.kind == ActionInput::Kind::Money) {
        const Result<Money> amount = moneyFromText(typed);
        if (!amount || amount->minor < 0)
            return refused(tr("This is not an amount. Type it like 12.50."));
        return QJsonValue(amount->minor);
    }
    if (input.kind == ActionInput::Kind::Integer) {
        bool isNumber = false;
        const qint64 number = typed.toLongLong(&isNumber);
        return isNumber ? Result<QJsonValue>(QJsonValue(number)) : refused(tr("This is not a whole number."));
    }
    return QJsonValue(typed);
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/inputcheck.h"

#include <QCoreApplication>

#include <cmath>

using namespace Qt::StringLiterals;

namespace {

struct InputCheck {
    Q_DECLARE_TR_FUNCTIONS(InputCheck)
};

tl::unexpected<Error> refused(const QString &message)
{
    return failure(Error{.kind = Error::Kind::Refused, .message = message, .isOwnWording = true});
}

bool isWhole(const QJsonValue &value)
{
    return value.isDouble() && std::trunc(value.toDouble()) == value.toDouble();
}

Result<Done> checkText(const EditableField &rule, const QJsonValue &value)
{
    if (!value.isString())
        return refused(InputCheck::tr("This must be text."));
    const qsizetype length = value.toString().size();
    if (rule.smallest && length < *rule.smallest)
        return refused(InputCheck::tr("At least %n character(s).", nullptr, int(*rule.smallest)));
    if (rule.largest && length > *rule.largest)
        return refused(InputCheck::tr("At most %n character(s).", nullptr, int(*rule.largest)));
    return Done{};
}

/// Pieces or minor units. Null means that none is kept, which only a field without limits allows.
Result<Done> checkNumber(const EditableField &rule, const QJsonValue &value)
{
    if (value.isNull() && !rule.smallest && !rule.largest)
        return Done{};
    if (!isWhole(value))
        return refused(InputCheck::tr("This must be a whole number."));
    const qint64 number = value.toInteger();
    if ((rule.smallest && number < *rule.smallest) || (rule.largest && number > *rule.largest))
        return refused(InputCheck::tr("This is outside what the shop allows."));
    return Done{};
}

Result<Done> checkGiven(const ActionInput &rule, const QJsonValue &value)
{
    switch (rule.kind) {
    case ActionInput::Kind::Text:
    case ActionInput::Kind::Choice:
        return checkText({.smallest = rule.isRequired ? 1 : 0, .largest = rule.longest}, value);
    case ActionInput::Kind::Money:
    case ActionInput::Kind::Integer:
        return checkNumber({.smallest = 0}, value);
    }
    Q_UNREACHABLE();
}

} // namespace

Result<Done> checkField(const EditableField &rule, const QJsonValue &value)
{
    switch (rule.kind) {
    case EditableField::Kind::Text:
        return checkText(rule, value);
    case EditableField::Kind::Integer:
    case EditableField::Kind::Money:
        return checkNumber(rule, value);
    case EditableField::Kind::Boolean:
        return value.isBool() ? Result<Done>(Done{}) : refused(InputCheck::tr("This must be on or off."));
    }
    Q_UNREACHABLE();
}

Result<Done> checkInput(const OrderAction &action, const QJsonObject &input)
{
    Error wrong{.kind = Error::Kind::Refused, .isOwnWording = true};
    for (const ActionInput &rule : action.inputs) {
        const QJsonValue value = input.value(rule.name);
        if (value.isUndefined() || value.isNull()) {
            if (rule.isRequired)
                wrong.fields.append({rule.name, InputCheck::tr("This is needed.")});
        } else if (const auto checked = checkGiven(rule, value); !checked) {
            wrong.fields.append({rule.name, checked.error().message});
        }
    }
    if (!wrong.fields.isEmpty())
        return failure(wrong);
    return Done{};
}

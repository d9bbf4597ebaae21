// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/catalog/fieldinput.h"

#include "app/base/format.h"

using namespace Qt::StringLiterals;

namespace {

tl::unexpected<Error> refused(const QString &why)
{
    return failure(Error{.kind = Error::Kind::Refused, .message = why, .isOwnWording = true});
}

/// Digits of any script to ASCII, grouping and spaces dropped.
QString plainInteger(const QString &text)
{
    QString plain;
    const QString normal = text.normalized(QString::NormalizationForm_KC);
    for (const QChar c : normal) {
        if (!c.isSpace() && c != u',')
            plain += c;
    }
    return plain;
}

} // namespace

Result<QJsonValue> FieldInput::value(const QString &text) const
{
    switch (m_rule.kind) {
    case EditableField::Kind::Text:
        return textValue(text.simplified());
    case EditableField::Kind::Integer:
        return integerValue(text);
    case EditableField::Kind::Money:
        return moneyValue(text);
    case EditableField::Kind::Boolean:
        break;
    }
    return QJsonValue(text == "true"_L1);
}

QString FieldInput::text(const QJsonValue &value) const
{
    switch (m_rule.kind) {
    case EditableField::Kind::Money:
        return moneyToText({.minor = value.toInteger()});
    case EditableField::Kind::Integer:
        return value.isNull() || value.isUndefined() ? QString() : QString::number(value.toInteger());
    case EditableField::Kind::Text:
    case EditableField::Kind::Boolean:
        break;
    }
    return value.toVariant().toString();
}

QString FieldInput::shown(const QJsonValue &value) const
{
    if (value.isNull() || value.isUndefined())
        return QString::fromUtf16(unknownValue);
    switch (m_rule.kind) {
    case EditableField::Kind::Money:
        return formatMoney({.minor = value.toInteger()}, m_currency);
    case EditableField::Kind::Integer:
        return formatNumber(value.toInteger());
    case EditableField::Kind::Boolean:
        return value.toBool() ? tr("on sale") : tr("off sale");
    case EditableField::Kind::Text:
        break;
    }
    return value.toString();
}

Result<QJsonValue> FieldInput::textValue(const QString &text) const
{
    const qint64 least = m_rule.smallest.value_or(0);
    if (text.isEmpty() && least > 0)
        return refused(tr("This can't be empty."));
    if (text.size() < least)
        return refused(tr("At least %n character(s).", nullptr, int(least)));
    if (m_rule.largest && text.size() > *m_rule.largest)
        return refused(
            tr("At most %n character(s); this is %1.", nullptr, int(*m_rule.largest)).arg(text.size()));
    return QJsonValue(text);
}

Result<QJsonValue> FieldInput::integerValue(const QString &text) const
{
    bool isNumber = false;
    const qint64 number = plainInteger(text).toLongLong(&isNumber);
    if (!isNumber)
        return refused(tr("A whole number, such as 120."));
    return inLimits(number);
}

Result<QJsonValue> FieldInput::moneyValue(const QString &text) const
{
    const Result<Money> money = moneyFromText(text);
    if (!money)
        return refused(tr("An amount with at most two decimals, such as 19.90."));
    return inLimits(money->minor);
}

Result<QJsonValue> FieldInput::inLimits(qint64 number) const
{
    if (m_rule.smallest && number < *m_rule.smallest)
        return refused(tr("At least %1.").arg(limitText(*m_rule.smallest)));
    if (m_rule.largest && number > *m_rule.largest)
        return refused(tr("At most %1.").arg(limitText(*m_rule.largest)));
    return QJsonValue(number);
}

QString FieldInput::limitText(qint64 number) const
{
    return m_rule.kind == EditableField::Kind::Money ? formatMoney({.minor = number}, m_currency)
                                                     : formatNumber(number);
}

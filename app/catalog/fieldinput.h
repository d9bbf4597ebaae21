// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/capabilities.h"
#include "app/base/result.h"

#include <QCoreApplication>
#include <QJsonValue>

/// Between what people type into a field and the value that is sent: checked against the backend's
/// limits before it becomes a pending change, because some backends answer HTTP 500 over a limit.
class FieldInput
{
    Q_DECLARE_TR_FUNCTIONS(FieldInput)
public:
    explicit FieldInput(const EditableField &rule, const QString &currency = {})
        : m_rule(rule), m_currency(currency)
    {
    }

    /// The value in our own shape (amounts in minor units). Refused otherwise, and the error's message
    /// says why, in words for the person typing.
    Result<QJsonValue> value(const QString &text) const;
    /// What an editor starts with: plain digits, no grouping, no currency.
    QString text(const QJsonValue &value) const;
    /// How the value reads in a table or a tooltip.
    QString shown(const QJsonValue &value) const;

private:
    Result<QJsonValue> textValue(const QString &text) const;
    Result<QJsonValue> integerValue(const QString &text) const;
    Result<QJsonValue> moneyValue(const QString &text) const;
    Result<QJsonValue> inLimits(qint64 number) const;
    QString limitText(qint64 number) const;

    EditableField m_rule;
    QString m_currency;
};

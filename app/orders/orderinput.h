// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/backend.h"
#include "app/backend/capabilities.h"

#include <QCoreApplication>
#include <QHash>

/// What can be done with an order, and whether what was typed for it will do.
class OrderInput
{
    Q_DECLARE_TR_FUNCTIONS(OrderInput)
public:
    /// The actions this backend has for an order in this state, by somebody with these rights.
    /// session is nothing while nobody is signed in: then rights are not looked at.
    static QList<OrderAction> actionsFor(const OrderAbilities &abilities, OrderState state,
                                         const std::optional<Session> &session);

    /// The input as the action takes it (amounts in minor units), or Refused with a message for each
    /// field that won't do: before anything is sent, since some backends check nothing themselves.
    static Result<QJsonObject> checked(const OrderAction &action, const QHash<QString, QString> &typed);

private:
    static Result<QJsonValue> checkedValue(const ActionInput &input, const QString &typed);
};

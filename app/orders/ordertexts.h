// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/capabilities.h"

#include <QCoreApplication>

/// The words of orders, in the language spoken now.
class OrderTexts
{
    Q_DECLARE_TR_FUNCTIONS(OrderTexts)
public:
    /// "To ship". For OrderState::Other: the backend's own word where it has one.
    static QString state(OrderState state, const QString &backendWord = {});
    /// What a button says: the connector's title where it gives one, else "Ship".
    static QString action(const OrderAction &action);
    /// What the button that sends it off says: "Ship this order".
    static QString submit(const OrderAction &action);
    /// The label of an input: the connector's title where it gives one, else "Tracking number".
    static QString input(const ActionInput &input);
    /// What happened: "Paid"; the backend's own words where they are not ours.
    static QString event(const QString &what);
    /// What the search field says, for the searches that a backend offers: "Search by number and name".
    static QString searchHint(const QStringList &filters);
    /// How orders are searched: "by phone".
    static QString searchedBy(const QString &filter);
    /// A waiting action in a sentence: "Ship by 1, SF123 – waits to be applied".
    static QString waiting(const OrderAction &action);
};

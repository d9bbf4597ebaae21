// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/orders/ordertexts.h"

#include "app/orders/ordersearch.h"

#include <QLocale>

using namespace Qt::StringLiterals;

QString OrderTexts::state(OrderState state, const QString &backendWord)
{
    switch (state) {
    case OrderState::Unpaid:
        return tr("Unpaid", "state of an order");
    case OrderState::ToShip:
        return tr("To ship", "state of an order");
    case OrderState::Shipped:
        return tr("Shipped", "state of an order");
    case OrderState::Received:
        return tr("Received", "state of an order");
    case OrderState::Done:
        return tr("Done", "state of an order");
    case OrderState::RefundAsked:
        return tr("Refund asked", "state of an order");
    case OrderState::Refunded:
        return tr("Refunded", "state of an order");
    case OrderState::Closed:
        return tr("Closed", "state of an order");
    case OrderState::Other:
        break;
    }
    return backendWord.isEmpty() ? tr("Other", "state of an order") : backendWord;
}

QString OrderTexts::action(const OrderAction &action)
{
    const QHash<QString, QString> words{
        {u"ship"_s, tr("Ship", "action on an order")},
        {u"memo"_s, tr("Memo", "action on an order")},
        {u"close"_s, tr("Close order", "action on an order")},
        {u"refund"_s, tr("Refund", "action on an order")},
        {u"refuseRefund"_s, tr("Refuse refund", "action on an order")},
        {u"price"_s, tr("Change price", "action on an order")},
        {u"receive"_s, tr("Mark as received", "action on an order")},
        {u"complete"_s, tr("Mark as done", "action on an order")},
    };
    return action.title.isEmpty() ? words.value(action.id, action.id) : action.title.in(QLocale());
}

QString OrderTexts::submit(const OrderAction &action)
{
    const QHash<QString, QString> words{
        {u"ship"_s, tr("Ship this order")},   {u"memo"_s, tr("Keep memo")},
        {u"close"_s, tr("Close this order")}, {u"refund"_s, tr("Refund this order")},
        {u"price"_s, tr("Change the price")},
    };
    const QString title = OrderTexts::action(action);
    return action.title.isEmpty() ? words.value(action.id, title) : title;
}

QString OrderTexts::input(const ActionInput &input)
{
    const QHash<QString, QString> words{
        {u"carrier"_s, tr("Carrier")},    {u"trackingNumber"_s, tr("Tracking number")},
        {u"memo"_s, tr("Memo", "label")}, {u"reason"_s, tr("Reason")},
        {u"amount"_s, tr("Amount")},      {u"total"_s, tr("New total")},
    };
    return input.title.isEmpty() ? words.value(input.name, input.name) : input.title.in(QLocale());
}

QString OrderTexts::event(const QString &what)
{
    const QHash<QString, QString> words{
        {u"placed"_s, tr("Placed", "an order's history")},
        {u"paid"_s, tr("Paid", "an order's history")},
        {u"shipped"_s, tr("Shipped", "an order's history")},
        {u"received"_s, tr("Received", "an order's history")},
        {u"done"_s, tr("Done", "an order's history")},
        {u"closed"_s, tr("Closed", "an order's history")},
        {u"refundAsked"_s, tr("Refund asked", "an order's history")},
        {u"refunded"_s, tr("Refunded", "an order's history")},
        {u"refundRefused"_s, tr("Refund refused", "an order's history")},
        {u"memo"_s, tr("Memo changed", "an order's history")},
        {u"price"_s, tr("Price changed", "an order's history")},
    };
    return words.value(what, what);
}

QString OrderTexts::searchHint(const QStringList &filters)
{
    const QHash<QString, QString> words{
        {u"number"_s, tr("number", "what orders are searched by")},
        {u"phone"_s, tr("phone", "what orders are searched by")},
        {u"name"_s, tr("name", "what orders are searched by")},
        {u"tracking"_s, tr("parcel", "what orders are searched by")},
    };
    QStringList offered;
    for (const QString &search : orderSearches(filters)) {
        if (words.contains(search))
            offered.append(words.value(search));
    }
    if (offered.isEmpty())
        return tr("Search orders");
    return tr("Search by %1", "number, phone and name").arg(QLocale().createSeparatedList(offered));
}

QString OrderTexts::searchedBy(const QString &filter)
{
    const QHash<QString, QString> words{
        {u"text"_s, tr("in everything", "how orders are searched")},
        {u"number"_s, tr("by order number", "how orders are searched")},
        {u"phone"_s, tr("by phone", "how orders are searched")},
        {u"name"_s, tr("by name", "how orders are searched")},
        {u"tracking"_s, tr("by tracking number", "how orders are searched")},
    };
    return words.value(filter, filter);
}

QString OrderTexts::waiting(const OrderAction &action)
{
    return tr("“%1” waits to be applied.", "an action on an order").arg(OrderTexts::action(action));
}

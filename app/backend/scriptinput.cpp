// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/scriptinput.h"

#include "app/shop/orderworkflow.h"

using namespace Qt::StringLiterals;

namespace {

QJsonObject paging(const PageRequest &page, const QString &sort, SortOrder order)
{
    QJsonObject out{{u"page"_s, page.page}, {u"pageSize"_s, page.pageSize}};
    if (!sort.isEmpty()) {
        out.insert(u"sort"_s, sort);
        out.insert(u"order"_s, order == SortOrder::Ascending ? u"asc"_s : u"desc"_s);
    }
    return out;
}

void addText(QJsonObject &out, const QString &name, const QString &text)
{
    if (!text.isEmpty())
        out.insert(name, text);
}

} // namespace

QJsonObject toScript(const ProductQuery &query)
{
    QJsonObject out = paging(query.page, query.sort, query.order);
    addText(out, u"text"_s, query.text);
    addText(out, u"category"_s, query.category.value);
    if (query.isOnSale)
        out.insert(u"onSale"_s, *query.isOnSale);
    return out;
}

QJsonObject toScript(const OrderQuery &query)
{
    QJsonObject out = paging(query.page, query.sort, query.order);
    QJsonArray states;
    for (const OrderState state : query.states)
        states.append(orderStateName(state));
    out.insert(u"states"_s, states);
    addText(out, u"text"_s, query.text);
    addText(out, u"searchBy"_s, query.searchBy);
    return out;
}

QJsonObject toScript(const RequestLogQuery &query)
{
    QJsonObject out = paging(query.page, {}, SortOrder::Descending);
    if (query.from.isValid())
        out.insert(u"from"_s, query.from.toUTC().toString(Qt::ISODateWithMs));
    if (query.to.isValid())
        out.insert(u"to"_s, query.to.toUTC().toString(Qt::ISODateWithMs));
    return out;
}

QJsonObject toScript(const CustomerQuery &query)
{
    QJsonObject out = paging(query.page, query.sort, query.order);
    addText(out, u"text"_s, query.text);
    return out;
}

QJsonArray toScript(const QList<FieldChange> &changes)
{
    QJsonArray out;
    for (const FieldChange &change : changes)
        out.append(QJsonObject{
            {u"field"_s, change.field}, {u"before"_s, change.before}, {u"after"_s, change.after}});
    return out;
}

QJsonObject toScript(const WriteOptions &options)
{
    QJsonObject out;
    addText(out, u"idempotencyKey"_s, options.idempotencyKey);
    addText(out, u"ifVersion"_s, options.ifVersion);
    return out;
}

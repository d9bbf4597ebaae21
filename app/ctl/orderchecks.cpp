// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/orderchecks.h"

#include "app/ctl/checkdoubts.h"
#include "app/ctl/listchecks.h"
#include "app/ctl/listlook.h"
#include "app/shop/orderworkflow.h"

using namespace Qt::StringLiterals;

namespace {

Task<CheckedOperation> orderList(CheckSubject &subject)
{
    const auto abilities = subject.backend.capabilities().orders.value_or(OrderAbilities{});
    const OrderQuery query{.page = firstPage(abilities.list)};
    return checked(u"orders.list"_s, subject.backend.orders(query),
                   [&subject](const PageOf<OrderSummary> &page, CheckedOperation &out) {
                       noteRows(page, out);
                       out.doubts = doubtsAbout(page.items, QDateTime::currentDateTimeUtc());
                       subject.orders = page.items;
                   });
}

Task<CheckedOperation> ordersIn(CheckSubject &subject, OrderState state)
{
    const OrderQuery query{.page = firstPage(subject.backend.capabilities().orders->list), .states = {state}};
    return checked(u"orders.list "_s + orderStateName(state), subject.backend.orders(query),
                   [&subject, state](const PageOf<OrderSummary> &page, CheckedOperation &out) {
                       out.count = page.items.size();
                       if (page.total)
                           subject.orderTotals.insert(state, *page.total);
                       const auto fits = [state](const OrderSummary &order) { return order.state == state; };
                       out.expect(std::ranges::all_of(page.items, fits), u"got orders of other states"_s);
                   });
}

/// What to type to find an order by one of the filters; empty when the order does not say.
QString searchText(const OrderSummary &order, const QString &searchBy)
{
    if (searchBy == "number"_L1 || searchBy == "text"_L1)
        return order.number;
    if (searchBy == "phone"_L1)
        return order.recipient.phone;
    return searchBy == "name"_L1 ? order.recipient.name : QString();
}

Task<CheckedOperation> orderSearch(CheckSubject &subject, const QString &searchBy)
{
    const QString name = u"orders.list by "_s + searchBy;
    const QString text = subject.orders.isEmpty() ? QString() : searchText(subject.orders.first(), searchBy);
    if (text.isEmpty())
        return skipped(name, u"no order to search for that says it in the list"_s);
    const OrderQuery query{
        .page = firstPage(subject.backend.capabilities().orders->list), .text = text, .searchBy = searchBy};
    return checked(name, subject.backend.orders(query),
                   [id = subject.orders.first().id](const PageOf<OrderSummary> &page, CheckedOperation &out) {
                       expectRow(page, id.value, out);
                   });
}

/// The first order of the page that was sent off, if any, read whole: lists rarely say tracking numbers.
Task<std::optional<Order>> sentOrder(Backend &backend, const PageOf<OrderSummary> &page)
{
    using Found = std::optional<Order>;
    if (page.items.isEmpty())
        return Task<Found>::ready(Found());
    return backend.order(page.items.first().id).andThen([](const Order &order) -> Result<Found> {
        return order.shipments.isEmpty() ? Found() : Found(order);
    });
}

Task<CheckedOperation> trackingSearch(CheckSubject &subject)
{
    const QString name = u"orders.list by tracking"_s;
    Backend &backend = subject.backend;
    OrderQuery sent{.page = {.page = 1, .pageSize = 1}};
    if (backend.capabilities().orders->states.contains(OrderState::Shipped))
        sent.states = {OrderState::Shipped};
    return backend.orders(sent)
        .andThen([&backend](const PageOf<OrderSummary> &page) { return sentOrder(backend, page); })
        .andThen([&backend, name](const std::optional<Order> &order) -> Task<CheckedOperation> {
            if (!order)
                return skipped(name, u"no order with a tracking number was found"_s);
            const OrderQuery query{.text = order->shipments.first().trackingNumber,
                                   .searchBy = u"tracking"_s};
            return checked(name, backend.orders(query),
                           [id = order->summary.id](const PageOf<OrderSummary> &page, CheckedOperation &out) {
                               expectRow(page, id.value, out);
                           });
        })
        .orElse([name](const Error &error) -> Result<CheckedOperation> {
            return CheckedOperation{
                .name = name, .outcome = CheckedOperation::Outcome::Failed, .error = error};
        });
}

Task<CheckedOperation> orderDetail(CheckSubject &subject)
{
    const QString name = u"orders.get"_s;
    if (subject.orders.isEmpty())
        return skipped(name, u"there is no order"_s);
    const OrderId id = subject.orders.first().id;
    return checked(name, subject.backend.order(id), [id](const Order &order, CheckedOperation &out) {
        out.firstId = order.summary.id.value;
        out.fields = coverageOf(order);
        out.note = u"%1 lines"_s.arg(order.lines.size());
        out.doubts = doubtsAbout(order);
        out.expect(order.summary.id == id, u"expected order %1, got another"_s.arg(id.value));
    });
}

Task<CheckedOperation> noSuchOrder(CheckSubject &subject)
{
    const QString name = u"orders.get, none such"_s;
    if (subject.orders.isEmpty())
        return skipped(name, u"there is no order"_s);
    return expectNotFound(name, subject.backend.order({idOfNothing(subject.orders.first().id.value)}));
}

/// The shop goes on while it is checked: what is meant is a count of something else.
bool isFar(qint64 count, qint64 listed)
{
    constexpr qint64 few = 5;
    return qAbs(count - listed) > few + listed / 10;
}

/// The counts stand on the tabs of the lists that were read before.
Task<CheckedOperation> orderCounts(CheckSubject &subject)
{
    return checked(u"orders.counts"_s, subject.backend.orderCounts(),
                   [&subject](const QList<OrderCount> &counts, CheckedOperation &out) {
                       out.count = counts.size();
                       for (const auto &[state, count] : counts) {
                           const auto listed = subject.orderTotals.constFind(state);
                           const bool isKnown = listed != subject.orderTotals.constEnd();
                           out.expect(!isKnown || !isFar(count, *listed),
                                      u"counts %1 as %2, its list has %3"_s.arg(orderStateName(state))
                                          .arg(count)
                                          .arg(isKnown ? *listed : 0));
                       }
                   });
}

std::optional<qint64> figure(const OrderSummary &order, const QString &sort)
{
    if (sort == "total"_L1)
        return order.total.minor;
    return sort == "placedAt"_L1 ? std::optional(order.placedAt.toSecsSinceEpoch()) : std::nullopt;
}

AskList asking(Backend &backend)
{
    return [&backend](const ListQuestion &asked) {
        const OrderQuery query{.page = asked.page,
                               .text = asked.text,
                               .searchBy = asked.searchBy,
                               .sort = asked.sort,
                               .order = asked.order};
        return backend.orders(query).andThen(
            [sort = asked.sort](const PageOf<OrderSummary> &page) -> Result<ListedPage> {
                return listed(page, [&sort](const OrderSummary &row) { return figure(row, sort); });
            });
    };
}

} // namespace

QList<CheckStep> orderChecks(CheckSubject &subject)
{
    QList<CheckStep> out{[&subject] { return orderList(subject); }};
    const auto &orders = subject.backend.capabilities().orders;
    if (orders) {
        out += listChecks(u"orders.list"_s, orders->list, asking(subject.backend));
        for (const OrderState state : orders->states)
            out.append([&subject, state] { return ordersIn(subject, state); });
        for (const QString &filter : orders->list.filters) {
            if (filter == "tracking"_L1)
                out.append([&subject] { return trackingSearch(subject); });
            else if (filter != "state"_L1)
                out.append([&subject, filter] { return orderSearch(subject, filter); });
        }
    }
    out.append([&subject] { return orderCounts(subject); });
    out.append([&subject] { return orderDetail(subject); });
    if (orders && orders->hasDetail)
        out.append([&subject] { return noSuchOrder(subject); });
    return out;
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/readchecks.h"

#include "app/ctl/fieldcoverage.h"
#include "app/shop/orderworkflow.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int rowsToRead = 50; // enough to meet the odd row, quick even where a row costs 14 ms

PageRequest firstPage(const ListAbilities &list)
{
    return {.page = 1, .pageSize = qMin(rowsToRead, list.largestPage)};
}

template<typename Row>
void noteRows(const PageOf<Row> &page, CheckedOperation &out)
{
    out.count = page.items.size();
    out.firstId = page.items.isEmpty() ? QString() : page.items.first().id.value;
    out.fields = coverageOf(page.items);
    out.note = page.total ? u"%1 in all"_s.arg(*page.total) : u"total not known"_s;
}

template<typename Row>
void expectRow(const PageOf<Row> &page, const QString &id, CheckedOperation &out)
{
    out.count = page.items.size();
    const bool isThere =
        std::ranges::any_of(page.items, [&id](const Row &row) { return row.id.value == id; });
    out.expect(isThere, u"what was searched for was not found: "_s + id);
}

template<typename Row>
void expectEmpty(const PageOf<Row> &page, CheckedOperation &out)
{
    out.expect(page.items.isEmpty() && !page.hasMore, u"expected no rows past the end, got some"_s);
}

// ---- products ---------------------------------------------------------------------------------------

Task<CheckedOperation> productList(CheckSubject &subject)
{
    const auto abilities = subject.backend.capabilities().products.value_or(ProductAbilities{});
    const ProductQuery query{.page = firstPage(abilities.list)};
    return checked(u"products.list"_s, subject.backend.products(query),
                   [&subject](const PageOf<ProductSummary> &page, CheckedOperation &out) {
                       noteRows(page, out);
                       if (!page.items.isEmpty())
                           subject.listedProduct = page.items.first();
                   });
}

Task<CheckedOperation> productsPastTheEnd(CheckSubject &subject)
{
    ProductQuery query{.page = firstPage(subject.backend.capabilities().products->list)};
    query.page.page = 1'000'000;
    return checked(u"products.list past the end"_s, subject.backend.products(query),
                   [](const PageOf<ProductSummary> &page, CheckedOperation &out) { expectEmpty(page, out); });
}

Task<CheckedOperation> productSearch(CheckSubject &subject)
{
    const QString name = u"products.list by text"_s;
    if (!subject.listedProduct)
        return skipped(name, u"there is no product"_s);
    const ProductQuery query{.page = firstPage(subject.backend.capabilities().products->list),
                             .text = subject.listedProduct->name};
    return checked(
        name, subject.backend.products(query),
        [id = subject.listedProduct->id](const PageOf<ProductSummary> &page, CheckedOperation &out) {
            expectRow(page, id.value, out);
        });
}

Task<CheckedOperation> productsByCategory(CheckSubject &subject)
{
    const QString name = u"products.list by category"_s;
    if (!subject.listedProduct || subject.listedProduct->category.isEmpty())
        return skipped(name, u"no product with a category was listed"_s);
    const ProductQuery query{.page = firstPage(subject.backend.capabilities().products->list),
                             .category = subject.listedProduct->category};
    return checked(name, subject.backend.products(query),
                   [](const PageOf<ProductSummary> &page, CheckedOperation &out) {
                       out.count = page.items.size();
                       out.expect(!page.items.isEmpty(), u"expected products of the category, got none"_s);
                   });
}

Task<CheckedOperation> productsOnSale(CheckSubject &subject, bool isOnSale)
{
    const ProductQuery query{.page = firstPage(subject.backend.capabilities().products->list),
                             .isOnSale = isOnSale};
    return checked(isOnSale ? u"products.list on sale"_s : u"products.list off sale"_s,
                   subject.backend.products(query),
                   [isOnSale](const PageOf<ProductSummary> &page, CheckedOperation &out) {
                       out.count = page.items.size();
                       const auto fits = [&](const ProductSummary &p) { return p.isOnSale == isOnSale; };
                       out.expect(std::ranges::all_of(page.items, fits), u"got products that are not so"_s);
                   });
}

Task<CheckedOperation> sortedProducts(CheckSubject &subject, const QString &sort)
{
    const ProductQuery query{.page = firstPage(subject.backend.capabilities().products->list),
                             .sort = sort,
                             .order = SortOrder::Descending};
    return checked(
        u"products.list sorted by "_s + sort, subject.backend.products(query),
        [](const PageOf<ProductSummary> &page, CheckedOperation &out) { out.count = page.items.size(); });
}

Task<CheckedOperation> productDetail(CheckSubject &subject)
{
    const QString name = u"products.get"_s;
    if (!subject.listedProduct)
        return skipped(name, u"there is no product"_s);
    const ProductId id = subject.listedProduct->id;
    return checked(
        name, subject.backend.product(id), [&subject, id](const Product &product, CheckedOperation &out) {
            out.firstId = product.summary.id.value;
            out.fields = coverageOf(product);
            out.note = u"%1 SKUs"_s.arg(product.skus.size());
            out.expect(product.summary.id == id, u"expected product %1, got another"_s.arg(id.value));
            subject.product = product;
        });
}

Task<CheckedOperation> picture(CheckSubject &subject)
{
    const QString name = u"picture"_s;
    if (!subject.listedProduct || subject.listedProduct->thumbnail.isEmpty())
        return skipped(name, u"no product with a picture was listed"_s);
    return checked(name, subject.backend.picture(subject.listedProduct->thumbnail),
                   [](const QByteArray &bytes, CheckedOperation &out) {
                       out.note = u"%1 bytes"_s.arg(bytes.size());
                   })
        .andThen([](CheckedOperation out) {
            // Pictures often live on hosts of their own, which say nothing about the connector.
            if (out.error && out.error->kind == Error::Kind::Unreachable) {
                out.outcome = CheckedOperation::Outcome::Skipped;
                out.note = u"its host can't be reached"_s;
                out.error.reset();
            }
            return out;
        });
}

Task<CheckedOperation> categoryList(CheckSubject &subject)
{
    return checked(u"categories.list"_s, subject.backend.categories(),
                   [](const QList<Category> &categories, CheckedOperation &out) {
                       out.count = categories.size();
                       out.firstId = categories.isEmpty() ? QString() : categories.first().id.value;
                   });
}

QList<CheckStep> productChecks(CheckSubject &subject)
{
    QList<CheckStep> out{[&subject] { return productList(subject); }};
    if (const auto &products = subject.backend.capabilities().products) {
        out.append([&subject] { return productsPastTheEnd(subject); });
        if (products->list.filtersBy(u"text"))
            out.append([&subject] { return productSearch(subject); });
        if (products->list.filtersBy(u"category"))
            out.append([&subject] { return productsByCategory(subject); });
        if (products->list.filtersBy(u"onSale")) {
            for (const bool isOnSale : {true, false})
                out.append([&subject, isOnSale] { return productsOnSale(subject, isOnSale); });
        }
        for (const QString &sort : products->list.sorts)
            out.append([&subject, sort] { return sortedProducts(subject, sort); });
    }
    out.append([&subject] { return productDetail(subject); });
    out.append([&subject] { return picture(subject); });
    out.append([&subject] { return categoryList(subject); });
    return out;
}

// ---- orders -----------------------------------------------------------------------------------------

Task<CheckedOperation> orderList(CheckSubject &subject)
{
    const auto abilities = subject.backend.capabilities().orders.value_or(OrderAbilities{});
    const OrderQuery query{.page = firstPage(abilities.list)};
    return checked(u"orders.list"_s, subject.backend.orders(query),
                   [&subject](const PageOf<OrderSummary> &page, CheckedOperation &out) {
                       noteRows(page, out);
                       subject.orders = page.items;
                   });
}

Task<CheckedOperation> ordersIn(CheckSubject &subject, OrderState state)
{
    const OrderQuery query{.page = firstPage(subject.backend.capabilities().orders->list), .states = {state}};
    return checked(u"orders.list "_s + orderStateName(state), subject.backend.orders(query),
                   [state](const PageOf<OrderSummary> &page, CheckedOperation &out) {
                       out.count = page.items.size();
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
        out.expect(order.summary.id == id, u"expected order %1, got another"_s.arg(id.value));
    });
}

Task<CheckedOperation> orderCounts(CheckSubject &subject)
{
    return checked(u"orders.counts"_s, subject.backend.orderCounts(),
                   [](const QList<OrderCount> &counts, CheckedOperation &out) { out.count = counts.size(); });
}

QList<CheckStep> orderChecks(CheckSubject &subject)
{
    QList<CheckStep> out{[&subject] { return orderList(subject); }};
    if (const auto &orders = subject.backend.capabilities().orders) {
        for (const OrderState state : orders->states)
            out.append([&subject, state] { return ordersIn(subject, state); });
        for (const QString &filter : orders->list.filters) {
            if (filter != "state"_L1)
                out.append([&subject, filter] { return orderSearch(subject, filter); });
        }
    }
    out.append([&subject] { return orderCounts(subject); });
    out.append([&subject] { return orderDetail(subject); });
    return out;
}

// ---- the rest ---------------------------------------------------------------------------------------

Task<CheckedOperation> customerList(CheckSubject &subject)
{
    const auto abilities = subject.backend.capabilities().customers.value_or(CustomerAbilities{});
    const CustomerQuery query{.page = firstPage(abilities.list)};
    return checked(u"customers.list"_s, subject.backend.customers(query),
                   [&subject](const PageOf<CustomerSummary> &page, CheckedOperation &out) {
                       noteRows(page, out);
                       if (!page.items.isEmpty())
                           subject.customer = page.items.first();
                   });
}

Task<CheckedOperation> customerDetail(CheckSubject &subject)
{
    const QString name = u"customers.get"_s;
    if (!subject.customer)
        return skipped(name, u"there is no customer"_s);
    const CustomerId id = subject.customer->id;
    return checked(name, subject.backend.customer(id), [id](const Customer &customer, CheckedOperation &out) {
        out.firstId = customer.summary.id.value;
        out.expect(customer.summary.id == id, u"expected customer %1, got another"_s.arg(id.value));
    });
}

Task<CheckedOperation> statistics(CheckSubject &subject)
{
    return checked(u"statistics.get"_s, subject.backend.statistics(),
                   [](const Statistics &figures, CheckedOperation &out) {
                       out.note = u"%1 days"_s.arg(figures.days.size());
                   });
}

template<typename Row>
Task<CheckedOperation> rows(const QString &name, Task<QList<Row>> list)
{
    return checked(name, std::move(list),
                   [](const QList<Row> &found, CheckedOperation &out) { out.count = found.size(); });
}

Task<CheckedOperation> systemState(CheckSubject &subject)
{
    return checked(u"system.get"_s, subject.backend.systemState(),
                   [](const SystemState &state, CheckedOperation &out) {
                       out.note = u"%1 nodes"_s.arg(state.nodes.size());
                   });
}

Task<CheckedOperation> stream(const QString &name, const std::optional<StreamDeclaration> &declared)
{
    CheckedOperation out{.name = name, .outcome = CheckedOperation::Outcome::Absent};
    if (declared) {
        out.outcome = CheckedOperation::Outcome::Skipped;
        out.note = u"declared as %1, not followed here"_s.arg(declared->format);
    }
    return Task<CheckedOperation>::ready(out);
}

QList<CheckStep> otherChecks(CheckSubject &subject)
{
    Backend &backend = subject.backend;
    return {
        [&subject] { return customerList(subject); },
        [&subject] { return customerDetail(subject); },
        [&backend] { return rows(u"carriers.list"_s, backend.carriers()); },
        [&subject] { return statistics(subject); },
        [&backend] { return rows(u"serverDomains.list"_s, backend.serverDomains()); },
        [&subject] { return systemState(subject); },
        [&backend] { return stream(u"streams.requestLog"_s, backend.capabilities().requestLog); },
        [&backend] { return stream(u"streams.shopEvents"_s, backend.capabilities().shopEvents); },
    };
}

} // namespace

QList<CheckStep> readChecks(CheckSubject &subject)
{
    return productChecks(subject) + orderChecks(subject) + otherChecks(subject);
}

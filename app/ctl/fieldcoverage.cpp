// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/fieldcoverage.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

template<typename Thing>
struct Field {
    const char *name;
    bool (*isFilled)(const Thing &);
};

template<typename Thing, size_t count>
QList<FieldCoverage> counted(const QList<Thing> &things, const Field<Thing> (&fields)[count])
{
    QList<FieldCoverage> out;
    for (const auto &field : fields)
        out.append({QString::fromLatin1(field.name), std::ranges::count_if(things, field.isFilled)});
    return out;
}

constexpr Field<ProductSummary> productFields[]{
    {"categoryId", [](const ProductSummary &p) { return !p.category.isEmpty(); }},
    {"categoryName", [](const ProductSummary &p) { return !p.categoryName.isEmpty(); }},
    {"stock", [](const ProductSummary &p) { return p.stock.has_value(); }},
    {"sold", [](const ProductSummary &p) { return p.sold.has_value(); }},
    {"skuCount", [](const ProductSummary &p) { return p.skuCount.has_value(); }},
    {"thumbnail", [](const ProductSummary &p) { return !p.thumbnail.isEmpty(); }},
    {"updatedAt", [](const ProductSummary &p) { return p.updatedAt.isValid(); }},
    {"version", [](const ProductSummary &p) { return !p.version.isEmpty(); }},
};

constexpr Field<Product> productDetailFields[]{
    {"brief", [](const Product &p) { return !p.brief.isEmpty(); }},
    {"description", [](const Product &p) { return !p.description.isEmpty(); }},
    {"unit", [](const Product &p) { return !p.unit.isEmpty(); }},
    {"pictures", [](const Product &p) { return !p.pictures.isEmpty(); }},
    {"skus", [](const Product &p) { return !p.skus.isEmpty(); }},
};

constexpr Field<OrderSummary> orderFields[]{
    {"stateText", [](const OrderSummary &o) { return !o.stateText.isEmpty(); }},
    {"customerId", [](const OrderSummary &o) { return !o.customer.isEmpty(); }},
    {"customerName", [](const OrderSummary &o) { return !o.customerName.isEmpty(); }},
    {"recipient.name", [](const OrderSummary &o) { return !o.recipient.name.isEmpty(); }},
    {"recipient.phone", [](const OrderSummary &o) { return !o.recipient.phone.isEmpty(); }},
    {"recipient.address", [](const OrderSummary &o) { return !o.recipient.address.isEmpty(); }},
    {"pieces", [](const OrderSummary &o) { return o.pieces > 0; }},
    {"firstLine", [](const OrderSummary &o) { return !o.firstLine.isEmpty(); }},
    {"memo", [](const OrderSummary &o) { return !o.memo.isEmpty(); }},
    {"paidAt", [](const OrderSummary &o) { return o.paidAt.isValid(); }},
    {"version", [](const OrderSummary &o) { return !o.version.isEmpty(); }},
};

constexpr Field<Order> orderDetailFields[]{
    {"lines", [](const Order &o) { return !o.lines.isEmpty(); }},
    {"customerNote", [](const Order &o) { return !o.customerNote.isEmpty(); }},
    {"shipments", [](const Order &o) { return !o.shipments.isEmpty(); }},
    {"timeline", [](const Order &o) { return !o.timeline.isEmpty(); }},
};

constexpr Field<CustomerSummary> customerFields[]{
    {"phone", [](const CustomerSummary &c) { return !c.phone.isEmpty(); }},
    {"orderCount", [](const CustomerSummary &c) { return c.orderCount.has_value(); }},
    {"spent", [](const CustomerSummary &c) { return c.spent.has_value(); }},
    {"registeredAt", [](const CustomerSummary &c) { return c.registeredAt.isValid(); }},
    {"lastOrderAt", [](const CustomerSummary &c) { return c.lastOrderAt.isValid(); }},
};

} // namespace

QList<FieldCoverage> coverageOf(const QList<ProductSummary> &products)
{
    return counted(products, productFields);
}

QList<FieldCoverage> coverageOf(const Product &product)
{
    return counted(QList{product}, productDetailFields);
}

QList<FieldCoverage> coverageOf(const QList<OrderSummary> &orders)
{
    return counted(orders, orderFields);
}

QList<FieldCoverage> coverageOf(const Order &order)
{
    return counted(QList{order}, orderDetailFields);
}

QList<FieldCoverage> coverageOf(const QList<CustomerSummary> &customers)
{
    return counted(customers, customerFields);
}

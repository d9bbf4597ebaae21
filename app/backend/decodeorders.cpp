// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/decodeorders.h"

#include "app/shop/orderworkflow.h"

using namespace Qt::StringLiterals;

namespace {

template<typename Tag>
Id<Tag> optionalId(const JsonReader &in, const char *name)
{
    return in.has(name) ? in.id<Tag>(name) : Id<Tag>();
}

OrderState state(const JsonReader &in)
{
    const auto known = orderStateFromName(in.text("state"));
    if (!known)
        in.reject("state", u"one of "_s + orderStateNames().join(u", "_s));
    return known.value_or(OrderState::Other);
}

Recipient recipient(const JsonReader &in)
{
    return {.name = in.optionalText("name"),
            .phone = in.optionalText("phone"),
            .address = in.optionalText("address")};
}

OrderSummary orderSummary(const JsonReader &in)
{
    OrderSummary out{.id = in.id<OrderTag>("id"), .number = in.text("number"), .state = state(in)};
    out.stateText = in.optionalText("stateText");
    out.customer = optionalId<CustomerTag>(in, "customerId");
    out.customerName = in.optionalText("customerName");
    if (in.has("recipient"))
        out.recipient = recipient(in.at("recipient"));
    out.total = in.money("total");
    out.pieces = in.optionalInteger("pieces").value_or(0);
    out.firstLine = in.optionalText("firstLine");
    out.memo = in.optionalText("memo");
    out.placedAt = in.time("placedAt");
    out.paidAt = in.optionalTime("paidAt");
    out.version = in.optionalText("version");
    return out;
}

OrderLine orderLine(const JsonReader &in)
{
    OrderLine out{.product = optionalId<ProductTag>(in, "productId"),
                  .name = in.text("name"),
                  .options = in.optionalText("options"),
                  .skuCode = in.optionalText("skuCode"),
                  .picture = in.optionalText("picture"),
                  .price = in.money("price"),
                  .quantity = in.integer("quantity")};
    out.id = optionalId<struct LineTag>(in, "id").value;
    return out;
}

Shipment shipment(const JsonReader &in)
{
    return {.carrier = optionalId<CarrierTag>(in, "carrierId"),
            .carrierName = in.optionalText("carrierName"),
            .trackingNumber = in.optionalText("trackingNumber"),
            .shippedAt = in.optionalTime("shippedAt")};
}

OrderEvent orderEvent(const JsonReader &in)
{
    return {.at = in.time("at"),
            .what = in.text("what"),
            .who = in.optionalText("who"),
            .note = in.optionalText("note")};
}

CustomerSummary customerSummary(const JsonReader &in)
{
    return {.id = in.id<CustomerTag>("id"),
            .name = in.text("name"),
            .phone = in.optionalText("phone"),
            .orderCount = in.optionalInteger("orderCount"),
            .spent = in.optionalMoney("spent"),
            .registeredAt = in.optionalTime("registeredAt"),
            .lastOrderAt = in.optionalTime("lastOrderAt")};
}

} // namespace

Result<ListReply<OrderSummary>> decodeOrderPage(const QJsonValue &value)
{
    return decodeListReply(value, orderSummary);
}

Result<Order> decodeOrder(const QJsonValue &value)
{
    const JsonReader in(value);
    Order out{.summary = orderSummary(in),
              .lines = in.list("lines", orderLine),
              .goods = in.money("goods"),
              .freight = in.money("freight")};
    out.discount = in.optionalMoney("discount").value_or(Money{});
    out.customerNote = in.optionalText("customerNote");
    out.shipments = in.optionalList("shipments", shipment);
    out.timeline = in.optionalList("timeline", orderEvent);
    return in.result(std::move(out));
}

Result<std::optional<Order>> decodeOrderAfterAction(const QJsonValue &value)
{
    if (value.isNull()) // said on purpose: a forgotten return gives undefined
        return std::optional<Order>();
    return decodeOrder(value).map([](Order order) { return std::optional(std::move(order)); });
}

Result<QList<OrderCount>> decodeOrderCounts(const QJsonValue &value)
{
    return decodeBareList(value, [](const JsonReader &in) {
        return OrderCount{.state = state(in), .count = in.integer("count")};
    });
}

Result<QList<Carrier>> decodeCarriers(const QJsonValue &value)
{
    return decodeBareList(value, [](const JsonReader &in) {
        return Carrier{
            .id = in.id<CarrierTag>("id"), .name = in.text("name"), .code = in.optionalText("code")};
    });
}

Result<ListReply<CustomerSummary>> decodeCustomerPage(const QJsonValue &value)
{
    return decodeListReply(value, customerSummary);
}

Result<Customer> decodeCustomer(const QJsonValue &value)
{
    const JsonReader in(value);
    Customer out{.summary = customerSummary(in),
                 .addresses = in.optionalList("addresses", recipient),
                 .recentOrders = in.optionalList("recentOrders", orderSummary)};
    return in.result(std::move(out));
}

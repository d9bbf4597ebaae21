// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/decodestate.h"

using namespace Qt::StringLiterals;

namespace {

DayFigures day(const JsonReader &in)
{
    DayFigures out{.date = QDate::fromString(in.text("date"), Qt::ISODate)};
    if (!out.date.isValid())
        in.reject("date", u"a date such as 2024-05-01"_s);
    out.orders = in.optionalInteger("orders");
    out.paidOrders = in.optionalInteger("paidOrders");
    out.sales = in.optionalMoney("sales");
    out.newCustomers = in.optionalInteger("newCustomers");
    return out;
}

WaitingFigures waiting(const JsonReader &in)
{
    return {.toShip = in.optionalInteger("toShip"),
            .refundsAsked = in.optionalInteger("refundsAsked"),
            .lowStock = in.optionalInteger("lowStock"),
            .soldOut = in.optionalInteger("soldOut"),
            .productsOnSale = in.optionalInteger("productsOnSale")};
}

SystemNode node(const JsonReader &in)
{
    return {.name = in.text("name"), .role = in.optionalText("role"), .isUp = in.boolean("up")};
}

RequestRecord requestRecord(const JsonReader &in)
{
    RequestRecord out{.id = in.id<RequestRecord>("id").value,
                      .at = in.time("at"),
                      .method = in.optionalText("method"),
                      .target = in.text("path"),
                      .status = int(in.optionalInteger("status").value_or(0)),
                      .bytes = in.optionalInteger("bytes").value_or(0),
                      .client = in.optionalText("client"),
                      .user = in.optionalText("user"),
                      .agent = in.optionalText("agent"),
                      .requestId = in.optionalText("requestId")};
    if (in.has("tookMs"))
        out.tookMs = in.number("tookMs");
    if (const QString query = in.optionalText("query"); !query.isEmpty())
        out.target += u'?' + query;
    if (out.status < 0 || out.status > 999)
        in.reject("status", u"a status of HTTP"_s);
    return out;
}

} // namespace

Result<Statistics> decodeStatistics(const QJsonValue &value)
{
    const JsonReader in(value);
    Statistics out{.today = day(in.at("today")),
                   .yesterday = day(in.at("yesterday")),
                   .days = in.optionalList("days", day),
                   .waiting = waiting(in.at("waiting"))};
    return in.result(std::move(out));
}

Result<QList<ServerDomain>> decodeServerDomains(const QJsonValue &value)
{
    return decodeBareList(value, [](const JsonReader &in) {
        return ServerDomain{.category = in.text("category"), .host = in.text("host")};
    });
}

Result<ListReply<RequestRecord>> decodeRequestPage(const QJsonValue &value)
{
    return decodeListReply(value, requestRecord);
}

Result<SystemState> decodeSystemState(const QJsonValue &value)
{
    const JsonReader in(value);
    SystemState out{.version = in.optionalText("version"),
                    .database = in.optionalText("database"),
                    .databaseUp = in.optionalBoolean("databaseUp"),
                    .startedAt = in.optionalTime("startedAt")};
    if (in.has("cacheHitRate"))
        out.cacheHitRate = in.number("cacheHitRate");
    out.nodes = in.optionalList("nodes", node);
    return in.result(std::move(out));
}

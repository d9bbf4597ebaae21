// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/jsonreader.h"

#include <QList>

#include <optional>

/// A page of a list as a connector gives it, before it is checked against what was asked.
template<typename Row>
struct ListReply {
    QList<Row> items{};
    std::optional<qint64> total{};
    std::optional<bool> hasMore{};
    std::optional<qint64> page{}; ///< the page number that the backend says this is
};

template<typename DecodeRow>
auto decodeListReply(const QJsonValue &value, DecodeRow decodeRow)
{
    using Row = std::invoke_result_t<DecodeRow, const JsonReader &>;
    const JsonReader in(value);
    ListReply<Row> reply{.items = in.list("items", decodeRow),
                         .total = in.optionalInteger("total"),
                         .hasMore = in.optionalBoolean("hasMore"),
                         .page = in.optionalInteger("page")};
    if (reply.total.value_or(0) < 0)
        in.reject("total", QStringLiteral("a number of rows"));
    return Result<ListReply<Row>>(in.result(std::move(reply)));
}

/// A bare list, as {items: […]} or as the list itself.
template<typename DecodeRow>
auto decodeBareList(const QJsonValue &value, DecodeRow decodeRow)
{
    using Row = std::invoke_result_t<DecodeRow, const JsonReader &>;
    const QJsonValue wrapped =
        value.isArray() ? QJsonValue(QJsonObject{{QStringLiteral("items"), value}}) : value;
    const JsonReader in(wrapped);
    QList<Row> rows = in.list("items", decodeRow);
    return Result<QList<Row>>(in.result(std::move(rows)));
}

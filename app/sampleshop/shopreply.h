// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QPair>

#include <tl/expected.hpp>

/// What goes back to the caller, whole.
struct ShopReply {
    int status = 200;
    QByteArray contentType{}; ///< empty: no body
    QByteArray body{};
    QList<QPair<QByteArray, QByteArray>> headers{}; ///< beside those that every reply has

    bool isSuccess() const { return status < 400; }
    ShopReply &with(const QByteArray &name, const QByteArray &value)
    {
        headers.append({name, value});
        return *this;
    }
};

/// A value, or the reply that is sent instead. The server's own Result: it has a status, not a kind.
template<typename T>
using Answer = tl::expected<T, ShopReply>;

ShopReply jsonReply(const QJsonObject &body, int status = 200);
ShopReply emptyReply(int status = 204);
/// With ETag "version" beside the body.
ShopReply versionedReply(const QJsonObject &body, int status = 200);

/// RFC 9457. code is a stable word such as "wrongState"; detail is for people.
ShopReply problem(int status, const QString &code, const QString &detail,
                  const QList<FieldError> &fields = {});
/// 404 "notFound" for a thing of a kind.
ShopReply notFound(const QString &what);
/// 400 "invalid" with one field.
ShopReply invalid(const QString &field, const QString &message);

/// A refusal on its way out of a function that gives an Answer.
inline tl::unexpected<ShopReply> refuse(ShopReply reply)
{
    return tl::make_unexpected(std::move(reply));
}

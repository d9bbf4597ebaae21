// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/socketbackend.h"

#include "app/backend/decodeorders.h"
#include "app/backend/decodeproducts.h"

#include <QHostAddress>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTcpSocket>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace {

Result<QJsonValue> decoded(const QByteArray &line, bool isWrite)
{
    const QJsonObject reply = QJsonDocument::fromJson(line).object();
    if (reply.contains(u"value"_s))
        return reply.value(u"value"_s);
    const auto kind = errorKindFromName(reply.value(u"error"_s).toString()).value_or(Error::Kind::BadReply);
    return failure(Error{.kind = kind, .outcomeOpen = isWrite && kind == Error::Kind::BadReply});
}

} // namespace

SocketBackend::SocketBackend(quint16 port, bool isModern, std::chrono::milliseconds patience)
    : m_port(port), m_patience(patience)
{
    offered.isIdempotent = isModern;
    offered.hasVersions = isModern;
    offered.orders->actions.append({.id = u"remind"_s});
}

Task<Product> SocketBackend::product(const ProductId &id)
{
    return call({{u"operation"_s, u"product"_s}, {u"id"_s, id.value}}, false).andThen(decodeProduct);
}

Task<Product> SocketBackend::saveProduct(const ProductId &id, const QList<FieldChange> &changes,
                                         const WriteOptions &options)
{
    QJsonArray fields;
    for (const FieldChange &change : changes)
        fields.append(QJsonObject{{u"field"_s, change.field}, {u"after"_s, change.after}});
    return call({{u"operation"_s, u"save"_s},
                 {u"id"_s, id.value},
                 {u"input"_s, QJsonObject{{u"fields"_s, fields}}},
                 {u"key"_s, options.idempotencyKey}},
                true)
        .andThen(decodeProduct);
}

Task<Order> SocketBackend::order(const OrderId &id)
{
    return call({{u"operation"_s, u"order"_s}, {u"id"_s, id.value}}, false).andThen(decodeOrder);
}

Task<std::optional<Order>> SocketBackend::runOrderAction(const OrderId &id, const QString &action,
                                                         const QJsonObject &input,
                                                         const WriteOptions &options)
{
    return call({{u"operation"_s, action},
                 {u"id"_s, id.value},
                 {u"input"_s, input},
                 {u"key"_s, options.idempotencyKey}},
                true)
        .andThen(decodeOrderAfterAction);
}

Task<QJsonValue> SocketBackend::call(const QJsonObject &request, bool isWrite)
{
    Promise<QJsonValue> promise;
    auto *line = new QTcpSocket(this);
    connect(line, &QTcpSocket::connected, line,
            [line, request] { line->write(QJsonDocument(request).toJson(QJsonDocument::Compact) + '\n'); });
    connect(line, &QTcpSocket::readyRead, line, [line, promise, isWrite]() mutable {
        if (line->canReadLine())
            promise.finish(decoded(line->readLine(), isWrite));
    });
    connect(line, &QTcpSocket::disconnected, line, [line, promise, isWrite]() mutable {
        promise.finish(failure(Error{.kind = Error::Kind::Unreachable, .outcomeOpen = isWrite}));
        line->deleteLater();
    });
    QTimer::singleShot(m_patience, line, [line, promise, isWrite]() mutable {
        promise.finish(failure(Error{.kind = Error::Kind::TimedOut, .outcomeOpen = isWrite}));
        line->abort();
    });
    connect(line, &QTcpSocket::errorOccurred, line, [line, promise](QTcpSocket::SocketError error) mutable {
        if (error != QTcpSocket::ConnectionRefusedError)
            return;
        promise.finish(failure(Error{.kind = Error::Kind::Unreachable}));
        line->deleteLater();
    });
    line->connectToHost(QHostAddress(QHostAddress::LocalHost), m_port);
    return promise.task();
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sampleshop/idempotency.h"

#include "app/sampleshop/shopdatabase.h"
#include "app/sampleshop/shoprequest.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 keptFor = 24 * 3600 * 1000; // ms
constexpr qsizetype longestKey = 200;

// If-Match is left out: a repeat after the first has changed the version is still the same write.
QByteArray hashOf(const ShopRequest &request)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QByteArray &part : {request.method, request.path.toUtf8(), request.body}) {
        hash.addData(QByteArray(QByteArray::number(part.size()) + ':'));
        hash.addData(part);
    }
    return hash.result();
}

QString headersText(const ShopReply &reply)
{
    QJsonArray out;
    for (const auto &[name, value] : reply.headers)
        out.append(QJsonArray{QString::fromLatin1(name), QString::fromLatin1(value)});
    out.append(QJsonArray{u"Content-Type"_s, QString::fromLatin1(reply.contentType)});
    return QString::fromUtf8(QJsonDocument(out).toJson(QJsonDocument::Compact));
}

ShopReply storedReply(const QSqlQuery &row)
{
    ShopReply reply{.status = row.value(1).toInt(), .body = row.value(3).toByteArray()};
    const QJsonArray pairs = QJsonDocument::fromJson(row.value(2).toByteArray()).array();
    for (const QJsonValue &pair : pairs) {
        const QByteArray name = pair.toArray().at(0).toString().toLatin1();
        const QByteArray value = pair.toArray().at(1).toString().toLatin1();
        if (name == "Content-Type")
            reply.contentType = value;
        else
            reply.with(name, value);
    }
    return reply.with("Idempotency-Replayed", "true");
}

} // namespace

std::optional<ShopReply> earlierReply(ShopDatabase &db, const ShopRequest &request)
{
    const QByteArray key = request.header("idempotency-key");
    if (key.isEmpty())
        return {};
    if (key.size() > longestKey)
        return invalid(u"Idempotency-Key"_s, u"has over %1 characters"_s.arg(longestKey));
    struct Stored {
        QByteArray hash{};
        ShopReply reply{};
    };
    db.execute(u"DELETE FROM idempotency WHERE at < ?"_s, {request.time() - keptFor});
    const auto stored = db.row(u"SELECT request_hash, status, headers, body FROM idempotency "
                               "WHERE caller = ? AND key = ?"_s,
                               {request.caller.name(), QString::fromLatin1(key)}, [](const QSqlQuery &row) {
                                   return Stored{row.value(0).toByteArray(), storedReply(row)};
                               });
    if (!stored)
        return {};
    if (stored->hash != hashOf(request))
        return problem(422, u"keyReused"_s, u"this Idempotency-Key was used for another request"_s);
    return stored->reply;
}

void keepReply(ShopDatabase &db, const ShopRequest &request, const ShopReply &reply)
{
    const QByteArray key = request.header("idempotency-key");
    if (key.isEmpty())
        return;
    db.execute(u"INSERT INTO idempotency(caller, key, request_hash, status, headers, body, at) "
               "VALUES(?, ?, ?, ?, ?, ?, ?)"_s,
               {request.caller.name(), QString::fromLatin1(key), hashOf(request), reply.status,
                headersText(reply), reply.body.isNull() ? QByteArray("") : reply.body, request.time()});
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sampleshop/shopreply.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {

QString statusTitle(int status)
{
    switch (status) {
    case 400:
        return u"Bad request"_s;
    case 401:
        return u"Not signed in"_s;
    case 403:
        return u"Not allowed"_s;
    case 404:
        return u"Not found"_s;
    case 405:
        return u"Method not allowed"_s;
    case 409:
        return u"Conflict"_s;
    case 411:
        return u"Length required"_s;
    case 412:
        return u"Changed in the meantime"_s;
    case 413:
        return u"Too large"_s;
    case 414:
        return u"Address too long"_s;
    case 415:
        return u"Unsupported media type"_s;
    case 422:
        return u"Key used before"_s;
    case 429:
        return u"Too many attempts"_s;
    case 431:
        return u"Headers too large"_s;
    case 501:
        return u"Not implemented"_s;
    case 503:
        return u"Not available"_s;
    default:
        return u"Internal error"_s;
    }
}

QJsonArray fieldsJson(const QList<FieldError> &fields)
{
    QJsonArray out;
    for (const FieldError &field : fields)
        out.append(QJsonObject{{u"field"_s, field.field}, {u"message"_s, field.message}});
    return out;
}

} // namespace

ShopReply jsonReply(const QJsonObject &body, int status)
{
    return {.status = status,
            .contentType = "application/json",
            .body = QJsonDocument(body).toJson(QJsonDocument::Compact)};
}

ShopReply emptyReply(int status)
{
    return {.status = status};
}

ShopReply versionedReply(const QJsonObject &body, int status)
{
    return jsonReply(body, status).with("ETag", '"' + body.value("version"_L1).toString().toLatin1() + '"');
}

ShopReply problem(int status, const QString &code, const QString &detail, const QList<FieldError> &fields)
{
    QJsonObject body{{u"type"_s, u"about:blank"_s},
                     {u"title"_s, statusTitle(status)},
                     {u"status"_s, status},
                     {u"code"_s, code},
                     {u"detail"_s, detail}};
    if (!fields.isEmpty())
        body.insert(u"fields"_s, fieldsJson(fields));
    ShopReply reply = jsonReply(body, status);
    reply.contentType = "application/problem+json";
    return reply;
}

ShopReply notFound(const QString &what)
{
    return problem(404, u"notFound"_s, u"there is no such %1"_s.arg(what));
}

ShopReply invalid(const QString &field, const QString &message)
{
    return problem(400, u"invalid"_s, field + u": "_s + message, {{.field = field, .message = message}});
}

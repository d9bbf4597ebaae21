// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/scriptrequest.h"

#include <QJsonArray>
#include <QUrl>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

using Pairs = QList<QPair<QString, QString>>;

constexpr std::array methods{"GET"_L1, "POST"_L1, "PUT"_L1, "PATCH"_L1, "DELETE"_L1};
/// Set by the transport or deciding where a request ends: not the connector's to choose.
constexpr std::array reservedHeaders{"host"_L1, "content-length"_L1, "transfer-encoding"_L1, "connection"_L1};

tl::unexpected<Error> fault(const QString &what)
{
    return failure(Error::Kind::ConnectorFault, what);
}

Pairs pairsFrom(const QJsonValue &value)
{
    Pairs out;
    const QJsonArray pairs = value.toArray();
    for (const QJsonValue &pair : pairs)
        out.append({pair[0].toString(), pair[1].toString()});
    return out;
}

bool isTokenCharacter(QChar c)
{
    return c.unicode() < 0x80 && (c.isLetterOrNumber() || u"!#$%&'*+-.^_`|~"_s.contains(c));
}

bool isHeaderName(const QString &name)
{
    return !name.isEmpty() && std::ranges::all_of(name, isTokenCharacter)
        && std::ranges::find(reservedHeaders, name.toLower()) == reservedHeaders.end();
}

/// CR, LF and NUL would let a value write headers of its own.
bool isHeaderValue(const QString &value)
{
    return std::ranges::none_of(value,
                                [](QChar c) { return (c < u' ' && c != u'\t') || c.unicode() == 0x7f; });
}

/// application/x-www-form-urlencoded of what the prelude put together.
QByteArray formBody(const Pairs &fields)
{
    QByteArrayList parts;
    for (const auto &[name, value] : fields)
        parts.append(QUrl::toPercentEncoding(name) + '=' + QUrl::toPercentEncoding(value));
    return parts.join('&');
}

void readBody(const QJsonObject &json, ScriptRequest &request)
{
    const QJsonValue body = json.value("body"_L1);
    if (json.value("form"_L1).toBool()) {
        request.body = formBody(pairsFrom(body));
        request.contentType = "application/x-www-form-urlencoded";
    } else if (body.isString()) {
        request.body = body.toString().toUtf8();
        request.contentType = "application/json";
    }
}

} // namespace

Result<Done> checkHeaders(const Pairs &headers)
{
    for (const auto &[name, value] : headers) {
        if (!isHeaderName(name))
            return fault(u"a header may not be named “%1”"_s.arg(name.left(40)));
        if (!isHeaderValue(value))
            return fault(u"header %1: line breaks and control characters are not allowed"_s.arg(name));
    }
    return Done{};
}

Result<ScriptRequest> scriptRequestFromJson(const QJsonObject &json, bool inWritingOperation)
{
    const QString method = json.value("method"_L1).toString();
    if (std::ranges::find(methods, method) == methods.end())
        return fault(u"a request must be made with get(), post(), put(), patch() or del()"_s);
    const QString path = json.value("path"_L1).toString();
    if (path.isEmpty())
        return fault(u"a request needs a path, a text that starts with “/”"_s);

    ScriptRequest request{.method = method.toLatin1(), .path = path};
    request.query = pairsFrom(json.value("query"_L1));
    request.headers = pairsFrom(json.value("headers"_L1));
    request.isAnonymous = json.value("anonymous"_L1).toBool();
    request.isRaw = json.value("raw"_L1).toBool();
    request.isWrite = json.value("write"_L1).toBool(inWritingOperation && method != "GET"_L1);
    readBody(json, request);
    if (const auto checked = checkHeaders(request.headers); !checked)
        return failure(checked.error());
    return request;
}

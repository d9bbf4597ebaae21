// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/replyverdict.h"

#include "app/backend/replytext.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {

/// "POST /admin/orders answered HTTP 500": no query, no values.
QString described(const ScriptRequest &request, const HttpReply &reply)
{
    const QString path = QUrl(request.path).path();
    return u"%1 %2 answered HTTP %3"_s.arg(QString::fromLatin1(request.method), path,
                                           QString::number(reply.status));
}

Error::Kind kindOfStatus(int status)
{
    switch (status) {
    case 401:
        return Error::Kind::SignIn;
    case 403:
        return Error::Kind::Forbidden;
    case 404:
    case 410:
        return Error::Kind::NotFound;
    case 408:
    case 504: // a gateway's word: the backend behind it may still be at work
        return Error::Kind::TimedOut;
    case 502:
        return Error::Kind::Unreachable;
    case 409:
    case 412:
        return Error::Kind::Conflict;
    case 400:
    case 413:
    case 422:
    case 428:
        return Error::Kind::Refused;
    case 429:
    case 503:
        return Error::Kind::Busy;
    default:
        return Error::Kind::BadReply;
    }
}

/// Retry-After in seconds; the form with a date is rare and left out.
std::optional<std::chrono::seconds> retryAfter(const HttpReply &reply)
{
    bool isNumber = false;
    const int seconds = reply.header("Retry-After").toInt(&isNumber);
    if (!isNumber || seconds < 0)
        return {};
    return std::chrono::seconds(seconds);
}

QList<FieldError> problemFields(const QJsonValue &fields)
{
    QList<FieldError> out;
    const QJsonArray reported = fields.toArray();
    for (const QJsonValue &field : reported)
        out.append({field["field"_L1].toString(), field["message"_L1].toString()});
    return out;
}

void addProblem(Error &error, const QJsonObject &problem)
{
    error.message = problem["detail"_L1].toString(problem["title"_L1].toString());
    error.fields = problemFields(problem["fields"_L1]);
    if (const QString code = problem["code"_L1].toString(); !code.isEmpty())
        error.detail += u" (%1)"_s.arg(code);
}

QJsonObject problemIn(const ReplyContent &content)
{
    return QJsonDocument::fromJson(content.text.toUtf8()).object();
}

/// A proxy's or server's page about a wrong address says nothing about the thing that was asked for.
bool isAboutTheAddress(int status)
{
    return status == 400 || status == 404 || status == 409 || status == 410 || status == 422;
}

bool wasRedirected(const ScriptRequest &request, const HttpReply &reply)
{
    return reply.url.isValid() && !reply.url.path().endsWith(QUrl(request.path).path());
}

/// A page after a redirect is the sign-in page of a backend that has one.
Error pageInsteadOfAnswer(const ScriptRequest &request, const HttpReply &reply)
{
    const bool isPage = reply.status < 300 || isAboutTheAddress(reply.status);
    Error error{.kind = isAboutTheAddress(reply.status) ? Error::Kind::BadReply : kindOfStatus(reply.status),
                .cause = isPage ? Error::Cause::PageForPeople : causeOfStatus(reply.status),
                .detail = described(request, reply) + u" with a web page instead of data"_s,
                .retryAfter = retryAfter(reply)};
    if (reply.status < 300 && wasRedirected(request, reply)) {
        error.kind = Error::Kind::SignIn;
        error.cause = Error::Cause::Unknown;
        error.detail += u" after a redirect to "_s + reply.url.path();
    }
    return error;
}

bool namesSignIn(const QByteArray &location)
{
    const QByteArray lower = location.toLower();
    return lower.contains("login") || lower.contains("signin") || lower.contains("sign-in")
        || lower.contains("auth");
}

Error redirectNotFollowed(const ScriptRequest &request, const HttpReply &reply)
{
    const QByteArray location = reply.header("Location");
    const QUrl target = reply.url.resolved(QUrl::fromEncoded(location));
    return {.kind = namesSignIn(location) ? Error::Kind::SignIn : Error::Kind::BadReply,
            .cause = Error::Cause::SentElsewhere,
            .detail = described(request, reply) + u", a redirect to "_s + target.host() + target.path()};
}

} // namespace

Error::Cause causeOfStatus(int status)
{
    if (status == 502)
        return Error::Cause::GatewayAnswered;
    const bool isServers = status >= 500 && kindOfStatus(status) == Error::Kind::BadReply;
    return isServers ? Error::Cause::ServerFailed : Error::Cause::Unknown;
}

Result<ReplyContent> contentOfReply(const HttpReply &reply)
{
    const QByteArray type = reply.header("Content-Type");
    auto text = textOfReply(reply.body, type);
    if (!text)
        return failure(std::move(text.error()));
    const bool saysJson = type.toLower().contains("json") && !looksLikeMarkup(*text);
    const bool isJson = looksLikeJson(*text) || (saysJson && !text->trimmed().isEmpty());
    return ReplyContent{.text = std::move(*text), .isJson = isJson};
}

Error errorFromStatus(const ScriptRequest &request, const HttpReply &reply, const ReplyContent &content)
{
    Error error{.kind = kindOfStatus(reply.status),
                .cause = causeOfStatus(reply.status),
                .detail = described(request, reply),
                .retryAfter = retryAfter(reply)};
    if (content.isJson)
        addProblem(error, problemIn(content));
    return error;
}

QString codeOfProblem(const ReplyContent &content)
{
    return content.isJson ? problemIn(content)["code"_L1].toString() : QString();
}

std::optional<Error> faultOfReply(const ScriptRequest &request, const HttpReply &reply,
                                  const ReplyContent &content)
{
    if (reply.status >= 300 && reply.status < 400)
        return redirectNotFollowed(request, reply);
    if (!content.isJson && looksLikeMarkup(content.text))
        return pageInsteadOfAnswer(request, reply);
    return {};
}

Error notJson(const ScriptRequest &request, const HttpReply &reply, const ReplyContent &content)
{
    QString got = u"text that is no JSON"_s;
    if (content.isJson)
        got = u"JSON that is cut off or broken"_s;
    else if (content.text.trimmed().isEmpty())
        got = u"an empty body"_s;
    return {.kind = Error::Kind::BadReply,
            .cause = content.isJson ? Error::Cause::CutOff : Error::Cause::Unknown,
            .detail = described(request, reply) + u" with "_s + got};
}

bool leavesOutcomeOpen(const Error &error, int status)
{
    if (status >= 500)
        return true;
    return status < 400 && (error.kind == Error::Kind::BadReply || error.kind == Error::Kind::ConnectorFault);
}

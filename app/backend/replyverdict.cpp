// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/replyverdict.h"

#include "app/backend/replytext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

bool wasRedirected(const ScriptRequest &request, const HttpReply &reply)
{
    return reply.url.isValid() && !reply.url.path().endsWith(QUrl(request.path).path());
}

/// With the path that the shop's address itself has: a mistake there is seen by it.
QString pathOf(const ScriptRequest &request, const HttpReply &reply)
{
    return reply.url.isValid() && !wasRedirected(request, reply) ? reply.url.path()
                                                                 : QUrl(request.path).path();
}

/// "POST /admin/orders answered HTTP 500": no query, no values.
QString described(const ScriptRequest &request, const HttpReply &reply)
{
    return u"%1 %2 answered HTTP %3"_s.arg(QString::fromLatin1(request.method), pathOf(request, reply),
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

/// A page after a redirect is the sign-in page of a backend that has one. Who asked without a session was
/// not sent there for want of one: then the address is wrong.
Error pageInsteadOfAnswer(const ScriptRequest &request, const HttpReply &reply)
{
    const bool isPage = reply.status < 300 || isAboutTheAddress(reply.status);
    Error error{.kind = isAboutTheAddress(reply.status) ? Error::Kind::BadReply : kindOfStatus(reply.status),
                .cause = isPage ? Error::Cause::PageForPeople : causeOfStatus(reply.status),
                .detail = described(request, reply) + u" with a web page instead of data"_s,
                .retryAfter = retryAfter(reply)};
    if (reply.status < 300 && wasRedirected(request, reply)) {
        error.detail += u" after a redirect to "_s + reply.url.path();
        if (!request.isAnonymous) {
            error.kind = Error::Kind::SignIn;
            error.cause = Error::Cause::Unknown;
        }
    }
    return error;
}

/// "login", "userLogin", "sign-in", "auth", "oauth2"; not "authors", not "cataloging".
bool isWordForSignIn(QString part)
{
    part = part.toLower().remove(u'-').remove(u'_');
    for (const auto word : {"login"_L1, "signin"_L1}) {
        if (part.startsWith(word) || part.endsWith(word))
            return true;
    }
    return part == "auth"_L1 || part == "oauth"_L1 || part == "oauth2"_L1 || part == "sso"_L1;
}

/// By a name of the host, or a part of the path or of a page's own path behind "#".
bool namesSignIn(const QUrl &target)
{
    static const QRegularExpression between(u"[/.]"_s);
    const QString names = target.host() + u'/' + target.path() + u'/' + target.fragment();
    return std::ranges::any_of(names.split(between), isWordForSignIn);
}

Error redirectNotFollowed(const ScriptRequest &request, const HttpReply &reply)
{
    const QByteArray location = reply.header("Location");
    const QUrl target = reply.url.resolved(QUrl::fromEncoded(location));
    const bool isForSignIn = namesSignIn(target) && !request.isAnonymous;
    return {.kind = isForSignIn ? Error::Kind::SignIn : Error::Kind::BadReply,
            .cause = isForSignIn ? Error::Cause::Unknown : Error::Cause::SentElsewhere,
            .detail = described(request, reply) + u", a redirect to "_s
                + target.adjusted(QUrl::RemoveUserInfo).authority() + target.path()};
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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/traffic/clickhouseclient.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::seconds onTheWay{5};
constexpr qint64 largestAnswer = 16 * 1024 * 1024; // bytes; figures and a thousand rows have under 1 MiB

/// Codes of the server's exceptions. Source: ClickHouse, src/Common/ErrorCodes.cpp; the numbers never change.
enum Code {
    UnknownIdentifier = 47,
    UnknownTable = 60,
    SyntaxError = 62,
    UnknownDatabase = 81,
    TimeoutExceeded = 159,
    TooSlow = 160,
    UnknownUser = 192,
    WrongPassword = 193,
    RequiredPassword = 194,
    TooManyQueries = 202,
    MemoryLimitExceeded = 241,
    AccessDenied = 497,
    AuthenticationFailed = 516,
};

/// What the exception says of itself, without code, class and stack.
QString wordsOf(const QString &body)
{
    static const QRegularExpression noise(u"^.*?DB::Exception: |,? ?e\\.what\\(\\).*$|Stack trace:.*$"_s,
                                          QRegularExpression::DotMatchesEverythingOption);
    return QString(body).remove(noise).trimmed().left(300);
}

/// The names after "exists" or in backquotes vary with the version, so the server's words go along.
Error::Kind kindOf(int code)
{
    switch (code) {
    case UnknownUser:
    case WrongPassword:
    case RequiredPassword:
    case AuthenticationFailed:
        return Error::Kind::SignIn;
    case AccessDenied:
        return Error::Kind::Forbidden;
    case UnknownTable:
    case UnknownDatabase:
        return Error::Kind::NotFound;
    case TimeoutExceeded:
    case TooSlow:
        return Error::Kind::TimedOut;
    case TooManyQueries:
    case MemoryLimitExceeded:
        return Error::Kind::Busy;
    default:
        return Error::Kind::Refused;
    }
}

} // namespace

ClickHouseClient::ClickHouseClient(Transport &transport, const QUrl &url, const QString &user,
                                   const QString &password)
    : m_transport(&transport), m_url(url), m_user(user), m_password(password)
{
}

/// Settings travel in the address; readonly=2 lets a query change settings of its own and nothing else.
HttpRequest ClickHouseClient::requestFor(const QString &sql) const
{
    QUrl url = m_url;
    if (url.path().isEmpty())
        url.setPath(u"/"_s);
    QUrlQuery settings;
    settings.addQueryItem(u"readonly"_s, u"2"_s);
    settings.addQueryItem(u"max_execution_time"_s, QString::number(patience.count()));
    settings.addQueryItem(u"output_format_json_quote_64bit_integers"_s, u"0"_s);
    url.setQuery(settings);
    return {.method = "POST",
            .url = url,
            .headers = {{"X-ClickHouse-User", m_user.toUtf8()},
                        {"X-ClickHouse-Key", m_password.toUtf8()},
                        {"Content-Type", "text/plain; charset=utf-8"}},
            .body = (sql + u"\nFORMAT JSONCompact"_s).toUtf8(),
            .timeout = patience + onTheWay,
            .largestReply = largestAnswer};
}

Task<ClickHouseRows> ClickHouseClient::ask(const QString &sql) const
{
    return m_transport->send(requestFor(sql))
        .orElse([](const Error &error) -> Result<HttpReply> {
            Error told = error;
            if (error.kind == Error::Kind::TimedOut)
                told.message = tr("The server did not answer in time. Look at a shorter span.");
            else if (error.kind == Error::Kind::Unreachable)
                told.message = tr("The server cannot be reached: %1").arg(error.detail);
            return failure(told);
        })
        .andThen([](const HttpReply &reply) { return rowsOf(reply); });
}

Result<ClickHouseRows> ClickHouseClient::rowsOf(const HttpReply &reply)
{
    const QJsonDocument document = QJsonDocument::fromJson(reply.body);
    const QJsonObject answer = document.object();
    // An exception after the first rows is written behind them, and the status stays 200.
    if (reply.status != 200 || !answer[u"meta"].isArray() || answer.contains(u"exception"_s))
        return failure(
            errorOf(answer.contains(u"exception"_s) ? answer[u"exception"].toString().toUtf8() : reply.body));
    ClickHouseRows out;
    const QJsonArray columns = answer[u"meta"].toArray();
    const QJsonArray rows = answer[u"data"].toArray();
    for (const QJsonValue &column : columns)
        out.columns.append({.name = column[u"name"].toString(), .type = column[u"type"].toString()});
    for (const QJsonValue &row : rows)
        out.rows.append(row.toArray());
    return out;
}

Error ClickHouseClient::errorOf(const QByteArray &body)
{
    static const QRegularExpression code(u"Code: (\\d+)"_s);
    const qsizetype at = body.lastIndexOf("Code: "); // the last: rows may hold the word
    const QString text = QString::fromUtf8(at < 0 ? body.left(500) : body.mid(at));
    const auto match = code.match(text);
    if (!match.hasMatch() || !text.contains(u"DB::"_s))
        return {.kind = Error::Kind::BadReply,
                .message = tr("What answers there is no ClickHouse server, or its answer was cut."),
                .detail = u"no ClickHouse answer: "_s + QString::fromUtf8(body.left(200)).simplified()};
    const Error::Kind kind = kindOf(match.captured(1).toInt());
    const QString words = wordsOf(text);
    const auto sentence = [kind, &words] {
        switch (kind) {
        case Error::Kind::SignIn:
            return tr("The server does not accept this user and password.");
        case Error::Kind::Forbidden:
            return tr("This user may not read the table: %1").arg(words);
        case Error::Kind::NotFound:
            return tr("There is no such table or database: %1").arg(words);
        case Error::Kind::TimedOut:
            return tr("The server did not answer in time. Look at a shorter span.");
        case Error::Kind::Busy:
            return tr("The server has too much to do: %1").arg(words);
        default:
            return tr("The server refused the question: %1").arg(words);
        }
    };
    return {.kind = kind, .message = sentence(), .detail = u"ClickHouse: "_s + text.left(300)};
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/alerts/robotmessage.h"

#include "app/alerts/webhookmessage.h"

#include <QJsonDocument>
#include <QMessageAuthenticationCode>
#include <QUrlQuery>

#include <array>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Kind = AlertChannel::Kind;

constexpr qsizetype mostWords = 300; // characters of the service's own words that are kept

/// One code of a service. Sources: the services' own pages on group robots (WeCom 91770, DingTalk "custom
/// robot access", Feishu "custom bot"), and what people report of them.
struct RobotCode {
    Kind robot{};
    qint64 code = 0;
    Error::Kind meaning = Error::Kind::Refused;
    std::chrono::seconds wait{0};
};

constexpr std::array codes{
    RobotCode{Kind::WeCom, -1, Error::Kind::Busy, 30s},         // the service is busy
    RobotCode{Kind::WeCom, 45009, Error::Kind::Busy, 60s},      // more than 20 a minute
    RobotCode{Kind::WeCom, 45033, Error::Kind::Busy, 60s},      // too many at once
    RobotCode{Kind::WeCom, 93000, Error::Kind::NotFound},       // the key in the address
    RobotCode{Kind::DingTalk, -1, Error::Kind::Busy, 30s},      // the service is busy
    RobotCode{Kind::DingTalk, 130101, Error::Kind::Busy, 600s}, // more than 20 a minute: shut for ten
    RobotCode{Kind::DingTalk, 410100, Error::Kind::Busy, 600s}, // the same, by its newer name
    RobotCode{Kind::DingTalk, 300001, Error::Kind::NotFound},   // the token in the address
    RobotCode{Kind::DingTalk, 300005, Error::Kind::NotFound},   // the same
    RobotCode{Kind::DingTalk, 400101, Error::Kind::NotFound},   // the same
    RobotCode{Kind::DingTalk, 400013, Error::Kind::NotFound},   // the group is gone
    RobotCode{Kind::DingTalk, 310000, Error::Kind::SignIn},     // signature, keyword or address
    RobotCode{Kind::Feishu, 11232, Error::Kind::Busy, 60s},     // too many
    RobotCode{Kind::Feishu, 2200, Error::Kind::Busy, 30s},      // an error of the service's own
    RobotCode{Kind::Feishu, 19001, Error::Kind::NotFound},      // the token in the address
    RobotCode{Kind::Feishu, 19021, Error::Kind::SignIn},        // the signature, or its time
    RobotCode{Kind::Feishu, 19022, Error::Kind::SignIn},        // our address is not on its list
    RobotCode{Kind::Feishu, 19024, Error::Kind::SignIn},        // none of its keywords
};

QByteArray hmac(const QByteArray &key, const QByteArray &text)
{
    return QMessageAuthenticationCode::hash(text, key, QCryptographicHash::Sha256).toBase64();
}

QUrl signedForDingTalk(QUrl address, const QString &key, const QDateTime &now)
{
    const QByteArray timestamp = QByteArray::number(now.toMSecsSinceEpoch());
    const QByteArray sign = hmac(key.toUtf8(), timestamp + '\n' + key.toUtf8());
    QUrlQuery query(address);
    query.addQueryItem(u"timestamp"_s, QString::fromLatin1(timestamp));
    query.addQueryItem(u"sign"_s, QString::fromLatin1(sign.toPercentEncoding()));
    address.setQuery(query);
    return address;
}

QJsonObject bodyFor(Kind kind, const QString &key, const QString &text, const QDateTime &now)
{
    if (kind != Kind::Feishu)
        return {{u"msgtype"_s, u"text"_s}, {u"text"_s, QJsonObject{{u"content"_s, text}}}};
    QJsonObject body{{u"msg_type"_s, u"text"_s}, {u"content"_s, QJsonObject{{u"text"_s, text}}}};
    if (!key.isEmpty()) {
        const QByteArray timestamp = QByteArray::number(now.toSecsSinceEpoch());
        body.insert(u"timestamp"_s, QString::fromLatin1(timestamp));
        body.insert(u"sign"_s, QString::fromLatin1(hmac(timestamp + '\n' + key.toUtf8(), {})));
    }
    return body;
}

/// Feishu has answered in two shapes.
std::optional<qint64> codeIn(const QJsonObject &json)
{
    for (const QString &name : {u"errcode"_s, u"code"_s, u"StatusCode"_s}) {
        if (json[name].isDouble())
            return json[name].toInteger();
    }
    return {};
}

QString wordsIn(const QJsonObject &json)
{
    for (const QString &name : {u"errmsg"_s, u"msg"_s, u"StatusMessage"_s}) {
        if (json[name].isString())
            return json[name].toString().simplified().left(mostWords);
    }
    return {};
}

Error errorOfCode(Kind kind, qint64 code, const QString &words)
{
    Error error{.kind = Error::Kind::Refused, .message = words, .detail = u"the robot said %1"_s.arg(code)};
    const auto known = std::ranges::find_if(
        codes, [&](const RobotCode &row) { return row.robot == kind && row.code == code; });
    if (known == codes.end())
        return error;
    error.kind = known->meaning;
    if (known->wait > 0s)
        error.retryAfter = known->wait;
    return error;
}

} // namespace

qsizetype longestRobotText(AlertChannel::Kind kind)
{
    return kind == Kind::WeCom ? 2048 : 8000;
}

HttpRequest robotRequest(AlertChannel::Kind kind, const QUrl &address, const QString &key,
                         const QString &text, const QDateTime &now)
{
    const bool isSignedInQuery = kind == Kind::DingTalk && !key.isEmpty();
    return {.method = "POST",
            .url = isSignedInQuery ? signedForDingTalk(address, key, now) : address,
            .headers = {{"Content-Type", "application/json; charset=utf-8"}},
            .body = QJsonDocument(bodyFor(kind, key, text, now)).toJson(QJsonDocument::Compact),
            .isWrite = true,
            .largestReply = 64 * 1024};
}

Result<Done> robotAnswer(AlertChannel::Kind kind, const HttpReply &reply, const QDateTime &now)
{
    const QJsonObject json = QJsonDocument::fromJson(reply.body).object();
    const auto code = codeIn(json);
    if (code && *code != 0)
        return failure(errorOfCode(kind, *code, wordsIn(json))); // some come with a status of 400
    if (const auto error = errorOfStatus(reply, now))
        return failure(*error);
    if (!code)
        return failure({.kind = Error::Kind::BadReply,
                        .detail = u"the answer is none of a robot's"_s,
                        .outcomeOpen = true});
    return Done{};
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/alerts/alertchannel.h"

#include "app/alerts/alertbookjson.h"
#include "app/base/jsonreader.h"
#include "app/net/trustjson.h"

#include <QHostAddress>
#include <QJsonArray>
#include <QJsonDocument>
#include <QUrl>

#include <array>

using namespace Qt::StringLiterals;

namespace {

using Kind = AlertChannel::Kind;

constexpr std::array kinds{
    std::pair{Kind::Webhook, "webhook"_L1}, std::pair{Kind::Mail, "mail"_L1},
    std::pair{Kind::WeCom, "wecom"_L1},     std::pair{Kind::DingTalk, "dingtalk"_L1},
    std::pair{Kind::Feishu, "feishu"_L1},
};
constexpr std::array securities{
    std::pair{MailServer::Security::Tls, "tls"_L1},
    std::pair{MailServer::Security::StartTls, "starttls"_L1},
    std::pair{MailServer::Security::None, "none"_L1},
};

template<typename T, typename Table>
T valueIn(const Table &table, const JsonReader &in, const char *name)
{
    const QString text = in.text(name);
    const auto row = std::ranges::find(table, text, [](const auto &pair) { return pair.second; });
    if (row != table.end())
        return row->first;
    in.reject(name, u"a known word"_s, text);
    return table.front().first;
}

template<typename T, typename Table>
QString nameIn(const Table &table, T value)
{
    return std::ranges::find(table, value, [](const auto &pair) { return pair.first; })->second;
}

QJsonObject toJson(const MailWay &mail)
{
    return {{u"isSystem"_s, mail.isSystem},
            {u"host"_s, mail.server.host},
            {u"port"_s, mail.server.port},
            {u"security"_s, nameIn(securities, mail.server.security)},
            {u"user"_s, mail.server.user},
            {u"from"_s, mail.from},
            {u"to"_s, QJsonArray::fromStringList(mail.to)}};
}

MailWay mailIn(const JsonReader &in)
{
    return {.isSystem = in.boolean("isSystem"),
            .server = {.host = in.text("host"),
                       .port = quint16(in.integer("port")),
                       .security = valueIn<MailServer::Security>(securities, in, "security"),
                       .user = in.text("user")},
            .from = in.text("from"),
            .to = in.texts("to")};
}

} // namespace

QString channelKindName(AlertChannel::Kind kind)
{
    return nameIn(kinds, kind);
}

bool needsSecret(const AlertChannel &channel)
{
    if (channel.kind != Kind::Mail)
        return true;
    return !channel.mail.isSystem && !channel.mail.server.user.isEmpty();
}

QString channelSecretKey(const QUuid &channel)
{
    return u"alert-channel/"_s + channel.toString(QUuid::WithoutBraces);
}

QString channelSecretText(const ChannelSecret &secret)
{
    const QJsonObject json{{u"address"_s, secret.address}, {u"key"_s, secret.key}};
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

ChannelSecret channelSecretFromText(const QString &text)
{
    const QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
    return {.address = json["address"_L1].toString(), .key = json["key"_L1].toString()};
}

Result<QUrl> channelAddress(const QString &text)
{
    const QUrl url(text.trimmed(), QUrl::StrictMode);
    const bool isOwn = url.host() == "localhost"_L1 || QHostAddress(url.host()).isLoopback();
    const bool isSafe = url.scheme() == "https"_L1 || (url.scheme() == "http"_L1 && isOwn);
    if (!url.isValid() || url.host().isEmpty() || !isSafe || !url.userInfo().isEmpty())
        return failure(Error::Kind::Refused, u"not an https address"_s);
    return url;
}

QJsonObject toJson(const AlertChannel &channel)
{
    QJsonObject json{{u"id"_s, channel.id.toString(QUuid::WithoutBraces)},
                     {u"kind"_s, channelKindName(channel.kind)},
                     {u"name"_s, channel.name},
                     {u"isOn"_s, channel.isOn},
                     {u"from"_s, alertLevelName(channel.from)}};
    if (channel.kind == Kind::Mail)
        json.insert(u"mail"_s, toJson(channel.mail));
    if (channel.reachesOwnServer())
        json.insert(u"trust"_s, toJson(channel.trust));
    return json;
}

Result<AlertChannel> alertChannelFromJson(const QJsonObject &json)
{
    const JsonReader in(json);
    AlertChannel channel{.id = QUuid::fromString(in.text("id")),
                         .kind = valueIn<Kind>(kinds, in, "kind"),
                         .name = in.text("name"),
                         .isOn = in.boolean("isOn")};
    const auto level = alertLevelFromName(in.text("from"));
    if (!level)
        in.reject("from", u"a level"_s);
    channel.from = level.value_or(AlertLevel::Warning);
    if (channel.id.isNull())
        in.reject("id", u"a UUID"_s);
    if (channel.kind == Kind::Mail)
        channel.mail = mailIn(in.at("mail"));
    if (in.has("trust"))
        channel.trust = trustFromJson(in.at("trust"));
    return in.result(std::move(channel));
}

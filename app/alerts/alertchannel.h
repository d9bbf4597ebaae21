// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/alerts/alert.h"
#include "app/base/result.h"
#include "app/net/mail.h"
#include "app/net/trust.h"

#include <QJsonObject>
#include <QUuid>

/// How mail of a channel leaves this computer, and for whom.
struct MailWay {
    /// By the computer's own mail program and its settings (sendmail, msmtp); else by the server below.
    bool isSystem = true;
    MailServer server{}; ///< its password is the channel's key
    QString from{};
    QStringList to{};

    bool operator==(const MailWay &) const = default;
};

/// One way of telling alerts to people outside the window. Holds no secret: where a robot's address has its
/// key in it, the address is one.
struct AlertChannel {
    enum class Kind {
        Webhook, ///< our JSON to a server of their own, see resources/contract/alert-webhook.json
        Mail,
        WeCom,    ///< a group robot: 企业微信
        DingTalk, ///< 钉钉
        Feishu,   ///< 飞书, Lark
    };

    QUuid id{};
    Kind kind = Kind::Webhook;
    QString name{};
    bool isOn = true;
    AlertLevel from = AlertLevel::Warning; ///< lower levels are not told here
    TrustSettings trust{}; ///< of a mail server or webhook of one's own; see reachesOwnServer()
    MailWay mail{};        ///< of kind Mail only

    bool isRobot() const { return kind >= Kind::WeCom; }
    /// True for servers that people run themselves, often under an authority of their own.
    bool reachesOwnServer() const { return kind == Kind::Webhook || (kind == Kind::Mail && !mail.isSystem); }
    bool operator==(const AlertChannel &) const = default;
};

/// What of a channel lives in the keychain and nowhere else.
struct ChannelSecret {
    QString address{}; ///< of the webhook or robot
    QString key{};     ///< what it signs with, or the mail server's password; may be empty

    bool isEmpty() const { return address.isEmpty() && key.isEmpty(); }
    bool operator==(const ChannelSecret &) const = default;
};

/// "webhook", "mail", "wecom", "dingtalk", "feishu".
QString channelKindName(AlertChannel::Kind kind);

/// True where nothing works without something from the keychain.
bool needsSecret(const AlertChannel &channel);

/// Under which it is kept.
QString channelSecretKey(const QUuid &channel);
QString channelSecretText(const ChannelSecret &secret);
/// Empty for what this program has not written.
ChannelSecret channelSecretFromText(const QString &text);

/// Only https; http for this computer itself. Refused with a word for the detail otherwise.
Result<QUrl> channelAddress(const QString &text);

QJsonObject toJson(const AlertChannel &channel);
/// BadReply for what is not one.
Result<AlertChannel> alertChannelFromJson(const QJsonObject &json);

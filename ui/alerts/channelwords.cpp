// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alerts/channelwords.h"

#include "app/base/format.h"
#include "ui/common/errortext.h"

using namespace Qt::StringLiterals;
using Kind = AlertChannel::Kind;
using theme::Role;

namespace {

QString withWords(const QString &sentence, const QString &words)
{
    return words.isEmpty() ? sentence : sentence + u" “"_s + words + u'”';
}

} // namespace

QString ChannelWords::kind(Kind kind)
{
    switch (kind) {
    case Kind::Webhook:
        return tr("Webhook");
    case Kind::Mail:
        return tr("E-mail");
    case Kind::WeCom:
        return tr("WeCom robot");
    case Kind::DingTalk:
        return tr("DingTalk robot");
    case Kind::Feishu:
        return tr("Feishu robot");
    }
    Q_UNREACHABLE();
}

QString ChannelWords::icon(Kind kind)
{
    if (kind == Kind::Webhook)
        return u"link"_s;
    return kind == Kind::Mail ? u"note"_s : u"customers"_s;
}

QString ChannelWords::help(Kind kind)
{
    switch (kind) {
    case Kind::Webhook:
        return tr("Your own server gets JSON by POST. With a key, each message is signed: "
                  "X-Zhanggui-Signature has HMAC-SHA256 of time and body.");
    case Kind::Mail:
        return tr("With the computer's own mail program (sendmail, msmtp) there is nothing more to set up "
                  "here.");
    case Kind::WeCom:
        return tr("In the group: Group robots, Add robot, then copy its Webhook address.");
    case Kind::DingTalk:
        return tr("In the group: Settings, Robots, Custom. As its security setting choose Sign, and copy the "
                  "key that begins with SEC.");
    case Kind::Feishu:
        return tr(
            "In the group: Settings, Bots, Custom bot. Switch on the signature check and copy its key.");
    }
    Q_UNREACHABLE();
}

QString ChannelWords::trouble(const AlertChannel &channel, const Error &error)
{
    const bool isMail = channel.kind == Kind::Mail;
    switch (error.kind) {
    case Error::Kind::SignIn:
        return withWords(isMail ? tr("The mail server does not take this name and password.")
                                : tr("It does not take the signature. Check the key, this computer's clock "
                                     "and the robot's security setting."),
                         error.message);
    case Error::Kind::NotFound:
        return withWords(tr("There is nothing at this address (any more). Copy it again from the group."),
                         error.message);
    case Error::Kind::Refused:
    case Error::Kind::Forbidden:
        return withWords(tr("It refused the message."), error.message);
    case Error::Kind::NotOffered:
        return isMail ? tr("This computer has no mail program. Install msmtp, or name a mail server.")
                      : ErrorText::of(error).paragraph();
    case Error::Kind::Busy:
        return withWords(tr("It takes no messages for the moment."), error.message);
    case Error::Kind::Untrusted:
        return withWords(channel.reachesOwnServer()
                             ? tr("Its certificate is not trusted. If it is your own, say so under Trust.")
                             : tr("Its certificate is not trusted: something stands between here and there."),
                         error.message);
    case Error::Kind::BadReply:
        return tr("What answers there is no such robot. Perhaps this network asks for a sign-in first.");
    default:
        return ErrorText::of(error).paragraph();
    }
}

QString ChannelWords::standing(const AlertChannel &channel, const ChannelStanding &standing,
                               const QDateTime &now)
{
    if (!channel.isOn)
        return tr("Switched off");
    if (standing.isSecretMissing)
        return tr("Its address or password is not in the keychain: give it again.");
    if (standing.isSending)
        return tr("Sending…");
    if (standing.error && standing.nextTry)
        return tr("%n message(s) wait. Next try %1. %2", nullptr, standing.waiting)
            .arg(formatTime(*standing.nextTry, now), trouble(channel, *standing.error));
    if (standing.waiting > 0 && standing.nextTry)
        return tr("%n message(s) wait until %1.", nullptr, standing.waiting)
            .arg(formatTime(*standing.nextTry, now));
    if (standing.arrived)
        return tr("The last message arrived %1.", "when").arg(formatTime(*standing.arrived, now));
    return tr("Nothing had to be told yet.");
}

ChipLook ChannelWords::look(const AlertChannel &channel, const ChannelStanding &standing)
{
    if (!channel.isOn)
        return {Role::QuietText, u"pause"_s, tr("Off")};
    if (standing.error || standing.isSecretMissing)
        return {Role::Bad, u"error"_s, tr("Fails")};
    return {Role::Good, u"check-circle"_s, tr("On")};
}

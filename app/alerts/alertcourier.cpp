// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/alerts/alertcourier.h"

#include "app/alerts/robotmessage.h"
#include "app/alerts/webhookmessage.h"
#include "app/net/httptransport.h"
#include "app/net/mailer.h"

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestMail = 100'000; // bytes; hundreds of alerts

Task<Done> mail(const AlertChannel &channel, const ChannelSecret &secret, const AlertLetter &letter)
{
    const MailWay &way = channel.mail;
    const QStringList addresses = way.to + QStringList{way.from};
    if (way.to.isEmpty() || !std::ranges::all_of(addresses, isMailAddress))
        return Task<Done>::ready(failure(Error::Kind::Refused, u"not a mail address"_s));
    const MailEnvelope envelope = envelopeOf({.from = way.from,
                                              .to = way.to,
                                              .subject = letterSubject(letter),
                                              .text = letterText(letter, longestMail),
                                              .id = letter.delivery,
                                              .date = letter.at});
    return way.isSystem ? sendThroughProgram(systemMailer(), envelope)
                        : sendOverSmtp(way.server, secret.key, envelope);
}

} // namespace

NetworkCourier::NetworkCourier(Clock clock) : m_clock(std::move(clock)) { }

NetworkCourier::~NetworkCourier() = default;

Task<Done> NetworkCourier::deliver(const AlertChannel &channel, const ChannelSecret &secret,
                                   const AlertLetter &letter)
{
    return channel.kind == AlertChannel::Kind::Mail ? mail(channel, secret, letter)
                                                    : post(channel, secret, letter);
}

Task<Done> NetworkCourier::post(const AlertChannel &channel, const ChannelSecret &secret,
                                const AlertLetter &letter)
{
    const auto address = channelAddress(secret.address);
    if (!address)
        return Task<Done>::ready(failure(address.error()));
    if (!m_transport)
        m_transport = std::make_unique<HttpTransport>(TransportSettings{});
    if (!channel.isRobot())
        return m_transport->send(webhookRequest(*address, secret.key.toUtf8(), letter))
            .andThen([this](const HttpReply &reply) { return webhookAnswer(reply, m_clock()); });
    const QString text = letterText(letter, longestRobotText(channel.kind));
    return m_transport->send(robotRequest(channel.kind, *address, secret.key, text, letter.at))
        .andThen([this, kind = channel.kind](const HttpReply &reply) {
            return robotAnswer(kind, reply, m_clock());
        });
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/alerts/alertcourier.h"

#include "app/alerts/robotmessage.h"
#include "app/alerts/webhookmessage.h"
#include "app/net/httptransport.h"
#include "app/net/mailer.h"

#include <algorithm>

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
                        : sendOverSmtp(way.server, secret.key, envelope, channel.trust);
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
    HttpTransport &line = lineTo(channel);
    if (!channel.isRobot())
        return line.send(webhookRequest(*address, secret.key.toUtf8(), letter))
            .andThen([this](const HttpReply &reply) { return webhookAnswer(reply, m_clock()); });
    const QString text = letterText(letter, longestRobotText(channel.kind));
    return line.send(robotRequest(channel.kind, *address, secret.key, text, letter.at))
        .andThen([this, kind = channel.kind](const HttpReply &reply) {
            return robotAnswer(kind, reply, m_clock());
        });
}

HttpTransport &NetworkCourier::lineTo(const AlertChannel &channel)
{
    const TrustSettings trust = channel.reachesOwnServer() ? channel.trust : TrustSettings{};
    const auto known = std::ranges::find(m_lines, trust, &Line::trust);
    if (known != m_lines.end())
        return *known->transport;
    m_lines.push_back({trust, std::make_unique<HttpTransport>(TransportSettings{.trust = trust})});
    return *m_lines.back().transport;
}

Task<CertificateFacts> NetworkCourier::certificateOf(const AlertChannel &channel)
{
    if (channel.kind == AlertChannel::Kind::Mail)
        return mailServerCertificate(channel.mail.server);
    const auto refused = lineTo(channel).refusedCertificate();
    return Task<CertificateFacts>::ready(
        refused ? Result<CertificateFacts>(*refused)
                : failure(Error::Kind::NotFound, u"no certificate was refused"_s));
}

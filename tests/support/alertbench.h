// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/alerts/alertcourier.h"

/// Every letter is a promise that the test keeps.
struct FakeCourier final : AlertCourier {
    struct Carried {
        AlertChannel channel{};
        ChannelSecret secret{};
        AlertLetter letter{};
        Promise<Done> answer{};
    };
    QList<Carried> carried{};

    Task<Done> deliver(const AlertChannel &channel, const ChannelSecret &secret,
                       const AlertLetter &letter) override
    {
        carried.append({.channel = channel, .secret = secret, .letter = letter});
        return carried.last().answer.task();
    }
    /// What every channel's server shows.
    CertificateFacts shown{.sha256 = QByteArray(32, 'a'), .problems = {QStringLiteral("self-signed")}};

    Task<CertificateFacts> certificateOf(const AlertChannel &) override
    {
        return Task<CertificateFacts>::ready(CertificateFacts(shown));
    }
};

/// Words that a test can foretell.
inline AlertWording plainWording()
{
    return {.sentence = [](const Incident &incident, const QDateTime &) { return incident.key; },
            .remedy = [](const Incident &incident) { return QStringLiteral("mend ") + incident.key; },
            .level =
                [](AlertLevel level) {
                    static const QStringList names{QStringLiteral("Notice"), QStringLiteral("Warning"),
                                                   QStringLiteral("Critical"), QStringLiteral("Outage")};
                    return names.at(int(level));
                }};
}

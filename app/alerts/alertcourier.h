// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/alerts/alertchannel.h"
#include "app/alerts/alertletter.h"
#include "app/base/clock.h"
#include "app/base/task.h"
#include "app/net/trust.h"

#include <memory>
#include <vector>

class HttpTransport;

/// Carries one letter, once.
class AlertCourier
{
public:
    virtual ~AlertCourier() = default;
    /// Done: it has arrived. Busy says when to come again, where that is known; outcomeOpen: it may have
    /// arrived. Details and messages of errors hold no secret.
    virtual Task<Done> deliver(const AlertChannel &channel, const ChannelSecret &secret,
                               const AlertLetter &letter) = 0;
    /// After Untrusted: what the channel's own server shows, for people to decide whether to pin it.
    virtual Task<CertificateFacts> certificateOf(const AlertChannel &channel) = 0;
};

/// Over the network, or by this computer's mail program. Costs nothing before the first letter.
class NetworkCourier : public AlertCourier
{
public:
    explicit NetworkCourier(Clock clock);
    ~NetworkCourier() override;

    Task<Done> deliver(const AlertChannel &channel, const ChannelSecret &secret,
                       const AlertLetter &letter) override;
    Task<CertificateFacts> certificateOf(const AlertChannel &channel) override;

private:
    Task<Done> post(const AlertChannel &channel, const ChannelSecret &secret, const AlertLetter &letter);
    HttpTransport &lineTo(const AlertChannel &channel);

    /// All channels that trust the same share one.
    struct Line {
        TrustSettings trust{};
        std::unique_ptr<HttpTransport> transport{};
    };

    Clock m_clock;
    std::vector<Line> m_lines{};
};

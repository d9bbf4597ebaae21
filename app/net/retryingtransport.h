// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/net/transport.h"

#include <QObject>

/// How a RetryingTransport waits. Tests set the scale to 0.
struct RetrySettings {
    double delayScale = 1;            ///< every wait is multiplied by this
    std::function<double()> jitter{}; ///< in [0, 1); empty: random
    Clock clock = systemClock();
};

/// Sends through another transport, again where retryDelay() says so. The last answer counts, but
/// once a try of a write left its outcome open, so does the error that comes in the end.
class RetryingTransport final : public Transport
{
public:
    /// The inner transport must outlive this one.
    explicit RetryingTransport(Transport &inner, const RetrySettings &settings = {});
    ~RetryingTransport() override;

    Task<HttpReply> send(const HttpRequest &request) override;

private:
    class Run;

    Transport &m_inner;
    RetrySettings m_settings;
    QObject m_runs; // parent of the requests in hand
};

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

#include <chrono>

/// How close a certificate is to its end.
enum class ExpiryLevel { Fine, Notice, Warning, Critical, Expired };

/// How long before its end a certificate reaches each level.
struct ExpiryThresholds {
    std::chrono::seconds notice{};
    std::chrono::seconds warning{};
    std::chrono::seconds critical{};

    bool operator==(const ExpiryThresholds &) const = default;
};

/// Shares of the lifetime L, with caps: notice at min(30 d, L/3), warning at min(14 d, L/4), critical at
/// min(7 d, L/8). Renewal programs act when a third of the lifetime is left (cert-manager, Go's autocert,
/// Let's Encrypt's advice), so a certificate of 47 or of 6 days that is renewed in time never gets past the
/// notice, while the certificates of a year keep the 30, 14 and 7 days that people are used to.
ExpiryThresholds expiryThresholds(std::chrono::seconds lifetime);

/// Both times UTC. The second of notAfter still counts as valid (RFC 5280 4.1.2.5).
ExpiryLevel expiryLevel(const QDateTime &notBefore, const QDateTime &notAfter, const QDateTime &now);

/// How long a certificate for a public TLS server may be valid when it is issued at that time, by the
/// CA/Browser Forum's Baseline Requirements 6.3.2: 398, 200, 100, then 47 days.
std::chrono::seconds longestLifetime(const QDateTime &issuedAt);

/// notAfter is inclusive, so one second more than the difference (BR 6.3.2).
std::chrono::seconds lifetimeOf(const QDateTime &notBefore, const QDateTime &notAfter);

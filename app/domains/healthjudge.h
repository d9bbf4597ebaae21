// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domains/hosthealth.h"
#include "app/domains/probetls.h"
#include "app/domains/revocation.h"
#include "app/domains/verdict.h"

/// How hosts are judged.
struct HealthRules {
    /// Judged for this time instead of now: "will it still be good then?" Invalid: for now.
    QDateTime at{};
    RuleProfile profile = RuleProfile::Clients;
    /// How far the servers' clocks and this one may be apart before dates are called unsure.
    static constexpr std::chrono::seconds tolerableSkew{300};
    /// Nothing: phones are taken to trust whom this computer trusts.
    std::optional<PhoneTrust> phones{};
};

/// What was seen of one host, not judged.
struct HostEvidence {
    QString host{};
    quint16 port = 443;
    QDateTime checkedAt{};
    std::chrono::milliseconds lookupTook{0};
    std::optional<FindingCode> lookupFault{};
    QString lookupFaultText{};
    /// One address and what came of it.
    struct Seen {
        QHostAddress address{};
        ProbeOutcome outcome{};
        QStringList oldProtocols{}; ///< also offered: "TLS 1.0"
    };
    QList<Seen> seen{};
    QList<CorsEvidence> cors{};
    AuthorityAnswers authorities{};
};

/// Turns what was seen into what it means. A pure function.
/// spares: intermediates seen at other hosts, to name what a server fails to send.
HostHealth judgeHost(const HostEvidence &evidence, const TrustAnchors &anchors, const HealthRules &rules = {},
                     const QList<QByteArray> &spares = {});

CertificateSummary summaryOf(const Certificate &certificate);

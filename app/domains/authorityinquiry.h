// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domains/healthjudge.h"
#include "app/domains/revocationclient.h"
#include "app/domains/stapleprobe.h"

/// What the authorities behind a host's certificates have to say: the issuers that the host fails to send,
/// from where its certificates say they are, and whether the host's own certificates and the intermediates
/// above them were revoked. One question at a time.
class AuthorityInquiry : public QObject
{
    Q_OBJECT
public:
    /// What it stands on; all outlive it.
    struct Means {
        const TrustAnchors &anchors;
        const QList<QByteArray> &spares; ///< intermediates known from elsewhere
        RevocationClient &client;
        const HealthRules &rules;
        std::chrono::milliseconds patience{};
    };

    AuthorityInquiry(const HostEvidence &evidence, const Means &means, QObject *parent = nullptr);
    ~AuthorityInquiry() override;

    void start();

Q_SIGNALS:
    /// Once; from the event loop.
    void finished(const AuthorityAnswers &answers);

private:
    void nextAddress();
    void completeChain(const HostEvidence::Seen &seen, int fetchesLeft);
    void askAbout(const HostEvidence::Seen &seen);
    void askForStaple(const HostEvidence::Seen &seen, const QList<Certificate> &path, int triesLeft);
    void takeStaple(const QList<Certificate> &path, const std::optional<QByteArray> &response);
    void askWith(const QList<Certificate> &path, const QByteArray &staple);
    Verdict verdictOnChain(const HostEvidence::Seen &seen, bool withSpares) const;

    HostEvidence m_evidence;
    Means m_means;
    AuthorityAnswers m_answers{};
    QList<HostEvidence::Seen> m_left{};
    std::unique_ptr<StapleProbe> m_staple{};
};

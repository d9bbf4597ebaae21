// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domains/authorityinquiry.h"
#include "app/domains/probehost.h"

#include <QQueue>
#include <QSet>

#include <map>

/// How a whole inventory is checked.
struct ProbeSettings {
    ProbeOptions options{};
    HealthRules rules{};
    /// Nothing: what this computer trusts, read when it is first needed.
    std::optional<TrustAnchors> anchors{};
    int mostAtOnce = 128;        ///< hosts looked at at the same time
    bool asksAuthorities = true; ///< for missing issuers, and whether certificates were revoked
    Clock clock = systemClock();
};

/// Works through hosts, several at a time but never the same host twice at once, and judges what is seen.
/// Lives on one thread, whichever that is.
class ProbeQueue : public QObject
{
    Q_OBJECT
public:
    struct Job {
        quint64 id = 0;
        QString host{};
        quint16 port = 443;
        CorsWish cors{};
    };

    explicit ProbeQueue(const ProbeSettings &settings);
    ~ProbeQueue() override;

    void add(const Job &job);
    /// Nobody waits for it any more.
    void drop(quint64 id);

Q_SIGNALS:
    void checked(quint64 id, const HostHealth &health);

private:
    void startNext();
    void start(const Job &job);
    void inquire(const Job &job, const HostEvidence &evidence);
    void conclude(const Job &job, const HostEvidence &evidence);
    RevocationClient &authorities();
    void end(quint64 id);
    const TrustAnchors &anchors();
    void rememberIntermediates(const HostHealth &health);

    /// One host being looked at.
    struct Running {
        QString host{};
        std::unique_ptr<HostProbe> probe{};
        std::unique_ptr<AuthorityInquiry> inquiry{};
    };

    ProbeSettings m_settings;
    std::unique_ptr<Transport> m_transport{};          ///< made when first needed, on the queue's own thread
    std::unique_ptr<RevocationClient> m_authorities{}; ///< likewise
    QList<Job> m_waiting{};
    std::map<quint64, Running> m_running{};
    QSet<QString> m_busyHosts{};
    QList<QByteArray> m_spares{}; ///< intermediates that other hosts sent
};

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/domains/corsprobe.h"
#include "app/domains/healthjudge.h"
#include "app/domains/probetls.h"

#include <QHash>
#include <QObject>

#include <memory>

class QDnsLookup;

/// How hosts are looked at.
struct ProbeOptions {
    /// Addresses to take instead of asking name servers, by lower-case host: for trying a server before the
    /// name points there.
    QHash<QString, QList<QHostAddress>> addresses{};
    bool triesOldProtocols =
        true; ///< two more connections to one address, to see if TLS 1.0 and 1.1 are offered
    bool asksHttp = true;
    std::chrono::milliseconds patience{8000}; ///< for each step: name, connection, handshake, answer
    int mostAddresses = 16;                   ///< of one host
    CorsWish cors{};                          ///< asked of the first address that answers
};

/// Looks at one host: its name, then one address after the other, never two connections at a time.
class HostProbe : public QObject
{
    Q_OBJECT
public:
    HostProbe(const QString &host, quint16 port, const ProbeOptions &options, const Clock &clock,
              QObject *parent = nullptr);
    ~HostProbe() override;

    void start();

Q_SIGNALS:
    /// Once; from the event loop.
    void finished(const HostEvidence &evidence);

private:
    void lookUp();
    void explainFailedLookUp();
    void lookUpFailed(FindingCode fault, const QString &text);
    void takeAddresses(const QList<QHostAddress> &addresses);
    void nextAddress();
    void noteOutcome(const ProbeOutcome &outcome);
    void tryOldVersions(const QList<ProbeTls> &versions);
    void run(const ProbeTarget &target, std::function<void(const ProbeOutcome &)> then);
    void askAsPages();
    bool isIntoPrivateNetwork(const QHostAddress &address) const;
    ProbeTarget target(const QHostAddress &address) const;
    void finish();

    ProbeOptions m_options;
    Clock m_clock;
    HostEvidence m_evidence{};
    QString m_asciiHost{}; ///< as it goes over the wire
    QList<QHostAddress> m_waiting{};
    std::unique_ptr<TlsProbe> m_probe{};
    std::unique_ptr<CorsProbe> m_cors{};
    std::unique_ptr<QDnsLookup> m_diagnosis{};
    QTimer m_patience{};
    QElapsedTimer m_since{};
    int m_lookUpId = -1;
    bool m_hasTriedOld = false;
};

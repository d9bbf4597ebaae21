// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/task.h"
#include "app/domains/registrationstore.h"
#include "app/net/transport.h"

#include <QObject>
#include <QQueue>

/// How registries are asked.
struct RegistrationSettings {
    QString folder{}; ///< where answers are kept; empty: nowhere
    /// Nothing: the built-in table, and IANA's list where that says nothing or is older than a month.
    std::optional<RegistryTable> table{};
    QUrl bootstrap{QStringLiteral("https://data.iana.org/rdap/dns.json")};
    QString whoisRoot = QStringLiteral("whois.iana.org"); ///< knows who knows; empty: not asked
    std::chrono::milliseconds patience{10'000};           ///< for each question
    Clock clock = systemClock();
};

/// Until when domains are registered. A date entered by hand wins; else the registry is asked by RDAP, or by
/// WHOIS where it has none. Courteous: one question at a time to each server, each domain once a day (a
/// failure once an hour), and none before the time that a server has asked for.
class RegistrationClient : public QObject
{
    Q_OBJECT
public:
    /// transport: may go anywhere; outlives it.
    RegistrationClient(Transport &transport, const RegistrationSettings &settings, QObject *parent = nullptr);
    ~RegistrationClient() override;

    /// domain: a registered name (registrableDomain()), lower case, as A-labels. NotOffered: nobody can be
    /// asked about it; NotFound: the registry knows no such name; else why there was no answer.
    Task<Registration> lookUp(const QString &domain);

    RegistrationStore &store() { return m_store; }

private:
    using Answer = Result<Registration>;

    void begin(const QString &domain);
    Task<Registration> ask(const QString &domain);
    Task<Registration> askRdap(const QString &domain, const QList<QUrl> &servers);
    Task<Registration> askWhois(const QString &domain, const WhoisServer &server, int referralsLeft);
    Task<RegistryTable> table(const QString &domain);
    Task<RegistryTable> fetchTable();
    RegistryTable knownTable() const;
    bool isFresh(const RegistrationStore::Entry &entry) const;
    void conclude(const QString &domain, const Answer &answer);
    template<typename T>
    Task<T> inTurn(const QString &server, std::function<Task<T>()> question);
    void release(const QString &server);

    Transport &m_transport;
    RegistrationSettings m_settings;
    RegistryTable m_builtIn = RegistryTable::builtIn();
    RegistrationStore m_store;
    bool m_hasTriedBootstrap = false;
    QHash<QString, QList<Promise<Registration>>> m_listeners{}; ///< by domain
    QHash<QString, QQueue<std::function<void()>>> m_waiting{};  ///< by server that is being asked
    QHash<QString, QDateTime> m_notBefore{};                    ///< by server
};

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/task.h"
#include "app/domains/domainentry.h"
#include "app/domains/roundjudge.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <map>

class DomainWatch;
class HostChecker;

/// Hosts looked at while a page is open, a few at a time, and what was found, here or by the shop's watch.
/// Nothing is asked that nobody asked for.
class HostChecks : public QObject
{
    Q_OBJECT
public:
    /// Both outlive it. checker null: hosts can't be looked at.
    HostChecks(HostChecker *checker, const DomainWatch &watch, QObject *parent = nullptr);

    bool isOffered() const { return m_checker; }
    /// False for what has no TLS to look at, such as UDP.
    bool canCheck(const DomainEntry &entry, const QString &scheme) const;
    /// cors: also as these pages would ask.
    void check(const DomainEntry &entry, const CorsWish &cors = {});
    /// What was found last. Without what is wrong here rather than there.
    std::optional<HostHealth> healthOf(const DomainEntry &entry) const;
    /// What all the hosts that were looked at show to be wrong here.
    OwnTrouble ownTrouble() const;
    bool isChecking(const DomainEntry &entry) const;

Q_SIGNALS:
    void changed();

private:
    struct Waiting {
        DomainEntry entry{};
        CorsWish cors{};
    };

    void startMore();
    void tell();
    void tellNow();

    HostChecker *m_checker;
    const DomainWatch &m_watch;
    QHash<QString, HostHealth> m_health{}; ///< by "host:port"
    OwnTrouble m_trouble{};
    QSet<QString> m_busy{}; ///< waiting or running, by the same key
    QList<Waiting> m_waiting{};
    std::map<QString, LatestOnly> m_running{};
    QTimer m_news{};
};

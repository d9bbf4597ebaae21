// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domains/domainwatch.h"

#include "app/alerts/alertdesk.h"
#include "app/base/background.h"
#include "app/base/logging.h"
#include "app/domains/hostchecker.h"
#include "app/domains/hosthistory.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr size_t mostAtOnce = 16; // half of what the checker itself allows: somebody may look at a page

QString placeOf(const WatchedHost &host)
{
    return host.host + u':' + QString::number(host.port);
}

bool isReached(const HostHealth &health)
{
    return std::ranges::any_of(health.addresses, [](const AddressHealth &address) {
        return address.stage != ProbeStage::NotTested && address.stage != ProbeStage::Failed;
    });
}

} // namespace

bool isOwnNetworkDown(const QList<HostHealth> &round)
{
    return round.size() > 1 && std::ranges::none_of(round, isReached);
}

std::chrono::seconds pauseAfter(const QList<HostHealth> &round)
{
    if (!std::ranges::all_of(round, isReached))
        return 5min;
    const bool isTroubled = std::ranges::any_of(
        round, [](const HostHealth &health) { return health.worst() == FindingSeverity::Error; });
    return isTroubled ? 1h : 6h;
}

DomainWatch::DomainWatch(HostChecker &checker, AlertDesk &alerts, HostHistory &history, Clock clock,
                         QObject *parent)
    : QObject(parent), m_checker(checker), m_alerts(alerts), m_history(history), m_clock(std::move(clock))
{
    m_next.setSingleShot(true);
    m_next.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_next, &QTimer::timeout, this, &DomainWatch::lookNow);
}

std::optional<HostHealth> DomainWatch::healthOf(const WatchedHost &host) const
{
    const auto known = m_health.constFind(placeOf(host));
    return known == m_health.cend() ? std::nullopt : std::optional(*known);
}

void DomainWatch::setHosts(const QList<WatchedHost> &hosts)
{
    const QList<WatchedHost> former = std::exchange(m_hosts, hosts);
    const bool wasLooking = !m_running.empty();
    for (const WatchedHost &host : former) {
        if (hosts.contains(host))
            continue;
        m_waiting.removeAll(host);
        m_running.erase(placeOf(host));
        m_health.remove(placeOf(host));
        m_alerts.forget(placeOf(host));
    }
    const bool hasNew =
        std::ranges::any_of(hosts, [&](const WatchedHost &host) { return !former.contains(host); });
    if (hosts.isEmpty()) {
        m_next.stop();
        m_round.clear();
    }
    if (hasNew)
        lookNow();
    else if (!hosts.isEmpty() && wasLooking && m_running.empty() && !m_isJudging)
        endRound(); // what it still waited for is gone
    Q_EMIT changed();
}

void DomainWatch::lookNow()
{
    if (m_hosts.isEmpty())
        return;
    m_next.stop();
    for (const WatchedHost &host : std::as_const(m_hosts)) {
        if (!m_waiting.contains(host) && !m_running.contains(placeOf(host)))
            m_waiting.append(host);
    }
    startMore();
    Q_EMIT changed();
}

void DomainWatch::startMore()
{
    while (!m_waiting.isEmpty() && m_running.size() < mostAtOnce) {
        const WatchedHost host = m_waiting.takeFirst();
        const QString place = placeOf(host);
        m_running[place].run(
            m_checker.check(host.host, host.port), [this, place](const Result<HostHealth> &health) {
                // Not from within the handler that this ends.
                QMetaObject::invokeMethod(
                    this, [this, place, health] { finishOne(place, health); }, Qt::QueuedConnection);
            });
    }
}

void DomainWatch::finishOne(const QString &place, const Result<HostHealth> &health)
{
    if (m_running.erase(place) == 0)
        return; // not watched any more
    if (health) {
        m_health.insert(place, *health);
        m_round.append(*health);
    } else {
        qCWarning(logWorkspace) << "a host could not be looked at:" << health.error().detail;
    }
    startMore();
    if (!isLooking())
        endRound();
    Q_EMIT changed();
}

/// Away from this thread: judging hundreds of hosts takes longer than a frame.
void DomainWatch::endRound()
{
    const QList<HostHealth> round = std::exchange(m_round, {});
    const QDateTime now = m_clock();
    const auto pause = pauseAfter(round);
    m_isOffline = isOwnNetworkDown(round);
    if (m_isOffline) {
        m_lastRound = now;
        m_next.start(pause);
        return;
    }
    m_isJudging = true;
    m_judging.run(runInBackground([round, known = m_history.certificates(), now] {
                      return judgeRound(round, known, now);
                  }),
                  [this, pause](Result<JudgedRound> judged) { take(std::move(*judged), pause); });
}

void DomainWatch::take(JudgedRound round, std::chrono::seconds pause)
{
    m_isJudging = false;
    m_lastRound = m_clock();
    QSet<QString> watched;
    for (const WatchedHost &host : std::as_const(m_hosts))
        watched.insert(placeOf(host));
    round.sightings.removeIf(
        [&](const AlertSighting &sighting) { return !watched.contains(sighting.place); });
    m_history.note(round, *m_lastRound);
    m_alerts.observe(round.sightings);
    m_next.start(pause);
    if (m_running.empty() && !m_round.isEmpty())
        endRound(); // somebody asked for another look meanwhile
    Q_EMIT changed();
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domains/domainwatch.h"

#include "app/alerts/alertdesk.h"
#include "app/base/background.h"
#include "app/base/logging.h"
#include "app/domains/hostchecker.h"
#include "app/domains/hosthistory.h"
#include "app/domains/owntrouble.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr size_t mostAtOnce = 32; // a quarter of what the checker itself allows: somebody may look at a page
/// How long the others wait for the last hosts of a round: more than any host that is well takes.
constexpr auto stragglerPatience = 10s;

QString placeOf(const WatchedHost &host)
{
    return host.host + u':' + QString::number(host.port);
}

} // namespace

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
    m_stragglers.setSingleShot(true);
    m_stragglers.setInterval(stragglerPatience);
    connect(&m_stragglers, &QTimer::timeout, this, &DomainWatch::judgeSoFar);
}

std::optional<HostHealth> DomainWatch::healthOf(const WatchedHost &host) const
{
    const auto known = m_health.constFind(placeOf(host));
    return known == m_health.cend() ? std::nullopt : std::optional(withoutOwnTrouble(*known, m_trouble));
}

void DomainWatch::setHosts(const QList<WatchedHost> &hosts)
{
    const QList<WatchedHost> former = std::exchange(m_hosts, hosts);
    const bool wasLooking = !m_running.empty();
    QSet<QString> places;
    for (const WatchedHost &host : hosts)
        places.insert(placeOf(host));
    for (const WatchedHost &host : former) {
        if (hosts.contains(host))
            continue;
        m_waiting.removeAll(host);
        if (places.contains(placeOf(host)))
            continue; // the same host, to be looked at in another way
        m_running.erase(placeOf(host));
        m_health.remove(placeOf(host));
        m_unreached.remove(placeOf(host));
        m_alerts.forget(placeOf(host));
    }
    const bool hasNew =
        std::ranges::any_of(hosts, [&](const WatchedHost &host) { return !former.contains(host); });
    if (hosts.isEmpty()) {
        m_next.stop();
        m_stragglers.stop();
        m_round.clear();
        m_judged = 0;
        m_isRoundOpen = false;
    }
    if (hasNew)
        lookNow();
    else if (wasLooking && m_isRoundOpen && !isLooking())
        endRound(); // what it still waited for is gone
    Q_EMIT changed();
}

void DomainWatch::lookNow()
{
    if (m_hosts.isEmpty())
        return;
    m_next.stop();
    m_isRoundOpen = true;
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
            m_checker.check(host.host, host.port, corsWishFor(host.pageOrigins, host.host, host.port)),
            [this, place](const Result<HostHealth> &health) {
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
        (isReached(*health) ? m_health : m_unreached).insert(place, *health);
        m_round.append(*health);
    } else {
        qCWarning(logWorkspace) << "a host could not be looked at:" << health.error().detail;
    }
    startMore();
    if (!isLooking())
        endRound();
    else if (m_waiting.isEmpty() && !m_running.empty() && !m_stragglers.isActive())
        m_stragglers.start();
    Q_EMIT changed();
}

/// The round is not over, but those that have answered need not wait. Whether our own network is down shows
/// at the end only.
void DomainWatch::judgeSoFar()
{
    if (m_isJudging || m_judged == m_round.size() || isOwnNetworkDown(m_round))
        return;
    judge(std::exchange(m_judged, m_round.size()), {});
}

void DomainWatch::endRound()
{
    m_stragglers.stop();
    m_isRoundOpen = false;
    const auto pause = pauseAfter(m_round);
    if (isOwnNetworkDown(m_round)) {
        m_trouble = {.isOffline = true};
        m_unreached.clear(); // what was known before says more
        m_round.clear();
        m_judged = 0;
        m_lastRound = m_clock();
        m_next.start(pause);
        return;
    }
    judge(std::exchange(m_judged, 0), pause);
    m_round.clear();
}

/// Away from this thread: judging hundreds of hosts takes longer than a frame. pause: until the next round;
/// nothing while this one goes on.
void DomainWatch::judge(qsizetype from, std::optional<std::chrono::seconds> pause)
{
    m_isJudging = true;
    m_health.insert(std::exchange(m_unreached, {}));
    m_judging.run(runInBackground([round = m_round, from, known = m_history.certificates(), now = m_clock()] {
                      return judgeRound(round, known, now, from);
                  }),
                  [this, pause](Result<JudgedRound> judged) { take(std::move(*judged), pause); });
}

void DomainWatch::take(JudgedRound round, std::optional<std::chrono::seconds> pause)
{
    m_isJudging = false;
    m_trouble = round.trouble;
    const QDateTime now = m_clock();
    QSet<QString> watched;
    for (const WatchedHost &host : std::as_const(m_hosts))
        watched.insert(placeOf(host));
    round.sightings.removeIf(
        [&](const AlertSighting &sighting) { return !watched.contains(sighting.place); });
    m_history.note(round, now);
    m_alerts.observe(round.sightings);
    if (pause) {
        m_lastRound = now;
        m_next.start(*pause);
    }
    if (m_isRoundOpen && m_running.empty())
        endRound(); // the last host came meanwhile, or somebody asked for another look
    Q_EMIT changed();
}

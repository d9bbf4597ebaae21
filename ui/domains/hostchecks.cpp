// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/domains/hostchecks.h"

#include "app/domains/domainwatch.h"
#include "app/domains/hostchecker.h"
#include "app/domains/owntrouble.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr size_t mostAtOnce = 8; // a screenful of hosts in two or three rounds
constexpr auto newsInterval = 100ms;

quint16 portOf(const DomainEntry &entry)
{
    return quint16(entry.port.value_or(443));
}

QString keyOf(const DomainEntry &entry)
{
    return entry.host + u':' + QString::number(portOf(entry));
}

} // namespace

HostChecks::HostChecks(HostChecker *checker, const DomainWatch &watch, QObject *parent)
    : QObject(parent), m_checker(checker), m_watch(watch)
{
    m_news.setSingleShot(true);
    m_news.setInterval(newsInterval);
    connect(&m_news, &QTimer::timeout, this, &HostChecks::tellNow);
    connect(&m_watch, &DomainWatch::changed, this, &HostChecks::tell);
}

/// Many hosts may answer at once; the lists are shown anew only so often.
void HostChecks::tell()
{
    if (!m_news.isActive())
        m_news.start();
}

void HostChecks::tellNow()
{
    m_trouble = ownTroubleIn(m_health.values());
    Q_EMIT changed();
}

bool HostChecks::canCheck(const DomainEntry &entry, const QString &scheme) const
{
    return m_checker && !entry.isEmpty() && (scheme == "https"_L1 || scheme == "wss"_L1);
}

std::optional<HostHealth> HostChecks::healthOf(const DomainEntry &entry) const
{
    const auto watched = m_watch.healthOf({.host = entry.host, .port = portOf(entry)});
    const auto known = m_health.constFind(keyOf(entry));
    const bool isNothingKnown = known == m_health.cend() || (m_trouble.isOffline && !isReached(*known));
    if (isNothingKnown || (watched && watched->checkedAt > known->checkedAt))
        return watched;
    return withoutOwnTrouble(*known, m_trouble);
}

/// What was looked at last says it: hosts that somebody had checked here, or the round before.
OwnTrouble HostChecks::ownTrouble() const
{
    const bool isNewer = std::ranges::any_of(m_health, [this](const HostHealth &health) {
        return !m_watch.lastRound() || health.checkedAt > *m_watch.lastRound();
    });
    return isNewer ? m_trouble : m_watch.ownTrouble();
}

bool HostChecks::isChecking(const DomainEntry &entry) const
{
    return m_busy.contains(keyOf(entry));
}

void HostChecks::check(const DomainEntry &entry, const CorsWish &cors)
{
    if (!m_checker || isChecking(entry))
        return;
    m_busy.insert(keyOf(entry));
    m_waiting.append({.entry = entry, .cors = cors});
    startMore();
    tell();
}

void HostChecks::startMore()
{
    while (!m_waiting.isEmpty() && m_running.size() < mostAtOnce) {
        const auto [entry, cors] = m_waiting.takeFirst();
        const QString key = keyOf(entry);
        m_running[key].run(m_checker->check(entry.host, portOf(entry), cors),
                           [this, key](const Result<HostHealth> &health) {
                               if (health)
                                   m_health.insert(key, *health);
                               // Not from within its own handler.
                               QMetaObject::invokeMethod(
                                   this,
                                   [this, key] {
                                       m_running.erase(key);
                                       m_busy.remove(key);
                                       startMore();
                                       tell();
                                   },
                                   Qt::QueuedConnection);
                           });
    }
}

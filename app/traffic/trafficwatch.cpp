// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/traffic/trafficwatch.h"

#include "app/alerts/alertdesk.h"
#include "app/base/logging.h"

namespace {

constexpr qint64 hourMs = 3'600'000;

} // namespace

TrafficWatch::TrafficWatch(LocalDatabase &database, const QUuid &shop, AlertDesk &alerts, Clock clock,
                           QObject *parent)
    : QObject(parent), m_store(database, shop), m_alerts(alerts), m_clock(std::move(clock)), m_looking(this)
{
    m_looking.setInterval(lookEvery);
    connect(&m_looking, &QTimer::timeout, this, &TrafficWatch::look);
}

TrafficWatch::~TrafficWatch() = default;

void TrafficWatch::start()
{
    m_snapshot.reset();
    m_learnedHour = -1;
    m_followedSinceMs = m_clock().toMSecsSinceEpoch();
    m_looking.start();
}

void TrafficWatch::stop()
{
    m_looking.stop();
    m_snapshot.reset();
}

/// What came while the line was down is not known: silence counts from when it is up again.
void TrafficWatch::take(const TrafficSnapshotPtr &snapshot)
{
    if (snapshot && !m_snapshot)
        m_followedSinceMs = m_clock().toMSecsSinceEpoch();
    m_snapshot = snapshot;
}

/// With the first look, not before: whoever opens the page does not wait for the disk.
void TrafficWatch::load()
{
    if (std::exchange(m_isLoaded, true))
        return;
    auto habit = m_store.load();
    if (habit)
        m_habit = std::move(*habit);
    else
        qCWarning(logTraffic) << "what is usual could not be read:" << habit.error().detail;
}

void TrafficWatch::look()
{
    if (!m_snapshot)
        return;
    load();
    const qint64 nowMs = m_clock().toMSecsSinceEpoch() - m_snapshot->lag.count();
    learn(nowMs);
    const TrafficLook seen{.minutes = m_snapshot->minutes,
                           .failures = m_snapshot->failures,
                           .followedSinceMs = m_followedSinceMs};
    m_alerts.observe(trafficalert::place,
                     judgeTraffic(seen, m_habit, m_rules, nowMs, QTimeZone::systemTimeZone()));
}

/// Failures at each look, hours when a new one has begun.
void TrafficWatch::learn(qint64 nowMs)
{
    QList<QByteArray> endpoints;
    for (const EndpointFailures &failure : m_snapshot->failures) {
        if (m_habit.noteFailure(failure.endpoint, nowMs))
            endpoints.append(failure.endpoint);
        if (failure.sinceMs > 0) // the log itself may know of a time when nobody watched it
            m_habit.noteFailure(failure.endpoint, failure.sinceMs);
    }
    QList<TrafficHour> hours;
    if (std::exchange(m_learnedHour, nowMs / hourMs) != nowMs / hourMs) {
        for (const SeriesPoint &point : m_snapshot->hours) {
            const TrafficHour hour = trafficHourOf(point);
            if (hour.startMs + hourMs <= nowMs && m_habit.note(hour))
                hours.append(hour);
        }
        m_habit.dropOld(nowMs);
    }
    if (hours.isEmpty() && endpoints.isEmpty())
        return;
    if (const auto stored = m_store.store(m_habit, hours, endpoints); !stored)
        qCWarning(logTraffic) << "what is usual could not be kept:" << stored.error().detail;
}

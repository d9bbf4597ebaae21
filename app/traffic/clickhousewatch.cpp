// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/traffic/clickhousewatch.h"

#include "app/traffic/clickhouseaccess.h"
#include "app/traffic/traffichabit.h"

#include <QHash>

namespace {

constexpr qint64 minuteMs = 60'000;
constexpr qint64 hourMs = 60 * minuteMs;
constexpr std::chrono::milliseconds reach = FailureCounter::reach;
constexpr std::chrono::milliseconds habitReach = TrafficHabit::reach;

/// The last quarter of an hour as far as it is there, and what machines whose clocks go ahead have written.
TimeRange latelyAt(qint64 nowMs, std::chrono::milliseconds lag)
{
    return {(nowMs - (reach + lag).count()) / minuteMs * minuteMs, nowMs + 5 * minuteMs};
}

/// Puts in since when they fail, for those that are known to have failed before.
void tellSince(QList<EndpointFailures> &failures, const QList<EndpointFailures> &before)
{
    QHash<QByteArray, qint64> since;
    for (const EndpointFailures &failure : before)
        since.insert(failure.endpoint, failure.sinceMs);
    for (EndpointFailures &failure : failures)
        failure.sinceMs = since.value(failure.endpoint, failure.sinceMs);
}

} // namespace

ClickHouseWatch::ClickHouseWatch(ClickHouseAccess &access, Clock clock, QObject *parent)
    : QObject(parent), m_access(access), m_clock(std::move(clock)), m_next(this)
{
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &ClickHouseWatch::look);
}

ClickHouseWatch::~ClickHouseWatch() = default;

void ClickHouseWatch::start(const ClickHouseTable &table, const QStringList &routes)
{
    stop();
    m_table = table;
    m_routes = routes;
    m_hoursToMs = 0;
    m_failedBefore.clear();
    m_newestMs = 0;
    m_lag = {};
    m_failures = 0;
    m_next.start(firstAfter);
    Q_EMIT stateChanged({SourceState::Kind::Connecting, {}});
}

void ClickHouseWatch::stop()
{
    m_asking.cancel();
    m_next.stop();
}

void ClickHouseWatch::look()
{
    const qint64 nowMs = m_clock().toMSecsSinceEpoch();
    m_asking.run(m_access.log(m_table, m_routes).andThen([this, nowMs](const ClickHouseLog &log) {
        return ask(log, nowMs);
    }),
                 [this](const Result<TrafficSnapshotPtr> &answer) { take(answer); });
}

/// What is asked of the past is as little as is not known: four weeks once, then each hour as it is over.
/// What fails now may have done so for days: that is no news to who watches the table from today on.
Task<TrafficSnapshotPtr> ClickHouseWatch::ask(const ClickHouseLog &log, qint64 nowMs)
{
    using State = std::shared_ptr<TrafficSnapshot>;
    const TimeRange lately = latelyAt(nowMs, m_lag);
    // The last known hour once more: rows come late.
    const TimeRange hours{m_hoursToMs ? m_hoursToMs - hourMs : nowMs - habitReach.count(),
                          nowMs / hourMs * hourMs};
    auto start = std::make_shared<TrafficSnapshot>();
    return log.points(lately, std::chrono::minutes(1))
        .andThen([start](const std::vector<SeriesPoint> &minutes) -> State {
            start->minutes = minutes;
            return start;
        })
        .andThen([log, lately](const State &so) {
            return log.failing(lately).andThen([so](const QList<EndpointFailures> &failures) -> State {
                so->failures = failures;
                return so;
            });
        })
        .andThen([this, log, lately, nowMs](const State &so) {
            return log.newestMs(lately).andThen(
                [this, so, nowMs](const std::optional<qint64> &newest) -> State {
                    noteLag(newest, nowMs);
                    so->lag = m_lag;
                    return so;
                });
        })
        .andThen([this, log, hours](const State &so) {
            return hours.toMs > m_hoursToMs ? askPast(log, hours, so) : Task<State>::ready(State(so));
        })
        .andThen([this](const State &so) -> TrafficSnapshotPtr {
            tellSince(so->failures, m_failedBefore);
            return so;
        });
}

/// The hours that are over; the first time also what failed in them.
Task<std::shared_ptr<TrafficSnapshot>> ClickHouseWatch::askPast(const ClickHouseLog &log,
                                                                const TimeRange &hours,
                                                                const std::shared_ptr<TrafficSnapshot> &so)
{
    using Failing = QList<EndpointFailures>;
    const bool isFirst = m_hoursToMs == 0;
    return log.points(hours, std::chrono::hours(1))
        .andThen([log, hours, so, isFirst](const std::vector<SeriesPoint> &points) {
            so->hours = points;
            return isFirst ? log.failing(hours) : Task<Failing>::ready(Failing());
        })
        .andThen([this, hours, so, isFirst](const Failing &failing) {
            m_hoursToMs = hours.toMs;
            if (isFirst)
                m_failedBefore = failing;
            return so;
        });
}

/// How late rows come, told by how old the newest was just before others came: a table that is filled every
/// few minutes is not silent in between.
void ClickHouseWatch::noteLag(const std::optional<qint64> &newestMs, qint64 nowMs)
{
    if (!newestMs)
        return;
    const bool isFirst = m_newestMs == 0;
    const qint64 before = std::exchange(m_newestMs, *newestMs);
    const qint64 behindMs = isFirst ? nowMs - *newestMs : m_askedMs - before;
    if (isFirst || before != *newestMs)
        m_lag = std::clamp<std::chrono::milliseconds>(std::chrono::milliseconds(behindMs), m_lag, longestLag);
    m_askedMs = nowMs;
}

void ClickHouseWatch::take(const Result<TrafficSnapshotPtr> &answer)
{
    constexpr int mostDoublings = 10;
    if (answer) {
        m_failures = 0;
        m_next.start(every);
        Q_EMIT stateChanged({SourceState::Kind::Open, {}});
        Q_EMIT found(*answer);
        return;
    }
    m_next.start(
        std::min<std::chrono::minutes>(every * (1 << std::min(m_failures++, mostDoublings)), longestWait));
    const Error &error = answer.error();
    Q_EMIT stateChanged({SourceState::Kind::Waiting, error.message.isEmpty() ? error.detail : error.message});
    Q_EMIT found(nullptr);
}

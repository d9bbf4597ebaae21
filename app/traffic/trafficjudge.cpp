// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/traffic/trafficjudge.h"

#include "app/base/visibletext.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 minuteMs = 60'000;
constexpr int lookedAt = 5;              // minutes: shorter ones alarm at every hiccup
constexpr int looksToRaise = 2;          // in a row, a minute apart
constexpr quint64 leastErrors = 5;       // fewer are no news, whatever their share
constexpr quint64 leastRequests = 20;    // to tell a share or a time from
constexpr double farOut = 5;             // spreads from the middle: past any of a quiet month
constexpr double leastShareAbove = 0.02; // a shop without errors shall not alarm at the first few
constexpr double fixedShare = 0.05;      // until enough days are known
constexpr double leastMsAbove = 100;     // people do not feel less
constexpr double fixedP95Ms = 2000;      // until enough days are known
constexpr double sureOfSome = 10;        // requests that five minutes used to bring, at the very least
constexpr quint64 failuresToTell = 3;    // at a new endpoint
constexpr qint64 newFor = 60 * minuteMs; // how long a failure is a new one
constexpr int namedEndpoints = 5;

/// The whole minutes that are looked at, summed up.
struct Lately {
    quint64 requests = 0;
    quint64 errors = 0;
    std::optional<double> p95Ms{}; ///< median of the minutes'
    quint64 before = 0;            ///< requests of the minutes before those

    Lately(const std::vector<SeriesPoint> &minutes, qint64 nowMs)
    {
        const qint64 end = nowMs / minuteMs * minuteMs;
        const qint64 from = end - lookedAt * minuteMs;
        std::vector<double> p95;
        for (const SeriesPoint &minute : minutes) {
            if (minute.startMs < from)
                before += minute.requests;
            if (minute.startMs < from || minute.startMs >= end)
                continue;
            requests += minute.requests;
            errors += minute.byClass[5];
            if (minute.took)
                p95.push_back(minute.took->p95Us / 1000);
        }
        std::ranges::sort(p95);
        if (p95.size() >= 3)
            p95Ms = p95[p95.size() / 2];
    }
    double errorShare() const { return requests == 0 ? 0 : double(errors) / double(requests); }
};

QString text(double value)
{
    return QString::number(value, 'g', 6);
}

/// A limit, and what it was learned from.
struct Limit {
    double value = 0;
    std::optional<Usual> usual{}; ///< nothing: a fixed one
};

QMap<QString, QString> factsOf(double now, const Limit &limit)
{
    QMap<QString, QString> facts{{u"now"_s, text(now)}, {u"limit"_s, text(limit.value)}};
    if (limit.usual) {
        facts.insert(u"usual"_s, text(limit.usual->middle));
        facts.insert(u"days"_s, QString::number(limit.usual->days));
    }
    return facts;
}

AlertCondition conditionOf(QLatin1StringView kind, AlertLevel level, const QMap<QString, QString> &facts)
{
    return {.key = kind,
            .kind = kind,
            .level = level,
            .facts = facts,
            .raiseAfter = looksToRaise,
            .isRepeatable = true};
}

QString endpointLines(const QList<EndpointFailures> &failures)
{
    QStringList lines;
    for (const EndpointFailures &failure :
         failures.first(std::min<qsizetype>(namedEndpoints, failures.size())))
        lines.append(withControlsShown(QString::fromUtf8(failure.endpoint)));
    return lines.join(u'\n');
}

class Judge
{
public:
    Judge(const TrafficLook &look, const TrafficHabit &habit, const TrafficRules &rules, qint64 nowMs,
          const QTimeZone &zone)
        : m_look(look), m_habit(habit), m_rules(rules), m_nowMs(nowMs), m_zone(zone),
          m_lately(look.minutes, nowMs)
    {
    }

    QList<AlertCondition> all() const
    {
        if (const auto silence = silent())
            return {*silence};
        if (const auto errors = failing())
            return {*errors};
        QList<AlertCondition> out;
        if (const auto late = slow())
            out.append(*late);
        if (const auto fresh = newlyFailing())
            out.append(*fresh);
        return out;
    }

private:
    /// Silence says something only of minutes that were followed.
    std::optional<AlertCondition> silent() const
    {
        const bool isKnown = m_look.followedSinceMs <= m_nowMs - (lookedAt + 1) * minuteMs;
        if (!m_rules.watchesSilence || m_lately.requests > 0 || !isKnown)
            return {};
        const auto usual = m_habit.requestsPerMinute(m_nowMs, m_zone);
        const double leastUsual =
            usual ? (usual->middle - 2 * usual->spread) * lookedAt : double(m_lately.before) / 2;
        if (leastUsual < sureOfSome)
            return {};
        Limit limit{.usual = usual};
        if (!usual)
            limit.usual = Usual{.middle = double(m_lately.before) / (2 * lookedAt)};
        return conditionOf(trafficalert::silence, AlertLevel::Critical, factsOf(0, limit));
    }

    std::optional<AlertCondition> failing() const
    {
        if (m_lately.errors < leastErrors || m_lately.requests < leastRequests)
            return {};
        Limit limit{.value = m_rules.errorShare.value_or(fixedShare)};
        if (!m_rules.errorShare)
            limit.usual = m_habit.errorShare(m_nowMs, m_zone);
        if (limit.usual)
            limit.value = limit.usual->middle + std::max(farOut * limit.usual->spread, leastShareAbove);
        if (m_lately.errorShare() <= limit.value)
            return {};
        auto facts = factsOf(m_lately.errorShare(), limit);
        facts.insert(u"count"_s, QString::number(m_lately.errors));
        facts.insert(u"endpoints"_s, endpointLines(m_look.failures));
        constexpr double most = 0.5; // shoppers meet errors more often than not
        return conditionOf(trafficalert::errors,
                           m_lately.errorShare() >= most ? AlertLevel::Critical : AlertLevel::Warning, facts);
    }

    std::optional<AlertCondition> slow() const
    {
        if (!m_lately.p95Ms || m_lately.requests < leastRequests)
            return {};
        Limit limit{.value = m_rules.p95Ms.value_or(fixedP95Ms)};
        if (!m_rules.p95Ms)
            limit.usual = m_habit.p95Ms(m_nowMs, m_zone);
        if (limit.usual)
            limit.value = limit.usual->middle
                + std::max({farOut * limit.usual->spread, limit.usual->middle / 2, leastMsAbove});
        if (*m_lately.p95Ms <= limit.value)
            return {};
        return conditionOf(trafficalert::slow, AlertLevel::Warning, factsOf(*m_lately.p95Ms, limit));
    }

    std::optional<AlertCondition> newlyFailing() const
    {
        if (!m_rules.watchesNewFailures)
            return {};
        QList<EndpointFailures> fresh;
        quint64 count = 0;
        for (const EndpointFailures &failure : m_look.failures) {
            const auto since = m_habit.failingSince(failure.endpoint);
            if (failure.count < failuresToTell || (since && m_nowMs - *since > newFor))
                continue;
            fresh.append(failure);
            count += failure.count;
        }
        if (fresh.isEmpty())
            return {};
        return conditionOf(trafficalert::newFailures, AlertLevel::Warning,
                           {{u"endpoints"_s, endpointLines(fresh)}, {u"count"_s, QString::number(count)}});
    }

    const TrafficLook &m_look;
    const TrafficHabit &m_habit;
    const TrafficRules &m_rules;
    qint64 m_nowMs;
    const QTimeZone &m_zone;
    Lately m_lately;
};

} // namespace

QList<AlertCondition> judgeTraffic(const TrafficLook &look, const TrafficHabit &habit,
                                   const TrafficRules &rules, qint64 nowMs, const QTimeZone &zone)
{
    return rules.isOn ? Judge(look, habit, rules, nowMs, zone).all() : QList<AlertCondition>();
}

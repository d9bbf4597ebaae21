// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/traffic/trafficengine.h"

#include "app/base/memory.h"

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds past = std::chrono::hours(24 * 31); // before the newest; charts show it
constexpr qsizetype longestSample = 300;                                // bytes
constexpr qsizetype longestFirstLine = 4096;                            // bytes

void noteUnparsed(std::string_view line, TrafficSnapshot &totals)
{
    ++totals.unparsed;
    if (totals.unparsedSamples.size() < TrafficEngine::keptSamples)
        totals.unparsedSamples.append(
            QByteArray(line.data(), std::min(qsizetype(line.size()), longestSample)));
}

} // namespace

TrafficEngine::TrafficEngine(const Clock &clock, qint64 mostRows)
    : m_clock(clock), m_mostRows(mostRows), m_rows(mostRows), m_publish(this)
{
    m_publish.setSingleShot(true);
    m_publish.setInterval(publishEvery);
    connect(&m_publish, &QTimer::timeout, this, &TrafficEngine::publish);
    forget(LogFormat{}); // no timer yet: whoever made it may still move it to its thread
}

TrafficEngine::~TrafficEngine() = default;

void TrafficEngine::reset(const std::optional<LogFormat> &format)
{
    forget(format);
    publishSoon();
}

void TrafficEngine::forget(const std::optional<LogFormat> &format)
{
    m_lines.reset();
    m_search = {};
    m_series.clear();
    m_failures.clear();
    m_repeats = {};
    m_logClock = {};
    m_minutesAt = 0;
    m_rows = RequestRows(m_mostRows);
    m_totals = {};
    m_format.reset();
    m_parser.reset();
    if (format) {
        if (auto parser = makeLineParser(*format, true)) {
            m_format = format;
            m_parser = std::move(*parser);
        }
    }
}

void TrafficEngine::setRoutes(const RouteFolder &routes)
{
    m_routes = routes;
    m_rows.forgetEndpoints();
}

void TrafficEngine::setWatched(bool isWatched)
{
    m_publish.setInterval(isWatched ? publishEvery : publishUnwatchedEvery);
    if (isWatched)
        publishSoon();
}

void TrafficEngine::expectRepeats()
{
    m_repeats.expect(m_rows.snapshot(), m_clock().toMSecsSinceEpoch());
}

void TrafficEngine::setView(const TrafficView &view)
{
    m_view = view;
    publish();
}

void TrafficEngine::take(QByteArrayView bytes)
{
    m_nowMs = m_clock().toMSecsSinceEpoch();
    m_lines.feed(
        {bytes.data(), size_t(bytes.size())},
        [this](const char *begin, const char *end) { takeLine(begin, end); },
        [this](const char *begin, const char *end) { addUnparsed(logbytes::between(begin, end)); });
    publishSoon();
}

void TrafficEngine::takeRecords(const QList<RequestRecord> &records)
{
    m_nowMs = m_clock().toMSecsSinceEpoch();
    for (const RequestRecord &record : records) {
        const QByteArray texts[]{record.method.toUtf8(), record.target.toUtf8(), record.client.toUtf8(),
                                 record.user.toUtf8(),   record.agent.toUtf8(),  record.requestId.toUtf8()};
        add({.timeMs = record.at.toMSecsSinceEpoch(),
             .tookUs = record.tookMs ? qint64(*record.tookMs * 1000) : -1,
             .bytes = record.bytes,
             .status = record.status,
             .method = logbytes::view(texts[0]),
             .target = logbytes::view(texts[1]),
             .client = logbytes::view(texts[2]),
             .user = logbytes::view(texts[3]),
             .agent = logbytes::view(texts[4]),
             .requestId = logbytes::view(texts[5])});
    }
    publishSoon();
}

void TrafficEngine::takeLine(const char *begin, const char *end)
{
    if (m_totals.firstLine.isEmpty())
        m_totals.firstLine = QByteArray(begin, std::min<qsizetype>(end - begin, longestFirstLine));
    if (!m_parser)
        return keepForLater(begin, end);
    if (m_parser->parse(begin, end, m_event))
        add(m_event);
    else
        addUnparsed(logbytes::between(begin, end));
}

/// A line that comes before the format is known: one that is not understood, so far.
void TrafficEngine::keepForLater(const char *begin, const char *end)
{
    m_search.add(QByteArray(begin, end - begin));
    while (m_search.isOverfull())
        addUnparsed(logbytes::view(m_search.takeOldest()));
    if (m_search.isDue())
        lookForFormat();
}

void TrafficEngine::lookForFormat()
{
    const auto found = m_search.look(m_nowMs);
    m_format = m_search.guess();
    m_format->zone = m_zone;
    if (!found)
        return;
    m_parser = std::move(*makeLineParser(*m_format, true));
    for (const QByteArray &line : m_search.takeLines())
        takeLine(line.constData(), line.constData() + line.size());
}

void TrafficEngine::add(const LogEvent &event)
{
    if (m_repeats.isExpecting() && m_repeats.isRepeat(event, m_nowMs))
        return;
    if (!m_filter.isEmpty() && !m_filter.mayMatch(event)) {
        ++m_totals.passedOver;
        return;
    }
    ++m_totals.requests;
    const int bucket = event.tookUs < 0 ? -1 : latencybucket::of(event.tookUs);
    m_rows.add(event, m_routes);
    m_logClock.note(event.timeMs, m_nowMs);
    if (event.timeMs > m_nowMs + LogClock::mostAhead.count()) {
        ++m_totals.fromFuture;
    } else if (event.timeMs >= m_totals.newestMs - past.count()) {
        m_totals.newestMs = std::max(m_totals.newestMs, event.timeMs);
        if (statusClassOf(event.status) == 5)
            m_failures.add(m_routes.fold(event.target), event.timeMs);
        m_series.add(
            event.timeMs,
            {.statusClass = statusClassOf(event.status), .bytes = event.bytes, .tookBucket = bucket});
    }
}

void TrafficEngine::addUnparsed(std::string_view line)
{
    noteUnparsed(line, m_totals);
}

void TrafficEngine::publishSoon()
{
    if (!m_publish.isActive())
        m_publish.start();
}

void TrafficEngine::publish()
{
    m_publish.stop();
    m_nowMs = m_clock().toMSecsSinceEpoch();
    if (!m_parser && m_search.isDueWhenQuiet(m_nowMs))
        lookForFormat();
    if (m_series.dropOld(endOfLogMs()))
        giveBackMemory(); // or a log that is followed for days takes a little more with each hour
    auto snapshot = std::make_shared<TrafficSnapshot>(m_totals);
    for (const QByteArray &line : m_search.lines())
        noteUnparsed(logbytes::view(line), *snapshot);
    snapshot->rows = m_rows.snapshot();
    snapshot->format = m_format.value_or(LogFormat{});
    snapshot->ahead = m_logClock.ahead();
    snapshot->oldestMs = m_series.firstMs();
    const TimeRange range = m_view.rangeAt(m_nowMs + snapshot->ahead.count());
    const SeriesLevel &level = m_series.levelFor(range, endOfLogMs());
    const qint64 stepMs = std::chrono::milliseconds(level.step()).count();
    snapshot->step = level.step();
    snapshot->points = level.points(range.fromMs - stepMs,
                                    range.toMs + (m_view.fixed ? stepMs : LogClock::mostAhead.count()));
    refreshMinutes();
    snapshot->minutes = m_minutes;
    snapshot->hours = m_hours;
    snapshot->failures = m_failing;
    {
        const std::lock_guard lock(m_mutex);
        m_latest = std::move(snapshot);
    }
    if (m_isTaken.exchange(false))
        Q_EMIT published();
}

/// Figures are kept as far back from here: a log that ended long ago can be looked at as one of today.
qint64 TrafficEngine::endOfLogMs() const
{
    return m_totals.newestMs > 0 ? std::min(m_nowMs, m_totals.newestMs) : m_nowMs;
}

/// Once a second: who watches them looks at whole minutes.
void TrafficEngine::refreshMinutes()
{
    if (std::exchange(m_minutesAt, m_nowMs / 1000) == m_nowMs / 1000)
        return;
    constexpr std::chrono::milliseconds reach = FailureCounter::reach;
    m_minutes = m_series.minutes().points(m_nowMs - reach.count(), m_nowMs + LogClock::mostAhead.count());
    m_hours = m_series.hours().points(m_nowMs - past.count(), m_nowMs + LogClock::mostAhead.count());
    m_failing = m_failures.lately(m_nowMs);
}

TrafficSnapshotPtr TrafficEngine::latest()
{
    m_isTaken = true;
    const std::lock_guard lock(m_mutex);
    return m_latest;
}

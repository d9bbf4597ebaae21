// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/traffic/trafficdesk.h"

#include "app/base/logging.h"
#include "app/traffic/backendlog.h"
#include "app/traffic/clickhouseaccess.h"
#include "app/traffic/clickhousewatch.h"
#include "app/traffic/trafficfeed.h"
#include "app/traffic/trafficwatch.h"
#include "app/workspace/changeapplier.h"

TrafficDesk::TrafficDesk(const Means &means, QObject *parent)
    : QObject(parent), m_means(means), m_memory(means.settings, means.shop),
      m_tables(std::make_unique<ClickHouseAccess>(means.secrets))
{
    connect(&means.applier, &ChangeApplier::saved, this, &TrafficDesk::markWrite);
}

TrafficDesk::~TrafficDesk() = default;

bool TrafficDesk::hasOwnLog() const
{
    const Capabilities &can = m_means.backend.capabilities();
    return can.requestLog || can.requestHistory;
}

void TrafficDesk::makeWatch()
{
    if (m_watch)
        return;
    m_watch = std::make_unique<TrafficWatch>(m_means.database, m_means.shop, m_means.alerts, m_means.clock);
    m_watch->setRules(m_memory.rules());
}

void TrafficDesk::makeFeed()
{
    if (m_feed)
        return;
    m_feed = std::make_unique<TrafficFeed>(m_means.clock);
    m_backendLog = std::make_unique<BackendLog>(m_means.backend, *m_feed);
    connect(m_feed.get(), &TrafficFeed::published, this, &TrafficDesk::take);
    connect(m_feed.get(), &TrafficFeed::stateChanged, this, [this](const SourceState &state) {
        if (m_source.kind != TrafficSource::Kind::Backend) // that one is told by who reads its history, too
            setState(state);
    });
    connect(m_feed.get(), &TrafficFeed::lossChanged, this, &TrafficDesk::setLoss);
    connect(m_backendLog.get(), &BackendLog::stateChanged, this, &TrafficDesk::setState);
    m_feed->setView(m_view);
    m_feed->setWatched(m_isWatched);
}

void TrafficDesk::askTable(const ClickHouseTable &table)
{
    if (!m_tableWatch) {
        m_tableWatch = std::make_unique<ClickHouseWatch>(*m_tables, m_means.clock);
        connect(m_tableWatch.get(), &ClickHouseWatch::stateChanged, this, &TrafficDesk::setState);
        connect(m_tableWatch.get(), &ClickHouseWatch::found, m_watch.get(), &TrafficWatch::take);
    }
    m_tableWatch->start(table, m_memory.routes());
}

RouteFolder TrafficDesk::routes() const
{
    auto routes = RouteFolder::withRules(m_memory.routes());
    if (routes)
        return std::move(*routes);
    qCWarning(logTraffic) << "the rules for endpoints can't be used:" << routes.error().detail;
    return {};
}

bool TrafficDesk::needsSession() const
{
    return m_memory.source().value_or(TrafficSource{}).kind == TrafficSource::Kind::Backend;
}

void TrafficDesk::start()
{
    if (!m_isStarted)
        follow(m_memory.source().value_or(TrafficSource{}));
}

void TrafficDesk::follow(const TrafficSource &source)
{
    stop();
    m_isStarted = true;
    m_source = source;
    if (source.kind == TrafficSource::Kind::Backend && !hasOwnLog())
        return;
    makeWatch();
    m_watch->start();
    if (source.kind == TrafficSource::Kind::ClickHouse)
        return askTable(source.table);
    makeFeed();
    m_feed->setRoutes(routes());
    TrafficSource opened = source;
    if (source.kind == TrafficSource::Kind::Backend)
        opened.format = m_backendLog->format();
    m_feed->open(opened);
    if (source.kind == TrafficSource::Kind::Backend)
        m_backendLog->start(m_means.clock().addDays(-historyReach.count()));
}

void TrafficDesk::stop()
{
    m_snapshot.reset();
    m_state = {};
    m_loss = {};
    if (m_watch)
        m_watch->stop();
    if (m_tableWatch)
        m_tableWatch->stop();
    if (!m_feed)
        return;
    m_backendLog->stop();
    m_feed->open({});
}

void TrafficDesk::setWatched(bool isWatched)
{
    m_isWatched = isWatched;
    if (m_feed)
        m_feed->setWatched(isWatched);
}

void TrafficDesk::setView(const TrafficView &view)
{
    m_view = view;
    if (m_feed)
        m_feed->setView(view);
}

void TrafficDesk::setPaused(bool isPaused)
{
    m_pausedAt = isPaused ? now() : QDateTime();
    if (!isPaused && m_feed)
        take();
}

QDateTime TrafficDesk::now() const
{
    if (m_pausedAt.isValid())
        return m_pausedAt;
    return m_means.clock().addMSecs(m_snapshot ? m_snapshot->ahead.count() : 0);
}

void TrafficDesk::applyRoutes()
{
    follow(TrafficSource(m_source));
}

void TrafficDesk::applyRules()
{
    if (m_watch)
        m_watch->setRules(m_memory.rules());
}

void TrafficDesk::look()
{
    if (m_watch)
        m_watch->look();
}

void TrafficDesk::setState(const SourceState &state)
{
    m_state = state;
    if (m_feed)
        feedWatch();
    Q_EMIT stateChanged(state);
}

void TrafficDesk::setLoss(const SourceLoss &loss)
{
    m_loss = loss;
    Q_EMIT lossChanged(loss);
}

/// The watch looks at what is there; only the picture stands still.
void TrafficDesk::take()
{
    const TrafficSnapshotPtr newest = m_feed->latest();
    feedWatch();
    if (!newest || isPaused())
        return;
    m_snapshot = newest;
    Q_EMIT snapshotChanged();
}

void TrafficDesk::feedWatch()
{
    const bool isOpen = m_state.kind == SourceState::Kind::Open;
    if (m_source.kind != TrafficSource::Kind::ClickHouse) // which the table's watch feeds
        m_watch->take(isOpen ? m_feed->latest() : nullptr);
}

void TrafficDesk::markWrite()
{
    m_memory.addMark({.atMs = m_means.clock().toMSecsSinceEpoch(), .kind = ChartMark::Kind::OwnWrite});
    Q_EMIT marksChanged();
}

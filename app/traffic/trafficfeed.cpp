// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/traffic/trafficfeed.h"

using namespace Qt::StringLiterals;

TrafficFeed::TrafficFeed(const Clock &clock, QObject *parent)
    : QObject(parent), m_engine(new TrafficEngine(clock))
{
    m_thread.setObjectName(u"traffic"_s);
    m_engine->moveToThread(&m_thread);
    // At the thread's end, on it: what is queued when it is told to quit may never be called.
    connect(&m_thread, &QThread::finished, m_engine, [this] { delete std::exchange(m_source, nullptr); });
    connect(&m_thread, &QThread::finished, m_engine, &QObject::deleteLater);
    connect(m_engine, &TrafficEngine::published, this, &TrafficFeed::published);
    m_thread.start();
}

TrafficFeed::~TrafficFeed()
{
    m_thread.quit();
    m_thread.wait();
}

template<typename Do>
void TrafficFeed::inThread(Do something)
{
    QMetaObject::invokeMethod(m_engine, std::move(something), Qt::QueuedConnection);
}

void TrafficFeed::open(const TrafficSource &source)
{
    inThread([this, source, number = ++m_number] {
        delete std::exchange(m_source, nullptr);
        m_engine->setZone(source.zone);
        m_engine->reset(source.format);
        openInThread([source] { return makeLogSource(source); }, number);
    });
}

void TrafficFeed::read(const MakeSource &makeSource)
{
    inThread([this, makeSource, number = ++m_number] { openInThread(makeSource, number); });
}

void TrafficFeed::openInThread(const MakeSource &makeSource, int number)
{
    delete std::exchange(m_source, nullptr);
    m_source = makeSource().release();
    if (!m_source)
        return;
    connect(m_source, &LogSource::received, m_engine,
            [engine = m_engine](const QByteArray &bytes) { engine->take(bytes); });
    connect(m_source, &LogSource::beganAnew, m_engine, &TrafficEngine::expectRepeats);
    connect(m_source, &LogSource::stateChanged, this, [this, number](const SourceState &state) {
        if (number == m_number)
            Q_EMIT stateChanged(state);
    });
    connect(m_source, &LogSource::lossChanged, this, [this, number](const SourceLoss &loss) {
        if (number == m_number)
            Q_EMIT lossChanged(loss);
    });
    m_source->start();
}

void TrafficFeed::restart()
{
    inThread([this] {
        if (m_source)
            m_source->start();
    });
}

void TrafficFeed::takeRecords(const QList<RequestRecord> &records)
{
    inThread([engine = m_engine, records] { engine->takeRecords(records); });
}

void TrafficFeed::setView(const TrafficView &view)
{
    inThread([engine = m_engine, view] { engine->setView(view); });
}

void TrafficFeed::setWatched(bool isWatched)
{
    inThread([engine = m_engine, isWatched] { engine->setWatched(isWatched); });
}

void TrafficFeed::setRoutes(const RouteFolder &routes)
{
    inThread([engine = m_engine, routes] { engine->setRoutes(routes); });
}

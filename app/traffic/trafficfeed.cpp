// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/traffic/trafficfeed.h"

using namespace Qt::StringLiterals;

TrafficFeed::TrafficFeed(const Clock &clock, QObject *parent)
    : QObject(parent), m_engine(new TrafficEngine(clock))
{
    m_thread.setObjectName(u"traffic"_s);
    m_engine->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_engine, &QObject::deleteLater);
    connect(m_engine, &TrafficEngine::published, this, &TrafficFeed::published);
    m_thread.start();
}

TrafficFeed::~TrafficFeed()
{
    inThread([this] { delete std::exchange(m_source, nullptr); });
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
    inThread([this, source] {
        delete std::exchange(m_source, nullptr);
        m_engine->reset(source.format);
        m_source = makeLogSource(source).release();
        if (!m_source)
            return;
        connect(m_source, &LogSource::received, m_engine,
                [engine = m_engine](const QByteArray &bytes) { engine->take(bytes); });
        connect(m_source, &LogSource::stateChanged, this, &TrafficFeed::stateChanged);
        connect(m_source, &LogSource::lossChanged, this, &TrafficFeed::lossChanged);
        m_source->start();
    });
}

void TrafficFeed::takeLines(const QByteArray &lines)
{
    inThread([engine = m_engine, lines] { engine->take(lines); });
}

void TrafficFeed::takeRecords(const QList<RequestRecord> &records)
{
    inThread([engine = m_engine, records] { engine->takeRecords(records); });
}

void TrafficFeed::setView(const TrafficView &view)
{
    inThread([engine = m_engine, view] { engine->setView(view); });
}

void TrafficFeed::setRoutes(const RouteFolder &routes)
{
    inThread([engine = m_engine, routes] { engine->setRoutes(routes); });
}

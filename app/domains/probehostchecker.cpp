// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domains/probehostchecker.h"

using namespace Qt::StringLiterals;

ProbeHostChecker::ProbeHostChecker(const ProbeSettings &settings, QObject *parent)
    : QObject(parent), m_queue(new ProbeQueue(settings))
{
    m_thread.setObjectName(u"host checks"_s);
    m_queue->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_queue, &QObject::deleteLater);
    connect(m_queue, &ProbeQueue::checked, this, &ProbeHostChecker::deliver);
    m_thread.start();
}

ProbeHostChecker::~ProbeHostChecker()
{
    m_queue->disconnect(this);
    m_thread.quit();
    m_thread.wait();
}

Task<HostHealth> ProbeHostChecker::check(const QString &host, quint16 port, const CorsWish &cors)
{
    const quint64 id = ++m_lastId;
    Promise<HostHealth> promise;
    promise.onCancel([this, id] {
        m_asked.remove(id);
        QMetaObject::invokeMethod(
            m_queue, [queue = m_queue, id] { queue->drop(id); }, Qt::QueuedConnection);
    });
    m_asked.insert(id, promise);
    QMetaObject::invokeMethod(
        m_queue,
        [queue = m_queue, id, host, port, cors] {
            queue->add({.id = id, .host = host, .port = port, .cors = cors});
        },
        Qt::QueuedConnection);
    return promise.task();
}

void ProbeHostChecker::deliver(quint64 id, const HostHealth &health)
{
    auto asked = m_asked.find(id);
    if (asked == m_asked.end())
        return;
    Promise<HostHealth> promise = *asked;
    m_asked.erase(asked);
    promise.finish(health);
}

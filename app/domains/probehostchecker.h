// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domains/hostchecker.h"
#include "app/domains/probequeue.h"

#include <QThread>

/// Checks hosts over the network, on a thread of its own: sockets, name look-ups and verdicts never touch
/// the caller's. Up to mostAtOnce hosts at a time, so that a slow one delays nobody; one connection at a
/// time to each host and address.
class ProbeHostChecker : public QObject, public HostChecker
{
    Q_OBJECT
public:
    explicit ProbeHostChecker(const ProbeSettings &settings = {}, QObject *parent = nullptr);
    /// Drops what is under way; waits for the thread, not for the network.
    ~ProbeHostChecker() override;

    Task<HostHealth> check(const QString &host, quint16 port = 443, const CorsWish &cors = {}) override;

private:
    void deliver(quint64 id, const HostHealth &health);

    QThread m_thread{};
    ProbeQueue *m_queue; // lives and dies on m_thread
    QHash<quint64, Promise<HostHealth>> m_asked{};
    quint64 m_lastId = 0;
};

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/connector.h"
#include "app/base/task.h"

#include <QHash>
#include <QObject>
#include <QThread>
#include <QTimer>

/// A Connector on a thread of its own: mapping a page of rows takes JavaScript milliseconds that the
/// window's thread does not have. Costs nothing until load() is called.
///
/// Dropping a task gives up waiting; the step itself runs out, within its limit. An engine that does not
/// come back even when interrupted is given up: all that waits ends in a ConnectorFault.
class ConnectorRuntime : public QObject
{
    Q_OBJECT
public:
    /// file: the module's, or a resource.
    explicit ConnectorRuntime(const QString &file, const ConnectorLimits &limits = {},
                              QObject *parent = nullptr);
    ~ConnectorRuntime() override;

    /// Starts the thread and loads the module. Once only, and before anything else.
    Task<ConnectorDescription> load();

    CallId newCall() { return ++m_lastCall; }
    Task<ConnectorStep> begin(CallId call, const ConnectorOperation &operation);
    Task<ConnectorStep> resume(CallId call, const HttpReply &reply);
    void drop(CallId call);

private:
    struct Worker;
    struct Home;
    using Answer = std::variant<Error, ConnectorDescription, ConnectorStep>;
    using Work = std::function<Answer(Worker &)>;

    void post(Work work, std::function<void(Answer)> finished);
    Task<ConnectorStep> step(Work work);
    void take(quint64 ticket, const Answer &answer);
    void giveUp();

    QString m_file;
    ConnectorLimits m_limits;
    std::shared_ptr<Home> m_home; // shared with the worker's thread, which may outlive this object
    QThread *m_thread = nullptr;  // ours, but left alone when it never comes back
    Worker *m_worker = nullptr;   // lives and dies on m_thread
    QHash<quint64, std::function<void(Answer)>> m_waiting{};
    QTimer m_patience{};
    quint64 m_lastTicket = 0;
    CallId m_lastCall = 0;
    bool m_isGivenUp = false;
};

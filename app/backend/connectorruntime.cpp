// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/connectorruntime.h"

#include "app/backend/connectorsource.h"
#include "app/base/logging.h"

#include <mutex>

using namespace Qt::StringLiterals;

namespace {

/// Bytes. Some systems give threads half a MiB, where a script that recurses would hit the ground before
/// the engine's own limit of calls.
constexpr uint scriptStack = 8 * 1024 * 1024;

} // namespace

/// What lives on the other thread.
struct ConnectorRuntime::Worker : QObject {
    std::unique_ptr<Connector> connector{};
};

/// The way back: closed under the lock before the runtime dies.
struct ConnectorRuntime::Home {
    std::mutex mutex{};
    ConnectorRuntime *runtime = nullptr;
};

ConnectorRuntime::ConnectorRuntime(const QString &file, const ConnectorLimits &limits, QObject *parent)
    : QObject(parent), m_file(file), m_limits(limits), m_home(std::make_shared<Home>())
{
    m_home->runtime = this;
    m_patience.setSingleShot(true);
    m_patience.setInterval(limits.step + limits.unresponsive);
    connect(&m_patience, &QTimer::timeout, this, &ConnectorRuntime::giveUp);
}

ConnectorRuntime::~ConnectorRuntime()
{
    {
        const std::lock_guard lock(m_home->mutex);
        m_home->runtime = nullptr;
    }
    if (!m_thread)
        return;
    m_thread->quit();
    // A thread that hangs in one native call can't be ended; it is left to the end of the process.
    if (!m_isGivenUp && m_thread->wait(m_limits.step + m_limits.unresponsive))
        delete m_thread;
}

Task<ConnectorDescription> ConnectorRuntime::load()
{
    Q_ASSERT(!m_thread);
    m_thread = new QThread;
    m_thread->setObjectName(u"connector"_s);
    m_thread->setStackSize(scriptStack);
    m_worker = new Worker;
    m_worker->moveToThread(m_thread);
    connect(m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread->start();

    Promise<ConnectorDescription> promise;
    const auto work = [file = m_file, limits = m_limits](Worker &worker) -> Answer {
        worker.connector = std::make_unique<Connector>(limits);
        auto loaded = worker.connector->load(file);
        return loaded ? Answer(std::move(*loaded)) : Answer(std::move(loaded.error()));
    };
    post(work, [promise](const Answer &answer) mutable {
        if (const auto *error = std::get_if<Error>(&answer))
            promise.finish(failure(*error));
        else
            promise.finish(std::get<ConnectorDescription>(answer));
    });
    return promise.task();
}

Task<ConnectorStep> ConnectorRuntime::begin(CallId call, const ConnectorOperation &operation)
{
    return step([call, operation](Worker &worker) { return worker.connector->begin(call, operation); });
}

Task<ConnectorStep> ConnectorRuntime::resume(CallId call, const HttpReply &reply)
{
    return step([call, reply](Worker &worker) { return worker.connector->resume(call, reply); });
}

void ConnectorRuntime::drop(CallId call)
{
    if (m_worker && !m_isGivenUp)
        QMetaObject::invokeMethod(m_worker, [worker = m_worker, call] { worker->connector->drop(call); });
}

Task<ConnectorStep> ConnectorRuntime::step(Work work)
{
    Promise<ConnectorStep> promise;
    post(std::move(work), [promise](const Answer &answer) mutable {
        if (const auto *error = std::get_if<Error>(&answer))
            promise.finish(failure(*error));
        else
            promise.finish(std::get<ConnectorStep>(answer));
    });
    return promise.task();
}

void ConnectorRuntime::post(Work work, std::function<void(Answer)> finished)
{
    if (m_isGivenUp)
        return finished(connectorFault(m_file, {}, u"the engine was given up, open the shop again"_s));
    const quint64 ticket = ++m_lastTicket;
    m_waiting.emplace(ticket, std::move(finished));
    if (!m_patience.isActive())
        m_patience.start();
    QMetaObject::invokeMethod(
        m_worker,
        [worker = m_worker, home = m_home, work = std::move(work), ticket] {
            Answer answer = work(*worker);
            const std::lock_guard lock(home->mutex);
            if (ConnectorRuntime *runtime = home->runtime) {
                QMetaObject::invokeMethod(
                    runtime, [runtime, ticket, answer = std::move(answer)] { runtime->take(ticket, answer); },
                    Qt::QueuedConnection);
            }
        },
        Qt::QueuedConnection);
}

void ConnectorRuntime::take(quint64 ticket, const Answer &answer)
{
    const auto finished = m_waiting.take(ticket);
    if (m_waiting.isEmpty())
        m_patience.stop();
    else
        m_patience.start();
    if (finished)
        finished(answer);
}

void ConnectorRuntime::giveUp()
{
    qCWarning(logBackend) << "connector engine does not come back:" << m_file;
    m_isGivenUp = true;
    const auto waiting = std::exchange(m_waiting, {});
    for (const auto &finished : waiting)
        finished(connectorFault(m_file, {}, u"one call never ended and could not be stopped"_s));
}

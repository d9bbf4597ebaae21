// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/connector.h"

#include "app/backend/connectorsource.h"

#include <QCoreApplication>
#include <QPluginLoader>

using namespace Qt::StringLiterals;

namespace {

Result<std::unique_ptr<ConnectorEngine>> makeEngine(const ConnectorLimits &limits)
{
    const QString file = QCoreApplication::applicationDirPath() + u"/plugins/zhanggui_javascript"_s;
    // Any loader of the file gives the one instance, and may go before it.
    QPluginLoader loader(file);
    const auto *maker = qobject_cast<ConnectorEngineMaker *>(loader.instance());
    if (!maker)
        return failure(connectorFault(file, {}, loader.errorString()));
    return maker->make(limits);
}

} // namespace

Result<ConnectorDescription> Connector::load(const QString &file)
{
    auto engine = makeEngine(m_limits);
    if (!engine)
        return failure(std::move(engine.error()));
    m_engine = std::move(*engine);
    return m_engine->load(file);
}

ConnectorStep Connector::begin(CallId call, const ConnectorOperation &operation)
{
    return m_engine->begin(call, operation);
}

ConnectorStep Connector::resume(CallId call, const HttpReply &reply)
{
    return m_engine->resume(call, reply);
}

void Connector::drop(CallId call)
{
    m_engine->drop(call);
}

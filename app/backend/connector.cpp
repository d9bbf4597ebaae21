// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/connector.h"

#include "app/base/module.h"

using namespace Qt::StringLiterals;

Result<ConnectorDescription> Connector::load(const QString &file)
{
    const auto maker = moduleOffering<ConnectorEngineMaker>(u"javascript"_s);
    if (!maker)
        return failure(Error::Kind::ConnectorFault, maker.error().detail);
    m_engine = (*maker)->make(m_limits);
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

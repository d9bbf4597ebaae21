// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/connectorengine.h"

/// A connector's module in an engine of its own, on the one thread that made it.
///
/// The engine is a module of the program (plugins/zhanggui_javascript beside it), loaded with the first
/// connector: QtQml is as large as all else together, and the window is there before it is needed.
class Connector
{
public:
    explicit Connector(const ConnectorLimits &limits = {}) : m_limits(limits) { }

    /// As ConnectorEngine has them; load() comes first. It ends in ConnectorFault, too, where the
    /// program's module is missing.
    Result<ConnectorDescription> load(const QString &file);
    ConnectorStep begin(CallId call, const ConnectorOperation &operation);
    ConnectorStep resume(CallId call, const HttpReply &reply);
    void drop(CallId call);

private:
    ConnectorLimits m_limits;
    std::unique_ptr<ConnectorEngine> m_engine{};
};

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/connectorengine.h"

/// Runs connectors in QtQml's JavaScript engine.
class JavaScriptEngine final : public ConnectorEngine
{
public:
    explicit JavaScriptEngine(const ConnectorLimits &limits);
    ~JavaScriptEngine() override;

    Result<ConnectorDescription> load(const QString &file) override;
    ConnectorStep begin(CallId call, const ConnectorOperation &operation) override;
    ConnectorStep resume(CallId call, const HttpReply &reply) override;
    void drop(CallId call) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

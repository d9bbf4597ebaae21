// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/javascript/javascriptmodule.h"

#include "app/backend/javascript/javascriptengine.h"

std::unique_ptr<ConnectorEngine> JavaScriptModule::make(const ConnectorLimits &limits) const
{
    return std::make_unique<JavaScriptEngine>(limits);
}

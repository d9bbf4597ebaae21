// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/connectorengine.h"

#include <QObject>

/// The module's door.
class JavaScriptModule : public QObject, public ConnectorEngineMaker
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID "io.github.zhanggui.ConnectorEngineMaker/1")
    Q_INTERFACES(ConnectorEngineMaker)
public:
    std::unique_ptr<ConnectorEngine> make(const ConnectorLimits &limits) const override;
};

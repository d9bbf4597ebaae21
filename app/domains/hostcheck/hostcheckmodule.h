// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domains/hostcheckerondemand.h"

/// The module's door.
class HostCheckModule : public QObject, public HostCheckerMaker
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID "io.github.zhanggui.HostCheckerMaker/1")
    Q_INTERFACES(HostCheckerMaker)
public:
    std::unique_ptr<HostChecker> make(const QString &registrationsFolder) const override;
};

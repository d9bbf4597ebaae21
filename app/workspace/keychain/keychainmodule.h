// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/keychainsecretstore.h"

/// The module's door.
class KeychainModule : public QObject, public KeychainMaker
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID "io.github.zhanggui.KeychainMaker/1")
    Q_INTERFACES(KeychainMaker)
public:
    std::unique_ptr<SecretStore> make(const QString &service,
                                      std::chrono::milliseconds patience) const override;
};

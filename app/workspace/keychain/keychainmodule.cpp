// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/keychain/keychainmodule.h"

#include "app/workspace/keychain/keychain.h"

std::unique_ptr<SecretStore> KeychainModule::make(const QString &service,
                                                  std::chrono::milliseconds patience) const
{
    return std::make_unique<Keychain>(service, patience);
}

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/secretstore.h"

#include <QtPlugin>

#include <chrono>
#include <memory>

/// What the module offers that knows the system's keychain.
class KeychainMaker
{
public:
    virtual ~KeychainMaker() = default;
    /// As KeychainSecretStore has them.
    virtual std::unique_ptr<SecretStore> make(const QString &service,
                                              std::chrono::milliseconds patience) const = 0;
};
Q_DECLARE_INTERFACE(KeychainMaker, "io.github.zhanggui.KeychainMaker/1")

/// The system's keychain: Secret Service or KWallet, the macOS keychain, the Windows credential store.
/// Its module is loaded with the first secret that is asked for; without it, there is no keychain.
class KeychainSecretStore final : public SecretStore
{
    Q_OBJECT
public:
    /// \param service  under which the system lists the secrets
    /// \param patience  for one question: long enough to type a keyring's password
    explicit KeychainSecretStore(const QString &service = QStringLiteral("Zhanggui"),
                                 std::chrono::milliseconds patience = std::chrono::seconds(60),
                                 QObject *parent = nullptr);

    Task<QString> read(const QString &key) override;
    /// At most 1,000 characters: a Windows credential holds 2,560 bytes.
    Task<Done> write(const QString &key, const QString &secret) override;
    Task<Done> remove(const QString &key) override;

private:
    Result<SecretStore *> keychain();

    QString m_service;
    std::chrono::milliseconds m_patience;
    std::unique_ptr<SecretStore> m_keychain{};
};

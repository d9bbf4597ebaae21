// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/memorysecretstore.h"

/// Keeps secrets in a lasting store where there is one, else for this session only: without a keychain
/// the password is asked for once per start and never written.
class FallbackSecretStore final : public SecretStore
{
    Q_OBJECT
public:
    /// lasting outlives this.
    explicit FallbackSecretStore(SecretStore &lasting, QObject *parent = nullptr);

    Task<QString> read(const QString &key) override;
    Task<Done> write(const QString &key, const QString &secret) override;
    Task<Done> remove(const QString &key) override;

    /// True once the lasting store has failed: people are told that the password will be asked again.
    bool isSessionOnly() const { return m_isSessionOnly; }

Q_SIGNALS:
    /// isSessionOnly() has become true.
    void lastingStoreFailed(const Error &error);

private:
    void noteFailure(const Error &error);

    SecretStore &m_lasting;
    MemorySecretStore m_session;
    bool m_isSessionOnly = false;
};

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/secretstore.h"

#include <chrono>
#include <functional>

namespace QKeychain {
class Job;
}

/// The system's keychain as QtKeychain reaches it.
///
/// QtKeychain 0.13 can't say beforehand whether there is one; the first try shows it. A keyring that
/// is locked with nobody to unlock it refuses to write and then answers "not found" to a read, so
/// after a failed write "not found" counts as no keychain, until a write succeeds.
class Keychain final : public SecretStore
{
    Q_OBJECT
public:
    Keychain(const QString &service, std::chrono::milliseconds patience);

    Task<QString> read(const QString &key) override;
    Task<Done> write(const QString &key, const QString &secret) override;
    Task<Done> remove(const QString &key) override;

private:
    template<typename T>
    Task<T> run(QKeychain::Job *job, const QString &key, const std::function<T()> &value);
    std::optional<Error> errorOf(const QKeychain::Job &job) const;

    QString m_service;
    std::chrono::milliseconds m_patience;
    bool m_hasFailedToWrite = false;
};

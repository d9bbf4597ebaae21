// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/secretstore.h"

#include <QHash>

/// Secrets for as long as the program runs.
class MemorySecretStore final : public SecretStore
{
    Q_OBJECT
public:
    using SecretStore::SecretStore;

    Task<QString> read(const QString &key) override;
    Task<Done> write(const QString &key, const QString &secret) override;
    Task<Done> remove(const QString &key) override;

private:
    QHash<QString, QString> m_secrets{};
};

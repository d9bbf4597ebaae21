// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/fallbacksecretstore.h"

FallbackSecretStore::FallbackSecretStore(SecretStore &lasting, QObject *parent)
    : SecretStore(parent), m_lasting(lasting)
{
}

Task<QString> FallbackSecretStore::read(const QString &key)
{
    return m_session.read(key).orElse([this, key](const Error &missing) {
        return m_lasting.read(key).orElse([this, missing](const Error &error) -> Result<QString> {
            if (error.kind != Error::Kind::Storage)
                return failure(error);
            noteFailure(error);
            return failure(missing);
        });
    });
}

Task<Done> FallbackSecretStore::write(const QString &key, const QString &secret)
{
    return m_lasting.write(key, secret).continueWith([this, key, secret](const Result<Done> &written) {
        if (written)
            return m_session.remove(key);
        noteFailure(written.error());
        return m_session.write(key, secret);
    });
}

Task<Done> FallbackSecretStore::remove(const QString &key)
{
    return m_session.remove(key).andThen([this, key](Done) { return m_lasting.remove(key); });
}

void FallbackSecretStore::noteFailure(const Error &error)
{
    if (std::exchange(m_isSessionOnly, true))
        return;
    Q_EMIT lastingStoreFailed(error);
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/keychainsecretstore.h"

#include "app/base/module.h"

using namespace Qt::StringLiterals;

KeychainSecretStore::KeychainSecretStore(const QString &service, std::chrono::milliseconds patience,
                                         QObject *parent)
    : SecretStore(parent), m_service(service), m_patience(patience)
{
}

Result<SecretStore *> KeychainSecretStore::keychain()
{
    if (m_keychain)
        return m_keychain.get();
    return moduleOffering<KeychainMaker>(u"keychain"_s).map([this](const KeychainMaker *maker) {
        m_keychain = maker->make(m_service, m_patience);
        return m_keychain.get();
    });
}

Task<QString> KeychainSecretStore::read(const QString &key)
{
    const auto store = keychain();
    return store ? (*store)->read(key) : Task<QString>::ready(failure(store.error()));
}

Task<Done> KeychainSecretStore::write(const QString &key, const QString &secret)
{
    const auto store = keychain();
    return store ? (*store)->write(key, secret) : Task<Done>::ready(failure(store.error()));
}

Task<Done> KeychainSecretStore::remove(const QString &key)
{
    const auto store = keychain();
    return store ? (*store)->remove(key) : Task<Done>::ready(failure(store.error()));
}

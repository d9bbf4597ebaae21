// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/memorysecretstore.h"

using namespace Qt::StringLiterals;

Task<QString> MemorySecretStore::read(const QString &key)
{
    const auto found = m_secrets.constFind(key);
    if (found == m_secrets.constEnd())
        return Task<QString>::ready(failure(Error::Kind::NotFound, u"no secret is kept for this session"_s));
    return Task<QString>::ready(*found);
}

Task<Done> MemorySecretStore::write(const QString &key, const QString &secret)
{
    m_secrets.insert(key, secret);
    return Task<Done>::ready(Done{});
}

Task<Done> MemorySecretStore::remove(const QString &key)
{
    m_secrets.remove(key);
    return Task<Done>::ready(Done{});
}

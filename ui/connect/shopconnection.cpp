// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connect/shopconnection.h"

using namespace Qt::StringLiterals;

ShopConnection::ShopConnection(const ShopProfile &profile, const QString &connectorFile,
                               CredentialSource &credentials)
    : m_shop({.base = profile.address, .trust = profile.trust}), m_elsewhere({}),
      m_backend(connectorFile, profile.address,
                {.shop = m_shop, .elsewhere = m_elsewhere, .credentials = credentials, .streams = &m_shop})
{
}

Task<Credentials> FixedCredentials::credentials(const QString &lastRefusal)
{
    if (lastRefusal.isEmpty())
        return Task<Credentials>::ready(m_credentials);
    return Task<Credentials>::ready(failure(
        Error{.kind = Error::Kind::SignIn, .message = lastRefusal, .detail = u"user or password refused"_s}));
}

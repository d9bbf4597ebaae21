// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connect/shopconnection.h"

using namespace Qt::StringLiterals;

namespace {

TransportSettings settingsFor(const ShopProfile &profile)
{
    return {.base = profile.address, .trust = profile.trust};
}

} // namespace

ShopConnection::ShopConnection(const ShopProfile &profile, const QString &connectorFile,
                               CredentialSource &credentials)
    : m_shop(settingsFor(profile)), m_elsewhere({}),
      m_backend(connectorFile, profile.address,
                {.shop = m_shop,
                 .elsewhere = m_elsewhere,
                 .credentials = credentials,
                 .streams = &m_shop,
                 .makeStreams = [settings = settingsFor(profile)] {
                     return std::make_unique<HttpTransport>(settings);
                 }})
{
}

Task<Credentials> FixedCredentials::credentials(const QString &lastRefusal)
{
    if (lastRefusal.isEmpty())
        return Task<Credentials>::ready(m_credentials);
    return Task<Credentials>::ready(failure(
        Error{.kind = Error::Kind::SignIn, .message = lastRefusal, .detail = u"user or password refused"_s}));
}

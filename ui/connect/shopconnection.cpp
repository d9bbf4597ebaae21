// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connect/shopconnection.h"

#include "app/backend/connectorcatalog.h"
#include "app/net/cookiestore.h"

using namespace Qt::StringLiterals;

namespace {

/// Streams that are read on another thread go with the session that was signed in on this one.
TransportSettings settingsFor(const ShopProfile &profile)
{
    return {.base = profile.address, .trust = profile.trust, .cookies = std::make_shared<CookieStore>()};
}

} // namespace

ShopConnection::ShopConnection(const ShopProfile &profile, const QString &connectorFile,
                               CredentialSource &credentials)
    : ShopConnection(profile, connectorFile, credentials, settingsFor(profile))
{
}

ShopConnection::ShopConnection(const ShopProfile &profile, const QString &connectorFile,
                               CredentialSource &credentials, const TransportSettings &settings)
    : m_shop(settings), m_elsewhere({}),
      m_backend(connectorFile, profile.address,
                {.shop = m_shop,
                 .elsewhere = m_elsewhere,
                 .credentials = credentials,
                 .streams = &m_shop,
                 .makeStreams = [settings] { return std::make_unique<HttpTransport>(settings); }})
{
}

Result<QString> ShopConnection::connectorFile(const ConnectorCatalog &catalog, const ShopProfile &profile)
{
    return catalog.find(profile.connector).map_error([&profile](Error error) {
        error.message = tr("“%1” is not there; it may have been moved, renamed or deleted. Put it back, or "
                           "choose another kind of backend under Settings > Edit.")
                            .arg(profile.connector);
        return error;
    });
}

Task<Credentials> FixedCredentials::credentials(const QString &lastRefusal)
{
    if (lastRefusal.isEmpty())
        return Task<Credentials>::ready(m_credentials);
    return Task<Credentials>::ready(failure(
        Error{.kind = Error::Kind::SignIn, .message = lastRefusal, .detail = u"user or password refused"_s}));
}

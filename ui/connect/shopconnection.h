// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/connectorbackend.h"
#include "app/net/httptransport.h"
#include "app/workspace/shopprofile.h"

/// A backend with all that it stands on: transports with the profile's trust, the connector's engine.
class ShopConnection
{
public:
    /// credentials outlive this. connectorFile: as ConnectorCatalog::find gives it.
    ShopConnection(const ShopProfile &profile, const QString &connectorFile, CredentialSource &credentials);

    ConnectorBackend &backend() { return m_backend; }
    const HttpTransport &transport() const { return m_shop; }

private:
    ShopConnection(const ShopProfile &profile, const QString &connectorFile, CredentialSource &credentials,
                   const TransportSettings &settings);

    HttpTransport m_shop;
    HttpTransport m_elsewhere;
    ConnectorBackend m_backend;
};

/// User name and password that are known already. Refused once, they are not tried again.
class FixedCredentials : public CredentialSource
{
public:
    explicit FixedCredentials(const Credentials &credentials) : m_credentials(credentials) { }

    Task<Credentials> credentials(const QString &lastRefusal) override;

private:
    Credentials m_credentials;
};

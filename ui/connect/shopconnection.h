// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/connectorbackend.h"
#include "app/net/httptransport.h"
#include "app/workspace/shopprofile.h"

#include <QCoreApplication>

class ConnectorCatalog;

/// A backend with all that it stands on: transports with the profile's trust, the connector's engine.
class ShopConnection
{
    Q_DECLARE_TR_FUNCTIONS(ShopConnection)
public:
    /// The file of the shop's connector. Where it is gone: a ConnectorFault that names it and says what to
    /// do.
    static Result<QString> connectorFile(const ConnectorCatalog &catalog, const ShopProfile &profile);

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

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/connect/connectiontester.h"

#include <memory>

class FixedCredentials;
class ShopConnection;

/// Tests connections over the network.
class LiveConnectionTester : public ConnectionTester
{
public:
    /// extraConnector: a file to offer beside the catalog's, or empty. catalog outlives this.
    LiveConnectionTester(const ConnectorCatalog &catalog, const QString &extraConnector);
    ~LiveConnectionTester() override;

    Task<QList<CatalogEntry>> connectors(const QString &chosen) override;
    Task<Session> test(const ShopProfile &profile, const Credentials &credentials) override;
    std::optional<CertificateFacts> refusedCertificate() const override;

private:
    const ConnectorCatalog &m_catalog;
    QString m_extraConnector;
    std::unique_ptr<FixedCredentials> m_credentials{};
    std::unique_ptr<ShopConnection> m_connection{}; // the last one tested
};

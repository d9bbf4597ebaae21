// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connect/liveconnectiontester.h"

#include "ui/connect/shopconnection.h"

#include <QFileInfo>

LiveConnectionTester::LiveConnectionTester(const ConnectorCatalog &catalog, const QString &extraConnector)
    : m_catalog(catalog), m_extraConnector(extraConnector)
{
}

LiveConnectionTester::~LiveConnectionTester() = default;

Task<QList<CatalogEntry>> LiveConnectionTester::connectors(const QString &chosen)
{
    QStringList alsoThese;
    if (!m_extraConnector.isEmpty())
        alsoThese << QFileInfo(m_extraConnector).absoluteFilePath();
    if (!chosen.isEmpty())
        alsoThese << chosen;
    return m_catalog.list(alsoThese);
}

Task<Session> LiveConnectionTester::test(const ShopProfile &profile, const Credentials &credentials)
{
    const Result<QString> file = ShopConnection::connectorFile(m_catalog, profile);
    if (!file)
        return Task<Session>::ready(failure(file.error()));
    m_connection.reset();
    m_credentials = std::make_unique<FixedCredentials>(credentials);
    m_connection = std::make_unique<ShopConnection>(profile, *file, *m_credentials);
    return m_connection->backend().signIn().andThen([this](const Session &session) {
        m_connection->backend().signOut();
        return session;
    });
}

std::optional<CertificateFacts> LiveConnectionTester::refusedCertificate() const
{
    return m_connection ? m_connection->transport().refusedCertificate() : std::nullopt;
}

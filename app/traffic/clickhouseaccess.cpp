// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/traffic/clickhouseaccess.h"

#include "app/net/httptransport.h"
#include "app/workspace/secretstore.h"

ClickHouseAccess::ClickHouseAccess(SecretStore &secrets) : m_secrets(secrets) { }

ClickHouseAccess::~ClickHouseAccess() = default;

Task<ClickHouseLog> ClickHouseAccess::log(const ClickHouseTable &table, const QStringList &routes)
{
    if (!m_transport)
        m_transport = std::make_unique<HttpTransport>(TransportSettings{});
    return clickHousePassword(m_secrets, table)
        .andThen([&line = *m_transport, table, routes](const QString &password) {
            return ClickHouseLog(ClickHouseClient(line, table.url, table.user, password), table, routes);
        });
}

Task<QString> clickHousePassword(SecretStore &secrets, const ClickHouseTable &table)
{
    return secrets.read(table.secretKey()).orElse([](const Error &error) -> Result<QString> {
        if (error.kind == Error::Kind::NotFound)
            return QString();
        return failure(error);
    });
}

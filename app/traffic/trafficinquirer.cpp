// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/traffic/trafficinquirer.h"

#include "app/net/httptransport.h"
#include "app/traffic/clickhouselog.h"
#include "app/traffic/trafficdesk.h"
#include "app/workspace/secretstore.h"

TrafficInquirer::TrafficInquirer(TrafficDesk &desk, SecretStore &secrets, QObject *parent)
    : QObject(parent), m_desk(desk), m_secrets(secrets)
{
}

TrafficInquirer::~TrafficInquirer() = default;

void TrafficInquirer::ask(const FiguresQuestion &question)
{
    const bool isServer = m_desk.source().kind == TrafficSource::Kind::ClickHouse;
    if (!isServer && !m_desk.snapshot())
        return;
    m_question = question;
    m_isAsking = true;
    m_asking.run(isServer ? askServer(question) : askKeptRows(m_desk.snapshot(), question),
                 [this](const Result<TrafficAnswer> &answer) {
                     m_isAsking = false;
                     if (answer)
                         Q_EMIT answered(*answer);
                     else
                         Q_EMIT failed(answer.error());
                 });
}

void TrafficInquirer::cancel()
{
    m_asking.cancel();
    m_isAsking = false;
}

Task<TrafficAnswer> TrafficInquirer::askServer(const FiguresQuestion &question)
{
    const ClickHouseTable table = m_desk.source().table;
    if (!m_transport)
        m_transport = std::make_unique<HttpTransport>(TransportSettings{});
    return clickHousePassword(m_secrets, table)
        .andThen([this, table, question, routes = m_desk.memory().routes()](const QString &password) {
            const ClickHouseClient client(*m_transport, table.url, table.user, password);
            return ClickHouseLog(client, table, routes).ask(question);
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

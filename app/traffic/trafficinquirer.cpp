// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/traffic/trafficinquirer.h"

#include "app/traffic/clickhouseaccess.h"
#include "app/traffic/trafficdesk.h"

TrafficInquirer::TrafficInquirer(TrafficDesk &desk, QObject *parent) : QObject(parent), m_desk(desk) { }

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
    return m_desk.tables()
        .log(m_desk.source().table, m_desk.memory().routes())
        .andThen([question](const ClickHouseLog &log) { return log.ask(question); });
}

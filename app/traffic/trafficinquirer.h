// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/traffic/clickhousetable.h"
#include "app/traffic/trafficinquiry.h"

#include <QObject>

class ClickHouseLog;
class HttpTransport;
class SecretStore;
class TrafficDesk;

/// Asks for the figures of a span, wherever they are: in the rows that are kept, or on a ClickHouse server.
/// The newest question is the one that is answered.
class TrafficInquirer : public QObject
{
    Q_OBJECT
public:
    /// desk and secrets outlive it.
    TrafficInquirer(TrafficDesk &desk, SecretStore &secrets, QObject *parent = nullptr);
    ~TrafficInquirer() override;

    void ask(const FiguresQuestion &question);
    /// Whoever asked does not want to know any more.
    void cancel();
    bool isAsking() const { return m_isAsking; }
    const FiguresQuestion &question() const { return m_question; }

Q_SIGNALS:
    void answered(const TrafficAnswer &answer);
    void failed(const Error &error);

private:
    Task<TrafficAnswer> askServer(const FiguresQuestion &question);

    TrafficDesk &m_desk;
    SecretStore &m_secrets;
    std::unique_ptr<HttpTransport> m_transport{}; // with the first question to a server
    FiguresQuestion m_question{};
    LatestOnly m_asking{};
    bool m_isAsking = false;
};

/// The password of a table's user; an empty one where none is kept. Other failures are told.
Task<QString> clickHousePassword(SecretStore &secrets, const ClickHouseTable &table);

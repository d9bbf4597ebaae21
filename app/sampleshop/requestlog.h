// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sampleshop/eventstreams.h"

#include <QJsonObject>
#include <QList>

QT_FORWARD_DECLARE_CLASS(QSqlQuery)
class ShopDatabase;
struct ShopReply;
struct ShopRequest;

/// One answered request. Nothing personal: see maskedQuery().
struct LoggedRequest {
    qint64 id = 0;
    qint64 at = 0; ///< when it arrived, ms UTC
    QString method{};
    QString path{};
    QString query{};
    int status = 0;
    qint64 bytes = 0; ///< of the body sent
    double tookMs = 0;
    QString client{};
    QString user{};
    QString agent{};
    QString requestId{};
};

/// From SELECT id, at, method, path, query, status, bytes, took_ms, client, user, agent, request_id.
/// \param first  where those columns begin in the row
LoggedRequest loggedRequestOf(const QSqlQuery &row, int first = 0);
QJsonObject loggedRequestJson(const LoggedRequest &entry);

/// A query as it may be kept: the values of names that hold secrets or personal data are "***", and so is
/// any run of seven digits or more, and what people were searched for.
QString maskedQuery(const QString &path, const QMap<QString, QString> &query);

/// Every request the shop answered: to the followers of its stream at once, to the database in batches
/// (a commit for each request would make the log the slowest part of the shop). The newest 200,000 are kept.
class RequestLog : public QObject
{
    Q_OBJECT
public:
    RequestLog(ShopDatabase &db, EventStreams &streams, QObject *parent = nullptr);
    ~RequestLog() override; ///< writes what waits

    void add(const ShopRequest &request, const ShopReply &reply, double tookMs);
    /// What a follower missed after an id, oldest first; at most the newest 5,000.
    QList<StreamEvent> since(qint64 id);
    /// Brings what waits to the database.
    void flush();

    static constexpr qint64 keptEntries = 200'000;

private:
    void prune();

    ShopDatabase &m_db;
    EventStreams &m_streams;
    QList<LoggedRequest> m_waiting{};
    QTimer m_flush{};
    qint64 m_lastId = 0;
    qint64 m_lastPruned = 0;
};

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sampleshop/requestlog.h"

#include "app/sampleshop/shopdatabase.h"
#include "app/sampleshop/shopreply.h"
#include "app/sampleshop/shoprequest.h"
#include "app/sampleshop/wire.h"

#include <QJsonDocument>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype largestBatch = 500;
constexpr auto batchTime = std::chrono::milliseconds(300);
constexpr int largestReplay = 5000;
constexpr qsizetype longestQuery = 500; // characters; also of the agent

bool isPersonal(const QString &name)
{
    static const QStringList names{u"phone"_s, u"name"_s,    u"token"_s, u"access_token"_s, u"password"_s,
                                   u"key"_s,   u"address"_s, u"email"_s, u"tracking"_s};
    return names.contains(name.toLower());
}

StreamEvent eventOf(const LoggedRequest &entry)
{
    return {.id = entry.id,
            .name = "request",
            .data = QJsonDocument(loggedRequestJson(entry)).toJson(QJsonDocument::Compact)};
}

} // namespace

LoggedRequest loggedRequestOf(const QSqlQuery &row, int first)
{
    const auto at = [&](int column) { return row.value(first + column); };
    return {.id = at(0).toLongLong(),
            .at = at(1).toLongLong(),
            .method = at(2).toString(),
            .path = at(3).toString(),
            .query = at(4).toString(),
            .status = at(5).toInt(),
            .bytes = at(6).toLongLong(),
            .tookMs = at(7).toDouble(),
            .client = at(8).toString(),
            .user = at(9).toString(),
            .agent = at(10).toString(),
            .requestId = at(11).toString()};
}

QJsonObject loggedRequestJson(const LoggedRequest &entry)
{
    QJsonObject out{{u"id"_s, QString::number(entry.id)}, {u"at"_s, timeJson(entry.at)},
                    {u"method"_s, entry.method},          {u"path"_s, entry.path},
                    {u"status"_s, entry.status},          {u"bytes"_s, entry.bytes},
                    {u"tookMs"_s, entry.tookMs},          {u"client"_s, entry.client},
                    {u"requestId"_s, entry.requestId}};
    insertText(out, u"query"_s, entry.query);
    insertText(out, u"user"_s, entry.user);
    insertText(out, u"agent"_s, entry.agent);
    return out;
}

QString maskedQuery(const QString &path, const QMap<QString, QString> &query)
{
    static const QRegularExpression digits(u"\\d{7,}"_s);
    const bool isAboutPeople =
        path.contains("/orders"_L1) || path.contains("/customers"_L1) || path.contains("/after-sales"_L1);
    QStringList parts;
    for (const auto &[name, value] : query.asKeyValueRange()) {
        const QString shown = isPersonal(name) || (isAboutPeople && name == "q"_L1)
            ? u"***"_s
            : QString(value).replace(digits, u"***"_s);
        parts.append(name + u'=' + shown);
    }
    return parts.join(u'&').left(longestQuery);
}

RequestLog::RequestLog(ShopDatabase &db, EventStreams &streams, QObject *parent)
    : QObject(parent), m_db(db), m_streams(streams), m_flush(this),
      m_lastId(db.number(u"SELECT max(id) FROM request_log"_s))
{
    m_flush.setSingleShot(true);
    m_flush.setInterval(batchTime);
    m_flush.callOnTimeout(this, &RequestLog::flush);
}

RequestLog::~RequestLog()
{
    flush();
}

void RequestLog::add(const ShopRequest &request, const ShopReply &reply, double tookMs)
{
    const LoggedRequest entry{.id = ++m_lastId,
                              .at = request.time(),
                              .method = QString::fromLatin1(request.method),
                              .path = request.path,
                              .query = maskedQuery(request.path, request.query),
                              .status = reply.status,
                              .bytes = reply.body.size(),
                              .tookMs = qRound(tookMs * 1000) / 1000.0,
                              .client = request.client,
                              .user = request.caller.name(),
                              .agent = QString::fromUtf8(request.header("user-agent")).left(longestQuery),
                              .requestId = request.id};
    m_waiting.append(entry);
    m_streams.publish(u"requestLog"_s, eventOf(entry));
    if (m_waiting.size() >= largestBatch)
        flush();
    else if (!m_flush.isActive())
        m_flush.start();
}

QList<StreamEvent> RequestLog::since(qint64 id)
{
    flush();
    const qint64 from = qMax(id, m_lastId - largestReplay);
    const auto entries = m_db.rows(
        u"SELECT id, at, method, path, query, status, bytes, took_ms, client, user, agent, request_id "
        "FROM request_log WHERE id > ? ORDER BY id"_s,
        {from}, [](const QSqlQuery &row) { return loggedRequestOf(row); });
    QList<StreamEvent> events;
    for (const LoggedRequest &entry : entries)
        events.append(eventOf(entry));
    return events;
}

void RequestLog::flush()
{
    m_flush.stop();
    if (m_waiting.isEmpty())
        return;
    const auto written = m_db.transaction([this]() -> Result<Done> {
        for (const LoggedRequest &e : std::as_const(m_waiting)) {
            m_db.execute(u"INSERT INTO request_log VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
                         {e.id, e.at, e.method, e.path, e.query, e.status, e.bytes, e.tookMs, e.client,
                          e.user, e.agent, e.requestId});
        }
        prune();
        return Done{};
    });
    // A full disk costs log lines, not answers; the database has noted why.
    Q_UNUSED(written)
    m_waiting.clear();
}

void RequestLog::prune()
{
    constexpr qint64 step = 10'000;
    if (m_lastId - m_lastPruned < step)
        return;
    m_lastPruned = m_lastId;
    m_db.execute(u"DELETE FROM request_log WHERE id <= ?"_s, {m_lastId - keptEntries});
}

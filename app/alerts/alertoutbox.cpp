// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/alerts/alertoutbox.h"

#include "app/alerts/alertbookjson.h"
#include "app/base/logging.h"

#include <QJsonDocument>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostAtOnce = 100;

QString idText(const QUuid &id)
{
    return id.toString(QUuid::WithoutBraces);
}

QString bodyOf(const OutboxEntry &entry)
{
    QJsonObject body{{u"incident"_s, toJson(entry.incident)}};
    if (entry.before)
        body.insert(u"before"_s, alertLevelName(*entry.before));
    return QString::fromUtf8(QJsonDocument(body).toJson(QJsonDocument::Compact));
}

Result<OutboxEntry> entryIn(const QVariantList &row)
{
    const QJsonObject body = QJsonDocument::fromJson(row.at(2).toString().toUtf8()).object();
    const auto incident = incidentFromJson(body["incident"_L1].toObject());
    if (!incident)
        return failure(incident.error());
    return OutboxEntry{.id = row.at(0).toString(),
                       .channel = QUuid::fromString(row.at(1).toString()),
                       .incident = *incident,
                       .before = alertLevelFromName(body["before"_L1].toString()),
                       .notBefore = QDateTime::fromMSecsSinceEpoch(row.at(3).toLongLong(), Qt::UTC),
                       .delivery = row.at(4).toString(),
                       .isRecorded = true};
}

Statement storingOf(const OutboxEntry &entry, const QString &shop)
{
    return {
        u"INSERT OR IGNORE INTO alert_outbox (id, shop, channel, body, not_before) VALUES (?, ?, ?, ?, ?)"_s,
        {entry.id, shop, idText(entry.channel), bodyOf(entry), entry.notBefore.toMSecsSinceEpoch()}};
}

Statement deletionOf(const QString &id)
{
    return {u"DELETE FROM alert_outbox WHERE id = ?"_s, {id}};
}

QSet<QString> idsOf(const QList<OutboxEntry> &entries)
{
    QSet<QString> ids;
    for (const OutboxEntry &entry : entries)
        ids.insert(entry.id);
    return ids;
}

} // namespace

Result<Done> AlertOutbox::load()
{
    const auto rows = m_database.read(u"SELECT id, channel, body, not_before, delivery FROM alert_outbox"
                                      " WHERE shop = ? ORDER BY rowid"_s,
                                      {idText(m_shop)});
    if (!rows)
        return failure(rows.error());
    for (const QVariantList &row : *rows) {
        if (const auto entry = entryIn(row))
            m_entries.append(*entry);
        else
            qCWarning(logWorkspace) << "a message that waits can't be read:" << entry.error().detail;
    }
    return Done{};
}

int AlertOutbox::waiting(const QUuid &channel) const
{
    return int(std::ranges::count(m_entries, channel, &OutboxEntry::channel));
}

/// Takes out what the new one makes superfluous; gives the ids.
QStringList AlertOutbox::makeRoom(const OutboxEntry &entry)
{
    QStringList gone;
    m_entries.removeIf([&](const OutboxEntry &other) {
        const bool isSame = other.channel == entry.channel && other.incident.key == entry.incident.key
            && other.delivery.isEmpty() && other.id != entry.id;
        if (isSame)
            gone.append(other.id);
        return isSame;
    });
    if (waiting(entry.channel) < mostWaiting)
        return gone;
    const auto oldest = std::ranges::find(std::as_const(m_entries), entry.channel, &OutboxEntry::channel);
    gone.append(oldest->id);
    m_entries.erase(oldest);
    return gone;
}

AlertScribe::Rows AlertOutbox::put(const QList<OutboxEntry> &entries)
{
    QStringList gone;
    for (const OutboxEntry &entry : entries) {
        if (std::ranges::find(m_entries, entry.id, &OutboxEntry::id) != m_entries.end())
            continue;
        gone += makeRoom(entry);
        m_entries.append(entry);
    }
    return [entries, gone, shop = idText(m_shop)] {
        QList<Statement> rows;
        for (const OutboxEntry &entry : entries)
            rows.append(storingOf(entry, shop));
        for (const QString &id : gone)
            rows.append(deletionOf(id));
        return rows;
    };
}

void AlertOutbox::setRecorded()
{
    for (OutboxEntry &entry : m_entries)
        entry.isRecorded = true;
}

void AlertOutbox::setRecorded(const QList<OutboxEntry> &entries)
{
    const QSet<QString> ids = idsOf(entries);
    for (OutboxEntry &entry : m_entries)
        entry.isRecorded |= ids.contains(entry.id);
}

QList<OutboxEntry> AlertOutbox::next(const QUuid &channel, const QDateTime &now) const
{
    QList<OutboxEntry> tried;
    QList<OutboxEntry> due;
    for (const OutboxEntry &entry : m_entries) {
        if (entry.channel != channel || !entry.isRecorded)
            continue;
        if (!entry.delivery.isEmpty() && (tried.isEmpty() || tried.first().delivery == entry.delivery))
            tried.append(entry);
        else if (entry.delivery.isEmpty() && entry.notBefore <= now && due.size() < mostAtOnce)
            due.append(entry);
    }
    return tried.isEmpty() ? due : tried;
}

std::optional<QDateTime> AlertOutbox::earliest(const QUuid &channel) const
{
    std::optional<QDateTime> earliest;
    for (const OutboxEntry &entry : m_entries) {
        if (entry.channel == channel && (!earliest || entry.notBefore < *earliest))
            earliest = entry.notBefore;
    }
    return earliest;
}

Task<Done> AlertOutbox::mark(const QList<OutboxEntry> &entries, const QString &delivery)
{
    const QSet<QString> ids = idsOf(entries);
    for (OutboxEntry &entry : m_entries) {
        if (ids.contains(entry.id))
            entry.delivery = delivery;
    }
    return m_database.writeLater([ids, column = delivery.isEmpty() ? u""_s : delivery] { // never NULL
        QList<Statement> rows;
        for (const QString &id : ids)
            rows.append({u"UPDATE alert_outbox SET delivery = ? WHERE id = ?"_s, {column, id}});
        return rows;
    });
}

Task<Done> AlertOutbox::drop(const std::function<bool(const OutboxEntry &)> &isGone)
{
    QStringList ids;
    m_entries.removeIf([&](const OutboxEntry &entry) {
        if (isGone(entry))
            ids.append(entry.id);
        return isGone(entry);
    });
    return m_database.writeLater([ids] {
        QList<Statement> rows;
        for (const QString &id : ids)
            rows.append(deletionOf(id));
        return rows;
    });
}

Task<Done> AlertOutbox::remove(const QList<OutboxEntry> &entries)
{
    return drop([ids = idsOf(entries)](const OutboxEntry &entry) { return ids.contains(entry.id); });
}

Task<Done> AlertOutbox::removeAll(const QUuid &channel)
{
    return drop([channel](const OutboxEntry &entry) { return entry.channel == channel; });
}

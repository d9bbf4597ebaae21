// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domains/hosthistory.h"

#include "app/base/logging.h"
#include "app/workspace/localdatabase.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

using std::chrono::milliseconds;

QString idText(const QUuid &id)
{
    return id.toString(QUuid::WithoutBraces);
}

QDateTime timeOf(const QVariant &text)
{
    return QDateTime::fromString(text.toString(), Qt::ISODateWithMs);
}

QString textOf(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

// ---- certificates -----------------------------------------------------------------------------------

/// An empty text rather than NULL, which the column refuses.
QString neverNull(const QString &text)
{
    return text.isNull() ? u""_s : text;
}

/// What has no column of its own.
QString bodyOf(const SeenCertificate &seen)
{
    const QJsonObject body{{u"subject"_s, seen.subject},
                           {u"hosts"_s, QJsonArray::fromStringList(seen.hosts)},
                           {u"serial"_s, seen.serial},
                           {u"key"_s, seen.key},
                           {u"signature"_s, seen.signature}};
    return QString::fromUtf8(QJsonDocument(body).toJson(QJsonDocument::Compact));
}

SeenCertificate certificateIn(const QVariantList &row)
{
    const QJsonObject body = QJsonDocument::fromJson(row.at(6).toString().toUtf8()).object();
    return {.sha256 = QByteArray::fromHex(row.at(1).toString().toLatin1()),
            .issuer = row.at(2).toString(),
            .notBefore = timeOf(row.at(3)),
            .notAfter = timeOf(row.at(4)),
            .firstSeen = timeOf(row.at(5)),
            .subject = body["subject"_L1].toString(),
            .hosts = body["hosts"_L1].toVariant().toStringList(),
            .serial = body["serial"_L1].toString(),
            .key = body["key"_L1].toString(),
            .signature = body["signature"_L1].toString()};
}

Statement storingOf(const QString &shop, const QString &place, const SeenCertificate &seen)
{
    return {u"INSERT OR IGNORE INTO seen_certificate (shop, place, sha256, issuer, not_before, not_after,"
            " first_seen, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s,
            {shop, place, QString::fromLatin1(seen.sha256.toHex()), neverNull(seen.issuer),
             textOf(seen.notBefore), textOf(seen.notAfter), textOf(seen.firstSeen), bodyOf(seen)}};
}

/// All but the newest of a place.
Statement trimmingOf(const QString &shop, const QString &place)
{
    return {u"DELETE FROM seen_certificate WHERE shop = ? AND place = ? AND sha256 NOT IN (SELECT sha256 FROM"
            " seen_certificate WHERE shop = ? AND place = ? ORDER BY first_seen DESC LIMIT ?)"_s,
            {shop, place, shop, place, HostHistory::mostCertificates}};
}

// ---- looks ------------------------------------------------------------------------------------------

QVariant msOf(const std::optional<milliseconds> &took)
{
    return took ? QVariant(qint64(took->count())) : QVariant(QMetaType::fromType<qint64>());
}

std::optional<milliseconds> tookIn(const QVariant &value)
{
    return value.isNull() ? std::nullopt : std::optional(milliseconds(value.toLongLong()));
}

Statement storingOf(const QString &shop, const QString &place, const HostLook &look)
{
    return {u"INSERT OR REPLACE INTO host_look (shop, place, at, connect_ms, handshake_ms, answer_ms)"
            " VALUES (?, ?, ?, ?, ?, ?)"_s,
            {shop, place, look.at.toMSecsSinceEpoch(), msOf(look.connect), msOf(look.handshake),
             msOf(look.answer)}};
}

QList<Statement> statementsFor(const JudgedRound &round, const QString &shop, const QDateTime &now)
{
    QList<Statement> all;
    for (auto it = round.newCertificates.cbegin(); it != round.newCertificates.cend(); ++it) {
        for (const SeenCertificate &seen : it.value())
            all.append(storingOf(shop, it.key(), seen));
        all.append(trimmingOf(shop, it.key()));
    }
    for (auto it = round.looks.cbegin(); it != round.looks.cend(); ++it)
        all.append(storingOf(shop, it.key(), it.value()));
    const QDateTime oldest = now.addDays(-HostHistory::looksKeptFor.count());
    all.append({u"DELETE FROM host_look WHERE shop = ? AND at < ?"_s, {shop, oldest.toMSecsSinceEpoch()}});
    return all;
}

} // namespace

HostHistory::HostHistory(LocalDatabase &database, const QUuid &shop) : m_database(database), m_shop(shop)
{
    const auto rows = m_database.read(
        u"SELECT place, sha256, issuer, not_before, not_after, first_seen, body FROM seen_certificate"
        " WHERE shop = ? ORDER BY first_seen"_s,
        {idText(m_shop)});
    if (!rows) {
        qCWarning(logWorkspace) << "the history of certificates could not be read:" << rows.error().detail;
        return;
    }
    for (const QVariantList &row : *rows) {
        const SeenCertificate seen = certificateIn(row);
        if (seen.notBefore.isValid() && seen.notAfter.isValid() && seen.firstSeen.isValid())
            m_seen[row.at(0).toString()].append(seen);
    }
}

Result<QList<HostLook>> HostHistory::looks(const QString &place, const QDateTime &since) const
{
    const auto rows = m_database.read(
        u"SELECT at, connect_ms, handshake_ms, answer_ms FROM host_look WHERE shop = ? AND place = ?"
        " AND at >= ? ORDER BY at"_s,
        {idText(m_shop), place, since.toMSecsSinceEpoch()});
    if (!rows)
        return failure(rows.error());
    QList<HostLook> looks;
    for (const QVariantList &row : *rows)
        looks.append({.at = QDateTime::fromMSecsSinceEpoch(row.at(0).toLongLong(), Qt::UTC),
                      .connect = tookIn(row.at(1)),
                      .handshake = tookIn(row.at(2)),
                      .answer = tookIn(row.at(3))});
    return looks;
}

HostRecord HostHistory::record(const QString &place, const QDateTime &now) const
{
    auto known = looks(place, now.addDays(-looksKeptFor.count()));
    if (!known)
        qCWarning(logWorkspace) << "looks could not be read:" << known.error().detail;
    return {.certificates = certificates(place), .looks = known.value_or(QList<HostLook>{})};
}

void HostHistory::note(const JudgedRound &round, const QDateTime &now)
{
    for (auto it = round.newCertificates.cbegin(); it != round.newCertificates.cend(); ++it) {
        QList<SeenCertificate> &known = m_seen[it.key()];
        known.append(it.value());
        known.remove(0, std::max<qsizetype>(0, known.size() - mostCertificates));
    }
    auto writing = m_database.writeLater(
        [round, shop = idText(m_shop), now] { return statementsFor(round, shop, now); });
    m_writing.run(std::move(writing), [](const Result<Done> &written) {
        if (!written)
            qCWarning(logWorkspace) << "a round of looks could not be noted:" << written.error().detail;
    });
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domains/hosthistory.h"

#include "app/base/logging.h"
#include "app/workspace/localdatabase.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QDateTime timeOf(const QVariant &text)
{
    return QDateTime::fromString(text.toString(), Qt::ISODateWithMs);
}

QString textOf(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

} // namespace

HostHistory::HostHistory(LocalDatabase &database, const QUuid &shop) : m_database(database), m_shop(shop)
{
    const auto rows = m_database.read(
        u"SELECT place, sha256, issuer, not_before, not_after, first_seen FROM seen_certificate"
        " WHERE shop = ? ORDER BY first_seen"_s,
        {m_shop.toString(QUuid::WithoutBraces)});
    if (!rows) {
        qCWarning(logWorkspace) << "the history of certificates could not be read:" << rows.error().detail;
        return;
    }
    for (const QVariantList &row : *rows) {
        const SeenCertificate seen{.sha256 = QByteArray::fromHex(row.at(1).toString().toLatin1()),
                                   .issuer = row.at(2).toString(),
                                   .notBefore = timeOf(row.at(3)),
                                   .notAfter = timeOf(row.at(4)),
                                   .firstSeen = timeOf(row.at(5))};
        if (seen.notBefore.isValid() && seen.notAfter.isValid() && seen.firstSeen.isValid())
            m_seen[row.at(0).toString()].append(seen);
    }
}

Result<Done> HostHistory::note(const QString &place, const SeenCertificate &certificate)
{
    QList<SeenCertificate> &known = m_seen[place];
    const auto isSame = [&](const SeenCertificate &other) { return other.sha256 == certificate.sha256; };
    if (std::ranges::any_of(known, isSame))
        return Done{};
    known.append(certificate);
    return m_database.write(
        {{u"INSERT OR IGNORE INTO seen_certificate (shop, place, sha256, issuer, not_before, not_after,"
          " first_seen) VALUES (?, ?, ?, ?, ?, ?, ?)"_s,
          {m_shop.toString(QUuid::WithoutBraces), place, QString::fromLatin1(certificate.sha256.toHex()),
           certificate.issuer, textOf(certificate.notBefore), textOf(certificate.notAfter),
           textOf(certificate.firstSeen)}}});
}

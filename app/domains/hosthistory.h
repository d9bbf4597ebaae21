// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/task.h"
#include "app/domains/hostrecord.h"

#include <QUuid>

class LocalDatabase;

/// What the looks at a shop's hosts have shown, kept on this computer: the certificates, from which a host's
/// usual renewal is told, and how long each answer took.
class HostHistory
{
public:
    /// Looks are kept that long: a season is enough to see a habit, and 500 hosts stay below 50 MB.
    static constexpr std::chrono::days looksKeptFor{90};
    /// Certificates a host that are kept, the newest: half a year even where they live for six days.
    static constexpr qsizetype mostCertificates = 60;

    /// Loads the certificates that are on disk for the shop; rows that can't be read are left out.
    HostHistory(LocalDatabase &database, const QUuid &shop);

    /// Oldest first, by the time each was first seen. place: "shop.test:443".
    QList<SeenCertificate> certificates(const QString &place) const { return m_seen.value(place); }
    /// Of all places; costs nothing to copy.
    const SeenByPlace &certificates() const { return m_seen; }
    /// The looks at a place since then, oldest first; from disk, so ask for what is shown only.
    Result<QList<HostLook>> looks(const QString &place, const QDateTime &since) const;
    /// All that is known of a place until now, looks as long as they are kept.
    HostRecord record(const QString &place, const QDateTime &now) const;
    /// Notes what a round has brought. In memory at once, on disk a little later and away from this thread.
    void note(const JudgedRound &round, const QDateTime &now);

private:
    LocalDatabase &m_database;
    QUuid m_shop;
    SeenByPlace m_seen{};
    LatestOnly m_writing{};
};

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/domains/certificatehabit.h"

#include <QHash>
#include <QUuid>

class LocalDatabase;

/// The certificates that a shop's hosts have shown, kept on this computer: what a host's usual renewal is can
/// only be told from it.
class HostHistory
{
public:
    /// Loads what is on disk for the shop; rows that can't be read are left out.
    HostHistory(LocalDatabase &database, const QUuid &shop);

    /// Oldest first, by the time each was first seen. place: "shop.test:443".
    QList<SeenCertificate> certificates(const QString &place) const { return m_seen.value(place); }
    /// Notes one that the place shows; one that it has shown before changes nothing. In memory even when it
    /// could not be stored.
    Result<Done> note(const QString &place, const SeenCertificate &certificate);

private:
    LocalDatabase &m_database;
    QUuid m_shop;
    QHash<QString, QList<SeenCertificate>> m_seen{};
};

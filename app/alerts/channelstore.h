// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/alerts/alertchannel.h"

class LocalDatabase;

/// The channels of one shop on disk, without their secrets.
class ChannelStore
{
public:
    ChannelStore(LocalDatabase &database, const QUuid &shop) : m_database(database), m_shop(shop) { }

    /// In the order they were added; those of a later version that can't be read are left out.
    Result<QList<AlertChannel>> load() const;
    /// In place of the one of that id, or as the last.
    Result<Done> save(const AlertChannel &channel);
    /// With everything that waits for it.
    Result<Done> remove(const QUuid &channel);

private:
    LocalDatabase &m_database;
    QUuid m_shop;
};

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/workspace/changelist.h"
#include "app/workspace/localdatabase.h"

/// Pending changes as rows of the local database.
class ChangeStore
{
public:
    ChangeStore(LocalDatabase &database, const QUuid &shop, Clock clock);

    struct Loaded {
        ChangeList list{};
        int damagedRows = 0;
    };
    /// The shop's changes in their order. A row that can't be understood is moved to the table
    /// set_aside, where nothing is lost of it, and the others are given.
    Result<Loaded> load();

    /// Makes the database say what `list` says, given that it said what the list's edits() start
    /// from. One transaction. All rows are written when the database file was replaced meanwhile.
    Result<Done> store(const ChangeList &list);

private:
    Result<Done> setAside(const QVariantList &row, const QString &reason);

    LocalDatabase &m_database;
    QUuid m_shop;
    Clock m_clock;
    int m_replacements = 0; // of the database file that holds our rows
};

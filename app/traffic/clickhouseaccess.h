// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/traffic/clickhouselog.h"

#include <memory>

class SecretStore;

/// The way to a table on a ClickHouse server: its password and the line. Made with the first question.
class ClickHouseAccess
{
public:
    /// secrets outlives it.
    explicit ClickHouseAccess(SecretStore &secrets);
    ~ClickHouseAccess();

    /// The table as it can be asked, with the password that is kept. routes: as RouteFolder::withRules().
    Task<ClickHouseLog> log(const ClickHouseTable &table, const QStringList &routes);

private:
    SecretStore &m_secrets;
    std::unique_ptr<Transport> m_transport{};
};

/// The password of a table's user; an empty one where none is kept. Other failures are told.
Task<QString> clickHousePassword(SecretStore &secrets, const ClickHouseTable &table);

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/traffic/clickhousetable.h"

using namespace Qt::StringLiterals;

QString ClickHouseTable::secretKey() const
{
    return u"clickhouse/%1@%2:%3"_s.arg(user, url.host()).arg(url.port(8123));
}

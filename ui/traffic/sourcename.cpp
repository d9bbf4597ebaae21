// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/traffic/sourcename.h"

#include "app/traffic/logsource.h"
#include "app/workspace/shopprofile.h"

#include <QFileInfo>

QString sourceName(const TrafficSource &source, const ShopProfile &shop)
{
    constexpr int longest = 40;
    switch (source.kind) {
    case TrafficSource::Kind::Backend:
        return shop.name;
    case TrafficSource::Kind::File:
        return QFileInfo(source.text).fileName();
    case TrafficSource::Kind::Command:
    case TrafficSource::Kind::Url:
        return source.text.left(longest);
    case TrafficSource::Kind::ClickHouse:
        return source.table.database + u'.' + source.table.table;
    }
    Q_UNREACHABLE();
}

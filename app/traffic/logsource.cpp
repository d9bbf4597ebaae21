// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/traffic/logsource.h"

#include "app/traffic/commandlogsource.h"
#include "app/traffic/filelogsource.h"
#include "app/traffic/streamlogsource.h"

std::unique_ptr<LogSource> makeLogSource(const TrafficSource &source)
{
    switch (source.kind) {
    case TrafficSource::Kind::File:
        return std::make_unique<FileLogSource>(source.text);
    case TrafficSource::Kind::Command:
        return std::make_unique<CommandLogSource>(source.text);
    case TrafficSource::Kind::Url:
        return std::make_unique<StreamLogSource>(streamRecipeOf(source.text));
    case TrafficSource::Kind::Backend:
    case TrafficSource::Kind::ClickHouse:
        break;
    }
    return nullptr;
}

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <string_view>

/// One answered request, as a line of a log tells it. The texts point into the line, or into the parser
/// that read it, and are good until the next line is parsed. They are bytes as logged: nothing says that
/// they are UTF-8.
struct LogEvent {
    qint64 timeMs = 0;  ///< since the epoch, UTC
    qint64 tookUs = -1; ///< negative: not said
    qint64 bytes = 0;   ///< of the answer; 0 also where the log has "-"
    int status = 0;     ///< 0: not said
    std::string_view method{};
    std::string_view target{}; ///< path and query
    std::string_view client{};
    // Only from parsers that were asked for details.
    std::string_view user{};
    std::string_view referer{};
    std::string_view agent{};
    std::string_view requestId{};
};

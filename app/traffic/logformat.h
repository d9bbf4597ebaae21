// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/traffic/lineparser.h"

#include <QByteArray>
#include <QList>
#include <QTimeZone>

#include <memory>
#include <optional>

/// What a field of a log line tells.
enum class LogField {
    Time,
    Request, ///< "GET /path HTTP/1.1"
    Method,
    Target, ///< path and query
    Status,
    Took,
    Bytes,
    Client,
    User,
    Referer,
    Agent,
    RequestId,
    Query, ///< without its "?", where the target has none
};

inline constexpr int logFieldCount = int(LogField::Query) + 1;

/// A stable word for a field ("time", "took"), and back.
QString logFieldName(LogField field);
std::optional<LogField> logFieldFromName(QStringView name);

enum class TookUnit { Seconds, Milliseconds, Microseconds, Nanoseconds };

/// One of our fields and where a JSON line has it.
struct JsonFieldRule {
    LogField field = LogField::Time;
    QByteArray key{};                       ///< as in the line; "request.uri" for a key within an object
    TookUnit unit = TookUnit::Milliseconds; ///< of LogField::Took, for plain numbers

    bool operator==(const JsonFieldRule &) const = default;
};

/// How the lines of a log are read: detected from the first lines, then editable.
struct LogFormat {
    enum class Kind {
        Access,  ///< nginx and Apache: common, combined, main, with or without the time taken
        Pattern, ///< an nginx log_format of the user's own
        Json,    ///< one JSON object a line
    };

    Kind kind = Kind::Access;
    /// Access: of a time taken that has no fraction. Nothing: microseconds, as Apache's %D has them.
    std::optional<TookUnit> wholeUnit{};
    int wordsBefore = 0;               ///< Access: words before each line, of syslog, say
    QByteArray pattern{};              ///< Pattern
    QList<JsonFieldRule> fields{};     ///< Json
    QByteArray insideOf{};             ///< the key of a JSON line whose text is the line; empty: it is itself
    QTimeZone zone = QTimeZone::utc(); ///< of times that carry none

    bool operator==(const LogFormat &) const = default;
};

/// Reads what people write: "access" (also "common", "combined", "nginx", "apache"; "access+2" with two words
/// before each line, "access/s", "access/ms" or "access/us" where whole numbers at the end are such), a
/// log_format string (anything with a "$"; a whole "log_format main '…';" from a configuration will do), what
/// Apache or Tomcat have instead ("%h %l %u %t \"%r\" %>s %b", which becomes a log_format), or
/// "json:time=at,took=tookMs/ms,status=code". Any of them can be "inside KEY:" of JSON lines, such as "inside
/// MESSAGE: access" of journalctl -o json. Refused says what is wrong with it.
Result<LogFormat> logFormatFromText(const QString &text);
/// The same the other way.
QString logFormatText(const LogFormat &format);

/// A parser for the format. Refused when the format makes no sense, such as a pattern without a time.
/// \param wantsDetails  also user, referer, agent and request id: for the tail, not for figures
Result<std::unique_ptr<LineParser>> makeLineParser(const LogFormat &format, bool wantsDetails);

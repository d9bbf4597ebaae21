// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/traffic/lineparser.h"
#include "app/traffic/logformat.h"
#include "app/traffic/logtime.h"

#include <array>
#include <string>
#include <vector>

/// The pattern itself out of what was copied from an nginx configuration: "log_format main '…'\n '…';".
/// A bare pattern comes back as it is.
QByteArray logFormatPattern(const QByteArray &text);

/// Reads lines of an nginx log_format, compiled into a list of fields and the texts between them. A field
/// ends where the text that follows it is first; between quotes an escaped quote is no end. Spaces around a
/// field are no part of it: columns have them.
class PatternParser final : public LineParser
{
public:
    /// Refused: no time, nothing to count (path, request or status), or two variables with nothing between,
    /// the first of which tells something.
    static Result<std::unique_ptr<LineParser>> make(const QByteArray &pattern, const QTimeZone &zone);

    bool parse(const char *begin, const char *end, LogEvent &event) override;

private:
    struct Piece {
        std::optional<LogField> field{}; ///< nothing: a variable we have no use for
        TookUnit unit = TookUnit::Seconds;
        size_t width = 0; ///< bytes; 0: up to what follows
        bool isQuoted = false;
        bool isForwarded = false;
        bool hasPort = false;
        bool isList = false;       ///< may hold ", " and " : "
        bool isBeforePath = false; ///< ends where the path begins
        bool isNothing = false;    ///< the next piece takes its text too
        std::string after{};       ///< the text that ends it; empty at the end of the line
    };

    explicit PatternParser(const QTimeZone &zone) : m_time(zone) { }
    Result<Done> compile(const QByteArray &pattern);
    static bool border(Piece &piece, const Piece &next);
    static Piece pieceOf(std::string_view name, bool isQuoted);
    static const char *endOf(const Piece &piece, const char *at, const char *end);
    bool take(const Piece &piece, std::string_view text, LogEvent &event);
    bool takeFigure(const Piece &piece, std::string_view text, LogEvent &event);
    static bool takeTook(TookUnit unit, std::string_view text, LogEvent &event);
    void joinQuery(LogEvent &event);

    std::string m_before{}; // up to the first variable
    std::vector<Piece> m_pieces{};
    LogTime m_time;
    std::string_view m_query{};
    std::string_view m_forwarded{};
    std::string m_joined{};
    std::array<std::string, logFieldCount> m_unescaped{};
};

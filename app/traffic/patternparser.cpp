// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/traffic/patternparser.h"

#include "app/traffic/logbytes.h"
#include "app/traffic/requestline.h"

#include <QCoreApplication>

#include <array>

using namespace Qt::StringLiterals;
using namespace logbytes;

namespace {

/// Variables of nginx that tell one of our fields. Where a log has several for one field, the last that
/// is not "-" counts.
constexpr std::array variables{
    std::pair{"time_local", LogField::Time},
    std::pair{"time_iso8601", LogField::Time},
    std::pair{"msec", LogField::Time},
    std::pair{"request", LogField::Request},
    std::pair{"request_method", LogField::Method},
    std::pair{"request_uri", LogField::Target},
    std::pair{"uri", LogField::Target},
    std::pair{"args", LogField::Query},
    std::pair{"query_string", LogField::Query},
    std::pair{"status", LogField::Status},
    std::pair{"request_time", LogField::Took},
    std::pair{"body_bytes_sent", LogField::Bytes},
    std::pair{"bytes_sent", LogField::Bytes},
    std::pair{"remote_addr", LogField::Client},
    std::pair{"http_x_real_ip", LogField::Client},
    std::pair{"realip_remote_addr", LogField::Client},
    std::pair{"remote_user", LogField::User},
    std::pair{"http_referer", LogField::Referer},
    std::pair{"http_user_agent", LogField::Agent},
    std::pair{"request_id", LogField::RequestId},
    std::pair{"http_x_request_id", LogField::RequestId},
};

/// What is said about patterns that make no sense.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(PatternParser)
};

tl::unexpected<Error> refused(const QString &why)
{
    return failure(Error{.kind = Error::Kind::Refused, .message = why, .detail = why});
}

bool isNameByte(char c)
{
    return isDigit(c) || c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// The variable's name at a dollar, and where it ends. Empty when it is a plain dollar.
QByteArray variableAt(const QByteArray &pattern, qsizetype dollar, qsizetype &end)
{
    const bool isBraced = pattern.mid(dollar + 1, 1) == "{";
    const qsizetype start = dollar + (isBraced ? 2 : 1);
    end = start;
    while (end < pattern.size() && isNameByte(pattern[end]))
        ++end;
    const QByteArray name = pattern.mid(start, end - start);
    if (isBraced && end < pattern.size())
        ++end;
    return name;
}

/// The quoted pieces of a directive, joined.
QByteArray joinedQuotes(const QByteArray &text)
{
    QByteArray out;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char quote = text[i];
        if (quote == ';')
            break;
        if (quote != '\'' && quote != '"')
            continue;
        for (++i; i < text.size() && text[i] != quote; ++i) {
            if (text[i] == '\\' && i + 1 < text.size())
                ++i;
            out += text[i];
        }
    }
    return out;
}

} // namespace

QByteArray logFormatPattern(const QByteArray &text)
{
    const QByteArray trimmed = text.trimmed();
    if (trimmed.startsWith("log_format"))
        return joinedQuotes(trimmed);
    const bool isQuoted = trimmed.startsWith('\'') && (trimmed.endsWith('\'') || trimmed.endsWith("';"));
    return isQuoted ? joinedQuotes(trimmed) : trimmed;
}

Result<std::unique_ptr<LineParser>> PatternParser::make(const QByteArray &pattern, const QTimeZone &zone)
{
    auto parser = std::unique_ptr<PatternParser>(new PatternParser(zone));
    std::string *text = &parser->m_before;
    bool isAfterVariable = false;
    for (qsizetype i = 0; i < pattern.size();) {
        qsizetype end = i;
        const QByteArray name = pattern[i] == '$' ? variableAt(pattern, i, end) : QByteArray();
        if (name.isEmpty()) {
            *text += pattern[i++];
            isAfterVariable = false;
            continue;
        }
        if (std::exchange(isAfterVariable, true))
            return refused(
                Words::tr("Nothing tells where the field before $%1 ends.").arg(QString::fromUtf8(name)));
        Piece piece{.isQuoted = text->ends_with('"')};
        for (const auto &[variable, field] : variables) {
            if (name == variable)
                piece.field = field;
        }
        parser->m_pieces.push_back(piece);
        text = &parser->m_pieces.back().after;
        i = end;
    }
    const auto has = [&parser](LogField field) {
        return std::ranges::any_of(parser->m_pieces, [field](const Piece &p) { return p.field == field; });
    };
    if (!has(LogField::Time))
        return refused(Words::tr("No variable of the format is the time."));
    if (!has(LogField::Target) && !has(LogField::Request) && !has(LogField::Status))
        return refused(Words::tr("No variable of the format is the path, the request or the status."));
    return std::unique_ptr<LineParser>(std::move(parser));
}

bool PatternParser::parse(const char *begin, const char *end, LogEvent &event)
{
    const char *at = begin;
    if (size_t(end - at) < m_before.size() || std::memcmp(at, m_before.data(), m_before.size()) != 0)
        return false;
    at += m_before.size();
    event = {};
    m_query = {};
    for (const Piece &piece : m_pieces) {
        const char *stop = end;
        if (!piece.after.empty()) {
            const bool endsQuote = piece.isQuoted && piece.after.front() == '"';
            stop = endsQuote ? closingQuote(at, end) : find(at, end, std::string_view(piece.after));
            if (!stop || size_t(end - stop) < piece.after.size()
                || std::memcmp(stop, piece.after.data(), piece.after.size()) != 0)
                return false;
        }
        if (piece.field && !take(piece, between(at, stop), event))
            return false;
        at = stop + piece.after.size();
    }
    joinQuery(event);
    return at == end && event.timeMs > 0;
}

/// One field's text. False when it cannot be what it should be.
bool PatternParser::take(const Piece &piece, std::string_view text, LogEvent &event)
{
    if (text == "-" || text.empty())
        return piece.field != LogField::Time;
    if (piece.isQuoted && text.find('\\') != std::string_view::npos) {
        std::string &plain = m_unescaped[size_t(*piece.field)];
        unescapeLogText(text, plain);
        text = plain;
    }
    qint64 number = 0;
    const char *end = text.data() + text.size();
    switch (*piece.field) {
    case LogField::Time:
        return m_time.read(text, event.timeMs);
    case LogField::Request:
        splitRequestLine(text, event);
        return true;
    case LogField::Status:
        if (readWhole(text.data(), number) != end || number > 999)
            return false;
        event.status = int(number);
        return true;
    case LogField::Bytes:
        return readWhole(text.data(), event.bytes) == end;
    case LogField::Took:
        return takeTook(text, event);
    case LogField::Method:
        event.method = text;
        return true;
    case LogField::Target:
        event.target = text;
        return true;
    case LogField::Client:
        event.client = text;
        return true;
    case LogField::User:
        event.user = text;
        return true;
    case LogField::Referer:
        event.referer = text;
        return true;
    case LogField::Agent:
        event.agent = text;
        return true;
    case LogField::RequestId:
        event.requestId = text;
        return true;
    case LogField::Query:
        m_query = text;
        return true;
    }
    Q_UNREACHABLE();
}

/// Seconds, as nginx has them, or with the unit behind the number.
bool PatternParser::takeTook(std::string_view text, LogEvent &event) const
{
    const bool isMs = text.ends_with("ms");
    if (isMs)
        text.remove_suffix(2);
    Scaled took;
    if (readScaled(text.data(), isMs ? 3 : 6, took) != text.data() + text.size())
        return false;
    event.tookUs = took.value;
    return true;
}

/// $uri has no query; $args brings it.
void PatternParser::joinQuery(LogEvent &event)
{
    if (m_query.empty() || event.target.find('?') != std::string_view::npos)
        return;
    m_joined.assign(event.target);
    m_joined += '?';
    m_joined += m_query;
    event.target = m_joined;
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/traffic/patternparser.h"

#include "app/traffic/clientaddress.h"
#include "app/traffic/eventtexts.h"
#include "app/traffic/logbytes.h"
#include "app/traffic/requestline.h"
#include "app/traffic/tookunit.h"

#include <QCoreApplication>

#include <array>

using namespace Qt::StringLiterals;
using namespace logbytes;

namespace {

/// A variable that tells one of our fields.
struct Variable {
    std::string_view name;
    LogField field;
    TookUnit unit = TookUnit::Seconds;
    size_t width = 0;         // bytes, of one that may hold what follows it; else 0
    bool isForwarded = false; // a proxy's word for whom it answers
    bool hasPort = false;     // behind an address, also behind one of IPv6 without brackets
};

/// Those of nginx, and some of our own for what other servers write. Where a log has several for one field,
/// the last that is not "-" counts. What is forwarded is believed of a proxy of one's own only: anybody else
/// can write there what he likes.
constexpr auto variables = std::to_array<Variable>({
    {"time_local", LogField::Time},
    {"time_iso8601", LogField::Time},
    {"msec", LogField::Time},
    {"date_time", LogField::Time, TookUnit::Seconds, 19}, // ours: "2025-03-01 20:00:00"
    {"request", LogField::Request},
    {"request_method", LogField::Method},
    {"request_uri", LogField::Target},
    {"uri", LogField::Target},
    {"args", LogField::Query},
    {"query_string", LogField::Query},
    {"status", LogField::Status},
    {"request_time", LogField::Took},
    {"request_time_ms", LogField::Took, TookUnit::Milliseconds}, // ours, and the next two
    {"request_time_us", LogField::Took, TookUnit::Microseconds},
    {"request_time_ns", LogField::Took, TookUnit::Nanoseconds},
    {"body_bytes_sent", LogField::Bytes},
    {"bytes_sent", LogField::Bytes},
    {"remote_addr", LogField::Client},
    {.name = "remote_addr_port", .field = LogField::Client, .hasPort = true}, // ours: "203.0.113.9:4711"
    {.name = "http_x_real_ip", .field = LogField::Client, .isForwarded = true},
    {.name = "http_x_forwarded_for", .field = LogField::Client, .isForwarded = true},
    {"remote_user", LogField::User},
    {"http_referer", LogField::Referer},
    {"http_user_agent", LogField::Agent},
    {"request_id", LogField::RequestId},
    {"http_x_request_id", LogField::RequestId},
});

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

/// "\t" and the like, as nginx reads them between quotes.
char unescaped(char letter)
{
    switch (letter) {
    case 't':
        return '\t';
    case 'r':
        return '\r';
    case 'n':
        return '\n';
    default:
        return letter;
    }
}

/// Past the spaces that pad a column, as syslog's day of the month.
const char *afterSpaces(const char *at, const char *end)
{
    while (at < end && *at == ' ')
        ++at;
    return at;
}

/// Whether a list goes on behind a place, "10.0.0.1:80, 10.0.0.2:80 : 10.0.0.3:80": nginx writes what each
/// upstream that it tried said.
bool isWithinList(const char *place, const char *begin, const char *end)
{
    const std::string_view before = between(begin, place);
    return before.ends_with(',') || before.ends_with(" :") || between(place, end).starts_with(" : ");
}

/// Whether " +0800" stands there: $time_local has a space in it.
bool isZone(const char *at, const char *end)
{
    return end - at >= 6 && *at == ' ' && (at[1] == '+' || at[1] == '-') && areDigits(at + 2, 4);
}

/// Where a text of CSV that begins with a quote ends, at the quote's other side; null when it does not.
const char *endOfCsvText(const char *quote, const char *end, std::string_view after)
{
    for (const char *at = quote + 1; at < end; ++at) {
        if (*at != '"')
            continue;
        if (at + 1 < end && at[1] == '"')
            ++at; // one that is part of the text
        else
            return between(at + 1, end).starts_with(after) ? at + 1 : nullptr;
    }
    return nullptr;
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
            const bool isEscape = text[i] == '\\' && i + 1 < text.size();
            out += isEscape ? unescaped(text[++i]) : text[i];
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
    return isQuoted ? joinedQuotes(trimmed) : QByteArray(trimmed).replace("\\t", "\t");
}

Result<std::unique_ptr<LineParser>> PatternParser::make(const QByteArray &pattern, const QTimeZone &zone)
{
    auto parser = std::unique_ptr<PatternParser>(new PatternParser(zone));
    if (const auto compiled = parser->compile(pattern); !compiled)
        return failure(compiled.error());
    const auto has = [&parser](LogField field) {
        return std::ranges::any_of(parser->m_pieces, [field](const Piece &p) { return p.field == field; });
    };
    if (!has(LogField::Time))
        return refused(Words::tr("No variable of the format is the time."));
    if (!has(LogField::Target) && !has(LogField::Request) && !has(LogField::Status))
        return refused(Words::tr("No variable of the format is the path, the request or the status."));
    return std::unique_ptr<LineParser>(std::move(parser));
}

Result<Done> PatternParser::compile(const QByteArray &pattern)
{
    std::string *text = &m_before;
    bool isAfterVariable = false;
    for (qsizetype i = 0; i < pattern.size();) {
        qsizetype end = i;
        const QByteArray name = pattern[i] == '$' ? variableAt(pattern, i, end) : QByteArray();
        if (name.isEmpty()) {
            *text += pattern[i++];
            isAfterVariable = false;
            continue;
        }
        i = end;
        Piece piece = pieceOf(view(name), text->ends_with('"'));
        if (std::exchange(isAfterVariable, true) && !border(m_pieces.back(), piece))
            return refused(
                Words::tr("Nothing tells where the field before $%1 ends.").arg(QString::fromUtf8(name)));
        m_pieces.push_back(std::move(piece));
        text = &m_pieces.back().after;
    }
    return Done{};
}

/// Two variables with nothing between them, of which the first is of no use to us: what it ends at is how the
/// second begins. False where nobody can tell.
bool PatternParser::border(Piece &piece, const Piece &next)
{
    if (piece.field)
        return false;
    piece.isBeforePath = next.field == LogField::Target;
    piece.isNothing = !next.field;
    return piece.isBeforePath || piece.isNothing;
}

PatternParser::Piece PatternParser::pieceOf(std::string_view name, bool isQuoted)
{
    const auto known = std::ranges::find(variables, name, &Variable::name);
    if (known == variables.end())
        return {.isQuoted = isQuoted, .isList = name.starts_with("upstream_")};
    return {.field = known->field,
            .unit = known->unit,
            .width = known->width,
            .isQuoted = isQuoted,
            .isForwarded = known->isForwarded,
            .hasPort = known->hasPort};
}

bool PatternParser::parse(const char *begin, const char *end, LogEvent &event)
{
    const char *at = begin;
    if (size_t(end - at) < m_before.size() || std::memcmp(at, m_before.data(), m_before.size()) != 0)
        return false;
    at += m_before.size();
    event = {};
    m_query = {};
    m_forwarded = {};
    for (const Piece &piece : m_pieces) {
        const char *stop = endOf(piece, at, end);
        if (!stop || (piece.field && !take(piece, between(at, stop), event)))
            return false;
        at = stop + piece.after.size();
    }
    joinQuery(event);
    if (!m_forwarded.empty() && (event.client.empty() || clientaddress::isPrivate(event.client)))
        event.client = m_forwarded;
    return at == end && event.timeMs > 0;
}

/// Where the text behind a field begins; null when it does not come.
const char *PatternParser::endOf(const Piece &piece, const char *at, const char *end)
{
    if (piece.isNothing)
        return at;
    if (piece.isBeforePath)
        return find(at, end, '/');
    if (piece.after.empty())
        return end;
    const std::string_view after = piece.after;
    if (piece.isQuoted && after.front() == '"') {
        const char *stop = closingQuote(at, end);
        return stop && between(stop, end).starts_with(after) ? stop : nullptr;
    }
    if (after.front() == ',' && at < end && *at == '"') // of CSV: quoted where it must be
        return endOfCsvText(at, end, after);
    if (size_t(end - at) < piece.width)
        return nullptr;
    const char *stop =
        find(after.front() == ' ' && piece.width == 0 ? afterSpaces(at, end) : at + piece.width, end, after);
    const auto goesOn = [&] {
        return (piece.isList && isWithinList(stop, at, end))
            || (piece.field == LogField::Time && isZone(stop, end));
    };
    while (stop && goesOn())
        stop = find(stop + 1, end, after);
    return stop;
}

/// One field's text. False when it cannot be what it should be.
bool PatternParser::take(const Piece &piece, std::string_view text, LogEvent &event)
{
    while (text.starts_with(' ')) // columns
        text.remove_prefix(1);
    while (text.ends_with(' '))
        text.remove_suffix(1);
    if (!piece.isQuoted && text.size() > 1 && text.front() == '"' && text.back() == '"') // of CSV
        text = text.substr(1, text.size() - 2);
    if (text == "-" || text.empty())
        return piece.field != LogField::Time;
    if (piece.isForwarded) {
        m_forwarded = clientaddress::isAddress(text) ? clientaddress::plain(text) : m_forwarded;
        return true;
    }
    if (piece.isQuoted && text.find('\\') != std::string_view::npos) {
        std::string &plain = m_unescaped[size_t(*piece.field)];
        unescapeLogText(text, plain);
        plain += '\n'; // which is no digit
        text = std::string_view(plain).substr(0, plain.size() - 1);
    }
    if (piece.hasPort && text.front() != '[')
        text = text.substr(0, text.rfind(':'));
    if (piece.field == LogField::Client)
        text = clientaddress::plain(text);
    if (piece.field == LogField::Target)
        text = withoutOrigin(text);
    const EventText place = eventTextOf(*piece.field);
    if (!place)
        return takeFigure(piece, text, event);
    event.*place = text;
    return true;
}

/// One field that is more than a text.
bool PatternParser::takeFigure(const Piece &piece, std::string_view text, LogEvent &event)
{
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
        return readWhole(text.data() + (text.front() == '+' ? 1 : 0), event.bytes) == end;
    case LogField::Took:
        return takeTook(piece.unit, text, event);
    case LogField::Query:
        m_query = text;
        return true;
    default:
        Q_UNREACHABLE();
    }
}

/// Proxies that had no answer write "-1", HAProxy "+25" for what was not over yet when it wrote.
bool PatternParser::takeTook(TookUnit unit, std::string_view text, LogEvent &event)
{
    if (text.front() == '-')
        return true;
    const auto us = tookunit::read(text.substr(text.front() == '+' ? 1 : 0), unit);
    event.tookUs = us.value_or(-1);
    return us.has_value();
}

/// $uri has no query; $args brings it.
void PatternParser::joinQuery(LogEvent &event)
{
    if (m_query.empty() || event.target.find('?') != std::string_view::npos)
        return;
    m_joined.assign(event.target);
    m_joined += m_query.front() == '?' ? "" : "?";
    m_joined += m_query;
    event.target = m_joined;
}

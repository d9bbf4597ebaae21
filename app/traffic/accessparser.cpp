// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/traffic/accessparser.h"

#include "app/traffic/logbytes.h"
#include "app/traffic/requestline.h"

using namespace logbytes;

namespace {

constexpr std::string_view noUser = " - - [";

/// A count of bytes or a status, where "-" stands for none.
const char *readCount(const char *at, qint64 &value)
{
    if (*at != '-')
        return readWhole(at, value);
    value = 0;
    return at + 1;
}

/// A status is three digits and a space in nearly every line.
const char *readStatus(const char *at, qint64 &status)
{
    if (!areDigits(at, 3) || at[3] != ' ')
        return readCount(at, status);
    status = (at[0] - '0') * 100 + two(at + 1);
    return at + 3;
}

/// The quoted text at a place, unescaped where it has to be; moves at behind it. Empty when there is none.
std::string_view quotedText(const char *&at, const char *end, std::string &unescaped)
{
    if (at >= end || *at != '"')
        return {};
    const char *begin = at + 1;
    const char *close = findQuoteOrEscape(at, begin, end);
    const bool isPlain = close && *close == '"';
    if (!isPlain)
        close = closingQuote(begin, end);
    if (!close)
        return {};
    at = close + 1;
    if (isPlain)
        return between(begin, close);
    unescapeLogText(between(begin, close), unescaped);
    return unescaped;
}

/// Where the next word begins; null when there is none.
const char *afterWord(const char *at, const char *end)
{
    const char *space = find(at, end, ' ');
    while (space && space < end && *space == ' ')
        ++space;
    return space;
}

/// The space behind the last of "client, proxy, proxy", from the first one; null when there is none.
const char *endOfList(const char *space, const char *end)
{
    while (space && space[-1] == ',')
        space = find(space + 1, end, ' ');
    return space;
}

/// Of at most 12 digits, as readScaled() leaves with six places for a fraction.
qint64 wholeUs(qint64 number, TookUnit unit)
{
    switch (unit) {
    case TookUnit::Seconds:
        return number * 1'000'000;
    case TookUnit::Milliseconds:
        return number * 1000;
    case TookUnit::Microseconds:
        return number;
    case TookUnit::Nanoseconds:
        return number / 1000;
    }
    Q_UNREACHABLE();
}

/// The time taken at the end of a line.
bool readTook(const char *begin, const char *end, TookUnit wholeUnit, LogEvent &event)
{
    if (*begin == '-' && end - begin == 1)
        return true;
    constexpr int secondsToUs = 6;
    Scaled took;
    if (readScaled(begin, secondsToUs, took) != end)
        return false;
    event.tookUs = took.hasPoint ? took.value : wholeUs(took.value / 1'000'000, wholeUnit);
    return true;
}

/// What follows the count of bytes: nothing, quoted texts, a time taken, or both. Gives where the quoted
/// texts end (rest itself where there are none), or null.
const char *readRest(const char *rest, const char *end, TookUnit wholeUnit, LogEvent &event)
{
    event.tookUs = -1;
    if (rest == end)
        return rest;
    if (*rest != ' ')
        return nullptr;
    const char *quotedEnd = end;
    if (end[-1] != '"') {
        const char *number = end;
        while (number[-1] != ' ')
            --number;
        if (!readTook(number, end, wholeUnit, event))
            return nullptr;
        quotedEnd = number - 1;
        if (quotedEnd == rest)
            return rest;
    }
    const bool areQuoted = quotedEnd - rest >= 3 && rest[1] == '"' && quotedEnd[-1] == '"';
    return areQuoted ? quotedEnd : nullptr;
}

} // namespace

AccessParser::AccessParser(const Options &options) : m_options(options) { }

bool AccessParser::parse(const char *begin, const char *end, LogEvent &event)
{
    for (int i = 0; i < m_options.wordsBefore && begin; ++i)
        begin = afterWord(begin, end);
    const char *space = begin ? find(begin, end, ' ') : nullptr;
    if (!space || space == begin)
        return false;
    event.client = between(begin, space);
    if (space[-1] == ',') {
        event.client.remove_suffix(1);
        space = endOfList(space, end);
        if (!space)
            return false;
    }
    const char *bracket = readUser(space, end, event);
    // [time] "" and a digit at least
    if (!bracket || end - bracket < ClfTime::length + 6 || !m_time.read(bracket + 1, event.timeMs))
        return false;
    const char *at = bracket + 1 + ClfTime::length;
    if (at[0] != ']' || at[1] != ' ' || at[2] != '"')
        return false;
    at = readRequest(at + 3, end, event);
    return at && readFigures(at, end, event);
}

/// From the space after the client to the bracket before the time. Most lines name nobody.
const char *AccessParser::readUser(const char *space, const char *end, LogEvent &event) const
{
    const bool isNobody =
        size_t(end - space) > noUser.size() && std::memcmp(space, noUser.data(), noUser.size()) == 0;
    if (m_options.wantsDetails)
        event.user = {};
    if (isNobody)
        return space + noUser.size() - 1;
    const char *user = find(space + 1, end, ' '); // after ident
    if (!user)
        return nullptr;
    const char *bracket = find(user + 1, end, std::string_view(" ["));
    if (!bracket)
        return nullptr;
    const std::string_view name = between(user + 1, bracket);
    if (m_options.wantsDetails && name != "-")
        event.user = name;
    return bracket + 1;
}

/// From behind the opening quote, before which the time stands, to behind the closing one.
const char *AccessParser::readRequest(const char *begin, const char *end, LogEvent &event)
{
    const char *close = findQuoteOrEscape(begin - ClfTime::length, begin, end);
    if (!close)
        return nullptr;
    if (*close == '"') {
        splitRequestLine(between(begin, close), event);
        return close + 1;
    }
    close = closingQuote(begin, end);
    if (!close)
        return nullptr;
    unescapeLogText(between(begin, close), m_request);
    splitRequestLine(m_request, event);
    return close + 1;
}

bool AccessParser::readFigures(const char *at, const char *end, LogEvent &event)
{
    if (end - at < 4 || *at != ' ')
        return false;
    qint64 status = 0;
    const char *afterStatus = readStatus(at + 1, status);
    if (!afterStatus || status > 999 || afterStatus + 1 >= end || *afterStatus != ' ')
        return false;
    event.status = int(status);
    const char *rest = readCount(afterStatus + 1, event.bytes);
    if (!rest)
        return false;
    const char *quotedEnd = readRest(rest, end, m_options.wholeUnit, event);
    if (m_options.wantsDetails && quotedEnd)
        readQuoted(rest, quotedEnd, event);
    return quotedEnd;
}

void AccessParser::readQuoted(const char *begin, const char *end, LogEvent &event)
{
    const char *at = begin < end ? begin + 1 : end; // past the space
    event.requestId = {};
    event.referer = quotedText(at, end, m_referer);
    if (at < end && *at == ' ')
        ++at;
    event.agent = quotedText(at, end, m_agent);
}

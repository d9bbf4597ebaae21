// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/traffic/logtime.h"

#include "app/traffic/raretime.h"
#include "app/traffic/timeparts.h"

#include <QDateTime>

using namespace logbytes;
using timeparts::monthOf;
using timeparts::offsetMs;
using timeparts::readFraction;

namespace {

constexpr qint64 dayMs = 86'400'000;
constexpr std::array<int, 12> monthLengths{31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

bool isLeapYear(int year)
{
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

/// Days from 1970-01-01: years counted from March, so that the leap day comes last.
qint64 daysSinceEpoch(int year, int month, int day)
{
    const int marchYear = month <= 2 ? year - 1 : year;
    const int era = marchYear / 400;
    const int yearOfEra = marchYear - era * 400;
    const int dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    const int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    constexpr int daysBeforeEpoch = 719'468;
    return qint64(era) * 146'097 + dayOfEra - daysBeforeEpoch;
}

constexpr size_t clfLength = 20;

/// "01/Mar/2025:00:00:00" at a place with as many bytes, taken as UTC; also with a space before the hour.
std::optional<qint64> clfMs(const char *at)
{
    const bool hasShape = at[2] == '/' && at[6] == '/' && (at[11] == ':' || at[11] == ' ') && at[14] == ':'
        && at[17] == ':' && areDigits(at, 2) && areDigits(at + 7, 4) && areDigits(at + 12, 2)
        && areDigits(at + 15, 2) && areDigits(at + 18, 2);
    if (!hasShape)
        return {};
    return utcMs(two(at + 7) * 100 + two(at + 9), monthOf(at + 3), two(at), two(at + 12), two(at + 15),
                 two(at + 18));
}

} // namespace

std::optional<qint64> utcMs(int year, int month, int day, int hour, int minute, int second)
{
    if (year < 1970 || year > 2200 || month < 1 || month > 12 || day < 1
        || day > monthLengths[size_t(month - 1)] || (month == 2 && day == 29 && !isLeapYear(year)))
        return {};
    if (hour > 23 || minute > 59 || second > 60)
        return {};
    return daysSinceEpoch(year, month, day) * dayMs + (hour * 3600 + minute * 60 + second) * 1000LL;
}

bool ClfTime::convert(const char *at)
{
    const auto local = at[11] == ':' && at[clfLength] == ' ' ? clfMs(at) : std::nullopt;
    const auto offset = offsetMs({at + 21, 5});
    if (!local || !offset)
        return false;
    std::memcpy(m_last.data(), at, length);
    m_ms = *local - *offset;
    return true;
}

LogTime::LogTime(const QTimeZone &zone) : m_zone(zone), m_isUtc(zone == QTimeZone::utc()) { }

bool LogTime::read(std::string_view text, qint64 &ms)
{
    return readUsual(text, ms) || readRare(text, ms);
}

/// Whatever is no usual time, also in brackets.
bool LogTime::readRare(std::string_view text, qint64 &ms)
{
    if (text.size() > 2 && text.front() == '[' && text.back() == ']') {
        text = text.substr(1, text.size() - 2);
        if (readUsual(text, ms))
            return true;
    }
    const auto time = rareTimeOf(text);
    if (time)
        ms = time->offsetMs ? time->localMs - *time->offsetMs : zoneMs(time->localMs);
    return time.has_value();
}

bool LogTime::readUsual(std::string_view text, qint64 &ms)
{
    if (text.size() >= isoLength && (text[4] == '-' || text[4] == '/'))
        return text[11] == '-' ? readApart(text, ms) : readIso(text, ms);
    if (text.size() >= clfLength && text[2] == '/') {
        const bool hasZone = text.size() == ClfTime::length && text[clfLength] == ' ';
        return hasZone ? m_clf.read(text.data(), ms) : readLocalClf(text, ms);
    }
    return readFromEpoch(text, ms);
}

/// "2025/03/01 - 20:00:00", as gin has it.
bool LogTime::readApart(std::string_view text, qint64 &ms)
{
    constexpr size_t length = 21;
    constexpr size_t dateLength = 10;
    if (text.size() != length || text.substr(dateLength, 3) != " - ")
        return false;
    std::array<char, isoLength + 1> joined{}; // ends with no digit
    std::copy(text.begin(), text.begin() + dateLength, joined.begin());
    joined[dateLength] = ' ';
    std::copy(text.begin() + dateLength + 3, text.end(), joined.begin() + dateLength + 1);
    return readIso({joined.data(), isoLength}, ms);
}

/// "01/Mar/2025:20:00:00" in the zone, with a fraction or without.
bool LogTime::readLocalClf(std::string_view text, qint64 &ms)
{
    const auto local = clfMs(text.data());
    if (!local)
        return false;
    qint64 fraction = 0;
    if (text.size() > clfLength) {
        const bool isFraction = text.size() == clfLength + 4 && text[clfLength] == '.'
            && areDigits(text.data() + clfLength + 1, 3);
        if (!isFraction)
            return false;
        fraction = (text[clfLength + 1] - '0') * 100 + two(text.data() + clfLength + 2);
    }
    ms = zoneMs(*local) + fraction;
    return true;
}

bool LogTime::readIso(std::string_view text, qint64 &ms)
{
    const char *at = text.data();
    const char *end = at + text.size();
    if (!areEqual(at, m_last.data(), isoLength) && !convert(at))
        return false;
    qint64 fraction = 0;
    at += isoLength;
    if (at < end && (*at == '.' || *at == ',')) {
        const char *first = ++at;
        at = readFraction(first, end, fraction);
        if (at == first)
            return false;
    }
    if (at + 1 == end && (*at == 'Z' || *at == 'z')) {
        ms = m_ms + fraction;
        return true;
    }
    if (at == end) {
        ms = zoneMs(m_ms) + fraction;
        return true;
    }
    if (*at == ' ' && end - at > 1)
        ++at;
    const auto offset = offsetMs(between(at, end));
    if (!offset)
        return false;
    ms = m_ms - *offset + fraction;
    return true;
}

bool LogTime::convert(const char *at)
{
    const bool isApart = at[10] == 'T' || at[10] == 't' || at[10] == ' ' || at[10] == '\t';
    const bool hasShape = (at[4] == '-' || at[4] == '/') && at[7] == at[4] && isApart && at[13] == ':'
        && at[16] == ':' && areDigits(at, 4) && areDigits(at + 5, 2) && areDigits(at + 8, 2)
        && areDigits(at + 11, 2) && areDigits(at + 14, 2) && areDigits(at + 17, 2);
    if (!hasShape)
        return false;
    const auto local = utcMs(two(at) * 100 + two(at + 2), two(at + 5), two(at + 8), two(at + 11),
                             two(at + 14), two(at + 17));
    if (!local)
        return false;
    std::memcpy(m_last.data(), at, isoLength);
    m_ms = *local;
    return true;
}

/// A local time of the zone as UTC. In the hour that a clock set back shows twice, the first is taken.
qint64 LogTime::zoneMs(qint64 localMs)
{
    if (m_isUtc)
        return localMs;
    if (std::exchange(m_zonedMs, localMs) != localMs) {
        const QDateTime asUtc = QDateTime::fromMSecsSinceEpoch(localMs, Qt::UTC);
        const QDateTime local(asUtc.date(), asUtc.time(), m_zone);
        m_zoneOffsetMs = localMs - local.toMSecsSinceEpoch();
    }
    return localMs - m_zoneOffsetMs;
}

/// Seconds have at most 10 digits until the year 2286; each finer unit has three more.
bool LogTime::readFromEpoch(std::string_view text, qint64 &ms)
{
    qint64 whole = 0;
    const char *end = text.data() + text.size();
    if (text.empty())
        return false;
    const char *digits = text.data();
    while (digits < end && isDigit(*digits))
        ++digits;
    const auto count = digits - text.data();
    if (count < 9 || count > 19 || count == 14 || count == 15 || count == 17)
        return false; // the middle ones were of long ago; most are a date and a time without anything between
    if (count <= 10) {
        constexpr int secondsToMs = 3;
        Scaled seconds;
        if (readScaled(text.data(), secondsToMs, seconds) != end)
            return false;
        ms = seconds.value;
    } else {
        const char *last = text.data() + std::min<qint64>(count, mostDigits);
        for (const char *at = text.data(); at < last; ++at)
            whole = whole * 10 + (*at - '0');
        qint64 unused = 0;
        if (digits != end && (*digits != '.' || readWhole(digits + 1, unused) != end))
            return false;
        ms = count <= 13 ? whole : count == 16 ? whole / 1000 : whole / (count == 19 ? 100'000 : 1'000'000);
    }
    return ms >= 0 && ms < *utcMs(2200, 1, 1, 0, 0, 0);
}

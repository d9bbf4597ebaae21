// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/traffic/raretime.h"

#include "app/traffic/logtime.h"
#include "app/traffic/timeparts.h"

using namespace logbytes;

namespace {

bool isOneOf(std::string_view bytes, char c)
{
    return bytes.find(c) != std::string_view::npos;
}

constexpr size_t anyNumber = std::string_view::npos;

/// Walks over a text. What does not fit leaves it where it is.
class Cursor
{
public:
    explicit Cursor(std::string_view text) : m_rest(text) { }

    bool isAtEnd() const { return m_rest.empty(); }
    bool take(std::string_view text)
    {
        if (!m_rest.starts_with(text))
            return false;
        m_rest.remove_prefix(text.size());
        return true;
    }
    /// One of some bytes; 0 when it is none.
    char takeOneOf(std::string_view bytes)
    {
        if (isAtEnd() || !isOneOf(bytes, m_rest.front()))
            return 0;
        const char taken = m_rest.front();
        m_rest.remove_prefix(1);
        return taken;
    }
    /// As many bytes as there are of a kind, at most so many.
    template<typename IsOfKind>
    std::string_view takeWhile(IsOfKind isOfKind, size_t most)
    {
        size_t count = 0;
        while (count < std::min(most, m_rest.size()) && isOfKind(m_rest[count]))
            ++count;
        const std::string_view taken = m_rest.substr(0, count);
        m_rest.remove_prefix(count);
        return taken;
    }
    std::optional<int> takeNumber(size_t least, size_t most)
    {
        const std::string_view digits = takeWhile(isDigit, most);
        if (digits.size() < least)
            return {};
        int number = 0;
        for (const char digit : digits)
            number = number * 10 + (digit - '0');
        return number;
    }
    int takeMonth()
    {
        const int month = m_rest.size() < 3 ? 0 : timeparts::monthOf(m_rest.data());
        m_rest.remove_prefix(month > 0 ? 3 : 0);
        return month;
    }

private:
    std::string_view m_rest;
};

struct Date {
    int year = 0;
    int month = 0;
    int day = 0;
    bool isDayFirst = false;
};

bool isCapital(char c)
{
    return c >= 'A' && c <= 'Z';
}

/// Of "Asia/Shanghai", "GMT+08:00".
bool isOfZoneName(char c)
{
    return isCapital(c) || (c >= 'a' && c <= 'z') || isDigit(c) || isOneOf("/_+-:", c);
}

bool takeWeekday(Cursor &in)
{
    for (const std::string_view day : {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"}) {
        if (!in.take(day))
            continue;
        in.take(",");
        return in.take(" ");
    }
    return true;
}

/// "1 Mar 2025 " or "01/Mar/2025:".
std::optional<Date> takeDayFirst(Cursor &in)
{
    const auto day = in.takeNumber(1, 2);
    const char between = in.takeOneOf(" /");
    const int month = in.takeMonth();
    const bool isSame = between != 0 && in.takeOneOf({&between, 1}) != 0;
    const auto year = isSame ? in.takeNumber(4, 4) : std::nullopt;
    if (!day || month == 0 || !year || in.takeOneOf(between == '/' ? ": " : " ") == 0)
        return {};
    return Date{.year = *year, .month = month, .day = *day, .isDayFirst = true};
}

/// "2025/3/1 ".
std::optional<Date> takeYearFirst(Cursor &in)
{
    const auto year = in.takeNumber(4, 4);
    const char between = in.takeOneOf("-/");
    const auto month = in.takeNumber(1, 2);
    const bool isSame = between != 0 && in.takeOneOf({&between, 1}) != 0;
    const auto day = isSame ? in.takeNumber(1, 2) : std::nullopt;
    if (!year || !month || !day || in.takeOneOf("Tt \t") == 0)
        return {};
    return Date{.year = *year, .month = *month, .day = *day};
}

std::optional<qint64> takeFraction(Cursor &in, size_t leastDigits, size_t mostDigits)
{
    if (in.takeOneOf(".,") == 0)
        return 0;
    const std::string_view digits = in.takeWhile(isDigit, mostDigits);
    if (digits.size() < leastDigits)
        return {};
    qint64 ms = 0;
    timeparts::readFraction(digits.data(), digits.data() + digits.size(), ms);
    return ms;
}

/// "20:00:00.123" of a date, as UTC. Where the day comes first, two digits of a fraction may be milliseconds
/// that nobody filled up.
std::optional<qint64> takeTime(Cursor &in, const Date &date)
{
    const auto hour = in.takeNumber(1, 2);
    const auto minute = in.take(":") ? in.takeNumber(2, 2) : std::nullopt;
    const auto second = in.take(":") ? in.takeNumber(2, 2) : std::nullopt;
    if (!hour || !minute || !second)
        return {};
    const auto ms = utcMs(date.year, date.month, date.day, *hour, *minute, *second);
    const auto fraction = date.isDayFirst ? takeFraction(in, 3, 3) : takeFraction(in, 1, anyNumber);
    if (!ms || !fraction)
        return {};
    return *ms + *fraction;
}

std::optional<qint64> takeOffset(Cursor &in)
{
    return timeparts::offsetMs(in.takeWhile([](char c) { return isDigit(c) || isOneOf("+-:", c); }, 6));
}

bool takeBracketedZone(Cursor &in)
{
    return !in.takeWhile(isOfZoneName, 64).empty() && in.take("]");
}

/// What may follow an offset and says the same, and the monotonic clock that Go's times print.
bool takeZoneName(Cursor &in, qint64 offsetMs)
{
    if (in.take("["))
        return takeBracketedZone(in);
    if (in.isAtEnd())
        return true;
    const bool isNamed =
        in.take(" ") && (in.takeWhile(isCapital, 5).size() > 1 || takeOffset(in) == offsetMs);
    if (!isNamed || !in.take(" m="))
        return isNamed;
    const bool isSigned = in.takeOneOf("+-") != 0;
    return isSigned && !in.takeWhile(isDigit, 18).empty() && in.take(".")
        && !in.takeWhile(isDigit, 9).empty();
}

std::optional<RareTime> takeZone(Cursor &in, qint64 localMs)
{
    const RareTime utc{.localMs = localMs, .offsetMs = 0};
    if (in.isAtEnd())
        return RareTime{.localMs = localMs};
    if (in.takeOneOf("Zz") != 0)
        return !in.take("[") || takeBracketedZone(in) ? std::optional(utc) : std::nullopt;
    in.take(" ");
    if (in.take("UTC") || in.take("GMT"))
        return utc;
    const auto offset = takeOffset(in);
    if (!offset || !takeZoneName(in, *offset))
        return {};
    return RareTime{.localMs = localMs, .offsetMs = offset};
}

/// "20250301200000", with milliseconds or without.
std::optional<RareTime> digitsOnly(std::string_view text)
{
    Cursor in(text);
    const auto year = in.takeNumber(4, 4);
    std::array<int, 5> parts{};
    for (int &part : parts)
        part = in.takeNumber(2, 2).value_or(-1);
    const int fraction = in.takeNumber(3, 3).value_or(0);
    const auto ms = utcMs(*year, parts[0], parts[1], parts[2], parts[3], parts[4]);
    return ms ? std::optional(RareTime{.localMs = *ms + fraction}) : std::nullopt;
}

} // namespace

std::optional<RareTime> rareTimeOf(std::string_view text)
{
    const bool isDigits = std::ranges::all_of(text, isDigit);
    if (isDigits)
        return text.size() == 14 || text.size() == 17 ? digitsOnly(text) : std::nullopt;
    Cursor in(text);
    const bool isYearFirst = text.size() > 4 && areDigits(text.data(), 4);
    if (!isYearFirst && !takeWeekday(in))
        return {};
    const auto date = isYearFirst ? takeYearFirst(in) : takeDayFirst(in);
    const auto ms = date ? takeTime(in, *date) : std::nullopt;
    const auto time = ms ? takeZone(in, *ms) : std::nullopt;
    return in.isAtEnd() ? time : std::nullopt;
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/traffic/tookunit.h"

#include "app/traffic/logbytes.h"

#include <cmath>
#include <optional>

using namespace logbytes;

namespace {

/// The unit that a text such as "18.2ms" ends with, taken off it.
std::optional<TookUnit> takeUnit(std::string_view &text)
{
    const auto ends = [&text](std::string_view suffix) {
        if (text.size() <= suffix.size() || !text.ends_with(suffix))
            return false;
        text.remove_suffix(suffix.size());
        return true;
    };
    if (ends("milliseconds") || ends("msec"))
        return TookUnit::Milliseconds;
    if (ends("microseconds") || ends("usec"))
        return TookUnit::Microseconds;
    if (ends("ms"))
        return TookUnit::Milliseconds;
    if (ends("us") || ends("\xc2\xb5s") || ends("\xce\xbcs"))
        return TookUnit::Microseconds;
    if (ends("ns"))
        return TookUnit::Nanoseconds;
    if (ends("s"))
        return TookUnit::Seconds;
    return {};
}

/// "1h2m3.5s", as Go writes what takes longer than a minute.
std::optional<qint64> readParts(std::string_view text)
{
    qint64 us = 0;
    for (const auto &[letter, seconds] : {std::pair{'h', 3600}, std::pair{'m', 60}}) {
        qint64 count = 0;
        const char *end = readWhole(text.data(), count);
        if (!end || end == text.data() + text.size() || *end != letter || count > 1000)
            continue;
        us += count * seconds * 1'000'000;
        text.remove_prefix(size_t(end + 1 - text.data()));
    }
    Scaled rest;
    const char *end = readScaled(text.data(), tookunit::placesOf(TookUnit::Seconds), rest);
    if (us == 0 || end != text.data() + text.size() - 1 || *end != 's')
        return {};
    return us + rest.value;
}

/// An exponent, as JavaScript and Go write very small numbers.
std::optional<qint64> readFloating(std::string_view text, TookUnit unit)
{
    bool isNumber = false;
    const double number = QByteArray::fromRawData(text.data(), qsizetype(text.size())).toDouble(&isNumber);
    if (!isNumber || !(number >= 0 && number < 1e12))
        return {};
    return qint64(number * std::pow(10.0, tookunit::placesOf(unit)));
}

} // namespace

int tookunit::placesOf(TookUnit unit)
{
    switch (unit) {
    case TookUnit::Seconds:
        return 6;
    case TookUnit::Milliseconds:
        return 3;
    case TookUnit::Microseconds:
    case TookUnit::Nanoseconds:
        return 0;
    }
    Q_UNREACHABLE();
}

std::optional<qint64> tookunit::read(std::string_view text, TookUnit unit)
{
    if (const auto us = readParts(text))
        return us;
    unit = takeUnit(text).value_or(unit);
    Scaled took;
    const bool isPlain = readScaled(text.data(), placesOf(unit), took) == text.data() + text.size();
    const auto us = isPlain ? std::optional(took.value) : readFloating(text, unit);
    return us && unit == TookUnit::Nanoseconds ? *us / 1000 : us;
}

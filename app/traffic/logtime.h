// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/traffic/logbytes.h"

#include <QTimeZone>
#include <QtGlobal>

#include <array>
#include <optional>
#include <string_view>

/// Milliseconds since the epoch of a date and time of the day in UTC; nothing when there is no such time.
/// Leap seconds (60) count as the second after. Years 1970 to 2200: others are slips of the pen.
std::optional<qint64> utcMs(int year, int month, int day, int hour, int minute, int second);

/// Reads "01/Mar/2025:00:00:00 +0000", as nginx and Apache write it. Lines next to each other mostly
/// carry the same second, so the last one is kept and compared as a whole.
class ClfTime
{
public:
    static constexpr int length = 26;

    /// at: `length` readable bytes.
    bool read(const char *at, qint64 &ms)
    {
        if (!logbytes::areEqual(at, m_last.data(), length) && !convert(at))
            return false;
        ms = m_ms;
        return true;
    }

private:
    bool convert(const char *at);

    std::array<char, length> m_last{};
    qint64 m_ms = 0;
};

/// Reads times as programs write them: ISO 8601 with or without fraction and zone ("T", a space or a tab
/// between, also with slashes in the date), the seconds, milliseconds, microseconds or nanoseconds since the
/// epoch (told apart by size), nginx' $time_local, and the same without a zone, as Django and HAProxy have
/// it; else what rareTimeOf() knows. All of them also in brackets.
class LogTime
{
public:
    /// \param zone  of times that carry none
    explicit LogTime(const QTimeZone &zone = QTimeZone::utc());

    /// text ends where a byte that is no digit can be read.
    bool read(std::string_view text, qint64 &ms);

private:
    bool readUsual(std::string_view text, qint64 &ms);
    bool readRare(std::string_view text, qint64 &ms);
    bool readIso(std::string_view text, qint64 &ms);
    bool readApart(std::string_view text, qint64 &ms);
    bool readLocalClf(std::string_view text, qint64 &ms);
    bool readFromEpoch(std::string_view text, qint64 &ms);
    bool convert(const char *at);
    qint64 zoneMs(qint64 localMs);

    static constexpr int isoLength = 19; // up to the seconds
    QTimeZone m_zone;
    bool m_isUtc;
    std::array<char, isoLength> m_last{};
    qint64 m_ms = 0;       // of m_last, taken as UTC
    qint64 m_zonedMs = -1; // the local time m_zoneOffset was asked for
    qint64 m_zoneOffsetMs = 0;
    ClfTime m_clf{};
};

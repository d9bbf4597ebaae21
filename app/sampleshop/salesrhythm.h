// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

#include <vector>

class Randomness;

/// When customers buy, in the shop's own time (UTC+8): hardly at night, a little at noon, most after
/// supper; more at weekends and on the pay days; a tenth more each month; and no two days quite alike.

/// How busy an hour of the day is, the day's mean being about 1.
/// \param hour 0 … 23, shop time
double hourWeight(int hour);
/// How busy a day is, an ordinary Tuesday at the beginning being about 1.
/// \param dayNumber counts up to today, oldest 0
double dayWeight(const QDate &date, int dayNumber);

/// Times of count orders over the days before now, rising, ms since 1970 UTC.
/// The last few lie within the last hours, so that even the smallest shop has something to do.
std::vector<qint64> orderTimes(qint64 count, const QDateTime &now, int days, Randomness &random);

/// The shop's time zone, in ms: UTC+8 all the year.
inline constexpr qint64 shopOffsetMs = 8LL * 3600 * 1000;
/// The hour of the day in the shop, 0 … 23.
int shopHour(qint64 time);
QDate shopDate(qint64 time);
/// That hour of the day in which a time lies, in the shop.
qint64 atShopHour(qint64 time, int hour);

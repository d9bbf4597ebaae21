// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/money.h"

#include <QDateTime>
#include <QLocale>
#include <QString>

/// How values read on screen: one place for money, numbers and times. All take the locale, so that
/// a language switched at run time reaches them.

/// "¥1,234.50": grouped, two decimals, the currency's own sign (ISO 4217 code when it has none).
QString formatMoney(Money money, const QString &currency, const QLocale &locale = {});

/// "12,345"
QString formatNumber(qint64 number, const QLocale &locale = {});

/// "4.2%"; nothing known is an em dash.
QString formatShare(double share, const QLocale &locale = {});

/// Short and relative where recent: "14:32" today, "yesterday 09:10", "12 Mar 09:10" this year, else
/// with the year. Local time. An invalid time is an em dash.
QString formatTime(const QDateTime &time, const QDateTime &now, const QLocale &locale = {});

/// "2026-11-23 12:00:00 (UTC+8)": with seconds and zone, for tooltips and for readers who are elsewhere or
/// read later. Local time; an invalid one is an em dash.
QString formatExactTime(const QDateTime &time, const QLocale &locale = {});

/// "1.4 MB"
QString formatBytes(qint64 bytes, const QLocale &locale = {});

/// What stands where a value is not known.
inline constexpr char16_t unknownValue[] = u"\u2014";

/// A phone number with its middle hidden: "138****2233". Shorter than 7 characters: all hidden.
QString maskedPhone(const QString &phone);
/// A name with all but its first character hidden: "王**".
QString maskedName(const QString &name);
/// An address up to the first street-level character run; the rest hidden.
QString maskedAddress(const QString &address);

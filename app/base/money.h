// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QString>

#include <compare>

/// An amount in the currency's smallest unit (fen for CNY). The currency is the shop's.
/// Integer throughout: no amount ever passes through a floating-point number on its way to a backend.
struct Money {
    qint64 minor = 0;

    auto operator<=>(const Money &) const = default; // NOLINT(modernize-use-nullptr): none is there
    Money operator+(Money other) const { return {minor + other.minor}; }
    Money operator-(Money other) const { return {minor - other.minor}; }
    Money operator*(qint64 times) const { return {minor * times}; }
};

/// Reads what a person typed or a sheet holds: "12", "12.5", "¥1,234.50", full-width digits.
/// Refused, with the reason in message: text, more than two decimals, over ±10^13 minor units.
Result<Money> moneyFromText(const QString &text);

/// Two decimals, no grouping, a point: "1234.50". For files, inputs and connectors.
QString moneyToText(Money money);

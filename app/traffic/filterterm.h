// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/traffic/requestrows.h"

#include <QRegularExpression>

/// One term of a RowFilter, such as "status>=500".
struct FilterTerm {
    enum class Field {
        Anything,
        Path,
        Endpoint,
        Method,
        Status,
        Took,
        Bytes,
        Client,
        User,
        Agent,
        RequestId
    };
    enum class Operator { Contains, Equals, Less, LessOrEqual, More, MoreOrEqual, Matches };

    Field field = Field::Anything;
    Operator op = Operator::Contains;
    bool isNegated = false;
    std::string text{}; ///< in small letters for Contains
    double number = 0;  ///< us, bytes, status
    double below = 0;   ///< with Equals on a class of statuses: up to here; else 0
    QRegularExpression regex{};

    /// Refused says what is wrong, for the person who types.
    static Result<FilterTerm> fromWord(QString word);
    /// Without regard to isNegated.
    bool holds(const RowsSnapshot &rows, const RequestRow &row) const;

    /// Of a request that is not kept yet, whose endpoint is not known. Without regard to isNegated.
    bool holds(const LogEvent &event) const;

private:
    Result<FilterTerm> withValue(const QString &value);
    Result<FilterTerm> withStatus(const QString &value);
    bool holdsFor(double figure) const;
    bool holdsFor(std::string_view found) const;
};

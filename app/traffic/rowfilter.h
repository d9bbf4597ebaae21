// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/timerange.h"
#include "app/traffic/filterterm.h"

#include <QCoreApplication>

#include <limits>
#include <memory>
#include <vector>

/// Which requests are wanted, in the words of the tail's filter field:
///
///     status>=500 path:/api/orders        both
///     method=POST OR status:5xx           either; binds closer than a space
///     -client:203.0.113                   not
///     took>200ms bytes>=1MB               with units; plain numbers are milliseconds and bytes
///     path~^/api/v\d                      a regular expression
///     "two words"                         anywhere in the request
///
/// ":" is "contains", whatever the case; "=" is the whole. Fields: path, endpoint, method, status, took,
/// bytes, client, user, agent, id. Cheap to copy, may be used by several threads.
class RowFilter
{
    Q_DECLARE_TR_FUNCTIONS(RowFilter)

public:
    /// At least one of them holds.
    using Group = std::vector<FilterTerm>;

    /// Lets everything through.
    RowFilter() = default;

    /// Refused says what is wrong, for the person who types.
    static Result<RowFilter> fromText(const QString &text);

    /// The same, of a span of time only: [fromMs, toMs), UTC.
    RowFilter within(qint64 fromMs, qint64 toMs) const;

    bool isEmpty() const { return (!m_groups || m_groups->empty()) && !hasTimes(); }
    /// row: one of rows.
    bool matches(const RowsSnapshot &rows, const RequestRow &row) const;
    /// False where the request, once it is kept, would not match; for who keeps none in vain.
    bool mayMatch(const LogEvent &event) const;
    /// Numbers of the rows from one on (up to, not with, another) that match, oldest first.
    std::vector<qint64> matching(const RowsSnapshot &rows, qint64 from, qint64 to) const;

    /// A term as it would be typed, quoted where that is needed: "endpoint=/api/products/{id}".
    static QString term(const QString &field, const QString &value);

    /// All of these hold.
    const std::vector<Group> &groups() const;

private:
    bool hasTimes() const { return m_toMs != std::numeric_limits<qint64>::max(); }

    qint64 m_fromMs = 0;
    qint64 m_toMs = std::numeric_limits<qint64>::max();
    std::shared_ptr<const std::vector<Group>> m_groups{}; // all of them
};

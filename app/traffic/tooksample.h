// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/traffic/logformat.h"

#include <string_view>
#include <vector>

/// The times taken that some lines of a log tell, as bare numbers. Their unit, which nothing names, is judged
/// from what the whole of them look like, never from one: a single request may take a minute.
class TookSample
{
public:
    /// Passes over what is no bare number, or has its unit behind it.
    void add(std::string_view text);

    bool isEmpty() const { return m_numbers.empty(); }
    bool hasPoint() const { return m_hasPoint; }
    const std::vector<double> &numbers() const { return m_numbers; }
    /// The value that such a share of them is below; 0 when there are none.
    double quantile(double share) const;

    /// By the key that stands with them, as fieldnames::plain() makes it, then by the values.
    TookUnit unitBy(const QByteArray &plainKey) const;
    /// Of numbers with a point: seconds (nginx, Caddy, zap) or milliseconds (morgan, pino, fastify).
    TookUnit unitOfDecimals() const;
    /// Of whole numbers that no key names and that may be no time at all (a port, a status). By %D Apache and
    /// Tomcat from 10.1 on mean microseconds, Tomcat up to 9 milliseconds, by %T seconds (their manuals).
    std::optional<TookUnit> unitOfNameless() const;

private:
    std::vector<double> m_numbers{};
    bool m_hasPoint = false;
};

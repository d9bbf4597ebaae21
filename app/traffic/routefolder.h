// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

#include <array>
#include <string_view>

/// Turns what was asked for into its endpoint: "/api/products/123?ref=home" is "/api/products/{id}".
///
/// The query goes. A segment that begins with a digit, and one of 16 or more hexadecimal digits and
/// dashes, is an id. Rules come first: "/p/{slug}/reviews" makes all of that shape one endpoint ("{…}"
/// stands for one segment, "*" at the end for all that follow).
class RouteFolder
{
public:
    RouteFolder() = default;

    /// One rule a text; empty ones and those that begin with "#" are skipped. Refused names the first rule
    /// that does not begin with "/".
    static Result<RouteFolder> withRules(const QStringList &rules);

    /// Good until the next call. At most 200 bytes: longer endpoints are cut.
    std::string_view fold(std::string_view target)
    {
        return m_rules.isEmpty() ? foldSegments(target) : foldByRules(target);
    }

private:
    struct Rule {
        QByteArray endpoint{};
        QList<QByteArray> segments{};
        bool takesRest = false;
    };

    static Rule ruleFrom(const QByteArray &text);
    static bool matches(const Rule &rule, std::string_view path);
    const QByteArray *ruled(std::string_view path) const;
    std::string_view foldByRules(std::string_view target);
    std::string_view foldSegments(std::string_view target);

    QList<Rule> m_rules{};
    static constexpr size_t longest = 200;
    std::array<char, longest * 3> m_text{}; // "/1" grows to "/{id}"
};

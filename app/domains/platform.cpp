// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domains/platform.h"

#include <algorithm>

const PlatformRule *PlatformCategory::rule(DomainProblem problem) const
{
    const auto found = rules.find(problem);
    return found == rules.end() ? nullptr : &found->second;
}

bool PlatformCategory::forbidsPort(int number) const
{
    return number < smallestPort
        || std::ranges::any_of(forbiddenPorts, [number](PortRange range) { return range.contains(number); });
}

const PlatformCategory *Platform::category(QStringView categoryId) const
{
    const auto found = std::ranges::find(categories, categoryId, &PlatformCategory::id);
    return found == categories.end() ? nullptr : &*found;
}

const PlatformError *Platform::error(QStringView code) const
{
    const auto found = std::ranges::find(errors, code, &PlatformError::code);
    return found == errors.end() ? nullptr : &*found;
}

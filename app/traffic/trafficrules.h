// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

/// What in the traffic is an alert.
struct TrafficRules {
    bool isOn = true;
    std::optional<double> errorShare{}; ///< of 5xx among all, 0 to 1; nothing: learned from past days
    std::optional<double> p95Ms{};      ///< nothing: learned
    bool watchesSilence = true;         ///< no request where there usually are
    bool watchesNewFailures = true;     ///< 5xx at an endpoint that used to answer

    bool operator==(const TrafficRules &) const = default;
};

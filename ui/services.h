// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"

class Backend;
class ChangeApplier;
class AlertDesk;
class AlertPost;
class DomainDesk;
class DomainWatch;
class HostChecker;
class HostHistory;
class PendingChanges;
class PictureLoader;
class RegistrationDates;
class Settings;
class TrafficDesk;
struct ShopProfile;

/// What a page of an open shop works with. Made when a shop is opened, outlives its pages.
struct ShopServices {
    const ShopProfile &profile;
    Backend &backend;
    PendingChanges &changes;
    ChangeApplier &applier;
    PictureLoader &pictures;
    Settings &settings;
    DomainDesk &domains;
    DomainWatch &watch;
    AlertDesk &alerts;
    TrafficDesk &traffic;
    HostChecker *hostChecker = nullptr; ///< null: hosts can't be looked at
    Clock clock{};
    AlertPost *alertPost = nullptr;                 ///< null: nothing is told outside the window
    const HostHistory *hostHistory = nullptr;       ///< null: nothing is known of former looks
    RegistrationDates *registrationDates = nullptr; ///< null: none can be entered
};

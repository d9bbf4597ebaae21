// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domains/domainentry.h"

#include <QDateTime>
#include <QList>
#include <QMap>

/// Entries by the id of their list: "request", "socket"…
using DomainLists = QMap<QString, QList<DomainEntry>>;

/// What a platform has for a mini-program, by where it came from. Entries in the order given.
struct PlatformLists {
    DomainLists console{};   ///< set in the platform's web console
    DomainLists provider{};  ///< set by a service provider, out of those it has registered
    DomainLists direct{};    ///< set by a service provider for this mini-program alone
    DomainLists effective{}; ///< what mini-programs that people use now are held to
    QDateTime readAt{};      ///< UTC
    bool isByHand = false;   ///< noted by a person from the console; only `console` is filled then

    bool isEmpty() const { return !readAt.isValid(); }
    bool operator==(const PlatformLists &) const = default;
};

/// What is to be put into lists and taken out of them.
struct DomainChanges {
    DomainLists added{};
    DomainLists removed{};

    bool isEmpty() const { return added.isEmpty() && removed.isEmpty(); }
    int count() const; ///< entries
    bool operator==(const DomainChanges &) const = default;
};

/// What makes `wanted` of `have`. Lists without a difference are left out.
DomainChanges differenceOf(const DomainLists &have, const DomainLists &wanted);
int entryCount(const DomainLists &lists);
bool contains(const DomainLists &lists, const QString &category, const DomainEntry &entry);

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/domains/domainrules.h"
#include "app/domains/platformlists.h"

#include <QJsonObject>
#include <QSet>

/// How the platform's lists are changed for this mini-program.
enum class PlatformWay {
    Console,  ///< by people, in the platform's web console: mini-programs that a shop develops itself
    Provider, ///< through the platform's API, out of the hosts that the provider has registered
    Direct,   ///< through the platform's API, for this mini-program alone
};

/// All that this computer keeps about one platform's lists for one shop.
struct DomainPlan {
    DomainLists wanted{}; ///< what the lists are to be
    /// False while nobody has edited: then `wanted` only repeats what the backend has, and is not kept.
    bool isOwn = false;
    PlatformLists platform{}; ///< what the platform had when last looked at
    PlatformWay way = PlatformWay::Console;
    QUrl apiAddress{}; ///< where the platform's API is asked; empty: the platform's own
    AccountKind account = AccountKind::Unknown;
    QSet<QString> withoutFiling{};  ///< hosts that the platform has refused for the lack of one
    QSet<QString> calledByPages{};  ///< hosts that web pages of the shop call, too: they need CORS
    QList<QDateTime> submissions{}; ///< every change sent, UTC; those of the last two months are kept
    /// When a change was sent of which nobody knows what became: the program ended before the platform was
    /// read again. Invalid: there is none.
    QDateTime openSubmission{};

    bool operator==(const DomainPlan &) const = default;
};

QJsonObject toJson(const DomainPlan &plan);
/// Strictly: what this program has written. BadReply otherwise.
Result<DomainPlan> domainPlanFromJson(const QJsonObject &json);

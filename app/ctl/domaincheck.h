// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domains/hosthealth.h"

#include <QJsonObject>

#include <optional>
#include <utility>

struct Platform;
struct OwnTrouble;

/// A host and a port as the command line names them.
struct CheckedHost {
    QString host{};
    quint16 port = 443;

    QString text() const; ///< "shop.test", "shop.test:8443", "[::1]:8443"
    bool operator==(const CheckedHost &) const = default;
};

/// "shop.test", "shop.test:8443", "[2001:db8::1]:8443", "https://shop.test/x": nothing for anything else.
std::optional<CheckedHost> checkedHostFrom(const QString &text);

/// "shop.test=192.0.2.1,192.0.2.2": nothing for anything else. The host in lower case.
std::optional<std::pair<QString, QList<QHostAddress>>> addressesFrom(const QString &text);

/// A host's health for people: one line, then one for each finding and what to do about it.
/// platform: adds what its clients would say; null: none.
QString reportOf(const HostHealth &health, const Platform *platform, bool isColoured);
/// The same for machines.
QJsonObject toJson(const HostHealth &health, const Platform *platform);
/// Its line when nothing at all can be reached from here: then nothing is known of it.
QString unreachedReport(const HostHealth &health);
/// What is wrong here rather than at any of the hosts; empty when nothing is.
QString reportOn(const OwnTrouble &trouble, bool isColoured);
QJsonArray toJson(const OwnTrouble &trouble);

/// True when something is wrong with it: a warning or worse.
bool hasProblems(const HostHealth &health);

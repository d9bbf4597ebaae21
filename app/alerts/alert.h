// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/alerts/maintenance.h"

#include <QDateTime>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

/// How urgent something is.
enum class AlertLevel {
    Notice,   ///< for the list and the daily digest
    Warning,  ///< somebody should act within days
    Critical, ///< somebody should act today
    Outage,   ///< customers are shut out now
};

/// Something that is wrong right now, as a watcher sees it at one place.
struct AlertCondition {
    /// What it is about, not where it was seen: "certificate/SHA-256" for every host that shows it.
    QString key{};
    QString kind{}; ///< stable word: "certificate.expires", "host.unreachable"
    AlertLevel level = AlertLevel::Warning;
    /// Within a level, where that lasts long: each higher one is a reminder, told once.
    int step = 0;
    QMap<QString, QString> facts{}; ///< for the sentence about it
    /// How many looks in a row must see it before it counts: a single lost packet is no news.
    int raiseAfter = 1;
    /// True for what can end and truly begin anew, such as an outage. A certificate that comes up again
    /// while it is being replaced is no second incident.
    bool isRepeatable = false;

    bool operator==(const AlertCondition &) const = default;
};

/// All that one place shows now.
struct AlertSighting {
    QString place{}; ///< "shop.test:443"
    QList<AlertCondition> conditions{};

    bool operator==(const AlertSighting &) const = default;
};

/// Somebody has seen it.
struct Acknowledgement {
    QString by{};
    QString reason{};
    QDateTime at{};

    bool operator==(const Acknowledgement &) const = default;
};

/// One thing that is or was wrong, wherever it shows.
struct Incident {
    enum class State {
        Suspected, ///< seen, but not often enough in a row
        Open,
        Fading, ///< some places or the newest looks no longer show it: a roll-out under way
        Recovered,
    };
    /// What a place has shown lately.
    struct Place {
        int seenInARow = 0;
        int cleanInARow = 0;

        bool operator==(const Place &) const = default;
    };

    QString key{};
    QString kind{};
    State state = State::Suspected;
    AlertLevel level = AlertLevel::Notice; ///< the worst of what its places show
    int step = 0;                          ///< the highest at that level
    QMap<QString, QString> facts{};
    QMap<QString, Place> places{}; ///< those that show it or showed it lately
    QDateTime since{};             ///< when it was first seen; UTC, as all times here
    QDateTime lastSeen{};
    std::optional<QDateTime> recoveredAt{};
    std::optional<AlertLevel> toldLevel{}; ///< the highest that a message was made of
    int toldStep = 0;                      ///< and the highest step of that level
    std::optional<Acknowledgement> acknowledged{};
    std::optional<QDateTime> snoozedUntil{};

    bool isActive() const { return state == State::Open || state == State::Fading; }
    bool operator==(const Incident &) const = default;
};

/// What people are to be told, once.
struct AlertMessage {
    Incident incident{}; ///< as it is now
    /// What was told last; nothing: this is new. The same as now: a reminder.
    std::optional<AlertLevel> before{};

    bool operator==(const AlertMessage &) const = default;
};

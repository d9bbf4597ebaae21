// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

/// A server domain that the mini-program may talk to, as the backend keeps it.
struct ServerDomain {
    QString category{}; ///< "request", "socket", "upload", "download", …
    QString host{};

    bool operator==(const ServerDomain &) const = default;
};

/// One machine or process of the backend.
struct SystemNode {
    QString name{};
    QString role{};
    bool isUp = false;

    bool operator==(const SystemNode &) const = default;
};

/// How the backend itself is doing. What it can't say is not there.
struct SystemState {
    QString version{};
    QString database{};
    std::optional<bool> databaseUp{};
    std::optional<double> cacheHitRate{}; ///< 0…1
    QDateTime startedAt{};
    QList<SystemNode> nodes{};

    bool operator==(const SystemState &) const = default;
};

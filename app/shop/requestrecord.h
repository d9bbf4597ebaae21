// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

#include <optional>

/// A request that the backend has answered, as its own log keeps it. What the log can't say is empty.
struct RequestRecord {
    QString id{}; ///< rises with time; what a stream can be taken up after
    QDateTime at{};
    QString method{};
    QString target{}; ///< path and query
    int status = 0;
    std::optional<double> tookMs{};
    qint64 bytes = 0; ///< of the answer
    QString client{};
    QString user{};
    QString agent{};
    QString requestId{};

    bool operator==(const RequestRecord &) const = default;
};

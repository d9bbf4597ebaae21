// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"

#include <QJsonObject>
#include <QList>
#include <QStringList>

#include <optional>

/// In how many of the things that came a field was filled.
struct FieldCoverage {
    QString field{};
    qint64 filled = 0;
};

/// What came of trying one operation of a connector. Holds no personal data: ids and counts only.
struct CheckedOperation {
    enum class Outcome {
        Ok,
        Absent,  ///< the connector does not offer it
        Skipped, ///< offered, but there was nothing to try it on; see note
        Failed,
    };

    QString name{};
    Outcome outcome = Outcome::Ok;
    qint64 tookMs = 0;
    std::optional<qint64> count{}; ///< of a list's rows
    QString firstId{};
    QList<FieldCoverage> fields{}; ///< of the optional ones
    QString note{};
    QStringList doubts{}; ///< what is well-formed and still looks wrong
    std::optional<Error> error{};

    /// Makes a success a failure: the operation answered, but not as it must.
    void expect(bool isTrue, const QString &otherwise);
};

QJsonObject toJson(const CheckedOperation &operation);
/// One line for people: "ok      products.list   83 ms  50 rows, first 501, sold 0/50".
QString toLine(const CheckedOperation &operation);

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/traffic/logevent.h"

#include <QByteArray>

#include <optional>

/// What a parser found, with texts of its own.
struct ReadEvent {
    qint64 timeMs = 0;
    qint64 tookUs = -1;
    qint64 bytes = 0;
    int status = 0;
    QByteArray method{};
    QByteArray target{};
    QByteArray client{};

    static ReadEvent of(const LogEvent &event);
    bool operator==(const ReadEvent &) const = default;
    QByteArray text() const;
};

/// What two parsers made of a line, for the message of a test.
QByteArray comparison(const QByteArray &line, const std::optional<ReadEvent> &one,
                      const std::optional<ReadEvent> &other);

/// The grammar of AccessParser written down as a regular expression and Qt's own conversions: slow, and plain
/// to see.
std::optional<ReadEvent> readAccessSlowly(const QByteArray &line);

/// JSON lines by QJsonDocument, with the keys of LogLines::json(); took is in milliseconds. Nothing for a
/// line that Qt's parser does not take or that says too little.
std::optional<ReadEvent> readJsonSlowly(const QByteArray &line);

/// Dates and times in the ways that LogTime reads, but those that are numbers since the epoch; UTC where none
/// is said.
std::optional<qint64> readTimeSlowly(const QByteArray &text);

/// Whether a text may be a number since the epoch, which that does not read.
bool isMaybeSinceEpoch(QByteArray text);

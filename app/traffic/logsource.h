// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/traffic/clickhousetable.h"
#include "app/traffic/logformat.h"
#include "app/traffic/streamgaps.h"

#include <QObject>

#include <memory>

/// Where a log comes from, as people choose it.
struct TrafficSource {
    enum class Kind {
        Backend,    ///< the shop's own stream
        File,       ///< followed as it grows and is rotated; packed ones are read to their end
        Command,    ///< what a program writes: "ssh shop tail -F access.log"
        Url,        ///< server-sent events or JSON lines
        ClickHouse, ///< a table that is asked for figures; nothing is followed
    };

    Kind kind = Kind::Backend;
    QString text{};                    ///< path, command line or address
    std::optional<LogFormat> format{}; ///< nothing: told from the first lines
    QTimeZone zone = QTimeZone::utc(); ///< of times that carry none
    ClickHouseTable table{};           ///< of Kind::ClickHouse

    bool operator==(const TrafficSource &) const = default;
};

struct SourceState {
    enum class Kind { Idle, Connecting, Open, Waiting, Ended, Failed };

    Kind kind = Kind::Idle;
    QString detail{};          ///< why it waits, ended or failed: for people, in the words of whoever said it
    bool wantsSession = false; ///< failed for want of a good one: goes on when started with another

    bool operator==(const SourceState &) const = default;
};
Q_DECLARE_METATYPE(SourceState)

/// Brings the bytes of a log, on the thread it lives on. Goes on by itself after whatever may pass: a cut
/// line, a file that is gone for a while, a command that was killed.
class LogSource : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Also starts again what has failed.
    virtual void start() = 0;

Q_SIGNALS:
    void received(const QByteArray &bytes);
    void stateChanged(const SourceState &state);
    /// Something is known to be missing, all in all since the start.
    void lossChanged(const SourceLoss &loss);
    /// What comes from here on may begin with some of what came before.
    void beganAnew();
};

/// For every kind but Backend and ClickHouse.
std::unique_ptr<LogSource> makeLogSource(const TrafficSource &source);

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/traffic/logformat.h"

#include <QList>

/// Finds out how a log is written while its lines come, however many other lines come first: what a server
/// says when it starts, what an ssh login shows. Keeps the lines until then, to be read as requests later.
///
/// Looks at them ever less often, so that a log that never holds a request costs next to nothing.
class FormatSearch
{
public:
    static constexpr qsizetype mostLines = 500;
    static constexpr qsizetype mostBytes = 2 << 20;

    void add(const QByteArray &line);
    /// Whether the oldest line has to go, without having been read.
    bool isOverfull() const;
    QByteArray takeOldest();

    /// Whether so many lines came since the last look that another is worth it.
    bool isDue() const { return m_seen >= m_nextLook; }
    /// Whether a quiet log's few lines are worth a look. \param nowMs  on any clock that goes on
    bool isDueWhenQuiet(qint64 nowMs) const;
    /// The format, once there is one that reads enough of the newest lines.
    std::optional<LogFormat> look(qint64 nowMs);

    /// The best so far, however little it reads.
    const LogFormat &guess() const { return m_guess; }
    const QList<QByteArray> &lines() const { return m_lines; }
    /// All that are kept, oldest first; the search is over.
    QList<QByteArray> takeLines();

private:
    static constexpr qint64 firstLook = 20; // lines

    QList<QByteArray> m_lines{};
    qsizetype m_bytes = 0;
    qint64 m_seen = 0; // lines, with those that have gone
    qint64 m_lookedAt = 0;
    qint64 m_nextLook = firstLook;
    qint64 m_lookedMs = 0;
    LogFormat m_guess{};
};

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QMetaType>

struct ReceivedEvent;

/// What a log did not bring, as far as anybody can know.
struct SourceLoss {
    quint64 missed = 0;  ///< requests: gaps in the stream's own numbering, and events too large to take
    int cuts = 0;        ///< times the line was cut
    int unknownCuts = 0; ///< those of them after which nothing tells how much is missing

    bool isNothing() const { return missed == 0 && cuts == 0; }
    bool operator==(const SourceLoss &) const = default;
};
Q_DECLARE_METATYPE(SourceLoss)

/// Counts the events of a stream that never came, from their ids.
///
/// Only a stream that numbers its events one by one tells how many are missing: ids of letters, or ones
/// that jump while the line is whole, tell nothing, and a cut is then counted as one of unknown loss. How
/// the numbers run is known after some events, so what a gap means is decided then.
class StreamGaps
{
public:
    /// Steps of one in a row after which numbers are taken to be without gaps.
    static constexpr int sureAfter = 3;

    /// The stream was asked for what came after that event: what it begins with may leave something out.
    void startAfter(const QString &id);
    void take(const QList<ReceivedEvent> &events);
    /// The line is down; what comes next may not follow on what came last.
    void cut();
    /// Events dropped for their size, of the whole stream.
    void setTooLarge(quint64 count) { m_tooLarge = count; }

    SourceLoss loss() const;

private:
    void takeId(qint64 id);
    void takeUnnumbered();
    void settle();

    qint64 m_last = -1; // -1: none yet
    quint64 m_gap = 0;  // found after cuts, counts when numbers prove to run one by one
    quint64 m_missed = 0;
    quint64 m_tooLarge = 0;
    int m_steps = 0; // of one, in a row
    int m_cuts = 0;
    int m_openCuts = 0; // since which nothing was settled
    int m_unknownCuts = 0;
    bool m_jumps = false; // numbers leave some out by themselves
    bool m_isAfterCut = false;
};

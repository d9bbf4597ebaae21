// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/streamreader.h"
#include "app/traffic/logsource.h"

/// Tells what a StreamReader has missed, from its states and its events.
class StreamWatch
{
public:
    void startAfter(const QString &id) { m_gaps.startAfter(id); }
    /// These return true when more is known to be missing than before.
    bool take(const QList<ReceivedEvent> &events, const StreamReader &reader);
    bool note(const StreamReader &reader);

    const SourceLoss &loss() const { return m_loss; }

private:
    bool refresh();

    StreamGaps m_gaps{};
    SourceLoss m_loss{};
    bool m_wasOpen = false;
};

/// A reader's state in a source's words.
SourceState sourceStateOf(const StreamReader &reader);

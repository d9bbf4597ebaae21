// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/alerts/alertbook.h"
#include "app/base/result.h"

/// One thing that happened to an incident: a line of a host's timeline.
struct AlertEvent {
    enum class What {
        Began,    ///< for the first time, or anew
        CameBack, ///< the same incident, after it had recovered
        Worsened, ///< its level rose
        Told,     ///< messages went out
        Seen,     ///< by somebody
        Unseen,   ///< that was taken back
        Snoozed,  ///< until a time
        Woken,    ///< before that time
        Recovered,
    };

    QDateTime at{}; ///< UTC
    What what = What::Began;
    Incident incident{};  ///< as it was then, without what each place showed
    bool isQuiet = false; ///< it would have been told, but for a silence

    bool operator==(const AlertEvent &) const = default;
};

/// What happened between two states of the book. Incidents that were only suspected are no events.
QList<AlertEvent> eventsBetween(const AlertBook &before, const AlertBook &after, const QDateTime &now);

/// For the disk and back: one JSON text. BadReply for anything else.
QString alertEventText(const AlertEvent &event);
Result<AlertEvent> alertEventFromText(const QString &text);

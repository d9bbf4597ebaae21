// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/alerts/alertevent.h"
#include "ui/common/chip.h"

#include <QCoreApplication>

#include <chrono>

/// Incidents in words.
class AlertWords
{
    Q_DECLARE_TR_FUNCTIONS(AlertWords)
public:
    /// One sentence: what is the matter. now: to say how long is left.
    static QString sentence(const Incident &incident, const QDateTime &now);
    /// The same for readers elsewhere, who may read it later: with the time itself, and its zone.
    static QString outwardSentence(const Incident &incident, const QDateTime &now);
    /// What to do about it; empty where nothing is to be done.
    static QString remedy(const Incident &incident);
    /// "Critical", as a chip.
    static ChipLook levelLook(AlertLevel level);
    /// Where it stands: seen by whom, asleep until when, getting better, over. Nothing for one that simply
    /// is.
    static ChipLook stateLook(const Incident &incident, const QDateTime &now);
    /// What happened, as a line of a timeline: icon, colour and sentence.
    static ChipLook eventLook(const AlertEvent &event);
    /// "Every Thursday 20:00 to 22:00", local time.
    static QString windowText(const MaintenanceWindow &window, const QDateTime &now);
    /// "shop.test", without the port that everybody has.
    static QString placeText(const QString &place);

private:
    static QString spanText(std::chrono::seconds span);
};

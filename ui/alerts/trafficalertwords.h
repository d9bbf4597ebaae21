// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/alerts/alert.h"

#include <QCoreApplication>

/// Sentences about what is wrong with the traffic: what, against what is usual, and how that is known.
class TrafficAlertWords
{
    Q_DECLARE_TR_FUNCTIONS(TrafficAlertWords)

public:
    /// True for kinds that this has words for.
    static bool knows(const QString &kind);
    static QString sentence(const Incident &incident);
    static QString remedy(const Incident &incident);
    static QString placeText();

private:
    static QString learnedFrom(const Incident &incident);
};

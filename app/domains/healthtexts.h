// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domains/healthfinding.h"

#include <QCoreApplication>

/// The words for what was found about a host, in the language spoken now.
class HealthTexts
{
    Q_DECLARE_TR_FUNCTIONS(HealthTexts)
public:
    /// One sentence that says what is the matter, with its facts: "The certificate ended on …".
    static QString sentence(const Finding &finding);
    /// The same for a window: times as people here write them, in their own zone.
    static QString localSentence(const Finding &finding);
    /// What to do about it; empty where there is nothing to be done.
    static QString remedy(FindingCode code);
    /// "error", "warning", "notice" as a heading says it.
    static QString severity(FindingSeverity severity);
};

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domains/domaincomparison.h"
#include "app/domains/domainrules.h"
#include "app/domains/platformapi.h"

#include <QCoreApplication>

/// The words of domain lists, platforms and their rules, in the language spoken now.
class DomainWords
{
    Q_DECLARE_TR_FUNCTIONS(DomainWords)
public:
    /// "WeChat"; the id of a platform we have no word for.
    static QString platform(const QString &platformId);
    /// "WeChat on Android".
    static QString client(const QString &platformId, const QString &clientId);
    /// "Request domains", as the platform's console calls the list.
    static QString category(const QString &categoryId);

    /// What is the matter, in a few words: "Wrong scheme".
    static QString problem(DomainProblem problem);
    /// The same as a sentence with its facts.
    static QString explanation(const DomainFinding &finding, const PlatformCategory &category);
    /// What a platform's code means; empty for codes we have no words for.
    static QString answer(const QString &platformId, const QString &code);
    /// "documented", "reported by developers", "our conclusion".
    static QString certainty(Certainty certainty);

    /// What was changed in a text: "path removed".
    static QString change(TextChange change);
    /// How an entry stands: "To add".
    static QString state(ComparedDomain::State state);
    /// The same as a sentence, for tooltips.
    static QString stateSentence(ComparedDomain::State state);
    /// What became of a sent entry: "Done".
    static QString outcome(SubmittedDomain::Outcome outcome);
    /// When a change is in force: "with the next release".
    static QString takesEffect(Platform::TakesEffect effect);
};

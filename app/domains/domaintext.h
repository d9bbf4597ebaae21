// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domains/domainentry.h"
#include "app/domains/platform.h"

/// What had to be changed in a text to make an entry of it. People are told.
enum class TextChange {
    Cleaned,       ///< quotes, brackets, commas, invisible characters round it
    FullWidth,     ///< full-width characters: ａｐｉ．ｅｘａｍｐｌｅ
    LowerCased,    ///< names know no case
    Punycode,      ///< a name in other letters, written as platforms take it
    PathRemoved,   ///< path, query or fragment: lists hold hosts
    UserRemoved,   ///< user name and password
    DotRemoved,    ///< at the end of the host
    SchemeAdded,   ///< none was written
    SchemeRemoved, ///< this list is written without
    SchemeDoubled, ///< wss://https://… : the inner one was kept
};

/// A text read as an entry of a list.
struct ReadDomain {
    QString text{}; ///< as it was
    DomainEntry entry{};
    QList<TextChange> changes{};
    std::optional<DomainProblem> problem{}; ///< why it can't be an entry of any list

    bool isEmpty() const { return entry.isEmpty() && !problem; }
    /// True for what a person would want to know, beyond a scheme that goes without saying.
    bool isNotablyChanged() const;
};

/// Reads what was typed or pasted: an address, or only a host. Nothing is guessed: a wrong scheme stays,
/// for the rules to say so. An empty text gives an empty entry without a problem.
ReadDomain readDomain(const QString &text, const PlatformCategory &category);

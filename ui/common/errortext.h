// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"

#include <QCoreApplication>

/// An error in words for people: what happened, what it means, what to do. The backend's own words
/// stand in explanation where it had any.
struct ErrorText {
    Q_DECLARE_TR_FUNCTIONS(ErrorText)
public:
    QString headline{};
    QString explanation{}; ///< may be empty
    QString advice{};      ///< may be empty
    QString details{};     ///< for the Details button; untranslated, may be empty

    static ErrorText of(const Error &error);
    /// Explanation and advice as one run of text.
    QString body() const;
    /// Everything in one paragraph, for places with a single line and for screen readers.
    QString paragraph() const;
};

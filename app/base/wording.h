// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QString>

class QLocale;

/// Words for people that somebody else brought along, in one language or in several.
struct Wording {
    Wording() = default;
    /// One text for all languages.
    Wording(const QString &text) : inAnyLanguage(text) { } // NOLINT: a text is a wording
    /// By language: "en", "zh", "zh_TW", "zh-Hant".
    explicit Wording(const QMap<QString, QString> &texts) : byLanguage(texts) { }

    QString inAnyLanguage{};
    QMap<QString, QString> byLanguage{};

    bool isEmpty() const { return inAnyLanguage.isEmpty() && byLanguage.isEmpty(); }
    /// In this language; else in English, else in any there is.
    QString in(const QLocale &locale) const;

    bool operator==(const Wording &) const = default;
};

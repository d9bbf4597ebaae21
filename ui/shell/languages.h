// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QTranslator>

#include <memory>
#include <vector>

/// The languages the program speaks: "en", "zh_CN", "zh_TW".
QStringList languageCodes();
/// A language's own name for itself.
QString languageName(const QString &code);
/// The best of ours for a list of the system's wishes ("zh-Hant-TW", "de-DE"…), best first.
QString languageFor(const QStringList &wishes);

/// Speaks one language at a time: our texts, Qt's own, and how numbers and dates read. Switched at
/// run time, windows get QEvent::LanguageChange.
class Languages
{
public:
    Languages() = default;
    ~Languages();
    Q_DISABLE_COPY_MOVE(Languages)

    /// A code of languageCodes(); empty: the system's.
    void speak(const QString &wish);
    QString current() const { return m_current; }

private:
    void load(const QString &name, const QString &folder);
    void forget();

    QString m_current{};
    std::vector<std::unique_ptr<QTranslator>> m_translators{};
};

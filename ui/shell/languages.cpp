// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/languages.h"

#include "ui/common/theme.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QLocale>

using namespace Qt::StringLiterals;

QStringList languageCodes()
{
    return {u"en"_s, u"zh_CN"_s, u"zh_TW"_s};
}

QString languageName(const QString &code)
{
    if (code == "zh_CN"_L1)
        return u"简体中文"_s;
    if (code == "zh_TW"_L1)
        return u"繁體中文"_s;
    return u"English"_s;
}

QString languageFor(const QStringList &wishes)
{
    for (const QString &wish : wishes) {
        const QLocale locale(wish);
        if (locale.language() == QLocale::English)
            return u"en"_s;
        if (locale.language() == QLocale::Chinese)
            return locale.script() == QLocale::TraditionalHanScript ? u"zh_TW"_s : u"zh_CN"_s;
    }
    return u"en"_s;
}

Languages::~Languages()
{
    forget();
}

void Languages::speak(const QString &wish)
{
    const QString wanted = wish.isEmpty() ? languageFor(QLocale::system().uiLanguages()) : wish;
    if (wanted == m_current)
        return;
    m_current = wanted;
    forget();
    QLocale::setDefault(QLocale(wanted));
    QFont font = QApplication::font();
    font.setFamilies(theme::familiesFor(wanted, font.family()));
    QApplication::setFont(font);
    load(u"zhanggui_"_s + wanted, u":/translations"_s); // English too: its plural forms
    if (wanted != "en"_L1)
        load(u"qtbase_"_s + wanted, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
}

void Languages::load(const QString &name, const QString &folder)
{
    auto translator = std::make_unique<QTranslator>();
    if (!translator->load(name, folder))
        return;
    QCoreApplication::installTranslator(translator.get());
    m_translators.push_back(std::move(translator));
}

void Languages::forget()
{
    for (const auto &translator : m_translators)
        QCoreApplication::removeTranslator(translator.get());
    m_translators.clear();
}

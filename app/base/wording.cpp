// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/wording.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace {

constexpr int otherLanguage = 0;

/// How well words in a language do for somebody's own: best with the same place, then with the same script,
/// then with another script; and better in English than in any other.
int fitOf(const QString &code, const QLocale &wanted)
{
    const QLocale locale(QString(code).replace(u'-', u'_'));
    if (locale.language() != wanted.language())
        return locale.language() == QLocale::English ? 1 : otherLanguage;
    if (locale.script() != wanted.script())
        return 2;
    return locale.territory() == wanted.territory() ? 4 : 3;
}

} // namespace

QString Wording::in(const QLocale &locale) const
{
    QString best = inAnyLanguage;
    int fit = best.isEmpty() ? otherLanguage - 1 : otherLanguage;
    for (auto text = byLanguage.cbegin(); text != byLanguage.cend(); ++text) {
        if (const int itsFit = fitOf(text.key(), locale); itsFit > fit) {
            fit = itsFit;
            best = text.value();
        }
    }
    return best;
}

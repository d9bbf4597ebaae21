// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/fuzzymatch.h"

namespace {

constexpr int hitScore = 10;
constexpr int runBonus = 15;
constexpr int wordStartBonus = 20;

bool startsWord(QStringView text, qsizetype at)
{
    return at == 0 || !text[at - 1].isLetterOrNumber() || (text[at].isUpper() && text[at - 1].isLower());
}

} // namespace

std::optional<int> fuzzyScore(QStringView pattern, QStringView text)
{
    int score = 0;
    qsizetype at = 0;
    qsizetype lastHit = -2;
    for (const QChar wanted : pattern) {
        if (wanted.isSpace())
            continue;
        while (at < text.size() && text[at].toCaseFolded() != wanted.toCaseFolded())
            ++at;
        if (at == text.size())
            return {};
        score += hitScore + (at == lastHit + 1 ? runBonus : 0) + (startsWord(text, at) ? wordStartBonus : 0);
        if (lastHit < 0)
            score -= int(qMin<qsizetype>(at, hitScore));
        lastHit = at++;
    }
    return score > 0 ? score - int(qMin<qsizetype>(text.size(), 60)) / 6 : 0;
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/money.h"

#include <cstdlib>

using namespace Qt::StringLiterals;

namespace {

// More than any shop's turnover, and far from overflowing when amounts are added up.
constexpr qint64 largestMinor = 10'000'000'000'000;

/// ASCII digits, sign and point from what people type: full-width forms, currency signs, spaces,
/// and grouping commas are folded or dropped.
QString plainNumber(const QString &text)
{
    QString plain;
    const QString normal = text.normalized(QString::NormalizationForm_KC);
    for (const QChar c : normal) {
        if (c.isSpace() || c == u',' || c == u'¥' || c == u'￥' || c == u'元' || c == u'圆')
            continue;
        plain += c == u'−' ? QChar(u'-') : c;
    }
    return plain;
}

tl::unexpected<Error> notAnAmount(const QString &text)
{
    return failure(Error::Kind::Refused, u"not an amount: "_s + text.left(40));
}

} // namespace

Result<Money> moneyFromText(const QString &text)
{
    const QString plain = plainNumber(text);
    qsizetype at = 0;
    const bool negative = plain.startsWith(u'-');
    if (negative || plain.startsWith(u'+'))
        ++at;
    qint64 minor = 0;
    int digits = 0;
    int decimals = -1; // none before the point
    for (; at < plain.size(); ++at) {
        const QChar c = plain.at(at);
        if (c == u'.' && decimals < 0) {
            decimals = 0;
            continue;
        }
        if (c < u'0' || c > u'9' || decimals == 2)
            return notAnAmount(text);
        minor = minor * 10 + (c.unicode() - u'0');
        ++digits;
        if (decimals >= 0)
            ++decimals;
        if (minor > largestMinor)
            return notAnAmount(text);
    }
    if (digits == 0)
        return notAnAmount(text);
    for (int missing = decimals < 0 ? 2 : 2 - decimals; missing > 0; --missing)
        minor *= 10;
    if (minor > largestMinor)
        return notAnAmount(text);
    return Money{negative ? -minor : minor};
}

QString moneyToText(Money money)
{
    const qint64 absolute = std::abs(money.minor);
    return (money.minor < 0 ? u"-"_s : QString()) + QString::number(absolute / 100) + u'.'
        + QString::number(absolute % 100).rightJustified(2, u'0');
}

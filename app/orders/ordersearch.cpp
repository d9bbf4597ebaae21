// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/orders/ordersearch.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

const QStringList &allSearches()
{
    static const QStringList searches{u"text"_s, u"number"_s, u"phone"_s, u"name"_s, u"tracking"_s};
    return searches;
}

/// The searches that fit the shape, best first.
QStringList fitting(const QString &typed)
{
    static const QRegularExpression phone(u"^(\\+?86)?1\\d{10}$"_s);
    static const QRegularExpression letteredNumber(u"^[A-Za-z]{1,4}[A-Za-z0-9]*\\d{4,}$"_s);
    static const QRegularExpression digits(u"^\\d+$"_s);
    if (phone.match(typed).hasMatch())
        return {u"phone"_s, u"text"_s, u"number"_s, u"tracking"_s};
    if (letteredNumber.match(typed).hasMatch())
        return {u"tracking"_s, u"number"_s, u"text"_s};
    if (digits.match(typed).hasMatch())
        return {u"number"_s, u"tracking"_s, u"phone"_s, u"text"_s};
    return {u"name"_s, u"text"_s, u"number"_s};
}

} // namespace

QString orderSearchFor(const QString &typed, const QStringList &filters)
{
    if (filters.contains("text"_L1))
        return u"text"_s;
    for (const QString &search : fitting(normalizedOrderSearch(typed))) {
        if (filters.contains(search))
            return search;
    }
    return orderSearches(filters).value(0);
}

QStringList orderSearches(const QStringList &filters)
{
    QStringList offered = allSearches();
    offered.removeIf([&filters](const QString &search) { return !filters.contains(search); });
    return offered;
}

QString normalizedOrderSearch(const QString &typed)
{
    static const QRegularExpression numberLike(u"^[+A-Za-z0-9][A-Za-z0-9 \\-]*\\d[A-Za-z0-9 \\-]*$"_s);
    const QString text = typed.trimmed().normalized(QString::NormalizationForm_KC);
    if (!numberLike.match(text).hasMatch())
        return text;
    QString plain = text;
    plain.remove(u' ').remove(u'-');
    return plain;
}

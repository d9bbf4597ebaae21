// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/traffic/rowfilter.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

tl::unexpected<Error> refused(const QString &why)
{
    return failure(Error{.kind = Error::Kind::Refused, .message = why, .detail = why});
}

/// Words apart; quotes hold spaces together and are taken off.
Result<QStringList> wordsOf(const QString &text)
{
    QStringList words;
    QString word;
    bool isQuoted = false;
    bool hasWord = false;
    for (const QChar c : text) {
        if (c == u'"') {
            isQuoted = !isQuoted;
            hasWord = true;
        } else if (c.isSpace() && !isQuoted) {
            if (hasWord)
                words.append(word);
            word.clear();
            hasWord = false;
        } else {
            word += c;
            hasWord = true;
        }
    }
    if (isQuoted)
        return refused(RowFilter::tr("A quote is not closed."));
    if (hasWord)
        words.append(word);
    return words;
}

} // namespace

Result<RowFilter> RowFilter::fromText(const QString &text)
{
    const auto words = wordsOf(text);
    if (!words)
        return failure(words.error());
    std::vector<Group> groups;
    bool joinsLast = false;
    for (const QString &word : *words) {
        if (word == "OR"_L1) {
            if (groups.empty() || std::exchange(joinsLast, true))
                return refused(tr("OR stands between two terms."));
            continue;
        }
        const auto term = FilterTerm::fromWord(word);
        if (!term)
            return failure(term.error());
        if (!std::exchange(joinsLast, false))
            groups.emplace_back();
        groups.back().push_back(*term);
    }
    if (joinsLast)
        return refused(tr("OR stands between two terms."));
    RowFilter filter;
    filter.m_groups = std::make_shared<const std::vector<Group>>(std::move(groups));
    return filter;
}

const std::vector<RowFilter::Group> &RowFilter::groups() const
{
    static const std::vector<Group> none;
    return m_groups ? *m_groups : none;
}

RowFilter RowFilter::within(qint64 fromMs, qint64 toMs) const
{
    RowFilter out = *this;
    out.m_fromMs = fromMs;
    out.m_toMs = toMs;
    return out;
}

bool RowFilter::matches(const RowsSnapshot &rows, const RequestRow &row) const
{
    if (row.timeMs < m_fromMs || row.timeMs >= m_toMs)
        return false;
    return !m_groups || std::ranges::all_of(*m_groups, [&](const Group &group) {
        return std::ranges::any_of(
            group, [&](const FilterTerm &term) { return term.holds(rows, row) != term.isNegated; });
    });
}

bool RowFilter::mayMatch(const LogEvent &event) const
{
    if (event.timeMs < m_fromMs || event.timeMs >= m_toMs)
        return false;
    return std::ranges::all_of(groups(), [&](const Group &group) {
        return std::ranges::any_of(group, [&](const FilterTerm &term) {
            return term.field == FilterTerm::Field::Endpoint || term.holds(event) != term.isNegated;
        });
    });
}

std::vector<qint64> RowFilter::matching(const RowsSnapshot &rows, qint64 from, qint64 to) const
{
    std::vector<qint64> out;
    rows.forEach(from, to, [&](qint64 number, const RequestRow &row) {
        if (matches(rows, row))
            out.push_back(number);
    });
    return out;
}

QString RowFilter::term(const QString &field, const QString &value)
{
    const QString plain = field + u'=' + value;
    return value.contains(u' ') ? u'"' + plain + u'"' : plain;
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/traffic/columnguess.h"

#include "app/traffic/clientaddress.h"
#include "app/traffic/columnvalues.h"
#include "app/traffic/fieldnames.h"
#include "app/traffic/linecolumns.h"
#include "app/traffic/logbytes.h"
#include "app/traffic/patternguess.h"
#include "app/traffic/tooksample.h"

#include <algorithm>
#include <functional>
#include <limits>

using namespace Qt::StringLiterals;
using namespace columnvalues;

namespace {

using Test = std::function<bool(const QByteArray &)>;

/// Tells the columns apart and writes down what they are.
class Columns
{
public:
    explicit Columns(const QList<QByteArray> &lines)
        : m_columns(lines), m_roles(size_t(m_columns.count())) { }

    /// False when these are no requests.
    bool tell();
    /// \param isCut  up to the last column that tells something; what follows is let be
    QString pattern(bool isCut) const;
    bool isAccess() const;
    int wordsBeforeClient() const;
    std::optional<TookUnit> wholeUnit() const { return m_wholeUnit; }

private:
    /// Whether enough of a column's values pass, of those that are something.
    bool are(qsizetype column, const Test &test, double share = 0.9) const;
    /// The first column without a role that passes; -1: none.
    qsizetype first(const Test &test, qsizetype from = 0, double share = 0.9) const;
    bool isFree(qsizetype column) const { return m_roles[size_t(column)].isEmpty(); }
    bool isQuoted(qsizetype column) const { return row()[column].open == '"'; }
    const QList<LineColumn> &row() const { return m_columns.rows().constFirst(); }
    void set(qsizetype column, const QByteArray &role);
    bool tellTime();
    bool tellRequest();
    void tellClient();
    void tellAgent();
    void tellTook();
    bool tellNamedTook();
    bool tellTookWithUnit();
    bool tellDecimalTook();
    void tellWholeTook();
    bool isStatusAgain(qsizetype column) const;
    bool isBytesAgain(qsizetype column) const;
    TookSample sampleOf(qsizetype column) const;
    bool isNeverLess(qsizetype column, const QList<qsizetype> &others) const;
    QByteArray textOf(qsizetype column) const;

    LineColumns m_columns;
    std::vector<QByteArray> m_roles; // the variable of each column; empty: none yet
    qsizetype m_time = -1;
    qsizetype m_request = -1;
    qsizetype m_status = -1;
    qsizetype m_client = -1;
    qsizetype m_took = -1;
    bool m_isForwarded = false; // the client is told by a proxy
    std::optional<TookUnit> m_wholeUnit{};
};

bool Columns::are(qsizetype column, const Test &test, double share) const
{
    int known = 0;
    int passed = 0;
    for (const auto &cells : m_columns.rows()) {
        const QByteArray &value = cells[column].value;
        if (isNothing(value))
            continue;
        ++known;
        passed += test(value);
    }
    return known > 0 && passed >= share * known;
}

qsizetype Columns::first(const Test &test, qsizetype from, double share) const
{
    for (qsizetype column = std::max<qsizetype>(0, from); column < m_columns.count(); ++column) {
        if (isFree(column) && are(column, test, share))
            return column;
    }
    return -1;
}

void Columns::set(qsizetype column, const QByteArray &role)
{
    if (column >= 0)
        m_roles[size_t(column)] = role;
}

bool Columns::tell()
{
    constexpr int fewest = 3; // time, request, status
    if (m_columns.count() < fewest || !tellTime() || !tellRequest())
        return false;
    m_status = first(isStatus, m_request);
    m_status = m_status < 0 ? first(isStatus) : m_status;
    if (m_status < 0)
        return false;
    set(m_status, "$status");
    tellClient();
    tellAgent();
    tellTook();
    const qsizetype bytes = first(isWhole, m_status + 1);
    if (bytes >= 0 && (m_took < 0 || bytes <= m_status + 2))
        set(bytes, "$body_bytes_sent");
    return true;
}

/// Between brackets rather than in front of the line, where who collected it writes when it came.
bool Columns::tellTime()
{
    for (qsizetype column = 0; column < m_columns.count(); ++column) {
        const bool isBracketed = row()[column].open == '[';
        if ((m_time < 0 || (isBracketed && row()[m_time].open != '[')) && are(column, isTime))
            m_time = column;
    }
    if (m_time < 0)
        return false;
    const QByteArray &sample = row()[m_time].value;
    const bool isApart = sample.size() >= 19 && sample[10] == ' '; // $time_local would be the day only
    set(m_time, isApart ? "$date_time" : "$time_local"_ba);
    return true;
}

bool Columns::tellRequest()
{
    constexpr double some = 0.5; // of others come bytes of TLS, or nothing
    m_request = first(isRequest, 0, some);
    if (m_request >= 0) {
        set(m_request, "$request");
        return true;
    }
    const qsizetype method = first(isMethod);
    m_request = first([](const QByteArray &value) { return value.startsWith('/'); });
    if (method < 0 || m_request < 0)
        return false;
    set(method, "$request_method");
    set(m_request, "$request_uri");
    const auto isQuery = [](const QByteArray &value) { return value.contains('=') && !value.contains(' '); };
    const qsizetype next = m_request + 1;
    if (next < m_columns.count() && isFree(next) && row()[next].before.isEmpty() && are(next, isQuery))
        set(next, "$args");
    return true;
}

/// The first address is who asks, unless it is a proxy of one's own and another one is not.
void Columns::tellClient()
{
    m_client = first(isAddress);
    if (m_client < 0 && m_time >= 3 && m_time < m_request && isFree(m_time - 3))
        m_client = m_time - 3; // by its name, or "unix:"
    if (m_client < 0)
        return;
    set(m_client, are(m_client, isWithPort) ? "$remote_addr_port"_ba : "$remote_addr"_ba);
    if (m_time == m_client + 3) // as in common: client, ident, user
        set(m_client + 2, "$remote_user");
    if (!are(m_client, isPrivate))
        return;
    const auto isOutside = [](const QByteArray &value) { return isAddress(value) && !isPrivate(value); };
    const qsizetype forwarded = first(isOutside, 0, 0.5);
    if (forwarded < 0)
        return;
    m_isForwarded = true;
    set(forwarded, "$http_x_forwarded_for");
}

/// Between quotes behind the status, as in combined; the first is where the customer came from.
void Columns::tellAgent()
{
    const auto isReferer = [](const QByteArray &value) { return value.startsWith("http"); };
    const auto isAgent = [](const QByteArray &value) {
        return value.contains('/') && !value.startsWith("http") && !value.startsWith('/')
            && !isAddress(value);
    };
    qsizetype referer = -1;
    for (qsizetype column = m_status + 1; column < m_columns.count(); ++column) {
        if (!isFree(column) || !isQuoted(column) || !row()[column].before.isEmpty())
            continue;
        const bool isNextQuoted = column + 1 < m_columns.count() && isQuoted(column + 1);
        const bool isOther = are(column, isAgent) || are(column, isAddress);
        if (referer < 0 && isNextQuoted && (are(column, isReferer, 0.5) || !isOther))
            set(referer = column, "$http_referer");
        else if ((referer >= 0 && column == referer + 1) || are(column, isAgent, 0.5))
            return set(column, "$http_user_agent");
    }
}

// ---- the time taken ---------------------------------------------------------------------------------

void Columns::tellTook()
{
    if (!tellNamedTook() && !tellTookWithUnit() && !tellDecimalTook())
        tellWholeTook();
}

TookSample Columns::sampleOf(qsizetype column) const
{
    TookSample sample;
    for (const auto &cells : m_columns.rows())
        sample.add(logbytes::view(cells[column].value));
    return sample;
}

bool Columns::tellNamedTook()
{
    for (qsizetype column = 0; column < m_columns.count(); ++column) {
        QByteArray name = row()[column].before;
        name.chop(1);
        const QByteArray plain = fieldnames::plain(name);
        if (!isFree(column) || plain.startsWith("upstream") || fieldnames::fieldOf(name) != LogField::Took)
            continue;
        const TookSample sample = sampleOf(column);
        if (sample.isEmpty() && !are(column, isDuration))
            continue;
        m_took = column;
        set(column, requestTimeVariable(sample.unitBy(plain)));
        return true;
    }
    return false;
}

/// "18ms", or a number and the word "ms" behind it.
bool Columns::tellTookWithUnit()
{
    m_took = first(isDuration, m_status + 1);
    if (m_took >= 0) {
        set(m_took, requestTimeVariable(TookUnit::Milliseconds));
        return true;
    }
    const auto isMs = [](const QByteArray &value) { return value == "ms"; };
    const qsizetype word = first(isMs, m_status + 2);
    const auto isNumber = [](const QByteArray &value) { return isWhole(value) || isDecimal(value); };
    if (word < 0 || !isFree(word - 1) || !are(word - 1, isNumber))
        return false;
    m_took = word - 1;
    set(m_took, requestTimeVariable(TookUnit::Milliseconds));
    set(word, "ms");
    return true;
}

/// nginx' $request_time has three decimals and is never nothing; those of upstreams are no longer than it.
bool Columns::tellDecimalTook()
{
    QList<qsizetype> found;
    for (qsizetype column = m_status + 1; column < m_columns.count(); ++column) {
        if (isFree(column) && row()[column].before.isEmpty() && are(column, isDecimal))
            found.append(column);
    }
    if (found.isEmpty())
        return false;
    const auto longest =
        std::ranges::find_if(found, [&](qsizetype column) { return isNeverLess(column, found); });
    m_took = longest == found.end() ? found.constFirst() : *longest;
    set(m_took, requestTimeVariable(sampleOf(m_took).unitOfDecimals()));
    return true;
}

bool Columns::isNeverLess(qsizetype column, const QList<qsizetype> &others) const
{
    return std::ranges::all_of(m_columns.rows(), [&](const QList<LineColumn> &cells) {
        return isDecimal(cells[column].value) && std::ranges::all_of(others, [&](qsizetype other) {
                   return cells[column].value.toDouble() >= cells[other].value.toDouble();
               });
    });
}

/// A number that a line ends with: a time, or the port, or what an upstream answered.
void Columns::tellWholeTook()
{
    const qsizetype last = m_columns.count() - 1;
    if (last <= m_status + 1 || !isFree(last) || !are(last, isWhole) || isStatusAgain(last)
        || isBytesAgain(last))
        return;
    m_wholeUnit = sampleOf(last).unitOfNameless();
    if (!m_wholeUnit)
        return;
    m_took = last;
    set(last, requestTimeVariable(*m_wholeUnit));
}

/// What an upstream answered.
bool Columns::isStatusAgain(qsizetype column) const
{
    return std::ranges::all_of(m_columns.rows(), [&](const QList<LineColumn> &cells) {
        return isNothing(cells[column].value) || cells[column].value == cells[m_status].value;
    });
}

/// The bytes of an answer with its headers, which are much the same for all.
bool Columns::isBytesAgain(qsizetype column) const
{
    constexpr qint64 leastHeaders = 50; // bytes
    constexpr qint64 mostSpread = 500;
    constexpr int enough = 5; // for it to be no chance
    qint64 least = std::numeric_limits<qint64>::max();
    qint64 most = 0;
    for (const auto &cells : m_columns.rows()) {
        const qint64 more = cells[column].value.toLongLong() - cells[m_status + 1].value.toLongLong();
        least = std::min(least, more);
        most = std::max(most, more);
    }
    return m_columns.rows().size() >= enough && least >= leastHeaders && most - least <= mostSpread;
}

// ---- what was told ----------------------------------------------------------------------------------

bool Columns::isAccess() const
{
    const qsizetype last = m_columns.count() - 1;
    const bool isClientFirst =
        m_client >= 0 && m_client + 3 < m_request && !m_isForwarded
        && are(m_client, [](const QByteArray &value) {
               return value.contains(',')
                   || clientaddress::plain(logbytes::view(value)) == logbytes::view(value);
           });
    const bool endsWithTime = m_took == last && !isQuoted(last)
        && (m_wholeUnit
            || (sampleOf(last).hasPoint() && sampleOf(last).unitOfDecimals() == TookUnit::Seconds));
    const bool endsWithNumber = last > m_status + 1 && are(last, isWhole) && !isQuoted(last);
    return m_columns.border() == ' ' && isClientFirst && (endsWithTime || (m_took < 0 && !endsWithNumber));
}

int Columns::wordsBeforeClient() const
{
    qsizetype words = 0;
    for (qsizetype column = 0; column < m_client; ++column)
        words += row()[column].value.count(' ') + 1;
    return int(words);
}

QByteArray Columns::textOf(qsizetype column) const
{
    const LineColumn &cell = row()[column];
    const bool isList = std::ranges::any_of(
        m_columns.rows(), [column](const QList<LineColumn> &cells) { return cells[column].isList; });
    const QByteArray &role = m_roles[size_t(column)];
    const QByteArray variable = !role.isEmpty() ? role : isList ? "$upstream_other"_ba : "$other"_ba;
    if (!cell.open && role.isEmpty() && !isList) // a day and its time, which are not the request's
        return cell.before + variable + QByteArray(" $other").repeated(cell.value.count(' '));
    if (!cell.open)
        return cell.before + variable;
    const char close = cell.open == '[' ? ']' : cell.open == '(' ? ')' : cell.open;
    return cell.before + cell.open + variable + close + cell.after;
}

QString Columns::pattern(bool isCut) const
{
    qsizetype end = m_columns.count();
    while (isCut && end > 0 && isFree(end - 1))
        --end;
    QByteArray out;
    for (qsizetype column = 0; column < end; ++column)
        out += (column == 0 ? QByteArray() : QByteArray(1, m_columns.border())) + textOf(column);
    if (end < m_columns.count())
        out += QByteArray(1, m_columns.border()) + "$rest";
    return QString::fromUtf8(out);
}

} // namespace

ColumnGuess guessColumns(const QList<QByteArray> &lines)
{
    Columns columns(lines);
    if (!columns.tell())
        return {};
    QStringList patterns{columns.pattern(false), columns.pattern(true)};
    patterns.removeDuplicates();
    return {.patterns = patterns,
            .isAccess = columns.isAccess(),
            .wordsBeforeClient = columns.wordsBeforeClient(),
            .wholeUnit = columns.wholeUnit()};
}

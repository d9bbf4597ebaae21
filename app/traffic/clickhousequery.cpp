// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/traffic/clickhousequery.h"

using namespace Qt::StringLiterals;

namespace {

const auto percentiles = u"quantilesTDigest(0.5, 0.95, 0.99)(zg_us)"_s;
const auto failures = u"countIf(zg_status >= 500 AND zg_status < 600)"_s;

/// A rule of a RouteFolder as a regular expression of RE2.
QString patternOf(const QString &rule)
{
    QStringList parts;
    for (const QString &segment : rule.mid(1).split(u'/')) {
        const bool isPlaceholder = segment.startsWith(u'{') && segment.endsWith(u'}');
        parts.append(isPlaceholder ? u"[^/]+"_s : QRegularExpression::escape(segment));
    }
    const bool takesRest = rule.endsWith("/*"_L1);
    if (takesRest)
        parts.removeLast();
    return u"^/"_s + parts.join(u'/') + (takesRest ? u"(/.*)?$"_s : u"$"_s);
}

QString signOf(FilterTerm::Operator op)
{
    switch (op) {
    case FilterTerm::Operator::Less:
        return u"<"_s;
    case FilterTerm::Operator::LessOrEqual:
        return u"<="_s;
    case FilterTerm::Operator::More:
        return u">"_s;
    case FilterTerm::Operator::MoreOrEqual:
        return u">="_s;
    default:
        return u"="_s;
    }
}

QString numberText(double number)
{
    return QString::number(number, 'f', number == double(qint64(number)) ? 0 : 3);
}

QString figureCondition(const FilterTerm &term, const QString &expression)
{
    if (term.below > 0 && signOf(term.op) == "="_L1)
        return u"(%1 >= %2 AND %1 < %3)"_s.arg(expression, numberText(term.number), numberText(term.below));
    return u"(%1 %2 %3)"_s.arg(expression, signOf(term.op), numberText(term.number));
}

} // namespace

QString ClickHouseQuery::quoted(const QString &text)
{
    QString out = text;
    out.replace(u'\\', u"\\\\"_s).replace(u'\'', u"\\'"_s).replace(QChar(0), u"\\0"_s);
    return u'\'' + out + u'\'';
}

QString ClickHouseQuery::identifier(const QString &name)
{
    QString out = name;
    out.replace(u'\\', u"\\\\"_s).replace(u'`', u"\\`"_s);
    return u'`' + out + u'`';
}

// ---- fields as expressions --------------------------------------------------------------------------

QString ClickHouseQuery::column(LogField field) const
{
    return identifier(m_table.columns.value(field));
}

/// As text, empty where the table has none.
QString ClickHouseQuery::text(LogField field) const
{
    return m_table.has(field) ? u"ifNull(toString(%1), '')"_s.arg(column(field)) : u"''"_s;
}

/// Of a column that has text, NULL where that is no number: "-" is what many servers write for nothing.
QString ClickHouseQuery::number(LogField field) const
{
    return m_table.numbersAsText.contains(field) ? u"toFloat64OrNull(%1)"_s.arg(text(field)) : column(field);
}

/// What the time is compared and ordered by: the column itself wherever it can be, so that the server's index
/// helps.
QString ClickHouseQuery::time() const
{
    const QString time = column(LogField::Time);
    if (m_table.time != ClickHouseTable::Time::Text)
        return time;
    return u"parseDateTimeBestEffortOrZero(ifNull(toString(%1), ''))"_s.arg(time);
}

QString ClickHouseQuery::timeMs() const
{
    const QString time = this->time();
    switch (m_table.time) {
    case ClickHouseTable::Time::DateTime:
    case ClickHouseTable::Time::Text:
        return u"toInt64(toUInt32(%1)) * 1000"_s.arg(time);
    case ClickHouseTable::Time::DateTime64:
        return u"toInt64(toFloat64(%1) * 1000)"_s.arg(time);
    case ClickHouseTable::Time::Seconds:
        return u"toInt64(%1 * 1000)"_s.arg(time);
    case ClickHouseTable::Time::Milliseconds:
        return u"toInt64(%1)"_s.arg(time);
    case ClickHouseTable::Time::Microseconds:
        return u"intDiv(toInt64(%1), 1000)"_s.arg(time);
    case ClickHouseTable::Time::Nanoseconds:
        return u"intDiv(toInt64(%1), 1000000)"_s.arg(time);
    }
    Q_UNREACHABLE();
}

/// To compare time() with. Whole seconds where it has those, which is what the charts step in.
QString ClickHouseQuery::timeBound(qint64 atMs) const
{
    const QString seconds = QString::number((atMs + 999) / 1000);
    switch (m_table.time) {
    case ClickHouseTable::Time::DateTime:
    case ClickHouseTable::Time::DateTime64:
    case ClickHouseTable::Time::Text:
        return u"toDateTime(%1)"_s.arg(seconds);
    case ClickHouseTable::Time::Seconds:
        return seconds;
    case ClickHouseTable::Time::Milliseconds:
        return QString::number(atMs);
    case ClickHouseTable::Time::Microseconds:
        return QString::number(atMs * 1000);
    case ClickHouseTable::Time::Nanoseconds:
        return QString::number(atMs * 1'000'000);
    }
    Q_UNREACHABLE();
}

QString ClickHouseQuery::tookUs() const
{
    if (!m_table.has(LogField::Took))
        return u"CAST(NULL AS Nullable(Float64))"_s;
    const auto factor = [this] {
        switch (m_table.tookUnit) {
        case TookUnit::Seconds:
            return u"* 1000000"_s;
        case TookUnit::Milliseconds:
            return u"* 1000"_s;
        case TookUnit::Microseconds:
            return u"* 1"_s;
        case TookUnit::Nanoseconds:
            return u"/ 1000"_s;
        }
        Q_UNREACHABLE();
    };
    return u"toFloat64(%1) %2"_s.arg(number(LogField::Took), factor());
}

QString ClickHouseQuery::status() const
{
    return m_table.has(LogField::Status) ? u"toInt32(ifNull(%1, 0))"_s.arg(number(LogField::Status)) : u"0"_s;
}

QString ClickHouseQuery::bytes() const
{
    return m_table.has(LogField::Bytes) ? u"toInt64(ifNull(%1, 0))"_s.arg(number(LogField::Bytes)) : u"0"_s;
}

QString ClickHouseQuery::target() const
{
    if (!m_table.has(LogField::Target) && m_table.has(LogField::Request)) // "GET /path HTTP/1.1"
        return u"splitByChar(' ', %1)[2]"_s.arg(text(LogField::Request));
    if (!m_table.has(LogField::Query))
        return text(LogField::Target);
    return u"if(%2 = '', %1, concat(%1, '?', %2))"_s.arg(text(LogField::Target), text(LogField::Query));
}

/// What RouteFolder does, in the server's words.
QString ClickHouseQuery::endpoint() const
{
    const QString path = u"splitByChar('?', %1)[1]"_s.arg(target());
    const QString folded = u"substring(arrayStringConcat(arrayMap(zg_x -> if(match(zg_x, "
                           u"'^([0-9].*|[0-9a-fA-F-]{16,})$'), '{id}', zg_x), "
                           u"splitByChar('/', %1)), '/'), 1, 200)"_s.arg(path);
    QStringList rules;
    for (const QString &line : m_routes) {
        const QString rule = line.trimmed();
        if (rule.startsWith(u'/'))
            rules.append(u"match(%1, %2), %3"_s.arg(path, quoted(patternOf(rule)), quoted(rule)));
    }
    return rules.isEmpty() ? folded : u"multiIf(%1, %2)"_s.arg(rules.join(u", "_s), folded);
}

// ---- which rows -------------------------------------------------------------------------------------

QString ClickHouseQuery::textCondition(const FilterTerm &term, const QString &expression) const
{
    if (term.op == FilterTerm::Operator::Matches)
        return u"match(%1, %2)"_s.arg(expression, quoted(term.regex.pattern()));
    const QString wanted = quoted(QString::fromStdString(term.text));
    if (term.op == FilterTerm::Operator::Equals)
        return u"(%1 = %2)"_s.arg(expression, wanted);
    return u"(positionCaseInsensitive(%1, %2) > 0)"_s.arg(expression, wanted);
}

QString ClickHouseQuery::condition(const FilterTerm &term) const
{
    using Field = FilterTerm::Field;
    switch (term.field) {
    case Field::Status:
        return figureCondition(term, status());
    case Field::Took:
        return u"ifNull(%1, 0)"_s.arg(figureCondition(term, tookUs()));
    case Field::Bytes:
        return figureCondition(term, bytes());
    case Field::Path:
        return textCondition(term, target());
    case Field::Endpoint:
        return textCondition(term, endpoint());
    case Field::Method:
        return textCondition(term, text(LogField::Method));
    case Field::Client:
        return textCondition(term, text(LogField::Client));
    case Field::User:
        return textCondition(term, text(LogField::User));
    case Field::Agent:
        return textCondition(term, text(LogField::Agent));
    case Field::RequestId:
        return textCondition(term, text(LogField::RequestId));
    case Field::Anything:
        return textCondition(term,
                             u"concat(%1, ' ', %2, ' ', %3, ' ', %4)"_s.arg(text(LogField::Method), target(),
                                                                            text(LogField::Client),
                                                                            text(LogField::Agent)));
    }
    Q_UNREACHABLE();
}

QString ClickHouseQuery::where(const FiguresQuestion &question) const
{
    QStringList all{u"%1 >= %2"_s.arg(time(), timeBound(question.fromMs)),
                    u"%1 < %2"_s.arg(time(), timeBound(question.toMs))};
    for (const RowFilter::Group &group : question.filter.groups()) {
        QStringList either;
        for (const FilterTerm &term : group)
            either.append((term.isNegated ? u"NOT "_s : QString()) + condition(term));
        all.append(u'(' + either.join(u" OR "_s) + u')');
    }
    return all.join(u" AND "_s);
}

QString ClickHouseQuery::from(const FiguresQuestion &question) const
{
    return u" FROM %1.%2 WHERE %3"_s.arg(identifier(m_table.database), identifier(m_table.table),
                                         where(question));
}

// ---- the questions ----------------------------------------------------------------------------------
// A name given with AS hides the table's column of that name, in WHERE too: ours are none that a table has.
// All parts go in at once: a filter may hold a "%2F" that a second arg() would take for its place.

QString ClickHouseQuery::points(const FiguresQuestion &question) const
{
    const QString step = QString::number(question.step.count());
    QStringList classes;
    for (int statusClass = 0; statusClass < int(statusClassCount); ++statusClass)
        classes.append(
            u"countIf((zg_status >= 100 AND zg_status < 600 ? intDiv(zg_status, 100) : 0) = %1)"_s.arg(
                statusClass));
    return u"SELECT intDiv(zg_ms, 1000 * %1) * %1 AS zg_at, count(), sum(zg_bytes), %2, %3 FROM (SELECT %4 "
           u"AS zg_ms, %5 AS zg_status, %6 AS zg_bytes, %7 AS zg_us%8) GROUP BY zg_at ORDER BY zg_at"_s.arg(
               step, classes.join(u", "_s), percentiles, timeMs(), status(), bytes(), tookUs(),
               from(question));
}

QString ClickHouseQuery::totals(const FiguresQuestion &question) const
{
    return u"SELECT count(), %1, sum(zg_bytes), %2 FROM (SELECT %3 AS zg_status, %4 AS zg_bytes, %5 AS "
           u"zg_us%6)"_s.arg(failures, percentiles, status(), bytes(), tookUs(), from(question));
}

QString ClickHouseQuery::busiest(LogField key, const FiguresQuestion &question) const
{
    const QString expression = key == LogField::Target ? endpoint()
        : key == LogField::Status                      ? u"toString(%1)"_s.arg(status())
                                                       : text(key);
    QStringList trend;
    for (int i = 0; i < FiguresQuestion::trendSteps; ++i)
        trend.append(u"countIf(zg_part = %1)"_s.arg(i));
    const qint64 spanMs = std::max<qint64>(1, question.toMs - question.fromMs);
    const QString part = u"intDiv((%1 - %2) * %3, %4)"_s.arg(timeMs(), QString::number(question.fromMs),
                                                             QString::number(FiguresQuestion::trendSteps),
                                                             QString::number(spanMs));
    return u"SELECT zg_key, count() AS zg_count, %1, sum(zg_bytes), quantileTDigest(0.95)(zg_us), [%2] FROM "
           u"(SELECT %3 AS zg_key, %4 AS zg_status, %5 AS zg_bytes, %6 AS zg_us, %7 AS zg_part%8) GROUP BY "
           u"zg_key ORDER BY zg_count DESC, zg_key LIMIT %9"_s.arg(
               failures, trend.join(u", "_s), expression, status(), bytes(), tookUs(), part, from(question),
               QString::number(question.most));
}

QString ClickHouseQuery::failing(const FiguresQuestion &question) const
{
    return u"SELECT %1 AS zg_key, count() AS zg_count, min(%2)%3 AND %4 >= 500 AND %4 < 600 "
           "GROUP BY zg_key ORDER BY zg_count DESC, zg_key LIMIT %5"_s.arg(
               endpoint(), timeMs(), from(question), status(), QString::number(question.most));
}

QString ClickHouseQuery::newestTime(const FiguresQuestion &question) const
{
    return u"SELECT max(zg_ms), count() FROM (SELECT %1 AS zg_ms%2)"_s.arg(timeMs(), from(question));
}

QString ClickHouseQuery::requestColumns() const
{
    return QStringList{timeMs(),
                       text(LogField::Method),
                       target(),
                       status(),
                       tookUs() + u" AS zg_us"_s,
                       bytes(),
                       text(LogField::Client),
                       text(LogField::User),
                       text(LogField::Agent),
                       text(LogField::RequestId)}
        .join(u", "_s);
}

QString ClickHouseQuery::slowest(const FiguresQuestion &question) const
{
    return u"SELECT %1%2 AND isNotNull(zg_us) ORDER BY zg_us DESC LIMIT %3"_s.arg(
        requestColumns(), from(question), QString::number(question.most));
}

QString ClickHouseQuery::newest(const FiguresQuestion &question) const
{
    return u"SELECT %1%2 ORDER BY %3 DESC LIMIT %4"_s.arg(requestColumns(), from(question), time(),
                                                          QString::number(mostRows));
}

QString ClickHouseQuery::sample(const ClickHouseTable &table, int most)
{
    return u"SELECT * FROM %1.%2 LIMIT %3"_s.arg(identifier(table.database), identifier(table.table),
                                                 QString::number(most));
}

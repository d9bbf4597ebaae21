// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/traffic/patternguess.h"

#include "app/traffic/clientaddress.h"
#include "app/traffic/fieldnames.h"
#include "app/traffic/logbytes.h"
#include "app/traffic/tooksample.h"

#include <algorithm>
#include <array>
#include <map>

using namespace Qt::StringLiterals;

namespace {

/// Of servers whose lines do not tell themselves what their columns are. Sources: the documentation of each.
/// Of those that fit as well the first is taken.
QStringList knownPatterns()
{
    return {
        // Envoy, and Istio's
        u"[$time_iso8601] \"$request\" $status $flags $received $body_bytes_sent $request_time_ms "
        u"$upstream "
        "\"$remote_addr\" \"$http_user_agent\" \"$request_id\" $rest"_s,
        u"[$time_iso8601] \"$request\" $status $flags $details $end \"$fault\" $received "
        u"$body_bytes_sent "
        "$request_time_ms $upstream \"$remote_addr\" \"$http_user_agent\" \"$request_id\" $rest"_s,
        // AWS' load balancer for applications
        u"$type $time_iso8601 $name $remote_addr $to $before $request_time $after $status $inner "
        u"$received "
        "$body_bytes_sent \"$request\" \"$http_user_agent\" $rest"_s,
        // HAProxy's option httplog
        u"$head: $remote_addr_port [$time_local] $from $to $a/$b/$c/$d/$request_time_ms $status "
        u"$body_bytes_sent "
        "$rest \"$request\""_s,
        // gin
        u"[GIN] $time_iso8601 | $status | $request_time | $remote_addr | $request_method \"$request_uri\""_s};
}

/// The variable for a field.
QByteArray variableOf(LogField field, TookUnit unit = TookUnit::Seconds)
{
    static const std::map<LogField, QByteArray> names{
        {LogField::Time, "$time_iso8601"},
        {LogField::Request, "$request"},
        {LogField::Method, "$request_method"},
        {LogField::Target, "$request_uri"},
        {LogField::Status, "$status"},
        {LogField::Took, "$request_time"},
        {LogField::Bytes, "$body_bytes_sent"},
        {LogField::Client, "$remote_addr"},
        {LogField::User, "$remote_user"},
        {LogField::Referer, "$http_referer"},
        {LogField::Agent, "$http_user_agent"},
        {LogField::RequestId, "$request_id"},
        {LogField::Query, "$args"},
    };
    static constexpr std::array suffixes{"", "_ms", "_us", "_ns"}; // by unit
    return names.at(field) + (field == LogField::Took ? suffixes[size_t(unit)] : "");
}

/// The variable for a name and the numbers it had. Each field once: of several the first is the best.
class Variables
{
public:
    QByteArray of(const QByteArray &name, const TookSample &sample)
    {
        const auto field = fieldnames::fieldOf(name);
        if (!field || m_used[size_t(*field)])
            return "$other";
        m_used[size_t(*field)] = true;
        return variableOf(*field, sample.unitBy(fieldnames::plain(name)));
    }

private:
    std::array<bool, logFieldCount> m_used{};
};

/// What IIS, CloudFront and others call the fields of the W3C's extended format, as fieldnames::plain() has
/// them.
const std::map<QByteArray, QByteArray> &w3cVariables()
{
    static const std::map<QByteArray, QByteArray> variables{
        {"csmethod", "$request_method"},  {"csuristem", "$uri"},
        {"csuriquery", "$args"},          {"scstatus", "$status"},
        {"cip", "$remote_addr"},          {"csusername", "$remote_user"},
        {"scbytes", "$bytes_sent"},       {"cs(useragent)", "$http_user_agent"},
        {"cs(referer)", "$http_referer"}, {"xedgerequestid", "$request_id"},
    };
    return variables;
}

/// IIS writes whole milliseconds, CloudFront seconds with a fraction.
QByteArray w3cTook(const QByteArray &value)
{
    return variableOf(LogField::Took, value.contains('.') ? TookUnit::Seconds : TookUnit::Milliseconds);
}

/// From "#Fields: date time c-ip …" and a line of them. Empty where date and time do not stand side by side.
QString w3cPattern(const QList<QByteArray> &lines)
{
    constexpr std::string_view mark = "#Fields:";
    const auto header = std::ranges::find_if(
        lines, [&](const QByteArray &line) { return logbytes::view(line).starts_with(mark); });
    const auto sample =
        std::ranges::find_if(lines, [](const QByteArray &line) { return !line.startsWith('#'); });
    if (header == lines.end() || sample == lines.end())
        return {};
    const char border = sample->contains('\t') ? '\t' : ' ';
    const QList<QByteArray> names = header->mid(qsizetype(mark.size())).simplified().split(' ');
    const QList<QByteArray> values = sample->split(border);
    const qsizetype date = names.indexOf("date");
    if (date < 0 || names.value(date + 1) != "time")
        return {};
    QList<QByteArray> variables;
    for (qsizetype i = 0; i < names.size(); ++i) {
        const auto known = w3cVariables().find(fieldnames::plain(names[i]));
        if (i == date)
            variables.append("$date_time");
        else if (i != date + 1)
            variables.append(names[i] == "time-taken"            ? w3cTook(values.value(i))
                                 : known != w3cVariables().end() ? known->second
                                                                 : QByteArray("$other"));
    }
    return QString::fromUtf8(variables.join(border));
}

/// The values of a line of CSV, with their quotes taken off.
QList<QByteArray> csvValues(const QByteArray &line)
{
    QList<QByteArray> values;
    for (qsizetype at = 0; at <= line.size();) {
        const bool isQuoted = at < line.size() && line[at] == '"';
        const qsizetype close = isQuoted ? line.indexOf('"', at + 1) : -1;
        qsizetype end = line.indexOf(',', std::max(at, close));
        end = end < 0 ? line.size() : end;
        values.append((close > at ? line.mid(at + 1, close - at - 1) : line.mid(at, end - at)).trimmed());
        at = end + 1;
    }
    return values;
}

/// From the first line of a CSV file, where it names its columns.
QString csvPattern(const QList<QByteArray> &lines)
{
    if (lines.size() < 2 || !lines[0].contains(',') || lines[0].startsWith('{'))
        return {};
    const QList<QByteArray> names = csvValues(lines[0]);
    std::vector<TookSample> samples(size_t(names.size()));
    for (const QByteArray &line : lines.sliced(1)) {
        const QList<QByteArray> values = csvValues(line);
        for (qsizetype i = 0; i < std::min(values.size(), names.size()); ++i)
            samples[size_t(i)].add(logbytes::view(values[i]));
    }
    QList<QByteArray> pieces;
    Variables variables;
    for (qsizetype i = 0; i < names.size(); ++i)
        pieces.append(variables.of(names[i], samples[size_t(i)]));
    return QString::fromUtf8(pieces.join(','));
}

struct Pair {
    QByteArray name{};
    QByteArray value{};
    bool isQuoted = false;
};

/// "time=… status=200" (logfmt) or "time:…\tstatus:200" (LTSV); nothing of a line that is not so.
QList<Pair> pairsOf(const QByteArray &line, char border, char sign)
{
    QList<Pair> pairs;
    for (qsizetype at = 0; at < line.size();) {
        const qsizetype equals = line.indexOf(sign, at);
        Pair pair{.name = line.mid(at, equals - at)};
        if (equals <= at || pair.name.contains(' ') || pair.name.contains('"'))
            return {};
        pair.isQuoted = line.mid(equals + 1, 1) == "\"";
        const qsizetype start = equals + (pair.isQuoted ? 2 : 1);
        qsizetype end = line.indexOf(pair.isQuoted ? '"' : border, start);
        end = end < 0 ? line.size() : end;
        pair.value = line.mid(start, end - start);
        pairs.append(pair);
        at = end + (pair.isQuoted ? 1 : 0);
        if (at < line.size() && line[at++] != border)
            return {};
    }
    return pairs;
}

/// From a line of pairs.
QString pairsPattern(const QList<QByteArray> &lines, char border, char sign)
{
    std::map<QByteArray, TookSample> samples;
    for (const QByteArray &line : lines) {
        for (const Pair &pair : pairsOf(line, border, sign))
            samples[pair.name].add(logbytes::view(pair.value));
    }
    QList<QByteArray> pieces;
    Variables variables;
    for (const Pair &pair : pairsOf(lines.value(lines.size() / 2), border, sign)) {
        const QByteArray variable = variables.of(pair.name, samples[pair.name]);
        pieces.append(pair.name + sign + (pair.isQuoted ? '"' + variable + '"' : variable));
    }
    return QString::fromUtf8(pieces.join(border));
}

/// The words of a line up to the bracket before its time; empty when there is none.
QList<QByteArray> wordsBeforeTime(const QByteArray &line)
{
    const qsizetype bracket = line.indexOf(" [");
    return bracket < 0 ? QList<QByteArray>() : line.first(bracket).simplified().split(' ');
}

} // namespace

LogFormat accessFormatOf(const QList<QByteArray> &lines)
{
    constexpr int own = 3;  // client, ident, user
    constexpr int most = 9; // more would be prose
    std::map<int, int> counts;
    for (const QByteArray &line : lines) {
        const QList<QByteArray> words = wordsBeforeTime(line);
        const int before = int(words.size()) - own;
        const bool isPlain = before <= 0 || before > most || words[0].endsWith(',');
        ++counts[!isPlain && clientaddress::isAddress(logbytes::view(words[before])) ? before : 0];
    }
    const auto usual = std::ranges::max_element(counts, {}, [](const auto &count) { return count.second; });
    return {.wordsBefore = usual == counts.end() ? 0 : usual->first};
}

QByteArray requestTimeVariable(TookUnit unit)
{
    return variableOf(LogField::Took, unit);
}

QStringList guessPatterns(const QList<QByteArray> &lines)
{
    QStringList patterns = knownPatterns();
    patterns.append(w3cPattern(lines));
    patterns.append(csvPattern(lines));
    patterns.append(pairsPattern(lines, ' ', '='));
    patterns.append(pairsPattern(lines, '\t', ':'));
    patterns.removeAll(QString());
    return patterns;
}

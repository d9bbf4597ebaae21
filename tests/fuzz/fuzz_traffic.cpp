// SPDX-License-Identifier: GPL-3.0-or-later
// usage: fuzz_traffic [EXECUTIONS] [SEED]
// Throws mutated lines and plain noise at every parser of request logs, and holds the quick way of each to
// its slow one. Run from a build with sanitizers. The line that fails is printed, and the exit code is 1.
#include "app/traffic/accessparser.h"
#include "app/traffic/formatdetection.h"
#include "app/traffic/jsonlineparser.h"
#include "app/traffic/linebuffer.h"
#include "app/traffic/logtime.h"
#include "app/traffic/patternparser.h"
#include "app/traffic/personaldata.h"
#include "app/traffic/trafficdigest.h"
#include "tests/traffic/logmutation.h"
#include "tests/traffic/referenceparsers.h"

#include <cstdio>
#include <tuple>

using namespace Qt::StringLiterals;
using logbytes::textStart;

namespace {

QList<JsonFieldRule> jsonRules()
{
    return {{.field = LogField::Time, .key = "time"},     {.field = LogField::Method, .key = "method"},
            {.field = LogField::Target, .key = "path"},   {.field = LogField::Status, .key = "status"},
            {.field = LogField::Took, .key = "took"},     {.field = LogField::Bytes, .key = "bytes"},
            {.field = LogField::Client, .key = "client"}, {.field = LogField::Agent, .key = "extra"}};
}

std::optional<ReadEvent> parse(LineParser &parser, const QByteArray &line, TrafficDigest &digest)
{
    std::vector<char> exact(line.begin(), line.end());
    exact.push_back('\n');
    LogEvent event;
    if (!parser.parse(exact.data(), exact.data() + line.size(), event))
        return {};
    digest.add(event);
    return ReadEvent::of(event);
}

/// Everything that is held against the parsers for one line; the description of what is wrong, or nothing.
class Trial
{
public:
    QByteArray run(const QByteArray &line, bool compareSlowly)
    {
        const auto access = parse(m_access, line, m_digest);
        parse(m_detailed, line, m_digest);
        for (const auto &pattern : m_patterns)
            parse(*pattern, line, m_digest);
        const auto learnt = parse(m_json, line, m_digest);
        JsonLineParser fresh(jsonRules(), QTimeZone::utc(), true);
        const auto walked = parse(fresh, line, m_digest);
        if (learnt != walked)
            return comparison(line, learnt, walked);
        if (compareSlowly && access != readAccessSlowly(line))
            return comparison(line, access, readAccessSlowly(line));
        if (compareSlowly) {
            detect(line);
            std::ignore = logFormatFromText(QString::fromUtf8(line));
            maskedTarget(QString::fromUtf8(line));
            maskedClient(QString::fromUtf8(line));
        }
        return cutAnyWhere(line);
    }

    /// The same for a date and time.
    QByteArray runTime(const QByteArray &text, bool compareSlowly)
    {
        std::vector<char> exact(text.begin(), text.end());
        exact.push_back('\n');
        qint64 ms = 0;
        const bool isTime = m_time.read({exact.data(), size_t(text.size())}, ms);
        const bool isCompared = compareSlowly && !isMaybeSinceEpoch(text);
        const auto slow = isCompared ? readTimeSlowly(text) : std::nullopt;
        const bool isSame = !isCompared || (isTime == slow.has_value() && ms == slow.value_or(0));
        return isSame ? QByteArray() : "time: " + text + " is " + (isTime ? QByteArray::number(ms) : "none");
    }

private:
    /// A line comes out of the buffer whole wherever the pieces end.
    QByteArray cutAnyWhere(const QByteArray &line)
    {
        QByteArray out;
        const auto take = [&out](const char *begin, const char *end) {
            out += QByteArray(begin, end - begin);
        };
        const qsizetype half = line.size() / 2;
        for (const QByteArray &piece : {line.first(half), line.mid(half), QByteArray("\n")}) {
            std::ranges::copy(piece, m_lines.room().begin());
            m_lines.take(size_t(piece.size()), take, take);
        }
        QByteArray expected = line;
        if (expected.endsWith('\r'))
            expected.chop(1);
        expected.remove(0, textStart(expected.constBegin(), expected.constEnd()) - expected.constBegin());
        return out == expected ? QByteArray() : "cut wrongly: " + line;
    }

    AccessParser m_access{{}};
    AccessParser m_detailed{{.wantsDetails = true}};
    /// What these lines and those before them tell of their format, and what is read by it.
    void detect(const QByteArray &line)
    {
        m_newest.append(line);
        if (m_newest.size() > 5)
            m_newest.removeFirst();
        if (const auto parser = makeLineParser(detectLogFormat(m_newest).format, true))
            parse(**parser, line, m_digest);
    }

    static std::unique_ptr<LineParser> patternOf(const QByteArray &text)
    {
        return std::move(*PatternParser::make(text, QTimeZone::utc()));
    }

    std::array<std::unique_ptr<LineParser>, 3> m_patterns{
        patternOf("$remote_addr $ident $remote_user [$time_local] \"$request\" $status "
                  "$body_bytes_sent \"$http_referer\" \"$http_user_agent\" $request_time"),
        patternOf(
            "\"$http_x_forwarded_for\" $remote_addr_port $upstream_addr $time_local $scheme$host$request_uri "
            "$upstream_response_time $status"),
        patternOf("$time_iso8601,$remote_addr,$uri,$args,$status,$http_user_agent,$request_time_ms")};
    QList<QByteArray> m_newest{};
    JsonLineParser m_json{jsonRules(), QTimeZone::utc(), true};
    TrafficDigest m_digest{{}};
    LineBuffer m_lines{};
    LogTime m_time{};
};

QByteArray noise(QRandomGenerator &random)
{
    QByteArray bytes(qsizetype(random.bounded(300)), Qt::Uninitialized);
    for (char &byte : bytes)
        byte = char(random.bounded(256));
    return bytes.replace('\n', ' ');
}

} // namespace

int main(int argc, char **argv)
{
    const qint64 executions = argc > 1 ? std::atoll(argv[1]) : 1'000'000;
    const auto seed = quint32(argc > 2 ? std::atoll(argv[2]) : 1);
    LogLines source(seed);
    QRandomGenerator random(seed);
    Trial trial;
    for (qint64 i = 0; i < executions; ++i) {
        QByteArray line = i % 2 ? source.access() : source.json();
        if (i % 64 == 0)
            line = noise(random);
        else if (i % 7)
            line = source.mutated(line);
        const QByteArray time = i % 3 ? source.mutated(source.time()) : source.time();
        QByteArray fault = trial.run(line, i % 16 == 1);
        if (fault.isEmpty())
            fault = trial.runTime(time, i % 4 == 1);
        if (!fault.isEmpty()) {
            std::printf("execution %lld: %s\n", static_cast<long long>(i), fault.constData());
            return 1;
        }
    }
    std::printf("%lld executions, nothing found\n", static_cast<long long>(executions));
    return 0;
}

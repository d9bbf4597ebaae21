// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/traffic/formatdetection.h"

#include "app/traffic/jsonlinewalk.h"
#include "app/traffic/logbytes.h"
#include "app/traffic/logtime.h"

#include <QMap>

#include <array>

using namespace Qt::StringLiterals;

namespace {

/// Names a key may have, best first, in small letters without "_" and "-". Sources: nginx variables, pino,
/// morgan, winston, Caddy, Traefik, Envoy, Spring Boot, gin, zap, GCP, ECS and Cloudflare, and our own
/// contract.
constexpr auto fieldNames = std::to_array<std::pair<LogField, std::string_view>>({
    {LogField::Time, "time"},
    {LogField::Time, "ts"},
    {LogField::Time, "timestamp"},
    {LogField::Time, "@timestamp"},
    {LogField::Time, "at"},
    {LogField::Time, "date"},
    {LogField::Time, "datetime"},
    {LogField::Time, "timelocal"},
    {LogField::Time, "timeiso8601"},
    {LogField::Time, "msec"},
    {LogField::Time, "starttime"},
    {LogField::Time, "startutc"},
    {LogField::Time, "edgestarttimestamp"},
    {LogField::Time, "t"},
    {LogField::Request, "request"},
    {LogField::Method, "method"},
    {LogField::Method, "requestmethod"},
    {LogField::Method, "request.method"},
    {LogField::Method, "req.method"},
    {LogField::Method, "http.request.method"},
    {LogField::Method, "httprequest.requestmethod"},
    {LogField::Method, "httpmethod"},
    {LogField::Method, "verb"},
    {LogField::Method, "clientrequestmethod"},
    {LogField::Target, "requesturi"},
    {LogField::Target, "request.uri"},
    {LogField::Target, "req.url"},
    {LogField::Target, "path"},
    {LogField::Target, "uri"},
    {LogField::Target, "url"},
    {LogField::Target, "request.url"},
    {LogField::Target, "requestpath"},
    {LogField::Target, "url.original"},
    {LogField::Target, "url.path"},
    {LogField::Target, "httprequest.requesturl"},
    {LogField::Target, "target"},
    {LogField::Target, "clientrequesturi"},
    {LogField::Status, "status"},
    {LogField::Status, "statuscode"},
    {LogField::Status, "responsestatus"},
    {LogField::Status, "responsecode"},
    {LogField::Status, "res.statuscode"},
    {LogField::Status, "response.status"},
    {LogField::Status, "http.response.statuscode"},
    {LogField::Status, "httprequest.status"},
    {LogField::Status, "downstreamstatus"},
    {LogField::Status, "edgeresponsestatus"},
    {LogField::Status, "code"},
    {LogField::Took, "durationms"},
    {LogField::Took, "tookms"},
    {LogField::Took, "latencyms"},
    {LogField::Took, "elapsedms"},
    {LogField::Took, "responsetimems"},
    {LogField::Took, "requesttime"},
    {LogField::Took, "responsetime"},
    {LogField::Took, "duration"},
    {LogField::Took, "latency"},
    {LogField::Took, "took"},
    {LogField::Took, "elapsed"},
    {LogField::Took, "timetaken"},
    {LogField::Took, "edgetimetofirstbytems"},
    {LogField::Took, "event.duration"},
    {LogField::Took, "durationus"},
    {LogField::Took, "durationns"},
    {LogField::Bytes, "bytes"},
    {LogField::Bytes, "bodybytessent"},
    {LogField::Bytes, "bytessent"},
    {LogField::Bytes, "responsesize"},
    {LogField::Bytes, "downstreamcontentsize"},
    {LogField::Bytes, "edgeresponsebytes"},
    {LogField::Bytes, "http.response.body.bytes"},
    {LogField::Bytes, "size"},
    {LogField::Bytes, "contentlength"},
    {LogField::Bytes, "length"},
    {LogField::Client, "client"},
    {LogField::Client, "clientip"},
    {LogField::Client, "remoteaddr"},
    {LogField::Client, "remoteip"},
    {LogField::Client, "request.remoteip"},
    {LogField::Client, "req.remoteaddress"},
    {LogField::Client, "clienthost"},
    {LogField::Client, "client.ip"},
    {LogField::Client, "source.ip"},
    {LogField::Client, "ip"},
    {LogField::User, "user"},
    {LogField::User, "remoteuser"},
    {LogField::User, "userid"},
    {LogField::User, "username"},
    {LogField::Referer, "referer"},
    {LogField::Referer, "referrer"},
    {LogField::Referer, "httpreferer"},
    {LogField::Agent, "agent"},
    {LogField::Agent, "useragent"},
    {LogField::Agent, "httpuseragent"},
    {LogField::Agent, "useragent.original"},
    {LogField::Agent, "clientrequestuseragent"},
    {LogField::RequestId, "requestid"},
    {LogField::RequestId, "reqid"},
    {LogField::RequestId, "req.id"},
    {LogField::RequestId, "traceid"},
    {LogField::RequestId, "xrequestid"},
    {LogField::RequestId, "rayid"},
    {LogField::Query, "query"},
    {LogField::Query, "querystring"},
    {LogField::Query, "args"},
});

/// Formats of others as nginx would write them, for lines that neither of the usual two understands.
const QString otherPatterns[]{
    // Traefik's "common": ... "agent" count "router" "server" 12ms
    u"$remote_addr - $remote_user [$time_local] \"$request\" $status $body_bytes_sent \"$http_referer\" "
    "\"$http_user_agent\" $connection_requests \"$router\" \"$upstream_addr\" $request_time"_s,
};

QByteArray plainKey(const QByteArray &key)
{
    QByteArray out = key.toLower();
    return out.replace("_", "").replace("-", "");
}

struct KeyFacts {
    QByteArray plain{};
    int seen = 0;
    bool isText = false;
    QByteArray value{};
    double largest = 0;
    bool hasPoint = false;
};

/// The keys of JSON lines with what their values look like.
QMap<QByteArray, KeyFacts> keysOf(const QList<QByteArray> &lines)
{
    QMap<QByteArray, KeyFacts> keys;
    JsonLineWalk walk([&keys](const JsonLeaf &leaf) {
        const QByteArray key(leaf.key.data(), qsizetype(leaf.key.size()));
        const QByteArray value(leaf.begin, leaf.end - leaf.begin);
        KeyFacts &facts = keys[key];
        ++facts.seen;
        facts.plain = plainKey(key);
        facts.isText = leaf.isText;
        facts.value = value;
        facts.largest = std::max(facts.largest, value.toDouble());
        facts.hasPoint = facts.hasPoint || value.contains('.');
    });
    for (const QByteArray &line : lines)
        walk.walk(line.constData(), line.constData() + line.size());
    return keys;
}

/// Source: nginx and Caddy write seconds with a fraction, Traefik whole nanoseconds, most others
/// milliseconds. A name that says its unit is believed.
TookUnit unitOf(const KeyFacts &facts)
{
    const QByteArray &name = facts.plain;
    if (name.endsWith("ms"))
        return TookUnit::Milliseconds;
    if (name.endsWith("us"))
        return TookUnit::Microseconds;
    if (name.endsWith("ns") || name == "event.duration")
        return TookUnit::Nanoseconds;
    if (name == "requesttime" || name.endsWith("seconds"))
        return TookUnit::Seconds;
    constexpr double mostSeconds = 30;       // a slower request is rarer than a figure in milliseconds
    constexpr double leastNanoseconds = 1e6; // a millisecond: hardly any request is quicker
    if (facts.hasPoint)
        return facts.largest < mostSeconds ? TookUnit::Seconds : TookUnit::Milliseconds;
    return facts.largest >= leastNanoseconds ? TookUnit::Nanoseconds : TookUnit::Milliseconds;
}

bool fits(LogField field, const KeyFacts &facts)
{
    switch (field) {
    case LogField::Time: {
        LogTime time;
        qint64 ms = 0;
        return time.read({facts.value.constData(), size_t(facts.value.size())}, ms);
    }
    case LogField::Request:
        return facts.isText && facts.value.contains(' ');
    case LogField::Status:
        return facts.value.size() == 3 && facts.value.toInt() >= 100;
    case LogField::Took:
        return !facts.value.isEmpty() && logbytes::isDigit(facts.value.front());
    case LogField::Bytes:
        return !facts.isText || facts.value.toLongLong() > 0 || facts.value == "0" || facts.value == "-";
    default:
        return facts.isText || field == LogField::User || field == LogField::RequestId;
    }
}

LogFormat jsonFormatOf(const QList<QByteArray> &lines)
{
    LogFormat format{.kind = LogFormat::Kind::Json};
    const auto keys = keysOf(lines);
    std::array<bool, logFieldCount> isFound{};
    for (const auto &[field, name] : fieldNames) {
        for (auto key = keys.begin(); key != keys.end() && !isFound[size_t(field)]; ++key) {
            if (key->plain != QByteArrayView(name.data(), qsizetype(name.size())) || !fits(field, *key))
                continue;
            isFound[size_t(field)] = true;
            format.fields.append({.field = field, .key = key.key(), .unit = unitOf(*key)});
        }
    }
    std::ranges::stable_sort(format.fields, {}, &JsonFieldRule::field);
    return format;
}

int parsedCount(const LogFormat &format, const QList<QByteArray> &lines)
{
    const auto parser = makeLineParser(format, false);
    if (!parser)
        return 0;
    LogEvent event;
    return int(std::ranges::count_if(lines, [&](const QByteArray &line) {
        return (*parser)->parse(line.constData(), line.constData() + line.size(), event);
    }));
}

} // namespace

DetectedFormat detectLogFormat(const QList<QByteArray> &lines)
{
    DetectedFormat best{.lines = int(lines.size()), .parsed = parsedCount({}, lines)};
    const auto consider = [&](const LogFormat &format) {
        if (const int parsed = parsedCount(format, lines); parsed > best.parsed) {
            best.format = format;
            best.parsed = parsed;
        }
    };
    consider(jsonFormatOf(lines));
    for (const QString &pattern : otherPatterns) {
        if (const auto format = logFormatFromText(pattern); format && best.parsed < best.lines)
            consider(*format);
    }
    return best;
}

QList<QByteArray> firstLinesOf(const QByteArray &bytes, int most)
{
    QList<QByteArray> lines;
    for (qsizetype at = 0; at < bytes.size() && lines.size() < most;) {
        qsizetype end = bytes.indexOf('\n', at);
        if (end < 0)
            end = bytes.size();
        QByteArray line = bytes.mid(at, end - at);
        if (line.endsWith('\r'))
            line.chop(1);
        if (!line.isEmpty())
            lines.append(line);
        at = end + 1;
    }
    return lines;
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/traffic/fieldnames.h"

#include "app/traffic/logbytes.h"

#include <algorithm>
#include <array>

namespace {

/// Names a key may have, best first, in small letters without "_" and "-". Sources: nginx variables, pino,
/// morgan, winston, Serilog, Caddy, Traefik, Envoy, Kong, APISIX, Spring Boot, gin, zap, GCP, ECS,
/// Cloudflare, EdgeOne and Aliyun, and our own contract.
constexpr auto names = std::to_array<std::pair<LogField, std::string_view>>({
    {LogField::Time, "time"},
    {LogField::Time, "ts"},
    {LogField::Time, "timestamp"},
    {LogField::Time, "@timestamp"},
    {LogField::Time, "at"},
    {LogField::Time, "date"},
    {LogField::Time, "datetime"},
    {LogField::Time, "eventtime"},
    {LogField::Time, "timelocal"},
    {LogField::Time, "timeiso8601"},
    {LogField::Time, "msec"},
    {LogField::Time, "starttime"},
    {LogField::Time, "startutc"},
    {LogField::Time, "edgestarttimestamp"},
    {LogField::Time, "t"},
    {LogField::Time, "@t"},
    {LogField::Time, "startedat"},
    {LogField::Request, "request"},
    {LogField::Request, "req"},
    {LogField::Request, "requestedurl"},
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
    {LogField::Target, "requesturl"},
    {LogField::Target, "url.original"},
    {LogField::Target, "url.path"},
    {LogField::Target, "httprequest.requesturl"},
    {LogField::Target, "target"},
    {LogField::Target, "clientrequesturi"},
    {LogField::Target, "requesteduri"},
    {LogField::Target, "request.path"},
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
    {LogField::Status, "edgeresponsestatuscode"},
    {LogField::Status, "httpstatus"},
    {LogField::Status, "code"},
    {LogField::Took, "durationms"},
    {LogField::Took, "tookms"},
    {LogField::Took, "latencyms"},
    {LogField::Took, "elapsedms"},
    {LogField::Took, "responsetimems"},
    {LogField::Took, "costms"},
    {LogField::Took, "requesttime"},
    {LogField::Took, "responsetime"},
    {LogField::Took, "requesttimemsec"},
    {LogField::Took, "duration"},
    {LogField::Took, "latency"},
    {LogField::Took, "took"},
    {LogField::Took, "elapsed"},
    {LogField::Took, "elapsedtime"},
    {LogField::Took, "processtime"},
    {LogField::Took, "reqtime"},
    {LogField::Took, "cost"},
    {LogField::Took, "costtime"},
    {LogField::Took, "response.latency"},
    {LogField::Took, "httprequest.latency"},
    {LogField::Took, "latencies.request"},
    {LogField::Took, "totallatency"},
    {LogField::Took, "edgeresponsetime"},
    {LogField::Took, "timetaken"},
    {LogField::Took, "rt"},
    {LogField::Took, "edgetimetofirstbytems"},
    {LogField::Took, "event.duration"},
    {LogField::Took, "durationus"},
    {LogField::Took, "tookus"},
    {LogField::Took, "durationns"},
    {LogField::Took, "upstreamresponsetime"}, // only where nothing says how long the client waited
    {LogField::Bytes, "bytes"},
    {LogField::Bytes, "bodybytessent"},
    {LogField::Bytes, "bytessent"},
    {LogField::Bytes, "bytesout"},
    {LogField::Bytes, "responsesize"},
    {LogField::Bytes, "downstreamcontentsize"},
    {LogField::Bytes, "edgeresponsebytes"},
    {LogField::Bytes, "http.response.body.bytes"},
    {LogField::Bytes, "httprequest.responsesize"},
    {LogField::Bytes, "response.length"},
    {LogField::Bytes, "response.size"},
    {LogField::Bytes, "size"},
    {LogField::Bytes, "contentlength"},
    {LogField::Bytes, "length"},
    {LogField::Bytes, "len"},
    {LogField::Client, "realclientip"},
    {LogField::Client, "client"},
    {LogField::Client, "clientip"},
    {LogField::Client, "remoteaddr"},
    {LogField::Client, "remoteip"},
    {LogField::Client, "request.clientip"},
    {LogField::Client, "request.remoteip"},
    {LogField::Client, "req.remoteaddress"},
    {LogField::Client, "clienthost"},
    {LogField::Client, "client.ip"},
    {LogField::Client, "source.ip"},
    {LogField::Client, "request.ip"},
    {LogField::Client, "httprequest.remoteip"},
    {LogField::Client, "remotehost"},
    {LogField::Client, "realip"},
    {LogField::Client, "xrealip"},
    {LogField::Client, "xforwardedfor"},
    {LogField::Client, "downstreamremoteaddress"},
    {LogField::Client, "ip"},
    {LogField::Client, "remote"},
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
    {LogField::Agent, "httprequest.useragent"},
    {LogField::Agent, "clientrequestuseragent"},
    {LogField::Agent, "ua"},
    {LogField::RequestId, "requestid"},
    {LogField::RequestId, "reqid"},
    {LogField::RequestId, "req.id"},
    {LogField::RequestId, "traceid"},
    {LogField::RequestId, "xrequestid"},
    {LogField::RequestId, "rayid"},
    {LogField::Query, "query"},
    {LogField::Query, "querystring"},
    {LogField::Query, "args"},
    {LogField::Query, "requesturlquerystring"},
    {LogField::Time, "requesttime"}, // of the moment, as filters of Java servers have it: but see above
});

/// That mean something else in too many places.
constexpr auto weak =
    std::to_array<std::string_view>({"t", "ts", "at", "date", "code", "user", "length", "size"});

} // namespace

std::span<const fieldnames::Name> fieldnames::all()
{
    return names;
}

QByteArray fieldnames::plain(const QByteArray &key)
{
    QByteArray out = key.toLower();
    return out.replace("_", "").replace("-", "");
}

bool fieldnames::isLastPart(const QByteArray &plainKey, std::string_view name)
{
    const std::string_view key = logbytes::view(plainKey);
    const size_t dot = key.rfind('.');
    if (dot == std::string_view::npos || key.substr(dot + 1) != name || key.starts_with("err"))
        return false;
    return std::ranges::find(weak, name) == weak.end();
}

bool fieldnames::isForwarded(const QByteArray &plainKey)
{
    constexpr auto ends =
        std::to_array<std::string_view>({"xforwardedfor", "xff", "xrealip", "realip", "realclientip"});
    return std::ranges::any_of(ends,
                               [&](std::string_view end) { return logbytes::view(plainKey).ends_with(end); });
}

std::optional<LogField> fieldnames::fieldOf(const QByteArray &key)
{
    const QByteArray wanted = plain(key);
    for (const auto &[field, name] : names) {
        if (logbytes::view(wanted) == name)
            return field;
    }
    for (const auto &[field, name] : names) {
        if (isLastPart(wanted, name))
            return field;
    }
    return {};
}

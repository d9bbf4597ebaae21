// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/traffic/apacheformat.h"

#include "app/traffic/logbytes.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

/// Sources: Apache's mod_log_config, Tomcat's AccessLogValve, Undertow's AccessLogHandler.
constexpr auto directives = std::to_array<std::pair<char, std::string_view>>({
    {'h', "$remote_addr"},
    {'a', "$remote_addr"},
    {'u', "$remote_user"},
    {'t', "[$time_local]"},
    {'r', "$request"},
    {'s', "$status"},
    {'b', "$body_bytes_sent"},
    {'B', "$body_bytes_sent"},
    {'O', "$bytes_sent"},
    {'D', "$request_time_us"},
    {'T', "$request_time"},
    {'m', "$request_method"},
    {'U', "$uri"},
    {'q', "$args"},
});

constexpr auto headers = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"referer", "$http_referer"},
    {"user-agent", "$http_user_agent"},
    {"x-forwarded-for", "$http_x_forwarded_for"},
    {"x-real-ip", "$http_x_real_ip"},
    {"x-request-id", "$http_x_request_id"},
});

constexpr std::string_view noUse = "$other";

QByteArray bytes(std::string_view text)
{
    return {text.data(), qsizetype(text.size())};
}

/// "%{…}t": moments that we can read are written by the day and the second.
std::string_view timeVariable(const QByteArray &shape)
{
    if (shape == "sec" || shape == "msec" || shape == "usec")
        return "$msec";
    if (shape.startsWith("%Y-%m-%d %H:%M:%S") || shape.startsWith("yyyy-MM-dd HH:mm:ss"))
        return "$date_time";
    const bool isIso = shape.startsWith("%Y-%m-%dT%H:%M:%S") || shape.startsWith("yyyy-MM-dd'T'HH:mm:ss");
    return isIso ? "$time_iso8601" : "$time_local";
}

/// What stands for "%{argument}letter".
std::string_view variableFor(char letter, const QByteArray &argument)
{
    if (letter == 'i') {
        const auto known = std::ranges::find(headers, logbytes::view(argument.toLower()),
                                             &decltype(headers)::value_type::first);
        return known == headers.end() ? noUse : known->second;
    }
    if (letter == 't' && !argument.isEmpty())
        return timeVariable(argument);
    if (letter == 'T' && !argument.isEmpty())
        return argument == "ms" ? "$request_time_ms"
            : argument == "us"  ? "$request_time_us"
                                : "$request_time";
    const auto known = std::ranges::find(directives, letter, &decltype(directives)::value_type::first);
    return known == directives.end() ? noUse : known->second;
}

/// The format itself out of what was copied from a configuration.
QByteArray bareFormat(const QByteArray &text)
{
    static const QRegularExpression directive(uR"re(^LogFormat\s+"((?:[^"\\]|\\.)*)")re"_s);
    static const QRegularExpression attribute(uR"re(pattern\s*=\s*"([^"]*)")re"_s);
    QString format = QString::fromUtf8(text.trimmed());
    for (const auto &shape : {directive, attribute}) {
        if (const auto match = shape.match(format); match.hasMatch())
            format = match.captured(1);
    }
    format.replace(u"\\\""_s, u"\""_s).replace(u"&quot;"_s, u"\""_s).replace(u"\\t"_s, u"\t"_s);
    return format.toUtf8();
}

} // namespace

QByteArray apacheFormatPattern(const QByteArray &text)
{
    static const QRegularExpression item(uR"(%[!<>,0-9]*(?:\{([^}]*)\})?([a-zA-Z%]))"_s);
    const QString format = QString::fromUtf8(bareFormat(text));
    QByteArray pattern;
    qsizetype at = 0;
    for (auto items = item.globalMatch(format); items.hasNext();) {
        const auto match = items.next();
        pattern += format.sliced(at, match.capturedStart() - at).toUtf8();
        const char letter = match.captured(2).at(0).toLatin1();
        pattern += letter == '%' ? "%"_ba : bytes(variableFor(letter, match.captured(1).toUtf8()));
        at = match.capturedEnd();
    }
    if (at == 0)
        return {};
    pattern += format.sliced(at).toUtf8();
    return pattern.replace("$uri$args", "$request_uri");
}

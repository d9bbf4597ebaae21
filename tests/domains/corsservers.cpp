// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/domains/corsservers.h"

using namespace Qt::StringLiterals;

namespace {

using Headers = HttpHeaders;
using Handler = MisbehavingServer::Handler;

const QByteArray page = pageOfShop.toLatin1();

/// What a good answer to the preflight says, beside the origin.
const Headers permits{{"Access-Control-Allow-Methods", "GET, POST, PUT, DELETE"},
                      {"Access-Control-Allow-Headers", "Authorization, Content-Type"},
                      {"Access-Control-Max-Age", "600"}};

Headers origin(const QByteArray &value, const Headers &more = {})
{
    return Headers{{"Access-Control-Allow-Origin", value}, {"Vary", "Origin"}} + more;
}

Headers without(Headers headers, const QByteArray &name)
{
    headers.removeIf([&](const auto &header) { return header.first == name; });
    return headers;
}

Headers with(Headers headers, const QByteArray &name, const QByteArray &value)
{
    return without(std::move(headers), name) + Headers{{name, value}};
}

/// One answer to OPTIONS, one to GET.
Handler answering(const ServerAnswer &preflight, const ServerAnswer &actual)
{
    return [=](const SeenRequest &seen) { return seen.method == "OPTIONS" ? preflight : actual; };
}

const ServerAnswer goodPreflight = ServerAnswer::of(204, {}, origin(page, permits));
const ServerAnswer goodAnswer = ServerAnswer::of(200, "{}", origin(page));

/// Right but for the preflight.
Handler asked(const Headers &preflight, int status = 204)
{
    return answering(ServerAnswer::of(status, {}, preflight), goodAnswer);
}

/// Right but for the answer itself.
Handler got(const Headers &actual, int status = 200)
{
    return answering(goodPreflight, ServerAnswer::of(status, "{}", actual));
}

/// The same headers whoever asks, and whatever.
Handler always(const Headers &headers)
{
    return answering(ServerAnswer::of(204, {}, headers + permits), ServerAnswer::of(200, "{}", headers));
}

/// Lets in by name whoever is let in by the rule.
Handler trusting(const std::function<bool(const QByteArray &)> &isGood, bool takesCookies = false)
{
    return [=](const SeenRequest &seen) {
        const QByteArray asking = seen.header("Origin");
        Headers headers{{"Vary", "Origin"}};
        if (asking == page || isGood(asking)) {
            headers.emplaceBack("Access-Control-Allow-Origin", asking);
            if (takesCookies)
                headers.emplaceBack("Access-Control-Allow-Credentials", "true");
        }
        return seen.method == "OPTIONS" ? ServerAnswer::of(204, {}, headers + permits)
                                        : ServerAnswer::of(200, "{}", headers);
    };
}

CorsRequest cookies()
{
    CorsRequest request;
    request.hasCredentials = true;
    return request;
}

CorsRequest method(const QByteArray &name)
{
    CorsRequest request;
    request.method = name;
    return request;
}

CorsRequest plainGet()
{
    CorsRequest request;
    request.method = "GET";
    request.headers = {};
    return request;
}

CorsRequest reading(const QByteArray &header)
{
    CorsRequest request;
    request.reads = {header};
    return request;
}

Headers cookieOrigin(const QByteArray &value, const QByteArray &credentials)
{
    return origin(value, {{"Access-Control-Allow-Credentials", credentials}});
}

QList<CorsServer> preflights()
{
    const auto status = [](int code) { return asked(origin(page, permits), code); };
    const auto signIn = answering(ServerAnswer::of(401, "{}"), ServerAnswer::of(401, "{}"));
    return {
        {"all right", asked(origin(page, permits)), {}, true},
        {"200 in place of 204", status(200), {}, true},
        {"a filter asks OPTIONS for a token", status(401), u"cors.preflight-sign-in"_s},
        {"everything asks for a token", signIn, u"cors.preflight-sign-in"_s},
        {"a firewall forbids OPTIONS", status(403), u"cors.preflight-sign-in"_s},
        {"no route for OPTIONS", status(404), u"cors.preflight-status"_s},
        {"OPTIONS not allowed", status(405), u"cors.preflight-status"_s},
        {"OPTIONS breaks the server", status(500), u"cors.preflight-status"_s},
        {"redirects to a slash", answering(ServerAnswer::redirect("/api/", 301), goodAnswer),
         u"cors.preflight-redirects"_s},
        {"redirects to signing in",
         answering(ServerAnswer::redirect("https://id.shop.example/", 302), goodAnswer),
         u"cors.preflight-redirects"_s},
        {"304, of all things", status(304), u"cors.preflight-redirects"_s},
        {"closes on OPTIONS", answering(ServerAnswer::closed(), goodAnswer), u"cors.preflight-no-answer"_s},
        {"not HTTP on OPTIONS", answering(ServerAnswer::raw("SSH-2.0-x\r\n\r\n"), goodAnswer),
         u"cors.preflight-no-answer"_s},
        {"knows no CORS", answering(ServerAnswer::of(200), ServerAnswer::of(200, "{}")),
         u"cors.not-offered"_s},
        {"knows no CORS, refuses OPTIONS", answering(ServerAnswer::of(405), ServerAnswer::of(200, "{}")),
         u"cors.not-offered"_s},
        {"no origin in the preflight", asked(permits), u"cors.origin-missing"_s},
    };
}

QList<CorsServer> origins()
{
    return {
        {"no origin in the answer", got({}), u"cors.origin-missing"_s},
        {"another page's origin", always(origin("https://www.shop.example")), u"cors.origin-differs"_s},
        {"slash at the end", always(origin(page + '/')), u"cors.origin-differs"_s},
        {"without the scheme", always(origin("h5.shop.example")), u"cors.origin-differs"_s},
        {"http in place of https", always(origin("http://h5.shop.example")), u"cors.origin-differs"_s},
        {"in capitals", always(origin("https://H5.shop.example")), u"cors.origin-differs"_s},
        {"another port", always(origin(page + ":8443")), u"cors.origin-differs"_s},
        {"wildcard within", always(origin("https://*.shop.example")), u"cors.origin-differs"_s},
        {"null", always(origin("null")), u"cors.origin-null"_s},
        {"the same twice, in two headers",
         always(Headers{{"Access-Control-Allow-Origin", page}} + origin(page)), u"cors.origin-many"_s},
        {"star and origin, in two headers",
         always(Headers{{"Access-Control-Allow-Origin", "*"}} + origin(page)), u"cors.origin-many"_s},
        {"two with a comma", always(origin(page + ", https://www.shop.example")), u"cors.origin-many"_s},
        {"two with a blank", always(origin(page + " https://www.shop.example")), u"cors.origin-many"_s},
        {"star", always(origin("*")), u"cors.wildcard"_s, true},
        {"star, cookies are sent", always(cookieOrigin("*", "true")), u"cors.wildcard-with-credentials"_s,
         false, cookies()},
        {"star and cookies, none are sent", always(cookieOrigin("*", "true")), u"cors.wildcard-confused"_s,
         true},
        {"cookies, all right", always(cookieOrigin(page, "true")), {}, true, cookies()},
        {"cookies not allowed", always(origin(page)), u"cors.credentials-missing"_s, false, cookies()},
        {"cookies: True", always(cookieOrigin(page, "True")), u"cors.credentials-missing"_s, false,
         cookies()},
        {"cookies: 1", always(cookieOrigin(page, "1")), u"cors.credentials-missing"_s, false, cookies()},
        {"no preflight needed, none answered",
         answering(ServerAnswer::closed(), goodAnswer),
         {},
         true,
         plainGet()},
        {"no preflight needed, no origin", got({}), u"cors.origin-missing"_s, false, plainGet()},
    };
}

QList<CorsServer> lists()
{
    const auto permitting = [](const QByteArray &name, const QByteArray &value) {
        return asked(origin(page, with(permits, name, value)));
    };
    const QByteArray methods = "Access-Control-Allow-Methods";
    const QByteArray headers = "Access-Control-Allow-Headers";
    CorsRequest starCookies = cookies();
    starCookies.method = "PUT";
    const auto cookiesAnd = [&](const QByteArray &name, const QByteArray &value) {
        return answering(ServerAnswer::of(204, {}, cookieOrigin(page, "true") + with(permits, name, value)),
                         ServerAnswer::of(200, "{}", cookieOrigin(page, "true")));
    };
    return {
        {"PUT allowed", permitting(methods, "PUT"), {}, true, method("PUT")},
        {"PUT not allowed", permitting(methods, "GET, POST"), u"cors.method-refused"_s, false, method("PUT")},
        {"put in small letters", permitting(methods, "put"), u"cors.method-refused"_s, false, method("PUT")},
        {"PUT by a star", permitting(methods, "*"), {}, true, method("PUT")},
        {"a star with cookies is a word", cookiesAnd(methods, "*"), u"cors.method-refused"_s, false,
         starCookies},
        {"POST not in the list passes", permitting(methods, "GET"), u"cors.method-unlisted"_s, true},
        {"methods with a slash", permitting(methods, "GET/POST"), u"cors.list-malformed"_s},
        {"headers in any case", permitting(headers, "AUTHORIZATION,content-TYPE"), {}, true},
        {"headers in two lines",
         asked(origin(page, with(permits, headers, "Authorization") + Headers{{headers, "Content-Type"}})),
         {},
         true},
        {"no headers", asked(origin(page, without(permits, headers))), u"cors.header-refused"_s},
        {"one header missing", permitting(headers, "Content-Type"), u"cors.header-refused"_s},
        {"a star, but a token", permitting(headers, "*"), u"cors.authorization-wildcard"_s},
        {"a star and the token's name", permitting(headers, "*, authorization"), {}, true},
        {"a star with cookies", cookiesAnd(headers, "*"), u"cors.header-refused"_s, false, cookies()},
        {"headers in brackets", permitting(headers, "[Authorization, Content-Type]"),
         u"cors.list-malformed"_s},
        {"headers with blanks", permitting(headers, "Authorization Content-Type"), u"cors.list-malformed"_s},
        {"no age", asked(origin(page, without(permits, "Access-Control-Max-Age"))), u"cors.max-age-short"_s,
         true},
        {"age of nothing", permitting("Access-Control-Max-Age", "0"), u"cors.max-age-short"_s, true},
        {"age in words", permitting("Access-Control-Max-Age", "1h"), u"cors.max-age-short"_s, true},
        {"age of a day", permitting("Access-Control-Max-Age", "86400"), u"cors.max-age-capped"_s, true},
    };
}

QList<CorsServer> answers()
{
    const Headers noVary{{"Access-Control-Allow-Origin", page}};
    const auto onlyToPages = [](const Headers &headers) -> Handler {
        return [headers](const SeenRequest &seen) {
            if (seen.header("Origin").isEmpty())
                return ServerAnswer::of(200, "{}");
            return seen.method == "OPTIONS" ? ServerAnswer::of(204, {}, headers + permits)
                                            : ServerAnswer::of(200, "{}", headers);
        };
    };
    const Headers star{{"Access-Control-Allow-Origin", "*"}};
    const auto redirecting = [](const QByteArray &to) {
        ServerAnswer answer = ServerAnswer::of(302, {}, origin(page, {{"Location", to}}));
        return answering(goodPreflight, answer);
    };
    return {
        {"error without the header", got({}, 404), u"cors.error-answer"_s, true},
        {"error with the header", got(origin(page), 404), {}, true},
        {"depends on who asks, and says so", onlyToPages(origin(page)), {}, true},
        {"depends on who asks, and does not say so", onlyToPages(noVary), u"cors.vary-missing"_s, true},
        {"says that it depends on the language", onlyToPages(with(origin(page), "Vary", "Accept-Language")),
         u"cors.vary-missing"_s, true},
        {"depends on everything", onlyToPages(with(origin(page), "Vary", "*")), {}, true},
        {"always the same needs no Vary", always(noVary), {}, true},
        {"a star, but only for pages", onlyToPages(star), u"cors.only-with-origin"_s, true},
        {"redirects within", redirecting("/v2/"), u"cors.redirects"_s, true},
        {"redirects away", redirecting("https://cdn.shop.example/"), u"cors.redirects-away"_s, true},
        {"a header that cannot be read", got(origin(page)), u"cors.not-exposed"_s, true,
         reading("x-request-id")},
        {"a header that can",
         got(origin(page, {{"Access-Control-Expose-Headers", "X-Request-Id"}})),
         {},
         true,
         reading("x-request-id")},
    };
}

QList<CorsServer> trusts()
{
    const auto hostile = [](const char *what, const Handler &handler, const QString &primary) {
        return CorsServer{what, handler, primary, true, {}, true};
    };
    const auto ends = [](const QByteArray &end) {
        return trusting([end](const QByteArray &asking) { return asking.endsWith(end); });
    };
    return {
        hostile("a list", trusting([](const QByteArray &) { return false; }), {}),
        hostile("anybody", trusting([](const QByteArray &asking) { return !asking.isEmpty(); }),
                u"cors.trusts-anyone"_s),
        hostile("anybody, with cookies",
                trusting([](const QByteArray &asking) { return !asking.isEmpty(); }, true),
                u"cors.trusts-anyone"_s),
        hostile("null", trusting([](const QByteArray &asking) { return asking == "null"; }),
                u"cors.trusts-null"_s),
        hostile("what begins so",
                trusting([](const QByteArray &asking) { return asking.startsWith(QByteArray(page + '.')); }),
                u"cors.trusts-prefix"_s),
        hostile("what ends so", trusting([](const QByteArray &asking) {
                    return asking.startsWith("https://") && asking.endsWith("tshop.example");
                }),
                u"cors.trusts-suffix"_s),
        hostile("a dot as any letter",
                trusting([](const QByteArray &asking) { return asking == "https://h5xshop.example"; }),
                u"cors.trusts-any-dot"_s),
        hostile("a part of the name", trusting([](const QByteArray &asking) {
                    return page.endsWith(asking.mid(8)) && asking != "null";
                }),
                u"cors.trusts-part"_s),
        hostile("odd characters", trusting([](const QByteArray &asking) { return asking.contains('`'); }),
                u"cors.trusts-odd-characters"_s),
        hostile("the same without TLS",
                trusting([](const QByteArray &asking) { return asking == "http://h5.shop.example"; }),
                u"cors.trusts-http"_s),
        hostile("all below", ends(".h5.shop.example"), u"cors.trusts-sub-domains"_s),
        hostile("pages of a shared host", ends(".github.io"), u"cors.trusts-shared-hosting"_s),
    };
}

} // namespace

QList<CorsServer> corsServers()
{
    QList<CorsServer> all = preflights() + origins() + lists() + answers() + trusts();
    for (CorsServer &one : all)
        one.request.origin = pageOfShop;
    return all;
}

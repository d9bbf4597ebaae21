// SPDX-License-Identifier: GPL-3.0-or-later
// The hosts whose certificate is good and whose server is not.
#include "tests/domains/spoiltrecipes.h"

using namespace Qt::StringLiterals;
using namespace spoilt;

using Manner = TlsServerRecipe::Manner;

QList<MisconfiguredHost> MisconfiguredHosts::protocols() const
{
    const auto row = [this](const char *what, const QString &primary,
                            const std::function<void(TlsServerRecipe &)> &spoil,
                            const QByteArray &key = "P-256") {
        TlsServerRecipe recipe = good(withKey(key));
        spoil(recipe);
        return MisconfiguredHost{.what = what, .server = recipe, .primary = primary};
    };
    const auto manner = [&](const char *what, Manner how, const QString &primary) {
        auto host = row(what, primary, [how](TlsServerRecipe &recipe) { recipe.manner = how; });
        host.isSilent = how == Manner::SaysNothing || how == Manner::SilentInside;
        return host;
    };
    MisconfiguredHost closed = row("nobody listens", u"tcp.refused"_s, [](TlsServerRecipe &) {});
    closed.isClosed = true;
    MisconfiguredHost invalid = row("no host at all", u"host.invalid"_s, [](TlsServerRecipe &) {});
    invalid.host = u"shop test"_s;
    QT_WARNING_PUSH
    QT_WARNING_DISABLE_DEPRECATED // old versions are what is wrong with these servers
        return {
            row("only TLS 1.0", u"tls.too-old"_s,
                [](TlsServerRecipe &recipe) { recipe.protocol = QSsl::TlsV1_0; }),
            row("only TLS 1.1", u"tls.too-old"_s,
                [](TlsServerRecipe &recipe) { recipe.protocol = QSsl::TlsV1_1; }),
            row("only TLS 1.2", {}, [](TlsServerRecipe &recipe) { recipe.protocol = QSsl::TlsV1_2; }),
            row("only TLS 1.3", {}, [](TlsServerRecipe &recipe) { recipe.protocol = QSsl::TlsV1_3; }),
            row("TLS 1.0 as well", u"tls.old-offered"_s,
                [](TlsServerRecipe &recipe) { recipe.protocol = QSsl::TlsV1_0OrLater; }),
            row(
                "no forward secrecy", u"tls.no-forward-secrecy"_s,
                [](TlsServerRecipe &recipe) {
                    recipe.protocol = QSsl::TlsV1_2;
                    recipe.ciphers = "AES128-GCM-SHA256:@SECLEVEL=0";
                },
                "RSA-2048"),
            row(
                "a key on a curve that no client offers", u"tls.failed"_s, [](TlsServerRecipe &) {},
                "secp256k1"),
            manner("plain HTTP", Manner::PlainHttp, u"tls.not-spoken"_s),
            manner("closes at once", Manner::ClosesAtOnce, u"tls.failed"_s),
            manner("says nothing", Manner::SaysNothing, u"tls.timed-out"_s),
            manner("answers no request", Manner::SilentInside, u"http.no-answer"_s),
            closed,
            invalid,
        };
    QT_WARNING_POP
}

QList<MisconfiguredHost> MisconfiguredHosts::answers() const
{
    const auto row = [this](const char *what, const QByteArray &said, const QString &primary,
                            const CertificateRecipe &recipe = {}) {
        TlsServerRecipe server = good(recipe);
        server.answer = said;
        return MisconfiguredHost{.what = what, .server = server, .primary = primary};
    };
    const QByteArray json = "application/json";
    return {
        row("server error", answer("502 Bad Gateway"), u"http.server-error"_s),
        row("not found is an answer", answer("404 Not Found"), {}),
        row("redirect",
            answer("302 Found", json, now(), "Strict-Transport-Security: max-age=9\r\nLocation: /x\r\n"),
            u"http.redirects"_s),
        row("early hints, then the answer", "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n" + answer(), {}),
        row("lines that end in LF alone", answer().replace("\r\n", "\n"), {}),
        row("HSTS taken back",
            answer("200 OK", json, now(), "Strict-Transport-Security: max-age=0; includeSubDomains\r\n"),
            u"http.no-hsts"_s),
        row("no HSTS", answer("200 OK", json, now(), {}), u"http.no-hsts"_s),
        row("text without a charset", answer("200 OK", "text/html"), u"http.charset"_s),
        row("GBK", answer("200 OK", "text/html; charset=gbk"), u"http.charset"_s),
        row("UTF-8", answer("200 OK", "text/html; Charset=UTF-8"), {}),
        row("not HTTP", "SSH-2.0-OpenSSH\r\n\r\n", u"http.no-answer"_s),
        row("an endless header", "HTTP/1.1 200 OK\r\nX: " + QByteArray(100'000, 'x'), u"http.no-answer"_s),
        row("our clock is 10 minutes slow, just issued", answer("200 OK", json, in(10 * minute)),
            u"clock.skew"_s, lasting(in(9 * minute), in(90 * day))),
        row("our clock is 10 minutes fast, just renewed too late", answer("200 OK", json, in(-10 * minute)),
            u"clock.skew"_s, lasting(in(-40 * day), in(-9 * minute))),
        row("our clock is 10 minutes fast, but it is over anyway", answer("200 OK", json, in(-10 * minute)),
            u"certificate.expired"_s, lasting(in(-40 * day), in(-day))),
    };
}

QList<MisconfiguredHost> MisconfiguredHosts::weak() const
{
    const auto digest = [](const QByteArray &name) {
        return server([&](CertificateRecipe &recipe) { recipe.digest = name; });
    };
    return {
        {.what = "RSA 1024", .server = good(withKey("RSA-1024")), .primary = u"key.weak"_s},
        {.what = "SHA-1", .server = good(digest("SHA1")), .primary = u"signature.weak"_s},
    };
}

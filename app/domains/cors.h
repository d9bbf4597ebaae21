// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domains/probehttp.h"

#include <QList>
#include <QStringList>

#include <optional>

/// What a web page wants to ask of a host of another origin. A mini-program's own requests have no origin and
/// need none of this; H5 shops and pages in its web-view do.
struct CorsRequest {
    QString origin{}; ///< of the page, as browsers write it: "https://h5.shop.test"
    QByteArray path = "/";
    QByteArray method = "POST";
    /// That the page sets itself, lower case. With the usual token and a JSON body there are these two.
    QList<QByteArray> headers{"authorization", "content-type"};
    QList<QByteArray> reads{};   ///< headers of the answer that the page looks at, lower case
    bool hasCredentials = false; ///< the page sends cookies along

    bool operator==(const CorsRequest &) const = default;
};

/// What is to be found out about a host's answers to pages. Empty requests: nothing.
struct CorsWish {
    QList<CorsRequest> requests{};
    bool triesHostileOrigins = false; ///< also asks as pages that ought not to be let in

    bool operator==(const CorsWish &) const = default;
};

/// A mistake in how a server compares origins that lets in pages of others.
enum class CorsTrick {
    Stranger,      ///< whoever asks is let in
    Null,          ///< "null": any page can put itself into a sandboxed frame
    Prefix,        ///< what only begins with a good origin
    Suffix,        ///< what only ends with the shop's name
    AnyDot,        ///< a dot that stands for any letter
    Part,          ///< a part of the shop's name
    OddCharacter,  ///< what some parsers take for the end of the host
    PlainHttp,     ///< the good host without TLS
    SubDomain,     ///< whatever is below the good host
    SharedHosting, ///< a place where anybody can put up pages
};

struct HostileOrigin {
    CorsTrick trick = CorsTrick::Stranger;
    QString origin{};

    bool operator==(const HostileOrigin &) const = default;
};

/// One request of the check and what came back.
struct CorsReply {
    std::optional<HttpHead> head{};
    QString fault{}; ///< without a head: why, in the network's words
};

/// What was seen when the host was asked as a browser would ask, not judged.
struct CorsEvidence {
    CorsRequest request{};
    QString ownOrigin{}; ///< of the host that was asked
    /// Chromium asks with Access-Control-Request-Private-Network: the host stands inside, the page does not.
    bool isIntoPrivateNetwork = false;
    CorsReply plain{};     ///< GET without an origin
    CorsReply preflight{}; ///< OPTIONS; nothing where browsers don't ask first
    CorsReply actual{};    ///< GET with the origin
    /// A hostile origin, and what it got.
    struct Tried {
        HostileOrigin hostile{};
        CorsReply reply{};
    };
    QList<Tried> tried{};
};

/// "https://H5.shop.test/" → "https://h5.shop.test", as browsers write an origin (Fetch 3.1: scheme, host in
/// A-labels, port unless it is the scheme's own). Nothing for what has a path, a user or no host, or is
/// neither http nor https.
std::optional<QString> pageOrigin(const QString &text);

/// The origin of what a host itself serves.
QString httpsOrigin(const QString &host, quint16 port);

/// The usual request of a shop's page, from each of the origins but the host's own.
CorsWish corsWishFor(const QStringList &origins, const QString &host, quint16 port);

/// Would a browser ask with OPTIONS first (Fetch 2.2.2, 4.8)?
bool needsPreflight(const CorsRequest &request);

/// The requests of the check, as they go over the wire. All are OPTIONS or GET, without cookies or tokens.
QByteArray preflightMessage(const QByteArray &host, const CorsRequest &request, bool isIntoPrivateNetwork);
QByteArray actualMessage(const QByteArray &host, const CorsRequest &request, const QString &origin);
QByteArray plainMessage(const QByteArray &host, const CorsRequest &request);

/// Origins that have nothing to do with the shop but pass for it where the comparison is careless. The
/// merged list of what the scanners Corsy and CORScanner try; strangers' names end in ".example" (RFC 2606).
QList<HostileOrigin> hostileOrigins(const QString &origin);

/// Was exactly this origin let in by name? "*" is no such thing.
bool isLetIn(const HttpHead &head, const QString &origin);

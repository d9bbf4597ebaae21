// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domains/certificate.h"
#include "app/domains/healthfinding.h"

/// A host as a client asks for it: a name in its ASCII form, or an address.
struct AskedHost {
    QByteArray name{};    ///< lower case, without a dot at its end; empty for an address
    QByteArray address{}; ///< 4 or 16 bytes; empty for a name

    QString text() const;
};

/// "Shop.例子.cn", "192.0.2.1", "[2001:db8::1]": nothing for what is neither a name nor an address.
std::optional<AskedHost> askedHost(const QString &host);

/// True when one of the certificate's alternative names is that host: names letter by letter in any case,
/// a wildcard for exactly its first label (RFC 9525 6.3), addresses byte by byte. The common name is
/// never looked at (RFC 9525 2).
bool covers(const Certificate &certificate, const AskedHost &host);

/// Is a name letters, digits and hyphens in labels of 1 to 63 (RFC 1034 3.5, RFC 1123 2.1)? No wildcard.
bool isHostNameSyntax(QByteArrayView name);

/// What is wrong with a dNSName in a server's certificate: NameSyntax, NameWildcard (anywhere but as the
/// whole first label), NamePublicSuffix (*.com; under WebPki also *.github.io) or NameAddressAsText.
std::optional<FindingCode> faultOfDnsName(const QByteArray &name, RuleProfile profile);

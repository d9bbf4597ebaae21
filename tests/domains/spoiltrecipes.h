// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/domains/misconfigured.h"

#include <QLocale>

#include <functional>

/// What certificates and servers with one thing wrong are made of.
namespace spoilt {

using namespace Qt::StringLiterals;

inline QDateTime in(qint64 seconds)
{
    return MisconfiguredHosts::now().addSecs(seconds);
}

inline constexpr qint64 minute = 60;
inline constexpr qint64 day = 86'400;

/// An answer with nothing to complain about; more: further header lines.
inline QByteArray answer(const QByteArray &status = "200 OK", const QByteArray &type = "application/json",
                         const QDateTime &date = MisconfiguredHosts::now(),
                         const QByteArray &more = "Strict-Transport-Security: max-age=31536000\r\n")
{
    const QByteArray text = QLocale::c().toString(date, u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s).toLatin1();
    return "HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\nDate: " + text + "\r\n" + more
        + "Content-Length: 0\r\nConnection: close\r\n\r\n";
}

inline TlsServerRecipe showing(const QList<QByteArray> &chain, const MadeCertificate &leaf)
{
    return {.chain = chain, .keyPem = leaf.keyPem(), .answer = answer()};
}

/// The leaf and one issuer.
inline TlsServerRecipe showing(const MadeCertificate &leaf, const MadeCertificate &issuer)
{
    return showing({leaf.der(), issuer.der()}, leaf);
}

inline CertificateRecipe lasting(const QDateTime &from, const QDateTime &until)
{
    CertificateRecipe recipe;
    recipe.notBefore = from;
    recipe.notAfter = until;
    return recipe;
}

inline CertificateRecipe withKey(const QByteArray &key)
{
    CertificateRecipe recipe;
    recipe.key = key;
    return recipe;
}

inline CertificateRecipe named(const QByteArray &names)
{
    CertificateRecipe recipe;
    recipe.commonName.clear();
    recipe.names = names;
    recipe.areNamesCritical = true;
    return recipe;
}

inline CertificateRecipe authority(const QString &name,
                                   const std::function<void(CertificateRecipe &)> &spoil = {})
{
    CertificateRecipe recipe = CertificateRecipe::authority(name);
    if (spoil)
        spoil(recipe);
    return recipe;
}

inline CertificateRecipe server(const std::function<void(CertificateRecipe &)> &spoil)
{
    CertificateRecipe recipe;
    spoil(recipe);
    return recipe;
}

} // namespace spoilt

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

#include <memory>

/// An extension that OpenSSL has no words for, or that is meant to be wrong.
struct RawExtension {
    QByteArray oid{};
    bool isCritical = false;
    QByteArray der{}; ///< what is inside of the OCTET STRING
};

/// What a certificate says. Starts out as a good one for a server; tests spoil one thing.
struct CertificateRecipe {
    QString commonName = QStringLiteral("shop.test");
    QByteArray names = "DNS:shop.test"; ///< in OpenSSL's words; empty: no such extension
    bool areNamesCritical = false;
    QDateTime notBefore = QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC);
    QDateTime notAfter = QDateTime(QDate(2026, 3, 1), QTime(0, 0), Qt::UTC);
    QByteArray key = "P-256"; ///< a curve's name, "RSA-2048" and the like, "ED25519"
    QByteArray digest = "SHA256";
    int version = 3;
    qint64 serial = 0x5a5a5a5a;
    QByteArray basicConstraints{}; ///< in OpenSSL's words, as are these; empty: no such extension
    QByteArray keyUsage = "critical,digitalSignature";
    QByteArray extendedKeyUsage = "serverAuth";
    QByteArray nameConstraints{};
    QByteArray authorityInfo{}; ///< "OCSP;URI:http://…,caIssuers;URI:http://…"
    QByteArray crlPoints{};     ///< "URI:http://…"
    bool hasKeyIdentifiers = true;
    QList<RawExtension> more{};

    /// One for an authority of that name.
    static CertificateRecipe authority(const QString &name);
};

/// A certificate that was made, with its key. Copies are the same one.
class MadeCertificate
{
public:
    /// Signed by itself.
    static MadeCertificate selfSigned(const CertificateRecipe &recipe);
    MadeCertificate issue(const CertificateRecipe &recipe) const;
    /// The same name and key as this one, but signed by another.
    MadeCertificate crossSigned(const MadeCertificate &by, const CertificateRecipe &recipe) const;

    QByteArray der() const;
    QByteArray pem() const;
    QByteArray keyPem() const;
    /// The certificate with one bit of its signature turned over.
    QByteArray derWithBrokenSignature() const;

private:
    struct Parts;
    explicit MadeCertificate(std::shared_ptr<const Parts> parts) : m_parts(std::move(parts)) { }

    std::shared_ptr<const Parts> m_parts; // shared because OpenSSL's objects are costly and never change
};

QByteArray pemOf(const QList<QByteArray> &ders);

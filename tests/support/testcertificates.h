// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QStringList>

#include <memory>

/// What a certificate made for a test says.
struct CertificateWish {
    QString commonName = QStringLiteral("shop.test");
    QStringList hosts{QStringLiteral("shop.test")};     ///< subject alternative names of kind DNS
    QStringList addresses{QStringLiteral("127.0.0.1")}; ///< and of kind IP
    QDateTime validFrom = QDateTime::currentDateTimeUtc().addDays(-1);
    QDateTime validUntil = QDateTime::currentDateTimeUtc().addDays(30);
};

/// A certificate for a server, with its key (EC P-256). Made in memory, new for each test run.
struct TestCertificate {
    QByteArray chainPem{}; ///< the leaf; the authority is not sent along
    QByteArray keyPem{};
    QByteArray sha256{}; ///< of the leaf's DER, 32 bytes
};

/// A certificate authority of a test's own.
class TestAuthority
{
public:
    explicit TestAuthority(const QString &name = QStringLiteral("Test Authority"));
    ~TestAuthority();

    QByteArray pem() const;
    TestCertificate issue(const CertificateWish &wish = {}) const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

/// A certificate that vouches for itself.
TestCertificate selfSignedCertificate(const CertificateWish &wish = {});

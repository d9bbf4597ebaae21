// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testcertificates.h"

#include <QCryptographicHash>

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>

using namespace Qt::StringLiterals;

namespace {

struct Free {
    void operator()(EVP_PKEY *key) const { EVP_PKEY_free(key); }
    void operator()(X509 *certificate) const { X509_free(certificate); }
    void operator()(X509_EXTENSION *extension) const { X509_EXTENSION_free(extension); }
    void operator()(BIO *bio) const { BIO_free(bio); }
};
using Key = std::unique_ptr<EVP_PKEY, Free>;
using Certificate = std::unique_ptr<X509, Free>;

QByteArray contents(BIO *bio)
{
    char *data = nullptr;
    const auto size = BIO_get_mem_data(bio, &data);
    return QByteArray(data, qsizetype(size));
}

QByteArray pemOf(X509 *certificate)
{
    const std::unique_ptr<BIO, Free> bio(BIO_new(BIO_s_mem()));
    PEM_write_bio_X509(bio.get(), certificate);
    return contents(bio.get());
}

/// The traditional form: what QSslKey reads for EC keys on every platform.
QByteArray pemOf(EVP_PKEY *key)
{
    const std::unique_ptr<BIO, Free> bio(BIO_new(BIO_s_mem()));
    PEM_write_bio_PrivateKey_traditional(bio.get(), key, nullptr, nullptr, 0, nullptr, nullptr);
    return contents(bio.get());
}

QByteArray sha256Of(X509 *certificate)
{
    unsigned char *der = nullptr;
    const int size = i2d_X509(certificate, &der);
    const QByteArray bytes(reinterpret_cast<const char *>(der), size);
    OPENSSL_free(der);
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

void addExtension(X509 *certificate, int kind, const QByteArray &value)
{
    const std::unique_ptr<X509_EXTENSION, Free> extension(
        X509V3_EXT_conf_nid(nullptr, nullptr, kind, value.constData()));
    X509_add_ext(certificate, extension.get(), -1);
}

QByteArray alternativeNames(const CertificateWish &wish)
{
    QStringList names;
    for (const QString &host : wish.hosts)
        names.append(u"DNS:"_s + host);
    for (const QString &address : wish.addresses)
        names.append(u"IP:"_s + address);
    return names.join(u',').toUtf8();
}

Certificate blankCertificate(const CertificateWish &wish, EVP_PKEY *key)
{
    Certificate certificate(X509_new());
    X509_set_version(certificate.get(), 2); // counts from 0: version 3
    quint32 serial = 0;
    RAND_bytes(reinterpret_cast<unsigned char *>(&serial), sizeof serial);
    ASN1_INTEGER_set_uint64(X509_get_serialNumber(certificate.get()), serial);
    ASN1_TIME_set(X509_getm_notBefore(certificate.get()), wish.validFrom.toSecsSinceEpoch());
    ASN1_TIME_set(X509_getm_notAfter(certificate.get()), wish.validUntil.toSecsSinceEpoch());
    X509_set_pubkey(certificate.get(), key);
    const QByteArray name = wish.commonName.toUtf8();
    X509_NAME_add_entry_by_txt(X509_get_subject_name(certificate.get()), "CN", MBSTRING_UTF8,
                               reinterpret_cast<const unsigned char *>(name.constData()), -1, -1, 0);
    return certificate;
}

TestCertificate packed(X509 *certificate, EVP_PKEY *key)
{
    return {.chainPem = pemOf(certificate), .keyPem = pemOf(key), .sha256 = sha256Of(certificate)};
}

TestCertificate signedBy(X509 *issuer, EVP_PKEY *issuerKey, const CertificateWish &wish)
{
    const Key key(EVP_EC_gen("P-256"));
    const Certificate certificate = blankCertificate(wish, key.get());
    const bool isOwnIssuer = !issuer;
    X509_set_issuer_name(certificate.get(), X509_get_subject_name(isOwnIssuer ? certificate.get() : issuer));
    addExtension(certificate.get(), NID_basic_constraints, "critical,CA:FALSE");
    if (const QByteArray names = alternativeNames(wish); !names.isEmpty())
        addExtension(certificate.get(), NID_subject_alt_name, names);
    X509_sign(certificate.get(), isOwnIssuer ? key.get() : issuerKey, EVP_sha256());
    return packed(certificate.get(), key.get());
}

} // namespace

struct TestAuthority::Private {
    Key key{EVP_EC_gen("P-256")};
    Certificate certificate{};
};

TestAuthority::TestAuthority(const QString &name) : d(std::make_unique<Private>())
{
    d->certificate = blankCertificate({.commonName = name}, d->key.get());
    X509_set_issuer_name(d->certificate.get(), X509_get_subject_name(d->certificate.get()));
    addExtension(d->certificate.get(), NID_basic_constraints, "critical,CA:TRUE");
    addExtension(d->certificate.get(), NID_key_usage, "critical,keyCertSign,cRLSign");
    X509_sign(d->certificate.get(), d->key.get(), EVP_sha256());
}

TestAuthority::~TestAuthority() = default;

QByteArray TestAuthority::pem() const
{
    return pemOf(d->certificate.get());
}

TestCertificate TestAuthority::issue(const CertificateWish &wish) const
{
    return signedBy(d->certificate.get(), d->key.get(), wish);
}

TestCertificate selfSignedCertificate(const CertificateWish &wish)
{
    return signedBy(nullptr, nullptr, wish);
}

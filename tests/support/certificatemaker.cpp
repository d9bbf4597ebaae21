// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/certificatemaker.h"

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <openssl/x509v3.h>

using namespace Qt::StringLiterals;

namespace {

struct Free {
    void operator()(EVP_PKEY *key) const { EVP_PKEY_free(key); }
    void operator()(X509 *certificate) const { X509_free(certificate); }
    void operator()(X509_EXTENSION *extension) const { X509_EXTENSION_free(extension); }
    void operator()(ASN1_OBJECT *object) const { ASN1_OBJECT_free(object); }
    void operator()(ASN1_OCTET_STRING *text) const { ASN1_OCTET_STRING_free(text); }
    void operator()(BIO *bio) const { BIO_free(bio); }
};
template<typename T>
using Owned = std::unique_ptr<T, Free>;

Owned<EVP_PKEY> makeKey(const QByteArray &kind)
{
    if (kind.startsWith("RSA-"))
        return Owned<EVP_PKEY>(EVP_RSA_gen(kind.sliced(4).toUInt()));
    if (kind == "ED25519")
        return Owned<EVP_PKEY>(EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519"));
    return Owned<EVP_PKEY>(EVP_EC_gen(kind.constData()));
}

void setName(X509_NAME *name, const QString &commonName)
{
    const QByteArray text = commonName.toUtf8();
    if (!text.isEmpty())
        X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_UTF8,
                                   reinterpret_cast<const unsigned char *>(text.constData()), -1, -1, 0);
}

void add(X509 *certificate, X509V3_CTX *context, int kind, const QByteArray &words)
{
    if (words.isEmpty())
        return;
    const Owned<X509_EXTENSION> extension(X509V3_EXT_conf_nid(nullptr, context, kind, words.constData()));
    if (!extension)
        qFatal("OpenSSL does not understand the extension %s", words.constData());
    X509_add_ext(certificate, extension.get(), -1);
}

void add(X509 *certificate, const RawExtension &raw)
{
    const Owned<ASN1_OBJECT> oid(OBJ_txt2obj(raw.oid.constData(), 1));
    const Owned<ASN1_OCTET_STRING> value(ASN1_OCTET_STRING_new());
    ASN1_OCTET_STRING_set(value.get(), reinterpret_cast<const unsigned char *>(raw.der.constData()),
                          int(raw.der.size()));
    const Owned<X509_EXTENSION> extension(
        X509_EXTENSION_create_by_OBJ(nullptr, oid.get(), raw.isCritical, value.get()));
    X509_add_ext(certificate, extension.get(), -1);
}

void addExtensions(X509 *certificate, X509 *issuer, const CertificateRecipe &recipe)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    if (recipe.hasKeyIdentifiers)
        add(certificate, &context, NID_subject_key_identifier, "hash");
    if (recipe.hasKeyIdentifiers && issuer != certificate)
        add(certificate, &context, NID_authority_key_identifier, "keyid:always");
    add(certificate, &context, NID_basic_constraints, recipe.basicConstraints);
    add(certificate, &context, NID_key_usage, recipe.keyUsage);
    add(certificate, &context, NID_ext_key_usage, recipe.extendedKeyUsage);
    add(certificate, &context, NID_name_constraints, recipe.nameConstraints);
    add(certificate, &context, NID_info_access, recipe.authorityInfo);
    add(certificate, &context, NID_crl_distribution_points, recipe.crlPoints);
    if (!recipe.names.isEmpty())
        add(certificate, &context, NID_subject_alt_name,
            recipe.areNamesCritical ? QByteArray("critical," + recipe.names) : recipe.names);
    for (const RawExtension &raw : recipe.more)
        add(certificate, raw);
}

QByteArray contents(BIO *bio)
{
    char *data = nullptr;
    const auto size = BIO_get_mem_data(bio, &data);
    return QByteArray(data, qsizetype(size));
}

} // namespace

struct MadeCertificate::Parts {
    Owned<EVP_PKEY> key{};
    Owned<X509> certificate{};

    static std::shared_ptr<Parts> make(Owned<EVP_PKEY> key, const Parts *issuer,
                                       const CertificateRecipe &recipe)
    {
        auto parts = std::make_shared<Parts>();
        parts->key = std::move(key);
        parts->certificate.reset(X509_new());
        X509 *made = parts->certificate.get();
        X509_set_version(made, recipe.version - 1);
        ASN1_INTEGER_set_int64(X509_get_serialNumber(made), recipe.serial);
        ASN1_TIME_set(X509_getm_notBefore(made), recipe.notBefore.toSecsSinceEpoch());
        ASN1_TIME_set(X509_getm_notAfter(made), recipe.notAfter.toSecsSinceEpoch());
        setName(X509_get_subject_name(made), recipe.commonName);
        X509_set_pubkey(made, parts->key.get());
        X509 *by = issuer ? issuer->certificate.get() : made;
        X509_set_issuer_name(made, X509_get_subject_name(by));
        if (recipe.version == 3)
            addExtensions(made, by, recipe);
        EVP_PKEY *signer = issuer ? issuer->key.get() : parts->key.get();
        const bool hasOwnDigest = EVP_PKEY_get_base_id(signer) == EVP_PKEY_ED25519;
        const EVP_MD *digest = hasOwnDigest ? nullptr : EVP_get_digestbyname(recipe.digest.constData());
        if (!X509_sign(made, signer, digest))
            qFatal("OpenSSL can't sign with %s", recipe.digest.constData());
        return parts;
    }
};

CertificateRecipe CertificateRecipe::authority(const QString &name)
{
    CertificateRecipe recipe{.commonName = name, .names = {}};
    recipe.notBefore = QDateTime(QDate(2020, 1, 1), QTime(0, 0), Qt::UTC);
    recipe.notAfter = QDateTime(QDate(2040, 1, 1), QTime(0, 0), Qt::UTC);
    recipe.basicConstraints = "critical,CA:TRUE";
    recipe.keyUsage = "critical,keyCertSign,cRLSign";
    recipe.extendedKeyUsage = {};
    return recipe;
}

MadeCertificate MadeCertificate::selfSigned(const CertificateRecipe &recipe)
{
    return MadeCertificate(Parts::make(makeKey(recipe.key), nullptr, recipe));
}

MadeCertificate MadeCertificate::issue(const CertificateRecipe &recipe) const
{
    return MadeCertificate(Parts::make(makeKey(recipe.key), m_parts.get(), recipe));
}

MadeCertificate MadeCertificate::crossSigned(const MadeCertificate &by, const CertificateRecipe &recipe) const
{
    EVP_PKEY_up_ref(m_parts->key.get());
    return MadeCertificate(Parts::make(Owned<EVP_PKEY>(m_parts->key.get()), by.m_parts.get(), recipe));
}

QByteArray MadeCertificate::der() const
{
    unsigned char *der = nullptr;
    const int size = i2d_X509(m_parts->certificate.get(), &der);
    const QByteArray bytes(reinterpret_cast<const char *>(der), size);
    OPENSSL_free(der);
    return bytes;
}

QByteArray MadeCertificate::derWithBrokenSignature() const
{
    QByteArray bytes = der();
    bytes[bytes.size() - 1] = char(bytes.back() ^ 1);
    return bytes;
}

QByteArray MadeCertificate::pem() const
{
    return pemOf({der()});
}

QByteArray MadeCertificate::keyPem() const
{
    const Owned<BIO> bio(BIO_new(BIO_s_mem()));
    PEM_write_bio_PrivateKey_traditional(bio.get(), m_parts->key.get(), nullptr, nullptr, 0, nullptr,
                                         nullptr);
    return contents(bio.get());
}

QByteArray pemOf(const QList<QByteArray> &ders)
{
    QByteArray out;
    for (const QByteArray &der : ders)
        out += "-----BEGIN CERTIFICATE-----\n" + der.toBase64() + "\n-----END CERTIFICATE-----\n";
    return out;
}

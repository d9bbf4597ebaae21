// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/revocationmaker.h"

#include <openssl/ocsp.h>
#include <openssl/pem.h>
#include <openssl/pkcs7.h>
#include <openssl/x509v3.h>

namespace {

struct Free {
    void operator()(X509 *one) const { X509_free(one); }
    void operator()(X509_CRL *one) const { X509_CRL_free(one); }
    void operator()(EVP_PKEY *one) const { EVP_PKEY_free(one); }
    void operator()(ASN1_STRING *one) const { ASN1_STRING_free(one); } // times and numbers are that, too
    void operator()(X509_EXTENSION *one) const { X509_EXTENSION_free(one); }
    void operator()(OCSP_CERTID *one) const { OCSP_CERTID_free(one); }
    void operator()(OCSP_BASICRESP *one) const { OCSP_BASICRESP_free(one); }
    void operator()(OCSP_RESPONSE *one) const { OCSP_RESPONSE_free(one); }
    void operator()(PKCS7 *one) const { PKCS7_free(one); }
    void operator()(BIO *one) const { BIO_free(one); }
};
template<typename T>
using Owned = std::unique_ptr<T, Free>;

Owned<X509> parsed(const QByteArray &der)
{
    const auto *bytes = reinterpret_cast<const unsigned char *>(der.constData());
    return Owned<X509>(d2i_X509(nullptr, &bytes, long(der.size())));
}

Owned<EVP_PKEY> keyOf(const MadeCertificate &certificate)
{
    const QByteArray pem = certificate.keyPem();
    const Owned<BIO> text(BIO_new_mem_buf(pem.constData(), int(pem.size())));
    return Owned<EVP_PKEY>(PEM_read_bio_PrivateKey(text.get(), nullptr, nullptr, nullptr));
}

Owned<ASN1_TIME> timeAt(const QDateTime &time)
{
    return Owned<ASN1_TIME>(ASN1_TIME_set(nullptr, time.toSecsSinceEpoch()));
}

/// OCSP knows only the long form of times.
Owned<ASN1_TIME> longTimeAt(const QDateTime &time)
{
    return Owned<ASN1_TIME>(ASN1_GENERALIZEDTIME_set(nullptr, time.toSecsSinceEpoch()));
}

template<typename T, typename Write>
QByteArray derOf(T *value, Write write)
{
    QByteArray der(write(value, nullptr), Qt::Uninitialized);
    auto *to = reinterpret_cast<unsigned char *>(der.data());
    write(value, &to);
    return der;
}

int statusOf(OcspRecipe::Status status)
{
    return status == OcspRecipe::Status::Good   ? V_OCSP_CERTSTATUS_GOOD
        : status == OcspRecipe::Status::Revoked ? V_OCSP_CERTSTATUS_REVOKED
                                                : V_OCSP_CERTSTATUS_UNKNOWN;
}

/// In OpenSSL's words.
void add(X509_CRL *list, X509 *issuer, int kind, const QByteArray &words)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, issuer, nullptr, nullptr, list, 0);
    const Owned<X509_EXTENSION> extension(X509V3_EXT_conf_nid(nullptr, &context, kind, words.constData()));
    X509_CRL_add_ext(list, extension.get(), -1);
}

} // namespace

QByteArray ocspResponse(const OcspRecipe &recipe)
{
    const auto subject = parsed(recipe.certificate.der());
    const auto issuer = parsed(recipe.issuer.der());
    const MadeCertificate by = recipe.signer.value_or(recipe.issuer);
    const auto signer = parsed(by.der());
    const auto key = keyOf(by);
    const Owned<OCSP_CERTID> id(
        OCSP_cert_to_id(recipe.hasSha256 ? EVP_sha256() : EVP_sha1(), subject.get(), issuer.get()));
    const Owned<OCSP_BASICRESP> basic(OCSP_BASICRESP_new());
    const bool isRevoked = recipe.status == OcspRecipe::Status::Revoked;
    OCSP_basic_add1_status(
        basic.get(), id.get(), statusOf(recipe.status), isRevoked ? OCSP_REVOKED_STATUS_KEYCOMPROMISE : 0,
        isRevoked ? longTimeAt(recipe.now.addDays(-1)).get() : nullptr,
        longTimeAt(recipe.now.addSecs(recipe.fromSeconds)).get(),
        recipe.untilSeconds ? longTimeAt(recipe.now.addSecs(recipe.untilSeconds)).get() : nullptr);
    if (!recipe.nonce.isEmpty()) {
        QByteArray nonce = recipe.nonce;
        OCSP_basic_add1_nonce(basic.get(), reinterpret_cast<unsigned char *>(nonce.data()),
                              int(nonce.size()));
    }
    if (OCSP_basic_sign(basic.get(), signer.get(), key.get(), EVP_sha256(), nullptr, 0) != 1)
        qFatal("OpenSSL can't sign the response");
    const Owned<OCSP_RESPONSE> response(OCSP_response_create(OCSP_RESPONSE_STATUS_SUCCESSFUL, basic.get()));
    return derOf(response.get(), i2d_OCSP_RESPONSE);
}

QByteArray ocspFailure(int status)
{
    const Owned<OCSP_RESPONSE> response(OCSP_response_create(status, nullptr));
    return derOf(response.get(), i2d_OCSP_RESPONSE);
}

QByteArray revocationList(const ListRecipe &recipe)
{
    const auto issuer = parsed(recipe.issuer.der());
    const auto key = keyOf(recipe.issuer);
    const Owned<X509_CRL> list(X509_CRL_new());
    X509_CRL_set_version(list.get(), 1);
    X509_CRL_set_issuer_name(list.get(), X509_get_subject_name(issuer.get()));
    X509_CRL_set1_lastUpdate(list.get(), timeAt(recipe.now.addSecs(recipe.fromSeconds)).get());
    if (recipe.untilSeconds != 0)
        X509_CRL_set1_nextUpdate(list.get(), timeAt(recipe.now.addSecs(recipe.untilSeconds)).get());
    const Owned<ASN1_INTEGER> number(ASN1_INTEGER_new());
    ASN1_INTEGER_set(number.get(), 1);
    if (recipe.hasNumber)
        X509_CRL_add1_ext_i2d(list.get(), NID_crl_number, number.get(), 0, 0);
    if (recipe.isDelta)
        X509_CRL_add1_ext_i2d(list.get(), NID_delta_crl, number.get(), 1, 0);
    if (recipe.hasKeyIdentifier)
        add(list.get(), issuer.get(), NID_authority_key_identifier, "keyid:always");
    if (!recipe.point.isEmpty())
        add(list.get(), issuer.get(), NID_issuing_distribution_point, recipe.point);
    for (const qint64 serial : recipe.revoked) {
        X509_REVOKED *entry = X509_REVOKED_new(); // the list's once it is added
        ASN1_INTEGER_set_int64(number.get(), serial);
        X509_REVOKED_set_serialNumber(entry, number.get());
        X509_REVOKED_set_revocationDate(entry, timeAt(recipe.now.addDays(-1)).get());
        const Owned<ASN1_ENUMERATED> reason(ASN1_ENUMERATED_new());
        ASN1_ENUMERATED_set(reason.get(), CRL_REASON_KEY_COMPROMISE);
        X509_REVOKED_add1_ext_i2d(entry, NID_crl_reason, reason.get(), 0, 0);
        X509_CRL_add0_revoked(list.get(), entry);
    }
    X509_CRL_sort(list.get());
    if (!X509_CRL_sign(list.get(), key.get(), EVP_get_digestbyname(recipe.digest.constData())))
        qFatal("OpenSSL can't sign the list");
    return derOf(list.get(), i2d_X509_CRL);
}

QByteArray certificateBag(const QList<QByteArray> &ders)
{
    const Owned<PKCS7> bag(PKCS7_new());
    PKCS7_set_type(bag.get(), NID_pkcs7_signed);
    PKCS7_content_new(bag.get(), NID_pkcs7_data);
    for (const QByteArray &der : ders)
        PKCS7_add_certificate(bag.get(), parsed(der).get());
    return derOf(bag.get(), i2d_PKCS7);
}

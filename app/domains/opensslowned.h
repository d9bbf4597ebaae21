// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domains/certificate.h"

#include <openssl/err.h>
#include <openssl/ocsp.h>
#include <openssl/pem.h>
#include <openssl/pkcs7.h>
#include <openssl/x509v3.h>

#include <memory>

/// OpenSSL's objects as values that clean up after themselves.
struct OpenSslFree {
    void operator()(X509 *one) const { X509_free(one); }
    void operator()(X509_CRL *one) const { X509_CRL_free(one); }
    void operator()(X509_STORE *one) const { X509_STORE_free(one); }
    void operator()(X509_STORE_CTX *one) const { X509_STORE_CTX_free(one); }
    void operator()(STACK_OF(X509) * one) const { sk_X509_pop_free(one, X509_free); }
    void operator()(OCSP_RESPONSE *one) const { OCSP_RESPONSE_free(one); }
    void operator()(OCSP_BASICRESP *one) const { OCSP_BASICRESP_free(one); }
    void operator()(OCSP_REQUEST *one) const { OCSP_REQUEST_free(one); }
    void operator()(OCSP_CERTID *one) const { OCSP_CERTID_free(one); }
    void operator()(ISSUING_DIST_POINT *one) const { ISSUING_DIST_POINT_free(one); }
    void operator()(ASN1_ENUMERATED *one) const { ASN1_ENUMERATED_free(one); }
    void operator()(AUTHORITY_KEYID *one) const { AUTHORITY_KEYID_free(one); }
    void operator()(PKCS7 *one) const { PKCS7_free(one); }
    void operator()(BIO *one) const { BIO_free(one); }
};
template<typename T>
using OpenSslOwned = std::unique_ptr<T, OpenSslFree>;

/// OpenSSL keeps its errors in a list per thread; what we looked at is not left there.
struct OpenSslErrors {
    OpenSslErrors() { ERR_clear_error(); }
    ~OpenSslErrors() { ERR_clear_error(); }
    Q_DISABLE_COPY_MOVE(OpenSslErrors)
};

inline OpenSslOwned<X509> openSslCertificate(const QByteArray &der)
{
    const auto *bytes = reinterpret_cast<const unsigned char *>(der.constData());
    return OpenSslOwned<X509>(d2i_X509(nullptr, &bytes, long(der.size())));
}

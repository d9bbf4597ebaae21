// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domains/revocation.h"

#include "app/domains/opensslowned.h"

#include <ctime>

using namespace Qt::StringLiterals;

namespace {

/// Of an answer that does not say until when it holds: what browsers and servers refresh at the latest.
constexpr std::chrono::hours longestUnlimited{7 * 24};

auto useless(const QString &what)
{
    return failure(Error::Kind::BadReply, what);
}

QDateTime timeOf(const ASN1_TIME *time)
{
    std::tm parts{};
    if (!time || ASN1_TIME_to_tm(time, &parts) != 1)
        return {};
    return QDateTime(QDate(parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday),
                     QTime(parts.tm_hour, parts.tm_min, parts.tm_sec), Qt::UTC);
}

/// Does it hold now, give or take what clocks are off?
bool isOfThisTime(const RevocationAnswer &answer, const QDateTime &now)
{
    const qint64 skew = revocationSkew.count();
    if (!answer.thisUpdate.isValid() || answer.thisUpdate > now.addSecs(skew))
        return false;
    if (answer.nextUpdate.isValid())
        return answer.nextUpdate.addSecs(skew) >= now;
    return answer.thisUpdate.secsTo(now) <= std::chrono::seconds(longestUnlimited).count();
}

OpenSslOwned<OCSP_CERTID> idOf(const EVP_MD *digest, X509 *certificate, X509 *issuer)
{
    return OpenSslOwned<OCSP_CERTID>(OCSP_cert_to_id(digest, certificate, issuer));
}

/// Signed by the issuer, or by one whom the issuer's own key has charged with answering (RFC 6960 4.2.2.2).
bool isSignedFor(OCSP_BASICRESP *response, X509 *issuer, const QDateTime &now)
{
    const OpenSslOwned<X509_STORE> store(X509_STORE_new());
    X509_STORE_add_cert(store.get(), issuer);
    X509_VERIFY_PARAM *parameters = X509_STORE_get0_param(store.get());
    X509_VERIFY_PARAM_set_flags(parameters, X509_V_FLAG_PARTIAL_CHAIN);
    X509_VERIFY_PARAM_set_time(parameters, time_t(now.toSecsSinceEpoch()));
    const OpenSslOwned<STACK_OF(X509)> others(sk_X509_new_null());
    X509_up_ref(issuer);
    sk_X509_push(others.get(), issuer);
    return OCSP_basic_verify(response, others.get(), store.get(), 0) == 1;
}

std::optional<RevocationAnswer> answerAbout(OCSP_BASICRESP *response, const OCSP_CERTID *id)
{
    int status = 0;
    int reason = 0;
    ASN1_GENERALIZEDTIME *revoked = nullptr;
    ASN1_GENERALIZEDTIME *from = nullptr;
    ASN1_GENERALIZEDTIME *until = nullptr;
    // OpenSSL 3 takes no const id, though it changes nothing.
    if (OCSP_resp_find_status(response, const_cast<OCSP_CERTID *>(id), &status, &reason, &revoked, &from,
                              &until)
        != 1)
        return {};
    using Status = RevocationAnswer::Status;
    RevocationAnswer answer{.thisUpdate = timeOf(from), .nextUpdate = timeOf(until)};
    answer.status = status == V_OCSP_CERTSTATUS_GOOD ? Status::Good
        : status == V_OCSP_CERTSTATUS_REVOKED        ? Status::Revoked
                                                     : Status::Unknown;
    answer.revokedAt = timeOf(revoked);
    if (answer.status == Status::Revoked && reason > 0)
        answer.reason = QString::fromLatin1(OCSP_crl_reason_str(reason));
    return answer;
}

OpenSslOwned<OCSP_BASICRESP> basicResponse(const QByteArray &der)
{
    const auto *bytes = reinterpret_cast<const unsigned char *>(der.constData());
    const OpenSslOwned<OCSP_RESPONSE> response(d2i_OCSP_RESPONSE(nullptr, &bytes, long(der.size())));
    if (!response || OCSP_response_status(response.get()) != OCSP_RESPONSE_STATUS_SUCCESSFUL)
        return nullptr;
    return OpenSslOwned<OCSP_BASICRESP>(OCSP_response_get1_basic(response.get()));
}

OpenSslOwned<X509_CRL> listIn(const QByteArray &bytes)
{
    const auto *der = reinterpret_cast<const unsigned char *>(bytes.constData());
    if (!bytes.trimmed().startsWith("-----BEGIN"))
        return OpenSslOwned<X509_CRL>(d2i_X509_CRL(nullptr, &der, long(bytes.size())));
    const OpenSslOwned<BIO> text(BIO_new_mem_buf(bytes.constData(), int(bytes.size())));
    return OpenSslOwned<X509_CRL>(PEM_read_bio_X509_CRL(text.get(), nullptr, nullptr, nullptr));
}

/// A list of everything that the issuer has revoked, itself signed by it: none of parts, changes or others'.
bool isWhole(X509_CRL *list, const Certificate &certificate)
{
    if (X509_CRL_get_ext_by_NID(list, NID_delta_crl, -1) >= 0)
        return false;
    const int at = X509_CRL_get_ext_by_NID(list, NID_issuing_distribution_point, -1);
    const OpenSslOwned<ISSUING_DIST_POINT> part(static_cast<ISSUING_DIST_POINT *>(
        X509_CRL_get_ext_d2i(list, NID_issuing_distribution_point, nullptr, nullptr)));
    if (!part)
        return at < 0; // there, but not readable
    const bool isForOthers = certificate.isAuthority() ? part->onlyuser > 0 : part->onlyCA > 0;
    return !isForOthers && part->onlyattr <= 0 && part->indirectCRL <= 0 && !part->onlysomereasons;
}

/// Only lists that name this place hold what is revoked of certificates that point here (sharded lists). The
/// issuer's signature and the certificate's own pointer to it are what makes it the right one.
RevocationAnswer entryIn(X509_CRL *list, X509 *certificate)
{
    RevocationAnswer answer{.status = RevocationAnswer::Status::Good,
                            .source = RevocationAnswer::Source::List,
                            .thisUpdate = timeOf(X509_CRL_get0_lastUpdate(list)),
                            .nextUpdate = timeOf(X509_CRL_get0_nextUpdate(list))};
    X509_REVOKED *entry = nullptr;
    if (X509_CRL_get0_by_cert(list, &entry, certificate) != 1)
        return answer; // 2: it was on hold, and is no more
    answer.status = RevocationAnswer::Status::Revoked;
    answer.revokedAt = timeOf(X509_REVOKED_get0_revocationDate(entry));
    const OpenSslOwned<ASN1_ENUMERATED> reason(
        static_cast<ASN1_ENUMERATED *>(X509_REVOKED_get_ext_d2i(entry, NID_crl_reason, nullptr, nullptr)));
    if (reason)
        answer.reason = QString::fromLatin1(OCSP_crl_reason_str(ASN1_ENUMERATED_get(reason.get())));
    return answer;
}

} // namespace

QByteArray ocspQuestion(const Certificate &certificate, const Certificate &issuer)
{
    const OpenSslErrors errors;
    const auto subject = openSslCertificate(certificate.der);
    const auto authority = openSslCertificate(issuer.der);
    const OpenSslOwned<OCSP_REQUEST> request(OCSP_REQUEST_new());
    auto id =
        subject && authority ? idOf(EVP_sha1(), subject.get(), authority.get()) : nullptr; // RFC 5019 2.1.1
    if (!id || !OCSP_request_add0_id(request.get(), id.get()))
        return {};
    static_cast<void>(id.release()); // it is the request's now
    QByteArray der(i2d_OCSP_REQUEST(request.get(), nullptr), Qt::Uninitialized);
    auto *to = reinterpret_cast<unsigned char *>(der.data());
    i2d_OCSP_REQUEST(request.get(), &to);
    return der;
}

Result<RevocationAnswer> readOcspResponse(const QByteArray &der, const Certificate &certificate,
                                          const Certificate &issuer, const QDateTime &now)
{
    const OpenSslErrors errors;
    const auto subject = openSslCertificate(certificate.der);
    const auto authority = openSslCertificate(issuer.der);
    const auto response = basicResponse(der);
    if (!response || !subject || !authority)
        return useless(u"not an OCSP response"_s);
    std::optional<RevocationAnswer> answer;
    for (const EVP_MD *digest : {EVP_sha1(), EVP_sha256()}) {
        const auto id = idOf(digest, subject.get(), authority.get());
        if (!answer && id)
            answer = answerAbout(response.get(), id.get());
    }
    if (!answer)
        return useless(u"the OCSP response is about other certificates"_s);
    if (!isSignedFor(response.get(), authority.get(), now))
        return useless(u"the OCSP response is not signed by the issuer"_s);
    if (!isOfThisTime(*answer, now))
        return useless(u"the OCSP response is not of this time"_s);
    return *answer;
}

Result<RevocationAnswer> readRevocationList(const QByteArray &bytes, const Certificate &certificate,
                                            const Certificate &issuer, const QDateTime &now)
{
    const OpenSslErrors errors;
    const auto subject = openSslCertificate(certificate.der);
    const auto authority = openSslCertificate(issuer.der);
    const auto list = listIn(bytes);
    if (!list || !subject || !authority)
        return useless(u"not a revocation list"_s);
    const bool mayList = !issuer.keyUsage || (*issuer.keyUsage & KeyUsage::crlSign) != 0;
    EVP_PKEY *key = X509_get0_pubkey(authority.get());
    const bool isOfIssuer =
        X509_NAME_cmp(X509_CRL_get_issuer(list.get()), X509_get_subject_name(authority.get())) == 0;
    if (!mayList || !isOfIssuer || !key || X509_CRL_verify(list.get(), key) != 1)
        return useless(u"the revocation list is not signed by the issuer"_s);
    if (!isWhole(list.get(), certificate))
        return useless(u"the revocation list is not about this certificate"_s);
    const RevocationAnswer answer = entryIn(list.get(), subject.get());
    if (!isOfThisTime(answer, now))
        return useless(u"the revocation list is not of this time"_s);
    return answer;
}

QList<QByteArray> issuersIn(const QByteArray &bytes)
{
    const OpenSslErrors errors;
    if (readCertificate(bytes))
        return {bytes};
    if (bytes.contains("-----BEGIN CERTIFICATE-----")) {
        auto found = certificatesInPem(bytes).value_or(QList<QByteArray>());
        found.removeIf([](const QByteArray &der) { return !readCertificate(der); });
        return found;
    }
    const auto *der = reinterpret_cast<const unsigned char *>(bytes.constData());
    const OpenSslOwned<PKCS7> bag(d2i_PKCS7(nullptr, &der, long(bytes.size())));
    if (!bag || !PKCS7_type_is_signed(bag.get()) || !bag->d.sign)
        return {};
    QList<QByteArray> found;
    const STACK_OF(X509) *all = bag->d.sign->cert;
    for (int i = 0; all && i < sk_X509_num(all) && i < 10; ++i) {
        unsigned char *one = nullptr;
        const int size = i2d_X509(sk_X509_value(all, i), &one);
        if (size > 0)
            found.append(QByteArray(reinterpret_cast<const char *>(one), size));
        OPENSSL_free(one);
    }
    return found;
}

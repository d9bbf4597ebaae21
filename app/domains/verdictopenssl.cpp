// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domains/verdictopenssl.h"

#include "app/domains/opensslowned.h"

#include <openssl/x509_vfy.h>

#include <optional>

namespace {

OpenSslOwned<X509_CRL> parsedList(const QByteArray &der)
{
    const auto *bytes = reinterpret_cast<const unsigned char *>(der.constData());
    return OpenSslOwned<X509_CRL>(d2i_X509_CRL(nullptr, &bytes, long(der.size())));
}

/// Nothing for what is judged elsewhere: dates by us (OpenSSL counts the second of notAfter as over, RFC
/// 5280 4.1.2.5 as valid), keys, signatures and unknown extensions by the lints.
std::optional<FindingCode> codeOf(int error, bool isLeaf)
{
    switch (error) {
    case X509_V_ERR_CERT_HAS_EXPIRED:
    case X509_V_ERR_CERT_NOT_YET_VALID:
    case X509_V_ERR_UNHANDLED_CRITICAL_EXTENSION:
    case X509_V_ERR_EE_KEY_TOO_SMALL:
    case X509_V_ERR_CA_KEY_TOO_SMALL:
    case X509_V_ERR_CA_MD_TOO_WEAK:
        return {};
    case X509_V_ERR_INVALID_EXTENSION:
        return FindingCode::ExtensionMalformed;
    case X509_V_ERR_CERT_SIGNATURE_FAILURE:
        return FindingCode::ChainSignatureBad;
    case X509_V_ERR_INVALID_CA:
    case X509_V_ERR_INVALID_NON_CA:
        return FindingCode::ChainNotAuthority;
    case X509_V_ERR_KEYUSAGE_NO_CERTSIGN:
        return FindingCode::ChainMayNotSign;
    case X509_V_ERR_PATH_LENGTH_EXCEEDED:
        return FindingCode::ChainPathLength;
    case X509_V_ERR_CERT_CHAIN_TOO_LONG:
        return FindingCode::ChainTooLong;
    case X509_V_ERR_PERMITTED_VIOLATION:
    case X509_V_ERR_EXCLUDED_VIOLATION:
    case X509_V_ERR_SUBTREE_MINMAX:
    case X509_V_ERR_UNSUPPORTED_CONSTRAINT_TYPE:
    case X509_V_ERR_UNSUPPORTED_CONSTRAINT_SYNTAX:
    case X509_V_ERR_UNSUPPORTED_NAME_SYNTAX:
        return FindingCode::ChainNameConstraint;
    case X509_V_ERR_INVALID_POLICY_EXTENSION:
    case X509_V_ERR_NO_EXPLICIT_POLICY:
        return FindingCode::ChainPolicy;
    case X509_V_ERR_CERT_REVOKED:
        return isLeaf ? FindingCode::CertificateRevoked : FindingCode::ChainRevoked;
    case X509_V_ERR_UNABLE_TO_GET_CRL:
    case X509_V_ERR_UNABLE_TO_GET_CRL_ISSUER:
    case X509_V_ERR_UNABLE_TO_DECRYPT_CRL_SIGNATURE:
    case X509_V_ERR_CRL_SIGNATURE_FAILURE:
    case X509_V_ERR_CRL_NOT_YET_VALID:
    case X509_V_ERR_CRL_HAS_EXPIRED:
    case X509_V_ERR_ERROR_IN_CRL_LAST_UPDATE_FIELD:
    case X509_V_ERR_ERROR_IN_CRL_NEXT_UPDATE_FIELD:
    case X509_V_ERR_KEYUSAGE_NO_CRL_SIGN:
    case X509_V_ERR_UNHANDLED_CRITICAL_CRL_EXTENSION:
    case X509_V_ERR_DIFFERENT_CRL_SCOPE:
    case X509_V_ERR_UNSUPPORTED_EXTENSION_FEATURE:
    case X509_V_ERR_CRL_PATH_VALIDATION_ERROR:
        return FindingCode::ChainRevocationUnknown;
    case X509_V_ERR_UNSPECIFIED: // more names times constraints than it is ready to compare
        return FindingCode::ChainTooComplex;
    default:
        return FindingCode::ChainInvalid;
    }
}

/// What the callback writes to.
struct Notes {
    const QList<Certificate> &path;
    const VerdictRules &rules;
    QList<Finding> findings{};
};

void note(Notes &notes, int error, int depth)
{
    auto code = codeOf(error, depth == 0);
    if (!code)
        return;
    const bool isInPath = depth >= 0 && depth < notes.path.size();
    if (code == FindingCode::ChainNotAuthority && isInPath && notes.path[depth].isAuthority())
        code = FindingCode::ChainMayNotSign; // OpenSSL has one word for both
    FindingSeverity severity = severityOf(*code, notes.rules.profile);
    if (code == FindingCode::ChainRevocationUnknown)
        severity = notes.rules.needsRevocationLists ? FindingSeverity::Error : FindingSeverity::Notice;
    Finding finding{.code = *code,
                    .severity = severity,
                    .subject = isInPath ? notes.path[depth].subject.text() : QString(),
                    .place = depth};
    if (code == FindingCode::ChainInvalid)
        finding.found = QString::fromLatin1(X509_verify_cert_error_string(error));
    if (!notes.findings.contains(finding))
        notes.findings.append(finding);
}

/// Called for each thing that OpenSSL finds; going on lets it find the rest.
int noteAndGoOn(int isGood, X509_STORE_CTX *context)
{
    if (!isGood) {
        auto *notes = static_cast<Notes *>(X509_STORE_CTX_get_app_data(context));
        note(*notes, X509_STORE_CTX_get_error(context), X509_STORE_CTX_get_error_depth(context));
    }
    return 1;
}

OpenSslOwned<X509_STORE> storeOf(X509 *anchor, const QList<QByteArray> &crls)
{
    OpenSslOwned<X509_STORE> store(X509_STORE_new());
    X509_STORE_add_cert(store.get(), anchor);
    for (const QByteArray &der : crls) {
        if (const auto list = parsedList(der))
            X509_STORE_add_crl(store.get(), list.get());
    }
    return store;
}

void setParameters(X509_STORE_CTX *context, const VerdictQuestion &question, qsizetype pathLength)
{
    X509_VERIFY_PARAM *parameters = X509_STORE_CTX_get0_param(context);
    unsigned long flags = X509_V_FLAG_PARTIAL_CHAIN | X509_V_FLAG_POLICY_CHECK;
    if (!question.crls.isEmpty())
        flags |= X509_V_FLAG_CRL_CHECK | X509_V_FLAG_CRL_CHECK_ALL | X509_V_FLAG_EXTENDED_CRL_SUPPORT
            | X509_V_FLAG_USE_DELTAS;
    X509_VERIFY_PARAM_set_flags(parameters, flags);
    X509_VERIFY_PARAM_set_time(parameters, time_t(question.at.toSecsSinceEpoch()));
    X509_VERIFY_PARAM_set_depth(parameters, int(pathLength));
    X509_VERIFY_PARAM_set_auth_level(parameters, 0);
    X509_VERIFY_PARAM_set_hostflags(parameters, X509_CHECK_FLAG_NEVER_CHECK_SUBJECT);
    // RFC 5280 6.1.1 (c): any policy will do. OpenSSL takes an empty set for none, once one is demanded.
    X509_VERIFY_PARAM_add0_policy(parameters, OBJ_nid2obj(NID_any_policy));
}

} // namespace

bool isSignedBy(const Certificate &certificate, const Certificate &issuer)
{
    const OpenSslErrors errors;
    const auto subject = openSslCertificate(certificate.der);
    const auto authority = openSslCertificate(issuer.der);
    EVP_PKEY *key = authority ? X509_get0_pubkey(authority.get()) : nullptr;
    return subject && key && X509_verify(subject.get(), key) == 1;
}

QList<Finding> openSslFindings(const QList<Certificate> &path, const VerdictQuestion &question,
                               const VerdictRules &rules)
{
    const OpenSslErrors errors;
    Notes notes{.path = path, .rules = rules};
    const OpenSslOwned<STACK_OF(X509)> between(sk_X509_new_null());
    std::vector<OpenSslOwned<X509>> certificates;
    for (const Certificate &one : path) {
        certificates.push_back(openSslCertificate(one.der));
        if (!certificates.back())
            return {{.code = FindingCode::CertificateMalformed, .subject = one.subject.text()}};
    }
    for (std::size_t i = 1; i + 1 < certificates.size(); ++i)
        sk_X509_push(between.get(), certificates[i].release());
    const auto store = storeOf(certificates.back().get(), question.crls);
    const OpenSslOwned<X509_STORE_CTX> context(X509_STORE_CTX_new());
    if (!X509_STORE_CTX_init(context.get(), store.get(), certificates.front().get(), between.get()))
        return {{.code = FindingCode::ChainInvalid}};
    setParameters(context.get(), question, path.size());
    X509_STORE_CTX_set_app_data(context.get(), &notes);
    X509_STORE_CTX_set_verify_cb(context.get(), noteAndGoOn);
    const int outcome = X509_verify_cert(context.get());
    if (outcome != 1 && notes.findings.isEmpty())
        note(notes, X509_STORE_CTX_get_error(context.get()), X509_STORE_CTX_get_error_depth(context.get()));
    return notes.findings;
}

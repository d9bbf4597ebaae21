// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domains/lintlist.h"

#include "app/domains/certificateder.h"
#include "app/domains/certificatename.h"
#include "app/domains/lintkey.h"
#include "app/domains/opensslowned.h"

using namespace Qt::StringLiterals;

namespace {

/// A list, as far as its form matters.
struct List {
    OpenSslOwned<X509_CRL> openSsl{};
    DistinguishedName issuer{};
};

std::optional<List> readList(const QByteArray &der)
{
    const auto *bytes = reinterpret_cast<const unsigned char *>(der.constData());
    List list{.openSsl = OpenSslOwned<X509_CRL>(d2i_X509_CRL(nullptr, &bytes, long(der.size())))};
    if (!list.openSsl)
        return {};
    unsigned char *name = nullptr;
    const int size = i2d_X509_NAME(X509_CRL_get_issuer(list.openSsl.get()), &name);
    const QByteArray nameDer(reinterpret_cast<const char *>(name), std::max(size, 0));
    OPENSSL_free(name);
    auto issuer = readName(DerReader(nameDer).expect(DerReader::Sequence));
    if (!issuer)
        return {};
    list.issuer = *std::move(issuer);
    return list;
}

/// RFC 5280 5.2.3: there, not critical, not negative and no longer than 20 octets.
bool isNumberSound(const X509_CRL *list)
{
    constexpr int mostOctets = 20;
    int isCritical = 0;
    const OpenSslOwned<ASN1_INTEGER> number(
        static_cast<ASN1_INTEGER *>(X509_CRL_get_ext_d2i(list, NID_crl_number, &isCritical, nullptr)));
    return number && isCritical == 0 && ASN1_STRING_type(number.get()) == V_ASN1_INTEGER
        && ASN1_STRING_length(number.get()) <= mostOctets;
}

/// RFC 5280 5.2.1: there, and not critical.
bool isAuthorityKeySound(const X509_CRL *list)
{
    int isCritical = 0;
    const OpenSslOwned<AUTHORITY_KEYID> key(static_cast<AUTHORITY_KEYID *>(
        X509_CRL_get_ext_d2i(list, NID_authority_key_identifier, &isCritical, nullptr)));
    return key && key->keyid && isCritical == 0;
}

QByteArray signatureOf(const X509_CRL *list)
{
    const X509_ALGOR *algorithm = nullptr;
    X509_CRL_get0_signature(list, nullptr, &algorithm);
    unsigned char *bytes = nullptr;
    const int size = i2d_X509_ALGOR(algorithm, &bytes);
    const QByteArray der(reinterpret_cast<const char *>(bytes), std::max(size, 0));
    OPENSSL_free(bytes);
    return der;
}

/// The field that is wrong, in the standard's words; empty: none.
QString faultOf(const X509_CRL *list)
{
    constexpr long version2 = 1; // as it is encoded
    if (X509_CRL_get_version(list) != version2)
        return u"version"_s; // RFC 5280 5.1.2.1
    if (!X509_CRL_get0_nextUpdate(list))
        return u"nextUpdate"_s; // 5.1.2.5
    if (!isNumberSound(list))
        return u"cRLNumber"_s;
    if (!isAuthorityKeySound(list))
        return u"authorityKeyIdentifier"_s;
    return isSoundSignature(signatureOf(list)) ? QString() : u"signatureAlgorithm"_s;
}

/// The fault of an authority's lists, when none of them is sound.
QString faultOfAll(const QList<QByteArray> &lists, const DistinguishedName &authority)
{
    QString first;
    for (const QByteArray &der : lists) {
        const auto list = readList(der);
        if (!list || !(list->issuer == authority))
            continue;
        const QString fault = faultOf(list->openSsl.get());
        if (fault.isEmpty())
            return {};
        if (first.isEmpty())
            first = fault;
    }
    return first;
}

} // namespace

QList<Finding> lintRevocationLists(const QList<QByteArray> &lists, const QList<Certificate> &path,
                                   RuleProfile profile)
{
    const OpenSslErrors errors;
    QList<Finding> findings;
    for (qsizetype i = 1; i < path.size() && !lists.isEmpty(); ++i) {
        const QString fault = faultOfAll(lists, path[i].subject);
        if (!fault.isEmpty())
            findings.append({.code = FindingCode::RevocationListUnfit,
                             .severity = severityOf(FindingCode::RevocationListUnfit, profile),
                             .subject = path[i].subject.text(),
                             .found = fault});
    }
    return findings;
}

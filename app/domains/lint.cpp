// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domains/lint.h"

#include "app/domains/lintnotes.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace {

/// Those that this program reads and honours. Any other that is critical ends the path (RFC 5280 4.2).
const QSet<QByteArray> &understoodExtensions()
{
    static const QSet<QByteArray> oids{
        Oid::subjectKeyId,     Oid::keyUsage,          Oid::subjectAltName,        Oid::basicConstraints,
        Oid::nameConstraints,  Oid::policyMappings,    Oid::crlDistributionPoints, Oid::certificatePolicies,
        Oid::authorityKeyId,   Oid::policyConstraints, Oid::extendedKeyUsage,      Oid::authorityInfoAccess,
        Oid::inhibitAnyPolicy, Oid::freshestCrl,
    };
    return oids;
}

/// RFC 5280 4.2.1.1, 4.2.1.2, 4.2.1.15, 4.2.2.1, 4.2.2.2; distribution points by BR 7.1.2.11.2.
const QSet<QByteArray> &neverCritical()
{
    static const QSet<QByteArray> oids{Oid::authorityKeyId,    Oid::subjectKeyId,
                                       Oid::freshestCrl,       Oid::authorityInfoAccess,
                                       Oid::subjectInfoAccess, Oid::crlDistributionPoints};
    return oids;
}

/// RFC 5280 4.2.1.10, 4.2.1.11, 4.2.1.14.
const QSet<QByteArray> &alwaysCritical()
{
    static const QSet<QByteArray> oids{Oid::nameConstraints, Oid::policyConstraints, Oid::inhibitAnyPolicy};
    return oids;
}

void lintExtensions(LintNotes &notes)
{
    QSet<QByteArray> seen;
    for (const CertificateExtension &extension : notes.certificate().extensions) {
        const QString oid = QString::fromLatin1(extension.oid);
        notes.noteIf(seen.contains(extension.oid), FindingCode::ExtensionDuplicate, oid);
        seen.insert(extension.oid);
        const bool isUnknown = extension.isCritical && !understoodExtensions().contains(extension.oid);
        notes.noteIf(isUnknown, FindingCode::ExtensionUnknownCritical, oid);
        const bool isWrong = (extension.isCritical && neverCritical().contains(extension.oid))
            || (!extension.isCritical && alwaysCritical().contains(extension.oid));
        notes.noteIf(isWrong, FindingCode::ExtensionCriticality, oid);
    }
    for (const QByteArray &oid : notes.certificate().malformed)
        notes.note(FindingCode::ExtensionMalformed, QString::fromLatin1(oid));
}

/// RFC 5280 4.1.2.2: positive, and no more than 20 octets. A leading zero octet is only the sign.
bool isSoundSerial(QByteArray serial)
{
    constexpr qsizetype mostOctets = 20;
    const bool isNegative = quint8(serial.front()) & 0x80;
    if (serial.front() == 0)
        serial.remove(0, 1);
    const bool isZero = std::ranges::all_of(serial, [](char c) { return c == 0; });
    return !isNegative && !isZero && serial.size() <= mostOctets;
}

/// RFC 5280 4.2.1.1: everywhere but in self-signed certificates, with a key identifier. BR 7.1.2.1.3 and
/// 7.1.2.11.1 forbid the other two fields.
void lintAuthorityKey(LintNotes &notes)
{
    const Certificate &certificate = notes.certificate();
    const auto &key = certificate.authorityKey;
    const bool mayLackIt = certificate.isSelfIssued() || notes.isAnchor();
    if (!key) {
        notes.noteIf(!mayLackIt, FindingCode::AuthorityKeyMissing);
        return;
    }
    notes.noteIf(key->keyId.isEmpty(), FindingCode::AuthorityKeyMissing);
    notes.noteIf(key->hasIssuer || key->hasSerial, FindingCode::AuthorityKeyFields);
    const bool isOtherKey = notes.isAnchor() && certificate.isSelfIssued() && !key->keyId.isEmpty()
        && certificate.subjectKeyId && key->keyId != *certificate.subjectKeyId;
    notes.noteIf(isOtherKey, FindingCode::AuthorityKeyFields);
}

/// RFC 5280 4.2.1.4: no policy twice.
void lintPolicies(LintNotes &notes)
{
    QSet<QByteArray> seen;
    for (const QByteArray &policy : notes.certificate().policies.value_or(QList<QByteArray>())) {
        notes.noteIf(seen.contains(policy), FindingCode::PoliciesMalformed, QString::fromLatin1(policy));
        seen.insert(policy);
    }
}

} // namespace

void LintNotes::note(FindingCode code, const QString &found, const QString &wanted)
{
    const FindingSeverity severity = severityOf(code, m_profile);
    if (severity == FindingSeverity::None)
        return;
    const QString subject =
        m_certificate.subject.isEmpty ? m_certificate.hosts().value(0) : m_certificate.subject.text();
    m_findings.append({.code = code,
                       .severity = severity,
                       .subject = subject,
                       .found = found,
                       .wanted = wanted,
                       .place = m_sentAs});
}

void lintFrame(LintNotes &notes)
{
    const Certificate &certificate = notes.certificate();
    notes.noteIf(certificate.version != 3, FindingCode::VersionNotThree,
                 QString::number(certificate.version));
    const bool isSerialWrong = !notes.isAnchor() && !isSoundSerial(certificate.serial);
    notes.noteIf(isSerialWrong, FindingCode::SerialNotPositive, certificate.serialText());
    notes.noteIf(certificate.issuer.isEmpty, FindingCode::IssuerEmpty); // RFC 5280 4.1.2.4
    notes.noteIf(!notes.isLeaf() && certificate.subject.isEmpty, FindingCode::SubjectEmpty); // 4.1.2.6
    notes.noteIf(!certificate.areTimesWellEncoded, FindingCode::TimeEncoding);               // 4.1.2.5
    notes.noteIf(certificate.hasUniqueIdentifiers, FindingCode::UniqueIdentifiers);          // 4.1.2.8
    lintExtensions(notes);
    lintAuthorityKey(notes);
    lintPolicies(notes);
}

QList<Finding> lintCertificate(const Certificate &certificate, CertificatePlace place, RuleProfile profile,
                               int sentAs)
{
    if (place == CertificatePlace::Anchor && profile == RuleProfile::Clients)
        return {};
    LintNotes notes(certificate, place, profile, sentAs);
    lintFrame(notes);
    lintKey(notes);
    if (place == CertificatePlace::Leaf) {
        lintLeaf(notes);
    } else {
        lintAuthority(notes);
        lintConstraints(notes);
    }
    return notes.findings();
}

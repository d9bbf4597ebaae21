// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domains/certificatehost.h"
#include "app/domains/lintnotes.h"
#include "app/domains/publicsuffix.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

bool isAddressSize(const QByteArray &bytes)
{
    return bytes.size() == 4 || bytes.size() == 16;
}

void lintName(LintNotes &notes, const GeneralName &name)
{
    const QString text = QString::fromLatin1(name.value);
    if (name.kind == GeneralName::Kind::Dns) {
        if (const auto fault = faultOfDnsName(name.value, notes.profile()))
            notes.note(*fault, text);
    } else if (name.kind == GeneralName::Kind::Address) {
        notes.noteIf(!isAddressSize(name.value), FindingCode::NameSyntax, addressText(name.value));
    }
}

/// BR 7.1.2.7.12: there must be names; critical exactly when the subject is empty (RFC 5280 4.2.1.6).
void lintNames(LintNotes &notes)
{
    const Certificate &certificate = notes.certificate();
    const auto *extension = certificate.extension(Oid::subjectAltName);
    if (!extension)
        return notes.note(FindingCode::NameMissing, certificate.subject.text());
    if (!certificate.alternativeNames)
        return; // said to be malformed already
    for (const GeneralName &name : *certificate.alternativeNames)
        lintName(notes, name);
    notes.noteIf(extension->isCritical != certificate.subject.isEmpty, FindingCode::ExtensionCriticality,
                 QString::fromLatin1(Oid::subjectAltName));
}

/// What browsers take for an address rather than a name: anything whose last label starts with a digit
/// ("0xC0.0x00.0x02.0x01"), and anything with a colon.
bool claimsAddress(const QString &name)
{
    const QString last = name.section(u'.', -1);
    return name.contains(u':') || (!last.isEmpty() && last.front() >= u'0' && last.front() <= u'9');
}

/// The registered names of the hosts that it is made out for; what has none stands for itself.
QSet<QString> domainsOf(const QStringList &names)
{
    QSet<QString> domains;
    for (const QString &name : names) {
        const QString host = name.startsWith("*."_L1) ? name.mid(2) : name;
        const QString domain = registrableDomain(host.toLower());
        domains.insert(domain.isEmpty() ? host.toLower() : domain);
    }
    return domains;
}

FindingCode judgeCommonName(const QString &name, const QStringList &names)
{
    const bool isSpeltOtherwise = names.contains(name, Qt::CaseInsensitive);
    const bool isRelated = names.isEmpty() || domainsOf(names).intersects(domainsOf({name}));
    const bool claimsMore = name.contains(u'*');
    return isRelated && !isSpeltOtherwise && !claimsMore ? FindingCode::NameCommonNameRelated
                                                         : FindingCode::NameCommonNameUnlisted;
}

/// BR 7.1.4.3: a common name is a copy, letter by letter, of one of the names of its kind. A name that is
/// not listed but of the same registered domain as a listed one (example.com beside shop.example.com) claims
/// nothing that its owner does not have: only a warning. A word without a dot names no host of the web: it
/// claims nothing at all.
void lintCommonName(LintNotes &notes)
{
    const Certificate &certificate = notes.certificate();
    const QStringList names = certificate.names(GeneralName::Kind::Dns);
    const QStringList addresses = certificate.names(GeneralName::Kind::Address);
    if (names.isEmpty() && addresses.isEmpty())
        return;
    for (const QString &name : certificate.subject.commonNames) {
        if (claimsAddress(name))
            notes.noteIf(!addresses.contains(name), FindingCode::NameCommonNameUnlisted, name);
        else if (name.contains(u'.') && !names.contains(name))
            notes.note(judgeCommonName(name, names), name);
    }
}

/// BR 7.1.2.7.10: serverAuth must be there; these must not.
void lintUsages(LintNotes &notes)
{
    static const QSet<QByteArray> forbidden{Oid::anyExtendedKeyUsage, Oid::codeSigning, Oid::emailProtection,
                                            Oid::timeStamping, Oid::ocspSigning};
    const Certificate &certificate = notes.certificate();
    const auto *extension = certificate.extension(Oid::extendedKeyUsage);
    if (!extension)
        return notes.note(FindingCode::UsageMissing);
    const QList<QByteArray> usages = certificate.extendedKeyUsage.value_or(QList<QByteArray>());
    notes.noteIf(!usages.contains(Oid::serverAuth) && !usages.contains(Oid::anyExtendedKeyUsage),
                 FindingCode::UsageNotServer, QString::fromLatin1(usages.join(", ")));
    for (const QByteArray &usage : usages)
        notes.noteIf(forbidden.contains(usage), FindingCode::UsageForbidden, QString::fromLatin1(usage));
    notes.noteIf(extension->isCritical, FindingCode::ExtensionCriticality,
                 QString::fromLatin1(Oid::extendedKeyUsage)); // BR 7.1.2.7.6
}

/// The bits that a TLS server's key needs: to sign, or what the old key exchanges did instead.
quint32 serverBits(PublicKey::Kind kind)
{
    const quint32 exchange =
        kind == PublicKey::Kind::Rsa ? KeyUsage::keyEncipherment : KeyUsage::keyAgreement;
    return KeyUsage::digitalSignature | exchange;
}

/// BR 7.1.2.7.8 and 7.1.2.7.11: no authority, and nothing that only an authority does.
void lintRole(LintNotes &notes)
{
    const Certificate &certificate = notes.certificate();
    const auto &constraints = certificate.basicConstraints;
    notes.noteIf(certificate.isAuthority(), FindingCode::LeafIsAuthority);
    notes.noteIf(constraints && !constraints->isAuthority && constraints->pathLength,
                 FindingCode::PathLengthMisplaced); // RFC 5280 4.2.1.9
    notes.noteIf(certificate.extension(Oid::nameConstraints), FindingCode::ConstraintsInLeaf); // 4.2.1.10
    if (!certificate.keyUsage)
        return;
    notes.noteIf(*certificate.keyUsage & (KeyUsage::certificateSign | KeyUsage::crlSign),
                 FindingCode::LeafMaySign);
    notes.noteIf(!(*certificate.keyUsage & serverBits(certificate.key.kind)), FindingCode::KeyUsageUnfit);
}

/// Chromium offers no signatures by P-521 keys in the handshake (BoringSSL, kVerifySignatureAlgorithms),
/// although a chain may hold them.
void lintHandshakeKey(LintNotes &notes)
{
    const PublicKey &key = notes.certificate().key;
    notes.noteIf(key.curve == "1.3.132.0.35", FindingCode::KeyNotEverywhere, key.text(), u"EC P-256"_s);
}

} // namespace

void lintLeaf(LintNotes &notes)
{
    lintNames(notes);
    lintCommonName(notes);
    lintUsages(notes);
    lintRole(notes);
    lintHandshakeKey(notes);
}

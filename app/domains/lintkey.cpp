// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domains/certificateder.h"
#include "app/domains/lintnotes.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace {

/// BR 6.1.5: a modulus of at least 2048 bits, a multiple of 8; BR 6.1.6: an odd exponent.
void lintRsaKey(LintNotes &notes)
{
    constexpr int leastBits = 2048;
    const PublicKey &key = notes.certificate().key;
    notes.noteIf(key.bits < leastBits || !key.hasSoundExponent, FindingCode::KeyWeak, key.text(),
                 u"RSA 2048"_s);
    notes.noteIf(key.bits % 8 != 0, FindingCode::KeySize, key.text());
}

/// BR 6.1.5: P-256, P-384 or P-521, by name.
void lintEcKey(LintNotes &notes)
{
    const PublicKey &key = notes.certificate().key;
    const bool isAllowed =
        key.curve == "1.2.840.10045.3.1.7" || key.curve == "1.3.132.0.34" || key.curve == "1.3.132.0.35";
    if (isAllowed)
        return;
    const bool isShort = key.bits > 0 && key.bits < 256;
    notes.note(isShort ? FindingCode::KeyWeak : FindingCode::KeyKind, key.text(), u"EC P-256"_s);
}

/// RSASSA-PSS-params name their hash; without one it is SHA-1 (RFC 4055 3.1).
bool isPssSound(const QByteArray &algorithmDer)
{
    DerReader outer(algorithmDer);
    DerReader algorithm = outer.enter(DerReader::Sequence);
    algorithm.expect(DerReader::ObjectId);
    DerReader parameters = algorithm.enter(DerReader::Sequence);
    DerReader hashField = parameters.enter(DerReader::context(0, true));
    DerReader hash = hashField.enter(DerReader::Sequence);
    const auto oid = derObjectId(hash.expect(DerReader::ObjectId).content);
    return oid
        && (*oid == "2.16.840.1.101.3.4.2.1" || *oid == "2.16.840.1.101.3.4.2.2"
            || *oid == "2.16.840.1.101.3.4.2.3");
}

/// BR 7.1.3.2: RSA (also PSS) or ECDSA with SHA-256, SHA-384 or SHA-512.
bool isSignatureSound(const Certificate &certificate)
{
    static const QSet<QByteArray> sound{"1.2.840.113549.1.1.11", "1.2.840.113549.1.1.12",
                                        "1.2.840.113549.1.1.13", "1.2.840.10045.4.3.2",
                                        "1.2.840.10045.4.3.3",   "1.2.840.10045.4.3.4"};
    if (certificate.signatureAlgorithm == "1.2.840.113549.1.1.10")
        return isPssSound(certificate.outerAlgorithmDer);
    return sound.contains(certificate.signatureAlgorithm);
}

} // namespace

void lintKey(LintNotes &notes)
{
    const Certificate &certificate = notes.certificate();
    switch (certificate.key.kind) {
    case PublicKey::Kind::Rsa:
        lintRsaKey(notes);
        break;
    case PublicKey::Kind::Ec:
        lintEcKey(notes);
        break;
    case PublicKey::Kind::Other:
        notes.note(FindingCode::KeyKind, certificate.key.text());
        break;
    }
    notes.noteIf(certificate.innerAlgorithmDer != certificate.outerAlgorithmDer,
                 FindingCode::SignatureAlgorithmsDiffer); // RFC 5280 4.1.1.2
    notes.noteIf(!notes.isAnchor() && !isSignatureSound(certificate), FindingCode::SignatureWeak,
                 certificate.signatureText());
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domains/lintkey.h"

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
    notes.noteIf(key.bits < leastBits || !key.hasSoundNumbers, FindingCode::KeyWeak, key.text(),
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

/// AlgorithmIdentifier ::= { algorithm, parameters OPTIONAL }
struct Algorithm {
    QByteArray oid{};
    std::optional<DerValue> parameters{};
};

std::optional<Algorithm> readAlgorithm(QByteArrayView der)
{
    DerReader outer(der);
    DerReader in = outer.enter(DerReader::Sequence);
    const auto oid = derObjectId(in.expect(DerReader::ObjectId).content);
    if (!oid)
        return {};
    return Algorithm{.oid = *oid, .parameters = in.next()};
}

/// RSASSA-PSS-params name their hash; without one it is SHA-1 (RFC 4055 3.1).
bool isPssSound(const Algorithm &algorithm)
{
    if (!algorithm.parameters)
        return false;
    DerReader whole(algorithm.parameters->whole);
    DerReader parameters = whole.enter(DerReader::Sequence);
    DerReader hashField = parameters.enter(DerReader::context(0, true));
    DerReader hash = hashField.enter(DerReader::Sequence);
    const auto oid = derObjectId(hash.expect(DerReader::ObjectId).content);
    return oid
        && (*oid == "2.16.840.1.101.3.4.2.1" || *oid == "2.16.840.1.101.3.4.2.2"
            || *oid == "2.16.840.1.101.3.4.2.3");
}

/// BR 7.1.3 gives the bytes: RSA with parameters that are NULL (RFC 3279 2.3.1, RFC 4055 5), ECDSA signatures
/// without any (RFC 5758 3.2). Some clients compare them byte by byte.
bool isWellEncoded(const Algorithm &algorithm)
{
    if (algorithm.oid.startsWith("1.2.840.10045.4."))
        return !algorithm.parameters;
    const bool isPss = algorithm.oid == "1.2.840.113549.1.1.10";
    if (algorithm.oid.startsWith("1.2.840.113549.1.1.") && !isPss)
        return algorithm.parameters && algorithm.parameters->tag == DerReader::Null
            && algorithm.parameters->content.isEmpty();
    return true;
}

void lintEncoding(LintNotes &notes, const QByteArray &algorithmDer)
{
    const auto algorithm = readAlgorithm(algorithmDer);
    if (algorithm && !isWellEncoded(*algorithm))
        notes.note(FindingCode::AlgorithmEncoding, QString::fromLatin1(algorithm->oid));
}

/// The AlgorithmIdentifier in a subjectPublicKeyInfo.
QByteArray algorithmOfKey(const PublicKey &key)
{
    DerReader outer(key.der);
    return outer.enter(DerReader::Sequence).expect(DerReader::Sequence).whole.toByteArray();
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
    lintEncoding(notes, algorithmOfKey(certificate.key));
    if (notes.isAnchor())
        return; // what it says of itself is not looked at
    lintEncoding(notes, certificate.outerAlgorithmDer);
    notes.noteIf(!isSoundSignature(certificate.outerAlgorithmDer), FindingCode::SignatureWeak,
                 certificate.signatureText());
}

bool isSoundSignature(const QByteArray &algorithmDer)
{
    static const QSet<QByteArray> sound{"1.2.840.113549.1.1.11", "1.2.840.113549.1.1.12",
                                        "1.2.840.113549.1.1.13", "1.2.840.10045.4.3.2",
                                        "1.2.840.10045.4.3.3",   "1.2.840.10045.4.3.4"};
    const auto algorithm = readAlgorithm(algorithmDer);
    if (!algorithm)
        return false;
    return algorithm->oid == "1.2.840.113549.1.1.10" ? isPssSound(*algorithm)
                                                     : sound.contains(algorithm->oid);
}

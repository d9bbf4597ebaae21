// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domains/certificate.h"

#include "app/domains/certificateder.h"
#include "app/domains/certificateextensions.h"
#include "app/domains/certificatename.h"

#include <QCryptographicHash>
#include <QHash>
#include <QHostAddress>

#include <bit>

using namespace Qt::StringLiterals;

namespace {

constexpr char rsaKey[] = "1.2.840.113549.1.1.1";
constexpr char ecKey[] = "1.2.840.10045.2.1";

struct Curve {
    const char *oid;
    const char *name;
    int bits;
};
constexpr Curve curves[]{
    {"1.2.840.10045.3.1.1", "P-192", 192}, {"1.3.132.0.33", "P-224", 224},
    {"1.2.840.10045.3.1.7", "P-256", 256}, {"1.3.132.0.34", "P-384", 384},
    {"1.3.132.0.35", "P-521", 521},        {"1.3.132.0.10", "secp256k1", 256},
};

const Curve *curveOf(const QByteArray &oid)
{
    const auto found = std::ranges::find_if(curves, [&](const Curve &curve) { return oid == curve.oid; });
    return found == std::end(curves) ? nullptr : found;
}

auto unreadable(const char *part)
{
    return failure(Error::Kind::BadReply, u"not a certificate: "_s + QLatin1StringView(part));
}

/// AlgorithmIdentifier ::= { algorithm, parameters OPTIONAL }
struct Algorithm {
    QByteArray oid{};
    DerValue parameters{};
};

std::optional<Algorithm> readAlgorithm(DerReader in)
{
    const auto oid = derObjectId(in.expect(DerReader::ObjectId).content);
    const DerValue parameters = in.next().value_or(DerValue{});
    if (!oid || !in.isDone())
        return {};
    return Algorithm{.oid = *oid, .parameters = parameters};
}

int bitsOf(QByteArrayView unsignedNumber)
{
    while (!unsignedNumber.isEmpty() && unsignedNumber.front() == 0)
        unsignedNumber = unsignedNumber.sliced(1);
    if (unsignedNumber.isEmpty())
        return 0;
    return int(unsignedNumber.size() - 1) * 8 + std::bit_width(quint8(unsignedNumber.front()));
}

bool readRsaKey(PublicKey &key, QByteArrayView bits)
{
    DerReader outer(bits);
    DerReader in = outer.enter(DerReader::Sequence);
    const QByteArrayView modulus = in.expect(DerReader::Integer).content;
    const QByteArrayView exponent = in.expect(DerReader::Integer).content;
    if (!in.isDone() || modulus.isEmpty() || exponent.isEmpty())
        return false;
    const bool isNegative = (quint8(modulus.front()) | quint8(exponent.front())) & 0x80;
    const bool areOdd = quint8(modulus.back()) & quint8(exponent.back()) & 1;
    key.kind = PublicKey::Kind::Rsa;
    key.bits = bitsOf(modulus);
    key.hasSoundNumbers = !isNegative && areOdd && bitsOf(exponent) > 1;
    return true;
}

void readEcKey(PublicKey &key, const DerValue &parameters)
{
    key.kind = PublicKey::Kind::Ec;
    if (parameters.tag == DerReader::ObjectId)
        key.curve = derObjectId(parameters.content).value_or(QByteArray());
    if (const Curve *curve = curveOf(key.curve))
        key.bits = curve->bits;
}

std::optional<PublicKey> readKey(const DerValue &value)
{
    DerReader in(value.content);
    const auto algorithm = readAlgorithm(in.enter(DerReader::Sequence));
    const QByteArrayView bits = in.expect(DerReader::BitString).content;
    if (!algorithm || !in.isDone() || bits.isEmpty())
        return {};
    PublicKey key{.algorithm = algorithm->oid, .der = value.whole.toByteArray()};
    if (key.algorithm == rsaKey && !readRsaKey(key, bits.sliced(1)))
        return {};
    if (key.algorithm == ecKey)
        readEcKey(key, algorithm->parameters);
    return key;
}

/// The form that RFC 5280 4.1.2.5 wants: UTCTime for years through 2049.
bool isRightForm(const DerValue &value, const QDateTime &time)
{
    constexpr quint8 utcTime = 0x17;
    const int year = time.date().year();
    return (value.tag == utcTime) == (year >= 1950 && year < 2050);
}

bool readValidity(Certificate &certificate, DerReader in)
{
    const DerValue from = in.next().value_or(DerValue{});
    const DerValue until = in.next().value_or(DerValue{});
    const auto notBefore = derTime(from);
    const auto notAfter = derTime(until);
    if (!in.isDone() || !notBefore || !notAfter)
        return false;
    certificate.notBefore = *notBefore;
    certificate.notAfter = *notAfter;
    certificate.areTimesWellEncoded = isRightForm(from, *notBefore) && isRightForm(until, *notAfter);
    return true;
}

bool readExtensions(Certificate &certificate, QByteArrayView content)
{
    DerReader outer(content);
    DerReader in = outer.enter(DerReader::Sequence);
    while (in.peek()) {
        DerReader one = in.enter(DerReader::Sequence);
        const auto oid = derObjectId(one.expect(DerReader::ObjectId).content);
        const auto flag = one.nextIf(DerReader::Boolean);
        const auto isCritical = flag ? derBoolean(flag->content) : std::optional(false);
        const DerValue value = one.expect(DerReader::OctetString);
        if (!oid || !isCritical || !one.isDone())
            return false;
        certificate.extensions.append(
            {.oid = *oid, .isCritical = *isCritical, .value = value.content.toByteArray()});
    }
    return in.isDone() && outer.isDone() && !certificate.extensions.isEmpty(); // RFC 5280 4.1: at least one
}

std::optional<int> readVersion(DerReader &in)
{
    const auto tagged = in.nextIf(DerReader::context(0, true));
    if (!tagged)
        return 1;
    DerReader inner(tagged->content);
    const auto number = derSmallInteger(inner.expect(DerReader::Integer).content);
    if (!inner.isDone() || !number || *number > 2)
        return {};
    return *number + 1;
}

/// The part that is signed, RFC 5280 4.1. Gives what could not be read; null when all could.
const char *readSignedPart(Certificate &certificate, DerReader in)
{
    const auto version = readVersion(in);
    if (!version)
        return "version";
    certificate.version = *version;
    certificate.serial = in.expect(DerReader::Integer).content.toByteArray();
    if (certificate.serial.isEmpty())
        return "serial number";
    certificate.innerAlgorithmDer = in.expect(DerReader::Sequence).whole.toByteArray();
    const auto issuer = readName(in.expect(DerReader::Sequence));
    if (!issuer)
        return "issuer";
    if (!readValidity(certificate, in.enter(DerReader::Sequence)))
        return "validity";
    const auto subject = readName(in.expect(DerReader::Sequence));
    if (!subject)
        return "subject";
    const auto key = readKey(in.expect(DerReader::Sequence));
    if (!key)
        return "public key";
    certificate.issuer = *issuer;
    certificate.subject = *subject;
    certificate.key = *key;
    for (const int number : {1, 2}) {
        if (in.nextIf(DerReader::context(number, false)))
            certificate.hasUniqueIdentifiers = true;
    }
    const auto extensions = in.nextIf(DerReader::context(3, true));
    if (extensions && !readExtensions(certificate, extensions->content))
        return "extensions";
    return in.isDone() ? nullptr : "trailing fields";
}

} // namespace

QString DistinguishedName::text() const
{
    const QStringList &best = commonNames.isEmpty() ? organizations : commonNames;
    return best.isEmpty() ? u"(no name)"_s : best.join(u", "_s);
}

QString PublicKey::text() const
{
    if (kind == Kind::Rsa)
        return u"RSA %1"_s.arg(bits);
    if (algorithm == "1.3.101.112") // RFC 8410, 3
        return u"Ed25519"_s;
    if (algorithm == "1.3.101.113")
        return u"Ed448"_s;
    if (kind != Kind::Ec)
        return QString::fromLatin1(algorithm);
    const Curve *known = curveOf(curve);
    return u"EC "_s + QString::fromLatin1(known ? QByteArray(known->name) : curve);
}

const CertificateExtension *Certificate::extension(const QByteArray &oid) const
{
    const auto found = std::ranges::find(extensions, oid, &CertificateExtension::oid);
    return found == extensions.end() ? nullptr : &*found;
}

QStringList Certificate::names(GeneralName::Kind kind) const
{
    QStringList out;
    for (const GeneralName &name : alternativeNames.value_or(QList<GeneralName>())) {
        if (name.kind == kind)
            out.append(kind == GeneralName::Kind::Address ? addressText(name.value)
                                                          : QString::fromLatin1(name.value));
    }
    return out;
}

QStringList Certificate::hosts() const
{
    return names(GeneralName::Kind::Dns) + names(GeneralName::Kind::Address);
}

QString Certificate::serialText() const
{
    return QString::fromLatin1(serial.toHex(':').toUpper());
}

QString Certificate::signatureText() const
{
    static const QHash<QByteArray, QString> names{
        {"1.2.840.113549.1.1.4", u"MD5 with RSA"_s},      {"1.2.840.113549.1.1.5", u"SHA-1 with RSA"_s},
        {"1.2.840.113549.1.1.11", u"SHA-256 with RSA"_s}, {"1.2.840.113549.1.1.12", u"SHA-384 with RSA"_s},
        {"1.2.840.113549.1.1.13", u"SHA-512 with RSA"_s}, {"1.2.840.113549.1.1.10", u"RSA-PSS"_s},
        {"1.2.840.10045.4.1", u"SHA-1 with ECDSA"_s},     {"1.2.840.10045.4.3.2", u"SHA-256 with ECDSA"_s},
        {"1.2.840.10045.4.3.3", u"SHA-384 with ECDSA"_s}, {"1.2.840.10045.4.3.4", u"SHA-512 with ECDSA"_s},
    };
    return names.value(signatureAlgorithm, QString::fromLatin1(signatureAlgorithm));
}

QString addressText(const QByteArray &bytes)
{
    if (bytes.size() == 4) {
        const auto *b = reinterpret_cast<const quint8 *>(bytes.constData());
        return QHostAddress(quint32(b[0]) << 24 | quint32(b[1]) << 16 | quint32(b[2]) << 8 | b[3]).toString();
    }
    if (bytes.size() == 16)
        return QHostAddress(reinterpret_cast<const quint8 *>(bytes.constData())).toString();
    return QString::fromLatin1(bytes.toHex(':'));
}

Result<Certificate> readCertificate(const QByteArray &der)
{
    if (der.size() > largestCertificate)
        return unreadable("too large");
    DerReader file(der);
    DerReader in = file.enter(DerReader::Sequence);
    const DerReader signedPart = in.enter(DerReader::Sequence);
    const DerValue outerAlgorithm = in.expect(DerReader::Sequence);
    in.expect(DerReader::BitString);
    if (!in.isDone() || !file.isDone())
        return unreadable("not three parts, or more after them");
    const auto algorithm = readAlgorithm(DerReader(outerAlgorithm.content));
    if (!algorithm)
        return unreadable("signature algorithm");
    Certificate certificate{.der = der,
                            .sha256 = QCryptographicHash::hash(der, QCryptographicHash::Sha256),
                            .signatureAlgorithm = algorithm->oid,
                            .outerAlgorithmDer = outerAlgorithm.whole.toByteArray()};
    if (const char *part = readSignedPart(certificate, signedPart))
        return unreadable(part);
    for (const CertificateExtension &extension : std::as_const(certificate.extensions))
        decodeExtension(certificate, extension);
    return certificate;
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domains/certificateextensions.h"

#include "app/domains/certificateder.h"

#include <QHash>

namespace {

constexpr quint8 tagUri = DerReader::context(6, false);

/// How each GeneralName is tagged (RFC 5280 4.2.1.6).
std::optional<GeneralName> readGeneralName(const DerValue &value)
{
    using Kind = GeneralName::Kind;
    const QByteArray bytes = value.content.toByteArray();
    switch (value.tag) {
    case DerReader::context(1, false):
        return GeneralName{.kind = Kind::Email, .value = bytes};
    case DerReader::context(2, false):
        return GeneralName{.kind = Kind::Dns, .value = bytes};
    case DerReader::context(4, true):
        return GeneralName{.kind = Kind::Directory, .value = bytes};
    case tagUri:
        return GeneralName{.kind = Kind::Uri, .value = bytes};
    case DerReader::context(7, false):
        return GeneralName{.kind = Kind::Address, .value = bytes};
    case DerReader::context(0, true):  // otherName
    case DerReader::context(3, true):  // x400Address
    case DerReader::context(5, true):  // ediPartyName
    case DerReader::context(8, false): // registeredID
        return GeneralName{.kind = Kind::Other, .value = bytes};
    default:
        return {};
    }
}

/// At least one name, every one of them readable. What is tagged as IA5String must be ASCII.
std::optional<QList<GeneralName>> readGeneralNames(DerReader names)
{
    QList<GeneralName> out;
    while (const auto value = names.next()) {
        const auto name = readGeneralName(*value);
        if (!name)
            return {};
        out.append(*name);
    }
    if (!names.isDone() || out.isEmpty())
        return {};
    return out;
}

DerReader inside(QByteArrayView value, quint8 tag)
{
    DerReader reader(value);
    DerReader inner = reader.enter(tag);
    if (!reader.isDone())
        inner.fail();
    return inner;
}

bool readBasicConstraints(Certificate &certificate, QByteArrayView value)
{
    DerReader in = inside(value, DerReader::Sequence);
    BasicConstraints constraints;
    if (const auto flag = in.nextIf(DerReader::Boolean)) {
        const auto isAuthority = derBoolean(flag->content);
        if (!isAuthority)
            return false;
        constraints.isAuthority = *isAuthority;
    }
    if (const auto number = in.nextIf(DerReader::Integer)) {
        constraints.pathLength = derSmallInteger(number->content);
        if (!constraints.pathLength)
            return false;
    }
    if (in.isDone())
        certificate.basicConstraints = constraints;
    return in.isDone();
}

bool readKeyUsage(Certificate &certificate, QByteArrayView value)
{
    DerReader in(value);
    const auto bits = derBits(in.expect(DerReader::BitString).content);
    if (in.isDone())
        certificate.keyUsage = bits;
    return in.isDone() && bits;
}

bool readExtendedKeyUsage(Certificate &certificate, QByteArrayView value)
{
    DerReader in = inside(value, DerReader::Sequence);
    QList<QByteArray> usages;
    while (in.peek()) {
        const auto oid = derObjectId(in.expect(DerReader::ObjectId).content);
        if (!oid)
            return false;
        usages.append(*oid);
    }
    if (!in.isDone() || usages.isEmpty())
        return false;
    certificate.extendedKeyUsage = usages;
    return true;
}

bool readAlternativeNames(Certificate &certificate, QByteArrayView value)
{
    certificate.alternativeNames = readGeneralNames(inside(value, DerReader::Sequence));
    return certificate.alternativeNames.has_value();
}

bool readIssuerAlternativeNames(Certificate &, QByteArrayView value)
{
    return readGeneralNames(inside(value, DerReader::Sequence)).has_value();
}

bool readAuthorityKey(Certificate &certificate, QByteArrayView value)
{
    DerReader in = inside(value, DerReader::Sequence);
    AuthorityKey key;
    bool isKeyIdEmpty = false;
    if (const auto id = in.nextIf(DerReader::context(0, false))) {
        key.keyId = id->content.toByteArray();
        isKeyIdEmpty = key.keyId.isEmpty();
    }
    if (const auto issuer = in.nextIf(DerReader::context(1, true))) {
        key.hasIssuer = true;
        if (!readGeneralNames(DerReader(issuer->content)))
            return false;
    }
    key.hasSerial = in.nextIf(DerReader::context(2, false)).has_value();
    if (!in.isDone() || isKeyIdEmpty)
        return false;
    certificate.authorityKey = key;
    return true;
}

bool readSubjectKey(Certificate &certificate, QByteArrayView value)
{
    DerReader in(value);
    const QByteArray id = in.expect(DerReader::OctetString).content.toByteArray();
    if (!in.isDone() || id.isEmpty())
        return false;
    certificate.subjectKeyId = id;
    return true;
}

std::optional<NameSubtree> readSubtree(DerReader in)
{
    const auto base = in.next();
    const auto name = base ? readGeneralName(*base) : std::nullopt;
    if (!name)
        return {};
    NameSubtree tree{.base = *name};
    if (const auto minimum = in.nextIf(DerReader::context(0, false)))
        tree.hasBounds = derSmallInteger(minimum->content) != 0;
    if (in.nextIf(DerReader::context(1, false)))
        tree.hasBounds = true;
    if (!in.isDone())
        return {};
    return tree;
}

std::optional<QList<NameSubtree>> readSubtrees(QByteArrayView content)
{
    DerReader in(content);
    QList<NameSubtree> trees;
    while (in.peek()) {
        const auto tree = readSubtree(in.enter(DerReader::Sequence));
        if (!tree)
            return {};
        trees.append(*tree);
    }
    if (!in.isDone())
        return {};
    return trees;
}

bool readNameConstraints(Certificate &certificate, QByteArrayView value)
{
    DerReader in = inside(value, DerReader::Sequence);
    NameConstraints constraints;
    if (const auto permitted = in.nextIf(DerReader::context(0, true))) {
        constraints.permitted = readSubtrees(permitted->content);
        if (!constraints.permitted)
            return false;
    }
    if (const auto excluded = in.nextIf(DerReader::context(1, true))) {
        constraints.excluded = readSubtrees(excluded->content);
        if (!constraints.excluded)
            return false;
    }
    if (!in.isDone())
        return false;
    certificate.nameConstraints = constraints;
    return true;
}

bool readPolicies(Certificate &certificate, QByteArrayView value)
{
    DerReader in = inside(value, DerReader::Sequence);
    QList<QByteArray> policies;
    while (in.peek()) {
        DerReader policy = in.enter(DerReader::Sequence);
        const auto oid = derObjectId(policy.expect(DerReader::ObjectId).content);
        if (policy.peek())
            policy.expect(DerReader::Sequence);
        if (!oid || !policy.isDone())
            return false;
        policies.append(*oid);
    }
    if (!in.isDone() || policies.isEmpty())
        return false;
    certificate.policies = policies;
    return true;
}

/// Authority information access and its sibling for subjects: at least one description, each a method
/// and a place.
bool readInfoAccess(QByteArrayView value, const QHash<QByteArray, QStringList *> &wanted)
{
    DerReader in = inside(value, DerReader::Sequence);
    int count = 0;
    while (in.peek()) {
        DerReader description = in.enter(DerReader::Sequence);
        const auto method = derObjectId(description.expect(DerReader::ObjectId).content);
        const auto place = description.next();
        if (!method || !place || !description.isDone() || !readGeneralName(*place))
            return false;
        if (QStringList *urls = wanted.value(*method); urls && place->tag == tagUri)
            urls->append(QString::fromLatin1(place->content));
        ++count;
    }
    return in.isDone() && count > 0;
}

bool readAuthorityInfoAccess(Certificate &certificate, QByteArrayView value)
{
    return readInfoAccess(
        value,
        {{"1.3.6.1.5.5.7.48.1", &certificate.ocspUrls}, {"1.3.6.1.5.5.7.48.2", &certificate.issuerUrls}});
}

bool readSubjectInfoAccess(Certificate &, QByteArrayView value)
{
    return readInfoAccess(value, {});
}

/// DistributionPoint ::= { [0] { [0] fullName … }, [1] reasons, [2] cRLIssuer }: the URIs of full names.
bool readDistributionPoints(Certificate &certificate, QByteArrayView value)
{
    DerReader in = inside(value, DerReader::Sequence);
    int count = 0;
    while (in.peek()) {
        DerReader point = in.enter(DerReader::Sequence);
        if (const auto name = point.nextIf(DerReader::context(0, true))) {
            DerReader choice(name->content);
            if (const auto full = choice.nextIf(DerReader::context(0, true))) {
                const auto names = readGeneralNames(DerReader(full->content));
                if (!names)
                    return false;
                for (const GeneralName &one : *names) {
                    if (one.kind == GeneralName::Kind::Uri)
                        certificate.crlUrls.append(QString::fromLatin1(one.value));
                }
            }
        }
        point.nextIf(DerReader::context(1, false));
        point.nextIf(DerReader::context(2, true));
        if (!point.isDone())
            return false;
        ++count;
    }
    return in.isDone() && count > 0;
}

/// RFC 5280 4.2.1.11: an empty sequence says nothing and is not allowed.
bool readPolicyConstraints(Certificate &, QByteArrayView value)
{
    DerReader in = inside(value, DerReader::Sequence);
    int count = 0;
    for (const int number : {0, 1}) {
        if (const auto skip = in.nextIf(DerReader::context(number, false)))
            count += derSmallInteger(skip->content) ? 1 : -2;
    }
    return in.isDone() && count > 0;
}

bool readInhibitAnyPolicy(Certificate &, QByteArrayView value)
{
    DerReader in(value);
    const auto skip = derSmallInteger(in.expect(DerReader::Integer).content);
    return in.isDone() && skip;
}

/// RFC 5280 4.2.1.5: pairs, at least one, none to or from anyPolicy.
bool readPolicyMappings(Certificate &, QByteArrayView value)
{
    DerReader in = inside(value, DerReader::Sequence);
    int count = 0;
    while (in.peek()) {
        DerReader pair = in.enter(DerReader::Sequence);
        for (int i = 0; i < 2; ++i) {
            const auto oid = derObjectId(pair.expect(DerReader::ObjectId).content);
            if (!oid || *oid == Oid::anyPolicy)
                return false;
        }
        if (!pair.isDone())
            return false;
        ++count;
    }
    return in.isDone() && count > 0;
}

/// RFC 7633: numbers of TLS extensions that the server promises. status_request (RFC 6066) is a stapled OCSP
/// response, status_request_v2 (RFC 6961) several.
bool readTlsFeatures(Certificate &certificate, QByteArrayView value)
{
    constexpr int statusRequest = 5;
    constexpr int statusRequestV2 = 17;
    DerReader in = inside(value, DerReader::Sequence);
    while (in.peek()) {
        const auto feature = derSmallInteger(in.expect(DerReader::Integer).content);
        if (!feature)
            return false;
        certificate.demandsStaple |= *feature == statusRequest || *feature == statusRequestV2;
    }
    return in.isDone();
}

} // namespace

void decodeExtension(Certificate &certificate, const CertificateExtension &extension)
{
    using Decode = bool (*)(Certificate &, QByteArrayView);
    static const QHash<QByteArray, Decode> decoders{
        {Oid::basicConstraints, readBasicConstraints},
        {Oid::keyUsage, readKeyUsage},
        {Oid::extendedKeyUsage, readExtendedKeyUsage},
        {Oid::subjectAltName, readAlternativeNames},
        {Oid::issuerAltName, readIssuerAlternativeNames},
        {Oid::authorityKeyId, readAuthorityKey},
        {Oid::subjectKeyId, readSubjectKey},
        {Oid::nameConstraints, readNameConstraints},
        {Oid::certificatePolicies, readPolicies},
        {Oid::policyConstraints, readPolicyConstraints},
        {Oid::policyMappings, readPolicyMappings},
        {Oid::inhibitAnyPolicy, readInhibitAnyPolicy},
        {Oid::authorityInfoAccess, readAuthorityInfoAccess},
        {Oid::subjectInfoAccess, readSubjectInfoAccess},
        {Oid::crlDistributionPoints, readDistributionPoints},
        {Oid::freshestCrl, readDistributionPoints},
        {Oid::tlsFeature, readTlsFeatures},
    };
    const Decode decode = decoders.value(extension.oid);
    if (decode && !decode(certificate, extension.value))
        certificate.malformed.append(extension.oid);
}

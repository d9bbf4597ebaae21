// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domains/healthtexts.h"

#include <QHash>

#include <algorithm>
#include <span>

using namespace Qt::StringLiterals;

namespace {

using Code = FindingCode;

struct Text {
    Code code;
    const char *text;
};

/// {subject}, {found} and {wanted} stand for the finding's facts.
constexpr Text sentences[]{
    {Code::CertificateMissing, QT_TRANSLATE_NOOP("HealthTexts", "The server shows no certificate.")},
    {Code::CertificateMalformed,
     QT_TRANSLATE_NOOP("HealthTexts", "What the server shows is not a readable certificate ({found}).")},
    {Code::CertificateExpired, QT_TRANSLATE_NOOP("HealthTexts", "The certificate ended on {found}.")},
    {Code::CertificateNotYetValid,
     QT_TRANSLATE_NOOP("HealthTexts", "The certificate is not valid before {found}.")},
    {Code::CertificateRevoked,
     QT_TRANSLATE_NOOP("HealthTexts", "The certificate was revoked by its issuer.")},
    {Code::CertificateExpiresSoon, QT_TRANSLATE_NOOP("HealthTexts", "The certificate ends on {found}.")},
    {Code::LifetimeTooLong,
     QT_TRANSLATE_NOOP("HealthTexts",
                       "The certificate lasts {found}; {wanted} is the most that phones accept.")},
    {Code::VersionNotThree,
     QT_TRANSLATE_NOOP("HealthTexts", "The certificate of {subject} is version {found}, not version 3.")},
    {Code::SerialNotPositive,
     QT_TRANSLATE_NOOP("HealthTexts", "The serial number {found} is not positive or over 20 bytes long.")},
    {Code::SignatureAlgorithmsDiffer,
     QT_TRANSLATE_NOOP("HealthTexts", "The certificate of {subject} names two different signature methods.")},
    {Code::SignatureWeak,
     QT_TRANSLATE_NOOP("HealthTexts",
                       "The certificate of {subject} is signed with {found}, which is not safe "
                       "enough or not known to clients.")},
    {Code::IssuerEmpty, QT_TRANSLATE_NOOP("HealthTexts", "The certificate of {subject} names no issuer.")},
    {Code::SubjectEmpty, QT_TRANSLATE_NOOP("HealthTexts", "The certificate of an authority has no name.")},
    {Code::TimeEncoding,
     QT_TRANSLATE_NOOP("HealthTexts", "The certificate of {subject} writes its dates in the wrong form.")},
    {Code::UniqueIdentifiers,
     QT_TRANSLATE_NOOP("HealthTexts",
                       "The certificate of {subject} has unique identifiers, which are forbidden.")},
    {Code::KeyWeak,
     QT_TRANSLATE_NOOP("HealthTexts", "The key of {subject} is too weak: {found}; {wanted} is the least.")},
    {Code::KeySize,
     QT_TRANSLATE_NOOP("HealthTexts",
                       "The key of {subject} has an odd size: {found} is no multiple of 8 bits.")},
    {Code::KeyKind,
     QT_TRANSLATE_NOOP("HealthTexts", "Clients do not take keys of the kind {found} ({subject}).")},
    {Code::ExtensionMalformed,
     QT_TRANSLATE_NOOP("HealthTexts", "The certificate of {subject} has an unreadable extension {found}.")},
    {Code::ExtensionDuplicate,
     QT_TRANSLATE_NOOP("HealthTexts", "The certificate of {subject} has the extension {found} twice.")},
    {Code::ExtensionUnknownCritical,
     QT_TRANSLATE_NOOP("HealthTexts",
                       "The certificate of {subject} has the critical extension {found}, which no "
                       "client knows.")},
    {Code::ExtensionCriticality,
     QT_TRANSLATE_NOOP("HealthTexts",
                       "The extension {found} of {subject} is critical where it must not be, or the "
                       "other way round.")},
    {Code::AuthorityKeyMissing,
     QT_TRANSLATE_NOOP("HealthTexts", "The certificate of {subject} does not say which key signed it.")},
    {Code::AuthorityKeyFields,
     QT_TRANSLATE_NOOP("HealthTexts", "The certificate of {subject} says wrongly which key signed it.")},
    {Code::SubjectKeyMissing,
     QT_TRANSLATE_NOOP("HealthTexts", "The authority {subject} has no identifier for its key.")},
    {Code::BasicConstraintsMissing,
     QT_TRANSLATE_NOOP("HealthTexts",
                       "{subject} signed a certificate, but its own does not say that it is an "
                       "authority.")},
    {Code::PathLengthMisplaced,
     QT_TRANSLATE_NOOP("HealthTexts", "The certificate of {subject} limits a path that it may not sign.")},
    {Code::LeafIsAuthority,
     QT_TRANSLATE_NOOP("HealthTexts", "The server's certificate is that of an authority.")},
    {Code::LeafMaySign,
     QT_TRANSLATE_NOOP("HealthTexts", "The server's certificate would be allowed to sign others.")},
    {Code::KeyUsageMissing,
     QT_TRANSLATE_NOOP("HealthTexts", "The authority {subject} does not say what its key is for.")},
    {Code::KeyUsageUnfit,
     QT_TRANSLATE_NOOP("HealthTexts", "The key of the server's certificate is not meant for TLS.")},
    {Code::UsageMissing,
     QT_TRANSLATE_NOOP("HealthTexts", "The certificate does not say that it is for servers.")},
    {Code::UsageNotServer,
     QT_TRANSLATE_NOOP("HealthTexts", "The certificate is not for servers, only for {found}.")},
    {Code::UsageForbidden,
     QT_TRANSLATE_NOOP("HealthTexts", "The certificate of {subject} allows {found}, which it must not.")},
    {Code::ConstraintsInLeaf,
     QT_TRANSLATE_NOOP("HealthTexts",
                       "The server's certificate has name constraints, which only authorities may.")},
    {Code::ConstraintsMalformed,
     QT_TRANSLATE_NOOP("HealthTexts", "The name constraints of {subject} are wrong: {found}.")},
    {Code::PoliciesMalformed,
     QT_TRANSLATE_NOOP("HealthTexts", "The certificate of {subject} names the policy {found} twice.")},
    {Code::NameMismatch,
     QT_TRANSLATE_NOOP("HealthTexts", "The certificate is for {found}, not for {wanted}.")},
    {Code::NameMissing,
     QT_TRANSLATE_NOOP("HealthTexts",
                       "The certificate lists no host names; clients ignore its common name "
                       "({found}).")},
    {Code::NameSyntax,
     QT_TRANSLATE_NOOP("HealthTexts", "The certificate lists “{found}”, which is no host name.")},
    {Code::NameWildcard,
     QT_TRANSLATE_NOOP("HealthTexts",
                       "The certificate lists “{found}”: a wildcard may only be the whole first "
                       "part.")},
    {Code::NamePublicSuffix,
     QT_TRANSLATE_NOOP("HealthTexts", "The certificate lists “{found}”, which would be everybody's names.")},
    {Code::NameAddressAsText,
     QT_TRANSLATE_NOOP("HealthTexts", "The certificate lists the address {found} as if it were a name.")},
    {Code::NameCommonNameUnlisted,
     QT_TRANSLATE_NOOP("HealthTexts",
                       "The common name “{found}” is not among the names that the certificate "
                       "lists.")},
    {Code::NameCommonNameRelated,
     QT_TRANSLATE_NOOP("HealthTexts",
                       "The common name “{found}” is not among the names that the certificate "
                       "lists, though of the same domain.")},
    {Code::HostInvalid, QT_TRANSLATE_NOOP("HealthTexts", "“{found}” is neither a host name nor an address.")},
    {Code::ChainIncomplete,
     QT_TRANSLATE_NOOP("HealthTexts",
                       "The server does not send the certificate of {found}, which issued that of "
                       "{subject}.")},
    {Code::ChainSelfSigned, QT_TRANSLATE_NOOP("HealthTexts", "The certificate vouches only for itself.")},
    {Code::ChainUntrusted,
     QT_TRANSLATE_NOOP("HealthTexts", "The certificate comes from {found}, which is not trusted.")},
    {Code::ChainSignatureBad,
     QT_TRANSLATE_NOOP("HealthTexts",
                       "The certificate of {subject} was not signed by the authority that it names.")},
    {Code::ChainExpired,
     QT_TRANSLATE_NOOP("HealthTexts", "The certificate of the authority {subject} ended on {found}.")},
    {Code::ChainNotYetValid,
     QT_TRANSLATE_NOOP("HealthTexts",
                       "The certificate of the authority {subject} is not valid before {found}.")},
    {Code::ChainNotAuthority,
     QT_TRANSLATE_NOOP("HealthTexts", "{subject} signed a certificate without being an authority.")},
    {Code::ChainMayNotSign,
     QT_TRANSLATE_NOOP("HealthTexts", "The key of the authority {subject} may not sign certificates.")},
    {Code::ChainPathLength,
     QT_TRANSLATE_NOOP("HealthTexts", "There are more authorities in the chain than {subject} allows.")},
    {Code::ChainTooLong, QT_TRANSLATE_NOOP("HealthTexts", "The chain is too long.")},
    {Code::ChainTooComplex, QT_TRANSLATE_NOOP("HealthTexts", "The chain is too complex to be followed.")},
    {Code::ChainNameConstraint,
     QT_TRANSLATE_NOOP("HealthTexts", "An authority in the chain may not vouch for the names of {subject}.")},
    {Code::ChainUsage,
     QT_TRANSLATE_NOOP("HealthTexts", "The authority {subject} may not issue for servers.")},
    {Code::ChainPolicy, QT_TRANSLATE_NOOP("HealthTexts", "The policies of the chain do not go together.")},
    {Code::ChainRevoked, QT_TRANSLATE_NOOP("HealthTexts", "The authority {subject} was revoked.")},
    {Code::ChainRevocationUnknown,
     QT_TRANSLATE_NOOP("HealthTexts", "Whether {subject} was revoked is not known.")},
    {Code::ChainInvalid, QT_TRANSLATE_NOOP("HealthTexts", "The chain is not valid at {subject}: {found}.")},
    {Code::ChainOrder,
     QT_TRANSLATE_NOOP("HealthTexts", "The certificate of {subject} is sent in the wrong place.")},
    {Code::ChainDuplicate,
     QT_TRANSLATE_NOOP("HealthTexts", "The certificate of {subject} is sent more than once.")},
    {Code::ChainRootSent,
     QT_TRANSLATE_NOOP("HealthTexts", "The root {subject} is sent along, which no client needs.")},
    {Code::ChainUnneeded,
     QT_TRANSLATE_NOOP("HealthTexts",
                       "The certificate of {subject} is sent along, but belongs to another chain.")},
    {Code::ChainMemberMalformed,
     QT_TRANSLATE_NOOP("HealthTexts", "One of the certificates sent along cannot be read ({found}).")},
    {Code::NameNotFound, QT_TRANSLATE_NOOP("HealthTexts", "The name {subject} does not exist.")},
    {Code::NameServerFailed,
     QT_TRANSLATE_NOOP("HealthTexts", "The name servers gave no answer for {subject} ({found}).")},
    {Code::NameTimedOut,
     QT_TRANSLATE_NOOP("HealthTexts", "The name servers did not answer for {subject} in time.")},
    {Code::AddressRefused, QT_TRANSLATE_NOOP("HealthTexts", "{subject} refuses connections.")},
    {Code::AddressUnreachable, QT_TRANSLATE_NOOP("HealthTexts", "{subject} cannot be reached ({found}).")},
    {Code::AddressTimedOut, QT_TRANSLATE_NOOP("HealthTexts", "{subject} did not answer in time.")},
    {Code::AddressNotTested,
     QT_TRANSLATE_NOOP("HealthTexts", "{subject} was not tested: this computer has no way there.")},
    {Code::TlsFailed, QT_TRANSLATE_NOOP("HealthTexts", "{subject} ended the TLS handshake: {found}.")},
    {Code::TlsTimedOut,
     QT_TRANSLATE_NOOP("HealthTexts", "{subject} did not finish the TLS handshake in time.")},
    {Code::TlsNotSpoken, QT_TRANSLATE_NOOP("HealthTexts", "{subject} does not speak TLS on this port.")},
    {Code::TlsTooOld,
     QT_TRANSLATE_NOOP("HealthTexts", "{subject} speaks only {found}; {wanted} is the least.")},
    {Code::TlsOldOffered, QT_TRANSLATE_NOOP("HealthTexts", "{subject} also still speaks {found}.")},
    {Code::TlsNoForwardSecrecy,
     QT_TRANSLATE_NOOP("HealthTexts", "{subject} offers no forward secrecy ({found}), which iOS demands.")},
    {Code::AddressesDiffer,
     QT_TRANSLATE_NOOP("HealthTexts",
                       "The addresses show different certificates ({found}): a roll-out, or one was "
                       "forgotten.")},
    {Code::HttpNoAnswer, QT_TRANSLATE_NOOP("HealthTexts", "{subject} gave no HTTP answer ({found}).")},
    {Code::HttpServerError, QT_TRANSLATE_NOOP("HealthTexts", "{subject} answers with HTTP {found}.")},
    {Code::HttpRedirects, QT_TRANSLATE_NOOP("HealthTexts", "{subject} redirects to {found}.")},
    {Code::HttpNoHsts,
     QT_TRANSLATE_NOOP("HealthTexts", "{subject} does not send Strict-Transport-Security.")},
    {Code::HttpCharset, QT_TRANSLATE_NOOP("HealthTexts", "{subject} does not say UTF-8: {found}.")},
    {Code::ClockSkew,
     QT_TRANSLATE_NOOP("HealthTexts",
                       "This computer's clock differs from the servers' by {found}: what depends on "
                       "dates is unsure.")},
    {Code::InspectionSuspected,
     QT_TRANSLATE_NOOP("HealthTexts",
                       "Many hosts show certificates of {found}: something between this computer and "
                       "the network reads along.")},
};

constexpr char renewIt[] = QT_TRANSLATE_NOOP(
    "HealthTexts",
    "Renew the certificate and make the server load the new one; then look why that did not happen by "
    "itself.");
constexpr char issueAnew[] = QT_TRANSLATE_NOOP(
    "HealthTexts", "Have a new certificate issued by a public authority; it will have this right.");
constexpr char sendAll[] = QT_TRANSLATE_NOOP(
    "HealthTexts",
    "Give the server the full chain: its own certificate first, then each issuer up to, but without, "
    "the root (often called fullchain.pem). Browsers fill the gap by themselves, phones do not.");
constexpr char tidyChain[] = QT_TRANSLATE_NOOP(
    "HealthTexts",
    "Leave in the chain file only the server's certificate and its issuers, in this order, without "
    "the root.");

constexpr Text remedies[]{
    {Code::CertificateMissing, sendAll},
    {Code::CertificateExpired, renewIt},
    {Code::CertificateExpiresSoon, renewIt},
    {Code::CertificateRevoked, issueAnew},
    {Code::CertificateNotYetValid,
     QT_TRANSLATE_NOOP("HealthTexts",
                       "Go back to the certificate before, or wait; look whether the clocks are "
                       "right.")},
    {Code::LifetimeTooLong, issueAnew},
    {Code::SignatureWeak, issueAnew},
    {Code::KeyWeak, issueAnew},
    {Code::KeyKind, issueAnew},
    {Code::KeySize, issueAnew},
    {Code::LeafIsAuthority, issueAnew},
    {Code::UsageNotServer, issueAnew},
    {Code::UsageMissing, issueAnew},
    {Code::KeyUsageUnfit, issueAnew},
    {Code::NameMismatch,
     QT_TRANSLATE_NOOP("HealthTexts",
                       "Have the certificate issued for this host too, or give the server the one it "
                       "has for it; a server without SNI settings shows its first.")},
    {Code::NameMissing, issueAnew},
    {Code::ChainIncomplete, sendAll},
    {Code::ChainSelfSigned, issueAnew},
    {Code::ChainUntrusted, issueAnew},
    {Code::ChainSignatureBad, sendAll},
    {Code::ChainExpired, sendAll},
    {Code::ChainRevoked, issueAnew},
    {Code::ChainOrder, tidyChain},
    {Code::ChainDuplicate, tidyChain},
    {Code::ChainRootSent, tidyChain},
    {Code::ChainUnneeded, tidyChain},
    {Code::ChainMemberMalformed, tidyChain},
    {Code::NameNotFound,
     QT_TRANSLATE_NOOP("HealthTexts", "Look for a typing error, then at the domain's DNS records.")},
    {Code::AddressRefused,
     QT_TRANSLATE_NOOP("HealthTexts",
                       "Start the server on this port, or take the address out of the DNS records.")},
    {Code::AddressTimedOut,
     QT_TRANSLATE_NOOP("HealthTexts", "Look at the server and at the firewall in front of it.")},
    {Code::TlsNotSpoken, QT_TRANSLATE_NOOP("HealthTexts", "Switch TLS on for this port.")},
    {Code::TlsTooOld,
     QT_TRANSLATE_NOOP("HealthTexts", "Switch TLS 1.2 and 1.3 on in the server's settings.")},
    {Code::TlsOldOffered,
     QT_TRANSLATE_NOOP("HealthTexts", "Switch the old versions off when no old client needs them.")},
    {Code::TlsNoForwardSecrecy, QT_TRANSLATE_NOOP("HealthTexts", "Allow cipher suites with ECDHE.")},
    {Code::AddressesDiffer,
     QT_TRANSLATE_NOOP("HealthTexts",
                       "Wait for the roll-out to end; if it does not, give every server the same "
                       "certificate.")},
    {Code::HttpCharset,
     QT_TRANSLATE_NOOP("HealthTexts",
                       "Send “charset=utf-8” in Content-Type, or Chinese texts may be misread.")},
    {Code::ClockSkew, QT_TRANSLATE_NOOP("HealthTexts", "Set this computer's clock.")},
};

const char *lookUp(std::span<const Text> texts, Code code)
{
    const auto found = std::ranges::find(texts, code, &Text::code);
    return found == texts.end() ? nullptr : found->text;
}

/// Puts the facts in, in one go: what a fact says is never taken for a place itself.
QString filled(const QString &text, const Finding &finding)
{
    const QHash<QStringView, QString> facts{
        {u"subject", finding.subject}, {u"found", finding.found}, {u"wanted", finding.wanted}};
    QString out;
    qsizetype at = 0;
    for (qsizetype open = text.indexOf(u'{'); open >= 0; open = text.indexOf(u'{', at)) {
        const qsizetype close = text.indexOf(u'}', open);
        const QString fact = facts.value(QStringView(text).mid(open + 1, close - open - 1));
        out += QStringView(text).mid(at, open - at);
        out += fact.isEmpty() ? u"–"_s : fact;
        at = close + 1;
    }
    return out + QStringView(text).mid(at);
}

} // namespace

QString HealthTexts::sentence(const Finding &finding)
{
    const char *text = lookUp(sentences, finding.code);
    return text ? filled(tr(text), finding) : findingName(finding.code);
}

QString HealthTexts::remedy(FindingCode code)
{
    const char *text = lookUp(remedies, code);
    return text ? tr(text) : QString();
}

QString HealthTexts::severity(FindingSeverity severity)
{
    switch (severity) {
    case FindingSeverity::Error:
        return tr("error", "how bad a finding is");
    case FindingSeverity::Warning:
        return tr("warning", "how bad a finding is");
    case FindingSeverity::Notice:
        return tr("notice", "how bad a finding is");
    case FindingSeverity::None:
        break;
    }
    return tr("fine", "how bad a finding is");
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domains/healthsentences.h"

#include <QtGlobal>

#include <algorithm>

namespace {

using Code = FindingCode;

struct Text {
    Code code;
    const char *text;
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

constexpr char compareWhole[] = QT_TRANSLATE_NOOP("HealthTexts",
                                                  "Compare the whole origin with a list of your own, letter "
                                                  "by letter, not by its beginning, its end or a pattern.");

constexpr char renewName[] =
    QT_TRANSLATE_NOOP("HealthTexts", "Renew it at the registrar, and switch automatic renewal on there.");
constexpr char enterDate[] = QT_TRANSLATE_NOOP(
    "HealthTexts", "Look it up at the registrar and enter the date by hand; then its end is watched.");

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
    {Code::KeyNotEverywhere,
     QT_TRANSLATE_NOOP("HealthTexts", "Have a certificate issued for a key of the kind EC P-256.")},
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
    {Code::ChainExpiresSoon,
     QT_TRANSLATE_NOOP(
         "HealthTexts",
         "Have the certificate issued again: it comes with a newer one of the authority, which the server "
         "has to send from then on.")},
    {Code::ChainRevoked, issueAnew},
    {Code::StapleMissing,
     QT_TRANSLATE_NOOP(
         "HealthTexts",
         "Switch OCSP stapling on in the server (nginx: ssl_stapling on), or have the certificate "
         "issued again without this obligation; authorities are giving OCSP up.")},
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
    {Code::TlsClientCertificate,
     QT_TRANSLATE_NOOP(
         "HealthTexts",
         "Switch the demand for client certificates off for this host (nginx: ssl_verify_client off), "
         "or let the mini-program call another.")},
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
    {Code::InspectionSuspected,
     QT_TRANSLATE_NOOP("HealthTexts", "Have the hosts left out of it, or check them from another network.")},
    {Code::ChainPrivateAnchor, issueAnew},
    {Code::ChainNotOnPhones,
     QT_TRANSLATE_NOOP("HealthTexts",
                       "Send the certificate by which an older authority vouches for this one along, if "
                       "there is one; else take a certificate from an older authority.")},
    {Code::OwnNetworkDown, QT_TRANSLATE_NOOP("HealthTexts", "Check this computer's own connection.")},
    {Code::CorsNotOffered,
     QT_TRANSLATE_NOOP(
         "HealthTexts",
         "If web pages are to call it, let the server or the gateway answer OPTIONS with 204 and "
         "Access-Control-Allow-Origin, -Methods and -Headers, and add Access-Control-Allow-Origin to every "
         "other answer. Mini-programs need none of this.")},
    {Code::CorsPreflightNoAnswer,
     QT_TRANSLATE_NOOP("HealthTexts", "Let the server, and the firewall before it, answer OPTIONS.")},
    {Code::CorsPreflightSignIn,
     QT_TRANSLATE_NOOP(
         "HealthTexts",
         "Let OPTIONS pass before tokens are looked at, in the application and in the gateway.")},
    {Code::CorsPreflightRedirects,
     QT_TRANSLATE_NOOP("HealthTexts",
                       "Answer OPTIONS where it is asked: no redirect to a sign-in page, to another name or "
                       "to an address with a slash at its end.")},
    {Code::CorsPreflightStatus, QT_TRANSLATE_NOOP("HealthTexts", "Answer OPTIONS with 204 on this path.")},
    {Code::CorsOriginMany,
     QT_TRANSLATE_NOOP("HealthTexts",
                       "Set the header in one place only (often the application and the gateway both do), to "
                       "the origin of the page that asks.")},
    {Code::CorsOriginNull,
     QT_TRANSLATE_NOOP(
         "HealthTexts",
         "Send the origin of the page that asks, after comparing it with a list of your own; never “null”.")},
    {Code::CorsOriginDiffers,
     QT_TRANSLATE_NOOP(
         "HealthTexts",
         "Send the origin exactly as the browser does: scheme, host and port, no path, no slash at the end, "
         "no wildcard within. For several pages, compare with a list and send the one that asks.")},
    {Code::CorsOriginMissing,
     QT_TRANSLATE_NOOP(
         "HealthTexts",
         "Send Access-Control-Allow-Origin with every answer, errors too (nginx needs “always” for that).")},
    {Code::CorsWildcardCredentials,
     QT_TRANSLATE_NOOP("HealthTexts",
                       "Send the origin of the page that asks in place of “*”, after comparing it with a "
                       "list of your own.")},
    {Code::CorsCredentialsMissing,
     QT_TRANSLATE_NOOP("HealthTexts", "Send Access-Control-Allow-Credentials: true, in lower case.")},
    {Code::CorsListMalformed,
     QT_TRANSLATE_NOOP("HealthTexts",
                       "Write names with commas between them, without brackets, quotes or blanks.")},
    {Code::CorsMethodRefused,
     QT_TRANSLATE_NOOP("HealthTexts", "Add the method to Access-Control-Allow-Methods, in capitals.")},
    {Code::CorsHeaderRefused,
     QT_TRANSLATE_NOOP("HealthTexts", "Add the header to Access-Control-Allow-Headers.")},
    {Code::CorsAuthorizationWildcard,
     QT_TRANSLATE_NOOP("HealthTexts", "Name Authorization in Access-Control-Allow-Headers.")},
    {Code::CorsErrorAnswer,
     QT_TRANSLATE_NOOP("HealthTexts",
                       "Send the CORS headers with errors, too (nginx needs “always” for that).")},
    {Code::CorsRedirectsAway,
     QT_TRANSLATE_NOOP("HealthTexts", "Have pages call the address that it redirects to.")},
    {Code::CorsVaryMissing,
     QT_TRANSLATE_NOOP("HealthTexts", "Send Vary: Origin with every answer on this path.")},
    {Code::CorsOnlyWithOrigin,
     QT_TRANSLATE_NOOP("HealthTexts", "Send the header always, or send Vary: Origin.")},
    {Code::CorsNotExposed,
     QT_TRANSLATE_NOOP("HealthTexts", "Add the header to Access-Control-Expose-Headers.")},
    {Code::CorsWildcardConfused,
     QT_TRANSLATE_NOOP("HealthTexts", "Leave Access-Control-Allow-Credentials out, or name the origins.")},
    {Code::CorsMaxAgeShort, QT_TRANSLATE_NOOP("HealthTexts", "Send Access-Control-Max-Age: 7200.")},
    {Code::CorsTrustsAnyone, compareWhole},
    {Code::CorsTrustsNull, compareWhole},
    {Code::CorsTrustsPrefix, compareWhole},
    {Code::CorsTrustsSuffix, compareWhole},
    {Code::CorsTrustsAnyDot, compareWhole},
    {Code::CorsTrustsPart, compareWhole},
    {Code::CorsTrustsOddCharacters, compareWhole},
    {Code::CorsTrustsHttp, compareWhole},
    {Code::CorsTrustsSubDomains, compareWhole},
    {Code::CorsTrustsSharedHosting, compareWhole},
    {Code::RegistrationEnded, renewName},
    {Code::RegistrationEndsSoon, renewName},
    {Code::RegistrationNotSaid, enterDate},
    {Code::RegistrationUnknown, enterDate},
    {Code::RegistrationRedemption,
     QT_TRANSLATE_NOOP(
         "HealthTexts",
         "Buy it back at the registrar today: with every day it costs more, and then it is gone.")},
    {Code::RegistrationDeletion,
     QT_TRANSLATE_NOOP("HealthTexts", "Ask the registrar at once whether it can still be had.")},
    {Code::RegistrationOnHold,
     QT_TRANSLATE_NOOP(
         "HealthTexts",
         "Ask the registrar why: usually an unpaid bill, a real-name check that is missing, or a court.")},
};

} // namespace

const char *remedyFor(FindingCode code)
{
    const auto *found = std::ranges::find(remedies, code, &Text::code);
    return found == std::end(remedies) ? nullptr : found->text;
}

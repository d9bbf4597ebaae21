// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domains/healthfacts.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Reason {
    const char *fact;
    const char *words;
};

/// Our own words for how a probe ended, the names of TLS alerts (RFC 8446 6) without what OpenSSL puts before
/// them, and OpenSSL's for what it will not read.
constexpr Reason reasons[]{
    {"closed", QT_TRANSLATE_NOOP("HealthTexts", "it closed the connection")},
    {"silent", QT_TRANSLATE_NOOP("HealthTexts", "nothing came in time")},
    {"not HTTP", QT_TRANSLATE_NOOP("HealthTexts", "what came is not HTTP")},
    {"too long", QT_TRANSLATE_NOOP("HealthTexts", "its header lines are longer than 64 kB")},
    {"handshake failure",
     QT_TRANSLATE_NOOP("HealthTexts",
                       "no version, cipher or key that both sides take, or it demands a "
                       "certificate of its callers")},
    {"protocol version",
     QT_TRANSLATE_NOOP("HealthTexts", "it speaks no version of TLS that clients still do")},
    {"unsupported protocol",
     QT_TRANSLATE_NOOP("HealthTexts", "it speaks no version of TLS that clients still do")},
    {"unrecognized name", QT_TRANSLATE_NOOP("HealthTexts", "it has no settings for this host name")},
    {"internal error", QT_TRANSLATE_NOOP("HealthTexts", "an error inside of the server")},
    {"access denied", QT_TRANSLATE_NOOP("HealthTexts", "it does not let this computer in")},
    {"no application protocol", QT_TRANSLATE_NOOP("HealthTexts", "it does not speak HTTP/1.1")},
    {"excessive message size",
     QT_TRANSLATE_NOOP("HealthTexts", "its certificates are longer than clients read (100 kB)")},
    {"dh key too small", QT_TRANSLATE_NOOP("HealthTexts", "its Diffie-Hellman numbers are too short")},
    {"bad signature", QT_TRANSLATE_NOOP("HealthTexts", "its private key does not belong to its certificate")},
};

/// As RFC 5280 and those after it write them; for reading, not for translating.
const QHash<QString, QString> &identifiers()
{
    static const QHash<QString, QString> names{
        {u"1.3.6.1.5.5.7.3.1"_s, u"serverAuth"_s},
        {u"1.3.6.1.5.5.7.3.2"_s, u"clientAuth"_s},
        {u"1.3.6.1.5.5.7.3.3"_s, u"codeSigning"_s},
        {u"1.3.6.1.5.5.7.3.4"_s, u"emailProtection"_s},
        {u"1.3.6.1.5.5.7.3.8"_s, u"timeStamping"_s},
        {u"1.3.6.1.5.5.7.3.9"_s, u"OCSPSigning"_s},
        {u"2.5.29.37.0"_s, u"anyExtendedKeyUsage"_s},
        {u"2.5.29.14"_s, u"subjectKeyIdentifier"_s},
        {u"2.5.29.15"_s, u"keyUsage"_s},
        {u"2.5.29.17"_s, u"subjectAltName"_s},
        {u"2.5.29.18"_s, u"issuerAltName"_s},
        {u"2.5.29.19"_s, u"basicConstraints"_s},
        {u"2.5.29.30"_s, u"nameConstraints"_s},
        {u"2.5.29.31"_s, u"cRLDistributionPoints"_s},
        {u"2.5.29.32"_s, u"certificatePolicies"_s},
        {u"2.5.29.33"_s, u"policyMappings"_s},
        {u"2.5.29.35"_s, u"authorityKeyIdentifier"_s},
        {u"2.5.29.36"_s, u"policyConstraints"_s},
        {u"2.5.29.37"_s, u"extKeyUsage"_s},
        {u"2.5.29.46"_s, u"freshestCRL"_s},
        {u"2.5.29.54"_s, u"inhibitAnyPolicy"_s},
        {u"1.3.6.1.5.5.7.1.1"_s, u"authorityInfoAccess"_s},
        {u"1.3.6.1.5.5.7.1.11"_s, u"subjectInfoAccess"_s},
        {u"1.3.6.1.5.5.7.1.24"_s, u"TLS feature"_s},
        {u"1.3.6.1.4.1.11129.2.4.3"_s, u"precertificate poison"_s},
    };
    return names;
}

/// One, or several with commas; nothing of them is changed that is not known.
QString named(const QString &fact)
{
    QStringList parts = fact.split(u", "_s);
    for (QString &part : parts)
        part = identifiers().value(part, part);
    return parts.join(u", "_s);
}

} // namespace

QString factInWords(const QString &fact)
{
    const auto reason = std::ranges::find_if(
        reasons, [&](const Reason &known) { return fact == QLatin1StringView(known.fact); });
    return reason == std::end(reasons) ? named(fact)
                                       : QCoreApplication::translate("HealthTexts", reason->words);
}

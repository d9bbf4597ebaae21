// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/domaincheck.h"

#include "app/base/visibletext.h"
#include "app/domains/certificatehost.h"
#include "app/domains/healthclient.h"
#include "app/domains/healthtexts.h"
#include "app/domains/owntrouble.h"

#include <QJsonArray>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace {

QString wordFor(FindingSeverity severity)
{
    switch (severity) {
    case FindingSeverity::Error:
        return u"error"_s;
    case FindingSeverity::Warning:
        return u"warning"_s;
    case FindingSeverity::Notice:
        return u"notice"_s;
    case FindingSeverity::None:
        break;
    }
    return u"ok"_s;
}

QString coloured(FindingSeverity severity, const QString &text, bool isColoured)
{
    if (!isColoured)
        return text;
    const QString colour = severity == FindingSeverity::Error ? u"31"_s
        : severity == FindingSeverity::Warning                ? u"33"_s
        : severity == FindingSeverity::None                   ? u"32"_s
                                                              : u"2"_s;
    return u"\x1b[%1m%2\x1b[0m"_s.arg(colour, text);
}

/// "192.0.2.1  TLS 1.3  ends 2026-03-01T00:00:00Z  Let's Encrypt".
QString lineFor(const AddressHealth &address)
{
    QStringList parts{address.address.toString()};
    if (!address.protocol.isEmpty())
        parts.append(address.protocol);
    if (!address.chain.isEmpty()) {
        const CertificateSummary &leaf = address.chain.first();
        parts.append(u"ends "_s + leaf.notAfter.toString(Qt::ISODate));
        parts.append(leaf.issuer);
    }
    if (address.http)
        parts.append(u"HTTP %1"_s.arg(address.http->status));
    return withControlsShown(parts.join(u"  "_s));
}

QString headOf(const CheckedHost &host, const HostHealth &health, bool isColoured)
{
    return coloured(health.worst(), wordFor(health.worst()).leftJustified(8), isColoured) + host.text()
        + u'\n';
}

QString linesFor(const Finding &finding, bool isColoured)
{
    const QString word = wordFor(finding.severity).leftJustified(8);
    QString out = u"  "_s + coloured(finding.severity, word, isColoured)
        + withControlsShown(HealthTexts::sentence(finding)) + u" ["_s + findingName(finding.code) + u"]\n"_s;
    if (const QString remedy = HealthTexts::remedy(finding.code);
        !remedy.isEmpty() && finding.severity > FindingSeverity::Notice)
        out += u"          → "_s + remedy + u'\n';
    return out;
}

QJsonObject toJson(const Finding &finding)
{
    return {{u"code"_s, findingName(finding.code)},
            {u"severity"_s, wordFor(finding.severity)},
            {u"text"_s, HealthTexts::sentence(finding)},
            {u"remedy"_s, HealthTexts::remedy(finding.code)},
            {u"subject"_s, finding.subject},
            {u"found"_s, finding.found},
            {u"wanted"_s, finding.wanted}};
}

QJsonArray toJson(const QList<Finding> &findings)
{
    QJsonArray out;
    for (const Finding &finding : findings)
        out.append(toJson(finding));
    return out;
}

QJsonObject toJson(const CertificateSummary &one)
{
    return {{u"subject"_s, one.subject},
            {u"issuer"_s, one.issuer},
            {u"hosts"_s, QJsonArray::fromStringList(one.hosts)},
            {u"serial"_s, one.serial},
            {u"sha256"_s, QString::fromLatin1(one.sha256.toHex())},
            {u"key"_s, one.key},
            {u"signature"_s, one.signature},
            {u"notBefore"_s, one.notBefore.toString(Qt::ISODate)},
            {u"notAfter"_s, one.notAfter.toString(Qt::ISODate)}};
}

QString nameOf(ProbeStage stage)
{
    switch (stage) {
    case ProbeStage::NotTested:
        return u"notTested"_s;
    case ProbeStage::Failed:
        return u"failed"_s;
    case ProbeStage::Connected:
        return u"connected"_s;
    case ProbeStage::Secured:
        return u"secured"_s;
    case ProbeStage::Answered:
        return u"answered"_s;
    }
    return {};
}

QJsonObject toJson(const RevocationAnswer &answer)
{
    using Status = RevocationAnswer::Status;
    using Source = RevocationAnswer::Source;
    if (answer.status == Status::Unknown)
        return {{u"status"_s, u"unknown"_s}};
    const QString source = answer.source == Source::Staple ? u"staple"_s
        : answer.source == Source::Ocsp                    ? u"ocsp"_s
                                                           : u"list"_s;
    QJsonObject json{{u"status"_s, answer.status == Status::Revoked ? u"revoked"_s : u"good"_s},
                     {u"source"_s, source},
                     {u"reason"_s, answer.reason}};
    if (answer.revokedAt.isValid())
        json.insert(u"revokedAt"_s, answer.revokedAt.toString(Qt::ISODate));
    return json;
}

QJsonObject toJson(const AddressHealth &address)
{
    QJsonArray chain;
    for (const CertificateSummary &one : address.chain)
        chain.append(toJson(one));
    QJsonObject out{{u"address"_s, address.address.toString()},
                    {u"stage"_s, nameOf(address.stage)},
                    {u"protocol"_s, address.protocol},
                    {u"cipher"_s, address.cipher},
                    {u"connectMs"_s, qint64(address.connectTook.count())},
                    {u"handshakeMs"_s, qint64(address.handshakeTook.count())},
                    {u"chain"_s, chain},
                    {u"findings"_s, toJson(address.findings)}};
    if (address.http)
        out.insert(u"httpStatus"_s, address.http->status);
    if (address.revocation)
        out.insert(u"revocation"_s, toJson(*address.revocation));
    QJsonArray members;
    for (const MemberRevocation &member : address.memberRevocations) {
        QJsonObject one = toJson(member.answer);
        one.insert(u"subject"_s, member.subject);
        members.append(one);
    }
    if (!members.isEmpty())
        out.insert(u"intermediateRevocations"_s, members);
    if (!address.authority.isEmpty())
        out.insert(u"authority"_s, address.authority);
    QJsonArray gaps;
    for (const PhoneTrust::Gap &gap : address.phoneGaps)
        gaps.append(gap.text());
    if (!gaps.isEmpty())
        out.insert(u"notKnownTo"_s, gaps);
    return out;
}

/// "pages of https://h5.shop.test may call it (POST with authorization, content-type)".
QString lineFor(const CorsHealth &cors)
{
    const QString may = cors.isAllowed ? u"may"_s : u"may not"_s;
    QString how = QString::fromLatin1(cors.request.method);
    if (!cors.request.headers.isEmpty())
        how += u" with "_s + QString::fromLatin1(cors.request.headers.join(", "));
    if (cors.request.hasCredentials)
        how += u", cookies sent"_s;
    return withControlsShown(u"pages of %1 %2 call it (%3)"_s.arg(cors.request.origin, may, how));
}

QString nameOf(Registration::Source source)
{
    switch (source) {
    case Registration::Source::Rdap:
        return u"RDAP"_s;
    case Registration::Source::Whois:
        return u"WHOIS"_s;
    case Registration::Source::ByHand:
        break;
    }
    return u"entered by hand"_s;
}

/// "shop.com is registered until 2027-08-13T04:00:00Z (RDAP)".
QString lineFor(const Registration &registration)
{
    if (!registration.expires.isValid())
        return u"until when "_s + registration.domain + u" is registered is not known"_s;
    QString source = nameOf(registration.source);
    if (registration.source == Registration::Source::ByHand)
        source += u" on "_s + registration.dataOf.date().toString(Qt::ISODate);
    return withControlsShown(u"%1 is registered until %2 (%3)"_s.arg(
        registration.domain, registration.expires.toString(Qt::ISODate), source));
}

QJsonObject toJson(const RegistrationHealth &health)
{
    const Registration &one = health.registration;
    QJsonObject json{{u"domain"_s, one.domain},
                     {u"registrar"_s, one.registrar},
                     {u"statuses"_s, QJsonArray::fromStringList(one.statuses)},
                     {u"findings"_s, toJson(health.findings)}};
    if (one.expires.isValid()) {
        json.insert(u"expires"_s, one.expires.toString(Qt::ISODate));
        json.insert(u"source"_s, nameOf(one.source));
    }
    return json;
}

QJsonArray textsOf(const QList<QByteArray> &names)
{
    QJsonArray out;
    for (const QByteArray &name : names)
        out.append(QString::fromLatin1(name));
    return out;
}

QJsonObject toJson(const CorsHealth &cors)
{
    return {{u"origin"_s, cors.request.origin},
            {u"path"_s, QString::fromLatin1(cors.request.path)},
            {u"method"_s, QString::fromLatin1(cors.request.method)},
            {u"headers"_s, textsOf(cors.request.headers)},
            {u"credentials"_s, cors.request.hasCredentials},
            {u"allowed"_s, cors.isAllowed},
            {u"findings"_s, toJson(cors.findings)}};
}

template<typename T>
QJsonArray toJsonArray(const QList<T> &values)
{
    QJsonArray out;
    for (const T &value : values)
        out.append(toJson(value));
    return out;
}

QList<ClientRefusal> refusalsBy(const Platform *platform, const HostHealth &health)
{
    return platform ? refusalsOf(health, *platform) : QList<ClientRefusal>();
}

/// "WeChat on iOS would refuse it: errno 600001".
QString lineFor(const ClientRefusal &refusal)
{
    QString out = u"  %1 would refuse it: "_s.arg(refusal.client);
    out += refusal.code.isEmpty() ? HealthTexts::sentence(refusal.cause) : u"errno "_s + refusal.code;
    if (!refusal.words.isEmpty())
        out += u", "_s + refusal.words;
    return withControlsShown(out) + u'\n';
}

} // namespace

QString CheckedHost::text() const
{
    const QString name = host.contains(u':') ? QString(u'[' + host + u']') : host;
    return port == 443 ? name : QString(name + u':' + QString::number(port));
}

std::optional<CheckedHost> checkedHostFrom(const QString &text)
{
    const QString address = text.contains(u"://"_s) ? text : QString(u"https://"_s + text);
    const QUrl url(address, QUrl::StrictMode);
    const bool isPlain =
        url.isValid() && url.userInfo().isEmpty() && (url.scheme() == "https"_L1 || url.scheme() == "wss"_L1);
    const auto asked = askedHost(url.host(QUrl::FullyEncoded));
    if (!isPlain || !asked || url.port(443) == 0)
        return {};
    return CheckedHost{.host = asked->text(), .port = quint16(url.port(443))};
}

std::optional<std::pair<QString, QList<QHostAddress>>> addressesFrom(const QString &text)
{
    const qsizetype equals = text.indexOf(u'=');
    const auto asked = askedHost(text.left(std::max<qsizetype>(equals, 0)));
    QList<QHostAddress> addresses;
    for (const QString &part : text.mid(equals + 1).split(u',')) {
        addresses.append(QHostAddress(part));
        if (addresses.last().isNull())
            return {};
    }
    if (!asked)
        return {};
    return std::pair{asked->text(), addresses};
}

bool hasProblems(const HostHealth &health)
{
    return health.worst() >= FindingSeverity::Warning;
}

QString reportOf(const HostHealth &health, const Platform *platform, bool isColoured)
{
    QString out = headOf({.host = health.host, .port = health.port}, health, isColoured);
    for (const AddressHealth &address : health.addresses)
        out += u"  "_s + lineFor(address) + u'\n';
    for (const CorsHealth &origin : health.cors)
        out += u"  "_s + lineFor(origin) + u'\n';
    if (health.registration)
        out += u"  "_s + lineFor(health.registration->registration) + u'\n';
    for (const Finding &finding : health.allFindings())
        out += linesFor(finding, isColoured);
    for (const ClientRefusal &refusal : refusalsBy(platform, health))
        out += lineFor(refusal);
    return out;
}

QJsonObject toJson(const HostHealth &health, const Platform *platform)
{
    QJsonArray refusals;
    for (const ClientRefusal &refusal : refusalsBy(platform, health)) {
        refusals.append(QJsonObject{{u"client"_s, refusal.client},
                                    {u"code"_s, refusal.code},
                                    {u"words"_s, refusal.words},
                                    {u"cause"_s, findingName(refusal.cause.code)}});
    }
    QJsonObject json{{u"host"_s, health.host},
                     {u"port"_s, health.port},
                     {u"checkedAt"_s, health.checkedAt.toString(Qt::ISODate)},
                     {u"worst"_s, wordFor(health.worst())},
                     {u"findings"_s, toJson(health.allFindings())},
                     {u"addresses"_s, toJsonArray(health.addresses)},
                     {u"cors"_s, toJsonArray(health.cors)},
                     {u"refusedBy"_s, refusals}};
    if (health.registration)
        json.insert(u"registration"_s, toJson(*health.registration));
    return json;
}

QString unreachedReport(const HostHealth &health)
{
    const CheckedHost host{.host = health.host, .port = health.port};
    return u"unknown "_s + host.text() + u": it could not be looked at from here\n"_s;
}

QString reportOn(const OwnTrouble &trouble, bool isColoured)
{
    QString out;
    for (const Finding &finding : findingsOn(trouble))
        out += u"this computer\n"_s + linesFor(finding, isColoured);
    return out;
}

QJsonArray toJson(const OwnTrouble &trouble)
{
    return toJson(findingsOn(trouble));
}

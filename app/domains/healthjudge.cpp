// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domains/healthjudge.h"

#include "app/domains/certificatelifetime.h"
#include "app/domains/verdictopenssl.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr char leastProtocol[] = "TLS 1.2"; // what WeChat and Apple's ATS demand

/// Judges one address.
class AddressJudge
{
public:
    AddressJudge(const HostEvidence &host, const HostEvidence::Seen &seen, const TrustAnchors &anchors,
                 const HealthRules &rules, const QList<QByteArray> &spares)
        : m_host(host), m_seen(seen), m_anchors(anchors), m_rules(rules), m_spares(spares),
          m_at(rules.at.isValid() ? rules.at : host.checkedAt)
    {
    }

    AddressHealth health()
    {
        m_health.address = m_seen.address;
        m_health.stage = m_seen.outcome.stage;
        m_health.connectTook = m_seen.outcome.connectTook;
        m_health.handshakeTook = m_seen.outcome.handshakeTook;
        m_health.protocol = m_seen.outcome.protocol;
        m_health.cipher = m_seen.outcome.cipher;
        if (m_seen.outcome.fault)
            note(*m_seen.outcome.fault, m_seen.outcome.faultText);
        judgeHttp();
        judgeTls();
        judgeChain();
        m_health.findings = inOrderOfWeight(std::move(m_health.findings));
        return m_health;
    }

private:
    void note(FindingCode code, const QString &found = {}, const QString &wanted = {});
    void judgeTls();
    void judgeChain();
    void judgeRevocation();
    void judgeMembers(const Verdict &verdict);
    void noteRevoked(FindingCode code, const QString &subject, const RevocationAnswer &answer);
    void judgeFetched();
    void judgePhones(const Verdict &verdict);
    QList<QByteArray> reachedAuthorities() const;
    void judgeExpiry(const Verdict &verdict);
    void judgeHttp();
    void judgeCharset();
    Verdict verdictAt(const QDateTime &time) const;
    std::chrono::seconds skew() const;
    bool isSkewed() const;

    const HostEvidence &m_host;
    const HostEvidence::Seen &m_seen;
    const TrustAnchors &m_anchors;
    const HealthRules &m_rules;
    const QList<QByteArray> &m_spares;
    QDateTime m_at;
    AddressHealth m_health{};
};

void AddressJudge::note(FindingCode code, const QString &found, const QString &wanted)
{
    m_health.findings.append({.code = code,
                              .severity = severityOf(code, m_rules.profile),
                              .subject = m_seen.address.toString(),
                              .found = found,
                              .wanted = wanted});
}

/// Names of TLS 1.3's suites begin with TLS_ and all have forward secrecy. Apple's ATS wants ECDHE.
bool hasForwardSecrecy(const QString &cipher)
{
    return cipher.startsWith("TLS_"_L1) || cipher.startsWith("ECDHE-"_L1);
}

void AddressJudge::judgeTls()
{
    if (m_health.protocol.isEmpty())
        return;
    if (m_health.protocol < QLatin1StringView(leastProtocol))
        note(FindingCode::TlsTooOld, m_health.protocol, QString::fromLatin1(leastProtocol));
    else if (!m_seen.oldProtocols.isEmpty())
        note(FindingCode::TlsOldOffered, m_seen.oldProtocols.join(u", "_s));
    if (!hasForwardSecrecy(m_health.cipher))
        note(FindingCode::TlsNoForwardSecrecy, m_health.cipher);
}

Verdict AddressJudge::verdictAt(const QDateTime &time) const
{
    return verdictOn({.chain = m_seen.outcome.chain,
                      .host = m_host.host,
                      .at = time,
                      .spares = m_spares + m_host.authorities.issuers},
                     m_anchors, {.profile = m_rules.profile});
}

/// How far the server's clock is ahead of ours; none when it doesn't say, or another time is asked about.
std::chrono::seconds AddressJudge::skew() const
{
    if (!m_health.http || !m_health.http->serverTime.isValid() || m_rules.at.isValid())
        return {};
    return std::chrono::seconds(m_host.checkedAt.secsTo(m_health.http->serverTime));
}

bool AddressJudge::isSkewed() const
{
    return std::chrono::abs(skew()) > HealthRules::tolerableSkew;
}

bool isAboutDates(FindingCode code)
{
    return code == FindingCode::CertificateExpired || code == FindingCode::CertificateNotYetValid
        || code == FindingCode::ChainExpired || code == FindingCode::ChainNotYetValid;
}

/// When the clocks disagree and the certificate is good by the server's, nobody can say that it is over.
void dropDates(QList<Finding> &findings)
{
    findings.removeIf([](const Finding &finding) { return isAboutDates(finding.code); });
}

void AddressJudge::judgeChain()
{
    if (m_seen.outcome.chain.isEmpty()) {
        if (m_health.stage >= ProbeStage::Secured && m_health.stage != ProbeStage::Failed)
            note(FindingCode::CertificateMissing);
        return;
    }
    Verdict verdict = verdictAt(m_at);
    const bool hasDates =
        std::ranges::any_of(verdict.findings, [](const Finding &one) { return isAboutDates(one.code); });
    if (isSkewed()) {
        note(FindingCode::ClockSkew, u"%1 s"_s.arg(skew().count()));
        if (hasDates && verdictAt(m_health.http->serverTime).isAccepted)
            dropDates(verdict.findings);
    }
    m_health.findings += verdict.findings;
    m_health.chainExpires = verdict.pathExpires();
    for (const QByteArray &der : m_seen.outcome.chain) {
        const auto certificate = readCertificate(der);
        m_health.chain.append(certificate ? summaryOf(*certificate) : CertificateSummary{.der = der});
    }
    std::ranges::transform(verdict.missing, std::back_inserter(m_health.missing), summaryOf);
    judgeExpiry(verdict);
    judgeFetched();
    judgePhones(verdict);
    judgeRevocation();
    judgeMembers(verdict);
}

/// "It works in my browser": desktop browsers fetch what is missing, or have it from elsewhere.
void AddressJudge::judgeFetched()
{
    const auto isFetched = [this](const CertificateSummary &one) {
        return m_host.authorities.issuers.contains(one.der);
    };
    if (!m_health.missing.isEmpty() && std::ranges::any_of(m_health.missing, isFetched))
        note(FindingCode::ChainFetchable, m_health.missing.first().subject);
}

/// The authorities that vouch for something the server sends: an old one may, besides the one on the path.
QList<QByteArray> AddressJudge::reachedAuthorities() const
{
    QList<QByteArray> out;
    for (const QByteArray &der : m_seen.outcome.chain) {
        const auto sent = readCertificate(der);
        if (!sent)
            continue;
        for (const Certificate &authority : m_anchors.named(sent->issuer)) {
            if (isSignedBy(*sent, authority))
                out.append(authority.sha256);
        }
    }
    return out;
}

/// "It works on my computer": each kind of phone, and each version, comes with authorities of its own. Where
/// the server leaves certificates out, nothing is said: it would hang on what this computer happens to know.
void AddressJudge::judgePhones(const Verdict &verdict)
{
    if (!m_rules.phones || verdict.path.isEmpty())
        return;
    const Certificate &authority = verdict.path.last();
    m_health.authority = summaryOf(authority).subject;
    if (!verdict.missing.isEmpty())
        return;
    const auto all = reachedAuthorities() << authority.sha256;
    m_health.phoneGaps = m_rules.phones->gapsOf(all);
    if (m_health.phoneGaps.isEmpty())
        return;
    if (std::ranges::none_of(all, [this](const QByteArray &one) { return m_rules.phones->isKnown(one); }))
        return note(FindingCode::ChainPrivateAnchor, m_health.authority);
    QStringList phones;
    FindingSeverity severity = FindingSeverity::Notice;
    for (const PhoneTrust::Gap &gap : std::as_const(m_health.phoneGaps)) {
        phones.append(gap.text());
        severity = std::max(severity,
                            gap.isNewest      ? FindingSeverity::Error
                                : gap.isInUse ? FindingSeverity::Warning
                                              : FindingSeverity::Notice);
    }
    note(FindingCode::ChainNotOnPhones, m_health.authority, phones.join(u", "_s));
    m_health.findings.last().severity = severity;
}

/// Only a plain "revoked" is anything: that nobody can say is no fault of the host.
void AddressJudge::judgeRevocation()
{
    if (m_host.authorities.withoutStaple.contains(m_health.chain.first().sha256))
        note(FindingCode::StapleMissing);
    const auto answer = m_host.authorities.revocations.constFind(m_health.chain.first().sha256);
    if (answer == m_host.authorities.revocations.cend())
        return;
    m_health.revocation = *answer;
    if (answer->status == RevocationAnswer::Status::Revoked)
        noteRevoked(FindingCode::CertificateRevoked, m_health.chain.first().subject, *answer);
}

void AddressJudge::judgeMembers(const Verdict &verdict)
{
    for (qsizetype place = 1; place + 1 < verdict.path.size(); ++place) {
        const Certificate &member = verdict.path.at(place);
        const auto answer = m_host.authorities.revocations.constFind(member.sha256);
        if (answer == m_host.authorities.revocations.cend())
            continue;
        const QString subject = summaryOf(member).subject;
        m_health.memberRevocations.append({.subject = subject, .answer = *answer});
        if (answer->status == RevocationAnswer::Status::Revoked)
            noteRevoked(FindingCode::ChainRevoked, subject, *answer);
    }
}

void AddressJudge::noteRevoked(FindingCode code, const QString &subject, const RevocationAnswer &answer)
{
    m_health.findings.append({.code = code,
                              .severity = severityOf(code, m_rules.profile),
                              .subject = subject,
                              .found = answer.revokedAt.toString(Qt::ISODate),
                              .wanted = answer.reason});
}

FindingSeverity severityOf(ExpiryLevel level)
{
    switch (level) {
    case ExpiryLevel::Notice:
        return FindingSeverity::Notice;
    case ExpiryLevel::Warning:
        return FindingSeverity::Warning;
    case ExpiryLevel::Critical:
        return FindingSeverity::Error;
    case ExpiryLevel::Fine:
    case ExpiryLevel::Expired: // said by the verdict
        break;
    }
    return FindingSeverity::None;
}

/// The first certificate of the path, its anchor aside, to come close to its end. Levels go by the server's
/// own lifetime: an intermediate's ten years say nothing about how soon it is replaced.
void AddressJudge::judgeExpiry(const Verdict &verdict)
{
    const auto leaf = readCertificate(m_seen.outcome.chain.first());
    if (!leaf || leaf->notAfter < m_at)
        return;
    const qsizetype counted = std::max<qsizetype>(verdict.path.size() - 1, 0);
    QList<Certificate> path = verdict.path.first(counted);
    if (path.isEmpty())
        path.append(*leaf);
    const auto first = std::ranges::min_element(path, {}, &Certificate::notAfter);
    const auto severity = severityOf(expiryLevel(leaf->notBefore, first->notAfter, m_at));
    if (severity == FindingSeverity::None)
        return;
    const bool isOwn = first->sha256 == leaf->sha256;
    m_health.findings.append(
        {.code = isOwn ? FindingCode::CertificateExpiresSoon : FindingCode::ChainExpiresSoon,
         .severity = severity,
         .subject = first->subject.text(),
         .found = first->notAfter.toString(Qt::ISODate)});
}

/// "max-age=0" takes it back (RFC 6797 6.1.1).
bool isStrict(const QString &strictTransport)
{
    static const QRegularExpression someTime(u"max-age\\s*=\\s*\"?0*[1-9]"_s,
                                             QRegularExpression::CaseInsensitiveOption);
    return strictTransport.contains(someTime);
}

void AddressJudge::judgeHttp()
{
    const auto &head = m_seen.outcome.head;
    if (!head)
        return;
    m_health.http =
        HttpSummary{.status = head->status,
                    .location = QString::fromLatin1(head->header("location")),
                    .contentType = QString::fromLatin1(head->header("content-type")),
                    .strictTransport = QString::fromLatin1(head->header("strict-transport-security")),
                    .serverTime = httpDate(head->header("date")),
                    .took = m_seen.outcome.answerTook};
    if (head->status >= 500)
        note(FindingCode::HttpServerError, QString::number(head->status));
    if (head->status >= 300 && head->status < 400 && !m_health.http->location.isEmpty())
        note(FindingCode::HttpRedirects, m_health.http->location);
    if (!isStrict(m_health.http->strictTransport))
        note(FindingCode::HttpNoHsts);
    judgeCharset();
}

/// JSON is UTF-8 by definition (RFC 8259 8.1); texts without a charset are guessed at.
void AddressJudge::judgeCharset()
{
    const QString type = m_health.http->contentType.toLower();
    const bool isText = type.startsWith("text/"_L1) || type.contains("charset="_L1);
    const bool isUtf8 = type.contains("charset=utf-8"_L1) || type.contains("charset=\"utf-8\""_L1);
    if (isText && !isUtf8)
        note(FindingCode::HttpCharset, m_health.http->contentType);
}

} // namespace

CertificateSummary summaryOf(const Certificate &certificate)
{
    return {.sha256 = certificate.sha256,
            .subject =
                certificate.subject.isEmpty ? certificate.hosts().value(0) : certificate.subject.text(),
            .issuer = certificate.issuer.text(),
            .hosts = certificate.hosts(),
            .serial = certificate.serialText(),
            .key = certificate.key.text(),
            .signature = certificate.signatureText(),
            .notBefore = certificate.notBefore,
            .notAfter = certificate.notAfter,
            .isAuthority = certificate.isAuthority(),
            .der = certificate.der};
}

HostHealth judgeHost(const HostEvidence &evidence, const TrustAnchors &anchors, const HealthRules &rules,
                     const QList<QByteArray> &spares)
{
    HostHealth health{.host = evidence.host,
                      .port = evidence.port,
                      .checkedAt = evidence.checkedAt,
                      .lookupTook = evidence.lookupTook};
    if (evidence.lookupFault) {
        health.findings.append({.code = *evidence.lookupFault,
                                .severity = severityOf(*evidence.lookupFault, rules.profile),
                                .subject = evidence.host,
                                .found = evidence.lookupFaultText});
    }
    for (const HostEvidence::Seen &seen : evidence.seen)
        health.addresses.append(AddressJudge(evidence, seen, anchors, rules, spares).health());
    if (const qsizetype different = health.leaves().size(); different > 1) {
        health.findings.append({.code = FindingCode::AddressesDiffer,
                                .severity = severityOf(FindingCode::AddressesDiffer, rules.profile),
                                .subject = evidence.host,
                                .found = QString::number(different)});
    }
    for (const CorsEvidence &cors : evidence.cors)
        health.cors.append(judgeCors(cors));
    health.findings = inOrderOfWeight(std::move(health.findings));
    return health;
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domains/verdict.h"

#include "app/domains/certificatehost.h"
#include "app/domains/certificatelifetime.h"
#include "app/domains/chain.h"
#include "app/domains/lint.h"
#include "app/domains/lintlist.h"
#include "app/domains/revocation.h"
#include "app/domains/verdictnames.h"
#include "app/domains/verdictopenssl.h"
#include "app/domains/verdictpath.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslConfiguration>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostCertificates = 200;

/// Whole seconds, as certificates count them: a moment after notAfter's second is still within it.
QDateTime wholeSecond(const QDateTime &time)
{
    return QDateTime::fromSecsSinceEpoch(time.toSecsSinceEpoch(), Qt::UTC);
}

/// One question being answered.
class Judge
{
public:
    Judge(const VerdictQuestion &question, const TrustAnchors &anchors, const VerdictRules &rules)
        : m_question(question), m_anchors(anchors), m_rules(rules), m_at(wholeSecond(question.at))
    {
    }
    Verdict answer();

private:
    void readPool();
    void judgeLeaf();
    void judgeHost();
    void judgeLifetime();
    void search(Verdict &verdict);
    bool weigh(const QList<Certificate> &path, Verdict &best);
    QList<Finding> findingsOn(const QList<Certificate> &path) const;
    void addTimes(QList<Finding> &findings, const Certificate &certificate, bool isLeaf) const;
    void explainDeadEnd(const PathSearch &search, Verdict &verdict) const;
    void noteMissing(Verdict &verdict) const;
    Finding make(FindingCode code, const Certificate &about, const QString &found = {},
                 const QString &wanted = {}) const;
    int sentAs(const Certificate &certificate) const;

    const VerdictQuestion &m_question;
    const TrustAnchors &m_anchors;
    const VerdictRules &m_rules;
    QDateTime m_at;
    Certificate m_leaf{};
    QList<Certificate> m_sent{};
    QList<Certificate> m_pool{};    // sent and spare, without the leaf
    QList<Finding> m_ownFindings{}; // whatever the path
};

int Judge::sentAs(const Certificate &certificate) const
{
    return int(m_question.chain.indexOf(certificate.der));
}

Finding Judge::make(FindingCode code, const Certificate &about, const QString &found,
                    const QString &wanted) const
{
    return {.code = code,
            .severity = severityOf(code, m_rules.profile),
            .subject = about.subject.isEmpty ? about.hosts().value(0) : about.subject.text(),
            .found = found,
            .wanted = wanted,
            .place = sentAs(about)};
}

void Judge::readPool()
{
    for (qsizetype i = 1; i < std::min(m_question.chain.size(), mostCertificates); ++i) {
        if (auto certificate = readCertificate(m_question.chain[i])) {
            m_sent.append(*certificate);
        } else {
            m_ownFindings.append({.code = FindingCode::ChainMemberMalformed,
                                  .severity = severityOf(FindingCode::ChainMemberMalformed, m_rules.profile),
                                  .found = certificate.error().detail,
                                  .place = int(i)});
        }
    }
    m_pool = m_sent;
    for (const QByteArray &der : m_question.spares) {
        if (auto spare = readCertificate(der); spare && m_pool.size() < 2 * mostCertificates)
            m_pool.append(*spare);
    }
}

void Judge::addTimes(QList<Finding> &findings, const Certificate &certificate, bool isLeaf) const
{
    const auto expired = isLeaf ? FindingCode::CertificateExpired : FindingCode::ChainExpired;
    const auto early = isLeaf ? FindingCode::CertificateNotYetValid : FindingCode::ChainNotYetValid;
    if (m_at > certificate.notAfter)
        findings.append(make(expired, certificate, certificate.notAfter.toString(Qt::ISODate)));
    if (m_at < certificate.notBefore)
        findings.append(make(early, certificate, certificate.notBefore.toString(Qt::ISODate)));
}

void Judge::judgeHost()
{
    if (m_question.host.isEmpty())
        return;
    const auto host = askedHost(m_question.host);
    if (!host)
        m_ownFindings.append(make(FindingCode::HostInvalid, m_leaf, m_question.host));
    else if (m_leaf.alternativeNames && !covers(m_leaf, *host))
        m_ownFindings.append(
            make(FindingCode::NameMismatch, m_leaf, m_leaf.hosts().mid(0, 5).join(u", "_s), host->text()));
}

/// BR 6.3.2; a day that has begun counts as one.
void Judge::judgeLifetime()
{
    using std::chrono::ceil, std::chrono::days;
    const auto lifetime = lifetimeOf(m_leaf.notBefore, m_leaf.notAfter);
    const auto longest = longestLifetime(m_leaf.notBefore);
    if (lifetime > longest)
        m_ownFindings.append(make(FindingCode::LifetimeTooLong, m_leaf,
                                  u"%1 d"_s.arg(ceil<days>(lifetime).count()),
                                  u"%1 d"_s.arg(ceil<days>(longest).count())));
}

void Judge::judgeLeaf()
{
    addTimes(m_ownFindings, m_leaf, true);
    judgeLifetime();
    judgeHost();
    m_ownFindings += lintCertificate(m_leaf, CertificatePlace::Leaf, m_rules.profile, 0);
}

QList<Finding> Judge::findingsOn(const QList<Certificate> &path) const
{
    QList<Finding> findings = openSslFindings(path, m_question, m_rules);
    for (Finding &finding : findings)
        finding.place = finding.place >= 0 && finding.place < path.size() ? sentAs(path[finding.place]) : -1;
    findings += lintRevocationLists(m_question.crls, path, m_rules.profile);
    if (hasWildcardInExcludedTree(path))
        findings.append(make(FindingCode::ChainNameConstraint, path.first()));
    for (qsizetype i = 1; i < path.size(); ++i) {
        const bool isAnchor = i == path.size() - 1;
        const auto place = isAnchor ? CertificatePlace::Anchor : CertificatePlace::Intermediate;
        addTimes(findings, path[i], false);
        findings += lintCertificate(path[i], place, m_rules.profile, sentAs(path[i]));
    }
    return findings;
}

/// Keeps the path if it is better than the best so far: fewer errors, then the later end. True when no other
/// could be better.
bool Judge::weigh(const QList<Certificate> &path, Verdict &best)
{
    Verdict one{.findings = findingsOn(path), .path = path};
    const auto errorsIn = [](const Verdict &verdict) {
        return std::ranges::count(verdict.findings, FindingSeverity::Error, &Finding::severity);
    };
    const auto errors = errorsIn(one);
    const bool isSound = errors == 0;
    const QDateTime end = one.pathExpires();
    if (best.path.isEmpty() || errors < errorsIn(best) || (isSound && end > best.pathExpires())) {
        best.path = one.path;
        best.findings = std::move(one.findings);
    }
    return isSound && end >= m_leaf.notAfter;
}

/// Says why no path leads to an anchor, about the certificate where it ends.
void Judge::explainDeadEnd(const PathSearch &search, Verdict &verdict) const
{
    const PathSearch::DeadEnd &end = search.deadEnd();
    const Certificate &last = end.last ? *end.last : m_leaf;
    const bool isLeaf = last.sha256 == m_leaf.sha256;
    FindingCode code = FindingCode::ChainIncomplete;
    if (last.isSelfIssued())
        code = isLeaf ? FindingCode::ChainSelfSigned : FindingCode::ChainUntrusted;
    else if (end.sawBadSignature)
        code = FindingCode::ChainSignatureBad;
    else if (end.ranOut)
        code = FindingCode::ChainTooComplex;
    else if (end.isTooLong)
        code = FindingCode::ChainTooLong;
    verdict.findings.append(make(code, last, last.issuer.text()));
}

void Judge::search(Verdict &verdict)
{
    PathSearch search(m_pool, m_anchors, m_rules.mostIntermediates);
    search.run(m_leaf, [&](const QList<Certificate> &path) { return weigh(path, verdict); });
    if (verdict.path.isEmpty())
        explainDeadEnd(search, verdict);
}

/// A path over certificates that the server did not send is none for a phone that does not know them.
void Judge::noteMissing(Verdict &verdict) const
{
    for (qsizetype i = 1; i + 1 < verdict.path.size(); ++i) {
        if (sentAs(verdict.path[i]) < 0)
            verdict.missing.append(verdict.path[i]);
    }
    if (!verdict.missing.isEmpty())
        verdict.findings.append(
            make(FindingCode::ChainIncomplete, m_leaf, verdict.missing.first().subject.text()));
}

Verdict Judge::answer()
{
    Verdict verdict;
    if (m_question.chain.isEmpty()) {
        verdict.findings = {{.code = FindingCode::CertificateMissing}};
        return verdict;
    }
    auto leaf = readCertificate(m_question.chain.first());
    if (!leaf) {
        verdict.findings = {
            {.code = FindingCode::CertificateMalformed, .found = leaf.error().detail, .place = 0}};
        return verdict;
    }
    m_leaf = std::move(*leaf);
    readPool();
    judgeLeaf();
    search(verdict);
    noteMissing(verdict);
    verdict.findings += m_ownFindings;
    verdict.findings += findingsOnOrder(m_question.chain, verdict.path, m_rules.profile);
    verdict.findings = inOrderOfWeight(std::move(verdict.findings));
    verdict.isAccepted = worstOf(verdict.findings) < FindingSeverity::Error;
    return verdict;
}

} // namespace

TrustAnchors TrustAnchors::of(const QList<QByteArray> &ders)
{
    TrustAnchors anchors;
    for (const QByteArray &der : ders) {
        if (auto certificate = readCertificate(der); certificate && !anchors.contains(*certificate))
            anchors.m_bySubject.insert(certificate->subject.canonical, *certificate);
    }
    return anchors;
}

Result<TrustAnchors> TrustAnchors::inFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error::Kind::Storage, u"can't read "_s + path);
    const QByteArray bytes = file.readAll();
    const QList<QByteArray> others = issuersIn(bytes); // DER, PKCS #7
    return others.isEmpty() ? certificatesInPem(bytes).map(&TrustAnchors::of) : of(others);
}

TrustAnchors TrustAnchors::ofSystem()
{
    QList<QByteArray> ders;
    for (const QSslCertificate &certificate : QSslConfiguration::systemCaCertificates())
        ders.append(certificate.toDer());
    return of(ders);
}

QList<Certificate> TrustAnchors::named(const DistinguishedName &name) const
{
    return m_bySubject.values(name.canonical);
}

bool TrustAnchors::contains(const Certificate &certificate) const
{
    return std::ranges::any_of(named(certificate.subject), [&](const Certificate &anchor) {
        return anchor.sha256 == certificate.sha256;
    });
}

QDateTime Verdict::pathExpires() const
{
    QDateTime earliest;
    const qsizetype counted = std::max<qsizetype>(path.size() - 1, qMin<qsizetype>(path.size(), 1));
    for (const Certificate &one : path.first(counted)) {
        if (!earliest.isValid() || one.notAfter < earliest)
            earliest = one.notAfter;
    }
    return earliest;
}

Verdict verdictOn(const VerdictQuestion &question, const TrustAnchors &anchors, const VerdictRules &rules)
{
    return Judge(question, anchors, rules).answer();
}

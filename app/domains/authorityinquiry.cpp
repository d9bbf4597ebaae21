// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domains/authorityinquiry.h"

#include "app/domains/certificatehost.h"
#include "app/domains/verdictopenssl.h"

#include <algorithm>

namespace {

/// Public chains lack one or two.
constexpr int mostFetches = 3;

/// Within which a server fetches the response that it staples from then on; authorities answer in a tenth of
/// it.
constexpr std::chrono::seconds stapleFetched{1};

/// The end of the way up from the server's certificate through those that are known: whose issuer is lacking.
std::optional<Certificate> highestKnown(const QList<QByteArray> &known)
{
    QList<Certificate> pool;
    for (const QByteArray &der : known) {
        if (auto one = readCertificate(der))
            pool.append(*std::move(one));
    }
    if (pool.isEmpty())
        return {};
    Certificate top = pool.takeFirst();
    while (!top.isSelfIssued()) {
        const auto issuer = std::ranges::find_if(std::as_const(pool), [&top](const Certificate &one) {
            return one.subject == top.issuer && isSignedBy(top, one);
        });
        if (issuer == pool.cend())
            return top;
        top = *issuer;
        pool.erase(issuer);
    }
    return {};
}

bool lacksIssuer(const Verdict &verdict)
{
    return std::ranges::any_of(verdict.findings, [](const Finding &finding) {
        return finding.code == FindingCode::ChainIncomplete;
    });
}

} // namespace

AuthorityInquiry::AuthorityInquiry(const HostEvidence &evidence, const Means &means, QObject *parent)
    : QObject(parent), m_evidence(evidence), m_means(means)
{
    QList<QList<QByteArray>> chains;
    for (const HostEvidence::Seen &seen : evidence.seen) {
        if (!seen.outcome.chain.isEmpty() && !chains.contains(seen.outcome.chain)) {
            chains.append(seen.outcome.chain);
            m_left.append(seen);
        }
    }
}

AuthorityInquiry::~AuthorityInquiry() = default;

void AuthorityInquiry::start()
{
    nextAddress();
}

void AuthorityInquiry::nextAddress()
{
    if (m_left.isEmpty()) {
        QMetaObject::invokeMethod(
            this, [this] { Q_EMIT finished(m_answers); }, Qt::QueuedConnection);
        return;
    }
    completeChain(m_left.takeFirst(), mostFetches);
}

Verdict AuthorityInquiry::verdictOnChain(const HostEvidence::Seen &seen, bool withSpares) const
{
    const QDateTime at = m_means.rules.at.isValid() ? m_means.rules.at : m_evidence.checkedAt;
    const QList<QByteArray> more = withSpares ? m_means.spares + m_answers.issuers : QList<QByteArray>();
    return verdictOn(
        {.chain = seen.outcome.chain + more, .host = m_evidence.host, .at = at, .spares = m_means.spares},
        m_means.anchors, {.profile = m_means.rules.profile});
}

void AuthorityInquiry::completeChain(const HostEvidence::Seen &seen, int fetchesLeft)
{
    if (!lacksIssuer(verdictOnChain(seen, false)) || !lacksIssuer(verdictOnChain(seen, true)))
        return askAbout(seen);
    const auto top = highestKnown(seen.outcome.chain + m_means.spares + m_answers.issuers);
    if (!top || fetchesLeft == 0)
        return askAbout(seen);
    m_means.client.fetchIssuers(*top).then(
        this, [this, seen, fetchesLeft](const Result<QList<QByteArray>> &fetched) {
            const auto found = fetched.value_or(QList<QByteArray>());
            for (const QByteArray &der : found) {
                if (!m_answers.issuers.contains(der))
                    m_answers.issuers.append(der);
            }
            if (found.isEmpty())
                askAbout(seen);
            else
                completeChain(seen, fetchesLeft - 1);
        });
}

/// Only of chains that lead to somebody trusted: others' addresses are not worth a visit.
void AuthorityInquiry::askAbout(const HostEvidence::Seen &seen)
{
    Verdict verdict = verdictOnChain(seen, false);
    if (verdict.path.size() < 2)
        verdict = verdictOnChain(seen, true);
    const bool isKnown = verdict.path.size() >= 2;
    if (!isKnown || m_answers.revocations.contains(verdict.path.first().sha256))
        return nextAddress();
    const Certificate &leaf = verdict.path.first();
    if (leaf.ocspUrls.isEmpty() && !leaf.demandsStaple)
        return askWith(verdict.path, {}); // there is no response that could be stapled
    askForStaple(seen, verdict.path, leaf.demandsStaple ? 2 : 1);
}

/// nginx has no response yet when it is asked for the first time after its start; it fetches one then.
void AuthorityInquiry::askForStaple(const HostEvidence::Seen &seen, const QList<Certificate> &path,
                                    int triesLeft)
{
    const auto asked = askedHost(m_evidence.host);
    m_staple = std::make_unique<StapleProbe>(asked ? asked->text() : m_evidence.host, seen.address,
                                             m_evidence.port, m_means.patience);
    connect(m_staple.get(), &StapleProbe::finished, this,
            [=, this](const std::optional<QByteArray> &response) {
                m_staple.release()->deleteLater(); // it is on the stack right now
                if (response && response->isEmpty() && triesLeft > 1)
                    QTimer::singleShot(stapleFetched, this,
                                       [=, this] { askForStaple(seen, path, triesLeft - 1); });
                else
                    takeStaple(path, response);
            });
    m_staple->start();
}

void AuthorityInquiry::takeStaple(const QList<Certificate> &path, const std::optional<QByteArray> &response)
{
    const Certificate &leaf = path.first();
    const bool isLacking = response && leaf.demandsStaple
        && !readOcspResponse(*response, leaf, path.at(1), m_evidence.checkedAt);
    if (isLacking)
        m_answers.withoutStaple.insert(leaf.sha256);
    askWith(path, response.value_or(QByteArray()));
}

/// About the first of the path, then those above it. The authority at its end is trusted for itself: nobody
/// revokes that but by an update of the system.
void AuthorityInquiry::askWith(const QList<Certificate> &path, const QByteArray &staple)
{
    if (path.size() < 2)
        return nextAddress();
    const QByteArray sha256 = path.first().sha256;
    if (m_answers.revocations.contains(sha256))
        return askWith(path.sliced(1), {});
    m_means.client.ask(path.first(), path.at(1), staple)
        .then(this, [this, sha256, above = path.sliced(1)](const Result<RevocationAnswer> &answer) {
            m_answers.revocations.insert(sha256, answer.value_or(RevocationAnswer()));
            askWith(above, {});
        });
}

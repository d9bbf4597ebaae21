// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domains/verdictpath.h"

#include "app/domains/verdictopenssl.h"

#include <algorithm>

namespace {

constexpr int mostSignatures = 200;
constexpr int mostPaths = 32;
constexpr int mostSteps = 2000;

/// By name and, where both sides have one, by key identifier (RFC 5280 4.2.1.1).
bool mayBeIssuer(const Certificate &issuer, const Certificate &certificate)
{
    if (!(issuer.subject == certificate.issuer))
        return false;
    if (!certificate.authorityKey || certificate.authorityKey->keyId.isEmpty() || !issuer.subjectKeyId)
        return true;
    return certificate.authorityKey->keyId == *issuer.subjectKeyId;
}

} // namespace

void PathSearch::run(const Certificate &leaf, const Visit &visit)
{
    m_visit = visit;
    m_path = {leaf};
    if (m_anchors.contains(leaf))
        m_visit(m_path);
    else
        extend();
}

/// True when the search may end.
bool PathSearch::extend()
{
    if (++m_steps > mostSteps || m_paths >= mostPaths) {
        m_deadEnd.ranOut = true;
        return true;
    }
    if (m_path.size() > m_farthest) {
        m_farthest = m_path.size();
        m_deadEnd.last = m_path.last();
    }
    return tryAnchors() || tryPool();
}

bool PathSearch::tryAnchors()
{
    for (const Certificate &anchor : m_anchors.named(m_path.last().issuer)) {
        if (!isIssuer(anchor, m_path.last()))
            continue;
        ++m_paths;
        if (m_visit(m_path + QList{anchor}))
            return true;
    }
    return false;
}

bool PathSearch::tryPool()
{
    if (intermediates() >= m_mostIntermediates || m_path.size() > mostSteps) {
        m_deadEnd.isTooLong |= std::ranges::any_of(m_pool, [this](const Certificate &next) {
            return next.subject == m_path.last().issuer && !isUsed(next);
        });
        return false;
    }
    for (const Certificate &next : m_pool) {
        if (!(next.subject == m_path.last().issuer) || isUsed(next) || !isIssuer(next, m_path.last()))
            continue;
        m_path.append(next);
        if (m_anchors.contains(next) ? m_visit(m_path) : extend())
            return true;
        m_path.removeLast();
    }
    return false;
}

/// Going twice over the same name and key leads only in circles (RFC 4158 2.4.2).
bool PathSearch::isUsed(const Certificate &certificate) const
{
    return std::ranges::any_of(m_path, [&](const Certificate &used) {
        return used.sha256 == certificate.sha256
            || (&used != &m_path.first() && used.subject == certificate.subject
                && used.key.der == certificate.key.der && used.issuer == certificate.issuer);
    });
}

bool PathSearch::isIssuer(const Certificate &issuer, const Certificate &certificate)
{
    if (!mayBeIssuer(issuer, certificate))
        return false;
    const QByteArray pair = issuer.sha256 + certificate.sha256;
    if (const auto known = m_signatures.constFind(pair); known != m_signatures.cend())
        return *known;
    if (m_signatures.size() >= mostSignatures) {
        m_deadEnd.ranOut = true;
        return false;
    }
    const bool isGood = isSignedBy(certificate, issuer);
    m_signatures.insert(pair, isGood);
    m_deadEnd.sawBadSignature |= !isGood;
    return isGood;
}

int PathSearch::intermediates() const
{
    return int(std::count_if(m_path.cbegin() + 1, m_path.cend(),
                             [](const Certificate &one) { return !one.isSelfIssued(); }));
}

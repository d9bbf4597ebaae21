// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domains/verdict.h"

#include <QSet>

#include <functional>

/// Finds the ways from a server's certificate over others to an anchor (RFC 4158), depth first, anchors
/// before intermediates, within budgets that hold whatever is sent.
class PathSearch
{
public:
    /// Gives true when the path is good enough and the search may end.
    using Visit = std::function<bool(const QList<Certificate> &)>;

    PathSearch(const QList<Certificate> &pool, const TrustAnchors &anchors, int mostIntermediates)
        : m_pool(pool), m_anchors(anchors), m_mostIntermediates(mostIntermediates)
    {
    }
    void run(const Certificate &leaf, const Visit &visit);

    /// Why nothing was found, when nothing was.
    struct DeadEnd {
        std::optional<Certificate> last{}; ///< the farthest certificate whose issuer is not there
        bool sawBadSignature = false;      ///< an issuer of that name is there, but did not sign
        bool isTooLong = false;            ///< more intermediates than are allowed
        bool ranOut = false;               ///< a budget was used up
    };
    const DeadEnd &deadEnd() const { return m_deadEnd; }

private:
    bool extend();
    bool tryAnchors();
    bool tryPool();
    bool isUsed(const Certificate &certificate) const;
    bool isIssuer(const Certificate &issuer, const Certificate &certificate);
    int intermediates() const;

    const QList<Certificate> &m_pool;
    const TrustAnchors &m_anchors;
    int m_mostIntermediates;
    Visit m_visit{};
    QList<Certificate> m_path{};
    QHash<QByteArray, bool> m_signatures{}; // of issuer and certificate
    int m_paths = 0;
    int m_steps = 0;
    DeadEnd m_deadEnd{};
    qsizetype m_farthest = 0;
};

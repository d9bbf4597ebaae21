// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domains/chain.h"

#include <QSet>

#include <algorithm>

namespace {

constexpr qsizetype mostCertificates = 200;

/// Walks over a chain as sent and writes down what is odd.
class OrderCheck
{
public:
    OrderCheck(const QList<QByteArray> &sent, const QList<Certificate> &path, RuleProfile profile)
        : m_sent(sent), m_path(path), m_profile(profile)
    {
    }

    QList<Finding> findings()
    {
        QSet<QByteArray> seen;
        for (qsizetype i = 0; i < std::min(m_sent.size(), mostCertificates); ++i) {
            if (seen.contains(m_sent[i]))
                note(FindingCode::ChainDuplicate, i);
            else if (i > 0 && !m_path.isEmpty())
                look(i);
            seen.insert(m_sent[i]);
        }
        return m_findings;
    }

private:
    qsizetype stepOf(const QByteArray &der) const
    {
        const auto found = std::ranges::find(m_path, der, &Certificate::der);
        return found == m_path.end() ? -1 : found - m_path.begin();
    }

    void look(qsizetype place)
    {
        const qsizetype step = stepOf(m_sent[place]);
        const auto certificate = readCertificate(m_sent[place]);
        const bool isRoot = certificate && certificate->isSelfIssued() && certificate->isAuthority();
        if (step == m_path.size() - 1 || (step < 0 && isRoot))
            note(FindingCode::ChainRootSent, place);
        else if (step < 0 && certificate)
            note(FindingCode::ChainUnneeded, place);
        else if (step >= 0 && step < m_lastStep)
            note(FindingCode::ChainOrder, place);
        m_lastStep = std::max(m_lastStep, step);
    }

    void note(FindingCode code, qsizetype place)
    {
        const auto certificate = readCertificate(m_sent[place]);
        m_findings.append({.code = code,
                           .severity = severityOf(code, m_profile),
                           .subject = certificate ? certificate->subject.text() : QString(),
                           .place = int(place)});
    }

    const QList<QByteArray> &m_sent;
    const QList<Certificate> &m_path;
    RuleProfile m_profile;
    qsizetype m_lastStep = 0;
    QList<Finding> m_findings{};
};

} // namespace

QList<Finding> findingsOnOrder(const QList<QByteArray> &sent, const QList<Certificate> &path,
                               RuleProfile profile)
{
    return OrderCheck(sent, path, profile).findings();
}

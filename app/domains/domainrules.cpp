// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domains/domainrules.h"

#include "app/domains/publicsuffix.h"

#include <QHostAddress>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

using Problem = DomainProblem;
using Port = PlatformCategory::Port;
using Reach = PlatformCategory::Reach;

/// Names that nobody can register: RFC 2606, RFC 6762, RFC 7686, RFC 8375, and ICANN's .internal.
constexpr std::array reservedEndings{
    "example"_L1,   "test"_L1,     "invalid"_L1,     "local"_L1,       "onion"_L1,
    "home.arpa"_L1, "internal"_L1, "example.com"_L1, "example.net"_L1, "example.org"_L1,
};

QString reservedEndingOf(const QString &host)
{
    for (const auto ending : reservedEndings) {
        if (host == ending || isSubDomainOf(host, ending))
            return ending;
    }
    return {};
}

/// A name that ends in a number is an address to every client, however it is written (WHATWG URL).
bool isAddress(const QString &host)
{
    const QString last = host.section(u'.', -1);
    return host.contains(u':')
        || (!last.isEmpty() && std::ranges::all_of(last, [](QChar c) { return c.isDigit(); }));
}

bool isLocalhost(const QString &host)
{
    return host == "localhost"_L1 || isSubDomainOf(host, u"localhost"_s);
}

/// Judges one entry, rule by rule. A rule that the platform does not have is not asked.
class Judge
{
public:
    Judge(const ReadDomain &read, const Platform &platform, const PlatformCategory &category,
          const DomainSurroundings &around)
        : m_read(read), m_entry(read.entry), m_platform(platform), m_category(category), m_around(around)
    {
    }

    QList<DomainFinding> findings()
    {
        if (m_read.isEmpty())
            return {};
        if (m_read.problem)
            find(*m_read.problem, m_read.text.trimmed());
        if (m_entry.scheme != (m_category.writesScheme ? m_category.scheme : QString()))
            find(Problem::WrongScheme, m_entry.scheme);
        if (m_read.problem != Problem::NotAHost)
            judgeHost();
        if (m_entry.port)
            judgePort(*m_entry.port);
        judgePlace();
        std::ranges::stable_sort(m_findings, {}, &DomainFinding::severity);
        return m_findings;
    }

private:
    bool find(Problem problem, const QString &subject = {})
    {
        const PlatformRule *rule = m_category.rule(problem);
        if (!rule)
            return false;
        m_findings.append(
            {.problem = problem, .severity = severityOf(problem), .rule = *rule, .subject = subject});
        return true;
    }

    void judgeHost()
    {
        const QString &host = m_entry.host;
        if (isLocalhost(host))
            find(Problem::Localhost, host);
        else if (isAddress(host))
            find(Problem::IpAddress, host);
        else if (host.contains(u'*'))
            find(Problem::Wildcard, host);
        else if (!host.contains(u'.'))
            find(Problem::SingleLabel, host);
        else
            judgeName(host);
    }
    void judgeName(const QString &host)
    {
        if (host.contains(u'_'))
            find(Problem::Characters, u"_"_s);
        if (m_platform.forbiddenHosts.contains(host))
            find(Problem::ForbiddenHost, host);
        if (const QString ending = reservedEndingOf(host); !ending.isEmpty())
            find(Problem::ReservedName, ending);
        else if (isPublicSuffix(host))
            find(Problem::PublicSuffix, host);
        else if (registrableDomain(host) == host && m_category.reach == Reach::Host)
            find(Problem::SubDomainsNotCovered, host);
        if (m_around.withoutFiling.contains(host))
            find(Problem::NoFiling, host);
        if (m_around.providerHosts && !isAtProvider(host))
            find(Problem::NotAtProvider, host);
    }
    bool isAtProvider(const QString &host) const
    {
        return std::ranges::any_of(*m_around.providerHosts, [&](const QString &known) {
            return known == host || (m_platform.providerCoversSubDomains && isSubDomainOf(host, known));
        });
    }

    void judgePort(int port)
    {
        const QString number = QString::number(port);
        if (m_category.port == Port::Refused) {
            find(Problem::PortRefused, number);
            return;
        }
        if (m_category.forbidsPort(port))
            find(Problem::PortForbidden, number);
        if (m_category.port == Port::Any)
            find(Problem::PortUnneeded, number);
        else if (port == usualPort(m_category.scheme))
            find(Problem::DefaultPort, number);
    }

    void judgePlace()
    {
        if (m_around.others.contains(m_entry))
            find(Problem::Duplicate);
        else if (const QString parent = coveringParent(); !parent.isEmpty())
            find(Problem::CoveredByParent, parent);
        if (m_category.entries.isKnown() && m_around.others.size() >= m_category.entries.most)
            find(Problem::TooMany, QString::number(m_category.entries.most));
        if (m_around.account == AccountKind::Person)
            find(Problem::PersonalAccount);
        if (m_around.changesLeft && *m_around.changesLeft <= 0)
            find(Problem::ChangesUsedUp);
    }
    QString coveringParent() const
    {
        const QString own = registrableDomain(m_entry.host);
        for (const DomainEntry &other : m_around.others) {
            const bool isCovered = m_category.reach == Reach::SubDomains
                ? isSubDomainOf(m_entry.host, other.host)
                : m_category.reach == Reach::RegistrableDomain && !own.isEmpty()
                    && registrableDomain(other.host) == own;
            if (isCovered && other.host != m_entry.host)
                return other.host;
        }
        return {};
    }

    const ReadDomain &m_read;
    const DomainEntry &m_entry;
    const Platform &m_platform;
    const PlatformCategory &m_category;
    const DomainSurroundings &m_around;
    QList<DomainFinding> m_findings{};
};

} // namespace

QList<DomainFinding> judgeDomain(const ReadDomain &read, const Platform &platform,
                                 const PlatformCategory &category, const DomainSurroundings &surroundings)
{
    return Judge(read, platform, category, surroundings).findings();
}

QList<QList<DomainFinding>> judgeDomains(const QList<DomainEntry> &list, const Platform &platform,
                                         const PlatformCategory &category, DomainSurroundings surroundings)
{
    QList<QList<DomainFinding>> out;
    for (const DomainEntry &entry : list) {
        out.append(judgeDomain(readDomain(domainText(entry), category), platform, category, surroundings));
        surroundings.others.append(entry);
    }
    return out;
}

std::optional<DomainSeverity> worstOf(const QList<DomainFinding> &findings)
{
    const auto worst = std::ranges::min_element(findings, {}, &DomainFinding::severity);
    return worst == findings.end() ? std::nullopt : std::optional(worst->severity);
}

std::optional<DomainEntry> correctedDomain(const DomainEntry &entry, const PlatformCategory &category)
{
    DomainEntry corrected = entry;
    corrected.scheme = category.writesScheme ? category.scheme : QString();
    const bool isUseless = category.port == Port::Refused || category.port == Port::Any
        || entry.port == usualPort(category.scheme);
    if (isUseless)
        corrected.port.reset();
    return corrected == entry ? std::nullopt : std::optional(corrected);
}

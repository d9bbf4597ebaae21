// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domains/domainreach.h"

#include "app/domains/publicsuffix.h"

using namespace Qt::StringLiterals;

namespace {

using Port = PlatformCategory::Port;
using Reach = PlatformCategory::Reach;

QString wireHost(const QUrl &address)
{
    return QString::fromLatin1(QUrl::toAce(address.host())).toLower();
}

bool opensHost(const DomainEntry &entry, Reach reach, const QString &host)
{
    if (host == entry.host)
        return true;
    if (reach == Reach::SubDomains)
        return isSubDomainOf(host, entry.host);
    const QString own = registrableDomain(entry.host);
    return reach == Reach::RegistrableDomain && !own.isEmpty() && registrableDomain(host) == own;
}

/// Exact: a port that is written out counts, also the usual one.
bool opensPort(const DomainEntry &entry, const PlatformCategory &category, int port)
{
    const std::optional<int> written = port < 0 ? std::nullopt : std::optional(port);
    if (written && category.forbidsPort(*written))
        return false;
    switch (category.port) {
    case Port::Exact:
        return written == entry.port;
    case Port::Any:
        return true;
    case Port::Optional:
        return !written || written == entry.port;
    case Port::Refused:
        return category.opensAllPorts || !written;
    }
    Q_UNREACHABLE();
}

/// Examples for one entry: each is sorted by what opens() says, so that none can be wrong.
class Examples
{
public:
    Examples(const DomainEntry &entry, const PlatformCategory &category)
        : m_entry(entry), m_category(category)
    {
    }

    DomainReach reach()
    {
        const bool hasPorts = m_category.scheme == "https"_L1 || m_category.scheme == "wss"_L1;
        const int usual = usualPort(m_category.scheme).value_or(9000);
        add(m_entry.host, m_entry.port.value_or(-1));
        if (hasPorts && m_entry.port)
            add(m_entry.host, -1);
        if (!hasPorts || m_category.port != Port::Exact || !m_entry.port)
            add(m_entry.host, hasPorts && m_category.port == Port::Any ? 8443 : usual);
        else
            add(m_entry.host, *m_entry.port + 1);
        add(u"www."_s + m_entry.host, m_entry.port.value_or(-1));
        if (const QString own = registrableDomain(m_entry.host); !own.isEmpty() && own != m_entry.host)
            add(own, m_entry.port.value_or(-1));
        return m_reach;
    }

private:
    void add(const QString &host, int port)
    {
        DomainEntry asked{.scheme = m_category.scheme, .host = host};
        if (port >= 0)
            asked.port = port;
        const QString text = domainText(asked);
        (opens(m_entry, m_category, QUrl(text)) ? m_reach.opens : m_reach.leavesShut).append(text);
    }

    const DomainEntry &m_entry;
    const PlatformCategory &m_category;
    DomainReach m_reach{};
};

} // namespace

bool opens(const DomainEntry &entry, const PlatformCategory &category, const QUrl &address)
{
    return address.scheme() == category.scheme && opensHost(entry, category.reach, wireHost(address))
        && opensPort(entry, category, address.port());
}

DomainReach reachOf(const DomainEntry &entry, const PlatformCategory &category)
{
    return Examples(entry, category).reach();
}

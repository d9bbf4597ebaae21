// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domains/registeredhostchecker.h"

#include "app/domains/certificatehost.h"
#include "app/domains/publicsuffix.h"
#include "app/domains/registrationclient.h"

RegisteredHostChecker::RegisteredHostChecker(HostChecker &hosts, RegistrationClient &registrations,
                                             Clock clock)
    : m_hosts(hosts), m_registrations(registrations), m_clock(std::move(clock))
{
}

Task<HostHealth> RegisteredHostChecker::check(const QString &host, quint16 port, const CorsWish &cors)
{
    const QString domain = registeredDomainOf(host);
    auto looking = m_hosts.check(host, port, cors);
    if (domain.isEmpty())
        return looking;
    return std::move(looking).andThen([this, domain](HostHealth health) {
        return m_registrations.lookUp(domain).continueWith(
            [this, domain,
             health = std::move(health)](const Result<Registration> &answer) mutable -> Result<HostHealth> {
                health.registration = judgeRegistration(domain, answer, m_clock());
                return std::move(health);
            });
    });
}

QString registeredDomainOf(const QString &host)
{
    const auto asked = askedHost(host);
    if (!asked || !asked->address.isEmpty())
        return {};
    return registrableDomain(asked->text());
}

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/domains/hostchecker.h"

class RegistrationClient;

/// What another checker finds, and until when the host's domain is registered. Addresses and names under no
/// public suffix have no registration.
class RegisteredHostChecker final : public HostChecker
{
public:
    /// Both outlive it.
    RegisteredHostChecker(HostChecker &hosts, RegistrationClient &registrations, Clock clock = systemClock());

    Task<HostHealth> check(const QString &host, quint16 port = 443, const CorsWish &cors = {}) override;

private:
    HostChecker &m_hosts;
    RegistrationClient &m_registrations;
    Clock m_clock;
};

/// The registered name that a host belongs to, as a registry is asked for it; empty for an address, a public
/// suffix and what is under none. host: as people write it.
QString registeredDomainOf(const QString &host);

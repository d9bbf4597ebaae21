// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/hostcheckerondemand.h"

#include "app/base/logging.h"
#include "app/domains/probehostchecker.h"
#include "app/domains/registeredhostchecker.h"
#include "app/domains/registrationclient.h"
#include "app/net/httptransport.h"

namespace {

/// A list that ships with the program and is damaged is no reason to look at no host at all.
ProbeSettings probeSettings()
{
    ProbeSettings settings;
    if (auto phones = PhoneTrust::load())
        settings.rules.phones = *std::move(phones);
    else
        qCWarning(logWorkspace) << "which phones trust whom is not known:" << phones.error().detail;
    return settings;
}

} // namespace

struct HostCheckerOnDemand::Parts {
    explicit Parts(const RegistrationSettings &settings) : registrations(transport, settings) { }

    ProbeHostChecker probes{probeSettings()};
    HttpTransport transport{TransportSettings()};
    RegistrationClient registrations;
    RegisteredHostChecker checker{probes, registrations};
};

HostCheckerOnDemand::HostCheckerOnDemand(const QString &registrationsFolder)
    : m_registrationsFolder(registrationsFolder)
{
}

HostCheckerOnDemand::~HostCheckerOnDemand() = default;

Task<HostHealth> HostCheckerOnDemand::check(const QString &host, quint16 port, const CorsWish &cors)
{
    if (!m_parts)
        m_parts = std::make_unique<Parts>(RegistrationSettings{.folder = m_registrationsFolder});
    return m_parts->checker.check(host, port, cors);
}

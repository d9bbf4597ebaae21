// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domains/hostcheck/hostcheckmodule.h"

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

/// Probes and registrations together, with what they need.
class WholeHostChecker final : public HostChecker
{
public:
    explicit WholeHostChecker(const RegistrationSettings &settings) : m_registrations(m_transport, settings)
    {
    }

    Task<HostHealth> check(const QString &host, quint16 port, const CorsWish &cors) override
    {
        return m_checker.check(host, port, cors);
    }

private:
    ProbeHostChecker m_probes{probeSettings()};
    HttpTransport m_transport{TransportSettings()};
    RegistrationClient m_registrations;
    RegisteredHostChecker m_checker{m_probes, m_registrations};
};

} // namespace

std::unique_ptr<HostChecker> HostCheckModule::make(const QString &registrationsFolder) const
{
    return std::make_unique<WholeHostChecker>(RegistrationSettings{.folder = registrationsFolder});
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/hostcheckerondemand.h"

#include "app/domains/probehostchecker.h"

HostCheckerOnDemand::HostCheckerOnDemand() = default;

HostCheckerOnDemand::~HostCheckerOnDemand() = default;

Task<HostHealth> HostCheckerOnDemand::check(const QString &host, quint16 port, const CorsWish &cors)
{
    if (!m_checker)
        m_checker = std::make_unique<ProbeHostChecker>();
    return m_checker->check(host, port, cors);
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domains/hostcheckerondemand.h"

#include "app/base/module.h"

using namespace Qt::StringLiterals;

HostCheckerOnDemand::HostCheckerOnDemand(const QString &registrationsFolder)
    : m_registrationsFolder(registrationsFolder)
{
}

Task<HostHealth> HostCheckerOnDemand::check(const QString &host, quint16 port, const CorsWish &cors)
{
    if (!m_checker) {
        const auto maker = moduleOffering<HostCheckerMaker>(u"hostcheck"_s);
        if (!maker)
            return Task<HostHealth>::ready(failure(maker.error()));
        m_checker = (*maker)->make(m_registrationsFolder);
    }
    return m_checker->check(host, port, cors);
}

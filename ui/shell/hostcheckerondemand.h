// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domains/hostchecker.h"

#include <memory>

class ProbeHostChecker;

/// A ProbeHostChecker that is made with the first check: its thread costs nothing while nobody looks.
class HostCheckerOnDemand : public HostChecker
{
public:
    HostCheckerOnDemand();
    ~HostCheckerOnDemand() override;

    Task<HostHealth> check(const QString &host, quint16 port = 443, const CorsWish &cors = {}) override;

private:
    std::unique_ptr<ProbeHostChecker> m_checker;
};

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domains/hostchecker.h"

#include <memory>

/// Looks at hosts and at the registrations of their domains. What does it is made with the first check: a
/// thread and network that nobody uses cost nothing.
class HostCheckerOnDemand : public HostChecker
{
public:
    /// registrationsFolder: where registries' answers are kept.
    explicit HostCheckerOnDemand(const QString &registrationsFolder);
    ~HostCheckerOnDemand() override;

    Task<HostHealth> check(const QString &host, quint16 port = 443, const CorsWish &cors = {}) override;

private:
    struct Parts;

    QString m_registrationsFolder;
    std::unique_ptr<Parts> m_parts;
};

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domains/hostchecker.h"

#include <QtPlugin>

#include <memory>

/// What the module offers that looks at hosts.
class HostCheckerMaker
{
public:
    virtual ~HostCheckerMaker() = default;
    /// As HostCheckerOnDemand has it.
    virtual std::unique_ptr<HostChecker> make(const QString &registrationsFolder) const = 0;
};
Q_DECLARE_INTERFACE(HostCheckerMaker, "io.github.zhanggui.HostCheckerMaker/1")

/// Looks at hosts and at the registrations of their domains. What does it is a module, loaded with the first
/// check: OpenSSL, a thread and network that nobody uses cost nothing. Storage when it is missing.
class HostCheckerOnDemand final : public HostChecker
{
public:
    /// registrationsFolder: where registries' answers are kept.
    explicit HostCheckerOnDemand(const QString &registrationsFolder);

    Task<HostHealth> check(const QString &host, quint16 port = 443, const CorsWish &cors = {}) override;

private:
    QString m_registrationsFolder;
    std::unique_ptr<HostChecker> m_checker{};
};

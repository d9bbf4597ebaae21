// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/backend.h"
#include "app/backend/connectorcatalog.h"
#include "app/net/trust.h"
#include "app/workspace/shopprofile.h"

/// What the connection dialog asks of the world, so that it can be tested without one.
class ConnectionTester
{
public:
    virtual ~ConnectionTester() = default;

    /// The connectors to choose from, and in any case this one, by this id; empty: none.
    virtual Task<QList<CatalogEntry>> connectors(const QString &chosen) = 0;
    /// Signs in as the profile says, and out again. One at a time.
    virtual Task<Session> test(const ShopProfile &profile, const Credentials &credentials) = 0;
    /// After Untrusted: the certificate the server showed.
    virtual std::optional<CertificateFacts> refusedCertificate() const = 0;
};

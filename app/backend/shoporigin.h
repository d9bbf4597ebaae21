// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/scriptrequest.h"
#include "app/net/transport.h"

/// Where a shop's requests may go: its own address, and origins that its connector declared.
class ShopOrigin
{
public:
    /// address: the shop's, may have a path that all requests go below.
    ShopOrigin(const QUrl &address, const QStringList &allowedOrigins);

    /// The request to send. The session's headers are added only for the shop's own origin.
    /// Anything that would go elsewhere is a ConnectorFault.
    Result<HttpRequest> toHttp(const ScriptRequest &request, const HttpHeaders &sessionHeaders) const;

    bool isShop(const QUrl &url) const;
    bool isAllowed(const QUrl &url) const;

    /// An address in the shop's answers, absolute or relative to the shop's origin.
    QUrl resolved(const QString &address) const;

private:
    Result<QUrl> target(const ScriptRequest &request) const;

    QUrl m_address;
    QStringList m_allowed{};
};

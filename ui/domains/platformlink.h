// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domains/domaindesk.h"
#include "app/domains/platformapi.h"

#include <memory>

class HttpTransport;
class SecretStore;
class WechatApi;

/// The way to a platform's interface as it is set up for one shop: its address, the access token out of the
/// secret store, and the count of changes. Made anew when the set-up changes.
class PlatformLink
{
public:
    /// All of these outlive it.
    PlatformLink(DomainDesk &desk, SecretStore &secrets, const QUuid &shop, const Platform &platform,
                 Clock clock);
    ~PlatformLink();

    /// Null where lists are changed in the console, or the platform has no interface that we speak.
    PlatformApi *api() const;

    Task<Done> keepToken(const QString &token);
    /// Platforms whose interface this program speaks.
    static bool speaksTo(const Platform &platform);
    static QUrl usualAddress(const Platform &platform);

private:
    SecretStore &m_secrets;
    QString m_tokenKey{};
    std::unique_ptr<HttpTransport> m_transport{};
    std::unique_ptr<WechatApi> m_api{};
};

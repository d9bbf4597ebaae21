// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/trust.h"

#include <QList>
#include <QNetworkProxy>
#include <QUrl>

#include <memory>
#include <optional>

class CookieStore;

/// Where a transport may go, and how.
struct TransportSettings {
    /// The shop's own address. Only its origin (scheme, host, port) matters here. Cookies are kept for
    /// it alone. Empty: any origin may be asked and there are no cookies, for pictures and the like.
    QUrl base{};
    QList<QUrl> allowedOrigins{}; ///< besides base, such as an upload host that a connector declares
    TrustSettings trust{};
    /// Where cookies are kept, with other transports of the same shop; empty: they are this one's own.
    std::shared_ptr<CookieStore> cookies{};
    /// Nothing: what the system says. This computer itself is always reached without a proxy.
    std::optional<QNetworkProxy> proxy{};
    QByteArray userAgent = "Zhanggui/" ZHANGGUI_VERSION;
};

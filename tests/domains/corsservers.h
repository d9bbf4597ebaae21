// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domains/cors.h"
#include "tests/support/misbehavingserver.h"

/// A server and how it answers pages of other origins, and what should be said first about it.
struct CorsServer {
    const char *what = "";
    MisbehavingServer::Handler answers{};
    QString primary{};      ///< code of the first finding; empty: there must be none at all
    bool isAllowed = false; ///< does a browser let the page in?
    CorsRequest request{};  ///< origin: filled in
    bool isHostile = false; ///< the hostile origins are tried, too
};

/// The page that is to be let in: one of an H5 shop.
inline const QString pageOfShop = QStringLiteral("https://h5.shop.example");

/// Ways to get CORS right and wrong, as seen at real gateways and frameworks.
QList<CorsServer> corsServers();

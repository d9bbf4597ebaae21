// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/capabilities.h"
#include "app/base/result.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

/// What a connector says about itself, read from its exports without running any of them.
struct ConnectorDescription {
    QString id{};
    QString title{};
    QString currency{};    ///< ISO 4217
    QByteArray timeZone{}; ///< IANA name
    std::optional<int> defaultPort{};
    QStringList allowedOrigins{}; ///< "https://upload.example.com": may be asked besides the shop, without
                                  ///< its session
    Capabilities capabilities{};
    bool hasOpen = false;
    bool hasProbe = false;
    bool hasSignOut = false;
};

/// "products.filter: nobody asks for it; did you mean filters?"
QString remarkAbout(const UnreadMember &member);

/// Reads the outline of a module's exports: data as it is, functions as the words "generator" and
/// "function". Strict; an Error is a ConnectorFault that names the export, what was expected and what came.
Result<ConnectorDescription> connectorDescriptionFromJson(const QJsonObject &outline);

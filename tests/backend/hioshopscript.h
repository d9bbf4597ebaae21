// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/connectorbackend.h"
#include "tests/support/scriptedtransport.h"

#include <QJsonObject>
#include <QStringList>

/// The hioshop connector over a script of hand-made replies (tests/data/hioshop), one small shop in all:
/// product 501 with the SKUs 71 and 72, order 9002 (to ship, number 20240501101500222333), customer 31.
/// A test changes what its case needs.
struct HioshopScript {
    /// Gives the same credentials as often as its patience lasts, and keeps what it was told.
    struct Person final : CredentialSource {
        Task<Credentials> credentials(const QString &lastRefusal) override;
        QStringList refusals{};
        int patience = 3;
    };

    HioshopScript();

    ScriptedTransport transport{};
    Person credentials{};
    ConnectorBackend backend;
};

/// What the script's person signs in as.
QString hioshopUser();

/// tests/data/hioshop/NAME.json as a reply.
HttpReply fixture(const QByteArray &name);
/// The page of HTTP 500 that stands for every failure, also after the work was done.
HttpReply failurePage();
/// Order 9002 in another order_status; shippingTime as JSON.
HttpReply orderInStatus(int status, const QByteArray &shippingTime = "0");

QString queryOf(const HttpRequest &request, const QString &name);
QJsonObject bodyOf(const HttpRequest &request);
QByteArray headerOf(const HttpRequest &request, const QByteArray &name);

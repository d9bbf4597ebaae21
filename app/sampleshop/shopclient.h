// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/transport.h"

#include <QJsonObject>

/// One visitor's side of the shop's API: an address, a user agent, and once signed in a token.
class ShopClient
{
public:
    ShopClient(Transport &transport, const QUrl &shop, const QByteArray &agent, const QByteArray &address);

    /// \param path  with its query: "/shop/v1/products?limit=20"
    Task<HttpReply> get(const QString &path);
    /// A write, with a key of its own, so that no order is ever placed twice.
    Task<HttpReply> send(const QByteArray &method, const QString &path, const QJsonObject &body);
    void signedIn(const QString &token) { m_token = token.toLatin1(); }
    bool isSignedIn() const { return !m_token.isEmpty(); }

private:
    HttpRequest request(const QByteArray &method, const QString &path) const;

    Transport &m_transport;
    QUrl m_shop;
    QByteArray m_agent;
    QByteArray m_address;
    QByteArray m_token{};
};

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sampleshop/shopclient.h"

#include <QJsonDocument>
#include <QUuid>

ShopClient::ShopClient(Transport &transport, const QUrl &shop, const QByteArray &agent,
                       const QByteArray &address)
    : m_transport(transport), m_shop(shop), m_agent(agent), m_address(address)
{
}

Task<HttpReply> ShopClient::get(const QString &path)
{
    return m_transport.send(request("GET", path));
}

Task<HttpReply> ShopClient::send(const QByteArray &method, const QString &path, const QJsonObject &body)
{
    HttpRequest write = request(method, path);
    write.isWrite = true;
    write.headers.emplaceBack("Content-Type", "application/json");
    write.headers.emplaceBack("Idempotency-Key", QUuid::createUuid().toByteArray(QUuid::WithoutBraces));
    write.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    return m_transport.send(write);
}

HttpRequest ShopClient::request(const QByteArray &method, const QString &path) const
{
    HttpRequest out{.method = method, .url = m_shop.resolved(QUrl(path))};
    out.headers = {{"User-Agent", m_agent}, {"X-Forwarded-For", m_address}};
    if (isSignedIn())
        out.headers.emplaceBack("Authorization", "Bearer " + m_token);
    return out;
}

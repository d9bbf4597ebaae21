// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/transport.h"

#include <QHash>
#include <QQueue>

/// A Transport without a network: answers by method and path, and keeps what was sent.
///
///     transport.answer("GET /admin/goods", jsonReply(page));
///     …
///     QCOMPARE(transport.sentTo("GET /admin/goods").size(), 1);
///
/// Answers to one route are given in turn; the last one stays. A route without an answer gets a 404 page.
class ScriptedTransport final : public Transport
{
public:
    void answer(const QByteArray &route, const HttpReply &reply);
    /// Forgets what the route would have answered, and answers so from now on.
    void answerOnly(const QByteArray &route, const HttpReply &reply);

    Task<HttpReply> send(const HttpRequest &request) override;

    const QList<HttpRequest> &sent() const { return m_sent; }
    QList<HttpRequest> sentTo(const QByteArray &route) const;
    /// Requests that may have changed something, as "METHOD /path".
    QList<QByteArray> writes() const;

private:
    QHash<QByteArray, QQueue<HttpReply>> m_answers{};
    QList<HttpRequest> m_sent{};
};

HttpReply textReply(const QByteArray &body, int status = 200, const QByteArray &type = "text/plain");
HttpReply jsonReply(const QByteArray &json);

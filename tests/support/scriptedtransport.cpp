// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/scriptedtransport.h"

namespace {

QByteArray routeOf(const HttpRequest &request)
{
    return request.method + ' ' + request.url.path().toUtf8();
}

} // namespace

void ScriptedTransport::answer(const QByteArray &route, const HttpReply &reply)
{
    m_answers[route].enqueue(reply);
}

void ScriptedTransport::answerOnly(const QByteArray &route, const HttpReply &reply)
{
    m_answers[route] = {};
    answer(route, reply);
}

Task<HttpReply> ScriptedTransport::send(const HttpRequest &request)
{
    m_sent.append(request);
    auto &answers = m_answers[routeOf(request)];
    if (answers.isEmpty())
        answers.enqueue(textReply("<!DOCTYPE html><title>Not Found</title>", 404, "text/html"));
    HttpReply reply = answers.size() > 1 ? answers.dequeue() : answers.head();
    reply.url = request.url;
    return Task<HttpReply>::ready(reply);
}

QList<HttpRequest> ScriptedTransport::sentTo(const QByteArray &route) const
{
    QList<HttpRequest> found;
    for (const HttpRequest &request : m_sent) {
        if (routeOf(request) == route)
            found.append(request);
    }
    return found;
}

QList<QByteArray> ScriptedTransport::writes() const
{
    QList<QByteArray> found;
    for (const HttpRequest &request : m_sent) {
        if (request.isWrite)
            found.append(routeOf(request));
    }
    return found;
}

HttpReply textReply(const QByteArray &body, int status, const QByteArray &type)
{
    return {.status = status, .headers = {{"Content-Type", type + "; charset=utf-8"}}, .body = body};
}

HttpReply jsonReply(const QByteArray &json)
{
    return textReply(json, 200, "application/json");
}

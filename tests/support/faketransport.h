// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/transport.h"

/// A Transport whose every request is a Promise that the test keeps: for what depends on when an answer
/// comes, or whether. See ScriptedTransport for answers that are known beforehand.
class FakeTransport final : public Transport
{
public:
    struct Asked {
        HttpRequest request{};
        Promise<HttpReply> answer{};

        QByteArray route() const { return request.method + ' ' + request.url.path().toUtf8(); }
        void reply(const QByteArray &json, int status = 200)
        {
            Promise<HttpReply> promise = answer;
            promise.finish(HttpReply{.status = status,
                                     .headers = {{"Content-Type", "application/json"}},
                                     .body = json,
                                     .url = request.url});
        }
        void fail(Error::Kind kind)
        {
            Promise<HttpReply> promise = answer;
            const Error error{.kind = kind, .outcomeOpen = request.isWrite};
            promise.finish(failure(error));
        }
    };

    Task<HttpReply> send(const HttpRequest &request) override
    {
        Asked call{.request = request};
        asked.append(call);
        return call.answer.task();
    }

    QList<Asked> asked{};
};

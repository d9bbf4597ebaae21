// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/httpstream.h"

#include <QTimer>

#include <vector>

/// One request until its reply is here as a whole: the time limit, the size limit, and redirects.
/// Answers the promise and deletes itself; goes at once when nobody waits any more.
class HttpExchange final : public QObject
{
    Q_OBJECT
public:
    HttpExchange(StreamSource &source, const HttpRequest &request, const Promise<HttpReply> &promise,
                 QObject *parent);

private:
    void open(const QUrl &url);
    void checkPromisedSize();
    void take();
    void finishHop();
    bool isCut() const;
    void giveUp();
    void followRedirect(const QUrl &to);
    void failTooLarge();
    void fail(Error error);
    void answer(Result<HttpReply> result);

    StreamSource &m_source;
    HttpRequest m_request;
    Promise<HttpReply> m_promise;
    QTimer m_deadline;
    std::vector<std::unique_ptr<HttpStream>> m_hops; // the last is the live one
    QByteArray m_body;
    bool m_isDone = false;
};

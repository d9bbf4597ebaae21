// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/httpstream.h"

#include <QList>
#include <QPointer>

#include <functional>

/// A stream that a test opens, feeds and cuts by hand; also when another thread reads it.
class FakeStream final : public HttpStream
{
    Q_OBJECT
public:
    explicit FakeStream(const HttpRequest &request) : m_request(request) { }

    const HttpRequest &request() const { return m_request; }
    /// Status and headers come in.
    void answer(int status, const QByteArray &contentType = "text/event-stream");
    void send(const QByteArray &bytes);
    void end(const std::optional<Error> &error = {});

    int status() const override { return m_status; }
    HttpHeaders headers() const override { return m_headers; }
    qint64 read(char *to, qint64 most) override;
    qint64 waiting() const override { return m_bytes.size(); }
    void limitBuffer(qint64) override { }
    std::optional<Error> error() const override { return m_error; }
    bool mayHaveBeenSent() const override { return true; }

private:
    void inItsThread(const std::function<void()> &something);

    HttpRequest m_request;
    int m_status = 0;
    HttpHeaders m_headers{};
    QByteArray m_bytes{};
    std::optional<Error> m_error{};
};

/// Notes what was opened. May be asked on any thread.
class FakeStreams final : public StreamSource
{
public:
    std::unique_ptr<HttpStream> openStream(const HttpRequest &request) override;

    QList<QPointer<FakeStream>> opened{}; ///< null once whoever asked has let go

private:
    QObject m_here{}; // on the test's thread, where opened is changed
};

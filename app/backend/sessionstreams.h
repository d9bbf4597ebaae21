// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/connectorsession.h"
#include "app/net/httpstream.h"

#include <mutex>

/// Opens streams of the shop's with the session there is at each time.
class SessionStreams final : public StreamSource
{
public:
    /// Both outlive it; shop may be null.
    SessionStreams(StreamSource *shop, const ConnectorSession &session) : m_shop(shop), m_session(session) { }

    bool canOpen() const { return m_shop; }
    std::unique_ptr<HttpStream> openStream(const HttpRequest &request) override;

private:
    StreamSource *m_shop;
    const ConnectorSession &m_session;
};

/// The session's headers, for streams that are opened on another thread.
class SharedSession
{
public:
    HttpHeaders headers() const;
    void set(const HttpHeaders &headers);

private:
    mutable std::mutex m_mutex{};
    HttpHeaders m_headers{};
};

/// SessionStreams of another thread.
class DetachedStreams final : public StreamSource
{
public:
    /// session is shared: the backend may go while the other thread still reads.
    DetachedStreams(std::unique_ptr<StreamSource> shop, std::shared_ptr<const SharedSession> session);

    std::unique_ptr<HttpStream> openStream(const HttpRequest &request) override;

private:
    std::unique_ptr<StreamSource> m_shop;
    std::shared_ptr<const SharedSession> m_session;
};

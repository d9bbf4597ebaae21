// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/sessionstreams.h"

namespace {

HttpRequest with(const HttpRequest &request, const HttpHeaders &headers)
{
    HttpRequest authorised = request;
    authorised.headers += headers;
    return authorised;
}

} // namespace

std::unique_ptr<HttpStream> SessionStreams::openStream(const HttpRequest &request)
{
    return m_shop->openStream(with(request, m_session.headers()));
}

HttpHeaders SharedSession::headers() const
{
    const std::lock_guard lock(m_mutex);
    return m_headers;
}

void SharedSession::set(const HttpHeaders &headers)
{
    const std::lock_guard lock(m_mutex);
    m_headers = headers;
}

DetachedStreams::DetachedStreams(std::unique_ptr<StreamSource> shop,
                                 std::shared_ptr<const SharedSession> session)
    : m_shop(std::move(shop)), m_session(std::move(session))
{
}

std::unique_ptr<HttpStream> DetachedStreams::openStream(const HttpRequest &request)
{
    return m_shop->openStream(with(request, m_session->headers()));
}

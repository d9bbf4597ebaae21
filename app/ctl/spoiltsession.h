// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/transport.h"

/// Passes requests on as they are, but for one whose session is made to be one that the backend does not
/// know: as if it had run out meanwhile.
class SpoiltSession final : public Transport
{
public:
    /// shop outlives this.
    explicit SpoiltSession(Transport &shop) : m_shop(shop) { }

    Task<HttpReply> send(const HttpRequest &request) override;

    /// The next request goes out with a spoilt session.
    void spoilNext();
    /// Whether that request carried headers that a session may be in.
    bool hasSpoilt() const { return m_hasSpoilt; }

private:
    Transport &m_shop;
    bool m_isNext = false;
    bool m_hasSpoilt = false;
};

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/httpstream.h"
#include "app/net/transportsettings.h"

/// Requests over the network: TLS with the trust of the settings, HTTP/1.1, gzip, cookies of its own or of
/// its shop.
///
/// What can't be asked for ends in ConnectorFault before anything is sent: another origin, another
/// scheme, a header that belongs to the transport or would break out of its line. Credentials in an
/// address are never used. HTTP/2 is off: in Qt 6.4 it takes no limit on what waits unread.
/// A write is put on the wire at most once, also by Qt itself; see OneTimeBody.
///
/// Making one costs nothing: network, TLS and authorities are set up by the first request.
class HttpTransport final : public Transport, public StreamSource
{
public:
    explicit HttpTransport(const TransportSettings &settings);
    ~HttpTransport() override;

    Task<HttpReply> send(const HttpRequest &request) override;
    std::unique_ptr<HttpStream> openStream(const HttpRequest &request) override;

    /// The certificate that the last Untrusted error was about, for the offer to pin it. Nothing
    /// while none was refused.
    std::optional<CertificateFacts> refusedCertificate() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

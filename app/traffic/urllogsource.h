// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/httptransport.h"
#include "app/net/streamreader.h"
#include "app/traffic/logsource.h"
#include "app/traffic/streamwatch.h"

/// Follows an address: server-sent events where it ends in "/stream", "/events" or "/sse" or is marked with
/// "sse+" before it ("sse+https://…"), else JSON lines. Comes back after a cut, where it was.
class UrlLogSource final : public LogSource
{
    Q_OBJECT
public:
    explicit UrlLogSource(const QString &address);
    ~UrlLogSource() override;

    void start() override;

private:
    void take(const QList<ReceivedEvent> &events);
    void takeBytes(const QByteArray &bytes);
    void tellState(StreamReader::State state);

    HttpTransport m_transport;
    StreamReader m_reader;
    StreamWatch m_watch{};
    bool m_isWithinLine = false;
};

/// The events' data as lines.
QByteArray linesOf(const QList<ReceivedEvent> &events);

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/streamreader.h"
#include "app/net/streamrecipe.h"
#include "app/traffic/logsource.h"
#include "app/traffic/streamwatch.h"

/// Follows a stream of requests, one event or line each. Comes back after a cut, where it was.
class StreamLogSource final : public LogSource
{
    Q_OBJECT
public:
    /// afterId: begins with what came after that event; empty: with what comes from now on.
    explicit StreamLogSource(const StreamRecipe &recipe, const QString &afterId = {});
    ~StreamLogSource() override;

    void start() override;

private:
    void take(const QList<ReceivedEvent> &events);
    void takeBytes(const QByteArray &bytes);
    void tellState();

    std::unique_ptr<StreamSource> m_source;
    StreamReader m_reader;
    StreamWatch m_watch{};
    bool m_isWithinLine = false;
};

/// Of an address that needs no session: server-sent events where it ends in "/stream", "/events" or "/sse" or
/// is marked with "sse+" before it ("sse+https://…"), else JSON lines.
StreamRecipe streamRecipeOf(const QString &address);

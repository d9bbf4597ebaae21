// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/traffic/streamlogsource.h"

#include "app/net/httptransport.h"

using namespace Qt::StringLiterals;

namespace {

const auto eventMark = u"sse+"_s;

QByteArray linesOf(const QList<ReceivedEvent> &events)
{
    qsizetype size = 0;
    for (const ReceivedEvent &event : events)
        size += event.data.size() + 1;
    QByteArray lines;
    lines.reserve(size);
    for (const ReceivedEvent &event : events) {
        lines += event.data;
        lines += '\n';
    }
    return lines;
}

} // namespace

StreamRecipe streamRecipeOf(const QString &address)
{
    const bool isMarked = address.startsWith(eventMark);
    const QUrl url(isMarked ? address.mid(eventMark.size()) : address);
    const QString path = url.path();
    const bool isEvents =
        isMarked || path.endsWith("/stream"_L1) || path.endsWith("/events"_L1) || path.endsWith("/sse"_L1);
    return {.makeSource = [] { return std::make_unique<HttpTransport>(TransportSettings{}); },
            .request = {.url = url},
            .format = isEvents ? StreamFormat::ServerSentEvents : StreamFormat::JsonLines};
}

StreamLogSource::StreamLogSource(const StreamRecipe &recipe, const QString &afterId)
    : m_source(recipe.makeSource()), m_reader(*m_source, recipe.request, recipe.format,
                                              {.handsOutBytes = recipe.format == StreamFormat::JsonLines})
{
    m_reader.resumeAfter(afterId);
    m_watch.startAfter(afterId);
    connect(&m_reader, &StreamReader::bytesReceived, this, &StreamLogSource::takeBytes);
    connect(&m_reader, &StreamReader::received, this, &StreamLogSource::take);
    connect(&m_reader, &StreamReader::stateChanged, this, &StreamLogSource::tellState);
}

StreamLogSource::~StreamLogSource() = default;

void StreamLogSource::start()
{
    m_reader.start();
}

void StreamLogSource::take(const QList<ReceivedEvent> &events)
{
    Q_EMIT received(linesOf(events));
    if (m_watch.take(events, m_reader))
        Q_EMIT lossChanged(m_watch.loss());
}

void StreamLogSource::takeBytes(const QByteArray &bytes)
{
    m_isWithinLine = !bytes.endsWith('\n');
    Q_EMIT received(bytes);
}

/// What a cut left of a line must not run into the first of the next connection.
void StreamLogSource::tellState()
{
    if (m_reader.state() != StreamReader::State::Open && std::exchange(m_isWithinLine, false))
        Q_EMIT received("\n");
    if (m_watch.note(m_reader))
        Q_EMIT lossChanged(m_watch.loss());
    Q_EMIT stateChanged(sourceStateOf(m_reader));
}

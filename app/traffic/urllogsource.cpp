// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/traffic/urllogsource.h"

using namespace Qt::StringLiterals;

namespace {

const auto eventMark = u"sse+"_s;

QUrl addressOf(const QString &text)
{
    return QUrl(text.startsWith(eventMark) ? text.mid(eventMark.size()) : text);
}

StreamFormat formatOf(const QString &text)
{
    const QString path = addressOf(text).path();
    const bool isEvents = text.startsWith(eventMark) || path.endsWith("/stream"_L1)
        || path.endsWith("/events"_L1) || path.endsWith("/sse"_L1);
    return isEvents ? StreamFormat::ServerSentEvents : StreamFormat::JsonLines;
}

} // namespace

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

UrlLogSource::UrlLogSource(const QString &address)
    : m_transport({}), m_reader(m_transport, {.url = addressOf(address)}, formatOf(address),
                                {.handsOutBytes = formatOf(address) == StreamFormat::JsonLines})
{
    connect(&m_reader, &StreamReader::bytesReceived, this, &UrlLogSource::takeBytes);
    connect(&m_reader, &StreamReader::received, this, &UrlLogSource::take);
    connect(&m_reader, &StreamReader::stateChanged, this, &UrlLogSource::tellState);
}

UrlLogSource::~UrlLogSource() = default;

void UrlLogSource::start()
{
    m_reader.start();
}

void UrlLogSource::take(const QList<ReceivedEvent> &events)
{
    Q_EMIT received(linesOf(events));
    if (m_watch.take(events, m_reader))
        Q_EMIT lossChanged(m_watch.loss());
}

void UrlLogSource::takeBytes(const QByteArray &bytes)
{
    m_isWithinLine = !bytes.endsWith('\n');
    Q_EMIT received(bytes);
}

/// What a cut left of a line must not run into the first of the next connection.
void UrlLogSource::tellState(StreamReader::State)
{
    if (m_reader.state() != StreamReader::State::Open && std::exchange(m_isWithinLine, false))
        Q_EMIT received("\n");
    if (m_watch.note(m_reader))
        Q_EMIT lossChanged(m_watch.loss());
    Q_EMIT stateChanged(sourceStateOf(m_reader));
}

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

SourceState sourceStateOf(const StreamReader &reader)
{
    using Kind = SourceState::Kind;
    const QString why = reader.lastError() ? reader.lastError()->detail : QString();
    switch (reader.state()) {
    case StreamReader::State::Stopped:
        return {Kind::Ended, why};
    case StreamReader::State::Connecting:
        return {Kind::Connecting, {}};
    case StreamReader::State::Open:
        return {Kind::Open, {}};
    case StreamReader::State::Waiting:
        return {Kind::Waiting, why};
    case StreamReader::State::Failed:
        return {Kind::Failed, why};
    }
    Q_UNREACHABLE();
}

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
    : m_transport({}), m_reader(m_transport, {.url = addressOf(address)}, formatOf(address))
{
    connect(&m_reader, &StreamReader::received, this,
            [this](const QList<ReceivedEvent> &events) { Q_EMIT received(linesOf(events)); });
    connect(&m_reader, &StreamReader::stateChanged, this, &UrlLogSource::tellState);
}

UrlLogSource::~UrlLogSource() = default;

void UrlLogSource::start()
{
    m_reader.start();
}

void UrlLogSource::tellState(StreamReader::State)
{
    Q_EMIT stateChanged(sourceStateOf(m_reader));
}

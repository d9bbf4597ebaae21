// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/eventstream.h"

#include <algorithm>
#include <cstring>

using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView byteOrderMark("\xef\xbb\xbf");
constexpr std::chrono::milliseconds longestRetry = std::chrono::minutes(10); // more is a slip of the pen

/// Where the first of the two bytes is, or the size when neither is.
qsizetype lineEnd(QByteArrayView bytes, bool alsoReturn)
{
    const void *feed = std::memchr(bytes.data(), '\n', size_t(bytes.size()));
    const qsizetype end = feed ? static_cast<const char *>(feed) - bytes.data() : bytes.size();
    if (!alsoReturn)
        return end;
    const void *carriage = std::memchr(bytes.data(), '\r', size_t(end));
    return carriage ? static_cast<const char *>(carriage) - bytes.data() : end;
}

bool isNumber(QByteArrayView text)
{
    return !text.isEmpty()
        && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace

std::optional<StreamFormat> streamFormatFromName(QStringView name)
{
    if (name == "sse"_L1)
        return StreamFormat::ServerSentEvents;
    if (name == "ndjson"_L1)
        return StreamFormat::JsonLines;
    return {};
}

EventStreamParser::EventStreamParser(StreamFormat format, qsizetype largestEvent)
    : m_format(format), m_largest(largestEvent)
{
}

QList<ReceivedEvent> EventStreamParser::feed(QByteArrayView bytes)
{
    QList<ReceivedEvent> events;
    const bool isSse = m_format == StreamFormat::ServerSentEvents;
    QByteArrayView rest = skipMark(bytes);
    while (!rest.isEmpty()) {
        if (std::exchange(m_skipLineFeed, false) && rest.front() == '\n') {
            rest = rest.sliced(1);
            continue;
        }
        const qsizetype end = lineEnd(rest, isSse);
        addToLine(rest.first(end));
        if (end == rest.size())
            break;
        m_skipLineFeed = rest[end] == '\r';
        rest = rest.sliced(end + 1);
        endLine(events);
    }
    return events;
}

void EventStreamParser::reset()
{
    m_line.clear();
    m_data.clear();
    m_head.clear();
    m_name.clear();
    m_nextId = m_lastId;
    m_hasData = false;
    m_isTooLarge = false;
    m_skipLineFeed = false;
    m_isStarted = false;
}

void EventStreamParser::resumeAfter(const QString &id)
{
    m_lastId = m_nextId = id;
}

/// What is left of the bytes without a mark at the very start. Fewer bytes than a mark has wait.
QByteArrayView EventStreamParser::skipMark(QByteArrayView bytes)
{
    if (m_isStarted)
        return bytes;
    m_head += bytes;
    if (m_head.size() < byteOrderMark.size() && byteOrderMark.startsWith(m_head))
        return {};
    m_isStarted = true;
    const QByteArrayView head(m_head);
    return head.startsWith(byteOrderMark) ? head.sliced(byteOrderMark.size()) : head;
}

void EventStreamParser::addToLine(QByteArrayView piece)
{
    if (m_line.size() + m_data.size() + piece.size() > m_largest)
        m_isTooLarge = true;
    if (!m_isTooLarge)
        m_line += piece;
    else if (m_line.isEmpty() && !piece.isEmpty())
        m_line = "?"; // the line is not an empty one, which would end the event
}

void EventStreamParser::endLine(QList<ReceivedEvent> &events)
{
    if (m_format == StreamFormat::JsonLines)
        endJsonLine(events);
    else if (m_line.isEmpty())
        dispatch(events);
    else if (!m_isTooLarge)
        endField(m_line);
    m_line.clear();
}

void EventStreamParser::endJsonLine(QList<ReceivedEvent> &events)
{
    if (m_line.endsWith('\r'))
        m_line.chop(1);
    if (m_isTooLarge)
        ++m_dropped;
    else if (!m_line.isEmpty())
        events.append({.name = u"message"_s, .data = m_line});
    m_isTooLarge = false;
}

void EventStreamParser::endField(QByteArrayView line)
{
    const qsizetype colon = line.indexOf(':');
    if (colon == 0)
        return; // a comment, which keeps the connection awake
    QByteArrayView value = colon < 0 ? QByteArrayView() : line.sliced(colon + 1);
    if (value.startsWith(' '))
        value = value.sliced(1);
    setField(colon < 0 ? line : line.first(colon), value);
}

void EventStreamParser::setField(QByteArrayView name, QByteArrayView value)
{
    if (name == "data")
        addData(value);
    else if (name == "event")
        m_name = QString::fromUtf8(value);
    else if (name == "id" && !value.contains('\0'))
        m_nextId = QString::fromUtf8(value);
    else if (name == "retry" && isNumber(value))
        m_retry =
            std::min(longestRetry,
                     std::chrono::milliseconds(value.size() > 9 ? longestRetry.count() : value.toLongLong()));
}

void EventStreamParser::addData(QByteArrayView value)
{
    if (m_hasData)
        m_data += '\n';
    m_data += value;
    m_hasData = true;
}

void EventStreamParser::dispatch(QList<ReceivedEvent> &events)
{
    m_lastId = m_nextId;
    if (m_isTooLarge)
        ++m_dropped;
    else if (m_hasData)
        events.append({.id = m_lastId, .name = m_name.isEmpty() ? u"message"_s : m_name, .data = m_data});
    m_data.clear();
    m_name.clear();
    m_hasData = false;
    m_isTooLarge = false;
}

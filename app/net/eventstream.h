// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QString>

#include <chrono>
#include <optional>

/// One event of a stream.
struct ReceivedEvent {
    QString id{};      ///< the last one the stream gave, also by an earlier event; empty: none so far
    QString name{};    ///< "message" where the stream names none
    QByteArray data{}; ///< UTF-8; the lines of one event are joined by "\n"

    bool operator==(const ReceivedEvent &) const = default;
};

enum class StreamFormat {
    ServerSentEvents,
    JsonLines, ///< one JSON text a line; empty lines keep the connection awake and mean nothing
};

/// The format behind a connector's word for it ("sse", "ndjson"); nothing when there is none of that name.
std::optional<StreamFormat> streamFormatFromName(QStringView name);

/// Turns the bytes of a stream into events, whatever the borders they arrive in. No I/O.
///
/// Lines end with LF, CR LF or, in server-sent events, CR alone; a byte-order mark at the start is
/// skipped. An event over the size limit is dropped as a whole and counted; what follows is read on.
class EventStreamParser
{
public:
    static constexpr qsizetype defaultLargestEvent =
        1024 * 1024; ///< bytes; a request log's line has under 2 KiB

    explicit EventStreamParser(StreamFormat format, qsizetype largestEvent = defaultLargestEvent);

    /// The events that these bytes complete.
    QList<ReceivedEvent> feed(QByteArrayView bytes);
    /// For a new connection: forgets what was half read. The last id and the counts stay.
    void reset();

    /// Takes an id for the last one, as if an event had brought it.
    void resumeAfter(const QString &id);
    /// For Last-Event-ID.
    QString lastId() const { return m_lastId; }
    /// How long to wait before connecting again, when the stream has said.
    std::optional<std::chrono::milliseconds> retry() const { return m_retry; }
    /// Events dropped for their size since the parser was made.
    qint64 droppedCount() const { return m_dropped; }

private:
    QByteArrayView skipMark(QByteArrayView bytes);
    void addToLine(QByteArrayView piece);
    void endLine(QList<ReceivedEvent> &events);
    void endJsonLine(QList<ReceivedEvent> &events);
    void endField(QByteArrayView line);
    void setField(QByteArrayView name, QByteArrayView value);
    void addData(QByteArrayView value);
    void dispatch(QList<ReceivedEvent> &events);

    StreamFormat m_format;
    qsizetype m_largest;
    QByteArray m_line;
    QByteArray m_data;
    QByteArray m_head; // the first bytes, while they may be a mark
    QString m_name;
    QString m_nextId; // takes effect with the event's end
    QString m_lastId;
    std::optional<std::chrono::milliseconds> m_retry;
    qint64 m_dropped = 0;
    bool m_hasData = false;
    bool m_isTooLarge = false; // this event; in JSON lines this line
    bool m_skipLineFeed = false;
    bool m_isStarted = false; // past the place of a byte-order mark
};

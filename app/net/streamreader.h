// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/eventstream.h"
#include "app/net/httpstream.h"

#include <QTimer>

#include <functional>

/// How patient a StreamReader is.
struct StreamReaderSettings {
    std::chrono::milliseconds firstWait{
        1'000}; ///< before connecting again; the stream's own "retry" counts instead
    std::chrono::milliseconds longestWait{30'000};    ///< it doubles up to this while nothing comes
    std::chrono::milliseconds connectTimeout{20'000}; ///< from asking to the headers
    /// Longest silence on an open stream; then the line counts as dead. Servers say something at least
    /// every 15 to 30 s, if only a comment.
    std::chrono::milliseconds silenceLimit{90'000};
    qsizetype largestEvent = EventStreamParser::defaultLargestEvent; ///< bytes
    std::function<double()> jitter{};                                ///< in [0, 1); empty: random
    /// Hands out bytes rather than events, gathered for some milliseconds: for who reads lines quicker than
    /// one by one.
    bool handsOutBytes = false;
};

/// Keeps a stream of events open: connects, reads, and after a cut connects again where it was.
///
/// Events come in batches, as they arrived, for what draws them once a frame. Nothing is repeated
/// by this class; whether something is missing between two connections depends on the server
/// honouring Last-Event-ID. Not more than 512 KiB wait unread: a receiver that is slow slows the sender.
class StreamReader : public QObject
{
    Q_OBJECT
public:
    enum class State {
        Stopped, ///< not asked to run, or the server said that there is nothing to come (204)
        Connecting,
        Open,
        Waiting, ///< cut or refused for now; connects again by itself. See lastError()
        Failed,  ///< will not get better by itself: signed out, forbidden, not there, untrusted
    };
    Q_ENUM(State)

    StreamReader(StreamSource &source, const HttpRequest &request, StreamFormat format,
                 const StreamReaderSettings &settings = {}, QObject *parent = nullptr);
    ~StreamReader() override;

    /// Connects, unless it is running already.
    void start();
    void stop();
    /// For the next connection: headers with a new token, say.
    void setRequest(const HttpRequest &request);

    /// From the next connection on, asks for what came after that event.
    void resumeAfter(const QString &id) { m_parser.resumeAfter(id); }

    State state() const { return m_state; }
    /// Why it is Waiting or Failed; nothing after a stream that ended in order.
    std::optional<Error> lastError() const { return m_lastError; }
    /// Events dropped because they were too large.
    qint64 droppedCount() const { return m_parser.droppedCount(); }

Q_SIGNALS:
    void received(const QList<ReceivedEvent> &events);
    /// In place of received() where the settings say so.
    void bytesReceived(const QByteArray &bytes);
    void stateChanged(StreamReader::State state);

private:
    HttpRequest nextRequest() const;
    void open();
    void judgeHeaders();
    bool takePiece();
    void takeSoon();
    void take();
    void finishStream();
    void fallSilent();
    void endWith(const std::optional<Error> &error);
    void waitForNext();
    void setState(State state);

    StreamSource &m_source;
    HttpRequest m_request;
    StreamFormat m_format;
    StreamReaderSettings m_settings;
    EventStreamParser m_parser;
    std::unique_ptr<HttpStream> m_stream;
    QByteArray m_piece; // read last: its memory is used again, unless somebody kept it
    QTimer m_patience;  // with the stream: for its headers, then for its next bytes
    QTimer m_pause;     // between two connections
    QTimer m_gather;    // until bytes that wait are handed out
    std::optional<Error> m_lastError;
    State m_state = State::Stopped;
    int m_vainTries = 0; // connections in a row that brought no event
};

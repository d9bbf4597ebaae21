// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/streamreader.h"

#include <QPointer>
#include <QRandomGenerator>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestBacklog = 512 * 1024; // bytes
constexpr qint64 pieceSize = 64 * 1024;       // bytes, of events
constexpr int piecesAtOnce = 4;               // then other events have their turn
/// Each hand-over from Qt's network thread costs both threads a wake-up, as much as reading 50 KiB (measured
/// at a million lines a second). So bytes are taken when much waits, and else after this: half a frame.
constexpr std::chrono::milliseconds gatherFor{15};
constexpr qint64 muchWaits = largestBacklog / 2;

std::optional<Error> errorOfStatus(int status)
{
    const auto is = [status](Error::Kind kind) {
        return Error{.kind = kind, .detail = u"the stream was answered with status %1"_s.arg(status)};
    };
    switch (status) {
    case 200:
        return {};
    case 401:
        return is(Error::Kind::SignIn);
    case 403:
        return is(Error::Kind::Forbidden);
    case 404:
    case 410:
        return is(Error::Kind::NotFound);
    case 429:
    case 503:
        return is(Error::Kind::Busy);
    default:
        return is(Error::Kind::BadReply);
    }
}

bool isLasting(Error::Kind kind)
{
    switch (kind) {
    case Error::Kind::SignIn:
    case Error::Kind::Forbidden:
    case Error::Kind::NotFound:
    case Error::Kind::Untrusted:
    case Error::Kind::ConnectorFault:
        return true;
    default:
        return false;
    }
}

} // namespace

StreamReader::StreamReader(StreamSource &source, const HttpRequest &request, StreamFormat format,
                           const StreamReaderSettings &settings, QObject *parent)
    : QObject(parent), m_source(source), m_request(request), m_format(format), m_settings(settings),
      m_parser(format, settings.largestEvent)
{
    if (!m_settings.jitter)
        m_settings.jitter = [] { return QRandomGenerator::global()->generateDouble(); };
    m_patience.setSingleShot(true);
    m_pause.setSingleShot(true);
    m_gather.setSingleShot(true);
    m_gather.setInterval(gatherFor);
    connect(&m_patience, &QTimer::timeout, this, &StreamReader::fallSilent);
    connect(&m_pause, &QTimer::timeout, this, &StreamReader::open);
    connect(&m_gather, &QTimer::timeout, this, &StreamReader::take);
}

StreamReader::~StreamReader() = default;

void StreamReader::start()
{
    if (m_state != State::Stopped && m_state != State::Failed)
        return;
    m_vainTries = 0;
    open();
}

void StreamReader::stop()
{
    m_stream.reset();
    m_patience.stop();
    m_pause.stop();
    m_lastError.reset();
    setState(State::Stopped);
}

void StreamReader::setRequest(const HttpRequest &request)
{
    m_request = request;
}

HttpRequest StreamReader::nextRequest() const
{
    HttpRequest request = m_request;
    request.largestReply = std::numeric_limits<qint64>::max(); // it has no end
    const bool isSse = m_format == StreamFormat::ServerSentEvents;
    request.headers.emplaceBack("Accept", isSse ? "text/event-stream" : "application/x-ndjson");
    request.headers.emplaceBack("Cache-Control", "no-store");
    if (const QString id = m_parser.lastId(); !id.isEmpty())
        request.headers.emplaceBack("Last-Event-ID", id.toUtf8());
    return request;
}

void StreamReader::open()
{
    m_parser.reset();
    m_stream = m_source.openStream(nextRequest());
    m_stream->limitBuffer(largestBacklog);
    connect(m_stream.get(), &HttpStream::opened, this, &StreamReader::judgeHeaders);
    connect(m_stream.get(), &HttpStream::readyRead, this, &StreamReader::takeSoon);
    connect(m_stream.get(), &HttpStream::finished, this, &StreamReader::finishStream);
    m_patience.start(m_settings.connectTimeout);
    setState(State::Connecting);
}

void StreamReader::judgeHeaders()
{
    if (m_stream->status() == 204) {
        stop();
        return;
    }
    std::optional<Error> error = errorOfStatus(m_stream->status());
    const QByteArray type = HttpReply{.headers = m_stream->headers()}.header("Content-Type");
    if (!error && m_format == StreamFormat::ServerSentEvents && !type.startsWith("text/event-stream"))
        error = Error{.kind = Error::Kind::BadReply, .detail = u"the answer is not a stream of events"_s};
    if (error) {
        endWith(error);
        return;
    }
    m_patience.start(m_settings.silenceLimit);
    setState(State::Open);
}

/// Reads a piece and hands out its events. False when there is nothing more to read, or a receiver
/// has stopped or destroyed us.
bool StreamReader::takePiece()
{
    const QPointer<HttpStream> stream = m_stream.get();
    if (!stream || m_state != State::Open)
        return false;
    m_piece.resize(std::min(stream->waiting(), m_settings.handsOutBytes ? largestBacklog : pieceSize));
    m_piece.truncate(std::max<qint64>(0, stream->read(m_piece.data(), m_piece.size())));
    if (m_piece.isEmpty())
        return false;
    m_patience.start(m_settings.silenceLimit);
    if (m_settings.handsOutBytes) {
        m_vainTries = 0;
        Q_EMIT bytesReceived(QByteArray(m_piece)); // theirs, also when a receiver destroys us
        return stream;
    }
    const QList<ReceivedEvent> events = m_parser.feed(m_piece);
    if (events.isEmpty())
        return true;
    m_vainTries = 0;
    Q_EMIT received(events);
    return stream;
}

void StreamReader::takeSoon()
{
    if (!m_settings.handsOutBytes || (m_stream && m_stream->waiting() >= muchWaits))
        take();
    else if (!m_gather.isActive())
        m_gather.start();
}

void StreamReader::take()
{
    m_gather.stop();
    if (m_settings.handsOutBytes) {
        takePiece(); // all there is: more makes itself known
        return;
    }
    for (int pieces = 0; pieces < piecesAtOnce; ++pieces) {
        if (!takePiece())
            return;
    }
    QMetaObject::invokeMethod(this, &StreamReader::take, Qt::QueuedConnection);
}

void StreamReader::finishStream()
{
    const QPointer<HttpStream> stream = m_stream.get();
    while (takePiece()) {
    }
    if (stream)
        endWith(stream->error());
}

void StreamReader::fallSilent()
{
    endWith(Error{.kind = Error::Kind::TimedOut, .detail = u"the stream has gone silent"_s});
}

void StreamReader::endWith(const std::optional<Error> &error)
{
    m_stream.reset();
    m_patience.stop();
    m_lastError = error;
    if (error && isLasting(error->kind))
        setState(State::Failed);
    else
        waitForNext();
}

/// Half of the wait is spread at random, so that consoles cut off together do not come back together.
void StreamReader::waitForNext()
{
    constexpr int mostDoublings = 10;
    const auto first = m_parser.retry().value_or(m_settings.firstWait);
    const auto full = std::min(first * (1 << std::min(m_vainTries, mostDoublings)),
                               std::max(first, m_settings.longestWait));
    ++m_vainTries;
    m_pause.start(std::chrono::milliseconds(qint64(double(full.count()) * (0.5 + m_settings.jitter() / 2))));
    setState(State::Waiting);
}

void StreamReader::setState(State state)
{
    if (std::exchange(m_state, state) != state)
        Q_EMIT stateChanged(state);
}

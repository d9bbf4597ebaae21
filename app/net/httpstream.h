// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/transport.h"

#include <QObject>

#include <algorithm>
#include <memory>
#include <optional>

/// One reply while it comes in, after a single request: no redirects, no retries, no time limit.
/// Destroying it aborts the connection. Must not outlive the transport that opened it.
class HttpStream : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    virtual int status() const = 0;          ///< 0 until opened()
    virtual HttpHeaders headers() const = 0; ///< empty until opened()
    /// How much can be read now, bytes.
    virtual qint64 waiting() const = 0;
    /// The next bytes, unpacked where they came packed; gives how many there were.
    virtual qint64 read(char *to, qint64 most) = 0;
    /// The same; empty when there are none yet.
    QByteArray read(qint64 most);
    /// Holds the sender back while that much waits unread. For streams without an end:
    /// with a limit Qt 6.4 is the likelier to take a cut chunked reply for a whole one.
    virtual void limitBuffer(qint64 bytes) = 0;
    /// Why it ended; nothing when it arrived whole. Of meaning after finished(). Never says
    /// Error::outcomeOpen.
    virtual std::optional<Error> error() const = 0;
    /// False only when it is certain that the other side can't have acted on the request.
    virtual bool mayHaveBeenSent() const = 0;

Q_SIGNALS:
    /// Status and headers are here. Not emitted where there are none.
    void opened();
    void readyRead();
    /// Once, always from the event loop; what is left can still be read.
    void finished();
};

inline QByteArray HttpStream::read(qint64 most)
{
    QByteArray bytes(std::min(most, waiting()), Qt::Uninitialized);
    bytes.truncate(std::max<qint64>(0, read(bytes.data(), bytes.size())));
    return bytes;
}

/// Opens streams; the transport underneath, seen from those who read one.
class StreamSource
{
public:
    virtual ~StreamSource() = default;
    virtual std::unique_ptr<HttpStream> openStream(const HttpRequest &request) = 0;
};

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakestreams.h"

#include <QThread>

#include <algorithm>

/// Whoever feeds it goes on when what was fed has been read.
void FakeStream::inItsThread(const std::function<void()> &something)
{
    const bool isHere = thread() == QThread::currentThread();
    QMetaObject::invokeMethod(this, something, isHere ? Qt::DirectConnection : Qt::BlockingQueuedConnection);
}

void FakeStream::answer(int status, const QByteArray &contentType)
{
    inItsThread([this, status, contentType] {
        m_status = status;
        m_headers = {{"Content-Type", contentType}};
        Q_EMIT opened();
    });
}

void FakeStream::send(const QByteArray &bytes)
{
    inItsThread([this, bytes] {
        m_bytes += bytes;
        Q_EMIT readyRead();
    });
}

void FakeStream::end(const std::optional<Error> &error)
{
    inItsThread([this, error] {
        m_error = error;
        Q_EMIT finished();
    });
}

qint64 FakeStream::read(char *to, qint64 most)
{
    const QByteArray out = m_bytes.left(most);
    std::ranges::copy(out, to);
    m_bytes.remove(0, out.size());
    return out.size();
}

std::unique_ptr<HttpStream> FakeStreams::openStream(const HttpRequest &request)
{
    auto stream = std::make_unique<FakeStream>(request);
    const QPointer<FakeStream> noted = stream.get();
    QMetaObject::invokeMethod(&m_here, [this, noted] { opened.append(noted); });
    return stream;
}

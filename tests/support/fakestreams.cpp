// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakestreams.h"

void FakeStream::answer(int status, const QByteArray &contentType)
{
    m_status = status;
    m_headers = {{"Content-Type", contentType}};
    Q_EMIT opened();
}

void FakeStream::send(const QByteArray &bytes)
{
    m_bytes += bytes;
    Q_EMIT readyRead();
}

void FakeStream::end(const std::optional<Error> &error)
{
    m_error = error;
    Q_EMIT finished();
}

QByteArray FakeStream::read(qint64 most)
{
    const QByteArray out = m_bytes.left(most);
    m_bytes.remove(0, out.size());
    return out;
}

std::unique_ptr<HttpStream> FakeStreams::openStream(const HttpRequest &request)
{
    auto stream = std::make_unique<FakeStream>(request);
    opened.append(stream.get());
    return stream;
}

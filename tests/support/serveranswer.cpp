// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/serveranswer.h"

#include <QJsonDocument>
#include <QtEndian>

namespace {

QByteArray head(int status, const HttpHeaders &headers)
{
    QByteArray bytes = "HTTP/1.1 " + QByteArray::number(status) + " Answer\r\n";
    for (const auto &[name, value] : headers)
        bytes += name + ": " + value + "\r\n";
    return bytes + "\r\n";
}

bool hasHeader(const HttpHeaders &headers, const char *wanted)
{
    return std::any_of(headers.begin(), headers.end(), [wanted](const auto &header) {
        return header.first.compare(wanted, Qt::CaseInsensitive) == 0;
    });
}

/// CRC-32 as gzip wants it (polynomial 0xEDB88320, bitwise: test bodies are small).
quint32 crc32(const QByteArray &bytes)
{
    quint32 crc = ~0u;
    for (const char byte : bytes) {
        crc ^= quint8(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ (0xEDB88320u & (0u - (crc & 1u)));
    }
    return ~crc;
}

QByteArray littleEndian(quint32 number)
{
    QByteArray bytes(4, '\0');
    qToLittleEndian(number, bytes.data());
    return bytes;
}

} // namespace

QByteArray gzip(const QByteArray &plain)
{
    // qCompress gives a length of four bytes, then zlib: a header of two, deflate, a checksum of four.
    const QByteArray deflated = qCompress(plain).mid(6).chopped(4);
    const auto member = QByteArray::fromHex("1f8b08000000000000ff");
    return member + deflated + littleEndian(crc32(plain)) + littleEndian(quint32(plain.size()));
}

ServerAnswer ServerAnswer::of(int status, const QByteArray &body, const HttpHeaders &headers)
{
    HttpHeaders all = headers;
    if (!hasHeader(all, "Content-Length") && status != 204 && status != 304)
        all.append({"Content-Length", QByteArray::number(body.size())});
    return {.bytes = head(status, all) + body};
}

ServerAnswer ServerAnswer::json(const QJsonObject &body, int status)
{
    return of(status, QJsonDocument(body).toJson(QJsonDocument::Compact),
              {{"Content-Type", "application/json"}});
}

ServerAnswer ServerAnswer::html(const QByteArray &body, int status)
{
    return of(status, body, {{"Content-Type", "text/html; charset=utf-8"}});
}

ServerAnswer ServerAnswer::redirect(const QByteArray &to, int status)
{
    return of(status, {}, {{"Location", to}});
}

ServerAnswer ServerAnswer::raw(const QByteArray &bytes, End end)
{
    return {.bytes = bytes, .end = end};
}

ServerAnswer ServerAnswer::closed()
{
    return {.end = End::Close};
}

ServerAnswer ServerAnswer::silent()
{
    return {.end = End::Silence};
}

ServerAnswer ServerAnswer::cutBody(const QByteArray &sent, qint64 promised)
{
    return of(200, sent, {{"Content-Length", QByteArray::number(promised)}}).ending(End::Close);
}

ServerAnswer ServerAnswer::overlongBody(const QByteArray &sent, qint64 promised)
{
    return of(200, sent, {{"Content-Length", QByteArray::number(promised)}});
}

ServerAnswer ServerAnswer::huge(qint64 bytes, const QByteArray &contentType)
{
    ServerAnswer answer =
        of(200, {}, {{"Content-Type", contentType}, {"Content-Length", QByteArray::number(bytes)}});
    answer.filler = bytes;
    return answer;
}

ServerAnswer ServerAnswer::drip(const QByteArray &body, std::chrono::milliseconds gap)
{
    ServerAnswer answer = of(200, body);
    answer.gap = gap;
    return answer;
}

ServerAnswer ServerAnswer::brokenChunks()
{
    const HttpHeaders headers{{"Transfer-Encoding", "chunked"}, {"Content-Type", "application/json"}};
    return raw(head(200, headers) + "5\r\n{\"a\":\r\nzz-not-a-size\r\n1}\r\n0\r\n\r\n");
}

ServerAnswer ServerAnswer::gzipped(const QByteArray &body)
{
    return of(200, gzip(body), {{"Content-Encoding", "gzip"}, {"Content-Type", "application/json"}});
}

ServerAnswer ServerAnswer::gzipBomb(qint64 unpacked)
{
    return gzipped(QByteArray(qsizetype(unpacked), '\0'));
}

ServerAnswer ServerAnswer::after(std::chrono::milliseconds wait) const
{
    ServerAnswer answer = *this;
    answer.delay = wait;
    return answer;
}

ServerAnswer ServerAnswer::ending(End how) const
{
    ServerAnswer answer = *this;
    answer.end = how;
    return answer;
}

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/transport.h"

#include <QByteArray>
#include <QJsonObject>

#include <chrono>

/// What a MisbehavingServer does with one request: bytes as they go on the wire, how fast, and what
/// becomes of the connection then. The makers below cover the ways a backend can be well or ill.
struct ServerAnswer {
    enum class End {
        KeepAlive, ///< the connection takes the next request
        Close,     ///< closed in order once the bytes are out
        Reset,     ///< torn down at once, as by a crash
        Silence,   ///< stays open, says nothing more and reads nothing more
    };

    QByteArray bytes{};                 ///< status line, headers, body
    qint64 filler = 0;                  ///< this many bytes of 'x' after them, made while sending
    std::chrono::milliseconds delay{0}; ///< before the first byte
    std::chrono::milliseconds gap{0};   ///< with a gap, dripSize bytes at a time
    int dripSize = 1;
    End end = End::KeepAlive;

    /// An answer in order: Content-Length is added unless the headers have one.
    static ServerAnswer of(int status, const QByteArray &body = {}, const HttpHeaders &headers = {});
    static ServerAnswer json(const QJsonObject &body, int status = 200);
    static ServerAnswer html(const QByteArray &body = "<html><body>Bad gateway</body></html>",
                             int status = 200);
    static ServerAnswer redirect(const QByteArray &to, int status = 302);
    /// Exactly these bytes, then the connection ends so.
    static ServerAnswer raw(const QByteArray &bytes, End end = End::Close);

    /// Takes the request and closes without a word.
    static ServerAnswer closed();
    /// Takes the request and never answers.
    static ServerAnswer silent();
    /// Promises more than it sends, then closes.
    static ServerAnswer cutBody(const QByteArray &sent, qint64 promised);
    /// Sends more than it promised, on a connection that stays open.
    static ServerAnswer overlongBody(const QByteArray &sent, qint64 promised);
    /// A body of that many bytes, made while sending.
    static ServerAnswer huge(qint64 bytes, const QByteArray &contentType = "application/json");
    /// One byte of the body at a time.
    static ServerAnswer drip(const QByteArray &body, std::chrono::milliseconds gap);
    /// A body in chunks of transfer encoding whose second chunk has no readable size.
    static ServerAnswer brokenChunks();
    static ServerAnswer gzipped(const QByteArray &body);
    /// Small on the wire, that many zero bytes when unpacked.
    static ServerAnswer gzipBomb(qint64 unpacked);

    ServerAnswer after(std::chrono::milliseconds wait) const;
    ServerAnswer ending(End how) const;
};

/// The bytes as a gzip member.
QByteArray gzip(const QByteArray &plain);

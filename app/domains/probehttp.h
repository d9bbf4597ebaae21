// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QPair>

#include <optional>

/// The first lines of an HTTP answer.
struct HttpHead {
    int status = 0;
    QList<QPair<QByteArray, QByteArray>> headers{}; ///< names in lower case, values trimmed

    /// The first of that name (lower case); empty when there is none.
    QByteArray header(const QByteArray &name) const;
    /// How often the name (lower case) comes.
    int count(const QByteArray &name) const;
};

/// The most of an answer's head that is kept: what browsers allow (Chromium 256 KiB, nginx's default for
/// answers it passes on 8 KiB) lies on both sides.
inline constexpr qsizetype largestHttpHead = 64 * 1024;

/// What the Host header says of a host, in its ASCII form, or an address: "[2001:db8::1]:8443" (RFC
/// 9110 7.2).
QByteArray hostHeader(const QString &host, quint16 port);

/// A request without a body; its user agent says who asks. The connection is to be closed after it.
QByteArray probeRequest(const QByteArray &host, const QByteArray &method = "GET",
                        const QByteArray &path = "/",
                        const QList<QPair<QByteArray, QByteArray>> &headers = {});

/// The head at the beginning of what came; nothing while it is not whole, or when it is not HTTP (then
/// isHttpStart() is false). Interim answers (1xx) before it are passed over.
std::optional<HttpHead> readHttpHead(const QByteArray &bytes);
/// Could this become an HTTP answer?
bool isHttpStart(const QByteArray &bytes);

/// "Sun, 06 Nov 1994 08:49:37 GMT" (RFC 9110 5.6.7); invalid for anything else. UTC.
QDateTime httpDate(const QByteArray &text);

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/task.h"

#include <QByteArray>
#include <QList>
#include <QPair>
#include <QUrl>

#include <chrono>

using HttpHeaders = QList<QPair<QByteArray, QByteArray>>;

/// One request, complete.
struct HttpRequest {
    QByteArray method = "GET";
    QUrl url{};
    HttpHeaders headers{};
    QByteArray body{};
    /// True for what changes something, whatever the verb: never retried, and a cut line, a time-out or
    /// a 5xx then ends in an Error with outcomeOpen.
    bool isWrite = false;
    /// True when the write carries a key that makes a repeat harmless: then it may be retried.
    bool isRepeatable = false;
    std::chrono::milliseconds timeout{20'000}; ///< from sending to the last byte
    qint64 largestReply = 32 * 1024 * 1024;    ///< bytes; more ends in BadReply without keeping them
    /// Redirects of a GET may also lead to other hosts, though not out of TLS: for what is public and asked
    /// for without credentials.
    bool followsAnywhere = false;
};

/// What came back, whatever the status. Decoding the body is the caller's business.
struct HttpReply {
    int status = 0;
    HttpHeaders headers{};
    QByteArray body{};
    QUrl url{}; ///< after redirects

    /// A header's value, its name in any case; empty when absent.
    QByteArray header(const QByteArray &name) const;
};

/// Sends requests: the network with its time-outs, redirects, trust and redaction.
/// Every reply that arrived whole is a success here, also a 500; an Error means there is none to look at
/// (Unreachable, TimedOut, Untrusted, Cancelled, BadReply for too large; ConnectorFault for one that may not
/// be sent).
///
/// A reply in chunks that was cut can still come as a success: Qt 6.4 does not always see it. Who then
/// can't read the body of a write's answer has to take the outcome as open.
class Transport
{
public:
    virtual ~Transport() = default;
    virtual Task<HttpReply> send(const HttpRequest &request) = 0;
};

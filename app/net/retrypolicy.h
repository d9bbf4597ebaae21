// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/transport.h"

#include <QDateTime>

/// How many times one request is sent at most, the first time included.
inline constexpr int mostTries = 3;
/// The longest wait that a server may ask for before it is handed to the caller instead, as an answer.
inline constexpr std::chrono::seconds longestRetryAfter{10};

/// What is known after a try that brought nothing to use.
struct FailedTry {
    int number = 1;                                   ///< of tries so far
    std::optional<Error::Kind> error{};               ///< nothing when a reply came
    int status = 0;                                   ///< of the reply
    std::optional<std::chrono::seconds> retryAfter{}; ///< as the reply asked
    bool isWrite = false;
    bool isRepeatable = false; ///< a write with a key that makes a repeat harmless
};

/// How long to wait before the request is sent again; nothing when it must not be.
///
/// Reads, and writes that are safe to repeat, are sent again after Unreachable, TimedOut and the
/// statuses 429, 502, 503 and 504. The wait doubles from 400 ms, and jitter spreads it from half of
/// that to all of it, so that consoles which failed together do not come back together. Retry-After
/// is the least wait where there is one.
/// \param jitter  in [0, 1)
std::optional<std::chrono::milliseconds> retryDelay(const FailedTry &failed, double jitter);

/// The header's value, which is a number of seconds or an HTTP date; nothing when it is neither.
/// A date that has passed is 0 seconds.
std::optional<std::chrono::seconds> retryAfterFromHeader(const QByteArray &value, const QDateTime &now);

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/alerts/alertchannel.h"
#include "app/net/transport.h"

#include <chrono>

/// Messages that a robot takes within a minute. WeCom and DingTalk document 20 (DingTalk then shuts it for
/// ten minutes), Feishu 100; we stay at 15, as another program may use the same robot.
inline constexpr std::chrono::seconds robotPause{4};

/// Bytes of UTF-8 that a text message may have. WeCom documents 2,048; DingTalk 20,000 for the whole body and
/// Feishu 20 KB, of which the JSON around and within takes its part.
qsizetype longestRobotText(AlertChannel::Kind kind);

/// A text message to a group robot, signed the way its service wants where it has a key:
/// - DingTalk: "timestamp" (ms) and "sign" in the query, the latter base64(HMAC-SHA256(key, timestamp "\n"
/// key));
/// - Feishu: "timestamp" (s) and "sign" in the body, where timestamp "\n" key is the key of an empty text;
/// - WeCom knows none: its address is the secret.
/// Text, not Markdown: there, what a watched server puts into its certificate could be a link or a mention.
HttpRequest robotRequest(AlertChannel::Kind kind, const QUrl &address, const QString &key,
                         const QString &text, const QDateTime &now);

/// What the robot said: a code other than 0 in a 200 is a no, in its own words.
/// Busy: too many messages, with the time to wait; NotFound: there is no such robot (any more); SignIn: its
/// security setting (signature, keyword, address) refused us; Refused for the rest. An answer that is none
/// leaves the outcome open.
Result<Done> robotAnswer(AlertChannel::Kind kind, const HttpReply &reply, const QDateTime &now);

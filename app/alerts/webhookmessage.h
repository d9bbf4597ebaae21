// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/alerts/alertchannel.h"
#include "app/alerts/alertletter.h"
#include "app/net/transport.h"

/// The POST of a letter to somebody's own server: our JSON, with the headers
///   X-Zhanggui-Delivery   the delivery's id: a server that has it already answers 2xx and does nothing
///   X-Zhanggui-Timestamp  seconds since 1970
///   X-Zhanggui-Signature  "sha256=" and HMAC-SHA256(key, timestamp "." body) in hex; absent without a key
HttpRequest webhookRequest(const QUrl &address, const QByteArray &key, const AlertLetter &letter);

/// Any 2xx is a yes. Busy for what is worth another try, with the time the server asks for.
Result<Done> webhookAnswer(const HttpReply &reply, const QDateTime &now);

/// What a status alone means, for webhooks and robots: nothing for 2xx.
std::optional<Error> errorOfStatus(const HttpReply &reply, const QDateTime &now);

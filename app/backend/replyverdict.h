// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/scriptrequest.h"
#include "app/net/transport.h"

/// A reply's body, read as far as that goes without knowing the backend.
struct ReplyContent {
    QString text{};
    bool isJson = false; ///< says so or looks so; whether it is complete, parsing tells
};

Result<ReplyContent> contentOfReply(const HttpReply &reply);

/// What the status alone says. With a problem document (RFC 9457) also its words, code and fields.
/// For statuses from 400 on.
Error errorFromStatus(const ScriptRequest &request, const HttpReply &reply, const ReplyContent &content);

/// What a server error's status says beyond its answer being of no use.
Error::Cause causeOfStatus(int status);

/// The code in such a problem document; empty where there is none.
QString codeOfProblem(const ReplyContent &content);

/// What is wrong with a reply before any connector looks at it: a web page in place of an answer, or a
/// redirect that nobody followed. Nothing: let the connector see it.
std::optional<Error> faultOfReply(const ScriptRequest &request, const HttpReply &reply,
                                  const ReplyContent &content);

/// A success whose body is not the JSON that was expected: cut off, empty, or text.
Error notJson(const ScriptRequest &request, const HttpReply &reply, const ReplyContent &content);

/// Whether a write that ended in this error may have been carried out all the same: a server error, or a
/// success that can't be read. What a backend refused in so many words is closed.
bool leavesOutcomeOpen(const Error &error, int status);

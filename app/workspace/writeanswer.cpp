// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/writeanswer.h"

AnswerMeaning meaningOf(const Error &error)
{
    if (error.outcomeOpen)
        return AnswerMeaning::Open;
    switch (error.kind) {
    case Error::Kind::Forbidden:
    case Error::Kind::Refused:
    case Error::Kind::NotFound:
    case Error::Kind::NotOffered:
        return AnswerMeaning::Refused;
    case Error::Kind::Conflict:
        return AnswerMeaning::Moved;
    case Error::Kind::SignIn:
    case Error::Kind::Busy:
    case Error::Kind::BadReply:
    case Error::Kind::Unreachable:
    case Error::Kind::TimedOut:
    case Error::Kind::Untrusted:
    case Error::Kind::Cancelled:
    case Error::Kind::ConnectorFault:
    case Error::Kind::Storage:
        break;
    }
    return AnswerMeaning::Stopped;
}

bool mayStillBeWorking(const Error &error)
{
    return error.kind == Error::Kind::TimedOut || error.kind == Error::Kind::Unreachable
        || error.kind == Error::Kind::Cancelled;
}

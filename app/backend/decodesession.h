// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/backend.h"
#include "app/net/transport.h"

#include <QJsonValue>

/// What a connector's signIn gives: who it is, and the headers that carry the session from now on.
struct SignInAnswer {
    HttpHeaders headers{};
    Session session{};
};

Result<SignInAnswer> decodeSignIn(const QJsonValue &answer);
Result<Session> decodeSession(const QJsonValue &answer);

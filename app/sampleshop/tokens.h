// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <chrono>
#include <optional>

class ShopDatabase;

/// Which API a session is for.
enum class Side { Admin, Shop };

struct TokenSession {
    QString subject{}; ///< account name, or customer id
    QDateTime expiresAt{};
};

/// 256 bits of the system's randomness as URL-safe text.
QByteArray randomToken();

/// Opens a session and gives its token. Only the token's SHA-256 is kept.
QByteArray openSession(ShopDatabase &db, Side side, const QString &subject, const QDateTime &now,
                       std::chrono::seconds lifetime);
/// Nothing when the token is unknown, of the other side, or expired.
std::optional<TokenSession> sessionOf(ShopDatabase &db, Side side, const QByteArray &token,
                                      const QDateTime &now);
void closeSession(ShopDatabase &db, const QByteArray &token);
/// Forgets what has expired.
void forgetExpiredSessions(ShopDatabase &db, const QDateTime &now);

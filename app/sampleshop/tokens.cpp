// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sampleshop/tokens.h"

#include "app/sampleshop/shopdatabase.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

#include <array>

using namespace Qt::StringLiterals;

namespace {

QString sideName(Side side)
{
    return side == Side::Admin ? u"admin"_s : u"shop"_s;
}

QByteArray hashOf(const QByteArray &token)
{
    return QCryptographicHash::hash(token, QCryptographicHash::Sha256);
}

} // namespace

QByteArray randomToken()
{
    std::array<quint32, 8> words{};
    QRandomGenerator::system()->fillRange(words.data(), qsizetype(words.size()));
    const QByteArray bytes(reinterpret_cast<const char *>(words.data()), sizeof words);
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QByteArray openSession(ShopDatabase &db, Side side, const QString &subject, const QDateTime &now,
                       std::chrono::seconds lifetime)
{
    const QByteArray token = randomToken();
    db.execute(
        u"INSERT INTO sessions(token_hash, side, subject, created_at, expires_at) VALUES(?, ?, ?, ?, ?)"_s,
        {hashOf(token), sideName(side), subject, now.toMSecsSinceEpoch(),
         now.addSecs(lifetime.count()).toMSecsSinceEpoch()});
    return token;
}

std::optional<TokenSession> sessionOf(ShopDatabase &db, Side side, const QByteArray &token,
                                      const QDateTime &now)
{
    if (token.isEmpty())
        return {};
    return db.row(
        u"SELECT subject, expires_at FROM sessions WHERE token_hash = ? AND side = ? AND expires_at > ?"_s,
        {hashOf(token), sideName(side), now.toMSecsSinceEpoch()}, [](const QSqlQuery &row) {
            return TokenSession{row.value(0).toString(),
                                QDateTime::fromMSecsSinceEpoch(row.value(1).toLongLong(), Qt::UTC)};
        });
}

void closeSession(ShopDatabase &db, const QByteArray &token)
{
    db.execute(u"DELETE FROM sessions WHERE token_hash = ?"_s, {hashOf(token)});
}

void forgetExpiredSessions(ShopDatabase &db, const QDateTime &now)
{
    db.execute(u"DELETE FROM sessions WHERE expires_at <= ?"_s, {now.toMSecsSinceEpoch()});
}

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sampleshop/shoprequest.h"

#include <QHash>
#include <QList>

#include <chrono>

class ShopDatabase;

/// The rights of a role ("owner", "operator", "support"); empty for any other.
QStringList rightsOf(const QString &role);

/// An account's name, display name, role and rights; nothing when there is no such account.
std::optional<Caller> accountCaller(ShopDatabase &db, const QString &name);

/// Makes or renews the three accounts of the sample shop, all with this password.
void writeAccounts(ShopDatabase &db, const QString &owner, const QString &password);

/// Whether a password is an account's. Takes the same time whether the account exists or not.
bool isPasswordOf(ShopDatabase &db, const QString &account, const QString &password);

/// Counts wrong passwords by account and address: after 5 within 5 minutes, no more are looked at until
/// the oldest of them is 5 minutes old. In memory: a restart forgives.
class SignInThrottle
{
public:
    /// How long to wait before the next try; 0: try.
    std::chrono::seconds wait(const QString &account, const QString &client, const QDateTime &now) const;
    void failed(const QString &account, const QString &client, const QDateTime &now);
    void succeeded(const QString &account, const QString &client);

    static constexpr int allowed = 5;
    static constexpr std::chrono::seconds window{300};

private:
    QHash<QString, QList<QDateTime>> m_failures{};
};

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sampleshop/accounts.h"

#include "app/sampleshop/shopdatabase.h"
#include "app/sampleshop/tokens.h"

#include <QCryptographicHash>
#include <QPasswordDigestor>

using namespace Qt::StringLiterals;

namespace {

constexpr int digestRounds = 60'000;          // slow to try passwords with, quick enough for one sign-in
constexpr qsizetype keptFailureKeys = 10'000; // a bound on the throttle's memory

QByteArray digest(const QString &password, const QByteArray &salt, int rounds)
{
    return QPasswordDigestor::deriveKeyPbkdf2(QCryptographicHash::Sha256, password.toUtf8(), salt, rounds,
                                              32);
}

// Compares in a time that does not tell where the first difference is.
bool isSame(const QByteArray &a, const QByteArray &b)
{
    if (a.size() != b.size())
        return false;
    int difference = 0;
    for (qsizetype i = 0; i < a.size(); ++i)
        difference |= a[i] ^ b[i];
    return difference == 0;
}

struct Account {
    QString name{};
    QString displayName{};
    QString role{};
};

void writeAccount(ShopDatabase &db, const Account &account, const QByteArray &salt, const QByteArray &hash)
{
    db.execute(
        u"INSERT INTO accounts(name, display_name, role, salt, hash, rounds) VALUES(?, ?, ?, ?, ?, ?) "
        "ON CONFLICT(name) DO UPDATE SET role = excluded.role, salt = excluded.salt, hash = excluded.hash, "
        "rounds = excluded.rounds"_s,
        {account.name, account.displayName, account.role, salt, hash, digestRounds});
}

QString throttleKey(const QString &account, const QString &client)
{
    return account.toLower() + u'\n' + client;
}

} // namespace

QStringList rightsOf(const QString &role)
{
    const QStringList support{u"products.read"_s, u"orders.read"_s, u"orders.memo"_s, u"customers.read"_s};
    const QStringList operation =
        support + QStringList{u"products.write"_s, u"orders.ship"_s,  u"orders.close"_s,    u"orders.price"_s,
                              u"orders.refund"_s,  u"domains.read"_s, u"statistics.read"_s, u"system.read"_s};
    if (role == "support"_L1)
        return support;
    if (role == "operator"_L1)
        return operation;
    if (role == "owner"_L1)
        return operation + QStringList{u"domains.write"_s, u"log.read"_s, u"accounts.read"_s};
    return {};
}

std::optional<Caller> accountCaller(ShopDatabase &db, const QString &name)
{
    return db.row(u"SELECT name, display_name, role FROM accounts WHERE name = ?"_s, {name},
                  [](const QSqlQuery &row) {
                      const QString role = row.value(2).toString();
                      return Caller{.account = row.value(0).toString(),
                                    .displayName = row.value(1).toString(),
                                    .role = role,
                                    .rights = rightsOf(role)};
                  });
}

void writeAccounts(ShopDatabase &db, const QString &owner, const QString &password)
{
    const QByteArray salt = randomToken();
    const QByteArray hash = digest(password, salt, digestRounds);
    writeAccount(db, {owner, u"店主"_s, u"owner"_s}, salt, hash);
    writeAccount(db, {u"operator"_s, u"运营"_s, u"operator"_s}, salt, hash);
    writeAccount(db, {u"support"_s, u"客服"_s, u"support"_s}, salt, hash);
}

bool isPasswordOf(ShopDatabase &db, const QString &account, const QString &password)
{
    struct Secret {
        QByteArray salt{};
        QByteArray hash{};
        int rounds = digestRounds;
    };
    const auto secret = db.row(
        u"SELECT salt, hash, rounds FROM accounts WHERE name = ?"_s, {account}, [](const QSqlQuery &row) {
            return Secret{row.value(0).toByteArray(), row.value(1).toByteArray(), row.value(2).toInt()};
        });
    const Secret known = secret.value_or(Secret{.salt = "nobody"});
    return isSame(digest(password, known.salt, known.rounds), known.hash);
}

std::chrono::seconds SignInThrottle::wait(const QString &account, const QString &client,
                                          const QDateTime &now) const
{
    const QList<QDateTime> failures = m_failures.value(throttleKey(account, client));
    if (failures.size() < allowed)
        return std::chrono::seconds{0};
    const QDateTime open = failures.at(failures.size() - allowed).addSecs(window.count());
    return std::chrono::seconds{qMax<qint64>(0, now.secsTo(open))};
}

void SignInThrottle::failed(const QString &account, const QString &client, const QDateTime &now)
{
    if (m_failures.size() > keptFailureKeys)
        m_failures.clear();
    QList<QDateTime> &failures = m_failures[throttleKey(account, client)];
    failures.append(now);
    failures = failures.mid(qMax<qsizetype>(0, failures.size() - allowed));
}

void SignInThrottle::succeeded(const QString &account, const QString &client)
{
    m_failures.remove(throttleKey(account, client));
}

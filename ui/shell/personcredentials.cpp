// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/personcredentials.h"

#include "app/base/logging.h"
#include "app/workspace/profiles.h"
#include "app/workspace/secretstore.h"

using namespace Qt::StringLiterals;

PersonCredentials::PersonCredentials(const ShopProfile &profile, SecretStore &secrets, QObject *parent)
    : QObject(parent), m_profile(profile), m_secrets(secrets), m_user(profile.user)
{
}

Task<Credentials> PersonCredentials::credentials(const QString &lastRefusal)
{
    if (!lastRefusal.isEmpty())
        return askPerson(lastRefusal);
    if (const QString password = std::exchange(m_once, {}); !password.isEmpty())
        return Task<Credentials>::ready(Credentials{m_user, password});
    return m_secrets.read(passwordKey(m_profile.id))
        .andThen([user = m_user](const QString &password) {
            return Credentials{user, password};
        })
        .orElse([this](const Error &error) {
            m_hasKeychain = error.kind == Error::Kind::NotFound;
            return askPerson({});
        });
}

Task<Credentials> PersonCredentials::askPerson(const QString &lastRefusal)
{
    m_answer.emplace();
    auto task = m_answer->task();
    Q_EMIT asked(m_user, lastRefusal, m_hasKeychain);
    return task;
}

void PersonCredentials::answer(const QString &user, const QString &password, bool isToBeRemembered)
{
    m_user = user;
    m_toRemember = isToBeRemembered ? password : QString();
    if (auto promise = std::exchange(m_answer, std::nullopt))
        promise->finish(Credentials{user, password});
}

void PersonCredentials::giveUp()
{
    if (auto promise = std::exchange(m_answer, std::nullopt))
        promise->finish(failure(Error::Kind::Cancelled, u"sign-in was put off"_s));
}

void PersonCredentials::confirm()
{
    const QString password = std::exchange(m_toRemember, {});
    if (password.isEmpty())
        return;
    m_storing.run(m_secrets.write(passwordKey(m_profile.id), password), [](const Result<Done> &stored) {
        if (!stored)
            qCWarning(logWorkspace, "the keychain did not take the password: %s",
                      qPrintable(stored.error().detail));
    });
}

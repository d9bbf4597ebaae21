// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/backend.h"
#include "app/workspace/shopprofile.h"

class SecretStore;

/// User name and password of one shop: from the keychain, then from the person. A password is stored
/// only when asked to, and only after the backend has taken it.
class PersonCredentials : public QObject, public CredentialSource
{
    Q_OBJECT
public:
    PersonCredentials(const ShopProfile &profile, SecretStore &secrets, QObject *parent = nullptr);

    Task<Credentials> credentials(const QString &lastRefusal) override;

    /// What was typed a moment ago, in the connection dialog: tried before anything else, once.
    void useOnce(const QString &password) { m_once = password; }
    /// The person's answer to asked().
    void answer(const QString &user, const QString &password, bool isToBeRemembered);
    void giveUp();
    /// The backend has taken what was entered: now it may be stored.
    void confirm();

Q_SIGNALS:
    void asked(const QString &user, const QString &lastRefusal, bool canRemember);

private:
    Task<Credentials> askPerson(const QString &lastRefusal);

    ShopProfile m_profile;
    SecretStore &m_secrets;
    QString m_user{};
    QString m_once{};
    bool m_hasKeychain = true;
    std::optional<Promise<Credentials>> m_answer{};
    QString m_toRemember{};
    LatestOnly m_storing{};
};

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/backend.h"
#include "app/net/transport.h"

#include <QJsonValue>

/// The session with a backend: signs in once for however many operations wait for it, and keeps the
/// headers that carry it. They are handed to nobody but ShopOrigin.
class ConnectorSession : public QObject
{
    Q_OBJECT
public:
    /// Runs the connector's signIn with these.
    using SignIn = std::function<Task<QJsonValue>(const Credentials &)>;

    ConnectorSession(CredentialSource &source, SignIn signIn, QObject *parent = nullptr);

    const std::optional<Session> &current() const { return m_session; }
    const HttpHeaders &headers() const { return m_headers; }
    /// Changes with every sign-in: tells whether a refusal came from this session or the one before.
    int generation() const { return m_generation; }

    /// The session there is, or a new one.
    Task<Session> ensure();
    /// A session other than the one of that generation, which the backend no longer takes.
    Task<Session> renew(int staleGeneration);
    /// Signs in whether there is a session or not; joins a sign-in under way.
    Task<Session> signIn();
    void update(const Session &session); ///< what a probe told
    void clear();

Q_SIGNALS:
    void changed();

private:
    void askForCredentials(const QString &lastRefusal);
    void trySignIn(const Credentials &credentials);
    void take(const QJsonValue &answer);
    void end(const Result<Session> &result);

    CredentialSource &m_source;
    SignIn m_signIn;
    std::optional<Session> m_session{};
    HttpHeaders m_headers{};
    int m_generation = 0;
    QList<Promise<Session>> m_waiting{};
    LatestOnly m_step{};
    bool m_isSigningIn = false;
};

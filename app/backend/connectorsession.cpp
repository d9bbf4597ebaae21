// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/connectorsession.h"

#include "app/backend/decodesession.h"

using namespace Qt::StringLiterals;

namespace {

/// The backend looked at name and password and said no: asking again may help.
bool isRefusal(const Error &error)
{
    return error.kind == Error::Kind::Refused || error.kind == Error::Kind::SignIn
        || error.kind == Error::Kind::Forbidden;
}

} // namespace

ConnectorSession::ConnectorSession(CredentialSource &source, SignIn signIn, QObject *parent)
    : QObject(parent), m_source(source), m_signIn(std::move(signIn))
{
}

Task<Session> ConnectorSession::ensure()
{
    return m_session ? Task<Session>::ready(*m_session) : signIn();
}

Task<Session> ConnectorSession::renew(int staleGeneration)
{
    return m_session && staleGeneration != m_generation ? Task<Session>::ready(*m_session) : signIn();
}

Task<Session> ConnectorSession::signIn()
{
    Promise<Session> promise;
    auto task = promise.task();
    m_waiting.append(promise);
    if (!std::exchange(m_isSigningIn, true))
        askForCredentials({});
    return task;
}

void ConnectorSession::update(const Session &session)
{
    m_session = session;
    Q_EMIT changed();
}

void ConnectorSession::clear()
{
    m_headers.clear();
    ++m_generation;
    if (std::exchange(m_session, std::nullopt))
        Q_EMIT changed();
}

void ConnectorSession::askForCredentials(const QString &lastRefusal)
{
    m_step.run(m_source.credentials(lastRefusal), [this](const Result<Credentials> &credentials) {
        if (credentials)
            return trySignIn(*credentials);
        const bool gaveUp = credentials.error().kind == Error::Kind::Cancelled;
        end(gaveUp ? Result<Session>(failure(Error::Kind::SignIn, u"signing in was given up"_s))
                   : Result<Session>(failure(credentials.error())));
    });
}

void ConnectorSession::trySignIn(const Credentials &credentials)
{
    m_step.run(m_signIn(credentials), [this](const Result<QJsonValue> &answer) {
        if (answer)
            return take(*answer);
        const Error &error = answer.error();
        if (!isRefusal(error))
            return end(failure(error));
        askForCredentials(error.message.isEmpty() ? error.detail : error.message);
    });
}

void ConnectorSession::take(const QJsonValue &answer)
{
    const auto decoded = decodeSignIn(answer);
    if (!decoded)
        return end(failure(decoded.error()));
    m_headers = decoded->headers;
    m_session = decoded->session;
    ++m_generation;
    end(decoded->session);
    Q_EMIT changed();
}

void ConnectorSession::end(const Result<Session> &result)
{
    m_isSigningIn = false;
    const auto waiting = std::exchange(m_waiting, {});
    for (Promise<Session> promise : waiting)
        promise.finish(result);
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/connectorconversation.h"

#include "app/backend/rights.h"
#include "app/base/logging.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

ConnectorConversation::ConnectorConversation(const QString &connectorFile, const QUrl &address,
                                             const ConnectorBackend::Means &means)
    : m_address(address), m_means(means), m_runtime(connectorFile, means.limits),
      m_session(means.credentials, [this](const Credentials &credentials) { return runSignIn(credentials); }),
      m_origin(address, {})
{
    connect(&m_session, &ConnectorSession::changed, this, &ConnectorConversation::takeSession);
}

ConnectorConversation::~ConnectorConversation() = default;

Task<Done> ConnectorConversation::ready()
{
    if (m_loaded)
        return Task<Done>::ready(isLoaded() ? Result<Done>(Done{}) : failure(m_loaded->error()));
    Promise<Done> promise;
    m_waitingForLoad.append(promise);
    if (m_waitingForLoad.size() == 1)
        m_loading.run(m_runtime.load(),
                      [this](const Result<ConnectorDescription> &loaded) { takeLoaded(loaded); });
    return promise.task();
}

void ConnectorConversation::takeLoaded(const Result<ConnectorDescription> &loaded)
{
    m_loaded = loaded;
    if (loaded) {
        m_origin = ShopOrigin(m_address, loaded->allowedOrigins);
        m_capabilities = loaded->capabilities;
    } else {
        qCWarning(logBackend).noquote() << "connector not loaded:" << loaded.error().detail;
    }
    const auto waiting = std::exchange(m_waitingForLoad, {});
    for (Promise<Done> promise : waiting)
        promise.finish(loaded ? Result<Done>(Done{}) : failure(loaded.error()));
    Q_EMIT changed();
}

void ConnectorConversation::takeSession()
{
    const Session &rights = m_session.current().value_or(Session{.rights = {u"*"_s}});
    m_capabilities = allowedCapabilities(description().capabilities, rights);
    Q_EMIT changed();
}

void ConnectorConversation::takeReached(bool isReachable)
{
    if (std::exchange(m_isReachable, isReachable) != isReachable)
        Q_EMIT reachabilityChanged(isReachable);
}

CallServices ConnectorConversation::services(std::function<HttpHeaders()> headers)
{
    return {.runtime = m_runtime,
            .session = m_session,
            .origin = m_origin,
            .shop = m_means.shop,
            .elsewhere = m_means.elsewhere,
            .headers = std::move(headers),
            .reached = [this](bool isReachable) { takeReached(isReachable); }};
}

Task<QJsonValue> ConnectorConversation::run(const ConnectorOperation &operation)
{
    return ConnectorCall::run(services([this] { return m_session.headers(); }), operation);
}

Task<QJsonValue> ConnectorConversation::runSignIn(const Credentials &credentials)
{
    const QJsonObject input{{u"user"_s, credentials.user}, {u"password"_s, credentials.password}};
    return run({.name = u"signIn"_s, .input = {input}, .needsSession = false});
}

Task<QJsonValue> ConnectorConversation::ask(const Offered &offered, const ConnectorOperation &operation)
{
    return ready().andThen([this, offered, operation](Done) -> Task<QJsonValue> {
        if (!offered(description().capabilities)) {
            const QString detail = operation.name + u": not offered by this backend"_s;
            return Task<QJsonValue>::ready(failure(Error::Kind::NotOffered, detail));
        }
        return m_session.ensure().andThen([this, offered, operation](const Session &) -> Task<QJsonValue> {
            if (!offered(m_capabilities)) {
                const QString detail = operation.name + u": not among the rights of this account"_s;
                return Task<QJsonValue>::ready(failure(Error::Kind::Forbidden, detail));
            }
            return run(operation);
        });
    });
}

void ConnectorConversation::signOut()
{
    const bool canTell = m_session.current() && description().hasSignOut;
    const HttpHeaders headers = m_session.headers();
    m_session.clear();
    if (!canTell)
        return;
    // The backend is told with the headers of the session that was.
    const auto then = services([headers] { return headers; });
    m_signingOut.run(ConnectorCall::run(then, {.name = u"signOut"_s, .needsSession = false}),
                     [](const Result<QJsonValue> &) {});
}

/// Keys of one list, whatever the page.
QByteArray ConnectorConversation::listKey(const QString &operation, QJsonObject query)
{
    query.remove("page"_L1);
    return operation.toUtf8() + QJsonDocument(query).toJson(QJsonDocument::Compact);
}

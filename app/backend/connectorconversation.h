// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/connectorbackend.h"
#include "app/backend/connectorcall.h"
#include "app/backend/connectorruntime.h"
#include "app/backend/connectorsession.h"
#include "app/backend/pagetruth.h"
#include "app/backend/scriptinput.h"
#include "app/backend/shoporigin.h"
#include "app/base/background.h"

#include <functional>
#include <optional>

/// What stands between the port's operations and single calls of the connector: loads it before the first,
/// signs in, asks for what is offered only, and hands on what came back decoded.
///
/// Everything it gives out is of the calling thread; scripts and decoding run elsewhere.
class ConnectorConversation : public QObject
{
    Q_OBJECT
public:
    /// Says whether the backend, or this person, has what an operation needs.
    using Offered = std::function<bool(const Capabilities &)>;

    /// As ConnectorBackend takes them.
    ConnectorConversation(const QString &connectorFile, const QUrl &address,
                          const ConnectorBackend::Means &means);
    ~ConnectorConversation() override;

    /// Loaded, once; or why it can't be.
    Task<Done> ready();
    /// Only where ready() succeeded.
    const ConnectorDescription &description() const { return **m_loaded; }
    bool isLoaded() const { return m_loaded && *m_loaded; }
    /// Of the backend, as far as the signed-in person may use it. Empty until loaded.
    const Capabilities &capabilities() const { return m_capabilities; }
    ConnectorSession &session() { return m_session; }
    const ConnectorSession &session() const { return m_session; }
    const ShopOrigin &origin() const { return m_origin; }

    /// Loads, signs in, and asks; what the backend lacks ends in NotOffered and what the person may not in
    /// Forbidden, both without asking.
    Task<QJsonValue> ask(const Offered &offered, const ConnectorOperation &operation);
    /// The same with its result decoded.
    template<typename Decode>
    auto ask(const Offered &offered, const ConnectorOperation &operation, Decode decode);
    /// One page of a list, made true (see PageTruth).
    template<typename Query, typename Decode, typename IdOf>
    auto askPage(const Offered &offered, const QString &name, const Query &query, Decode decode, IdOf idOf);
    /// Ends the session here at once; the backend is told where the connector knows how.
    void signOut();

Q_SIGNALS:
    /// Loaded, signed in, signed out, or with other rights than before.
    void changed();
    /// Not repeated while it stays the same.
    void reachabilityChanged(bool isReachable);

private:
    void takeLoaded(const Result<ConnectorDescription> &loaded);
    void takeSession();
    void takeReached(bool isReachable);
    Task<QJsonValue> run(const ConnectorOperation &operation);
    Task<QJsonValue> runSignIn(const Credentials &credentials);
    CallServices services(std::function<HttpHeaders()> headers);
    template<typename T>
    static Result<T> named(const ConnectorOperation &operation, Result<T> result);
    static QByteArray listKey(const QString &operation, QJsonObject query);

    QUrl m_address;
    ConnectorBackend::Means m_means;
    ConnectorRuntime m_runtime;
    ConnectorSession m_session;
    ShopOrigin m_origin;
    PageTruth m_truth{};
    std::optional<Result<ConnectorDescription>> m_loaded{};
    QList<Promise<Done>> m_waitingForLoad{};
    LatestOnly m_loading{};
    LatestOnly m_signingOut{};
    Capabilities m_capabilities{};
    std::optional<bool> m_isReachable{};
};

/// What can't be decoded after a write has been answered: the write itself was done.
template<typename T>
Result<T> ConnectorConversation::named(const ConnectorOperation &operation, Result<T> result)
{
    if (!result) {
        result.error().detail = operation.name + QLatin1StringView(": ") + result.error().detail;
        result.error().outcomeOpen = operation.isWrite;
    }
    return result;
}

template<typename Decode>
auto ConnectorConversation::ask(const Offered &offered, const ConnectorOperation &operation, Decode decode)
{
    return ask(offered, operation).andThen([operation, decode](const QJsonValue &value) {
        return runInBackground([operation, decode, value] { return named(operation, decode(value)); });
    });
}

template<typename Query, typename Decode, typename IdOf>
auto ConnectorConversation::askPage(const Offered &offered, const QString &name, const Query &query,
                                    Decode decode, IdOf idOf)
{
    const QJsonObject input = toScript(query);
    const ConnectorOperation operation{.name = name, .input = {input}};
    return ask(offered, operation, decode)
        .andThen([this, operation, key = listKey(name, input), page = query.page, idOf](auto reply) {
            return named(operation, m_truth.page(key, page, std::move(reply), idOf));
        });
}

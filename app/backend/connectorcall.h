// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/connectorruntime.h"
#include "app/backend/connectorsession.h"
#include "app/backend/shoporigin.h"

/// What a call works with. All of it outlives the call.
struct CallServices {
    ConnectorRuntime &runtime;
    ConnectorSession &session;
    const ShopOrigin &origin;
    Transport &shop;      ///< for the shop's own origin
    Transport &elsewhere; ///< for the origins that the connector declared
    /// The headers of the session, asked for at each sending.
    std::function<HttpHeaders()> headers{};
    /// Told after each request whether the backend answered.
    std::function<void(bool isReachable)> reached{};
};

/// One operation in flight: runs the script to its next request, sends that, hands the reply back.
///
/// When a reply says "not signed in", signs in and sends the same request once more: a write that was
/// refused for that reason has not been done, and nothing that came before it is repeated.
/// Dies when it is finished or when its task is dropped.
class ConnectorCall : public QObject
{
    Q_OBJECT
public:
    /// The operation's result, as the script returned it.
    static Task<QJsonValue> run(const CallServices &services, const ConnectorOperation &operation);

private:
    ConnectorCall(const CallServices &services, const ConnectorOperation &operation);
    ~ConnectorCall() override;

    void begin();
    void take(Result<ConnectorStep> step);
    void send();
    void takeReply(const Result<HttpReply> &reply);
    void takeError(const Error &error);
    void signInAndSend(const Error &refusal);
    void fail(Error error);
    void finish(Result<QJsonValue> result);

    CallServices m_services;
    QPointer<ConnectorRuntime> m_runtime; // may be on its way out when this dies
    ConnectorOperation m_operation;
    CallId m_id;
    Promise<QJsonValue> m_promise{};
    ScriptRequest m_request{};
    LatestOnly m_step{};
    int m_generation = 0;       // of the session that the request was sent with
    bool m_hasSignedIn = false; // for this request: signing in twice does not help more than once
    bool m_hasBegunAgain = false;
    bool m_mayHaveWritten = false;
};

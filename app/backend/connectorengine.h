// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/connectordescription.h"
#include "app/backend/scriptrequest.h"
#include "app/net/transport.h"

#include <QJsonArray>
#include <QJsonValue>
#include <QtPlugin>

#include <chrono>
#include <memory>
#include <variant>

/// How long and how far a connector may run. A script that goes on and on must not take the program with it.
struct ConnectorLimits {
    std::chrono::milliseconds step{2000}; ///< of processor time between two requests
    int requests = 200;                   ///< in one operation
    qint64 largestSource = 1024 * 1024;   ///< bytes of the module's file
    /// How long after `step` an engine that can't even be interrupted (one long native call) is given up.
    std::chrono::milliseconds unresponsive{8000};
};

/// One operation as it is run.
struct ConnectorOperation {
    QString name{};     ///< "products.list", "orders.actions.ship.run": the path of the export
    QJsonArray input{}; ///< its arguments
    bool isWrite = false;
    bool needsSession = true; ///< false for signIn and signOut, which nobody signs in for
};

using CallId = quint64;

/// What came of running an operation up to its next pause.
struct ConnectorStep {
    /// The request must be sent once more after signing in; nothing else has happened.
    struct SignInNeeded {
        Error error{}; ///< what to say when that does not help
    };
    /// The next request; the operation's result; an error that ended it; or a wish to sign in.
    std::variant<ScriptRequest, QJsonValue, Error, SignInNeeded> outcome{};
    /// A write of this operation has been answered with success or may have been carried out.
    bool mayHaveWritten = false;
};

/// What runs a connector's module. Knows no network: what it is asked to run, it runs up to the next request,
/// and on from there with the reply. Nothing here is asynchronous, and all of it belongs to the one thread
/// that made it; see ConnectorRuntime.
class ConnectorEngine
{
public:
    virtual ~ConnectorEngine() = default;

    /// Loads a file or a resource (":/connectors/zhanggui.mjs"). Faults name the file and the line.
    virtual Result<ConnectorDescription> load(const QString &file) = 0;

    virtual ConnectorStep begin(CallId call, const ConnectorOperation &operation) = 0;
    /// Takes the reply to the request that the call's last step asked for.
    virtual ConnectorStep resume(CallId call, const HttpReply &reply) = 0;
    /// Forgets a call that nobody waits for.
    virtual void drop(CallId call) = 0;
};

/// What a module offers that brings an engine.
class ConnectorEngineMaker
{
public:
    virtual ~ConnectorEngineMaker() = default;
    virtual std::unique_ptr<ConnectorEngine> make(const ConnectorLimits &limits) const = 0;
};
Q_DECLARE_INTERFACE(ConnectorEngineMaker, "io.github.zhanggui.ConnectorEngineMaker/1")

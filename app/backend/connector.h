// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/connectordescription.h"
#include "app/backend/scriptrequest.h"
#include "app/net/transport.h"

#include <QJsonArray>
#include <QJsonValue>

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

/// A connector module in a JavaScript engine of its own. Knows no network: what it is asked to run, it
/// runs up to the next request, and on from there with the reply. Nothing here is asynchronous, and all
/// of it belongs to the one thread that made it; see ConnectorRuntime.
class Connector
{
public:
    explicit Connector(const ConnectorLimits &limits = {});
    ~Connector();

    /// Loads a file or a resource (":/connectors/zhanggui.mjs"). Faults name the file and the line.
    Result<ConnectorDescription> load(const QString &file);

    ConnectorStep begin(CallId call, const ConnectorOperation &operation);
    /// Takes the reply to the request that the call's last step asked for.
    ConnectorStep resume(CallId call, const HttpReply &reply);
    /// Forgets a call that nobody waits for.
    void drop(CallId call);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

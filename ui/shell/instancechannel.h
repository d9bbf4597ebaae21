// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/task.h"

#include <QLocalServer>
#include <QObject>

/// What a second start asks the first one to do.
struct InstanceWish {
    QString shop{}; ///< may be empty
    QString page{}; ///< may be empty
    bool wantsSample = false;

    bool operator==(const InstanceWish &) const = default;
};

/// The first console's ear: a local socket that only this user can reach, one for each configuration.
class InstanceServer : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Storage when the socket can't be made; the console then works all the same.
    Result<Done> listen(const QString &configFolder);

Q_SIGNALS:
    void wished(const InstanceWish &wish);

private:
    void receive();

    QLocalServer m_server{};
};

/// Hands a wish to the console that is already there. Unreachable when nobody takes it in time.
/// Waits for the answer: for use before there is an event loop.
Result<Done> sendWish(const QString &configFolder, const InstanceWish &wish);

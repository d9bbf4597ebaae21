// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QPair>
#include <QString>

/// A request as a connector asked for it: checked for shape, not yet for where it goes.
struct ScriptRequest {
    QByteArray method{}; ///< GET, POST, PUT, PATCH or DELETE
    QString path{};      ///< "/…" below the shop's address, or absolute for a declared origin
    QList<QPair<QString, QString>> query{};
    QList<QPair<QString, QString>> headers{};
    QByteArray body{};
    QByteArray contentType{}; ///< empty without a body
    bool isAnonymous = false; ///< goes without the session
    bool isRaw = false;       ///< the reply is handed over as it is, past open()
    bool isWrite = false;     ///< may change something, whatever the verb
};

/// Header names and values that cannot smuggle anything: no line breaks, none that decide where a request
/// ends.
Result<Done> checkHeaders(const QList<QPair<QString, QString>> &headers);

/// Reads what a generator yielded. In a writing operation everything but GET counts as a write, unless
/// the request says otherwise. An Error is a ConnectorFault that names what was wrong.
Result<ScriptRequest> scriptRequestFromJson(const QJsonObject &json, bool inWritingOperation);

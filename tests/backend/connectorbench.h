// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/connector.h"
#include "tests/backend/connectorfile.h"

#include <QJsonDocument>

inline constexpr ConnectorLimits quickLimits{.step = std::chrono::milliseconds(300), .requests = 5};

inline HttpReply jsonReply(const QByteArray &body, int status = 200)
{
    return {.status = status, .headers = {{"Content-Type", "application/json"}}, .body = body};
}

inline HttpReply typedReply(const QByteArray &type, const QByteArray &body, int status = 200)
{
    return {.status = status, .headers = {{"Content-Type", type}}, .body = body};
}

inline QByteArray toJson(const ConnectorStep &step)
{
    const QJsonValue value = std::get<QJsonValue>(step.outcome);
    return QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
}

/// One connector, run by hand: no network, no threads but its watchdog.
struct Bench {
    explicit Bench(const QByteArray &lines) : file(lines) { loaded = connector.load(file.path()); }

    ConnectorStep begin(const QString &operation = QStringLiteral("products.list"), bool isWrite = false)
    {
        return connector.begin(
            1, {.name = operation, .input = {QJsonObject{{QStringLiteral("page"), 1}}}, .isWrite = isWrite});
    }

    ConnectorFile file;
    Connector connector{quickLimits};
    Result<ConnectorDescription> loaded = failure(Error::Kind::Storage, QStringLiteral("not loaded"));
};

inline Error errorOf(const ConnectorStep &step)
{
    return std::get<Error>(step.outcome);
}

inline const QByteArray oneGet = "export const products = { *list(q) { return yield get(\"/goods\"); } };\n";

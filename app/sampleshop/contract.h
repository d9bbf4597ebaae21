// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sampleshop/jsonschema.h"

#include <QHash>
#include <QStringList>

struct ShopRequest;

/// Our admin API's contract (resources/contract/admin-api.json): the server holds requests to it, so that
/// what the document says and what the shop accepts cannot drift apart.
class Contract
{
public:
    Contract();

    const QByteArray &text() const { return m_text; }
    /// "GET /admin/v1/products" for every operation, by operationId.
    QHash<QString, QString> operations() const;

    /// What is wrong with a request's query and JSON body; empty when it keeps the contract.
    /// An operation that the contract doesn't have (the shop side's) is not checked.
    QList<FieldError> check(const QString &operation, const ShopRequest &request) const;
    /// Whether an operation takes a JSON body that must be there.
    bool wantsJson(const QString &operation) const;

private:
    QList<FieldError> checkParameter(const QJsonObject &parameter, const ShopRequest &request) const;

    QByteArray m_text{};
    QJsonObject m_document{};
    JsonSchema m_schema;
    QHash<QString, QJsonObject> m_operations{};
    QHash<QString, QString> m_places{};
};

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sampleshop/contract.h"

#include "app/sampleshop/shoprequest.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {

QByteArray contractText()
{
    QFile file(u":/contract/admin-api.json"_s);
    const bool isThere = file.open(QIODevice::ReadOnly);
    Q_ASSERT_X(isThere, "Contract", "the resource is linked into every program");
    return isThere ? file.readAll() : QByteArray();
}

// A parameter's text as the JSON value its schema describes; the text itself when it is none.
QJsonValue typedValue(const QString &text, const QJsonObject &schema)
{
    const QString type = schema.value("type"_L1).toString();
    if (type == "integer"_L1) {
        bool isNumber = false;
        const qlonglong number = text.toLongLong(&isNumber);
        return isNumber ? QJsonValue(number) : QJsonValue(text);
    }
    if (type == "boolean"_L1 && (text == "true"_L1 || text == "false"_L1))
        return text == "true"_L1;
    if (type == "array"_L1)
        return QJsonArray::fromStringList(text.split(u','));
    return text;
}

} // namespace

Contract::Contract()
    : m_text(contractText()), m_document(QJsonDocument::fromJson(m_text).object()), m_schema(m_document)
{
    const QJsonObject paths = m_document.value("paths"_L1).toObject();
    for (auto path = paths.begin(); path != paths.end(); ++path) {
        const QJsonObject methods = path.value().toObject();
        for (auto method = methods.begin(); method != methods.end(); ++method) {
            const QJsonObject operation = method.value().toObject();
            const QString id = operation.value("operationId"_L1).toString();
            m_operations.insert(id, operation);
            m_places.insert(id, method.key().toUpper() + u' ' + path.key());
        }
    }
}

QHash<QString, QString> Contract::operations() const
{
    return m_places;
}

QList<FieldError> Contract::check(const QString &operation, const ShopRequest &request) const
{
    const QJsonObject described = m_operations.value(operation);
    QList<FieldError> errors;
    const QJsonArray parameters = described.value("parameters"_L1).toArray();
    for (const QJsonValue &parameter : parameters)
        errors += checkParameter(m_schema.resolved(parameter.toObject()), request);
    if (wantsJson(operation)) {
        const QJsonObject content =
            described.value("requestBody"_L1).toObject().value("content"_L1).toObject();
        const QJsonObject media = content.value("application/json"_L1).toObject();
        errors += m_schema.check(request.json, media.value("schema"_L1).toObject());
    }
    return errors;
}

bool Contract::wantsJson(const QString &operation) const
{
    const QJsonObject body = m_operations.value(operation).value("requestBody"_L1).toObject();
    return body.value("content"_L1).toObject().contains("application/json"_L1);
}

QList<FieldError> Contract::checkParameter(const QJsonObject &parameter, const ShopRequest &request) const
{
    const QString name = parameter.value("name"_L1).toString();
    if (parameter.value("in"_L1) != "query"_L1)
        return {};
    if (!request.has(name)) {
        if (parameter.value("required"_L1).toBool())
            return {{.field = name, .message = u"is missing"_s}};
        return {};
    }
    const QJsonObject schema = m_schema.resolved(parameter.value("schema"_L1).toObject());
    QList<FieldError> errors = m_schema.check(typedValue(request.text(name), schema), schema);
    for (FieldError &error : errors)
        error.field = name;
    return errors;
}

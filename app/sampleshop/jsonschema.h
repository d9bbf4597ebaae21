// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"

#include <QJsonObject>
#include <QJsonValue>

/// Checks values against the part of JSON Schema 2020-12 that our contract uses: type (also a list of
/// types), properties, required, additionalProperties (false or a schema), items, enum, const, $ref within
/// the document, oneOf, anyOf, allOf, minimum, maximum, minLength, maxLength, minItems, maxItems, pattern,
/// format date-time and date. A keyword outside this list is an error of the schema, never passed over.
class JsonSchema
{
public:
    /// What to do with members that a schema does not name and says nothing about.
    enum class Others { Allowed, Refused };

    /// document is what $ref points into.
    explicit JsonSchema(const QJsonObject &document, Others others = Others::Allowed);

    /// Everything wrong with the value, by path ("skus/0/price"; empty for the value itself). An entry of
    /// a list that has an id is named by it, as in a console's pending changes ("skus/17/price").
    QList<FieldError> check(const QJsonValue &value, const QJsonObject &schema) const;

    /// A schema behind its $ref, if it is one. Empty when the reference leads nowhere.
    QJsonObject resolved(const QJsonObject &schema) const;

private:
    struct Finding;
    void checkInto(Finding &found, const QJsonValue &value, const QJsonObject &schema,
                   const QString &path) const;
    void checkObject(Finding &found, const QJsonObject &value, const QJsonObject &schema,
                     const QString &path) const;
    void checkArray(Finding &found, const QJsonArray &value, const QJsonObject &schema,
                    const QString &path) const;
    void checkChoices(Finding &found, const QJsonValue &value, const QJsonObject &schema,
                      const QString &path) const;

    QJsonObject m_document;
    Others m_others;
};

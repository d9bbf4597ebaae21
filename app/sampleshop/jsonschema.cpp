// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sampleshop/jsonschema.h"

#include <QDateTime>
#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

struct JsonSchema::Finding {
    QList<FieldError> errors{};
    void add(const QString &path, const QString &message)
    {
        errors.append({.field = path, .message = message});
    }
};

namespace {

bool isWhole(double number)
{
    return std::floor(number) == number && std::abs(number) <= 9007199254740992.0; // 2^53
}

bool isOfType(const QJsonValue &value, const QString &type)
{
    if (type == "object"_L1)
        return value.isObject();
    if (type == "array"_L1)
        return value.isArray();
    if (type == "string"_L1)
        return value.isString();
    if (type == "boolean"_L1)
        return value.isBool();
    if (type == "null"_L1)
        return value.isNull();
    if (type == "integer"_L1)
        return value.isDouble() && isWhole(value.toDouble());
    return type == "number"_L1 && value.isDouble();
}

QStringList typesOf(const QJsonValue &type)
{
    QStringList types;
    const QJsonArray names = type.isArray() ? type.toArray() : QJsonArray{type};
    for (const QJsonValue &one : names)
        types.append(one.toString());
    return types;
}

QString unknownKeyword(const QJsonObject &schema)
{
    static const QSet<QString> known{u"type"_s,
                                     u"properties"_s,
                                     u"required"_s,
                                     u"additionalProperties"_s,
                                     u"items"_s,
                                     u"enum"_s,
                                     u"const"_s,
                                     u"$ref"_s,
                                     u"oneOf"_s,
                                     u"anyOf"_s,
                                     u"allOf"_s,
                                     u"minimum"_s,
                                     u"maximum"_s,
                                     u"minLength"_s,
                                     u"maxLength"_s,
                                     u"minItems"_s,
                                     u"maxItems"_s,
                                     u"pattern"_s,
                                     u"format"_s,
                                     u"description"_s,
                                     u"title"_s,
                                     u"default"_s,
                                     u"examples"_s,
                                     u"example"_s,
                                     u"contentMediaType"_s,
                                     u"readOnly"_s};
    for (const QString &key : schema.keys()) {
        if (!known.contains(key))
            return key;
    }
    return {};
}

QString join(const QString &path, const QString &name)
{
    return path.isEmpty() ? name : QString(path + u'/' + name);
}

QString textFault(const QString &text, const QJsonObject &schema)
{
    const qsizetype length = text.toUcs4().size();
    if (length < schema.value("minLength"_L1).toInteger(0))
        return length == 0 ? u"must not be empty"_s : u"is too short"_s;
    if (length > schema.value("maxLength"_L1).toInteger(length))
        return u"has over %1 characters"_s.arg(schema.value("maxLength"_L1).toInteger());
    const QRegularExpression pattern(schema.value("pattern"_L1).toString());
    if (!pattern.pattern().isEmpty() && !pattern.match(text).hasMatch())
        return u"does not have the form %1"_s.arg(pattern.pattern());
    const QString format = schema.value("format"_L1).toString();
    if (format == "date-time"_L1) {
        static const QRegularExpression zone(u"^\\d{4}-\\d\\d-\\d\\dT.*(Z|[+-]\\d\\d:\\d\\d)$"_s);
        if (!zone.match(text).hasMatch() || !QDateTime::fromString(text, Qt::ISODateWithMs).isValid())
            return u"is not a time like 2024-05-01T08:30:00Z"_s;
    }
    if (format == "date"_L1 && !QDate::fromString(text, Qt::ISODate).isValid())
        return u"is not a date like 2024-05-01"_s;
    return {};
}

QString numberFault(double number, const QJsonObject &schema)
{
    const QJsonValue least = schema.value("minimum"_L1);
    const QJsonValue most = schema.value("maximum"_L1);
    const bool isLow = least.isDouble() && number < least.toDouble();
    const bool isHigh = most.isDouble() && number > most.toDouble();
    if (!isLow && !isHigh)
        return {};
    if (least.isDouble() && most.isDouble())
        return u"is not between %1 and %2"_s.arg(QString::number(least.toInteger()),
                                                 QString::number(most.toInteger()));
    return isLow ? u"is under %1"_s.arg(least.toInteger()) : u"is over %1"_s.arg(most.toInteger());
}

} // namespace

JsonSchema::JsonSchema(const QJsonObject &document, Others others)
    : m_document(document), m_others(others) { }

QList<FieldError> JsonSchema::check(const QJsonValue &value, const QJsonObject &schema) const
{
    Finding found;
    checkInto(found, value, schema, {});
    return found.errors;
}

QJsonObject JsonSchema::resolved(const QJsonObject &schema) const
{
    const QString reference = schema.value("$ref"_L1).toString();
    if (reference.isEmpty())
        return schema;
    QJsonValue at = m_document;
    for (const QString &name : reference.mid(2).split(u'/'))
        at = at.toObject().value(name);
    return resolved(at.toObject());
}

void JsonSchema::checkInto(Finding &found, const QJsonValue &value, const QJsonObject &given,
                           const QString &path) const
{
    const QJsonObject schema = resolved(given);
    if (schema.isEmpty() && !given.isEmpty())
        return found.add(path, u"the schema refers to nothing: %1"_s.arg(given.value("$ref"_L1).toString()));
    if (const QString keyword = unknownKeyword(schema); !keyword.isEmpty())
        return found.add(path, u"the schema has the keyword %1, which is not checked here"_s.arg(keyword));
    if (schema.contains("type"_L1)) {
        const QStringList types = typesOf(schema.value("type"_L1));
        if (std::none_of(types.cbegin(), types.cend(),
                         [&](const QString &type) { return isOfType(value, type); }))
            return found.add(path, u"is not of type %1"_s.arg(types.join(u" or "_s)));
    }
    checkChoices(found, value, schema, path);
    if (value.isObject())
        checkObject(found, value.toObject(), schema, path);
    if (value.isArray())
        checkArray(found, value.toArray(), schema, path);
    const QString fault = value.isString() ? textFault(value.toString(), schema)
        : value.isDouble()                 ? numberFault(value.toDouble(), schema)
                                           : QString();
    if (!fault.isEmpty())
        found.add(path, fault);
}

void JsonSchema::checkObject(Finding &found, const QJsonObject &value, const QJsonObject &schema,
                             const QString &path) const
{
    const QJsonObject properties = schema.value("properties"_L1).toObject();
    const QJsonArray required = schema.value("required"_L1).toArray();
    for (const QJsonValue &name : required) {
        if (!value.contains(name.toString()))
            found.add(join(path, name.toString()), u"is missing"_s);
    }
    const QJsonValue others = schema.value("additionalProperties"_L1);
    const bool isClosed = others.isBool()
        ? !others.toBool()
        : others.isUndefined() && m_others == Others::Refused && !properties.isEmpty();
    for (auto it = value.begin(); it != value.end(); ++it) {
        const QString name = it.key();
        if (properties.contains(name))
            checkInto(found, it.value(), properties.value(name).toObject(), join(path, name));
        else if (isClosed)
            found.add(join(path, name), u"is not known"_s);
        else if (others.isObject())
            checkInto(found, it.value(), others.toObject(), join(path, name));
    }
}

void JsonSchema::checkArray(Finding &found, const QJsonArray &value, const QJsonObject &schema,
                            const QString &path) const
{
    if (value.size() < schema.value("minItems"_L1).toInteger(0))
        found.add(path, u"has too few entries"_s);
    if (value.size() > schema.value("maxItems"_L1).toInteger(value.size()))
        found.add(path, u"has over %1 entries"_s.arg(schema.value("maxItems"_L1).toInteger()));
    if (!schema.contains("items"_L1))
        return;
    for (qsizetype i = 0; i < value.size(); ++i) {
        const QString id = value.at(i).toObject().value("id"_L1).toString(QString::number(i));
        checkInto(found, value.at(i), schema.value("items"_L1).toObject(), join(path, id));
    }
}

void JsonSchema::checkChoices(Finding &found, const QJsonValue &value, const QJsonObject &schema,
                              const QString &path) const
{
    const QJsonArray choices = schema.value("enum"_L1).toArray();
    if (!choices.isEmpty() && !choices.contains(value)) {
        QStringList words;
        for (const QJsonValue &choice : choices)
            words.append(choice.toVariant().toString());
        found.add(path, u"is not one of %1"_s.arg(words.join(u", "_s)));
    }
    if (schema.contains("const"_L1) && schema.value("const"_L1) != value)
        found.add(path, u"is not %1"_s.arg(schema.value("const"_L1).toVariant().toString()));
    const QJsonArray allOf = schema.value("allOf"_L1).toArray();
    for (const QJsonValue &part : allOf)
        checkInto(found, value, part.toObject(), path);
    for (const QLatin1StringView key : {"oneOf"_L1, "anyOf"_L1}) {
        const QJsonArray options = schema.value(key).toArray();
        const auto fits = std::count_if(options.begin(), options.end(), [&](const QJsonValue &option) {
            return check(value, option.toObject()).isEmpty();
        });
        if (!options.isEmpty() && (fits == 0 || (key == "oneOf"_L1 && fits > 1)))
            found.add(path, u"fits %1 of its %2 forms"_s.arg(fits).arg(options.size()));
    }
}

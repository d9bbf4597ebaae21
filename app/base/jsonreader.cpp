// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/jsonreader.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace {

constexpr double largestExactInteger = 9007199254740992.0; // 2^53

/// What came, in a few words that are safe to log: values are cut short, since they may be anything.
QString described(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Undefined:
        return u"nothing"_s;
    case QJsonValue::Null:
        return u"null"_s;
    case QJsonValue::Bool:
        return value.toBool() ? u"true"_s : u"false"_s;
    case QJsonValue::Double:
        return u"the number "_s + QString::number(value.toDouble(), 'g', 12);
    case QJsonValue::String:
        return u"text of %1 characters"_s.arg(value.toString().size());
    case QJsonValue::Array:
        return u"a list"_s;
    case QJsonValue::Object:
        return u"an object"_s;
    }
    return {};
}

bool isWhole(const QJsonValue &value)
{
    const double number = value.toDouble();
    return value.isDouble() && std::trunc(number) == number && std::abs(number) <= largestExactInteger;
}

} // namespace

JsonReader::JsonReader(const QJsonValue &value, const QString &path)
    : JsonReader(value, path, std::make_shared<Notes>())
{
}

JsonReader::JsonReader(const QJsonValue &value, const QString &path, std::shared_ptr<Notes> notes)
    : m_value(value), m_path(path), m_notes(std::move(notes))
{
    if (!value.isObject() && m_notes->fault.isEmpty() && !path.isEmpty() && value.isUndefined())
        m_notes->fault = m_path + u": expected an object, got nothing"_s;
    if (m_notes->isAttentive)
        m_notes->objects.insert(path, value.toObject());
}

JsonReader JsonReader::attentive(const QJsonValue &value, const QString &path)
{
    auto notes = std::make_shared<Notes>();
    notes->isAttentive = true;
    return JsonReader(value, path, std::move(notes));
}

JsonReader JsonReader::at(const char *name) const
{
    const QJsonValue part = value(name);
    if (!part.isObject())
        reject(name, u"an object"_s);
    return JsonReader(part.isUndefined() ? QJsonValue(QJsonValue::Null) : part, pathOf(name), m_notes);
}

JsonReader JsonReader::at(const QString &name) const
{
    const QByteArray utf8 = name.toUtf8();
    const QJsonValue part = m_value.toObject().value(name);
    note(name);
    if (!part.isObject())
        reject(utf8.constData(), u"an object"_s, described(part));
    return JsonReader(part.isUndefined() ? QJsonValue(QJsonValue::Null) : part, pathOf(utf8.constData()),
                      m_notes);
}

bool JsonReader::has(const char *name) const
{
    const QJsonValue part = value(name);
    return !part.isUndefined() && !part.isNull();
}

QString JsonReader::text(const char *name) const
{
    const QJsonValue part = value(name);
    if (!part.isString())
        reject(name, u"text"_s);
    return part.toString();
}

QString JsonReader::optionalText(const char *name) const
{
    return has(name) ? text(name) : QString();
}

qint64 JsonReader::integer(const char *name) const
{
    const QJsonValue part = value(name);
    if (isWhole(part))
        return qint64(part.toDouble());
    reject(name, u"a whole number"_s);
    return 0;
}

std::optional<qint64> JsonReader::optionalInteger(const char *name) const
{
    return has(name) ? std::optional(integer(name)) : std::nullopt;
}

double JsonReader::number(const char *name) const
{
    const QJsonValue part = value(name);
    if (!part.isDouble())
        reject(name, u"a number"_s);
    return part.toDouble();
}

bool JsonReader::boolean(const char *name) const
{
    const QJsonValue part = value(name);
    if (!part.isBool())
        reject(name, u"true or false"_s);
    return part.toBool();
}

std::optional<bool> JsonReader::optionalBoolean(const char *name) const
{
    return has(name) ? std::optional(boolean(name)) : std::nullopt;
}

Money JsonReader::money(const char *name) const
{
    return {integer(name)};
}

std::optional<Money> JsonReader::optionalMoney(const char *name) const
{
    return has(name) ? std::optional(money(name)) : std::nullopt;
}

QDateTime JsonReader::time(const char *name) const
{
    const QDateTime parsed = QDateTime::fromString(value(name).toString(), Qt::ISODateWithMs);
    if (!parsed.isValid() || parsed.timeSpec() == Qt::LocalTime) {
        reject(name, u"an ISO 8601 time with a zone"_s);
        return {};
    }
    return parsed.toUTC();
}

QDateTime JsonReader::optionalTime(const char *name) const
{
    return has(name) ? time(name) : QDateTime();
}

QStringList JsonReader::texts(const char *name) const
{
    const QJsonValue part = value(name);
    QStringList out;
    bool allTexts = part.isArray();
    const QJsonArray elements = part.toArray();
    for (const QJsonValue &element : elements) {
        allTexts = allTexts && element.isString();
        out.append(element.toString());
    }
    if (!allTexts)
        reject(name, u"a list of texts"_s);
    return out;
}

QJsonObject JsonReader::object(const char *name) const
{
    const QJsonValue part = value(name);
    if (!part.isObject())
        reject(name, u"an object"_s);
    return part.toObject();
}

QJsonValue JsonReader::raw(const char *name) const
{
    return value(name);
}

void JsonReader::reject(const char *name, const QString &expected) const
{
    reject(name, expected, described(value(name)));
}

void JsonReader::reject(const char *name, const QString &expected, const QString &got) const
{
    if (m_notes->fault.isEmpty())
        m_notes->fault = pathOf(name) + u": expected "_s + expected + u", got "_s + got;
}

QList<JsonReader::Unasked> JsonReader::unasked() const
{
    QList<Unasked> out;
    for (auto object = m_notes->objects.cbegin(); object != m_notes->objects.cend(); ++object) {
        const QStringList asked = m_notes->asked.value(object.key());
        QStringList missing = asked;
        missing.removeIf([&object](const QString &name) { return object->contains(name); });
        missing.removeDuplicates();
        for (const QString &name : object->keys()) {
            if (!asked.contains(name))
                out.append({.path = object.key() + u'.' + name, .asked = missing});
        }
    }
    return out;
}

bool JsonReader::isGood() const
{
    return m_notes->fault.isEmpty();
}

Error JsonReader::error() const
{
    return {.kind = Error::Kind::BadReply, .detail = m_notes->fault};
}

QJsonValue JsonReader::value(const char *name) const
{
    if (m_notes->isAttentive)
        note(QString::fromUtf8(name));
    return m_value.toObject().value(QLatin1StringView(name));
}

void JsonReader::note(const QString &name) const
{
    if (m_notes->isAttentive)
        m_notes->asked[m_path].append(name);
}

/// Ids are text; a backend's integer id is taken as its decimal digits.
QString JsonReader::idText(const char *name) const
{
    const QJsonValue part = value(name);
    if (isWhole(part))
        return QString::number(qint64(part.toDouble()));
    if (!part.isString() || part.toString().isEmpty())
        reject(name, u"an id"_s);
    return part.toString();
}

QString JsonReader::pathOf(const char *name) const
{
    return m_path + u'.' + QString::fromUtf8(name);
}

QList<JsonReader> JsonReader::elements(const char *name) const
{
    const QJsonValue part = value(name);
    if (!part.isArray()) {
        reject(name, u"a list"_s);
        return {};
    }
    QList<JsonReader> out;
    const QJsonArray array = part.toArray();
    for (qsizetype i = 0; i < array.size(); ++i)
        out.append(JsonReader(array.at(i), u"%1[%2]"_s.arg(pathOf(name), QString::number(i)), m_notes));
    return out;
}

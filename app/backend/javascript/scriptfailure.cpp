// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/javascript/scriptfailure.h"

#include <QJSValue>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QList<FieldError> fieldErrors(const QJSValue &fields)
{
    QList<FieldError> out;
    for (quint32 i = 0; i < fields.property(u"length"_s).toUInt(); ++i) {
        const QJSValue field = fields.property(i);
        out.append({field.property(u"field"_s).toString(), field.property(u"message"_s).toString()});
    }
    return out;
}

/// What a script has caught and lets pass says its code already.
QString withCode(const QString &detail, const QString &code)
{
    const bool isSaid = code.isEmpty() || detail.contains(code + u')');
    return isSaid ? detail : QString(detail + u" (code %1)"_s.arg(code)).trimmed();
}

bool saysAnywhere(const QJsonValue &value, const QString &words)
{
    if (value.isString())
        return value.toString().contains(words);
    const auto inIt = [&words](const QJsonValue &part) { return saysAnywhere(part, words); };
    if (value.isArray()) {
        const QJsonArray parts = value.toArray();
        return std::any_of(parts.begin(), parts.end(), inIt);
    }
    const QJsonObject members = value.toObject();
    return std::any_of(members.begin(), members.end(), inIt);
}

/// Words that the backend's reply does not have are the connector's. Several in one come from several fields.
bool isOwnWording(const QString &message, const QString &reply)
{
    if (message.isEmpty() || reply.contains(message))
        return false;
    const QJsonDocument json = QJsonDocument::fromJson(reply.toUtf8());
    const QJsonValue whole = json.isArray() ? QJsonValue(json.array()) : QJsonValue(json.object());
    const QStringList parts = message.split(u"; "_s);
    return !std::ranges::all_of(parts, [&whole](const QString &part) { return saysAnywhere(whole, part); });
}

} // namespace

QString extraAsJson(const Refusal &refusal)
{
    const Error &error = refusal.error;
    QJsonArray fields;
    for (const FieldError &field : error.fields)
        fields.append(QJsonObject{{u"field"_s, field.field}, {u"message"_s, field.message}});
    QJsonObject out{
        {u"detail"_s, error.detail}, {u"fields"_s, fields}, {u"cause"_s, errorCauseName(error.cause)}};
    out.insert(u"ownWording"_s, error.isOwnWording);
    if (!refusal.code.isEmpty())
        out.insert(u"code"_s, refusal.code);
    if (error.retryAfter)
        out.insert(u"retryAfter"_s, qint64(error.retryAfter->count()));
    return QString::fromUtf8(QJsonDocument(out).toJson(QJsonDocument::Compact));
}

Refusal refusalFrom(const QJSValue &failed, const QString &heard)
{
    const QString kind = failed.property(u"kind"_s).toString();
    Refusal out{.error = {.kind = errorKindFromName(kind).value_or(Error::Kind::BadReply),
                          .cause = errorCauseFromName(failed.property(u"cause"_s).toString())}};
    out.error.message = failed.property(u"message"_s).toString();
    const QJSValue isOwn = failed.property(u"ownWording"_s);
    out.error.isOwnWording = isOwn.isBool() ? isOwn.toBool() : isOwnWording(out.error.message, heard);
    out.error.detail = failed.property(u"detail"_s).toString();
    out.error.fields = fieldErrors(failed.property(u"fields"_s));
    out.code = failed.property(u"code"_s).toString();
    out.error.detail = withCode(out.error.detail, out.code);
    if (const QJSValue seconds = failed.property(u"retryAfter"_s); seconds.isNumber())
        out.error.retryAfter = std::chrono::seconds(seconds.toInt());
    if (const QJSValue open = failed.property(u"outcomeOpen"_s); open.isBool())
        out.isOpen = open.toBool();
    return out;
}

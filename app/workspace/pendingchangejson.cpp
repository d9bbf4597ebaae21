// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/pendingchangejson.h"

#include "app/base/jsonreader.h"

#include <array>

using namespace Qt::StringLiterals;

namespace {

using State = PendingChange::State;

constexpr std::array stateNames{
    std::pair{State::Waiting, "waiting"_L1},   std::pair{State::Sending, "sending"_L1},
    std::pair{State::Applied, "applied"_L1},   std::pair{State::Refused, "refused"_L1},
    std::pair{State::Conflict, "conflict"_L1}, std::pair{State::Unknown, "unknown"_L1},
};

constexpr std::array kindNames{
    std::pair{EntityRef::Kind::Product, "product"_L1},
    std::pair{EntityRef::Kind::Order, "order"_L1},
    std::pair{EntityRef::Kind::ServerDomains, "serverDomains"_L1},
};

QString kindName(EntityRef::Kind kind)
{
    for (const auto &[known, name] : kindNames) {
        if (known == kind)
            return name;
    }
    Q_UNREACHABLE();
}

/// Reads a word out of a table of names.
template<typename Table>
auto wordFrom(const Table &table, const JsonReader &in, const char *name)
{
    const QString word = in.text(name);
    for (const auto &[value, known] : table) {
        if (word == known)
            return value;
    }
    in.reject(name, u"a known word"_s);
    return table.front().first;
}

QString timeText(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODateWithMs) : QString();
}

QDateTime timeFrom(const JsonReader &in, const char *name)
{
    return in.optionalText(name).isEmpty() ? QDateTime() : in.time(name);
}

/// A value that was not there (undefined) stays so: its key is left out.
QJsonArray toJson(const QList<FieldChange> &fields)
{
    QJsonArray array;
    for (const FieldChange &field : fields) {
        QJsonObject object{{u"field"_s, field.field}};
        object.insert(u"before"_s, field.before);
        object.insert(u"after"_s, field.after);
        if (!field.label.isEmpty())
            object.insert(u"label"_s, field.label);
        array.append(object);
    }
    return array;
}

FieldChange fieldFrom(const JsonReader &in)
{
    return {.field = in.text("field"),
            .before = in.raw("before"),
            .after = in.raw("after"),
            .label = in.optionalText("label")};
}

QJsonObject toJson(const Error &error)
{
    QJsonArray fields;
    for (const FieldError &field : error.fields)
        fields.append(QJsonObject{{u"field"_s, field.field}, {u"message"_s, field.message}});
    return {{u"kind"_s, errorKindName(error.kind)},
            {u"cause"_s, errorCauseName(error.cause)},
            {u"message"_s, error.message},
            {u"detail"_s, error.detail},
            {u"fields"_s, fields},
            {u"ownWording"_s, error.isOwnWording},
            {u"outcomeOpen"_s, error.outcomeOpen}};
}

Error errorFrom(const JsonReader &in)
{
    const auto kind = errorKindFromName(in.text("kind"));
    if (!kind)
        in.reject("kind", u"a kind of error"_s);
    return {.kind = kind.value_or(Error::Kind::BadReply),
            .cause = errorCauseFromName(in.has("cause") ? in.text("cause") : QString()),
            .message = in.text("message"),
            .detail = in.text("detail"),
            .fields = in.list("fields",
                              [](const JsonReader &field) {
                                  return FieldError{field.text("field"), field.text("message")};
                              }),
            .isOwnWording = in.optionalBoolean("ownWording").value_or(false),
            .outcomeOpen = in.boolean("outcomeOpen")};
}

EntityRef entityFrom(const JsonReader &in)
{
    return {.kind = wordFrom(kindNames, in, "kind"), .id = in.text("id"), .label = in.text("label")};
}

QUuid uuidFrom(const JsonReader &in, const char *name)
{
    const QUuid id = QUuid::fromString(in.text(name));
    if (id.isNull())
        in.reject(name, u"a UUID"_s);
    return id;
}

} // namespace

QString pendingStateName(State state)
{
    for (const auto &[known, name] : stateNames) {
        if (known == state)
            return name;
    }
    Q_UNREACHABLE();
}

QJsonObject toJson(const PendingChange &change)
{
    QJsonObject json{
        {u"id"_s, change.id.toString(QUuid::WithoutBraces)},
        {u"shop"_s, change.shop.toString(QUuid::WithoutBraces)},
        {u"position"_s, change.position},
        {u"entity"_s,
         QJsonObject{{u"kind"_s, kindName(change.entity.kind)},
                     {u"id"_s, change.entity.id},
                     {u"label"_s, change.entity.label}}},
        {u"version"_s, change.version},
        {u"fields"_s, toJson(change.fields)},
        {u"action"_s, change.action},
        {u"input"_s, change.input},
        {u"before"_s, change.before},
        {u"idempotencyKey"_s, change.idempotencyKey},
        {u"state"_s, pendingStateName(change.state)},
        {u"theirs"_s, toJson(change.theirs)},
        {u"madeAt"_s, timeText(change.madeAt)},
        {u"sentAt"_s, timeText(change.sentAt)},
        {u"sendings"_s, change.sendings},
    };
    if (change.error)
        json.insert(u"error"_s, toJson(*change.error));
    return json;
}

Result<PendingChange> pendingChangeFromJson(const QJsonObject &json)
{
    const JsonReader in(json);
    PendingChange change{
        .id = uuidFrom(in, "id"),
        .shop = uuidFrom(in, "shop"),
        .position = in.integer("position"),
        .entity = entityFrom(in.at("entity")),
        .version = in.text("version"),
        .fields = in.list("fields", fieldFrom),
        .action = in.text("action"),
        .input = in.object("input"),
        .before = in.object("before"),
        .idempotencyKey = in.text("idempotencyKey"),
        .state = wordFrom(stateNames, in, "state"),
        .error = in.has("error") ? std::optional(errorFrom(in.at("error"))) : std::nullopt,
        .theirs = in.list("theirs", fieldFrom),
        .madeAt = timeFrom(in, "madeAt"),
        .sentAt = timeFrom(in, "sentAt"),
        .sendings = int(in.integer("sendings")),
    };
    if (change.fields.isEmpty() != change.isAction())
        in.reject("fields", u"either fields or an action"_s);
    return in.result(std::move(change));
}

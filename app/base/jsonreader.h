// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/id.h"
#include "app/base/money.h"
#include "app/base/result.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QMap>
#include <QStringList>

#include <memory>
#include <optional>

/// Reads one JSON value strictly, field by field, and remembers the first thing that was wrong.
///
/// Getters never fail on the spot: they give an empty value and note the error, with the path of the
/// field, what was expected and what came ("$.items[3].price: expected an integer, got text \"9.9\"").
/// result() then gives the value or that error (BadReply). Readers of parts share the note.
///
///     JsonReader in(json);
///     Sku sku{.id = in.id<SkuTag>("id"), .price = in.money("price"), .stock = in.optionalInteger("stock")};
///     return in.result(std::move(sku));
class JsonReader
{
public:
    /// A member that was there, and that nobody has asked for.
    struct Unasked {
        QString path{};      ///< "$.items[3].prise"
        QStringList asked{}; ///< what was asked for in the same object, and is not there
    };

    explicit JsonReader(const QJsonValue &value, const QString &path = QStringLiteral("$"));

    /// A reader that keeps in mind what is asked for, for unasked(): slower, for small things.
    static JsonReader attentive(const QJsonValue &value, const QString &path = QStringLiteral("$"));

    /// The part under a name, as a reader of its own; a missing part is an error.
    JsonReader at(const char *name) const;
    /// The same for a name that somebody else gave: it may have any letters.
    JsonReader at(const QString &name) const;
    /// True when the name is there and not null.
    bool has(const char *name) const;

    QString text(const char *name) const;
    /// Empty when missing or null.
    QString optionalText(const char *name) const;
    /// Whole numbers only, within ±2^53: a JSON number is a double.
    qint64 integer(const char *name) const;
    std::optional<qint64> optionalInteger(const char *name) const;
    double number(const char *name) const;
    bool boolean(const char *name) const;
    std::optional<bool> optionalBoolean(const char *name) const;
    /// Minor units, an integer.
    Money money(const char *name) const;
    std::optional<Money> optionalMoney(const char *name) const;
    /// ISO 8601 with a zone; given in UTC.
    QDateTime time(const char *name) const;
    /// Invalid when missing or null.
    QDateTime optionalTime(const char *name) const;
    QStringList texts(const char *name) const;
    QJsonObject object(const char *name) const;
    QJsonValue raw(const char *name) const;

    template<typename Tag>
    Id<Tag> id(const char *name) const
    {
        return {idText(name)};
    }

    /// Every element under a name through decode(const JsonReader &) -> T; a missing list is an error.
    template<typename Decode>
    auto list(const char *name, Decode decode) const
    {
        QList<std::invoke_result_t<Decode, const JsonReader &>> out;
        for (const JsonReader &element : elements(name))
            out.append(decode(element));
        return out;
    }
    template<typename Decode>
    auto optionalList(const char *name, Decode decode) const
    {
        return has(name) ? list(name, decode) : decltype(list(name, decode)){};
    }

    /// Notes an error of the caller's own about this value, such as an unknown word.
    void reject(const char *name, const QString &expected) const;
    /// The same, where the caller can say better what came instead.
    void reject(const char *name, const QString &expected, const QString &got) const;

    /// The members of all objects read so far that nobody has asked for; of an attentive reader only.
    QList<Unasked> unasked() const;

    bool isGood() const;
    Error error() const;
    template<typename T>
    Result<T> result(T value) const
    {
        if (!isGood())
            return failure(error());
        return value;
    }

private:
    /// What the readers of one value and its parts share.
    struct Notes {
        QString fault{};
        bool isAttentive = false;
        QMap<QString, QJsonObject> objects{}; ///< by path
        QMap<QString, QStringList> asked{};   ///< names, by the path of their object
    };

    JsonReader(const QJsonValue &value, const QString &path, std::shared_ptr<Notes> notes);
    void note(const QString &name) const;
    QJsonValue value(const char *name) const;
    QString idText(const char *name) const;
    QString pathOf(const char *name) const;
    QList<JsonReader> elements(const char *name) const;

    QJsonValue m_value;
    QString m_path;
    std::shared_ptr<Notes> m_notes;
};

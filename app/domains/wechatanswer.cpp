// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domains/wechatanswer.h"

#include "app/domains/domaintext.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

/// Codes that say what can be done, beside "refused".
constexpr std::array kinds{
    std::pair{40001, Error::Kind::SignIn},    std::pair{40014, Error::Kind::SignIn},
    std::pair{42001, Error::Kind::SignIn},    std::pair{41001, Error::Kind::SignIn},
    std::pair{40164, Error::Kind::Forbidden}, std::pair{48001, Error::Kind::Forbidden},
    std::pair{61007, Error::Kind::Forbidden}, std::pair{-1, Error::Kind::Busy},
    std::pair{45009, Error::Kind::Busy},      std::pair{45011, Error::Kind::Busy},
};

/// Entries as the platform writes them; what can't be read stays as it is, for people to see.
QList<DomainEntry> entriesFrom(const QJsonArray &values, const PlatformCategory &category)
{
    QList<DomainEntry> out;
    for (const QJsonValue &value : values) {
        const QString text =
            value.isObject() ? value.toObject().value("url"_L1).toString() : value.toString();
        const ReadDomain read = readDomain(text, category);
        if (!read.isEmpty() && !out.contains(read.entry))
            out.append(read.entry);
    }
    return out;
}

} // namespace

bool WechatAnswer::hasNothingToChange() const
{
    return code == 85017 || code == 85301 || code == 89019;
}

Result<WechatAnswer> wechatAnswer(const HttpReply &reply)
{
    const auto document = QJsonDocument::fromJson(reply.body);
    const QJsonObject body = document.object();
    const QJsonValue code = body.value("errcode"_L1);
    bool isNumber = code.isDouble() || code.isUndefined();
    const int number = code.isString() ? code.toString().toInt(&isNumber) : code.toInt();
    if (reply.status != 200 || !document.isObject() || !isNumber) {
        const QString detail =
            u"HTTP %1, %2"_s.arg(reply.status)
                .arg(document.isObject() ? u"without a readable errcode"_s : u"no JSON object"_s);
        return failure(
            Error{.kind = reply.status >= 500 ? Error::Kind::Busy : Error::Kind::BadReply, .detail = detail});
    }
    return WechatAnswer{.code = number, .words = body.value("errmsg"_L1).toString(), .body = body};
}

Error wechatError(const WechatAnswer &answer)
{
    const auto kind = std::ranges::find(kinds, answer.code, &std::pair<int, Error::Kind>::first);
    return {.kind = kind == kinds.end() ? Error::Kind::Refused : kind->second,
            .message = answer.words,
            .detail = u"errcode %1"_s.arg(answer.code),
            .fields = {{u"errcode"_s, QString::number(answer.code)}}};
}

QString platformCodeOf(const Error &error)
{
    const auto code = std::ranges::find(error.fields, u"errcode"_s, &FieldError::field);
    return code == error.fields.end() ? QString() : code->message;
}

DomainLists wechatLists(const QJsonObject &json, const Platform &wechat, const QString &prefix)
{
    DomainLists out;
    for (const PlatformCategory &category : wechat.categories) {
        const QList<DomainEntry> entries =
            entriesFrom(json.value(prefix + category.field).toArray(), category);
        if (!entries.isEmpty())
            out.insert(category.id, entries);
    }
    return out;
}

QJsonObject toWechat(const DomainLists &lists, const Platform &wechat, const QStringList &categories)
{
    QJsonObject out;
    for (const PlatformCategory &category : wechat.categories) {
        if (!categories.contains(category.id))
            continue;
        QJsonArray entries;
        for (const DomainEntry &entry : lists.value(category.id))
            entries.append(domainText(entry));
        out.insert(category.field, entries);
    }
    return out;
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domains/registration.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace {

/// Answers are some 10 kB; more than this is no answer to our question.
constexpr qsizetype largestAnswer = 1024 * 1024;

auto unreadable(const QString &what)
{
    return failure(Error::Kind::BadReply, u"RDAP: "_s + what);
}

/// RFC 3339; without a zone it is no such time, and nothing is guessed.
QDateTime timeIn(const QJsonValue &value)
{
    const QDateTime time = QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
    return time.isValid() && time.timeSpec() != Qt::LocalTime ? time.toUTC() : QDateTime();
}

/// All the times of an action: there should be one at most.
QList<QDateTime> timesOf(const QJsonArray &events, QLatin1StringView action)
{
    QList<QDateTime> out;
    for (const QJsonValue &event : events) {
        const QDateTime time = timeIn(event["eventDate"_L1]);
        if (event["eventAction"_L1].toString().compare(action, Qt::CaseInsensitive) == 0 && time.isValid()
            && !out.contains(time))
            out.append(time);
    }
    return out;
}

/// jCard (RFC 7095): ["vcard", [["fn", {}, "text", "Registrar Inc."], …]].
QString formattedName(const QJsonObject &entity)
{
    const QJsonArray properties = entity["vcardArray"_L1].toArray().at(1).toArray();
    for (const QJsonValue &property : properties) {
        if (property[0].toString() == "fn"_L1)
            return property[3].toString();
    }
    return {};
}

QString registrarIn(const QJsonArray &entities)
{
    for (const QJsonValue &entity : entities) {
        if (entity["roles"_L1].toArray().contains(u"registrar"_s))
            return formattedName(entity.toObject());
    }
    return {};
}

QStringList lowerTexts(const QJsonArray &array)
{
    QStringList out;
    for (const QJsonValue &value : array) {
        if (value.isString())
            out.append(value.toString().toLower());
    }
    return out;
}

QStringList nameServersIn(const QJsonArray &array)
{
    QStringList out;
    for (const QJsonValue &server : array) {
        if (const QString name = server["ldhName"_L1].toString().toLower(); !name.isEmpty())
            out.append(name);
    }
    return out;
}

Error errorIn(const QJsonObject &answer)
{
    const int code = answer["errorCode"_L1].toInt();
    const auto kind = code == 404 ? Error::Kind::NotFound
        : code == 429             ? Error::Kind::Busy
                                  : Error::Kind::BadReply;
    return {.kind = kind, .detail = u"RDAP error %1"_s.arg(code)};
}

bool isAbout(const QJsonObject &answer, const QString &domain)
{
    QString name = answer["ldhName"_L1].toString().toLower();
    if (name.endsWith(u'.'))
        name.chop(1);
    return answer["objectClassName"_L1].toString() == "domain"_L1 && name == domain.toLower();
}

} // namespace

Result<Registration> registrationFromRdap(const QByteArray &json, const QString &domain)
{
    if (json.size() > largestAnswer)
        return unreadable(u"too long"_s);
    QJsonParseError fault;
    const auto document = QJsonDocument::fromJson(json, &fault);
    if (!document.isObject())
        return unreadable(u"not an object: "_s + fault.errorString());
    const QJsonObject answer = document.object();
    if (answer.contains("errorCode"_L1))
        return failure(errorIn(answer));
    if (!isAbout(answer, domain))
        return unreadable(u"not about "_s + domain);
    const QJsonArray events = answer["events"_L1].toArray();
    const QList<QDateTime> ends = timesOf(events, "expiration"_L1);
    if (ends.size() > 1)
        return unreadable(u"two different ends"_s);
    return Registration{.domain = domain.toLower(),
                        .expires = ends.value(0),
                        .registered = timesOf(events, "registration"_L1).value(0),
                        .dataOf = timesOf(events, "last update of RDAP database"_L1).value(0),
                        .registrar = registrarIn(answer["entities"_L1].toArray()),
                        .statuses = lowerTexts(answer["status"_L1].toArray()),
                        .nameServers = nameServersIn(answer["nameservers"_L1].toArray()),
                        .source = Registration::Source::Rdap};
}

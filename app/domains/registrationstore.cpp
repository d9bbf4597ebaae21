// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domains/registrationstore.h"

#include "app/base/logging.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace {

const QString registriesName = u"registries.json"_s;
const QString answersName = u"registrations.json"_s;
const QString datesName = u"registration-dates.json"_s;

QString textOf(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODate) : QString();
}

QDateTime timeOf(const QJsonValue &value)
{
    const QDateTime time = QDateTime::fromString(value.toString(), Qt::ISODate);
    return time.isValid() ? time.toUTC() : QDateTime();
}

QStringList textsOf(const QJsonValue &value)
{
    QStringList out;
    for (const QJsonValue &text : value.toArray())
        out.append(text.toString());
    return out;
}

QJsonObject toJson(const RegistrationStore::Entry &entry)
{
    QJsonObject json{{u"askedAt"_s, textOf(entry.askedAt)}};
    if (entry.error) {
        json.insert(u"error"_s, errorKindName(entry.error->kind));
        json.insert(u"detail"_s, entry.error->detail);
    }
    if (!entry.registration)
        return json;
    const Registration &one = *entry.registration;
    json.insert(u"expires"_s, textOf(one.expires));
    json.insert(u"registered"_s, textOf(one.registered));
    json.insert(u"dataOf"_s, textOf(one.dataOf));
    json.insert(u"registrar"_s, one.registrar);
    json.insert(u"statuses"_s, QJsonArray::fromStringList(one.statuses));
    json.insert(u"nameServers"_s, QJsonArray::fromStringList(one.nameServers));
    json.insert(u"isWhois"_s, one.source == Registration::Source::Whois);
    return json;
}

RegistrationStore::Entry entryFrom(const QString &domain, const QJsonObject &json)
{
    RegistrationStore::Entry entry{.askedAt = timeOf(json["askedAt"_L1])};
    if (json.contains("error"_L1)) {
        const auto kind = errorKindFromName(json["error"_L1].toString());
        entry.error =
            Error{.kind = kind.value_or(Error::Kind::Unreachable), .detail = json["detail"_L1].toString()};
    }
    if (!json.contains("statuses"_L1))
        return entry;
    using Source = Registration::Source;
    entry.registration = Registration{.domain = domain,
                                      .expires = timeOf(json["expires"_L1]),
                                      .registered = timeOf(json["registered"_L1]),
                                      .dataOf = timeOf(json["dataOf"_L1]),
                                      .registrar = json["registrar"_L1].toString(),
                                      .statuses = textsOf(json["statuses"_L1]),
                                      .nameServers = textsOf(json["nameServers"_L1]),
                                      .source = json["isWhois"_L1].toBool() ? Source::Whois : Source::Rdap};
    return entry;
}

QByteArray readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(16 * 1024 * 1024) : QByteArray();
}

QJsonObject readObject(const QString &path)
{
    return QJsonDocument::fromJson(readFile(path)).object();
}

/// All of it or nothing, readable by this user alone.
Result<Done> writeFile(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return failure(Error::Kind::Storage, path + u": "_s + file.errorString());
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    if (!file.commit())
        return failure(Error::Kind::Storage, path + u": "_s + file.errorString());
    return Done{};
}

} // namespace

Result<Registration> RegistrationStore::Entry::result() const
{
    if (registration)
        return *registration;
    return failure(error.value_or(Error{.kind = Error::Kind::NotOffered}));
}

RegistrationStore::RegistrationStore(const QString &folder) : m_folder(folder)
{
    if (folder.isEmpty())
        return;
    const QJsonObject answers = readObject(path(answersName));
    for (auto answer = answers.begin(); answer != answers.end(); ++answer) {
        const Entry entry = entryFrom(answer.key(), answer.value().toObject());
        if (entry.askedAt.isValid())
            m_entries.insert(answer.key(), entry);
    }
    loadRegistries();
}

std::optional<RegistrationStore::Entry> RegistrationStore::entry(const QString &domain) const
{
    const auto known = m_entries.constFind(domain);
    return known == m_entries.cend() ? std::nullopt : std::optional(*known);
}

Result<Done> RegistrationStore::note(const QString &domain, const Entry &entry)
{
    m_entries.insert(domain, entry);
    if (m_folder.isEmpty())
        return Done{};
    QJsonObject answers = readObject(path(answersName)); // another program may have noted others
    answers.insert(domain, toJson(entry));
    return writeFile(path(answersName), QJsonDocument(answers).toJson());
}

std::optional<Registration> RegistrationStore::byHand(const QString &domain) const
{
    if (m_folder.isEmpty()) {
        const auto known = m_byHand.constFind(domain);
        return known == m_byHand.cend() ? std::nullopt : std::optional(*known);
    }
    const QJsonObject date = readObject(path(datesName)).value(domain).toObject();
    const QDateTime expires = timeOf(date["expires"_L1]);
    if (!expires.isValid())
        return {};
    return Registration{.domain = domain,
                        .expires = expires,
                        .dataOf = timeOf(date["enteredAt"_L1]),
                        .source = Registration::Source::ByHand};
}

Result<Done> RegistrationStore::setByHand(const QString &domain, const std::optional<QDateTime> &expires,
                                          const QDateTime &enteredAt)
{
    m_byHand.remove(domain);
    if (expires)
        m_byHand.insert(domain,
                        {.domain = domain,
                         .expires = *expires,
                         .dataOf = enteredAt,
                         .source = Registration::Source::ByHand});
    if (m_folder.isEmpty())
        return Done{};
    QJsonObject dates = readObject(path(datesName));
    dates.remove(domain);
    if (expires)
        dates.insert(domain,
                     QJsonObject{{u"expires"_s, textOf(*expires)}, {u"enteredAt"_s, textOf(enteredAt)}});
    return writeFile(path(datesName), QJsonDocument(dates).toJson());
}

void RegistrationStore::loadRegistries()
{
    const QJsonObject kept = readObject(path(registriesName));
    const QDateTime fetchedAt = timeOf(kept["fetchedAt"_L1]);
    auto table = RegistryTable::fromJson(QJsonDocument(kept["list"_L1].toObject()).toJson());
    if (table && fetchedAt.isValid())
        m_registries = Registries{.table = *std::move(table), .fetchedAt = fetchedAt};
}

Result<Done> RegistrationStore::keepRegistries(const QByteArray &json, const QDateTime &fetchedAt)
{
    auto table = RegistryTable::fromJson(json);
    if (!table)
        return failure(table.error());
    m_registries = Registries{.table = *std::move(table), .fetchedAt = fetchedAt};
    if (m_folder.isEmpty())
        return Done{};
    const QJsonObject kept{{u"fetchedAt"_s, textOf(fetchedAt)},
                           {u"list"_s, QJsonDocument::fromJson(json).object()}};
    return writeFile(path(registriesName), QJsonDocument(kept).toJson(QJsonDocument::Compact));
}

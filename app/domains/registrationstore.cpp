// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domains/registrationstore.h"

#include "app/domains/keptjson.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {

const QString registriesName = u"registries.json"_s;
const QString answersName = u"registrations.json"_s;

QStringList textsOf(const QJsonValue &value)
{
    QStringList out;
    const QJsonArray texts = value.toArray();
    for (const QJsonValue &text : texts)
        out.append(text.toString());
    return out;
}

QJsonObject toJson(const RegistrationStore::Entry &entry)
{
    QJsonObject json{{u"askedAt"_s, keptjson::text(entry.askedAt)}};
    if (entry.error) {
        json.insert(u"error"_s, errorKindName(entry.error->kind));
        json.insert(u"detail"_s, entry.error->detail);
    }
    if (!entry.registration)
        return json;
    const Registration &one = *entry.registration;
    json.insert(u"expires"_s, keptjson::text(one.expires));
    json.insert(u"registered"_s, keptjson::text(one.registered));
    json.insert(u"dataOf"_s, keptjson::text(one.dataOf));
    json.insert(u"registrar"_s, one.registrar);
    json.insert(u"statuses"_s, QJsonArray::fromStringList(one.statuses));
    json.insert(u"nameServers"_s, QJsonArray::fromStringList(one.nameServers));
    json.insert(u"isWhois"_s, one.source == Registration::Source::Whois);
    return json;
}

RegistrationStore::Entry entryFrom(const QString &domain, const QJsonObject &json)
{
    RegistrationStore::Entry entry{.askedAt = keptjson::time(json["askedAt"_L1])};
    if (json.contains("error"_L1)) {
        const auto kind = errorKindFromName(json["error"_L1].toString());
        entry.error =
            Error{.kind = kind.value_or(Error::Kind::Unreachable), .detail = json["detail"_L1].toString()};
    }
    if (!json.contains("statuses"_L1))
        return entry;
    using Source = Registration::Source;
    entry.registration = Registration{.domain = domain,
                                      .expires = keptjson::time(json["expires"_L1]),
                                      .registered = keptjson::time(json["registered"_L1]),
                                      .dataOf = keptjson::time(json["dataOf"_L1]),
                                      .registrar = json["registrar"_L1].toString(),
                                      .statuses = textsOf(json["statuses"_L1]),
                                      .nameServers = textsOf(json["nameServers"_L1]),
                                      .source = json["isWhois"_L1].toBool() ? Source::Whois : Source::Rdap};
    return entry;
}

} // namespace

Result<Registration> RegistrationStore::Entry::result() const
{
    if (registration)
        return *registration;
    return failure(error.value_or(Error{.kind = Error::Kind::NotOffered}));
}

RegistrationStore::RegistrationStore(const QString &folder) : m_folder(folder), m_dates(folder)
{
    if (folder.isEmpty())
        return;
    const QJsonObject answers = keptjson::read(path(answersName));
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
    QJsonObject answers = keptjson::read(path(answersName)); // another program may have noted others
    answers.insert(domain, toJson(entry));
    return keptjson::write(path(answersName), QJsonDocument(answers).toJson());
}

void RegistrationStore::loadRegistries()
{
    const QJsonObject kept = keptjson::read(path(registriesName));
    const QDateTime fetchedAt = keptjson::time(kept["fetchedAt"_L1]);
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
    const QJsonObject kept{{u"fetchedAt"_s, keptjson::text(fetchedAt)},
                           {u"list"_s, QJsonDocument::fromJson(json).object()}};
    return keptjson::write(path(registriesName), QJsonDocument(kept).toJson(QJsonDocument::Compact));
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domains/registrytable.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// The value of the longest suffix of the domain that has one: "a.co.uk", "co.uk", "uk".
template<typename T>
T bySuffix(const QHash<QString, T> &values, const QString &domain)
{
    QString suffix = domain.toLower();
    while (!suffix.isEmpty() && !values.contains(suffix))
        suffix = suffix.section(u'.', 1);
    return values.value(suffix);
}

QList<QUrl> addressesIn(const QJsonArray &texts)
{
    QList<QUrl> addresses;
    for (const QJsonValue &text : texts) {
        QUrl url(text.toString(), QUrl::StrictMode);
        if (!url.path().endsWith(u'/'))
            url.setPath(url.path() + u'/'); // RFC 9224 5: it should have one
        const bool isWeb = url.scheme() == "https"_L1 || url.scheme() == "http"_L1;
        if (url.isValid() && isWeb && !url.host().isEmpty())
            addresses.append(url);
    }
    std::ranges::stable_partition(addresses, [](const QUrl &url) { return url.scheme() == "https"_L1; });
    return addresses;
}

} // namespace

RegistryTable RegistryTable::builtIn()
{
    QFile file(u":/registries/registries.json"_s);
    return file.open(QIODevice::ReadOnly) ? fromJson(file.readAll()).value_or(RegistryTable())
                                          : RegistryTable();
}

Result<RegistryTable> RegistryTable::fromJson(const QByteArray &json)
{
    const auto unreadable = [](const QString &what) {
        return failure(Error::Kind::BadReply, u"list of registries: "_s + what);
    };
    if (json.size() > largestRegistryList)
        return unreadable(u"too long"_s);
    QJsonParseError fault;
    const QJsonObject list = QJsonDocument::fromJson(json, &fault).object();
    if (list.isEmpty())
        return unreadable(u"not an object: "_s + fault.errorString());
    RegistryTable table;
    table.m_publication = QDateTime::fromString(list["publication"_L1].toString(), Qt::ISODate).toUTC();
    for (const QJsonValue &service : list["services"_L1].toArray()) {
        const QList<QUrl> addresses = addressesIn(service[1].toArray());
        for (const QJsonValue &suffix : service[0].toArray()) {
            if (suffix.isString() && !suffix.toString().isEmpty() && !addresses.isEmpty())
                table.m_rdap.insert(suffix.toString().toLower(), addresses);
        }
    }
    for (const QJsonValue &whois : list["whois"_L1].toArray()) {
        const WhoisServer server{.address = whois["server"_L1].toString(),
                                 .query = whois["query"_L1].toString(u"{domain}"_s)};
        for (const QJsonValue &suffix : whois["suffixes"_L1].toArray()) {
            if (!server.address.isEmpty() && suffix.isString())
                table.m_whois.insert(suffix.toString().toLower(), server);
        }
    }
    if (table.m_rdap.isEmpty() && table.m_whois.isEmpty())
        return unreadable(u"nobody is named in it"_s);
    return table;
}

QList<QUrl> RegistryTable::rdapServers(const QString &domain) const
{
    return bySuffix(m_rdap, domain);
}

std::optional<WhoisServer> RegistryTable::whoisServer(const QString &domain) const
{
    const WhoisServer server = bySuffix(m_whois, domain);
    return server.address.isEmpty() ? std::nullopt : std::optional(server);
}

RegistryTable RegistryTable::withServicesOf(const RegistryTable &other) const
{
    RegistryTable table = other;
    table.m_whois = m_whois;
    return table;
}

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domains/registrationclient.h"
#include "app/net/httptransport.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

inline const QDateTime noon(QDate(2026, 2, 1), QTime(12, 0), Qt::UTC);

inline QJsonObject happening(const QString &action, const QString &date)
{
    return {{u"eventAction"_s, action}, {u"eventDate"_s, date}};
}

inline QJsonObject ending(const QString &domain, const QString &date = u"2027-01-02T03:04:05Z"_s)
{
    return {{u"objectClassName"_s, u"domain"_s},
            {u"ldhName"_s, domain},
            {u"events"_s, QJsonArray{happening(u"expiration"_s, date)}}};
}

inline QJsonArray service(const QStringList &suffixes, const QStringList &addresses)
{
    return {QJsonArray::fromStringList(suffixes), QJsonArray::fromStringList(addresses)};
}

inline RegistryTable tableOf(const QList<QJsonArray> &services, const QHash<QString, QString> &whois = {})
{
    QJsonArray list;
    for (const QJsonArray &one : services)
        list.append(one);
    QJsonArray others;
    for (auto one = whois.begin(); one != whois.end(); ++one)
        others.append(QJsonObject{{u"suffixes"_s, QJsonArray{one.key()}}, {u"server"_s, one.value()}});
    const QJsonObject table{{u"services"_s, list}, {u"whois"_s, others}};
    return RegistryTable::fromJson(QJsonDocument(table).toJson()).value_or(RegistryTable());
}

/// A client that knows no registry but the test's.
struct Desk {
    HttpTransport transport{{}};
    QDateTime now = noon;

    RegistrationSettings settings(const RegistryTable &table) const
    {
        return {.table = table, .whoisRoot = {}, .patience = 5s, .clock = [this] { return now; }};
    }
};

inline QByteArray cnAnswer(const QString &question)
{
    return "Domain Name: " + question.toLatin1()
        + "\nDomain Status: ok\nExpiration Time: 2027-03-17 12:48:36\nDNSSEC: unsigned\n";
}

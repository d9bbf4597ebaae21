// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domains/registrationdates.h"

#include "app/domains/keptjson.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {

Registration enteredDate(const QString &domain, const QDateTime &expires, const QDateTime &enteredAt)
{
    return {
        .domain = domain, .expires = expires, .dataOf = enteredAt, .source = Registration::Source::ByHand};
}

} // namespace

std::optional<Registration> RegistrationDates::date(const QString &domain) const
{
    if (m_folder.isEmpty()) {
        const auto known = m_dates.constFind(domain);
        return known == m_dates.cend() ? std::nullopt : std::optional(*known);
    }
    const QJsonObject date = keptjson::read(path()).value(domain).toObject();
    const QDateTime expires = keptjson::time(date["expires"_L1]);
    if (!expires.isValid())
        return {};
    return enteredDate(domain, expires, keptjson::time(date["enteredAt"_L1]));
}

Result<Done> RegistrationDates::setDate(const QString &domain, const std::optional<QDateTime> &expires,
                                        const QDateTime &enteredAt)
{
    m_dates.remove(domain);
    if (expires)
        m_dates.insert(domain, enteredDate(domain, *expires, enteredAt));
    if (m_folder.isEmpty())
        return Done{};
    QJsonObject dates = keptjson::read(path());
    dates.remove(domain);
    if (expires)
        dates.insert(domain,
                     QJsonObject{{u"expires"_s, keptjson::text(*expires)},
                                 {u"enteredAt"_s, keptjson::text(enteredAt)}});
    return keptjson::write(path(), QJsonDocument(dates).toJson());
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/javascript/scripthost.h"

#include <QDateTime>
#include <QTimeZone>

using namespace Qt::StringLiterals;

QString ScriptHost::localTime(const QString &text, const QString &zone) const
{
    const QTimeZone timeZone(zone.toUtf8());
    QString iso = text.trimmed();
    if (iso.size() > 10 && iso.at(10) == u' ')
        iso[10] = u'T';
    QDateTime time = QDateTime::fromString(iso, Qt::ISODateWithMs);
    if (!time.isValid() || !timeZone.isValid())
        return {};
    if (time.timeSpec() == Qt::LocalTime)
        time = QDateTime(time.date(), time.time(), timeZone);
    return time.toUTC().toString(Qt::ISODate);
}

QString ScriptHost::toLocalTime(const QString &iso, const QString &zone) const
{
    const QTimeZone timeZone(zone.toUtf8());
    const QDateTime time = QDateTime::fromString(iso.trimmed(), Qt::ISODateWithMs);
    if (!time.isValid() || time.timeSpec() == Qt::LocalTime || !timeZone.isValid())
        return {};
    return time.toTimeZone(timeZone).toString(u"yyyy-MM-dd HH:mm:ss"_s);
}

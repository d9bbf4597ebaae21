// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/javascript/scripthost.h"

#include <QDateTime>
#include <QTimeZone>

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

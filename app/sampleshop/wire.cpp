// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sampleshop/wire.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

QString timeJson(qint64 msUtc)
{
    return QDateTime::fromMSecsSinceEpoch(msUtc, Qt::UTC).toString(Qt::ISODateWithMs);
}

void insertText(QJsonObject &to, const QString &name, const QString &text)
{
    if (!text.isEmpty())
        to.insert(name, text);
}

void insertTime(QJsonObject &to, const QString &name, const QVariant &msUtc)
{
    if (!msUtc.isNull())
        to.insert(name, timeJson(msUtc.toLongLong()));
}

void insertNumber(QJsonObject &to, const QString &name, const QVariant &value)
{
    if (!value.isNull())
        to.insert(name, value.toLongLong());
}

void insertId(QJsonObject &to, const QString &name, const QVariant &id)
{
    if (id.toLongLong() != 0)
        to.insert(name, id.toString());
}

qint64 idFromJson(const QJsonValue &value)
{
    return value.isString() ? value.toString().toLongLong() : value.toInteger();
}

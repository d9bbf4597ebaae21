// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sampleshop/sampleresource.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

QJsonObject sampleResource(const QString &name)
{
    QFile file(u":/sampleshop/%1.json"_s.arg(name));
    const bool isOpen = file.open(QIODevice::ReadOnly);
    Q_ASSERT(isOpen);
    Q_UNUSED(isOpen)
    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &fault);
    Q_ASSERT(fault.error == QJsonParseError::NoError);
    return document.object();
}

QStringList textsOf(const QJsonValue &list)
{
    QStringList texts;
    const QJsonArray entries = list.toArray();
    for (const QJsonValue &text : entries)
        texts.append(text.toString());
    return texts;
}

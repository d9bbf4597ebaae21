// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/alerts/channelstore.h"

#include "app/base/logging.h"
#include "app/workspace/localdatabase.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {

QString idText(const QUuid &id)
{
    return id.toString(QUuid::WithoutBraces);
}

} // namespace

Result<QList<AlertChannel>> ChannelStore::load() const
{
    const auto rows = m_database.read(u"SELECT body FROM alert_channel WHERE shop = ? ORDER BY position"_s,
                                      {idText(m_shop)});
    if (!rows)
        return failure(rows.error());
    QList<AlertChannel> channels;
    for (const QVariantList &row : *rows) {
        const auto channel =
            alertChannelFromJson(QJsonDocument::fromJson(row.first().toString().toUtf8()).object());
        if (channel)
            channels.append(*channel);
        else
            qCWarning(logWorkspace) << "a channel for alerts can't be read:" << channel.error().detail;
    }
    return channels;
}

Result<Done> ChannelStore::save(const AlertChannel &channel)
{
    const QString body = QString::fromUtf8(QJsonDocument(toJson(channel)).toJson(QJsonDocument::Compact));
    return m_database.write(
        {{u"INSERT INTO alert_channel (id, shop, position, body) VALUES (?, ?, (SELECT "
          u"coalesce(max(position), 0)"
          " + 1 FROM alert_channel), ?) ON CONFLICT (id) DO UPDATE SET body = excluded.body"_s,
          {idText(channel.id), idText(m_shop), body}}});
}

Result<Done> ChannelStore::remove(const QUuid &channel)
{
    return m_database.write({{u"DELETE FROM alert_outbox WHERE channel = ?"_s, {idText(channel)}},
                             {u"DELETE FROM alert_channel WHERE id = ?"_s, {idText(channel)}}});
}

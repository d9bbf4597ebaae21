// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/changestore.h"

#include "app/base/logging.h"
#include "app/workspace/pendingchangejson.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {

enum Column { IdColumn, BodyColumn };

QString idText(const QUuid &id)
{
    return id.toString(QUuid::WithoutBraces);
}

Statement removal(const QUuid &id)
{
    return {u"DELETE FROM pending_change WHERE id = ?"_s, {idText(id)}};
}

Statement saving(const PendingChange &change)
{
    const QByteArray body = QJsonDocument(toJson(change)).toJson(QJsonDocument::Compact);
    return {
        u"INSERT OR REPLACE INTO pending_change (id, shop, position, state, body) VALUES (?, ?, ?, ?, ?)"_s,
        {idText(change.id), idText(change.shop), change.position, pendingStateName(change.state),
         QString::fromUtf8(body)}};
}

Result<PendingChange> decoded(const QVariantList &row)
{
    QJsonParseError fault;
    const auto document = QJsonDocument::fromJson(row.at(BodyColumn).toString().toUtf8(), &fault);
    if (fault.error != QJsonParseError::NoError)
        return failure(Error::Kind::BadReply, fault.errorString());
    auto change = pendingChangeFromJson(document.object());
    if (change && idText(change->id) != row.at(IdColumn).toString())
        return failure(Error::Kind::BadReply, u"the row and its content are of different changes"_s);
    return change;
}

} // namespace

ChangeStore::ChangeStore(LocalDatabase &database, const QUuid &shop, Clock clock)
    : m_database(database), m_shop(shop), m_clock(std::move(clock))
{
}

Result<ChangeStore::Loaded> ChangeStore::load()
{
    const auto rows = m_database.read(
        u"SELECT id, body FROM pending_change WHERE shop = ? ORDER BY position, id"_s, {idText(m_shop)});
    if (!rows)
        return failure(rows.error());
    m_replacements = m_database.replacements();
    Loaded loaded;
    for (const QVariantList &row : *rows) {
        if (const auto change = decoded(row)) {
            loaded.list.load(*change);
            continue;
        } else if (auto moved = setAside(row, change.error().detail); !moved) {
            return failure(moved.error());
        }
        ++loaded.damagedRows;
    }
    return loaded;
}

Result<Done> ChangeStore::store(const ChangeList &list)
{
    QList<Statement> statements;
    for (const RowEdit &edit : list.edits())
        statements.append(edit.after ? saving(*edit.after) : removal(edit.id()));
    if (statements.isEmpty())
        return Done{};
    auto stored = m_database.write(statements);
    if (!stored || m_replacements == m_database.replacements())
        return stored;
    statements = {};
    for (const PendingChange &change : list.rows())
        statements.append(saving(change));
    stored = m_database.write(statements);
    if (stored)
        m_replacements = m_database.replacements();
    return stored;
}

Result<Done> ChangeStore::setAside(const QVariantList &row, const QString &reason)
{
    qCWarning(logWorkspace) << "a pending change can't be read and is set aside:" << reason;
    const QString id = row.at(IdColumn).toString();
    return m_database.write({
        {u"INSERT OR REPLACE INTO set_aside (id, source, body, reason, at) VALUES (?, 'pending_change', ?, ?, ?)"_s,
         {id, row.at(BodyColumn).toString(), reason, m_clock().toString(Qt::ISODateWithMs)}},
        {u"DELETE FROM pending_change WHERE id = ?"_s, {id}},
    });
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alerts/alertmodel.h"

#include "app/alerts/alertdesk.h"
#include "app/base/format.h"
#include "ui/alerts/alertwords.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

AlertModel::AlertModel(const AlertDesk &desk, Clock clock, QObject *parent)
    : QAbstractTableModel(parent), m_desk(desk), m_clock(std::move(clock)), m_rows(desk.book().incidents())
{
    connect(&desk, &AlertDesk::changed, this, &AlertModel::refresh);
}

const Incident *AlertModel::incidentAt(int row) const
{
    return row >= 0 && row < m_rows.size() ? &m_rows.at(row) : nullptr;
}

int AlertModel::rowOf(const QString &key) const
{
    const auto at = std::ranges::find(m_rows, key, &Incident::key);
    return at == m_rows.end() ? -1 : int(at - m_rows.begin());
}

const Incident *AlertModel::incident(const QString &key) const
{
    return incidentAt(rowOf(key));
}

/// Row by row: what is gone goes, what is in another place moves, the rest changes where it stands.
void AlertModel::refresh()
{
    const QList<Incident> next = m_desk.book().incidents();
    if (m_rows.isEmpty() && !next.isEmpty()) { // the first round may bring hundreds
        beginInsertRows({}, 0, int(next.size()) - 1);
        m_rows = next;
        endInsertRows();
        return;
    }
    QSet<QString> staying;
    for (const Incident &incident : next)
        staying.insert(incident.key);
    for (int row = int(m_rows.size()) - 1; row >= 0; --row) {
        if (staying.contains(m_rows.at(row).key))
            continue;
        beginRemoveRows({}, row, row);
        m_rows.removeAt(row);
        endRemoveRows();
    }
    for (int row = 0; row < next.size(); ++row) {
        const bool isInPlace = row < m_rows.size() && m_rows.at(row).key == next.at(row).key;
        const int before = isInPlace ? row : rowOf(next.at(row).key);
        if (before < 0) {
            beginInsertRows({}, row, row);
            m_rows.insert(row, next.at(row));
            endInsertRows();
            continue;
        }
        if (before != row) {
            beginMoveRows({}, before, before, {}, row);
            m_rows.move(before, row);
            endMoveRows();
        }
        m_rows[row] = next.at(row);
    }
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(int(m_rows.size()) - 1, ColumnCount - 1));
}

int AlertModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int AlertModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant AlertModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Incident &incident = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(incident, index.column());
    case Qt::ToolTipRole:
        return tooltip(incident, index.column());
    case KeyRole:
        return incident.key;
    case OverRole:
        return incident.state == Incident::State::Recovered;
    }
    return {};
}

QString AlertModel::text(const Incident &incident, int column) const
{
    switch (column) {
    case LevelColumn:
        return AlertWords::levelLook(incident.level).text;
    case WhatColumn:
        return AlertWords::sentence(incident, m_clock());
    case WhereColumn: {
        const QStringList places = incident.places.keys();
        if (places.isEmpty())
            return {};
        const QString first = AlertWords::placeText(places.first());
        return places.size() == 1 ? first : tr("%1 and %n more", nullptr, int(places.size()) - 1).arg(first);
    }
    case SinceColumn:
        return formatTime(incident.since, m_clock());
    case StateColumn:
        return AlertWords::stateLook(incident, m_clock()).text;
    }
    return {};
}

QString AlertModel::tooltip(const Incident &incident, int column) const
{
    if (column == SinceColumn)
        return formatExactTime(incident.since);
    if (column == WhereColumn)
        return incident.places.keys().join(u'\n');
    return column == WhatColumn ? text(incident, column) : QString();
}

QVariant AlertModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case LevelColumn:
        return tr("Level");
    case WhatColumn:
        return tr("What");
    case WhereColumn:
        return tr("Where");
    case SinceColumn:
        return tr("Since");
    case StateColumn:
        return tr("State");
    }
    return {};
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domains/domainlistmodel.h"

#include "app/base/format.h"
#include "app/domains/domainwords.h"
#include "app/domains/healthtexts.h"

using namespace Qt::StringLiterals;

namespace {

QString have(const std::optional<bool> &has)
{
    if (!has)
        return QString::fromUtf16(unknownValue);
    return *has ? DomainListModel::tr("yes", "the list has the entry")
                : DomainListModel::tr("no", "the list lacks it");
}

QString rulesText(const DomainRow &row)
{
    if (!row.domain.isWanted || row.findings.isEmpty())
        return {};
    const DomainFinding &worst = row.findings.first();
    const QString problem = DomainWords::problem(worst.problem);
    return worst.rule.code.isEmpty() || worst.severity == DomainSeverity::Note
        ? problem
        : QString(worst.rule.code + u"  "_s + problem);
}

} // namespace

QList<int> DomainRow::codes() const
{
    QList<int> out;
    for (const DomainFinding &finding : findings)
        out.append(int(finding.problem));
    return out;
}

/// Rows that are gone are taken out, those that stay are changed in place, new ones put in where they
/// belong. A row that has moved is taken there.
void DomainListModel::setRows(const QList<DomainRow> &rows)
{
    QStringList wanted;
    for (const DomainRow &row : rows)
        wanted.append(row.key());
    removeAllBut(QSet<QString>(wanted.begin(), wanted.end()));
    const QSet<QString> known(m_keys.begin(), m_keys.end());
    for (int row = 0; row < rows.size(); ++row) {
        if (!known.contains(wanted[row])) {
            int last = row;
            while (last + 1 < rows.size() && !known.contains(wanted[last + 1]))
                ++last;
            insertRun(row, rows.mid(row, last - row + 1));
            row = last;
            continue;
        }
        if (m_keys[row] != wanted[row])
            moveRow(int(m_keys.indexOf(wanted[row], row)), row);
        if (m_rows[row] == rows[row])
            continue;
        m_rows[row] = rows[row];
        Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    }
}

void DomainListModel::removeAllBut(const QSet<QString> &keys)
{
    for (int last = int(m_rows.size()) - 1; last >= 0; --last) {
        if (keys.contains(m_keys[last]))
            continue;
        int first = last;
        while (first > 0 && !keys.contains(m_keys[first - 1]))
            --first;
        beginRemoveRows({}, first, last);
        m_rows.remove(first, last - first + 1);
        m_keys.remove(first, last - first + 1);
        endRemoveRows();
        last = first;
    }
}

void DomainListModel::insertRun(int at, const QList<DomainRow> &rows)
{
    beginInsertRows({}, at, at + int(rows.size()) - 1);
    for (int i = 0; i < rows.size(); ++i) {
        m_rows.insert(at + i, rows[i]);
        m_keys.insert(at + i, rows[i].key());
    }
    endInsertRows();
}

void DomainListModel::moveRow(int from, int to)
{
    beginMoveRows({}, from, from, {}, to);
    m_rows.move(from, to);
    m_keys.move(from, to);
    endMoveRows();
}

const DomainRow *DomainListModel::rowAt(int row) const
{
    return row >= 0 && row < m_rows.size() ? &m_rows[row] : nullptr;
}

int DomainListModel::rowOf(const QString &key) const
{
    return int(m_keys.indexOf(key));
}

int DomainListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int DomainListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant DomainListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case HostColumn:
        return tr("Host");
    case CategoryColumn:
        return tr("List");
    case RulesColumn:
        return tr("Rules");
    case StateColumn:
        return tr("Stand");
    case HealthColumn:
        return tr("Health");
    case BackendColumn:
        return tr("Backend");
    case PlatformColumn:
        return tr("Platform");
    case EffectiveColumn:
        return tr("In force");
    default:
        return {};
    }
}

QString DomainListModel::displayText(const DomainRow &row, int column) const
{
    const ComparedDomain &domain = row.domain;
    switch (column) {
    case HostColumn: {
        DomainEntry readable = domain.entry;
        readable.host = readableHost(readable.host);
        return domainText(readable);
    }
    case CategoryColumn:
        return DomainWords::category(domain.category);
    case RulesColumn:
        return rulesText(row);
    case StateColumn:
        return DomainWords::state(domain.state);
    case HealthColumn:
        if (row.isBeingChecked)
            return tr("Looking…");
        return row.health ? HealthTexts::severity(row.health->worst()) : QString::fromUtf16(unknownValue);
    case BackendColumn:
        return have(domain.isAtBackend);
    case PlatformColumn:
        return have(domain.isOnPlatform);
    case EffectiveColumn:
        return have(domain.isEffective);
    default:
        return {};
    }
}

QString DomainListModel::tooltip(const DomainRow &row, int column) const
{
    if (column == StateColumn)
        return DomainWords::stateSentence(row.domain.state);
    if (column == HostColumn && row.domain.entry.host.contains("xn--"_L1))
        return domainText(row.domain.entry);
    if (column == HealthColumn && row.health && row.health->headline())
        return HealthTexts::sentence(*row.health->headline());
    return {};
}

QVariant DomainListModel::data(const QModelIndex &index, int role) const
{
    Q_ASSERT(checkIndex(index, CheckIndexOption::IndexIsValid));
    const DomainRow &row = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return displayText(row, index.column());
    case Qt::EditRole:
        return index.column() == HostColumn ? domainText(row.domain.entry) : QVariant();
    case Qt::ToolTipRole:
        return tooltip(row, index.column());
    default:
        return {};
    }
}

Qt::ItemFlags DomainListModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    const DomainRow *row = rowAt(index.row());
    if (row && index.column() == HostColumn && row->domain.isWanted)
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool DomainListModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const DomainRow *row = rowAt(index.row());
    if (!row || role != Qt::EditRole || index.column() != HostColumn)
        return false;
    Q_EMIT edited(*row, value.toString());
    return true;
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/reviewmodel.h"

#include "app/workspace/pendingchanges.h"
#include "ui/common/errortext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// Marks an index as that of a change; fields carry their change's row + 1.
constexpr quintptr isChange = 0;

bool canBeSent(const PendingChange &change)
{
    return change.state == PendingChange::State::Waiting || change.state == PendingChange::State::Refused;
}

QString messageFor(const PendingChange &change, const QString &field)
{
    if (!change.error)
        return {};
    for (const FieldError &error : change.error->fields) {
        if (error.field == field)
            return error.message;
    }
    return {};
}

} // namespace

ReviewModel::ReviewModel(PendingChanges &changes, const ChangeWords &words, QObject *parent)
    : QAbstractItemModel(parent), m_source(changes), m_words(words), m_changes(changes.all())
{
    connect(&changes, &PendingChanges::changed, this, &ReviewModel::refresh);
}

void ReviewModel::expectApplied(const QList<QUuid> &ids)
{
    m_expected = QSet<QUuid>(ids.begin(), ids.end());
}

/// Merged by id, so that what is looked at stays where it is.
void ReviewModel::refresh()
{
    settleGone();
    insertNew();
    for (const PendingChange &now : m_source.all()) {
        const QModelIndex at = indexOf(now.id);
        PendingChange &known = m_changes[at.row()];
        if (known == now)
            continue;
        if (linesOf(known).size() != linesOf(now).size()) {
            beginRemoveRows(at, 0, rowCount(at) - 1);
            const PendingChange before = std::exchange(known, PendingChange{.id = now.id});
            endRemoveRows();
            beginInsertRows(at, 0, int(linesOf(now).size()) - 1);
            known = now;
            endInsertRows();
        } else {
            known = now;
        }
        Q_EMIT dataChanged(at, at.siblingAtColumn(ColumnCount - 1));
        if (rowCount(at) > 0)
            Q_EMIT dataChanged(index(0, 0, at), index(rowCount(at) - 1, ColumnCount - 1, at));
    }
    Q_EMIT tickedChanged();
}

void ReviewModel::insertNew()
{
    for (const PendingChange &now : m_source.all()) {
        if (indexOf(now.id).isValid())
            continue;
        beginInsertRows({}, int(m_changes.size()), int(m_changes.size()));
        m_changes.append(now);
        endInsertRows();
    }
}

/// What is no longer pending was applied if it was sent, and otherwise discarded.
void ReviewModel::settleGone()
{
    const auto &pending = m_source.all();
    for (int row = int(m_changes.size()) - 1; row >= 0; --row) {
        PendingChange &change = m_changes[row];
        const bool isPending =
            std::ranges::any_of(pending, [&](const auto &other) { return other.id == change.id; });
        if (isPending || change.state == PendingChange::State::Applied)
            continue;
        if (m_expected.contains(change.id)) {
            change.state = PendingChange::State::Applied;
            change.error.reset();
            Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
        } else {
            beginRemoveRows({}, row, row);
            m_changes.removeAt(row);
            endRemoveRows();
        }
    }
}

const PendingChange *ReviewModel::change(const QUuid &id) const
{
    const auto found = std::ranges::find(m_changes, id, &PendingChange::id);
    return found == m_changes.end() ? nullptr : &*found;
}

const PendingChange *ReviewModel::changeAt(const QModelIndex &index) const
{
    if (!index.isValid())
        return nullptr;
    const QModelIndex top = index.parent().isValid() ? index.parent() : index;
    return &m_changes[top.row()];
}

QModelIndex ReviewModel::indexOf(const QUuid &id) const
{
    const auto found = std::ranges::find(m_changes, id, &PendingChange::id);
    return found == m_changes.end() ? QModelIndex() : index(int(found - m_changes.begin()), 0);
}

QList<QUuid> ReviewModel::ticked() const
{
    QList<QUuid> ids;
    for (const PendingChange &change : m_changes) {
        if (canBeSent(change) && !m_unticked.contains(change.id))
            ids << change.id;
    }
    return ids;
}

int ReviewModel::lineCountOf(const QList<QUuid> &ids) const
{
    int count = 0;
    for (const QUuid &id : ids) {
        if (const PendingChange *known = change(id))
            count += known->lineCount();
    }
    return count;
}

void ReviewModel::setNames(const QString &leaf, const QHash<QString, QString> &names)
{
    m_words.setNames(leaf, names);
    for (int row = 0; row < rowCount(); ++row) {
        const QModelIndex change = index(row, 0);
        if (const int lines = rowCount(change); lines > 0)
            Q_EMIT dataChanged(index(0, OldColumn, change), index(lines - 1, NewColumn, change));
    }
}

QModelIndex ReviewModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row()) + 1 : isChange);
}

QModelIndex ReviewModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == isChange)
        return {};
    return createIndex(int(child.internalId()) - 1, 0, isChange);
}

int ReviewModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(m_changes.size());
    if (parent.internalId() != isChange || parent.column() != 0)
        return 0;
    return int(linesOf(m_changes[parent.row()]).size());
}

int ReviewModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QList<ReviewModel::Line> ReviewModel::linesOf(const PendingChange &change) const
{
    QList<Line> lines;
    for (const FieldChange &field : change.fields) {
        lines.append({m_words.fieldTitle(field.field, field.label),
                      m_words.valueText(field.field, field.before),
                      m_words.valueText(field.field, field.after), messageFor(change, field.field)});
    }
    for (const QString &input : m_words.inputNames(change.action, change.input)) {
        lines.append({m_words.inputTitle(change.action, input),
                      m_words.inputText(change.action, input, change.before[input]),
                      m_words.inputText(change.action, input, change.input[input]),
                      messageFor(change, input)});
    }
    return lines;
}

QVariant ReviewModel::data(const QModelIndex &index, int role) const
{
    Q_ASSERT(checkIndex(index, CheckIndexOption::IndexIsValid));
    const PendingChange &change = *changeAt(index);
    if (role == ChangeIdRole)
        return change.id;
    if (!index.parent().isValid())
        return changeData(change, index.column(), role);
    const QList<Line> lines = linesOf(change);
    return index.row() < lines.size() ? lineData(lines[index.row()], index.column(), role) : QVariant();
}

QString ReviewModel::summaryOf(const PendingChange &change) const
{
    const QString thing = change.entity.label.isEmpty() ? change.entity.id : change.entity.label;
    if (change.isAction())
        return tr("%1: %2", "what is done, to what").arg(m_words.actionTitle(change.action), thing);
    return thing;
}

QVariant ReviewModel::changeData(const PendingChange &change, int column, int role) const
{
    const ErrorText error = change.error ? ErrorText::of(*change.error) : ErrorText{};
    switch (role) {
    case Qt::DisplayRole:
        if (column == WhatColumn)
            return summaryOf(change);
        return column == OutcomeColumn ? ChangeWords::stateLook(change.state).text : QVariant();
    case Qt::CheckStateRole:
        if (column != WhatColumn || !canBeSent(change))
            return {};
        return m_unticked.contains(change.id) ? Qt::Unchecked : Qt::Checked;
    case Qt::ToolTipRole:
        return change.error ? error.paragraph() : QVariant();
    case StateRole:
        return int(change.state);
    case MessageRole:
        return change.error ? error.paragraph() : QString();
    default:
        return {};
    }
}

QVariant ReviewModel::lineData(const Line &line, int column, int role) const
{
    if (role == MessageRole)
        return line.message;
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (column) {
    case WhatColumn:
        return line.title;
    case OldColumn:
        return line.before;
    case NewColumn:
        return line.after;
    case OutcomeColumn:
        return line.message;
    default:
        return {};
    }
}

bool ReviewModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || index.parent().isValid() || index.column() != WhatColumn)
        return false;
    const QUuid id = m_changes[index.row()].id;
    if (value.value<Qt::CheckState>() == Qt::Checked)
        m_unticked.remove(id);
    else
        m_unticked.insert(id);
    Q_EMIT dataChanged(index, index, {Qt::CheckStateRole});
    Q_EMIT tickedChanged();
    return true;
}

Qt::ItemFlags ReviewModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    const bool isTop = !index.parent().isValid();
    if (isTop && index.column() == WhatColumn && canBeSent(m_changes[index.row()]))
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

QVariant ReviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case WhatColumn:
        return tr("Change");
    case OldColumn:
        return tr("Now", "value before the change");
    case NewColumn:
        return tr("New", "value after the change");
    case OutcomeColumn:
        return tr("Outcome");
    default:
        return {};
    }
}

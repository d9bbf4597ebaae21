// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/columnfit.h"

#include "app/base/format.h"
#include "app/workspace/settings.h"
#include "ui/common/tableview.h"

#include <QHeaderView>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

/// Rows looked at, about a screenful: their texts are shaped for being measured, and then painted.
constexpr int rowsMeasured = 24;
constexpr int widestInChars = 40; ///< that a column gets by itself

} // namespace

ColumnFit::ColumnFit(TableView &table, Settings &settings, const QString &key)
    : m_table(table), m_settings(settings), m_key(u"columns/"_s + key)
{
    QHeaderView *header = table.horizontalHeader();
    header->setResizeContentsPrecision(rowsMeasured);
    connect(header, &QHeaderView::sectionMoved, this, &ColumnFit::save);
    connect(header, &QHeaderView::sectionResized, this, &ColumnFit::onResized);
}

void ColumnFit::setFlexible(int column, int leastChars)
{
    m_flexible = column;
    m_leastFlexibleChars = leastChars;
    fit();
}

void ColumnFit::setDispensable(const QList<int> &columns)
{
    m_dispensable = columns;
    fit();
}

void ColumnFit::setStandIn(int column)
{
    m_standIn = column;
    fit();
}

void ColumnFit::setOptional(const QList<int> &columns)
{
    m_optional = columns;
    lookForValues();
    fit(); // what is not optional any more is shown again
}

void ColumnFit::takeModel()
{
    m_isSized = restore();
    const QAbstractItemModel *model = m_table.model();
    if (!model)
        return;
    for (int column = 0; column < model->columnCount(); ++column)
        m_table.horizontalHeader()->setSectionResizeMode(column, QHeaderView::Interactive);
    connect(model, &QAbstractItemModel::rowsInserted, this, &ColumnFit::takeRows);
    connect(model, &QAbstractItemModel::dataChanged, this, &ColumnFit::takeRows);
    connect(model, &QAbstractItemModel::modelReset, this, &ColumnFit::takeRows);
    takeRows();
}

bool ColumnFit::hasRows() const
{
    const QAbstractItemModel *model = m_table.model();
    return model && model->rowCount() > 0 && !m_table.cells()->isLoading(model->index(0, 0));
}

void ColumnFit::takeRows()
{
    if (!hasRows())
        return;
    lookForValues();
    sizeOnce();
}

/// Once the first real row is here, unless widths are remembered.
void ColumnFit::sizeOnce()
{
    if (m_isSized)
        return;
    m_isFitting = true;
    for (const int column : m_dispensable + m_optional) // one that is hidden would be measured as nothing
        m_table.setColumnHidden(column, false);
    m_table.resizeColumnsToContents();
    const int widest = theme::charWidth() * widestInChars;
    for (int column = 0; column < m_table.model()->columnCount(); ++column)
        m_table.setColumnWidth(column, std::min(m_table.columnWidth(column) + theme::gap(), widest));
    m_isFitting = false;
    m_isSized = true;
    fit();
}

void ColumnFit::lookForValues()
{
    if (m_filled.size() == m_optional.size() || !hasRows())
        return;
    const auto before = m_filled.size();
    for (const int column : m_optional) {
        if (!m_filled.contains(column) && isFilled(column))
            m_filled.insert(column);
    }
    if (!std::exchange(m_hasSeenRows, true) || m_filled.size() > before)
        fit();
}

bool ColumnFit::isFilled(int column) const
{
    const QAbstractItemModel &model = *m_table.model();
    const int rows = std::min(model.rowCount(), rowsMeasured);
    for (int row = 0; row < rows; ++row) {
        const QModelIndex index = model.index(row, column);
        const QString text = m_table.cells()->isLoading(index) ? QString() : index.data().toString();
        if (!text.isEmpty() && text != QStringView(unknownValue))
            return true;
    }
    return false;
}

bool ColumnFit::isVacant(int column) const
{
    return m_hasSeenRows && m_optional.contains(column) && !m_filled.contains(column);
}

int ColumnFit::columnThatTakesTheRest()
{
    const bool isStandingIn = m_standIn >= 0 && isVacant(m_flexible);
    if (std::exchange(m_isStandingIn, isStandingIn) && !isStandingIn) {
        m_table.resizeColumnToContents(m_standIn); // it has had more than its own
        m_table.setColumnWidth(m_standIn, m_table.columnWidth(m_standIn) + theme::gap());
    }
    return isStandingIn ? m_standIn : m_flexible;
}

int ColumnFit::widthBeside(int column) const
{
    int others = 0;
    for (int other = 0; other < m_table.model()->columnCount(); ++other) {
        if (other != column && !m_table.isColumnHidden(other))
            others += m_table.columnWidth(other);
    }
    return others;
}

void ColumnFit::fit()
{
    const QAbstractItemModel *model = m_table.model();
    if (m_flexible < 0 || !model || m_isFitting || m_flexible >= model->columnCount())
        return;
    const int least = theme::charWidth() * m_leastFlexibleChars;
    m_isFitting = true;
    m_table.horizontalHeader()->setStretchLastSection(false);
    const int flexible = columnThatTakesTheRest();
    const auto room = [this, flexible] { return m_table.viewport()->width() - widthBeside(flexible); };
    for (const int column : m_dispensable + m_optional)
        m_table.setColumnHidden(column, isVacant(column));
    for (const int column : m_dispensable) {
        if (room() < (m_table.isColumnHidden(flexible) ? 0 : least))
            m_table.setColumnHidden(column, true);
    }
    const bool isGone = m_table.isColumnHidden(flexible);
    m_table.horizontalHeader()->setStretchLastSection(isGone); // which takes the rest then
    if (!isGone)
        m_table.setColumnWidth(flexible, std::max(least, room()));
    m_isFitting = false;
}

void ColumnFit::onResized(int column, int before, int now)
{
    if (m_isFitting || !m_isSized)
        return;
    if (column != (m_isStandingIn ? m_standIn : m_flexible))
        fit();
    if (before > 0 && now > 0) // amid hiding one, the header's state has it as a visible one of no width
        save();
}

/// As QHeaderView keeps it, after the number of columns that it is about.
void ColumnFit::save()
{
    if (const QAbstractItemModel *model = m_table.model())
        m_settings.setLayout(
            m_key, QByteArray::number(model->columnCount()) + ':' + m_table.horizontalHeader()->saveState());
}

/// False when nothing is remembered for this set of columns.
bool ColumnFit::restore()
{
    const QByteArray kept = m_settings.layout(m_key);
    const auto colon = kept.indexOf(':');
    const QAbstractItemModel *model = m_table.model();
    if (!model || colon < 1 || kept.first(colon).toInt() != model->columnCount())
        return false;
    return m_table.horizontalHeader()->restoreState(kept.mid(colon + 1)) && hasWidths();
}

/// False after a state that was kept amid hiding a column.
bool ColumnFit::hasWidths() const
{
    const int least = m_table.horizontalHeader()->minimumSectionSize();
    for (int column = 0; column < m_table.model()->columnCount(); ++column) {
        if (!m_table.isColumnHidden(column) && m_table.columnWidth(column) < least)
            return false;
    }
    return true;
}

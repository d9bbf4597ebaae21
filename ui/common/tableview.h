// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/celldelegate.h"

#include <QSet>
#include <QTableView>

class ColumnFit;
class QMenu;
class RowActionBar;
class Settings;

/// A table our way: rows of one height with a line under each, no grid, whole-row selection, a header
/// that sorts, columns sized once to what is in them and then kept by key, copy as text for sheets,
/// the row's actions at the right end under the pointer.
class TableView : public QTableView
{
    Q_OBJECT
public:
    /// \param key  under which the column widths are remembered, such as "orders"
    TableView(Settings &settings, const QString &key, QWidget *parent = nullptr);
    ~TableView() override;

    void setModel(QAbstractItemModel *model) override;
    CellDelegate *cells() const { return m_cells; }

    /// Rows high enough for pictures or two lines.
    void setTallRows(bool areTall);
    /// The column that takes the room that others leave, and how many characters it keeps before they
    /// have to go.
    void setFlexibleColumn(int column, int leastChars = 16);
    /// Takes that room while the flexible column is an optional one that has nothing in it.
    void setStandInColumn(int column);
    /// Columns that go while the table is too narrow for all, the first to go first. Those behind the
    /// flexible one, when it is among them, go while there is no room for what is left.
    void setDispensableColumns(const QList<int> &columns);
    /// Columns that some backends have nothing for: hidden until one of the rows has something there.
    /// For tables with a flexible column.
    void setOptionalColumns(const QList<int> &columns);
    /// Widens a column to what of it is in sight.
    void makeRoomIn(int column);
    /// A plain click on a row is like Enter: for lists of which one row leads somewhere else.
    void activateOnClick();
    /// Which columns sort when their header is clicked; others do nothing. Calls the model's sort().
    void setSortable(const QSet<int> &columns);
    void showSorted(int column, Qt::SortOrder order);
    /// What can be done to the row under the pointer. Asked each time another row comes under it.
    void setRowActions(std::function<QList<QAction *>(const QModelIndex &)> actionsFor);

    /// What stands there while there are no rows: one sentence that says why.
    void setEmptyText(const QString &sentence);

    QModelIndexList selectedRowIndexes() const;
    /// The selected rows, shown columns only, with a line of headers: tab-separated.
    QString selectionAsText() const;

    void keyboardSearch(const QString &text) override;

public Q_SLOTS:
    void copySelection();

Q_SIGNALS:
    /// A context menu is about to open: add to it. "Copy" follows.
    void menuAboutToShow(const QModelIndex &index, QMenu *menu);
    /// More or fewer rows are selected, or others.
    void rowSelectionChanged();

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight,
                     const QList<int> &roles = {}) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;

private:
    void setUpLooks();
    void setUpHeader();
    void applyRowHeight();
    void onHeaderClicked(int column);
    void paintBesideCells(const QRegion &wanted);
    void paintEmptyText();
    void hoverRow(int row);
    int actionsEnd() const;
    void updateRow(int row);

    CellDelegate *m_cells = nullptr;
    std::unique_ptr<ColumnFit> m_fit;
    RowActionBar *m_rowActions = nullptr;
    std::function<QList<QAction *>(const QModelIndex &)> m_actionsFor{};
    QSet<int> m_sortable{};
    QString m_emptyText{};
    int m_hoveredRow = -1;
    int m_sortedColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    bool m_areTall = false;
};

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "ui/common/celltexts.h"
#include "ui/common/chip.h"
#include "ui/common/skeleton.h"

#include <QHash>
#include <QStyledItemDelegate>

#include <functional>

/// How the cells of one column are painted. Text comes from Qt::DisplayRole.
struct ColumnLook {
    enum class Kind {
        Text,   ///< from the left, elided at the end
        Number, ///< from the right
        Id,     ///< monospace, elided in the middle
    };

    Kind kind = Kind::Text;
    bool isStrong = false; ///< what one scans by
    bool isQuiet = false;
    /// What the column has room for from the start, where that may come later.
    QString roomFor{};
    /// A chip in place of the text; an empty one leaves the text.
    std::function<ChipLook(const QModelIndex &)> chip{};
    /// A quiet second line under the text.
    std::function<QString(const QModelIndex &)> secondLine{};
    /// A square picture before the text, side in device-independent pixels; a null one leaves a quiet
    /// square in its place.
    std::function<QPixmap(const QModelIndex &, int side, qreal ratio)> picture{};
};

/// Paints table cells our way, without building style options for text.
class CellDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit CellDelegate(QObject *parent = nullptr);

    void setColumn(int column, const ColumnLook &look);
    bool isNumber(int column) const { return lookOf(column).kind == ColumnLook::Kind::Number; }
    /// A role that is true where a cell has a waiting change; -1: none.
    void setChangedRole(int role) { m_changedRole = role; }
    /// A role that says why a waiting change could not be applied, if so; -1: none.
    void setTroubleRole(int role) { m_troubleRole = role; }
    /// Says why a text can't stand in a cell, empty when it can. Cells are edited in a CellEditor then.
    void setWhyNot(std::function<QString(const QModelIndex &, const QString &text)> whyNot);
    /// Puts a text into its cell, and says what stood in the way: nothing typed is lost then, as the editor
    /// stays. Without it the model's setData() is told when the editor closes.
    void setEnter(std::function<Result<Done>(const QModelIndex &, const QString &text)> enter);
    /// A role that is true where the row is still loading; -1: none.
    void setLoadingRole(int role) { m_loadingRole = role; }
    void setHoveredRow(int row) { m_hoveredRow = row; }
    /// After a change of the program's font.
    void renewFonts();

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool isLoading(const QModelIndex &index) const;

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Cell;
    void paintGround(const Cell &cell) const;
    void paintChangedMark(const Cell &cell, theme::Role role) const;
    QRect roomForChip(const Cell &cell, const ChipLook &chip) const;
    void paintCheck(const Cell &cell) const;
    void paintPicture(Cell &cell) const;
    void paintTexts(const Cell &cell) const;
    void paintLine(const Cell &cell, const QRect &room, const QString &text, CellTexts::Style style,
                   const QColor &color) const;
    const ColumnLook &lookOf(int column) const;

    QHash<int, ColumnLook> m_columns{};
    mutable CellTexts m_texts{};
    mutable SkeletonBar m_bar{};
    std::function<QString(const QModelIndex &, const QString &)> m_whyNot{};
    std::function<Result<Done>(const QModelIndex &, const QString &)> m_enter{};
    int m_changedRole = -1;
    int m_troubleRole = -1;
    int m_loadingRole = -1;
    int m_hoveredRow = -1;
};

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/celldelegate.h"

#include "ui/common/celleditor.h"
#include "ui/common/icons.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>

using namespace Qt::StringLiterals;
using theme::Role;

namespace {

int sideGap()
{
    return theme::halfGap();
}

CellTexts::Style styleOf(const ColumnLook &look)
{
    if (look.kind == ColumnLook::Kind::Id)
        return CellTexts::Style::Id;
    return look.isStrong ? CellTexts::Style::Strong : CellTexts::Style::Plain;
}

} // namespace

/// What is painted, gathered once a cell.
struct CellDelegate::Cell {
    QPainter *painter = nullptr;
    const QStyleOptionViewItem &option;
    const QModelIndex &index;
    const ColumnLook &look;
    bool isSelected = false;
    QRect room{};
};

CellDelegate::CellDelegate(QObject *parent) : QStyledItemDelegate(parent) { }

void CellDelegate::setColumn(int column, const ColumnLook &look)
{
    m_columns.insert(column, look);
}

const ColumnLook &CellDelegate::lookOf(int column) const
{
    static const ColumnLook plain;
    const auto known = m_columns.constFind(column);
    return known == m_columns.cend() ? plain : *known;
}

void CellDelegate::renewFonts()
{
    m_texts.renew();
}

bool CellDelegate::isLoading(const QModelIndex &index) const
{
    return m_loadingRole >= 0 && index.data(m_loadingRole).toBool();
}

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    const int gap = sideGap();
    Cell cell{painter,
              option,
              index,
              lookOf(index.column()),
              option.state.testFlag(QStyle::State_Selected),
              option.rect.adjusted(gap, 0, -gap, -1)};
    painter->save();
    paintGround(cell);
    if (isLoading(index)) {
        m_bar.paint(painter, cell.room, index.row(), index.column(),
                    cell.look.kind == ColumnLook::Kind::Number);
    } else {
        if (cell.look.picture)
            paintPicture(cell);
        const ChipLook chip = cell.look.chip ? cell.look.chip(index) : ChipLook{};
        if (index.data(Qt::CheckStateRole).isValid())
            paintCheck(cell);
        else if (chip.isEmpty())
            paintTexts(cell);
        else
            paintChip(painter, roomForChip(cell, chip), chip, m_texts.font(CellTexts::Style::Quiet));
    }
    painter->restore();
}

/// Chips among numbers stand at the right, as the numbers do.
QRect CellDelegate::roomForChip(const Cell &cell, const ChipLook &chip) const
{
    QRect room = cell.room;
    if (cell.look.kind == ColumnLook::Kind::Number)
        room.setLeft(qMax(room.left(),
                          room.right() + 1 - chipSize(chip, m_texts.font(CellTexts::Style::Quiet)).width()));
    return room;
}

void CellDelegate::paintGround(const Cell &cell) const
{
    const QRect &rect = cell.option.rect;
    const bool isChanged = m_changedRole >= 0 && cell.index.data(m_changedRole).toBool();
    const bool isInTrouble =
        isChanged && m_troubleRole >= 0 && !cell.index.data(m_troubleRole).toString().isEmpty();
    const bool isHovered = cell.index.row() == m_hoveredRow;
    Role ground = isHovered ? Role::Hover : Role::Surface;
    if (cell.isSelected)
        ground = Role::Selection;
    if (isChanged)
        ground = isInTrouble ? Role::BadGround : Role::Changed;
    cell.painter->fillRect(rect, theme::color(ground));
    if (isChanged)
        paintChangedMark(cell, isInTrouble ? Role::Bad : Role::ChangedMark);
    cell.painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme::color(Role::Line));
    if (cell.option.state.testFlag(QStyle::State_HasFocus)) {
        cell.painter->setPen(theme::color(Role::Accent));
        cell.painter->setBrush(Qt::NoBrush);
        cell.painter->drawRect(rect.adjusted(0, 0, -1, -1));
    }
}

void CellDelegate::paintChangedMark(const Cell &cell, Role role) const
{
    const QRect &rect = cell.option.rect;
    const int side = theme::halfGap();
    QPainterPath corner(rect.topRight() + QPoint(1, 0));
    corner.lineTo(rect.right() + 1 - side, rect.top());
    corner.lineTo(rect.right() + 1, rect.top() + side);
    cell.painter->fillPath(corner, theme::color(role));
}

/// Where QStyledItemDelegate::editorEvent expects it, so that clicks and Space toggle it.
void CellDelegate::paintCheck(const Cell &cell) const
{
    QStyleOptionViewItem check = cell.option;
    initStyleOption(&check, cell.index);
    const QStyle *style = cell.option.widget ? cell.option.widget->style() : QApplication::style();
    check.rect = style->subElementRect(QStyle::SE_ItemViewItemCheckIndicator, &check, cell.option.widget);
    check.state.setFlag(QStyle::State_HasFocus, false);
    check.state |=
        cell.index.data(Qt::CheckStateRole).toInt() == Qt::Checked ? QStyle::State_On : QStyle::State_Off;
    check.state.setFlag(QStyle::State_Enabled, cell.index.flags().testFlag(Qt::ItemIsUserCheckable));
    style->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &check, cell.painter, cell.option.widget);
}

void CellDelegate::paintPicture(Cell &cell) const
{
    const int side = cell.option.rect.height() - theme::halfGap();
    QRect place(0, 0, side, side);
    place.moveCenter(QPoint(cell.room.left() + side / 2, cell.option.rect.center().y()));
    const qreal ratio = cell.painter->device()->devicePixelRatioF();
    const QPixmap picture = cell.look.picture(cell.index, side, ratio);
    QPainterPath clip;
    clip.addRoundedRect(place, theme::radius(), theme::radius());
    cell.painter->setRenderHint(QPainter::Antialiasing);
    if (picture.isNull()) {
        cell.painter->fillPath(clip, theme::color(Role::Sunken));
    } else {
        cell.painter->save();
        cell.painter->setClipPath(clip);
        cell.painter->setRenderHint(QPainter::SmoothPixmapTransform);
        cell.painter->drawPixmap(place, picture);
        cell.painter->restore();
    }
    cell.painter->setRenderHint(QPainter::Antialiasing, false);
    cell.room.setLeft(place.right() + 1 + theme::halfGap());
}

void CellDelegate::paintTexts(const Cell &cell) const
{
    const QColor plain = theme::color(cell.isSelected ? Role::SelectionText : Role::Text);
    const QColor quiet = cell.isSelected ? plain : theme::color(Role::QuietText);
    const QString text = displayText(cell.index.data(Qt::DisplayRole), cell.option.locale);
    const QString second = cell.look.secondLine ? cell.look.secondLine(cell.index) : QString();
    const CellTexts::Style style = styleOf(cell.look);
    if (second.isEmpty()) {
        paintLine(cell, cell.room, text, style, cell.look.isQuiet ? quiet : plain);
        return;
    }
    const int middle = cell.room.center().y();
    const int height = QFontMetrics(m_texts.font(style)).height();
    paintLine(cell, QRect(cell.room.left(), middle - height, cell.room.width(), height), text, style, plain);
    paintLine(cell, QRect(cell.room.left(), middle, cell.room.width(), height), second,
              CellTexts::Style::Quiet, quiet);
}

void CellDelegate::paintLine(const Cell &cell, const QRect &room, const QString &text, CellTexts::Style style,
                             const QColor &color) const
{
    if (text.isEmpty() || room.width() <= 0)
        return;
    const QStaticText &line = m_texts.line(text, style, room.width());
    const QSizeF size = line.size();
    const bool isRight = cell.look.kind == ColumnLook::Kind::Number;
    const qreal x = isRight ? room.right() + 1 - size.width() : room.left();
    if (cell.painter->font() != m_texts.font(style)) // which looks for the screen's resolution each time
        cell.painter->setFont(m_texts.font(style));
    cell.painter->setPen(color);
    cell.painter->drawStaticText(QPointF(x, room.top() + (room.height() - size.height()) / 2), line);
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const ColumnLook &look = lookOf(index.column());
    const int height = look.picture ? theme::thumbRowHeight() : theme::rowHeight();
    const ChipLook chip = look.chip ? look.chip(index) : ChipLook{};
    const QFont &chipFont = m_texts.font(CellTexts::Style::Quiet);
    int width = chip.isEmpty() ? m_texts.width(displayText(index.data(), option.locale), styleOf(look))
                               : chipSize(chip, chipFont).width();
    if (!look.roomFor.isEmpty())
        width = std::max(width,
                         look.chip ? chipSize({theme::Role::Bad, u"error"_s, look.roomFor}, chipFont).width()
                                   : m_texts.width(look.roomFor, styleOf(look)));
    if (look.picture)
        width += height;
    return {width + 2 * sideGap() + 2, height};
}

void CellDelegate::setWhyNot(std::function<QString(const QModelIndex &, const QString &)> whyNot)
{
    m_whyNot = std::move(whyNot);
}

void CellDelegate::setEnter(std::function<Result<Done>(const QModelIndex &, const QString &)> enter)
{
    m_enter = std::move(enter);
}

QWidget *CellDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                                    const QModelIndex &index) const
{
    if (!m_whyNot)
        return QStyledItemDelegate::createEditor(parent, option, index);
    const QPersistentModelIndex cell(index);
    CellEditor::Enter enter;
    if (m_enter)
        enter = [this, cell](const QString &text) { return m_enter(cell, text); };
    auto *editor =
        new CellEditor([this, cell](const QString &text) { return m_whyNot(cell, text); }, enter, parent);
    if (lookOf(index.column()).kind == ColumnLook::Kind::Number)
        editor->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    editor->setAccessibleName(index.model()->headerData(index.column(), Qt::Horizontal).toString());
    return editor;
}

/// The whole cell, but no higher than a field, and beside the picture.
void CellDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                        const QModelIndex &index) const
{
    QRect room = option.rect.adjusted(0, 0, 0, -1);
    if (lookOf(index.column()).picture)
        room.setLeft(room.left() + option.rect.height());
    const int height = qMin(room.height(), theme::controlHeight());
    editor->setGeometry(room.left(), room.center().y() - height / 2, room.width(), height);
}

void CellDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    auto *field = qobject_cast<CellEditor *>(editor);
    const bool isTaken = !field || field->commit();
    if (isTaken && !(field && field->entersItself()))
        QStyledItemDelegate::setModelData(editor, model, index);
}

/// What can't be accepted stays in its field, which stays open.
bool CellDelegate::eventFilter(QObject *watched, QEvent *event)
{
    auto *field = qobject_cast<CellEditor *>(watched);
    if (field && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const bool isDone =
            key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Tab || key == Qt::Key_Backtab;
        if (isDone && !field->commit())
            return true;
    }
    if (field && event->type() == QEvent::FocusOut && !field->commit())
        return false;
    return QStyledItemDelegate::eventFilter(watched, event);
}

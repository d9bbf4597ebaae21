// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/reviewdelegate.h"

#include "ui/review/reviewmodel.h"

#include <QPainter>
#include <QStyle>
#include <QWidget>

using theme::Role;

namespace {

/// That a style puts before the text of a cell.
int textMargin(const QStyleOptionViewItem &option)
{
    return option.widget->style()->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, option.widget) + 1;
}

} // namespace

void ReviewDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const bool isChange = !index.parent().isValid();
    const auto setText = [option](Role role) {
        option->palette.setColor(QPalette::Text, theme::color(role));
    };
    option->state.setFlag(QStyle::State_HasFocus, false); // the row's ground says it
    if (isChange && index.column() == ReviewModel::WhatColumn)
        option->font = theme::semibold(option->font);
    if (!isChange && index.column() == ReviewModel::OldColumn) {
        setText(Role::QuietText);
        option->font.setStrikeOut(true);
    }
    if (!isChange && index.column() == ReviewModel::OutcomeColumn)
        setText(Role::Bad);
}

void ReviewDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    const bool isOutcome = index.column() == ReviewModel::OutcomeColumn && !index.parent().isValid();
    QStyleOptionViewItem cell = option;
    const bool isFirst = index.column() == ReviewModel::WhatColumn;
    if (!isFirst) { // under its heading, which begins half a gap from the edge
        const bool isSelected = option.state.testFlag(QStyle::State_Selected);
        painter->fillRect(option.rect, theme::color(isSelected ? Role::Selection : Role::Surface));
        cell.rect.setLeft(option.rect.left() + theme::halfGap() - (isOutcome ? 0 : textMargin(option)));
    }
    if (isOutcome) {
        const auto state = PendingChange::State(index.data(ReviewModel::StateRole).toInt());
        paintChip(painter, cell.rect, ChangeWords::stateLook(state), theme::quietFont());
    } else {
        QStyledItemDelegate::paint(painter, cell, index);
    }
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                      theme::color(Role::Line));
}

QSize ReviewDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    if (index.column() == ReviewModel::OutcomeColumn && !index.parent().isValid()) {
        const auto state = PendingChange::State(index.data(ReviewModel::StateRole).toInt());
        size = chipSize(ChangeWords::stateLook(state), theme::quietFont());
    }
    return {size.width() + theme::gap(), theme::rowHeight()};
}

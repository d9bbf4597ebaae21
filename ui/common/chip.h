// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"

#include <QWidget>

/// A state as icon, word and colour; never colour alone.
struct ChipLook {
    theme::Role role = theme::Role::QuietText;
    QString icon{};
    QString text{};

    bool isEmpty() const { return text.isEmpty(); }
    bool operator==(const ChipLook &) const = default;
};

/// The room a chip takes, for delegates.
QSize chipSize(const ChipLook &look, const QFont &font);
/// Paints it at the left, vertically centred; elides where the room is too small.
void paintChip(QPainter *painter, const QRect &room, const ChipLook &look, const QFont &font);

/// A chip as a widget of its own.
class Chip : public QWidget
{
    Q_OBJECT
public:
    explicit Chip(QWidget *parent = nullptr);

    void setLook(const ChipLook &look);
    const ChipLook &look() const { return m_look; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ChipLook m_look{};
};

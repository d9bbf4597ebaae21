// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

/// Quiet bars in place of rows that are still on their way. Stands still: nothing spins.
class Skeleton : public QWidget
{
    Q_OBJECT
public:
    explicit Skeleton(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

/// One bar in a cell; how long it is comes from the row and column, so that rows look like text.
void paintSkeletonBar(QPainter *painter, const QRect &cell, int row, int column, bool isRightAligned);

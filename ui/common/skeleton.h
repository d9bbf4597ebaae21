// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPixmap>
#include <QWidget>

/// The bar in a cell that is still on its way; how long it is comes from the row and column, so that rows
/// look like text. Keeps its round end as a picture: a page of curved paths costs more than the rows that
/// take their place.
class SkeletonBar
{
public:
    void paint(QPainter *painter, const QRect &cell, int row, int column, bool isRightAligned);

private:
    void drawEnd(int thick, qreal devicePixelRatio, const QColor &color);

    QPixmap m_end{};
    QColor m_color{}; ///< that m_end is drawn in
};

/// Quiet bars in place of rows that are still on their way. Stands still: nothing spins.
class Skeleton : public QWidget
{
    Q_OBJECT
public:
    explicit Skeleton(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    SkeletonBar m_bar{};
};

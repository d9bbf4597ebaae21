// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;
class QHBoxLayout;

/// The actions of the row under the pointer, at its right end over the cells.
class RowActionBar : public QWidget
{
    Q_OBJECT
public:
    explicit RowActionBar(QWidget *parent);

    /// Hides where there are none. row is in the parent's coordinates.
    void showFor(const QList<QAction *> &actions, const QRect &row);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QHBoxLayout *m_buttons = nullptr;
};

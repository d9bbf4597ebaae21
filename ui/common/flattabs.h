// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTabBar>

/// Tabs as words on the page's own ground, over a line through its whole width; the chosen one is strong and
/// underlined in the accent.
class FlatTabs : public QTabBar
{
    Q_OBJECT
public:
    explicit FlatTabs(QWidget *parent = nullptr);

protected:
    QSize tabSizeHint(int index) const override;
    void paintEvent(QPaintEvent *event) override;

private:
    void paintTab(QPainter &painter, int index) const;
};

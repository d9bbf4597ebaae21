// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;
class QHBoxLayout;
class TextLabel;

/// What can be done to all selected rows: shown at the foot of a list while several are.
class SelectionBar : public QWidget
{
    Q_OBJECT
public:
    explicit SelectionBar(QWidget *parent = nullptr);

    /// A button for an action; disabled with it.
    void addAction(QAction *action);
    /// Shows the bar with these words ("12 selected"); hides it when there are none.
    void setText(const QString &text);

Q_SIGNALS:
    /// The cross: nothing shall be selected any more.
    void cleared();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    TextLabel *m_text = nullptr;
    QHBoxLayout *m_row = nullptr;
};

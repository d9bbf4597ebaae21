// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class PendingChanges;
class QPushButton;
class TextLabel;

/// "3 changes in 2 products · Review and apply · Discard": shown only while changes wait.
class PendingBar : public QFrame
{
    Q_OBJECT
public:
    explicit PendingBar(QWidget *parent = nullptr);

    /// Null: none; the bar hides.
    /// \param canApply  false: the shop is not open; they are counted, and nothing can be done to them
    void setChanges(PendingChanges *changes, bool canApply);

Q_SIGNALS:
    void reviewRequested();
    void discardRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    QString sentence() const;

    PendingChanges *m_changes = nullptr;
    bool m_canApply = true;
    TextLabel *m_text = nullptr;
    QPushButton *m_review = nullptr;
    QPushButton *m_discard = nullptr;
};

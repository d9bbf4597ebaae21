// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;
class TextLabel;

/// What stands where there is nothing to show: one sentence that says why, and one thing to do.
class EmptyState : public QWidget
{
    Q_OBJECT
public:
    explicit EmptyState(QWidget *parent = nullptr);

    /// \param headline  what is so, in a few words
    /// \param sentence  why, or what will be here; may be empty
    /// \param action    what the button says; empty: no button
    void setContent(const QString &iconName, const QString &headline, const QString &sentence = {},
                    const QString &action = {});
    QString headline() const;
    QPushButton *button() const { return m_button; }

Q_SIGNALS:
    void triggered();

protected:
    void changeEvent(QEvent *event) override;

private:
    void refreshIcon();

    QString m_iconName{};
    QLabel *m_icon = nullptr;
    TextLabel *m_headline = nullptr;
    TextLabel *m_sentence = nullptr;
    QPushButton *m_button = nullptr;
};

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/shopprofile.h"

#include <QFrame>

class QLineEdit;
class QPushButton;
class TextLabel;

/// The second step before anything reaches a shop that asks: names the shop, and from a number of
/// changes on wants that number typed.
class ConfirmStep : public QFrame
{
    Q_OBJECT
public:
    explicit ConfirmStep(const ShopProfile &profile, QWidget *parent = nullptr);

    /// \param countedFrom  from this many changes on, the count must be typed
    void ask(int changes, int countedFrom);

Q_SIGNALS:
    void confirmed();
    void cancelled();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void refreshButton();

    ShopProfile m_profile;
    int m_changes = 0;
    TextLabel *m_question = nullptr;
    TextLabel *m_countLabel = nullptr;
    QLineEdit *m_count = nullptr;
    QPushButton *m_back = nullptr;
    QPushButton *m_apply = nullptr;
};

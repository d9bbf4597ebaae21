// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/shopprofile.h"

#include <QAbstractButton>

/// Says which shop is open, in which environment and as whom; pressed, offers the others.
class ShopSwitcher : public QAbstractButton
{
    Q_OBJECT
public:
    explicit ShopSwitcher(QWidget *parent = nullptr);

    void showShop(const ShopProfile &profile);
    /// Display name and role as the backend words them; empty while nobody is signed in.
    void showPerson(const QString &person);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    ShopProfile m_profile{};
    QString m_person{};
};

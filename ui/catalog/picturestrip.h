// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

class PictureLoader;

/// A product's pictures in a row, as many as fit; how many more there are is said in the last place.
class PictureStrip : public QWidget
{
    Q_OBJECT
public:
    explicit PictureStrip(PictureLoader &pictures, QWidget *parent = nullptr);

    void setPictures(const QStringList &addresses);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int side() const;

    PictureLoader &m_pictures;
    QStringList m_addresses{};
};

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalog/picturestrip.h"

#include "ui/common/icons.h"
#include "ui/common/pictureloader.h"

#include <QPainter>
#include <QPainterPath>

using namespace Qt::StringLiterals;

PictureStrip::PictureStrip(PictureLoader &pictures, QWidget *parent) : QWidget(parent), m_pictures(pictures)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&pictures, &PictureLoader::arrived, this, qOverload<>(&QWidget::update));
}

void PictureStrip::setPictures(const QStringList &addresses)
{
    m_addresses = addresses;
    setAccessibleName(tr("%n picture(s)", nullptr, int(addresses.size())));
    setVisible(!addresses.isEmpty());
    update();
}

int PictureStrip::side() const
{
    return theme::rowHeight() * 3;
}

QSize PictureStrip::sizeHint() const
{
    return {side() * 3, side()};
}

void PictureStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int step = side() + theme::halfGap();
    const int places = qMax(1, (width() + theme::halfGap()) / step);
    const int shown = qMin(places, int(m_addresses.size()));
    for (int i = 0; i < shown; ++i) {
        const QRect place(i * step, 0, side(), side());
        QPainterPath clip;
        clip.addRoundedRect(place, theme::radius(), theme::radius());
        const QPixmap picture = m_pictures.square(m_addresses.at(i), side(), devicePixelRatioF());
        painter.fillPath(clip, theme::color(theme::Role::Sunken));
        painter.setClipPath(clip);
        painter.drawPixmap(place.topLeft(), picture);
        painter.setClipping(false);
        const int more = int(m_addresses.size()) - shown;
        if (i == shown - 1 && more > 0) {
            QColor veil = theme::color(theme::Role::Surface);
            veil.setAlphaF(0.8F);
            painter.fillPath(clip, veil);
            painter.setPen(theme::color(theme::Role::Text));
            painter.drawText(place, Qt::AlignCenter, u"+%1"_s.arg(more));
        }
    }
}

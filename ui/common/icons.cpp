// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/icons.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

namespace {

/// The files are drawn in black; black is what gets replaced.
QByteArray coloured(const QString &name, const QColor &color)
{
    QFile file(u":/icons/"_s + name + u".svg"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll().replace("#000000", color.name().toLatin1());
}

QPixmap rendered(const QString &name, const QColor &color, QSize pixels)
{
    QPixmap pixmap(pixels);
    pixmap.fill(Qt::transparent);
    QSvgRenderer renderer(coloured(name, color));
    QPainter painter(&pixmap);
    painter.setOpacity(color.alphaF());
    renderer.render(&painter);
    return pixmap;
}

QPixmap cached(const QString &name, const QColor &color, QSize pixels)
{
    const QString key =
        u"zhanggui-icon/%1/%2/%3"_s.arg(name, color.name(QColor::HexArgb)).arg(pixels.width());
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        pixmap = rendered(name, color, pixels);
        QPixmapCache::insert(key, pixmap);
    }
    return pixmap;
}

class IconEngine : public QIconEngine
{
public:
    IconEngine(const QString &name, theme::Role role) : m_name(name), m_role(role) { }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal ratio = painter->device()->devicePixelRatioF();
        painter->drawPixmap(rect, scaledPixmap(rect.size() * ratio, mode, state, ratio));
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1);
    }
    /// size is in device pixels, and so is the picture; whoever asked sets the ratio.
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal) override
    {
        const int side = qMin(size.width(), size.height());
        return side > 0 ? cached(m_name, colorFor(mode), {side, side}) : QPixmap();
    }
    QIconEngine *clone() const override { return new IconEngine(m_name, m_role); }
    QString iconName() override { return m_name; }
    bool isNull() override { return false; }

private:
    QColor colorFor(QIcon::Mode mode) const
    {
        QColor color = theme::color(m_role);
        if (mode == QIcon::Disabled)
            color.setAlphaF(0.45F);
        else if (mode == QIcon::Selected)
            color = theme::color(theme::Role::SelectionText);
        return color;
    }

    QString m_name;
    theme::Role m_role;
};

} // namespace

QIcon icon(const QString &name, theme::Role role)
{
    return QIcon(new IconEngine(name, role));
}

QPixmap iconPixmap(const QString &name, const QColor &color, int size, qreal devicePixelRatio)
{
    const int pixels = qRound(size * devicePixelRatio);
    QPixmap pixmap = cached(name, color, {pixels, pixels});
    pixmap.setDevicePixelRatio(devicePixelRatio);
    return pixmap;
}

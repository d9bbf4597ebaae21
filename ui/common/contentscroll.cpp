// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/contentscroll.h"

#include "ui/common/controlpainter.h"

#include <QPainter>
#include <QScrollBar>

namespace {

class FocusRing final : public QWidget
{
public:
    explicit FocusRing(QWidget *around) : QWidget(around)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        hide();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        controlpainter::focusRing(&painter, rect());
    }
};

} // namespace

ContentScroll::ContentScroll(QWidget *content, QWidget *parent)
    : QScrollArea(parent), m_ring(new FocusRing(this))
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this,
            [this](int, int most) { setFocusPolicy(most > 0 ? Qt::TabFocus : Qt::NoFocus); });
    if (content)
        setWidget(content);
}

void ContentScroll::focusInEvent(QFocusEvent *event)
{
    QScrollArea::focusInEvent(event);
    m_ring->raise();
    m_ring->show();
}

void ContentScroll::focusOutEvent(QFocusEvent *event)
{
    QScrollArea::focusOutEvent(event);
    m_ring->hide();
}

void ContentScroll::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    m_ring->setGeometry(rect());
}

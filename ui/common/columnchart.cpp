// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/columnchart.h"

#include "ui/common/chartaxes.h"
#include "ui/common/chartexport.h"
#include "ui/common/chartpainter.h"
#include "ui/common/chartraster.h"
#include "ui/common/theme.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMetaMethod>
#include <QPainter>
#include <QWheelEvent>

#include <cmath>

using namespace Qt::StringLiterals;

namespace {

constexpr int leastDrag = 4;     // pixels; less is a click
constexpr double closer = 0.8;   // a notch of the wheel, or a key
constexpr double panShare = 0.1; // of the span
constexpr double notch = 120;    // eighths of a degree, as Qt counts wheels

/// Small figures by two digits: a quiet shop's requests per second.
QString plainNumber(double value)
{
    if (value < 1)
        return QLocale().toString(value, 'g', 2);
    return QLocale().toString(value, 'f', value < 10 && value != std::floor(value) ? 1 : 0);
}

} // namespace

ColumnChart::ColumnChart(const QString &title, QWidget *parent) : QWidget(parent)
{
    m_scene.title = title;
    m_scene.valueText = plainNumber;
    m_scene.font = font();
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(title);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setCursor(Qt::CrossCursor);
}

void ColumnChart::setValueText(std::function<QString(double)> text)
{
    m_scene.valueText = std::move(text);
}

void ColumnChart::setUnknownText(const QString &sentence)
{
    if (std::exchange(m_scene.unknownText, sentence) != sentence)
        update();
}

void ColumnChart::setData(const ChartData &data)
{
    m_scene.data = data;
    m_scene.top = chartaxes::topFor(std::max(m_leastTop, chartraster::greatest(data)));
    m_isDrawn = false;
    update();
}

void ColumnChart::setPins(const QList<ChartPin> &pins)
{
    if (std::exchange(m_scene.pins, pins) != pins)
        update();
}

void ColumnChart::setReadMoment(qint64 atMs)
{
    if (std::exchange(m_scene.readMs, atMs) != atMs)
        update();
}

void ColumnChart::setBrush(const std::optional<TimeRange> &range)
{
    if (std::exchange(m_scene.brush, range) == range)
        return;
    m_isDrawn = false;
    update();
}

QString ColumnChart::reading() const
{
    return m_scene.reading(plotRect());
}

QSize ColumnChart::sizeHint() const
{
    return {fontMetrics().height() * 20, fontMetrics().height() * 11};
}

QSize ColumnChart::minimumSizeHint() const
{
    return {fontMetrics().height() * 9, fontMetrics().height() * 7};
}

// ---- painting ---------------------------------------------------------------------------------------

void ColumnChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRect plot = plotRect();
    chartpainter::paintHead(painter, m_scene, size());
    if (plot.width() < 2 || plot.height() < 2)
        return;
    chartpainter::paintValues(painter, m_scene, plot);
    chartpainter::paintGridLines(painter, m_scene, plot); // the lowest lies just under the plot
    drawPlot(plot);
    painter.drawImage(plot.topLeft(), m_plot);
    chartpainter::paintUnknownText(painter, m_scene, plot);
    chartpainter::paintPins(painter, m_scene, plot);
    chartpainter::paintMoments(painter, m_scene, plot);
    chartpainter::paintReading(painter, m_scene, plot);
    if (hasFocus()) {
        painter.setPen(QPen(theme::color(theme::Role::Accent), 1.5));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), theme::radius(), theme::radius());
    }
}

/// Opaque, with brush and grid in it; into the same picture again: a new one's memory costs as much as
/// drawing.
void ColumnChart::drawPlot(const QRect &plot)
{
    const qreal ratio = devicePixelRatioF();
    const QSize size = (QSizeF(plot.size()) * ratio).toSize();
    if (std::exchange(m_isDrawn, true) && m_plot.size() == size)
        return;
    if (m_plot.size() != size)
        m_plot = QImage(size, QImage::Format_RGB32);
    m_plot.fill(theme::color(theme::Role::Surface));
    m_plot.setDevicePixelRatio(ratio);
    {
        QPainter painter(&m_plot);
        painter.translate(-plot.topLeft());
        chartpainter::paintBrush(painter, m_scene, plot);
        chartpainter::paintGridLines(painter, m_scene, plot);
    }
    chartraster::drawOver(m_plot, m_scene.data, m_scene.top, std::max(1, qRound(1.5 * ratio)));
}

void ColumnChart::resizeEvent(QResizeEvent *event)
{
    m_isDrawn = false;
    QWidget::resizeEvent(event);
}

void ColumnChart::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        m_scene.font = font();
        m_isDrawn = false;
    }
    QWidget::changeEvent(event);
}

// ---- reading and brushing ---------------------------------------------------------------------------

qint64 ColumnChart::momentAt(const QPointF &position) const
{
    return m_scene.momentAt(plotRect(), int(position.x()));
}

void ColumnChart::readMoment(qint64 atMs)
{
    if (atMs == m_scene.readMs)
        return;
    setReadMoment(atMs);
    setAccessibleDescription(reading());
    Q_EMIT momentRead(atMs);
}

void ColumnChart::moveReading(int steps)
{
    const qsizetype count = m_scene.data.steps();
    if (count == 0)
        return;
    const qsizetype now = m_scene.stepAt(m_scene.readMs);
    const qsizetype to = now < 0 ? count - 1 : std::clamp<qsizetype>(now + steps, 0, count - 1);
    readMoment(m_scene.stepStart(to));
}

/// From where the reading stood when Shift went down to where it goes.
void ColumnChart::growBrush(int steps)
{
    if (!m_scene.brush)
        m_brushAnchor = m_scene.readMs;
    moveReading(steps);
    if (m_brushAnchor < 0)
        m_brushAnchor = m_scene.readMs;
    const qint64 stepMs = m_scene.data.stepMs;
    setBrush(
        TimeRange{std::min(m_brushAnchor, m_scene.readMs), std::max(m_brushAnchor, m_scene.readMs) + stepMs});
    Q_EMIT brushed(m_scene.brush);
}

void ColumnChart::takeBrushAway()
{
    setBrush({});
    Q_EMIT brushed({});
}

// ---- pointer ----------------------------------------------------------------------------------------

TimeRange ColumnChart::draggedTo(const QPointF &position) const
{
    const qint64 one = momentAt(m_pressed);
    const qint64 other = momentAt(position);
    return {std::min(one, other), std::max(one, other)};
}

bool ColumnChart::isDrag(const QPointF &position) const
{
    return std::abs(position.x() - m_pressed.x()) >= leastDrag;
}

void ColumnChart::mousePressEvent(QMouseEvent *event)
{
    if (!plotRect().contains(event->position().toPoint()))
        return;
    m_pressed = event->position();
    m_pannedTo = m_pressed.x();
    if (event->button() == Qt::MiddleButton)
        m_hand = Hand::Pan;
    else if (event->button() == Qt::LeftButton)
        m_hand = event->modifiers().testFlag(Qt::ControlModifier) ? Hand::Zoom : Hand::Brush;
}

void ColumnChart::mouseMoveEvent(QMouseEvent *event)
{
    const QRect plot = plotRect();
    if ((m_hand == Hand::Brush || m_hand == Hand::Zoom) && isDrag(event->position()))
        setBrush(draggedTo(event->position()));
    if (m_hand == Hand::Pan && plot.width() > 0) {
        const qreal by = m_pannedTo - event->position().x();
        m_pannedTo = event->position().x();
        Q_EMIT panRequested(by / plot.width());
    }
    const bool isOver = plot.adjusted(0, 0, 1, 0).contains(event->position().toPoint());
    readMoment(isOver ? momentAt(event->position()) : -1);
}

void ColumnChart::mouseReleaseEvent(QMouseEvent *event)
{
    const Hand hand = std::exchange(m_hand, Hand::None);
    if (!isDrag(event->position()))
        return;
    const TimeRange range = draggedTo(event->position());
    if (hand == Hand::Brush) {
        Q_EMIT brushed(range);
    } else if (hand == Hand::Zoom) {
        takeBrushAway();
        Q_EMIT spanRequested(range);
    }
}

void ColumnChart::mouseDoubleClickEvent(QMouseEvent *)
{
    takeBrushAway();
}

void ColumnChart::wheelEvent(QWheelEvent *event)
{
    const QPoint turned = event->angleDelta();
    const bool isPan =
        std::abs(turned.x()) > std::abs(turned.y()) || event->modifiers().testFlag(Qt::ShiftModifier);
    const double notches = (turned.y() != 0 && !(isPan && turned.x() != 0) ? turned.y() : turned.x()) / notch;
    const QMetaMethod wish = isPan ? QMetaMethod::fromSignal(&ColumnChart::panRequested)
                                   : QMetaMethod::fromSignal(&ColumnChart::zoomRequested);
    event->setAccepted(notches != 0 && isSignalConnected(wish)); // else it scrolls what the chart stands in
    if (!event->isAccepted())
        return;
    if (isPan)
        Q_EMIT panRequested(-notches * panShare);
    else
        Q_EMIT zoomRequested(momentAt(event->position()), std::pow(closer, notches));
}

void ColumnChart::leaveEvent(QEvent *)
{
    readMoment(-1);
}

void ColumnChart::contextMenuEvent(QContextMenuEvent *event)
{
    Q_EMIT menuRequested(event->globalPos());
}

// ---- keys -------------------------------------------------------------------------------------------

void ColumnChart::focusInEvent(QFocusEvent *event)
{
    setAccessibleDescription(reading());
    update();
    QWidget::focusInEvent(event);
}

void ColumnChart::focusOutEvent(QFocusEvent *event)
{
    readMoment(-1);
    update();
    QWidget::focusOutEvent(event);
}

void ColumnChart::pressArrow(int direction, Qt::KeyboardModifiers modifiers)
{
    if (modifiers.testFlag(Qt::ControlModifier))
        Q_EMIT panRequested(direction * panShare);
    else if (modifiers.testFlag(Qt::ShiftModifier))
        growBrush(direction);
    else
        moveReading(direction);
}

bool ColumnChart::pressZoomKey(int key)
{
    const qint64 about = m_scene.readMs >= 0 ? m_scene.readMs : m_scene.data.endMs();
    switch (key) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        Q_EMIT zoomRequested(about, closer);
        return true;
    case Qt::Key_Minus:
        Q_EMIT zoomRequested(about, 1 / closer);
        return true;
    case Qt::Key_Home:
        Q_EMIT liveRequested();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (const auto brush = m_scene.brush) {
            takeBrushAway();
            Q_EMIT spanRequested(*brush);
        }
        return true;
    default:
        return false;
    }
}

void ColumnChart::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        return QGuiApplication::clipboard()->setText(chartexport::asText(m_scene, u'\t'));
    const int key = event->key();
    if (key == Qt::Key_Left || key == Qt::Key_Right)
        return pressArrow(key == Qt::Key_Left ? -1 : 1, event->modifiers());
    if (key == Qt::Key_Escape && m_scene.brush)
        return takeBrushAway();
    if (!pressZoomKey(key))
        QWidget::keyPressEvent(event);
}

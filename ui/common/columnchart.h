// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/chartscene.h"

#include <QImage>
#include <QWidget>

/// A chart over time that can be redrawn many times a second: title and figures in words above, the plot
/// from chartraster, few grid lines, pins.
///
/// Pointer or arrow keys read a moment's figures. Dragging brushes a span, Shift and the arrow keys do too;
/// Esc or a double click takes it away. Wheel, + and - zoom about the moment that is read; Shift with the
/// wheel, Ctrl with the arrow keys and dragging with the middle button pan; dragging with Ctrl and Return
/// zoom into a span; Home goes back to now. What is shown then is the owner's to decide: this only asks.
class ColumnChart : public QWidget
{
    Q_OBJECT
public:
    explicit ColumnChart(const QString &title, QWidget *parent = nullptr);

    /// How a value is written: in the axis and in words.
    void setValueText(std::function<QString(double)> text);
    /// The least value at the upper edge, so that an idle moment does not look like a storm.
    void setLeastTop(double value) { m_leastTop = value; }
    /// What stands in the plot while no step has a value: one sentence that says why.
    void setUnknownText(const QString &sentence);
    void setData(const ChartData &data);
    void setPins(const QList<ChartPin> &pins);
    const ChartData &data() const { return m_scene.data; }
    const ChartScene &scene() const { return m_scene; }
    /// Also from outside, so that all charts of a page show the same moment; -1: none.
    void setReadMoment(qint64 atMs);
    void setBrush(const std::optional<TimeRange> &range);

    /// What is read at the moment under the pointer, or of the newest step.
    QString reading() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void momentRead(qint64 atMs);
    /// Nothing: the brush was taken away.
    void brushed(const std::optional<TimeRange> &range);
    /// Closer (factor less than 1) or further away, with that moment staying where it is.
    void zoomRequested(qint64 aboutMs, double factor);
    /// By a share of the span, to the past where negative.
    void panRequested(double share);
    void spanRequested(const TimeRange &range);
    void liveRequested();
    void menuRequested(const QPoint &globalPosition);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    /// What a pressed button does while the pointer moves.
    enum class Hand { None, Brush, Zoom, Pan };

    void drawPlot(const QRect &plot);
    QRect plotRect() const { return m_scene.plotRect(size()); }
    qint64 momentAt(const QPointF &position) const;
    TimeRange draggedTo(const QPointF &position) const;
    bool isDrag(const QPointF &position) const;
    void readMoment(qint64 atMs);
    void moveReading(int steps);
    void growBrush(int steps);
    void takeBrushAway();
    void pressArrow(int direction, Qt::KeyboardModifiers modifiers);
    bool pressZoomKey(int key);

    ChartScene m_scene{};
    double m_leastTop = 1;
    QImage m_plot{};
    bool m_isDrawn = false; // m_plot shows the scene as it is
    Hand m_hand = Hand::None;
    QPointF m_pressed{};
    qreal m_pannedTo = 0;     // x up to which the drag was told
    qint64 m_brushAnchor = 0; // where a brush of keys began
};

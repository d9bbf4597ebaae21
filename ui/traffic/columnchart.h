// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/traffic/chartdata.h"

#include <QImage>
#include <QWidget>

#include <functional>
#include <optional>

/// A span of time that was brushed, UTC ms.
struct TimeRange {
    qint64 fromMs = 0;
    qint64 toMs = 0;

    bool operator==(const TimeRange &) const = default;
};

/// A chart over time that can be redrawn many times a second: title and figures in words above, the plot
/// from chartraster, few grid lines, names at the line's end. Pointer or arrow keys read a moment's figures,
/// dragging brushes a span, a double click or Esc takes it away; the numbers can be copied as a table.
class ColumnChart : public QWidget
{
    Q_OBJECT
public:
    explicit ColumnChart(const QString &title, QWidget *parent = nullptr);

    /// How a value is written: in the axis and in words.
    void setValueText(std::function<QString(double)> text);
    /// The least value at the upper edge, so that an idle moment does not look like a storm.
    void setLeastTop(double value) { m_leastTop = value; }
    void setData(const ChartData &data);
    const ChartData &data() const { return m_data; }
    /// Also from outside, so that all charts of a page show the same moment; -1: none.
    void setReadMoment(qint64 atMs);
    void setBrush(const std::optional<TimeRange> &range);

    /// What is read at the moment under the pointer, or of the newest step.
    QString reading() const;
    /// All figures, tab-separated with a header line. Times are ISO 8601 UTC.
    QString asTable() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void momentRead(qint64 atMs);
    /// Nothing: the brush was taken away.
    void brushed(const std::optional<TimeRange> &range);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    QRect plotRect() const;
    qint64 momentAt(int x) const;
    qreal xOf(qint64 atMs) const;
    qsizetype stepAt(qint64 atMs) const;
    QString figuresAt(qsizetype step) const;
    QString timeText(qint64 atMs) const;
    void readMoment(qint64 atMs);
    void moveReading(int steps);
    void paintHead(QPainter &painter) const;
    void paintGrid(QPainter &painter) const;
    void paintMoments(QPainter &painter) const;
    void paintBrush(QPainter &painter) const;
    void paintReading(QPainter &painter) const;
    void savePicture();

    QString m_title;
    std::function<QString(double)> m_valueText{};
    ChartData m_data{};
    double m_top = 1;
    double m_leastTop = 1;
    QImage m_plot{};
    qint64 m_read = -1;
    std::optional<TimeRange> m_brush{};
    int m_pressedX = -1;
};

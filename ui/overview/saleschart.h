// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/overview/saleschartlayout.h"

#include <QWidget>

/// Daily sales as bars, today lighter because it is not over. Pointer or arrow keys read a day's
/// figures in words; the same figures can be copied as a table.
class SalesChart : public QWidget
{
    Q_OBJECT
public:
    explicit SalesChart(QWidget *parent = nullptr);

    void setDays(const QList<DayFigures> &days, const QString &currency);
    /// The figures of the day that is read, or of all days together; for the line above the chart.
    QString reading() const;
    /// All figures, tab-separated with a header line.
    QString asTable() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void readingChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    SalesChartLayout layOut() const;
    void readDay(int day);
    QString sentenceFor(const DayFigures &day) const;
    QString axisText(Money value) const;
    void paintGrid(QPainter &painter, const SalesChartLayout &layout) const;
    void paintBars(QPainter &painter, const SalesChartLayout &layout) const;

    QList<DayFigures> m_days{};
    QString m_currency{};
    int m_readDay = -1;
};

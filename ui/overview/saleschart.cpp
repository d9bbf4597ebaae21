// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/saleschart.h"

#include "app/base/format.h"
#include "ui/common/theme.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>

using namespace Qt::StringLiterals;

SalesChart::SalesChart(QWidget *parent) : QWidget(parent)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::TabFocus);
    setAccessibleName(tr("Sales by day"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void SalesChart::setDays(const QList<DayFigures> &days, const QString &currency)
{
    m_days = days;
    m_currency = currency;
    m_readDay = qMin(m_readDay, int(days.size()) - 1);
    setAccessibleDescription(asTable());
    update();
    Q_EMIT readingChanged();
}

QString SalesChart::reading() const
{
    if (m_readDay >= 0)
        return sentenceFor(m_days.at(m_readDay));
    if (m_days.isEmpty())
        return {};
    Money sum;
    bool isWhole = true;
    for (const DayFigures &day : m_days) {
        isWhole = isWhole && day.sales;
        sum = sum + day.sales.value_or(Money{});
    }
    const QString total = formatMoney(sum, m_currency, locale());
    return isWhole ? tr("%1 in %Ln day(s)", "sum of sales", int(m_days.size())).arg(total)
                   : tr("%1 in the days that are known", "sum of sales").arg(total);
}

QString SalesChart::sentenceFor(const DayFigures &day) const
{
    const QString date =
        locale().toString(day.date, tr("ddd d MMM", "date format of a day in the sales chart"));
    if (!day.sales)
        return tr("%1: not known", "a day").arg(date);
    const QString sales = formatMoney(*day.sales, m_currency, locale());
    if (!day.orders)
        return tr("%1: %2", "a day and its sales").arg(date, sales);
    return tr("%1: %2, %Ln order(s)", "a day, its sales and orders", int(*day.orders)).arg(date, sales);
}

QString SalesChart::asTable() const
{
    const auto cell = [](const auto &value, auto text) { return value ? text(*value) : QString(); };
    QString table = tr("Date") + u'\t' + tr("Sales") + u'\t' + tr("Orders") + u'\n';
    for (const DayFigures &day : m_days) {
        table += day.date.toString(Qt::ISODate) + u'\t' + cell(day.sales, moneyToText) + u'\t'
            + cell(day.orders, [](qint64 count) { return QString::number(count); }) + u'\n';
    }
    return table;
}

QSize SalesChart::sizeHint() const
{
    return {fontMetrics().height() * 30, fontMetrics().height() * 12};
}

QSize SalesChart::minimumSizeHint() const
{
    return {fontMetrics().height() * 16, fontMetrics().height() * 7};
}

QString SalesChart::axisText(Money value) const
{
    const QString exact = formatMoney(value, m_currency, locale());
    return exact.left(exact.size() - 3); // grid values are whole
}

SalesChartLayout SalesChart::layOut() const
{
    const QFontMetricsF metrics(theme::quietFont());
    Money largest;
    for (const DayFigures &day : m_days)
        largest = std::max(largest, day.sales.value_or(Money{}));
    const qreal labelWidth = metrics.horizontalAdvance(axisText(roundStep(largest) * 4)) + theme::gap();
    return layOutSalesChart(m_days, rect(), labelWidth, metrics.height() * 1.5);
}

void SalesChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const SalesChartLayout layout = layOut();
    paintGrid(painter, layout);
    paintBars(painter, layout);
}

void SalesChart::paintGrid(QPainter &painter, const SalesChartLayout &layout) const
{
    painter.setFont(theme::quietFont());
    const QFontMetricsF metrics(painter.font());
    for (const auto &line : layout.lines) {
        painter.setPen(theme::color(theme::Role::Line));
        painter.drawLine(QPointF(layout.plot.left(), line.y), QPointF(layout.plot.right(), line.y));
        painter.setPen(theme::color(theme::Role::QuietText));
        const QRectF label(0, line.y - metrics.height() / 2, layout.plot.left() - theme::halfGap(),
                           metrics.height());
        painter.drawText(label, Qt::AlignRight | Qt::AlignVCenter, axisText(line.value));
    }
    const QString pattern = tr("d MMM", "date format under the sales chart");
    for (const auto &label : layout.labels) {
        const QString text = locale().toString(label.date, pattern);
        const qreal width = metrics.horizontalAdvance(text) + 2;
        const qreal left = qBound(layout.plot.left(), label.center - width / 2, layout.plot.right() - width);
        painter.drawText(QRectF(left, layout.plot.bottom(), width, height() - layout.plot.bottom()),
                         Qt::AlignHCenter | Qt::AlignBottom, text);
    }
}

void SalesChart::paintBars(QPainter &painter, const SalesChartLayout &layout) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    for (qsizetype i = 0; i < layout.bars.size(); ++i) {
        const auto &bar = layout.bars.at(i);
        QColor color = theme::color(theme::Role::Accent);
        const bool isRead = i == m_readDay;
        if (!isRead)
            color.setAlphaF(bar.isRunning ? 0.35F : 0.72F);
        if (isRead)
            painter.fillRect(bar.column, theme::color(theme::Role::Hover));
        painter.setBrush(color);
        const qreal radius = qMin<qreal>(2, bar.rect.height() / 2);
        painter.drawRoundedRect(bar.rect, radius, radius);
    }
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme::color(theme::Role::Accent), 1.5));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), theme::radius(), theme::radius());
    }
}

void SalesChart::readDay(int day)
{
    if (day == m_readDay)
        return;
    m_readDay = day;
    update();
    Q_EMIT readingChanged();
}

void SalesChart::mouseMoveEvent(QMouseEvent *event)
{
    readDay(layOut().dayAt(event->position()));
}

void SalesChart::leaveEvent(QEvent *)
{
    readDay(-1);
}

void SalesChart::focusOutEvent(QFocusEvent *event)
{
    readDay(-1);
    QWidget::focusOutEvent(event);
}

void SalesChart::keyPressEvent(QKeyEvent *event)
{
    const int last = int(m_days.size()) - 1;
    switch (event->key()) {
    case Qt::Key_Left:
        return readDay(m_readDay < 0 ? last : qMax(0, m_readDay - 1));
    case Qt::Key_Right:
        return readDay(m_readDay < 0 ? last : qMin(last, m_readDay + 1));
    case Qt::Key_Escape:
        if (m_readDay >= 0)
            return readDay(-1);
        break;
    default:
        break;
    }
    if (event->matches(QKeySequence::Copy))
        return QGuiApplication::clipboard()->setText(asTable());
    QWidget::keyPressEvent(event);
}

void SalesChart::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu;
    connect(menu.addAction(tr("&Copy figures")), &QAction::triggered, this,
            [this] { QGuiApplication::clipboard()->setText(asTable()); });
    menu.exec(event->globalPos());
}

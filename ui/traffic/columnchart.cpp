// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/traffic/columnchart.h"

#include "ui/common/theme.h"
#include "ui/traffic/chartaxes.h"
#include "ui/traffic/chartraster.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QDateTime>
#include <QFileDialog>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>

#include <cmath>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 dayMs = 86'400'000;
constexpr int leastBrush = 4; // pixels; less is a click

QString plainNumber(double value)
{
    return QLocale().toString(value, 'f', value < 10 && value != std::floor(value) ? 1 : 0);
}

} // namespace

ColumnChart::ColumnChart(const QString &title, QWidget *parent)
    : QWidget(parent), m_title(title), m_valueText(plainNumber)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::TabFocus);
    setAccessibleName(title);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setCursor(Qt::CrossCursor);
}

void ColumnChart::setValueText(std::function<QString(double)> text)
{
    m_valueText = std::move(text);
}

void ColumnChart::setData(const ChartData &data)
{
    m_data = data;
    m_top = chartaxes::topFor(std::max(m_leastTop, chartraster::greatest(data)));
    m_plot = {};
    setAccessibleDescription(reading());
    update();
}

void ColumnChart::setReadMoment(qint64 atMs)
{
    if (std::exchange(m_read, atMs) != atMs)
        update();
}

void ColumnChart::setBrush(const std::optional<TimeRange> &range)
{
    m_brush = range;
    update();
}

QSize ColumnChart::sizeHint() const
{
    return {fontMetrics().height() * 20, fontMetrics().height() * 11};
}

QSize ColumnChart::minimumSizeHint() const
{
    return {fontMetrics().height() * 9, fontMetrics().height() * 7};
}

// ---- where things are -------------------------------------------------------------------------------

QRect ColumnChart::plotRect() const
{
    const QFontMetrics quiet(theme::quietFont());
    int labels = 0;
    for (const double value : chartaxes::values(m_top))
        labels = std::max(labels, quiet.horizontalAdvance(m_valueText(value)));
    const int head = fontMetrics().height() + quiet.height() + theme::gap();
    return rect().adjusted(labels + theme::halfGap(), head, -1, -quiet.height() - theme::halfGap() / 2);
}

qint64 ColumnChart::momentAt(int x) const
{
    const QRect plot = plotRect();
    const double share = std::clamp(double(x - plot.left()) / std::max(1, plot.width()), 0.0, 1.0);
    return m_data.fromMs + qint64(share * double(m_data.endMs() - m_data.fromMs));
}

qreal ColumnChart::xOf(qint64 atMs) const
{
    const QRect plot = plotRect();
    const double span = std::max<double>(1, double(m_data.endMs() - m_data.fromMs));
    return plot.left() + plot.width() * double(atMs - m_data.fromMs) / span;
}

qsizetype ColumnChart::stepAt(qint64 atMs) const
{
    if (atMs < m_data.fromMs || atMs >= m_data.endMs())
        return -1;
    return qsizetype((atMs - m_data.fromMs) / m_data.stepMs);
}

// ---- words ------------------------------------------------------------------------------------------

QString ColumnChart::timeText(qint64 atMs) const
{
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(atMs);
    if (m_data.stepMs >= 3'600'000)
        return locale().toString(at, tr("d MMM HH:mm", "date and time format under the pointer of a chart"));
    return at.toString(m_data.stepMs < 60'000 ? u"HH:mm:ss"_s : u"HH:mm"_s);
}

QString ColumnChart::figuresAt(qsizetype step) const
{
    QStringList parts;
    double sum = 0;
    for (const ChartSeries &series : m_data.series) {
        const float value = series.values[size_t(step)];
        if (std::isnan(value) || (m_data.kind == ChartData::Kind::Stacked && value == 0))
            continue;
        sum += value;
        parts.append(series.name.isEmpty() ? m_valueText(value) : series.name + u' ' + m_valueText(value));
    }
    if (parts.isEmpty())
        return m_data.kind == ChartData::Kind::Stacked ? m_valueText(0)
                                                       : tr("nothing known", "at a moment of a chart");
    if (m_data.kind == ChartData::Kind::Stacked)
        parts.prepend(m_valueText(sum));
    return parts.join(u" · "_s);
}

QString ColumnChart::reading() const
{
    const qsizetype read = stepAt(m_read);
    if (read >= 0)
        return timeText(m_data.fromMs + read * m_data.stepMs) + u"  "_s + figuresAt(read);
    return m_data.steps() == 0 ? QString() : figuresAt(m_data.steps() - 1);
}

QString ColumnChart::asTable() const
{
    QString table = tr("Time", "head of a column of copied figures");
    for (const ChartSeries &series : m_data.series)
        table += u'\t' + (series.name.isEmpty() ? m_title : series.name);
    for (qsizetype step = 0; step < m_data.steps(); ++step) {
        table += u'\n'
            + QDateTime::fromMSecsSinceEpoch(m_data.fromMs + step * m_data.stepMs, Qt::UTC)
                  .toString(Qt::ISODate);
        for (const ChartSeries &series : m_data.series) {
            const float value = series.values[size_t(step)];
            table += u'\t' + (std::isnan(value) ? QString() : QString::number(double(value), 'g', 8));
        }
    }
    return table + u'\n';
}

// ---- painting ---------------------------------------------------------------------------------------

void ColumnChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRect plot = plotRect();
    paintHead(painter);
    if (plot.width() < 2 || plot.height() < 2)
        return;
    paintGrid(painter);
    paintBrush(painter);
    const QSize pixels = (QSizeF(plot.size()) * devicePixelRatioF()).toSize();
    if (m_plot.size() != pixels) {
        m_plot = chartraster::draw(m_data, pixels, m_top, std::max(1, qRound(1.5 * devicePixelRatioF())));
        m_plot.setDevicePixelRatio(devicePixelRatioF());
    }
    painter.drawImage(plot.topLeft(), m_plot);
    paintMoments(painter);
    paintReading(painter);
    if (hasFocus()) {
        painter.setPen(QPen(theme::color(theme::Role::Accent), 1.5));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), theme::radius(), theme::radius());
    }
}

/// The title, and under it the names with the figures that are read, each with a patch of its colour.
void ColumnChart::paintHead(QPainter &painter) const
{
    const QRect title(0, 0, width(), fontMetrics().height());
    painter.setFont(theme::semibold(font()));
    painter.setPen(theme::color(theme::Role::Text));
    painter.drawText(title, Qt::AlignLeft | Qt::AlignVCenter, m_title);
    const qsizetype read = stepAt(m_read);
    const qsizetype step = read >= 0 ? read : m_data.steps() - 1;
    if (step < 0)
        return;
    painter.setFont(theme::quietFont());
    const QFontMetrics metrics(painter.font());
    painter.setPen(theme::color(theme::Role::QuietText));
    painter.drawText(title, Qt::AlignRight | Qt::AlignVCenter,
                     read >= 0 ? timeText(m_data.fromMs + read * m_data.stepMs) : QString());
    int x = 0;
    const int y = title.bottom() + theme::halfGap() / 2;
    const int patch = metrics.height() / 2;
    for (const ChartSeries &series : m_data.series) {
        const float value = series.values[size_t(step)];
        const QString figure = std::isnan(value) ? u"\u2014"_s : m_valueText(value);
        const QString text = series.name.isEmpty() ? figure : series.name + u' ' + figure;
        painter.fillRect(QRectF(x, y + (metrics.height() - patch) / 2.0, patch, patch),
                         theme::color(series.role));
        x += patch + theme::halfGap() / 2;
        painter.drawText(QRect(x, y, width() - x, metrics.height()), Qt::AlignLeft | Qt::AlignVCenter, text);
        x += metrics.horizontalAdvance(text) + theme::gap();
    }
}

void ColumnChart::paintGrid(QPainter &painter) const
{
    const QRect plot = plotRect();
    painter.setFont(theme::quietFont());
    const QFontMetrics metrics(painter.font());
    for (const double value : chartaxes::values(m_top)) {
        const int y = plot.bottom() + 1 - qRound(plot.height() * value / m_top);
        painter.setPen(theme::color(theme::Role::Line));
        painter.drawLine(plot.left(), y, plot.right(), y);
        painter.setPen(theme::color(theme::Role::QuietText));
        const QRect label(0, y - metrics.height() / 2, plot.left() - theme::halfGap(), metrics.height());
        painter.drawText(label, Qt::AlignRight | Qt::AlignVCenter, m_valueText(value));
    }
}

void ColumnChart::paintMoments(QPainter &painter) const
{
    const QRect plot = plotRect();
    painter.setFont(theme::quietFont());
    painter.setPen(theme::color(theme::Role::QuietText));
    const QFontMetrics metrics(painter.font());
    const bool areDays = m_data.endMs() - m_data.fromMs > 2 * dayMs;
    const bool areSeconds = m_data.endMs() - m_data.fromMs < 180'000;
    const QString pattern = areDays ? tr("d MMM", "date format under a chart of many days")
        : areSeconds                ? u"HH:mm:ss"_s
                                    : u"HH:mm"_s;
    const int room = metrics.horizontalAdvance(areDays ? u"30 Sep"_s : pattern) + 2 * theme::gap();
    const qint64 offsetMs = QDateTime::fromMSecsSinceEpoch(m_data.fromMs).offsetFromUtc() * 1000LL;
    for (const qint64 at : chartaxes::moments(m_data.fromMs, m_data.endMs(), plot.width() / room, offsetMs)) {
        const QString text = locale().toString(QDateTime::fromMSecsSinceEpoch(at), pattern);
        const int textWidth = metrics.horizontalAdvance(text);
        const int x = std::clamp(int(xOf(at)) - textWidth / 2, plot.left(), plot.right() - textWidth);
        painter.drawText(QRect(x, height() - metrics.height(), textWidth + 1, metrics.height()),
                         Qt::AlignLeft, text);
    }
}

void ColumnChart::paintBrush(QPainter &painter) const
{
    if (!m_brush)
        return;
    const QRect plot = plotRect();
    const qreal left = std::clamp<qreal>(xOf(m_brush->fromMs), plot.left(), plot.right());
    const qreal right = std::clamp<qreal>(xOf(m_brush->toMs), plot.left(), plot.right());
    painter.fillRect(QRectF(left, plot.top(), std::max<qreal>(1, right - left), plot.height()),
                     theme::color(theme::Role::AccentGround));
}

void ColumnChart::paintReading(QPainter &painter) const
{
    const qsizetype step = stepAt(m_read);
    if (step < 0)
        return;
    const QRect plot = plotRect();
    const qreal x = xOf(m_data.fromMs + step * m_data.stepMs + m_data.stepMs / 2);
    painter.setPen(theme::color(theme::Role::QuietText));
    painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
}

// ---- hands ------------------------------------------------------------------------------------------

void ColumnChart::readMoment(qint64 atMs)
{
    if (atMs == m_read)
        return;
    setReadMoment(atMs);
    setAccessibleDescription(reading());
    Q_EMIT momentRead(atMs);
}

void ColumnChart::moveReading(int steps)
{
    if (m_data.steps() == 0)
        return;
    const qsizetype now = stepAt(m_read);
    const qsizetype to =
        now < 0 ? m_data.steps() - 1 : std::clamp<qsizetype>(now + steps, 0, m_data.steps() - 1);
    readMoment(m_data.fromMs + to * m_data.stepMs);
}

void ColumnChart::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && plotRect().contains(event->position().toPoint()))
        m_pressedX = int(event->position().x());
}

void ColumnChart::mouseMoveEvent(QMouseEvent *event)
{
    const int x = int(event->position().x());
    if (m_pressedX >= 0 && std::abs(x - m_pressedX) >= leastBrush)
        setBrush(TimeRange{momentAt(std::min(x, m_pressedX)), momentAt(std::max(x, m_pressedX))});
    readMoment(plotRect().adjusted(0, 0, 1, 0).contains(event->position().toPoint()) ? momentAt(x) : -1);
}

void ColumnChart::mouseReleaseEvent(QMouseEvent *event)
{
    const bool wasBrushing =
        m_pressedX >= 0 && std::abs(int(event->position().x()) - m_pressedX) >= leastBrush;
    m_pressedX = -1;
    if (wasBrushing)
        Q_EMIT brushed(m_brush);
}

void ColumnChart::mouseDoubleClickEvent(QMouseEvent *)
{
    setBrush({});
    Q_EMIT brushed({});
}

void ColumnChart::leaveEvent(QEvent *)
{
    readMoment(-1);
}

void ColumnChart::focusOutEvent(QFocusEvent *event)
{
    readMoment(-1);
    QWidget::focusOutEvent(event);
}

void ColumnChart::resizeEvent(QResizeEvent *event)
{
    m_plot = {};
    QWidget::resizeEvent(event);
}

void ColumnChart::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        m_plot = {};
    QWidget::changeEvent(event);
}

void ColumnChart::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        return QGuiApplication::clipboard()->setText(asTable());
    switch (event->key()) {
    case Qt::Key_Left:
        return moveReading(-1);
    case Qt::Key_Right:
        return moveReading(1);
    case Qt::Key_Escape:
        if (m_brush) {
            setBrush({});
            Q_EMIT brushed({});
            return;
        }
        break;
    default:
        break;
    }
    QWidget::keyPressEvent(event);
}

void ColumnChart::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu;
    connect(menu.addAction(tr("&Copy figures")), &QAction::triggered, this,
            [this] { QGuiApplication::clipboard()->setText(asTable()); });
    connect(menu.addAction(tr("&Save picture…")), &QAction::triggered, this, &ColumnChart::savePicture);
    menu.exec(event->globalPos());
}

void ColumnChart::savePicture()
{
    const QString file = QFileDialog::getSaveFileName(this, tr("Save picture"), m_title + u".png"_s,
                                                      tr("Pictures") + u" (*.png)"_s);
    if (!file.isEmpty())
        grab().save(file);
}

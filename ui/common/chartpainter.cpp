// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/chartpainter.h"

#include "ui/common/chartaxes.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace chartpainter {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ColumnChart)
};

constexpr qint64 dayMs = 86'400'000;
constexpr qreal groundShare = 0.2; // of a line's area

QPolygonF shapeOf(ChartPin::Shape shape, qreal x, qreal y, qreal side)
{
    switch (shape) {
    case ChartPin::Shape::Triangle:
        return {{QPointF(x - side / 2, y), QPointF(x + side / 2, y), QPointF(x, y + side)}};
    case ChartPin::Shape::Diamond:
        return {{QPointF(x, y), QPointF(x + side / 2, y + side / 2), QPointF(x, y + side),
                 QPointF(x - side / 2, y + side / 2)}};
    case ChartPin::Shape::Flag:
        return {{QPointF(x, y), QPointF(x + side, y), QPointF(x + side, y + side), QPointF(x, y + side)}};
    }
    Q_UNREACHABLE();
}

int heightOf(const ChartScene &scene, const QRect &plot, double value)
{
    return plot.bottom() + 1 - qRound(plot.height() * value / scene.top);
}

/// The heights a series reaches, with what lies under it; NaN where nothing is known.
struct Heights {
    std::vector<double> upper{};
    std::vector<double> lower{};
};

std::vector<Heights> heightsOf(const ChartData &data)
{
    std::vector<Heights> out;
    std::vector<double> base(size_t(data.steps()), 0);
    for (const ChartSeries &series : data.series) {
        Heights heights{.upper = {series.values.begin(), series.values.end()}, .lower = base};
        if (data.kind == ChartData::Kind::Stacked) {
            for (size_t i = 0; i < base.size(); ++i)
                base[i] = heights.upper[i] = base[i] + (std::isnan(heights.upper[i]) ? 0 : heights.upper[i]);
        }
        out.push_back(std::move(heights));
    }
    return out;
}

/// A path over each run of known values.
template<typename Use>
void forRuns(const std::vector<double> &values, Use use)
{
    for (size_t first = 0; first < values.size(); ++first) {
        if (std::isnan(values[first]))
            continue;
        size_t end = first;
        while (end < values.size() && !std::isnan(values[end]))
            ++end;
        use(first, end);
        first = end;
    }
}

} // namespace

void paintHead(QPainter &painter, const ChartScene &scene, const QSize &size)
{
    const QFontMetrics titleMetrics(scene.font);
    const QRect title(0, 0, size.width(), titleMetrics.height());
    painter.setFont(theme::semibold(scene.font));
    painter.setPen(theme::color(theme::Role::Text));
    painter.drawText(title, Qt::AlignLeft | Qt::AlignVCenter, scene.title);
    const qsizetype read = scene.stepAt(scene.readMs);
    const qsizetype step = read >= 0 ? read : scene.data.steps() - 1;
    if (step < 0)
        return;
    painter.setFont(theme::quietFont());
    const QFontMetrics metrics(painter.font());
    painter.setPen(theme::color(theme::Role::QuietText));
    if (read >= 0)
        painter.drawText(title, Qt::AlignRight | Qt::AlignVCenter, scene.timeText(scene.stepStart(read)));
    int x = 0;
    const int y = title.bottom() + theme::halfGap() / 2;
    const int patch = metrics.height() / 2;
    for (const ChartSeries &series : scene.data.series) {
        const float value = series.values[size_t(step)];
        const QString figure = std::isnan(value) ? u"\u2014"_s : scene.valueText(value);
        const QString text = series.name.isEmpty() ? figure : series.name + u' ' + figure;
        painter.fillRect(QRectF(x, y + (metrics.height() - patch) / 2.0, patch, patch),
                         theme::color(series.role));
        x += patch + theme::halfGap() / 2;
        painter.drawText(QRect(x, y, std::max(0, size.width() - x), metrics.height()),
                         Qt::AlignLeft | Qt::AlignVCenter, text);
        x += metrics.horizontalAdvance(text) + theme::gap();
    }
}

void paintValues(QPainter &painter, const ChartScene &scene, const QRect &plot)
{
    painter.setFont(theme::quietFont());
    painter.setPen(theme::color(theme::Role::QuietText));
    const QFontMetrics metrics(painter.font());
    for (const double value : chartaxes::values(scene.top)) {
        const int y = heightOf(scene, plot, value);
        const QRect label(0, y - metrics.height() / 2, plot.left() - theme::halfGap(), metrics.height());
        painter.drawText(label, Qt::AlignRight | Qt::AlignVCenter, scene.valueText(value));
    }
}

void paintGridLines(QPainter &painter, const ChartScene &scene, const QRect &plot)
{
    const QColor color = theme::color(theme::Role::Line);
    for (const double value : chartaxes::values(scene.top))
        painter.fillRect(plot.left(), heightOf(scene, plot, value), plot.width(), 1, color);
}

void paintMoments(QPainter &painter, const ChartScene &scene, const QRect &plot)
{
    const ChartData &data = scene.data;
    painter.setFont(theme::quietFont());
    painter.setPen(theme::color(theme::Role::QuietText));
    const QFontMetrics metrics(painter.font());
    const bool areDays = data.endMs() - data.fromMs > 2 * dayMs;
    const bool areSeconds = data.endMs() - data.fromMs < 180'000;
    const QString pattern = areDays ? Words::tr("d MMM", "date format under a chart of many days")
        : areSeconds                ? u"HH:mm:ss"_s
                                    : u"HH:mm"_s;
    const int room = metrics.horizontalAdvance(areDays ? u"30 Sep"_s : pattern) + 2 * theme::gap();
    const qint64 offsetMs = QDateTime::fromMSecsSinceEpoch(data.fromMs).offsetFromUtc() * 1000LL;
    const QLocale locale;
    for (const qint64 at : chartaxes::moments(data.fromMs, data.endMs(), plot.width() / room, offsetMs)) {
        const QString text = locale.toString(QDateTime::fromMSecsSinceEpoch(at), pattern);
        const int textWidth = metrics.horizontalAdvance(text);
        const int x = std::clamp(int(scene.xOf(plot, at)) - textWidth / 2, plot.left(),
                                 std::max(plot.left(), plot.right() - textWidth));
        painter.drawText(QRect(x, plot.bottom() + 1 + theme::halfGap() / 2, textWidth + 1, metrics.height()),
                         Qt::AlignLeft, text);
    }
}

void paintBrush(QPainter &painter, const ChartScene &scene, const QRect &plot)
{
    if (!scene.brush)
        return;
    const qreal left = std::clamp<qreal>(scene.xOf(plot, scene.brush->fromMs), plot.left(), plot.right());
    const qreal right = std::clamp<qreal>(scene.xOf(plot, scene.brush->toMs), plot.left(), plot.right());
    painter.fillRect(QRectF(left, plot.top(), std::max<qreal>(1, right - left), plot.height()),
                     theme::color(theme::Role::AccentGround));
}

void paintPins(QPainter &painter, const ChartScene &scene, const QRect &plot)
{
    const qreal side = QFontMetrics(scene.font).height() / 2.0;
    for (const ChartPin &pin : scene.pins) {
        if (scene.stepAt(pin.atMs) < 0)
            continue;
        const QColor color = theme::color(pin.role);
        const qreal x = scene.xOf(plot, pin.atMs);
        painter.setPen(QPen(color, 1, Qt::DashLine));
        painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawPolygon(shapeOf(pin.shape, x, plot.top(), side));
    }
    painter.setBrush(Qt::NoBrush);
}

void paintUnknownText(QPainter &painter, const ChartScene &scene, const QRect &plot)
{
    const bool isKnown = std::ranges::any_of(scene.data.series, [](const ChartSeries &series) {
        return std::ranges::any_of(series.values, [](float value) { return !std::isnan(value); });
    });
    if (isKnown || scene.unknownText.isEmpty())
        return;
    constexpr auto flags = int(Qt::AlignCenter) | Qt::TextWordWrap;
    painter.setFont(theme::quietFont());
    const QRect place = painter.boundingRect(plot, flags, scene.unknownText);
    painter.fillRect(place.adjusted(-theme::halfGap(), 0, theme::halfGap(), 0),
                     theme::color(theme::Role::Surface)); // the grid does not strike it out
    painter.setPen(theme::color(theme::Role::QuietText));
    painter.drawText(place, flags, scene.unknownText);
}

void paintReading(QPainter &painter, const ChartScene &scene, const QRect &plot)
{
    const qsizetype step = scene.stepAt(scene.readMs);
    if (step < 0)
        return;
    const qreal x = scene.xOf(plot, scene.stepStart(step) + scene.data.stepMs / 2);
    painter.setPen(theme::color(theme::Role::QuietText));
    painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
}

void drawVectors(QPainter &painter, const ChartScene &scene, const QRect &plot)
{
    const auto heights = heightsOf(scene.data);
    const auto at = [&](size_t step, double value) {
        const qreal x = scene.xOf(plot, scene.stepStart(qsizetype(step)) + scene.data.stepMs / 2);
        return QPointF(x, plot.bottom() + 1 - plot.height() * value / scene.top);
    };
    for (size_t i = 0; i < heights.size(); ++i) {
        QColor color = theme::color(scene.data.series[qsizetype(i)].role);
        forRuns(heights[i].upper, [&](size_t first, size_t end) {
            QPainterPath line(at(first, heights[i].upper[first]));
            for (size_t step = first + 1; step < end; ++step)
                line.lineTo(at(step, heights[i].upper[step]));
            if (scene.data.kind != ChartData::Kind::Lines) {
                QPainterPath area = line;
                for (size_t step = end; step-- > first;)
                    area.lineTo(at(step, heights[i].lower[step]));
                QColor ground = color;
                ground.setAlphaF(scene.data.kind == ChartData::Kind::Area ? groundShare : 1);
                painter.fillPath(area, ground);
            }
            if (scene.data.kind != ChartData::Kind::Stacked)
                painter.strokePath(line, QPen(color, 1.5));
        });
    }
}

} // namespace chartpainter

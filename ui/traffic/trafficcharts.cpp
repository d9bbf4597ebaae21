// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/traffic/trafficcharts.h"

#include "app/base/format.h"
#include "app/traffic/tailmodel.h"
#include "ui/traffic/chartmenu.h"
#include "ui/traffic/markwords.h"

#include <QHBoxLayout>
#include <QMenu>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace {

constexpr float unknown = std::numeric_limits<float>::quiet_NaN();

/// The steps of a window, each with its place. The last one is not over where it takes longer than a look.
struct Steps {
    qint64 fromMs = 0;
    qint64 stepMs = 1000;
    qint64 nowMs = 0;
    qsizetype count = 0;

    Steps(std::chrono::seconds step, const TimeRange &span, qint64 now)
        : stepMs(std::chrono::milliseconds(step).count()), nowMs(now),
          count(std::max<qint64>(1, span.lengthMs() / std::max<qint64>(1, stepMs)))
    {
        const bool hasRunning = step >= std::chrono::minutes(1) && span.toMs % stepMs > 0;
        fromMs = (span.toMs / stepMs + hasRunning - count) * stepMs;
    }
    /// How much of a step has been: a tenth at least, for a single request shall not look like a rush.
    double seconds(const SeriesPoint &point) const
    {
        return double(std::clamp(nowMs - point.startMs, stepMs / 10, stepMs)) / 1000;
    }
    qsizetype placeOf(const SeriesPoint &point) const
    {
        const qint64 place = (point.startMs - fromMs) / stepMs;
        return point.startMs >= fromMs && place < count ? qsizetype(place) : -1;
    }
};

ChartData chartOf(ChartData::Kind kind, const Steps &steps, QList<ChartSeries> series, float filling)
{
    for (ChartSeries &line : series)
        line.values.assign(size_t(steps.count), filling);
    return {.kind = kind, .fromMs = steps.fromMs, .stepMs = steps.stepMs, .series = std::move(series)};
}

ChartData requestsChart(const std::vector<SeriesPoint> &points, const Steps &steps)
{
    struct Layer {
        size_t statusClass;
        theme::Role role;
    };
    // From the bottom: what is well, then what is not, so that trouble stands on top.
    constexpr std::array layers{Layer{2, theme::Role::Accent},  Layer{3, theme::Role::QuietText},
                                Layer{1, theme::Role::Border},  Layer{0, theme::Role::Border},
                                Layer{4, theme::Role::Warning}, Layer{5, theme::Role::Bad}};
    QList<ChartSeries> series;
    for (const Layer &layer : layers) {
        const QString name = layer.statusClass == 0
            ? TrafficCharts::tr("other", "answers without a status of HTTP")
            : QString(QString::number(layer.statusClass) + u"xx"_s);
        series.append({.name = name, .role = layer.role});
    }
    ChartData data = chartOf(ChartData::Kind::Stacked, steps, std::move(series), 0);
    std::array<bool, layers.size()> isUsed{};
    for (const SeriesPoint &point : points) {
        const qsizetype place = steps.placeOf(point);
        for (size_t i = 0; place >= 0 && i < layers.size(); ++i) {
            const quint64 count = point.byClass[layers[i].statusClass];
            data.series[qsizetype(i)].values[size_t(place)] = float(double(count) / steps.seconds(point));
            isUsed[i] = isUsed[i] || count > 0;
        }
    }
    for (size_t i = layers.size(); i-- > 0;) {
        const bool isRare = layers[i].statusClass < 2;
        if (isRare && !isUsed[i])
            data.series.removeAt(qsizetype(i));
    }
    return data;
}

ChartData latencyChart(const std::vector<SeriesPoint> &points, const Steps &steps)
{
    ChartData data = chartOf(ChartData::Kind::Lines, steps,
                             {{.name = u"p99"_s, .role = theme::Role::Warning},
                              {.name = u"p95"_s, .role = theme::Role::Accent},
                              {.name = u"p50"_s, .role = theme::Role::Good}},
                             unknown);
    for (const SeriesPoint &point : points) {
        const qsizetype place = steps.placeOf(point);
        if (place < 0 || !point.took)
            continue;
        data.series[0].values[size_t(place)] = float(point.took->p99Us / 1000);
        data.series[1].values[size_t(place)] = float(point.took->p95Us / 1000);
        data.series[2].values[size_t(place)] = float(point.took->p50Us / 1000);
    }
    return data;
}

ChartData bytesChart(const std::vector<SeriesPoint> &points, const Steps &steps)
{
    ChartData data = chartOf(ChartData::Kind::Area, steps, {{.role = theme::Role::Info}}, 0);
    for (const SeriesPoint &point : points) {
        if (const qsizetype place = steps.placeOf(point); place >= 0)
            data.series[0].values[size_t(place)] = float(double(point.bytes) / steps.seconds(point));
    }
    return data;
}

constexpr int leastChartChars = 18; // of a chart's width, for its title and its axis

} // namespace

TrafficCharts::TrafficCharts(Settings &settings, QWidget *parent)
    : QWidget(parent), m_menu(new ChartMenu(settings, this)),
      m_requests(new ColumnChart(tr("Requests per second"))),
      m_latency(new ColumnChart(tr("Time taken", "latency of requests"))),
      m_bytes(new ColumnChart(tr("Sent per second", "bytes of answers")))
{
    m_requests->setObjectName(u"requestsChart"_s);
    m_latency->setObjectName(u"latencyChart"_s);
    m_bytes->setObjectName(u"bytesChart"_s);
    m_latency->setValueText([](double ms) { return ms == 0 ? u"0"_s : tookText(ms * 1000, QLocale()); });
    m_bytes->setValueText(
        [](double bytes) { return bytes == 0 ? u"0"_s : formatBytes(qint64(bytes), QLocale()); });
    m_requests->setLeastTop(0);
    m_latency->setLeastTop(10); // ms
    m_bytes->setLeastTop(100);  // bytes
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(theme::wideGap());
    for (ColumnChart *chart : all()) {
        row->addWidget(chart, 1);
        link(chart);
    }
    linkMenu();
}

void TrafficCharts::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int least = theme::charWidth() * leastChartChars;
    const int shown = std::clamp(width() / least, 1, int(all().size()));
    for (int i = 0; i < int(all().size()); ++i)
        all()[size_t(i)]->setVisible(i < shown);
}

void TrafficCharts::link(ColumnChart *chart)
{
    connect(chart, &ColumnChart::momentRead, this, [this](qint64 atMs) {
        for (ColumnChart *other : all())
            other->setReadMoment(atMs);
    });
    connect(chart, &ColumnChart::zoomRequested, this, &TrafficCharts::zoomRequested);
    connect(chart, &ColumnChart::panRequested, this, &TrafficCharts::panRequested);
    connect(chart, &ColumnChart::spanRequested, this, &TrafficCharts::spanRequested);
    connect(chart, &ColumnChart::liveRequested, this, &TrafficCharts::liveRequested);
    connect(chart, &ColumnChart::menuRequested, this,
            [this, chart](const QPoint &at) { m_menu->menuFor(*chart)->popup(at); });
    connect(chart, &ColumnChart::brushed, this, [this](const std::optional<TimeRange> &range) {
        setBrush(range);
        Q_EMIT brushed(range);
    });
}

void TrafficCharts::setBrush(const std::optional<TimeRange> &range)
{
    for (ColumnChart *chart : all())
        chart->setBrush(range);
}

void TrafficCharts::setMarks(const QList<ChartMark> &marks)
{
    QList<ChartPin> pins;
    for (const ChartMark &mark : marks)
        pins.append(pinOf(mark));
    for (ColumnChart *chart : all())
        chart->setPins(pins);
    m_menu->setMarks(marks);
}

void TrafficCharts::linkMenu()
{
    connect(m_menu, &ChartMenu::zoomToBrushRequested, this, [this] {
        if (const auto brush = m_requests->scene().brush) {
            setBrush({});
            Q_EMIT brushed({});
            Q_EMIT spanRequested(*brush);
        }
    });
    connect(m_menu, &ChartMenu::liveRequested, this, &TrafficCharts::liveRequested);
    connect(m_menu, &ChartMenu::releaseRequested, this, &TrafficCharts::releaseRequested);
    connect(m_menu, &ChartMenu::markRemovalRequested, this, &TrafficCharts::markRemovalRequested);
}

void TrafficCharts::setPoints(const std::vector<SeriesPoint> &points, std::chrono::seconds step,
                              const TimeRange &span, qint64 nowMs)
{
    const Steps steps(step, span, nowMs);
    const bool hasRequests = std::ranges::any_of(points, [&steps](const SeriesPoint &point) {
        return point.requests > 0 && steps.placeOf(point) >= 0;
    });
    m_latency->setUnknownText(hasRequests ? tr("The log does not say how long requests took.")
                                          : tr("No requests to measure in this time."));
    m_requests->setData(requestsChart(points, steps));
    m_latency->setData(latencyChart(points, steps));
    m_bytes->setData(bytesChart(points, steps));
}

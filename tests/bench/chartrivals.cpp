// SPDX-License-Identifier: GPL-3.0-or-later
// One frame of the charts of C1 to C3 as Qt Charts and QCustomPlot draw them: new data and one paint,
// 1200 x 400. Both are used the quick way their makers recommend: no animation, thin pens, whole series
// replaced. usage: chartrivals FRAMES; writes a line for each: its name, a tab, CPU ms a frame.
#include "tests/bench/benchtable.h"

#include <QApplication>
#include <QAreaSeries>
#include <QChart>
#include <QChartView>
#include <QLineSeries>
#include <QValueAxis>

#ifdef ZHANGGUI_HAS_QCUSTOMPLOT
#include <qcustomplot.h>
#endif

#include <cmath>
#include <ctime>
#include <memory>

using namespace Qt::StringLiterals;

namespace {

constexpr int phases = 8;
const QSize chartSize(1200, 400);

double cpuMs()
{
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) * 1e-6;
}

/// The same values as bench_traffic gives our chart; x moves on with each phase.
QList<QPointF> valuesOf(int line, int steps, int phase)
{
    QList<QPointF> values;
    values.reserve(steps);
    for (int i = 0; i < steps; ++i)
        values.append({double(i + phase),
                       50 + 30 * std::sin((i + phase) * 0.01 * (line + 1)) + (i * 7919 + line) % 17});
    return values;
}

/// By phase, then by line; layers of a stack reach from the one before.
QList<QList<QList<QPointF>>> framesOf(int lines, int steps, bool isStacked)
{
    QList<QList<QList<QPointF>>> out;
    for (int phase = 0; phase < phases; ++phase) {
        QList<QList<QPointF>> frame;
        for (int line = 0; line < lines; ++line) {
            QList<QPointF> values = valuesOf(line, steps, phase);
            for (int i = 0; isStacked && line > 0 && i < steps; ++i)
                values[i].ry() += frame[line - 1][i].y();
            frame.append(values);
        }
        out.append(frame);
    }
    return out;
}

template<typename Show>
void print(const QString &name, int frames, QWidget &chart, Show show)
{
    chart.resize(chartSize);
    QImage picture(chartSize, QImage::Format_RGB32);
    show(0);
    chart.render(&picture);
    const double ms = leastMedian(frames, [&](int frame) {
        const double before = cpuMs();
        show(frame % phases);
        chart.render(&picture);
        return cpuMs() - before;
    });
    std::printf("%s\t%.3f\n", qPrintable(name), ms);
    std::fflush(stdout);
}

void printQtCharts(const QString &name, int frames, int lines, int steps, bool isStacked)
{
    const auto data = framesOf(lines, steps, isStacked);
    auto *chart = new QChart;
    chart->legend()->hide();
    auto *moments = new QValueAxis;
    auto *heights = new QValueAxis;
    heights->setRange(0, 100.0 * (isStacked ? lines : 1));
    chart->addAxis(moments, Qt::AlignBottom);
    chart->addAxis(heights, Qt::AlignLeft);
    QList<QLineSeries *> series;
    for (int line = 0; line < lines; ++line) {
        series.append(new QLineSeries(chart));
        series[line]->setPen(QPen(Qt::blue, 1));
        QAbstractSeries *shown = series[line];
        if (isStacked)
            shown = new QAreaSeries(series[line], line > 0 ? series[line - 1] : nullptr);
        chart->addSeries(shown);
        shown->attachAxis(moments);
        shown->attachAxis(heights);
    }
    QChartView view(chart);
    print(name, frames, view, [&](int phase) {
        for (int line = 0; line < lines; ++line)
            series[line]->replace(data[phase][line]);
        moments->setRange(phase, phase + steps - 1);
    });
}

#ifdef ZHANGGUI_HAS_QCUSTOMPLOT
void printCustomPlot(const QString &name, int frames, int lines, int steps)
{
    const auto data = framesOf(lines, steps, false);
    QCustomPlot plot;
    plot.setNotAntialiasedElements(QCP::aeAll);
    plot.setPlottingHint(QCP::phFastPolylines);
    plot.yAxis->setRange(0, 100);
    for (int line = 0; line < lines; ++line)
        plot.addGraph();
    print(name, frames, plot, [&](int phase) {
        for (int line = 0; line < lines; ++line) {
            QVector<QCPGraphData> values;
            values.reserve(steps);
            for (const QPointF &point : data[phase][line])
                values.append({point.x(), point.y()});
            plot.graph(line)->data()->set(values, true);
        }
        plot.xAxis->setRange(phase, phase + steps - 1);
        plot.replot(QCustomPlot::rpImmediateRefresh);
    });
}
#endif

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    const int frames = QApplication::arguments().value(1, u"21"_s).toInt();
    printQtCharts(u"lines/Qt Charts"_s, frames, 3, 3600, false);
    printQtCharts(u"layers/Qt Charts"_s, frames, 5, 3600, true);
    printQtCharts(u"long/Qt Charts"_s, frames, 1, 100'000, false);
#ifdef ZHANGGUI_HAS_QCUSTOMPLOT
    printCustomPlot(u"lines/QCustomPlot"_s, frames, 3, 3600);
#endif
    return 0;
}

// SPDX-License-Identifier: GPL-3.0-or-later
// C1 to C3: one frame of a live chart. T4, T5: a tail of a million rows. usage: bench_traffic [FRAMES]
#include "app/traffic/rowfilter.h"
#include "app/traffic/tailmodel.h"
#include "app/traffic/trafficengine.h"
#include "tests/bench/benchtable.h"
#include "ui/common/columnchart.h"

#include <QApplication>
#include <QImage>

#include <cmath>
#include <ctime>

using namespace Qt::StringLiterals;

namespace {

double cpuMs()
{
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) * 1e-6;
}

template<typename Work>
double medianCpuMs(int rounds, Work work)
{
    std::vector<double> times;
    for (int round = 0; round < rounds; ++round) {
        const double before = cpuMs();
        work(round);
        times.push_back(cpuMs() - before);
    }
    return median(times);
}

ChartData chartOf(ChartData::Kind kind, int series, int steps, int phase)
{
    ChartData data{.kind = kind, .fromMs = 1'740'787'200'000 + phase * 1000LL};
    for (int line = 0; line < series; ++line) {
        std::vector<float> values(static_cast<size_t>(steps));
        for (int i = 0; i < steps; ++i)
            values[size_t(i)] =
                float(50 + 30 * std::sin((i + phase) * 0.01 * (line + 1)) + (i * 7919 + line) % 17);
        data.series.append({.name = QString::number(line), .values = std::move(values)});
    }
    return data;
}

/// New data and exactly one paint, 1200 x 400, into a picture: no window system decides whether to paint.
double frameMs(ChartData::Kind kind, int series, int steps, int frames)
{
    ColumnChart chart(u"bench"_s);
    chart.resize(1200, 400);
    QImage picture(chart.size(), QImage::Format_RGB32);
    std::vector<ChartData> phases;
    phases.reserve(8);
    for (int phase = 0; phase < 8; ++phase)
        phases.push_back(chartOf(kind, series, steps, phase));
    chart.setData(phases[0]);
    chart.render(&picture);
    return medianCpuMs(frames, [&](int frame) {
        chart.setData(phases[size_t(frame % 8)]);
        chart.render(&picture);
    });
}

/// A tail as full as it gets.
TrafficSnapshotPtr fullTail()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    TrafficEngine engine([now] { return now; });
    engine.reset(LogFormat{});
    const QByteArray stamp = QLocale::c().toString(now, u"dd/MMM/yyyy:HH:mm:ss"_s).toLatin1();
    for (int i = 0; i < 1'100'000; ++i) {
        const QByteArray line = "203.0.113." + QByteArray::number(i % 250) + " - - [" + stamp
            + " +0000] \"GET /api/products/" + QByteArray::number(i) + " HTTP/1.1\" "
            + (i % 997 ? "200" : "503") + " 512 \"-\" \"-\" 0.018\n";
        engine.take(line);
    }
    engine.setView({.window = std::chrono::minutes(1)});
    return engine.latest();
}

bool benchTail(int frames)
{
    const TrafficSnapshotPtr tail = fullTail();
    TailModel model(systemClock());
    model.set(tail->rows);
    bool isMet =
        printBenchRow({u"T4"_s, u"model's part of a frame at %1 rows, CPU ms"_s.arg(model.rowCount()),
                       medianCpuMs(frames, [&](int) { model.set(tail->rows); }), 0, 0.1});
    const auto find = [&tail](const QString &text, qint64 newest) {
        const RowFilter filter = *RowFilter::fromText(text);
        const qint64 end = tail->rows.endNumber();
        return medianCpuMs(5, [&](int) {
            filter.matching(tail->rows, std::max(tail->rows.firstNumber(), end - newest), end);
        });
    };
    isMet &= printBenchRow(
        {u"T5"_s, u"a word in the newest 100,000 rows, CPU ms"_s, find(u"products/77777"_s, 100'000), 0, 12});
    isMet &= printBenchRow(
        {u"T5"_s, u"a status in a million rows, CPU ms"_s, find(u"status>=500"_s, 1'000'000), 0, 12});
    return isMet;
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    const int frames = QApplication::arguments().value(1, u"61"_s).toInt();
    printBenchHead();
    bool isMet = printBenchRow({u"C1"_s, u"3 lines of 3,600 steps, CPU ms a frame"_s,
                                frameMs(ChartData::Kind::Lines, 3, 3600, frames), 0, 0.45});
    isMet &= printBenchRow({u"C2"_s, u"5 layers of 3,600 steps, CPU ms a frame"_s,
                            frameMs(ChartData::Kind::Stacked, 5, 3600, frames), 0, 0.7});
    isMet &= printBenchRow({u"C3"_s, u"1 line of 100,000 steps, CPU ms a frame"_s,
                            frameMs(ChartData::Kind::Lines, 1, 100'000, frames), 0, 1.2});
    isMet &= benchTail(frames);
    return isMet ? 0 : 5;
}

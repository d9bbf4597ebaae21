// SPDX-License-Identifier: GPL-3.0-or-later
// C1 to C3: one frame of a live chart. T4, T5: a tail of a million rows. usage: bench_traffic [FRAMES]
#include "app/traffic/rowfilter.h"
#include "app/traffic/tailmodel.h"
#include "app/traffic/trafficengine.h"
#include "tests/bench/benchtable.h"
#include "ui/common/columnchart.h"

#include <QApplication>
#include <QFileInfo>
#include <QImage>
#include <QProcess>

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
double leastCpuMs(int rounds, Work work)
{
    return leastMedian(rounds, [&work](int round) {
        const double before = cpuMs();
        work(round);
        return cpuMs() - before;
    });
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
    return leastCpuMs(frames, [&](int frame) {
        chart.setData(phases[size_t(frame % 8)]);
        chart.render(&picture);
    });
}

/// CPU ms a frame of the same charts by other libraries, by name: from the program chartrivals, which has as
/// many as are installed.
QHash<QString, double> rivals(int frames)
{
    const QString program = QApplication::applicationDirPath() + u"/chartrivals"_s;
    if (!QFileInfo::exists(program))
        return {};
    QProcess run;
    run.start(program, {QString::number(frames)});
    run.waitForFinished(-1);
    QHash<QString, double> out;
    for (const QString &line :
         QString::fromUtf8(run.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts))
        out.insert(line.section(u'\t', 0, 0), line.section(u'\t', 1).toDouble());
    return out;
}

/// One of our charts, and how it compares with the same by others.
class ChartBench
{
public:
    explicit ChartBench(int frames) : m_frames(frames), m_rivals(rivals(std::min(frames, 15))) { }

    struct Against {
        QString name{}; ///< of chartrivals
        double goal = 0;
    };
    bool run(const QString &id, const QString &what, double ours, double goal, const QList<Against> &others)
    {
        bool isMet = printBenchRow({id, what + u", CPU ms a frame"_s, ours, 0, goal});
        for (const Against &other : others) {
            if (const double theirs = m_rivals.value(other.name); theirs > 0)
                isMet &= printBenchRow(
                    {id, u"the same / "_s + other.name.section(u'/', 1), ours, theirs, other.goal});
        }
        return isMet;
    }
    bool runAll()
    {
        using Kind = ChartData::Kind;
        bool isMet = run(u"C1"_s, u"3 lines of 3,600 steps"_s, frameMs(Kind::Lines, 3, 3600, m_frames), 0.45,
                         {{u"lines/Qt Charts"_s, 1.0 / 25}, {u"lines/QCustomPlot"_s, 1.0 / 3}});
        isMet &= run(u"C2"_s, u"5 layers of 3,600 steps"_s, frameMs(Kind::Stacked, 5, 3600, m_frames), 0.7,
                     {{u"layers/Qt Charts"_s, 1.0 / 80}});
        return run(u"C3"_s, u"1 line of 100,000 steps"_s, frameMs(Kind::Lines, 1, 100'000, m_frames), 1.2,
                   {{u"long/Qt Charts"_s, 1.0 / 40}})
            && isMet;
    }

private:
    int m_frames;
    QHash<QString, double> m_rivals;
};

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
                       leastCpuMs(frames, [&](int) { model.set(tail->rows); }), 0, 0.1});
    const auto find = [&tail](const QString &text, qint64 newest) {
        const RowFilter filter = *RowFilter::fromText(text);
        const qint64 end = tail->rows.endNumber();
        return leastCpuMs(5, [&](int) {
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
    bool isMet = ChartBench(frames).runAll();
    isMet &= benchTail(frames);
    return isMet ? 0 : 5;
}

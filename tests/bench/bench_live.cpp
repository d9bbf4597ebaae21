// SPDX-License-Identifier: GPL-3.0-or-later
// L1, L2: the whole traffic page at 100,000 and 1,000,000 events a second. L3: beside the same page from
// plain Qt parts. N1: reading them without a window. T3: painting a full page of the tail. usage: bench_live
// [SECONDS [ROW]], or bench_live --soak MINUTES [EVENTS_A_SECOND]
#include "app/base/memory.h"
#include "app/traffic/formatdetection.h"
#include "app/traffic/linebuffer.h"
#include "app/traffic/tailmodel.h"
#include "app/traffic/trafficengine.h"
#include "tests/bench/benchtable.h"
#include "tests/bench/measuredprocess.h"
#include "tests/support/pageworkbench.h"
#include "ui/common/tableview.h"
#include "ui/common/theme.h"
#include "ui/traffic/trafficpage.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QScrollBar>
#include <QTcpSocket>

#include <array>
#include <ctime>
#include <functional>
#include <malloc.h>
#include <span>

using namespace Qt::StringLiterals;

namespace {

double cpuMs()
{
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) * 1e-6;
}

double residentMiB()
{
    QFile file(u"/proc/self/statm"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return double(file.readAll().split(' ').value(1).toLongLong()) * 4096 / (1 << 20);
}

/// What the program has asked for and not given back; the rest of what is resident is the allocator's.
double allocatedMiB()
{
    const auto info = mallinfo2();
    return double(info.uordblks + info.hblkhd) / (1 << 20);
}

/// trafficload in a process of its own, so that what it costs is not counted.
class Load
{
public:
    Load(qint64 rate, qint64 seconds)
    {
        m_process.start(QApplication::applicationDirPath() + u"/trafficload"_s,
                        {QString::number(rate), QString::number(seconds)});
        m_process.waitForReadyRead(-1);
        m_port = m_process.readLine().trimmed().toInt();
    }
    ~Load()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    QString address() const { return u"http://127.0.0.1:%1/log"_s.arg(m_port); }
    int port() const { return m_port; }
    /// What it has sent; 0 while it still sends.
    qint64 sent()
    {
        m_sent += m_process.readAll().trimmed();
        return m_sent.toLongLong();
    }

private:
    QProcess m_process{};
    int m_port = 0;
    QByteArray m_sent{};
};

/// How long the window did not answer at most: a beat that comes late.
class FrameGaps : public QObject
{
public:
    FrameGaps()
    {
        m_since.start();
        m_beat.setTimerType(Qt::PreciseTimer);
        connect(&m_beat, &QTimer::timeout, this,
                [this] { m_longest = std::max(m_longest, m_since.restart()); });
        m_beat.start(10);
    }
    qint64 longestMs() const { return m_longest; }
    void startOver() { m_longest = 0; }

private:
    QTimer m_beat{};
    QElapsedTimer m_since{};
    qint64 m_longest = 0;
};

void passTime(qint64 ms)
{
    QEventLoop loop;
    QTimer::singleShot(ms, Qt::PreciseTimer, &loop, &QEventLoop::quit);
    loop.exec();
}

struct LiveCost {
    double coreShare = 0; ///< 1: a whole core
    double longestGapMs = 0;
    double lostEvents = 0;
};

constexpr qint64 settleMs = 12'000; // at 100,000 a second the tail is full then

LiveCost costOfPage(qint64 rate, qint64 seconds)
{
    Load load(rate, seconds + settleMs / 1000);
    PageWorkbench bench(systemClock());
    bench.traffic.memory().setSource({.kind = TrafficSource::Kind::Url, .text = load.address()});
    bench.traffic.memory().setWindow(std::chrono::minutes(1));
    TrafficPage page(bench.secrets, bench.services);
    page.resize(1280, 800);
    page.show();
    passTime(settleMs);
    FrameGaps gaps;
    const double before = cpuMs();
    passTime(seconds * 1000 - 500); // while it is still sent
    LiveCost cost{.coreShare = (cpuMs() - before) / double(seconds * 1000 - 500),
                  .longestGapMs = double(gaps.longestMs())};
    for (int wait = 0; wait < 40 && load.sent() == 0; ++wait)
        passTime(250);
    passTime(500);
    const auto snapshot = bench.traffic.snapshot();
    cost.lostEvents = double(load.sent()) - double(snapshot ? snapshot->requests + snapshot->unparsed : 0);
    return cost;
}

/// Share of a core of the same page from plain Qt parts; 0 where it was not built.
double shareOfPlainPage(qint64 rate, qint64 seconds)
{
    const QString program = QApplication::applicationDirPath() + u"/plainpage"_s;
    if (!QFile::exists(program))
        return 0;
    const Load load(rate, seconds + settleMs / 1000 + 5);
    QProcess run;
    run.start(program, {load.address(), QString::number(settleMs / 1000), QString::number(seconds)});
    run.waitForFinished(-1);
    return run.readAllStandardOutput().split(' ').constFirst().toDouble();
}

bool printLive(const QString &id, const QString &rateText, const LiveCost &cost, double goal)
{
    bool isMet = printBenchRow({id, rateText + u", share of a core"_s, cost.coreShare, 0, goal});
    isMet &= printBenchRow({id, u"the same, longest gap between two beats, ms"_s, cost.longestGapMs, 0, 50});
    return printBenchRow({id, u"the same, events lost"_s, cost.lostEvents, 0, 0}) && isMet;
}

bool benchCalmPage(qint64 seconds)
{
    constexpr qint64 rate = 100'000;
    const LiveCost cost = costOfPage(rate, seconds);
    const double plain = shareOfPlainPage(rate, seconds);
    bool isMet = printLive(u"L1"_s, u"page at 100,000 events/s"_s, cost, 0.10);
    if (plain > 0)
        isMet &= printBenchRow({u"L3"_s, u"the same / plain Qt parts"_s, cost.coreShare, plain, 0.25});
    return isMet;
}

bool benchBusyPage(qint64 seconds)
{
    return printLive(u"L2"_s, u"page at 1,000,000 events/s"_s, costOfPage(1'000'000, seconds), 0.25);
}

/// The least that reading such a stream can cost: a socket, and our parser. Run in a process of its own.
int readRaw(quint16 port)
{
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, port);
    socket.waitForConnected();
    socket.write("GET / HTTP/1.0\r\n\r\n");
    const LogFormat format =
        *logFormatFromText(u"json:time=time,method=method,path=path,status=status,took=duration_ms/ms,"
                           u"bytes=bytes,client=client"_s);
    const auto parser = std::move(*makeLineParser(format, false));
    LineBuffer lines;
    LogEvent event;
    qint64 understood = 0;
    while (socket.waitForReadyRead(10'000)) {
        qint64 got = 0;
        do {
            const auto room = lines.room();
            got = socket.read(room.data(), qint64(room.size()));
            lines.take(
                size_t(std::max<qint64>(0, got)),
                [&](const char *begin, const char *end) { understood += parser->parse(begin, end, event); },
                [](const char *, const char *) {});
        } while (got > 0);
    }
    return understood > 0 ? 0 : 1;
}

bool benchReading(qint64 seconds)
{
    constexpr qint64 rate = 1'000'000;
    const QString folder = QApplication::applicationDirPath();
    std::vector<double> ours;
    std::vector<double> raw;
    double peak = 0;
    for (int round = 0; round < 3; ++round) {
        const Load forRaw(rate, seconds);
        raw.push_back(costOf(folder + u"/bench_live"_s, {u"--raw"_s, QString::number(forRaw.port())}).cpuMs);
        const Load load(rate, seconds);
        const ProcessCost cost = costOf(
            folder + u"/zhangguictl"_s,
            {u"traffic"_s, u"tail"_s, load.address(), u"--filter"_s, u"status=599"_s}); // reads, writes none
        ours.push_back(cost.cpuMs);
        peak = std::max(peak, cost.peakMiB);
    }
    const bool isMet = printBenchRow(
        {u"N1"_s, u"JSON lines over HTTP / raw socket and parser, CPU ms"_s, median(ours), median(raw), 1.6});
    return printBenchRow({u"N1"_s, u"the same, peak MiB"_s, peak, 0, 24}) && isMet;
}

/// A full page of requests painted by our cells and by Qt's.
bool benchCells(int frames)
{
    PageWorkbench bench(systemClock());
    const QDateTime now = QDateTime::currentDateTimeUtc();
    TrafficEngine engine([now] { return now; });
    engine.reset(LogFormat{});
    const QByteArray stamp = QLocale::c().toString(now, u"dd/MMM/yyyy:HH:mm:ss"_s).toLatin1();
    for (int i = 0; i < 20'000; ++i)
        engine.take(QByteArray("203.0.113.9 - - [" + stamp + " +0000] \"GET /api/products/"
                               + QByteArray::number(i) + " HTTP/1.1\" 200 512 \"-\" \"-\" 0.018\n"));
    engine.setView({});
    TailModel model(systemClock());
    model.set(engine.latest()->rows);
    const auto paintMs = [&](bool isPlain) {
        TableView table(bench.settings, u"bench"_s);
        table.setModel(&model);
        QStyledItemDelegate plain;
        if (isPlain)
            table.setItemDelegate(&plain);
        table.resize(1200, 800);
        QPixmap picture(table.size());
        std::vector<double> times;
        for (int frame = 0; frame < frames; ++frame) {
            table.verticalScrollBar()->setValue(frame * 7);
            const double before = cpuMs();
            table.render(&picture);
            times.push_back(cpuMs() - before);
        }
        return median(times);
    };
    const double plain = paintMs(true);
    return printBenchRow(
        {u"T3"_s, u"a full page of requests / default delegate, CPU ms"_s, paintMs(false), plain, 0.45});
}

/// Growth an hour by values of each minute: the median of the slopes between any two (Theil and Sen). Memory
/// rises and falls within five minutes, so the first and the last value tell more of when they were taken.
double growthPerHour(std::span<const double> minutes)
{
    std::vector<double> slopes;
    for (size_t i = 0; i < minutes.size(); ++i) {
        for (size_t j = i + 1; j < minutes.size(); ++j)
            slopes.push_back((minutes[j] - minutes[i]) / double(j - i) * 60);
    }
    return slopes.empty() ? 0 : median(std::move(slopes));
}

/// Memory and gaps by the minute, with a million rows kept. The first minutes fill what is kept.
bool soak(int minutes, qint64 rate)
{
    Load load(rate, (minutes + 1) * 60);
    PageWorkbench bench(systemClock());
    bench.traffic.memory().setSource({.kind = TrafficSource::Kind::Url, .text = load.address()});
    TrafficPage page(bench.secrets, bench.services);
    page.resize(1280, 800);
    page.show();
    FrameGaps gaps;
    std::vector<double> memory;
    double longest = 0;
    for (int minute = 0; minute < minutes; ++minute) {
        const double before = cpuMs();
        passTime(60'000);
        memory.push_back(residentMiB());
        if (minute > 0)
            longest = std::max(longest, double(gaps.longestMs()));
        const auto snapshot = bench.traffic.snapshot();
        std::printf(
            "minute %d: %.1f MiB, %.1f allocated, %.1f %% of a core, longest gap %lld ms, %llu requests\n",
            minute + 1, memory.back(), allocatedMiB(), (cpuMs() - before) / 600, gaps.longestMs(),
            snapshot ? snapshot->requests : 0ULL);
        std::fflush(stdout);
        gaps.startOver();
    }
    printBenchHead();
    bool isMet = printBenchRow({u"S2"_s, u"memory, MiB"_s, memory.back(), 0, 120});
    isMet &= printBenchRow({u"S2"_s, u"memory grows, MiB an hour"_s,
                            growthPerHour(std::span(memory).subspan(memory.size() / 3)), 0, 1});
    return printBenchRow({u"S2"_s, u"longest gap, ms"_s, longest, 0, 100}) && isMet;
}

} // namespace

int main(int argc, char **argv)
{
    keepLittleMemory(); // this and the theme as the program does
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    theme::apply(application, theme::Scheme::Light);
    const QStringList words = QApplication::arguments();
    if (words.value(1) == "--raw"_L1)
        return readRaw(quint16(words.value(2).toInt()));
    if (words.value(1) == "--soak"_L1)
        return soak(words.value(2, u"60"_s).toInt(), words.value(3, u"100000"_s).toLongLong()) ? 0 : 5;
    const qint64 seconds = words.value(1, u"20"_s).toLongLong();
    const std::array parts{
        std::pair{u"L1"_s, std::function([=] { return benchCalmPage(seconds); })},
        std::pair{u"L2"_s, std::function([=] { return benchBusyPage(seconds); })},
        std::pair{u"N1"_s, std::function([=] { return benchReading(std::min<qint64>(seconds, 5)); })},
        std::pair{u"T3"_s, std::function([] { return benchCells(61); })},
    };
    printBenchHead();
    bool isMet = true;
    for (const auto &[id, bench] : parts) {
        if (words.size() < 3 || words[2] == id)
            isMet &= bench();
    }
    return isMet ? 0 : 5;
}

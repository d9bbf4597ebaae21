// SPDX-License-Identifier: GPL-3.0-or-later
// S1, S2: start-up to the first painted page against a bare Qt window, in turn. S4: idle.
// usage: bench_startup [RUNS] [IDLE_SECONDS]
#include "tests/bench/benchtable.h"
#include "tests/bench/measuredprocess.h"

#include <QCoreApplication>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace {

struct StartUp {
    std::vector<double> cpuMs{};
    std::vector<double> peakMiB{};

    void add(const ProcessCost &cost)
    {
        cpuMs.push_back(cost.cpuMs);
        peakMiB.push_back(cost.peakMiB);
    }
};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const int runs = arguments.value(1, u"15"_s).toInt();
    const std::chrono::seconds idleWindow(arguments.value(2, u"60"_s).toInt());
    const QString folder = QCoreApplication::applicationDirPath();
    const QString program = folder + u"/zhanggui"_s;
    const QTemporaryDir config;

    const QStringList console{u"--config"_s, config.path(), u"--sample"_s, u"--shoppers"_s, u"0"_s};
    const QStringList untilPainted = console + QStringList{u"--exit-after-paint"_s};
    costOf(program, untilPainted); // warms the file cache
    StartUp ours;
    StartUp bare;
    for (int run = 0; run < runs; ++run) {
        bare.add(costOf(folder + u"/barewindow"_s, {}));
        const ProcessCost cost = costOf(program, untilPainted);
        if (cost.exitCode != 0)
            return 1;
        ours.add(cost);
    }
    printBenchHead();
    bool isMet = printBenchRow({u"S1"_s, u"start-up to first painted page, CPU ms / bare window"_s,
                                median(ours.cpuMs), median(bare.cpuMs), 2.0});
    isMet &= printBenchRow({u"S2"_s, u"peak memory at first paint, MiB / bare window"_s, median(ours.peakMiB),
                            median(bare.peakMiB), 2.0});
    if (idleWindow.count() > 0) {
        const double share = idleShareOf(program, console, std::chrono::seconds(20), idleWindow);
        isMet &= share >= 0
            && printBenchRow({u"S4"_s, u"idle on the sample shop, % of a core"_s, share * 100, 0, 0.1});
    }
    return isMet ? 0 : 5;
}

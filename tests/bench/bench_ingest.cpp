// SPDX-License-Identifier: GPL-3.0-or-later
// I1 to I7: what reading request logs costs beside the tools that people use for it, in turn.
// usage: bench_ingest [ROUNDS] [LINES]
// Rivals that are not installed are left out: goaccess, logswan, lnav, valgrind (Debian packages).
#include "tests/bench/benchtable.h"
#include "tests/bench/measuredprocess.h"
#include "tests/bench/shoplog.h"

#include <QCoreApplication>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace {

struct Command {
    QString program{};
    QStringList arguments{};

    bool isThere() const { return !program.isEmpty(); }
};

Command installed(const QString &name, const QStringList &arguments)
{
    return {QStandardPaths::findExecutable(name), arguments};
}

struct Measured {
    std::vector<double> cpuMs{};
    std::vector<double> peakMiB{};
};

/// Runs all in turn, so that a change of the machine's mood meets all alike.
std::vector<Measured> inTurn(const QList<Command> &commands, int rounds)
{
    std::vector<Measured> out(size_t(commands.size()));
    for (int round = -1; round < rounds; ++round) {
        for (qsizetype i = 0; i < commands.size(); ++i) {
            if (!commands[i].isThere())
                continue;
            const ProcessCost cost = costOf(commands[i].program, commands[i].arguments);
            if (round < 0)
                continue; // warms the file cache
            out[size_t(i)].cpuMs.push_back(cost.cpuMs);
            out[size_t(i)].peakMiB.push_back(cost.peakMiB);
        }
    }
    return out;
}

bool printCpu(const QString &id, const QString &what, const Measured &ours, const Measured &theirs,
              double goal)
{
    return theirs.cpuMs.empty()
        || printBenchRow({id, what + u", CPU ms"_s, median(ours.cpuMs), median(theirs.cpuMs), goal});
}

/// Instructions a line by callgrind: of two runs the difference, so that the start falls out.
double instructionsPerLine(const QString &program, const QString &folder, ShopLogKind kind)
{
    const QString valgrind = QStandardPaths::findExecutable(u"valgrind"_s);
    constexpr qint64 lines = 10'000;
    double counts[2] = {};
    for (int i = 0; i < 2 && !valgrind.isEmpty(); ++i) {
        const QString log = folder + u"/instructions.log"_s;
        writeShopLog(log, kind, lines * (i + 1));
        QProcess run;
        run.start(valgrind,
                  {u"--tool=callgrind"_s, u"--callgrind-out-file=/dev/null"_s, program, u"traffic"_s,
                   u"analyse"_s, u"--json"_s, log});
        run.waitForFinished(-1);
        static const QRegularExpression collected(u"Collected : (\\d+)"_s);
        counts[i] = collected.match(QString::fromUtf8(run.readAllStandardError())).captured(1).toDouble();
    }
    return (counts[1] - counts[0]) / lines;
}

bool printInstructions(const QString &what, double figure, double goal)
{
    return figure <= 0 || printBenchRow({u"I4"_s, what, figure, 0, goal});
}

const auto goaccessFormat = u"--log-format=%h %^[%d:%t %^] \"%r\" %s %b \"%R\" \"%u\" %T"_s;
const auto pythonLoop = u"import json,sys\n"
                        "n=0\n"
                        "for line in open(sys.argv[1]): n+=json.loads(line)['status']\n"_s;

bool benchAccess(const QString &program, const QString &folder, int rounds, qint64 lines)
{
    const QString log = folder + u"/access.log"_s;
    writeShopLog(log, ShopLogKind::Access, lines);
    const QString query =
        u";SELECT sc_status/100 AS c, count(*) AS n, sum(sc_bytes) AS b FROM access_log GROUP BY c"_s;
    const auto cost =
        inTurn({{program, {u"traffic"_s, u"analyse"_s, u"--json"_s, log}},
                installed(u"wc"_s, {u"-l"_s, log}),
                installed(u"logswan"_s, {log}),
                installed(u"lnav"_s, {u"-n"_s, u"-c"_s, query, u"-c"_s, u":write-csv-to -"_s, log})},
               rounds);
    // By themselves: what runs after a program that fills the caches pays for that.
    const auto threads =
        inTurn({{program, {u"traffic"_s, u"analyse"_s, u"--json"_s, u"--threads"_s, u"1"_s, log}},
                {program, {u"traffic"_s, u"analyse"_s, u"--json"_s, u"--threads"_s, u"2"_s, log}}},
               rounds);
    const auto slow = inTurn(
        {{program, {u"traffic"_s, u"analyse"_s, u"--json"_s, log}},
         installed(u"goaccess"_s,
                   {log, u"--no-global-config"_s, goaccessFormat, u"--date-format=%d/%b/%Y"_s,
                    u"--time-format=%H:%M:%S"_s, u"--no-progress"_s, u"-o"_s, folder + u"/goaccess.json"_s})},
        1);
    bool isMet = printCpu(u"I1"_s, u"access log / goaccess, all panels"_s, slow[0], slow[1], 1.0 / 80);
    if (!slow[1].peakMiB.empty())
        isMet &= printBenchRow(
            {u"I1"_s, u"the same, peak MiB"_s, median(slow[0].peakMiB), median(slow[1].peakMiB), 0.2});
    isMet &= printCpu(u"I2"_s, u"access log / logswan"_s, cost[0], cost[2], 0.45);
    isMet &= printCpu(u"I2"_s, u"access log / lnav"_s, cost[0], cost[3], 0.08);
    isMet &= printCpu(lines > 5'000'000 ? u"I5"_s : u"I3"_s, u"access log / wc -l"_s, cost[0], cost[1],
                      lines > 5'000'000 ? 5 : 4.5);
    isMet &= printBenchRow({u"I5"_s, u"peak MiB"_s, median(cost[0].peakMiB), 0, 32});
    return printCpu(u"I7"_s, u"two threads / one"_s, threads[1], threads[0], 1.1) && isMet;
}

bool benchJson(const QString &program, const QString &folder, int rounds, qint64 lines)
{
    const QString log = folder + u"/requests.json"_s;
    writeShopLog(log, ShopLogKind::Json, lines);
    const auto cost = inTurn({{program, {u"traffic"_s, u"analyse"_s, u"--json"_s, log}},
                              installed(u"wc"_s, {u"-l"_s, log}),
                              installed(u"python3"_s, {u"-c"_s, pythonLoop, log})},
                             rounds);
    const bool isMet = printCpu(u"I6"_s, u"JSON lines / wc -l"_s, cost[0], cost[1], 6.5);
    return printCpu(u"I6"_s, u"JSON lines / python json.loads"_s, cost[0], cost[2], 1.0 / 8) && isMet;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const int rounds = arguments.value(1, u"7"_s).toInt();
    const qint64 lines = arguments.value(2, u"1000000"_s).toLongLong();
    const QString program = QCoreApplication::applicationDirPath() + u"/zhangguictl"_s;
    const QTemporaryDir folder;
    printBenchHead();
    bool isMet = benchAccess(program, folder.path(), rounds, lines);
    isMet &= benchJson(program, folder.path(), rounds, lines);
    isMet &= printInstructions(u"instructions a line, access log"_s,
                               instructionsPerLine(program, folder.path(), ShopLogKind::Access), 1200);
    isMet &= printInstructions(u"instructions a line, JSON"_s,
                               instructionsPerLine(program, folder.path(), ShopLogKind::Json), 1800);
    return isMet ? 0 : 5;
}

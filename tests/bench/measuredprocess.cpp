// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/measuredprocess.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>

#include <csignal>
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <vector>

using namespace Qt::StringLiterals;

namespace {

pid_t start(const QString &program, const QStringList &arguments)
{
    std::vector<QByteArray> words{program.toLocal8Bit()};
    words.reserve(size_t(arguments.size()) + 1);
    for (const QString &argument : arguments)
        words.push_back(argument.toLocal8Bit());
    std::vector<char *> argv;
    argv.reserve(words.size() + 1);
    for (QByteArray &word : words)
        argv.push_back(word.data());
    argv.push_back(nullptr);

    // Not by fork: the child would be charged for copying our page tables.
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_adddup2(&files, STDOUT_FILENO, STDERR_FILENO);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    pid_t child = -1;
    const int failed = posix_spawn(&child, argv.front(), &files, nullptr, argv.data(), environ);
    posix_spawn_file_actions_destroy(&files);
    return failed ? -1 : child;
}

/// User and system clock ticks of a living process: fields 14 and 15 of /proc/PID/stat.
qint64 ticksOf(pid_t process)
{
    QFile stat(u"/proc/%1/stat"_s.arg(process));
    if (!stat.open(QIODevice::ReadOnly))
        return -1;
    const QByteArray text = stat.readAll();
    const QList<QByteArray> fields = text.mid(text.lastIndexOf(')') + 2).split(' ');
    return fields.size() < 13 ? -1 : fields[11].toLongLong() + fields[12].toLongLong();
}

} // namespace

ProcessCost costOf(const QString &program, const QStringList &arguments)
{
    QProcess run;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    run.setProcessEnvironment(environment);
    run.start(QCoreApplication::applicationDirPath() + u"/childcost"_s, QStringList{program} + arguments);
    run.waitForFinished(-1);
    const QList<QByteArray> figures = run.readAllStandardOutput().trimmed().split(' ');
    if (figures.size() != 3)
        return {};
    return {.cpuMs = figures[0].toDouble(),
            .peakMiB = figures[1].toDouble() / 1024,
            .exitCode = figures[2].toInt()};
}

double idleShareOf(const QString &program, const QStringList &arguments, std::chrono::seconds settle,
                   std::chrono::seconds window)
{
    const pid_t child = start(program, arguments);
    std::this_thread::sleep_for(settle);
    const qint64 before = ticksOf(child);
    std::this_thread::sleep_for(window);
    const qint64 after = ticksOf(child);
    kill(child, SIGTERM);
    waitpid(child, nullptr, 0);
    if (before < 0 || after < 0)
        return -1;
    return double(after - before) / double(sysconf(_SC_CLK_TCK)) / double(window.count());
}

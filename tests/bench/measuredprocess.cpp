// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/measuredprocess.h"

#include <QFile>

#include <csignal>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <vector>

using namespace Qt::StringLiterals;

namespace {

pid_t start(const QString &program, const QStringList &arguments)
{
    std::vector<QByteArray> words{program.toLocal8Bit()};
    for (const QString &argument : arguments)
        words.push_back(argument.toLocal8Bit());
    std::vector<char *> argv;
    for (QByteArray &word : words)
        argv.push_back(word.data());
    argv.push_back(nullptr);

    const pid_t child = fork();
    if (child == 0) {
        setenv("QT_QPA_PLATFORM", "offscreen", 1);
        const int null = open("/dev/null", O_WRONLY);
        dup2(null, STDOUT_FILENO);
        dup2(null, STDERR_FILENO);
        execv(argv.front(), argv.data());
        _exit(127);
    }
    return child;
}

double milliseconds(const timeval &time)
{
    return double(time.tv_sec) * 1000 + double(time.tv_usec) / 1000;
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
    const pid_t child = start(program, arguments);
    int status = 0;
    rusage usage{};
    if (wait4(child, &status, 0, &usage) != child)
        return {};
    return {.cpuMs = milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime),
            .peakMiB = double(usage.ru_maxrss) / 1024,
            .exitCode = WIFEXITED(status) ? WEXITSTATUS(status) : -1};
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

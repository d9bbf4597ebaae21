// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/crashtrace.h"

#include <QDateTime>
#include <QDir>
#include <QFile>

#if __has_include(<execinfo.h>)
#include <execinfo.h>
#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <cstring>
#endif

using namespace Qt::StringLiterals;

namespace {

const QString freshName = u"crash.txt"_s;

#if __has_include(<execinfo.h>)

/// Signals that a program gets for its own faults; std::terminate and qFatal end in SIGABRT.
constexpr std::array faults{SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT};
constexpr int mostFrames = 64;

// What the handler uses must be there before: it may neither allocate nor lock.
std::array<char, 4096> tracePath{};
std::array<char, 65536> ownStack{}; ///< for the handler: the program's own may be what ran out

void put(int file, const char *text)
{
    [[maybe_unused]] const auto written = ::write(file, text, std::strlen(text));
}

void leaveTrace(int signal)
{
    const int file = ::open(tracePath.data(), O_CREAT | O_WRONLY | O_TRUNC | O_CLOEXEC, 0600);
    if (file >= 0) {
        const char number[] = {char('0' + signal / 10), char('0' + signal % 10), '\n', '\0'};
        put(file, "Zhanggui " ZHANGGUI_VERSION ", signal ");
        put(file, number);
        std::array<void *, mostFrames> frames{};
        ::backtrace_symbols_fd(frames.data(), ::backtrace(frames.data(), mostFrames), file);
        ::close(file);
    }
    ::raise(signal); // the handler is gone by now: the system does what it always does
}

void listenForFaults()
{
    void *warmUp = nullptr;
    ::backtrace(&warmUp, 1); // loads what it needs now, not in the handler
    stack_t stack{};
    stack.ss_sp = ownStack.data();
    stack.ss_size = ownStack.size();
    ::sigaltstack(&stack, nullptr);
    struct sigaction action {
    };
    action.sa_handler = leaveTrace;
    action.sa_flags = SA_ONSTACK | SA_RESETHAND | SA_NODEFER;
    for (const int signal : faults)
        ::sigaction(signal, &action, nullptr);
}

#endif

} // namespace

void keepCrashTraces(const QString &folder)
{
#if __has_include(<execinfo.h>)
    const QByteArray path = QFile::encodeName(QDir(folder).filePath(freshName));
    if (path.size() >= qsizetype(tracePath.size()))
        return;
    std::copy(path.begin(), path.end(), tracePath.begin());
    listenForFaults();
#else
    Q_UNUSED(folder)
#endif
}

std::optional<QString> takeCrashTrace(const QString &folder, const QDateTime &now)
{
    QDir traces(folder);
    if (!traces.exists(freshName))
        return {};
    const QStringList former = traces.entryList({u"crash-*.txt"_s}, QDir::Files);
    for (const QString &name : former)
        traces.remove(name);
    const QString kept = u"crash-%1.txt"_s.arg(now.toUTC().toString(u"yyyyMMdd-HHmmss"_s));
    if (!traces.rename(freshName, kept))
        return {};
    return traces.filePath(kept);
}

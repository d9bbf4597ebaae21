// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/stopsignals.h"

#ifdef Q_OS_WIN
#include <windows.h>
#else
#include <QSocketNotifier>

#include <array>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>
#endif

namespace {

#ifdef Q_OS_WIN
StopSignals *target = nullptr;

// Comes on a thread of Windows' own.
BOOL WINAPI consoleEvent(DWORD)
{
    QMetaObject::invokeMethod(target, &StopSignals::asked, Qt::QueuedConnection);
    return TRUE;
}
#else
std::array<int, 2> wire{-1, -1}; // a signal handler may write to a pipe, and hardly anything else

void onSignal(int)
{
    const char byte = 1;
    [[maybe_unused]] const auto written = write(wire[1], &byte, 1);
}
#endif

} // namespace

#ifdef Q_OS_WIN
StopSignals::StopSignals(QObject *parent) : QObject(parent)
{
    target = this;
    SetConsoleCtrlHandler(consoleEvent, TRUE);
}

StopSignals::~StopSignals()
{
    SetConsoleCtrlHandler(consoleEvent, FALSE);
    target = nullptr;
}
#else
StopSignals::StopSignals(QObject *parent) : QObject(parent)
{
    if (pipe(wire.data()) != 0)
        return;
    for (const int end : wire)
        fcntl(end, F_SETFD, FD_CLOEXEC);
    auto *notifier = new QSocketNotifier(wire[0], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this] {
        char byte = 0;
        [[maybe_unused]] const auto got = read(wire[0], &byte, 1);
        Q_EMIT asked();
    });
    std::signal(SIGINT, onSignal);
    std::signal(SIGTERM, onSignal);
}

StopSignals::~StopSignals()
{
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
    for (int &end : wire)
        close(std::exchange(end, -1));
}
#endif

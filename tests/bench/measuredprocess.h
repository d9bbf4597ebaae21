// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <chrono>

/// What the system says a finished process cost.
struct ProcessCost {
    double cpuMs = 0;
    double peakMiB = 0;
    int exitCode = -1;
};

/// Runs a program to its end, offscreen, and gives what it cost, without a share of ours: through the program
/// childcost. POSIX only.
ProcessCost costOf(const QString &program, const QStringList &arguments);

/// Starts a program, lets it settle, and gives the share of one core that it uses over the window
/// that follows (0.001 = 0.1 %). Linux only (/proc). Negative when the program ended early.
double idleShareOf(const QString &program, const QStringList &arguments, std::chrono::seconds settle,
                   std::chrono::seconds window);

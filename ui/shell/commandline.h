// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QSize>
#include <QStringList>

/// What the program was started with.
struct CommandLine {
    bool wantsSample = false;
    double shoppers = 3; ///< requests a second that shoppers of the sample shop make; 0: nobody comes
    QString shop{};      ///< name of a saved shop
    QString connector{}; ///< a file to offer beside the installed connectors
    QString page{};
    QString language{}; ///< "en", "zh_CN", "zh_TW"; empty: as set, else the system's
    QString theme{};    ///< "light", "dark", "system"; empty: as set
    QSize size{};       ///< of the window, in device-independent pixels; empty: as remembered
    double scale = 1;   ///< device pixels for each of those; 1: the screen's own
    QString config{};   ///< folder for everything that is kept; empty: the system's places
    QString screenshotFolder{};
    bool exitsAfterPaint = false; ///< for start-up measurements
    bool wantsHelp = false;
    bool wantsVersion = false;
};

/// Reads the arguments after the program's name. What is unknown or malformed is Refused with a
/// sentence: exit code 2. Needs no application object.
Result<CommandLine> parseCommandLine(const QStringList &arguments);

/// The text of --help.
QString commandLineHelp();

/// Exit codes, the same for both programs.
enum ExitCode {
    ExitOk = 0,
    ExitFailure = 1,
    ExitUsage = 2,
    ExitNetwork = 3,
    ExitSignIn = 4,
    ExitProblems = 5
};

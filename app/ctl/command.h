// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"

#include <QList>
#include <QString>
#include <QStringList>

/// What zhangguictl ends with. Scripts depend on these.
enum class ExitCode {
    Ok = 0,
    Failure = 1,
    Usage = 2,
    Network = 3,
    Authentication = 4,
    ProblemsFound = 5, ///< the check itself worked
};

/// One thing that zhangguictl does: "zhangguictl SUBJECT VERB …".
struct Command {
    QString subject{}; ///< "shop"
    QString verb{};    ///< "serve"
    QString help{};    ///< one line
    /// arguments: the program's name ("zhangguictl shop serve") first, then what follows the verb.
    /// Runs the event loop where it needs one, and returns when all is done.
    int (*run)(const QStringList &arguments) = nullptr;
};

/// The exit code that a failure means to a script.
ExitCode exitCodeFor(Error::Kind kind);

/// For commands whose report says it all; QT_LOGGING_RULES brings the log back.
void silenceTheLog();

/// Says what failed on standard error, and gives the exit code.
int reportFailure(const Error &error);

/// Says on standard error what is wrong with the arguments, and gives the exit code.
int reportUsage(const QString &fault);

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"

#include <QMessageBox>

/// Why the program can't start, in a window of its own: who started it from a menu sees no terminal.
class StartProblem : public QMessageBox
{
    Q_OBJECT
public:
    /// Storage: the folder can't be written. Busy: another console has the configuration, and is silent.
    /// folder: that of the configuration.
    StartProblem(const Error &error, const QString &folder, QWidget *parent = nullptr);

    /// All of it in one line, for the terminal.
    QString line() const;
};

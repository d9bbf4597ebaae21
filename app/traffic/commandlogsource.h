// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/traffic/logsource.h"

#include <QProcess>

/// What a command writes to its standard output. The command is run without a shell: quotes hold words
/// together, and that is all. It is ended with the source.
class CommandLogSource final : public LogSource
{
    Q_OBJECT
public:
    explicit CommandLogSource(const QString &commandLine);
    ~CommandLogSource() override;

    void start() override;

private:
    void tellEnd();

    QString m_commandLine;
    QProcess m_process{};
    QByteArray m_complaint{}; // the end of its standard error
};

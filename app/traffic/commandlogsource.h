// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/traffic/logsource.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTimer>

/// What a command writes to its standard output. The command is run without a shell: quotes hold words
/// together, and that is all. It is ended with the source. One that fails or is killed is started again,
/// after a wait that doubles; one that ends in order has ended.
class CommandLogSource final : public LogSource
{
    Q_OBJECT
public:
    explicit CommandLogSource(const QString &commandLine);
    ~CommandLogSource() override;

    void start() override;

private:
    void tellEnd();
    void startAgainLater(const QString &why);

    QString m_commandLine;
    QProcess m_process{};
    QByteArray m_complaint{}; // the end of its standard error
    QTimer m_again{};
    QElapsedTimer m_running{};
    int m_vainTries = 0; // in a row
    bool m_hasRun = false;
};

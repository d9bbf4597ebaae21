// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/traffic/commandlogsource.h"

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype keptComplaint = 2000; // bytes
constexpr int patienceMs = 500;           // for the command to end by itself
constexpr std::chrono::milliseconds firstWait{1000};
constexpr std::chrono::milliseconds longestWait{30'000};
constexpr qint64 goodRunMs = 30'000; // after which a failure is a new one

} // namespace

CommandLogSource::CommandLogSource(const QString &commandLine)
    : m_commandLine(commandLine), m_process(this), m_again(this)
{
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &CommandLogSource::start);
    connect(&m_process, &QProcess::started, this, [this] {
        Q_EMIT stateChanged({SourceState::Kind::Open, {}});
    });
    connect(&m_process, &QProcess::readyReadStandardOutput, this,
            [this] { Q_EMIT received(m_process.readAllStandardOutput()); });
    connect(&m_process, &QProcess::readyReadStandardError, this, [this] {
        m_complaint = QByteArray(m_complaint + m_process.readAllStandardError()).right(keptComplaint);
    });
    connect(&m_process, &QProcess::finished, this, &CommandLogSource::tellEnd);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            Q_EMIT stateChanged({SourceState::Kind::Failed, m_process.errorString()});
    });
}

CommandLogSource::~CommandLogSource()
{
    m_process.disconnect(this);
    m_again.stop();
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.terminate();
    if (!m_process.waitForFinished(patienceMs))
        m_process.kill();
    m_process.waitForFinished(patienceMs);
}

void CommandLogSource::start()
{
    Q_EMIT stateChanged({SourceState::Kind::Connecting, {}});
    QStringList words = QProcess::splitCommand(m_commandLine);
    if (words.isEmpty()) {
        Q_EMIT stateChanged({SourceState::Kind::Failed, u"no command"_s});
        return;
    }
    const QString program = words.takeFirst();
    if (std::exchange(m_hasRun, true))
        Q_EMIT beganAnew();
    m_complaint.clear();
    m_running.start();
    m_process.start(program, words, QIODevice::ReadOnly);
}

void CommandLogSource::tellEnd()
{
    Q_EMIT received(m_process.readAllStandardOutput());
    const bool isGood = m_process.exitStatus() == QProcess::NormalExit && m_process.exitCode() == 0;
    const QString complaint = QString::fromLocal8Bit(m_complaint).trimmed().section(u'\n', -1);
    if (isGood)
        Q_EMIT stateChanged({SourceState::Kind::Ended, complaint});
    else
        startAgainLater(complaint.isEmpty() ? tr("the command has failed or was ended") : complaint);
}

void CommandLogSource::startAgainLater(const QString &why)
{
    constexpr int mostDoublings = 10;
    if (m_running.hasExpired(goodRunMs))
        m_vainTries = 0;
    m_again.start(std::min(firstWait * (1 << std::min(m_vainTries++, mostDoublings)), longestWait));
    Q_EMIT stateChanged({SourceState::Kind::Waiting, why});
}

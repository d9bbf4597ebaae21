// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/logging.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QMutex>

#include <cstdio>

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(logNet, "zhanggui.net", QtInfoMsg)
Q_LOGGING_CATEGORY(logBackend, "zhanggui.backend", QtInfoMsg)
Q_LOGGING_CATEGORY(logWorkspace, "zhanggui.workspace", QtInfoMsg)
Q_LOGGING_CATEGORY(logShop, "zhanggui.sampleshop", QtInfoMsg)
Q_LOGGING_CATEGORY(logTraffic, "zhanggui.traffic", QtInfoMsg)
Q_LOGGING_CATEGORY(logUi, "zhanggui.ui", QtInfoMsg)

namespace {

constexpr qint64 largestLogFile = 2 * 1024 * 1024; // bytes; three of them are a few days of work
constexpr int keptLogFiles = 3;

struct LogFile {
    QMutex mutex{};
    QString folder{};
    QFile file{};
};

LogFile &logFile()
{
    static LogFile log;
    return log;
}

QString logPath(const QString &folder, int age)
{
    return folder + (age == 0 ? u"/zhanggui.log"_s : u"/zhanggui.%1.log"_s.arg(age));
}

void openLog(LogFile &log)
{
    log.file.setFileName(logPath(log.folder, 0));
    if (log.file.open(QIODevice::Append | QIODevice::Text))
        log.file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
}

void rotate(LogFile &log)
{
    log.file.close();
    QFile::remove(logPath(log.folder, keptLogFiles - 1));
    for (int age = keptLogFiles - 1; age > 0; --age)
        QFile::rename(logPath(log.folder, age - 1), logPath(log.folder, age));
    openLog(log);
}

void writeLine(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    const QByteArray line = qFormatLogMessage(type, context, text).toUtf8() + '\n';
    std::fwrite(line.constData(), 1, size_t(line.size()), stderr);
    LogFile &log = logFile();
    const QMutexLocker lock(&log.mutex);
    if (!log.file.isOpen())
        return;
    log.file.write(line);
    log.file.flush();
    if (log.file.size() > largestLogFile)
        rotate(log);
}

} // namespace

void startLogFile(const QString &folder)
{
    LogFile &log = logFile();
    log.folder = folder;
    QDir().mkpath(folder);
    openLog(log);
    qSetMessagePattern(u"%{time yyyy-MM-ddThh:mm:ss.zzzt} %{type} %{category}: %{message}"_s);
    qInstallMessageHandler(writeLine);
}

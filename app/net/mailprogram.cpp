// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/mailer.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTimer>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto patience = 60s;
constexpr qsizetype mostWords = 500;

/// One run of the program; deletes itself.
class MailProgramRun : public QObject
{
public:
    MailProgramRun(const QString &program, const MailEnvelope &mail, const Promise<Done> &promise)
        : m_promise(promise), m_content(mail.content)
    {
        m_content.replace("\r\n", "\n"); // what arrives from a pipe has the system's own line ends
        connect(&m_process, &QProcess::started, this, &MailProgramRun::hand);
        connect(&m_process, &QProcess::errorOccurred, this, &MailProgramRun::fail);
        connect(&m_process, &QProcess::finished, this, &MailProgramRun::finish);
        m_patience.setSingleShot(true);
        connect(&m_patience, &QTimer::timeout, this,
                [this] { answer(failure(Error::Kind::TimedOut, u"the mail program does not end"_s)); });
        m_promise.onCancel([this] { deleteLater(); });
        m_patience.start(patience);
        m_process.start(program, QStringList{u"-i"_s, u"-f"_s, mail.from, u"--"_s} + mail.to);
    }

private:
    void hand()
    {
        m_process.write(m_content);
        m_process.closeWriteChannel();
    }
    void fail(QProcess::ProcessError error)
    {
        if (error == QProcess::FailedToStart)
            answer(failure(Error::Kind::NotOffered, m_process.errorString()));
    }
    void finish(int code, QProcess::ExitStatus status)
    {
        if (status == QProcess::NormalExit && code == 0)
            return answer(Done{});
        const QString words =
            QString::fromLocal8Bit(m_process.readAllStandardError()).simplified().left(mostWords);
        answer(failure({.kind = Error::Kind::Refused,
                        .message = words,
                        .detail = u"the mail program ended with %1: "_s.arg(code) + words}));
    }
    void answer(Result<Done> result)
    {
        m_process.disconnect(this);
        m_promise.finish(std::move(result));
        deleteLater();
    }

    QProcess m_process{};
    QTimer m_patience{};
    Promise<Done> m_promise;
    QByteArray m_content;
};

} // namespace

QString systemMailer()
{
    const QString found =
        QStandardPaths::findExecutable(u"sendmail"_s, {u"/usr/sbin"_s, u"/usr/lib"_s, u"/usr/local/sbin"_s});
    return found.isEmpty() ? QStandardPaths::findExecutable(u"msmtp"_s) : found;
}

Task<Done> sendThroughProgram(const QString &program, const MailEnvelope &mail)
{
    if (program.isEmpty())
        return Task<Done>::ready(failure(Error::Kind::NotOffered, u"this computer has no mail program"_s));
    Promise<Done> promise;
    auto task = promise.task();
    new MailProgramRun(program, mail, promise);
    return task;
}

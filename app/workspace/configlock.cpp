// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/configlock.h"

using namespace Qt::StringLiterals;

ConfigLock::ConfigLock(const QString &lockFile) : m_file(lockFile)
{
    // Age says nothing: a console stays open for days. Zero leaves "its process is gone" as the only
    // sign that a lock is stale.
    m_file.setStaleLockTime(0);
}

Result<Done> ConfigLock::acquire()
{
    if (m_file.isLocked() || m_file.tryLock(0))
        return Done{};
    if (m_file.error() != QLockFile::LockFailedError)
        return failure(Error::Kind::Storage, u"cannot write the lock file "_s + m_file.fileName());
    qint64 process = 0;
    QString host;
    QString program;
    m_file.getLockInfo(&process, &host, &program);
    return failure(Error::Kind::Busy,
                   u"the configuration is open in process %1 on %2"_s.arg(QString::number(process), host));
}

bool ConfigLock::isHeld() const
{
    return m_file.isLocked();
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/configfolder.h"
#include "app/workspace/configlock.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class ConfigLockTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    QString fileName() const { return m_folder->filePath(u"zhanggui.lock"_s); }

    /// What a console that was killed leaves: its lock, with the number of a process that is gone.
    void leaveLockOfDeadProcess()
    {
        ConfigLock lock(fileName());
        QVERIFY(lock.acquire());
        QFile file(fileName());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QList<QByteArray> lines = file.readAll().split('\n');
        QProcess gone;
        gone.start(u"true"_s, {});
        QVERIFY(gone.waitForStarted());
        lines.first() = QByteArray::number(gone.processId());
        QVERIFY(gone.waitForFinished());
        m_dead = lines.join('\n');
    }
    QByteArray m_dead;

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void theSecondConsoleIsToldWhoHoldsIt()
    {
        ConfigLock first(fileName());
        ConfigLock second(fileName());
        QVERIFY(first.acquire());
        QVERIFY(first.isHeld());
        const auto refused = second.acquire();
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::Busy);
        QVERIFY(refused.error().detail.contains(QString::number(QCoreApplication::applicationPid())));
        QVERIFY(!second.isHeld());
    }

    void acquiringTwiceIsHarmless()
    {
        ConfigLock lock(fileName());
        QVERIFY(lock.acquire());
        QVERIFY(lock.acquire());
    }

    void itIsFreeOnceTheFirstIsGone()
    {
        {
            ConfigLock first(fileName());
            QVERIFY(first.acquire());
        }
        ConfigLock second(fileName());
        QVERIFY(second.acquire());
    }

    void theLockOfADeadConsoleIsTakenOver()
    {
        leaveLockOfDeadProcess();
        {
            QFile file(fileName());
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(m_dead);
        }
        ConfigLock lock(fileName());
        QVERIFY(lock.acquire());
    }

    void otherConfigurationsAreNotTouched()
    {
        ConfigLock first(fileName());
        ConfigLock other(m_folder->filePath(u"other.lock"_s));
        QVERIFY(first.acquire());
        QVERIFY(other.acquire());
    }

    void whatCanBeWrittenIsFoundOutByWriting()
    {
        QVERIFY(ConfigFolder::under(m_folder->path()).tryToWrite());
        QVERIFY(QDir(m_folder->path()).isEmpty());
        const auto refused = ConfigFolder::under(m_folder->filePath(u"missing"_s)).tryToWrite();
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::Storage);
    }

    void aFolderThatCannotBeWrittenIsNotAnotherConsole()
    {
        ConfigLock lock(m_folder->filePath(u"missing/zhanggui.lock"_s));
        const auto refused = lock.acquire();
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::Storage);
    }
};

QTEST_GUILESS_MAIN(ConfigLockTest)
#include "tst_configlock.moc"

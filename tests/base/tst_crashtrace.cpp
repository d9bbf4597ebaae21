// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/crashtrace.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <exception>

using namespace Qt::StringLiterals;

namespace {

/// How this program, started again by its own test, comes to its end.
constexpr char folderVariable[] = "ZHANGGUI_TEST_DIES_IN";
constexpr char wayVariable[] = "ZHANGGUI_TEST_DIES_BY";
const QByteArray secret = "Bearer-5up3rs3cr3t";

QDateTime noon()
{
    return {QDate(2026, 3, 12), QTime(12, 0), Qt::UTC};
}

int endlessly(int depth)
{
    volatile int here[512] = {depth};
    return here[0] == -1 ? 0 : endlessly(depth + 1) + here[0];
}

[[noreturn]] void die(const QByteArray &way)
{
    keepCrashTraces(qEnvironmentVariable(folderVariable));
    if (way == "fault")
        std::raise(SIGSEGV);
    if (way == "stack")
        std::exit(endlessly(0) == 7);
    std::terminate();
}

} // namespace

/// What a program leaves that dies. The dying is done by this program, started once more.
class CrashTraceTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    void letDie(const QString &way)
    {
        QProcess child;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QString::fromLatin1(folderVariable), m_folder.path());
        environment.insert(QString::fromLatin1(wayVariable), way);
        environment.insert(u"TOKEN"_s, QString::fromLatin1(secret));
        child.setProcessEnvironment(environment);
        child.setStandardErrorFile(QProcess::nullDevice());
        child.start(QCoreApplication::applicationFilePath(), {QString::fromLatin1(secret)});
        QVERIFY(child.waitForFinished());
        QVERIFY(child.exitStatus() == QProcess::CrashExit || child.exitCode() != 0);
    }

private Q_SLOTS:
    void initTestCase()
    {
#if !__has_include(<execinfo.h>)
        QSKIP("this system has no traces");
#endif
    }

    void nothingIsToldAfterAGoodEnd()
    {
        QVERIFY(!takeCrashTrace(m_folder.path(), noon()));
    }

    void aTraceIsLeftAndToldOnce_data()
    {
        QTest::addColumn<QString>("way");
        QTest::addColumn<int>("signal");
        QTest::newRow("a fault") << u"fault"_s << SIGSEGV;
        QTest::newRow("an exception nobody takes") << u"terminate"_s << SIGABRT;
    }
    void aTraceIsLeftAndToldOnce()
    {
        QFETCH(QString, way);
        QFETCH(int, signal);
        letDie(way);
        const auto trace = takeCrashTrace(m_folder.path(), noon());
        QVERIFY(trace);
        QVERIFY(trace->endsWith(u"crash-20260312-120000.txt"_s));
        QFile file(*trace);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QVERIFY2(text.startsWith("Zhanggui "), text.constData());
        const QByteArray number = QByteArray::number(signal).rightJustified(2, '0');
        QVERIFY(text.contains(QByteArray(", signal " + number + '\n')));
        QVERIFY(text.count('\n') > 3); // some frames
        QVERIFY(!text.contains(secret));
        QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        QVERIFY(!takeCrashTrace(m_folder.path(), noon()));
    }

    void aProgramOutOfStackLeavesOneToo()
    {
        letDie(u"stack"_s);
        QVERIFY(takeCrashTrace(m_folder.path(), noon()));
    }

    void onlyTheNewestIsKept()
    {
        letDie(u"fault"_s);
        QVERIFY(takeCrashTrace(m_folder.path(), noon()));
        letDie(u"fault"_s);
        const auto second = takeCrashTrace(m_folder.path(), noon().addDays(1));
        QVERIFY(second);
        QCOMPARE(QDir(m_folder.path()).entryList({u"crash*"_s}, QDir::Files).size(), 1);
    }
};

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsSet(folderVariable))
        die(qgetenv(wayVariable));
    const QCoreApplication application(argc, argv);
    CrashTraceTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_crashtrace.moc"

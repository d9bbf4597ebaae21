// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/misbehavingserver.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QByteArray line(const QByteArray &request, int status)
{
    return "203.0.113.9 - - [12/Mar/2026:12:00:00 +0000] \"" + request + " HTTP/1.1\" "
        + QByteArray::number(status) + " 100 \"-\" \"okhttp\" 0.250\n";
}

/// zhangguictl traffic tail, and what it has written so far.
class Tail
{
public:
    explicit Tail(const QStringList &arguments)
    {
        m_process.start(QCoreApplication::applicationDirPath() + u"/zhangguictl"_s,
                        QStringList{u"traffic"_s, u"tail"_s} + arguments);
    }
    ~Tail()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    void write(const QByteArray &bytes) { m_process.write(bytes); }
    void closeInput() { m_process.closeWriteChannel(); }
    void interrupt() { m_process.terminate(); }
    bool isOver() const { return m_process.state() == QProcess::NotRunning; }
    int exitCode() const { return m_process.exitCode(); }
    QList<QByteArray> lines()
    {
        m_written += m_process.readAllStandardOutput();
        QList<QByteArray> lines = m_written.split('\n');
        lines.removeLast();
        return lines;
    }
    QByteArray complaint()
    {
        m_complaint += m_process.readAllStandardError();
        return m_complaint;
    }

private:
    QProcess m_process{};
    QByteArray m_written{};
    QByteArray m_complaint{};
};

} // namespace

class TrafficTailTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder{};

    QString logOf(const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(u"access.log"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write the test's log");
        return file.fileName();
    }

private Q_SLOTS:
    void inputBecomesLinesOfFields()
    {
        Tail tail({u"-"_s, u"--format"_s, u"access"_s});
        tail.write(line("GET /a?phone=13800138000", 200) + "nonsense\n" + line("POST /b", 503));
        tail.closeInput();
        QTRY_VERIFY(tail.isOver());
        QCOMPARE(tail.exitCode(), 0);
        QCOMPARE(tail.lines(),
                 (QList<QByteArray>{
                     "2026-03-12T12:00:00.000Z\t200\t250.000\t100\t203.0.113.***\tGET\t/a?phone=***",
                     "2026-03-12T12:00:00.000Z\t503\t250.000\t100\t203.0.113.***\tPOST\t/b"}));
    }

    void requestsDriveNoTerminal()
    {
        Tail tail({u"-"_s});
        tail.write(line("GET /a\\x1B[2J\\x0A2026-03-12\\t500\\xC2\\x9B", 200));
        tail.closeInput();
        QTRY_VERIFY(tail.isOver());
        QCOMPARE(tail.lines().size(), 1);
        QVERIFY2(tail.lines().constFirst().endsWith("\tGET\t/a\\x1B[2J\\x0A2026-03-12\\x09500\\x9B"),
                 tail.lines().constFirst().constData());
    }

    void logThatIsNotUnderstoodIsAProblem_data()
    {
        QTest::addColumn<QByteArray>("log");
        QTest::addColumn<int>("requests");
        QTest::addColumn<QByteArray>("words"); // empty: all is well
        const QByteArray request = line("GET /a", 200);
        QTest::newRow("nothing") << QByteArray() << 0 << QByteArray();
        QTest::newRow("half") << QByteArray("banner\n" + request) << 1 << QByteArray();
        QTest::newRow("without a last newline")
            << QByteArray(request + request).chopped(1) << 2 << QByteArray();
        QTest::newRow("less than half") << QByteArray("one\ntwo\n" + request) << 1
                                        << QByteArray("only 1 of 3 lines were understood as access");
        QTest::newRow("prose") << QByteArray("Once upon a time\n") << 0
                               << QByteArray("none of the 1 lines was understood");
        QTest::newRow("morgan dev") << QByteArray("GET / 200 1.2 ms - 5\n").repeated(30) << 0
                                    << QByteArray("No time was found");
    }
    void logThatIsNotUnderstoodIsAProblem()
    {
        QFETCH(QByteArray, log);
        QFETCH(int, requests);
        QFETCH(QByteArray, words);
        Tail tail({u"-"_s});
        tail.write(log);
        tail.closeInput();
        QTRY_VERIFY(tail.isOver());
        QCOMPARE(tail.lines().size(), requests);
        QVERIFY2(tail.complaint().contains(words), tail.complaint().constData());
        QCOMPARE(tail.complaint().isEmpty(), words.isEmpty());
        QCOMPARE(tail.exitCode(), words.isEmpty() ? 0 : 5);
    }

    void filteredRequestsAreUnderstoodAsWell()
    {
        Tail tail({u"-"_s, u"--filter"_s, u"status:5xx"_s});
        tail.write(line("GET /a", 200) + line("GET /b", 404));
        tail.closeInput();
        QTRY_VERIFY(tail.isOver());
        QCOMPARE(tail.exitCode(), 0);
        QVERIFY(tail.lines().isEmpty() && tail.complaint().isEmpty());
    }

    void filterAndFullClients()
    {
        Tail tail({u"-"_s, u"--filter"_s, u"status:5xx"_s, u"--show-clients"_s});
        tail.write(line("GET /a", 200) + line("GET /b?phone=13800138000", 500));
        tail.closeInput();
        QTRY_VERIFY(tail.isOver());
        QCOMPARE(tail.lines().size(), 1);
        QVERIFY(tail.lines().constFirst().endsWith("203.0.113.9\tGET\t/b?phone=13800138000"));
    }

    void fileIsFollowedUntilItIsTold()
    {
        const QString log = logOf(line("GET /one", 200));
        Tail tail({log});
        QTRY_COMPARE(tail.lines().size(), 1);
        QFile file(log);
        QVERIFY(file.open(QIODevice::Append));
        file.write(line("GET /two", 200));
        file.close();
        QTRY_COMPARE(tail.lines().size(), 2);
        QVERIFY(tail.lines().constLast().endsWith("/two"));
        tail.interrupt();
        QTRY_VERIFY(tail.isOver());
        QCOMPARE(tail.exitCode(), 0);
    }

    void addressIsRead()
    {
        MisbehavingServer server;
        server.enqueue(
            ServerAnswer::raw("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n"
                              "data: {\"at\":\"2026-03-12T11:59:30Z\",\"path\":\"/n\",\"status\":200}\n\n",
                              ServerAnswer::End::Silence));
        Tail tail({server.url(u"/log/stream"_s).toString()});
        QTRY_COMPARE(tail.lines().size(), 1);
        QVERIFY(tail.lines().constFirst().endsWith("/n"));
    }

    void whatMakesNoSenseIsRefused_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("words");
        QTest::newRow("no log") << QStringList() << QByteArray("which log");
        QTest::newRow("two logs") << QStringList{u"a"_s, u"b"_s} << QByteArray("which log");
        QTest::newRow("filter") << QStringList{u"-"_s, u"--filter"_s, u"status>many"_s} << QByteArray("many");
        QTest::newRow("format") << QStringList{u"-"_s, u"--format"_s, u"$status"_s} << QByteArray("time");
        QTest::newRow("no such file") << QStringList{u"/no/such/file"_s} << QByteArray("/no/such/file");
    }
    void whatMakesNoSenseIsRefused()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, words);
        Tail tail(arguments);
        QTRY_VERIFY(tail.isOver());
        QVERIFY(tail.exitCode() != 0);
        QVERIFY2(tail.complaint().contains(words), tail.complaint().constData());
    }
};

QTEST_GUILESS_MAIN(TrafficTailTest)
#include "tst_traffictail.moc"

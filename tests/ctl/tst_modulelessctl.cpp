// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// zhangguictl in a folder of its own, without the modules that bring the network and databases.
class ModulelessCtlTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder{};
    QProcess m_run{};

    int exitCodeOf(const QStringList &arguments)
    {
        m_run.start(m_folder.filePath(u"zhangguictl"_s), arguments);
        return m_run.waitForFinished() ? m_run.exitCode() : -1;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(QFile::copy(QCoreApplication::applicationDirPath() + u"/zhangguictl"_s,
                            m_folder.filePath(u"zhangguictl"_s)));
        QFile log(m_folder.filePath(u"access.log"_s));
        QVERIFY(log.open(QIODevice::WriteOnly));
        log.write("203.0.113.9 - - [12/Mar/2026:12:00:00 +0000] \"GET / HTTP/1.1\" 200 100 \"-\" \"okhttp\" "
                  "0.250\n");
    }

    void readsLogs()
    {
        QCOMPARE(exitCodeOf({u"traffic"_s, u"analyse"_s, u"--json"_s, m_folder.filePath(u"access.log"_s)}),
                 0);
        const QJsonObject report = QJsonDocument::fromJson(m_run.readAllStandardOutput()).object();
        QCOMPARE(report.value("requests"_L1).toInt(), 1);
    }

    void saysWhatIsNotUnderstood_data()
    {
        QTest::addColumn<QByteArray>("first");
        QTest::addColumn<QByteArray>("second"); // empty: no such file
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QByteArray>("words"); // FILE is the last file's name
        const QByteArray request =
            "203.0.113.9 - - [12/Mar/2026:12:00:00 +0000] \"GET / HTTP/1.1\" 200 100\n";
        const QByteArray json = "{\"at\":\"2026-03-12T11:59:30Z\",\"path\":\"/n\",\"status\":200}\n";
        const auto row = [](const char *name, const QByteArray &first, const QByteArray &second,
                            const QStringList &options, int exitCode, const QByteArray &words) {
            QTest::newRow(name) << first << second << options << exitCode << words;
        };
        row("a log", request, {}, {}, 0, {});
        row("after a banner", QByteArray("starting\n").repeated(120) + request.repeated(130), {}, {}, 0, {});
        row("too little", request.repeated(2) + QByteArray("other\n").repeated(98), {}, {}, 1,
            "The closest is access with 2 of 100 lines");
        row("without times", QByteArray("GET / 200 1.2 ms - 5\n"), {}, {}, 1, "No time was found");
        row("nothing, in a format", json, {}, {u"--format=access"_s}, 5,
            "none of the 1 lines was understood as access");
        row("less than half, in a format", request + json + json, {}, {u"--format=access"_s}, 5,
            "only 1 of 3 lines were understood as access");
        row("two files", request, request, {}, 0, {});
        row("two formats", request.repeated(9), json, {}, 5,
            "FILE: only 0 of 1 lines were understood as access");
        row("zstd", "\x28\xb5\x2f\xfd...", {}, {}, 1,
            "FILE is zstd, which is not read here. Pipe it in: zstd -dc FILE | zhangguictl traffic analyse "
            "-");
        row("bzip2", "BZh91AY", {}, {}, 1, "bzip2 -dc FILE | zhangguictl");
        row("xz", QByteArray("\xfd\x37zXZ\0", 6), {}, {}, 1, "xz -dc FILE | zhangguictl");
        row("zip", "PK\x03\x04..", {}, {}, 1, "unzip -p FILE | zhangguictl");
        row("UTF-16", QByteArray("\xff\xfe\x31\0", 4), {}, {}, 1,
            "iconv -f UTF-16 -t UTF-8 FILE | zhangguictl");
        row("UTF-16LE without a mark", QByteArray("1\0.\0002\0.\0", 8), {}, {}, 1,
            "iconv -f UTF-16LE -t UTF-8 FILE | zhangguictl");
        row("UTF-16BE without a mark", QByteArray("\0001\0.\0002\0.", 8), {}, {}, 1,
            "iconv -f UTF-16BE -t UTF-8 FILE | zhangguictl");
    }
    void saysWhatIsNotUnderstood()
    {
        QFETCH(QByteArray, first);
        QFETCH(QByteArray, second);
        QFETCH(QStringList, options);
        QFETCH(int, exitCode);
        QFETCH(QByteArray, words);
        QStringList files;
        for (const QByteArray &bytes : {first, second}) {
            QFile file(m_folder.filePath(u"log%1"_s.arg(files.size())));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
            if (!bytes.isEmpty())
                files.append(file.fileName());
        }
        QCOMPARE(exitCodeOf(QStringList{u"traffic"_s, u"analyse"_s} + options + files), exitCode);
        const QByteArray said = m_run.readAllStandardError();
        QVERIFY2(said.contains(words.replace("FILE", files.last().toUtf8())), said.constData());
        QCOMPARE(said.isEmpty(), words.isEmpty());
    }

    void tellsItsVersion() { QCOMPARE(exitCodeOf({u"--version"_s}), 0); }

    void saysWhichModuleIsMissing()
    {
        QCOMPARE(exitCodeOf({u"shop"_s, u"serve"_s}), 1);
        QVERIFY(m_run.readAllStandardError().contains("plugins/zhanggui_commands"));
    }
};

QTEST_GUILESS_MAIN(ModulelessCtlTest)
#include "tst_modulelessctl.moc"

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

    void tellsItsVersion() { QCOMPARE(exitCodeOf({u"--version"_s}), 0); }

    void saysWhichModuleIsMissing()
    {
        QCOMPARE(exitCodeOf({u"shop"_s, u"serve"_s}), 1);
        QVERIFY(m_run.readAllStandardError().contains("plugins/zhanggui_commands"));
    }
};

QTEST_GUILESS_MAIN(ModulelessCtlTest)
#include "tst_modulelessctl.moc"

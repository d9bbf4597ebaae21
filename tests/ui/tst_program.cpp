// SPDX-License-Identifier: GPL-3.0-or-later
// The program as people start it, in a process of its own.
#include "ui/pages.h"

#include <QFile>
#include <QImage>
#include <QProcess>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

struct Run {
    int exitCode = -1;
    QString output{};
    QString errors{};
};

QProcessEnvironment environmentWith(const QString &platform)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_QPA_PLATFORM"_s, platform);
    return environment;
}

Run run(const QStringList &arguments, const QString &platform = u"offscreen"_s)
{
    QProcess program;
    program.setProcessEnvironment(environmentWith(platform));
    program.start(QStringLiteral(PROGRAM), arguments);
    if (!program.waitForFinished(240'000))
        return {};
    return {program.exitStatus() == QProcess::NormalExit ? program.exitCode() : -1,
            QString::fromUtf8(program.readAllStandardOutput()),
            QString::fromUtf8(program.readAllStandardError())};
}

} // namespace

class TestProgram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void helpAndVersionNeedNoDisplay()
    {
        const Run help = run({u"--help"_s}, u"none-such"_s);
        QCOMPARE(help.exitCode, 0);
        QVERIFY(help.output.contains(u"--screenshot"_s));
        const Run version = run({u"--version"_s}, u"none-such"_s);
        QCOMPARE(version.exitCode, 0);
        QVERIFY(version.output.startsWith(u"zhanggui "_s));
    }

    void unknownOptionIsWrongUsage()
    {
        const Run wrong = run({u"--colour"_s}, u"none-such"_s);
        QCOMPARE(wrong.exitCode, 2);
        QVERIFY(wrong.errors.contains(u"colour"_s));
    }

    void whyItCannotStartIsSaidWithWhatToDo()
    {
        const QTemporaryDir folder;
        QFile inTheWay(folder.filePath(u"taken"_s));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        const Run refused = run({u"--config"_s, folder.filePath(u"taken/config"_s), u"--lang"_s, u"en"_s});
        QCOMPARE(refused.exitCode, 1);
        QVERIFY2(refused.errors.contains(u"cannot be written"_s), qPrintable(refused.errors));
        QVERIFY(refused.errors.contains(u"free space"_s));
        QVERIFY(refused.errors.contains(folder.filePath(u"taken/config"_s)));
    }

    void startsAndEndsAfterTheFirstPaint()
    {
        const QTemporaryDir config;
        QCOMPARE(run({u"--config"_s, config.path(), u"--exit-after-paint"_s}).exitCode, 0);
        QCOMPARE(run({u"--config"_s, config.path(), u"--sample"_s, u"--exit-after-paint"_s}).exitCode, 0);
    }

    void everyPageOfTheSampleShopIsPictured()
    {
        const QTemporaryDir folder;
        const Run shots = run({u"--config"_s, folder.filePath(u"config"_s), u"--sample"_s, u"--lang"_s,
                               u"zh_CN"_s, u"--theme"_s, u"dark"_s, u"--size"_s, u"900x600"_s, u"--scale"_s,
                               u"1.5"_s, u"--screenshot"_s, folder.filePath(u"shots"_s)});
        QVERIFY2(shots.exitCode == 0, qPrintable(shots.errors));
        for (const QString &page : pageIds()) {
            const QImage image(folder.filePath(u"shots/%1-zh_CN-dark.png"_s.arg(page)));
            QCOMPARE(image.size(), QSize(1350, 900));
        }
    }

    void aPageThatAsksForNothingIsPicturedSignedIn()
    {
        const QTemporaryDir folder;
        const Run shots = run({u"--config"_s, folder.filePath(u"config"_s), u"--sample"_s, u"--page"_s,
                               u"connector"_s, u"--screenshot"_s, folder.filePath(u"shots"_s)});
        QVERIFY2(shots.exitCode == 0, qPrintable(shots.errors));
        QVERIFY2(shots.errors.contains(u"POST /admin/v1/sessions 201"_s), qPrintable(shots.errors));
    }

    void aShopIsSignedInToWhicheverPageIsFirst()
    {
        const QTemporaryDir folder;
        QProcess program;
        program.setProcessEnvironment(environmentWith(u"offscreen"_s));
        program.setReadChannel(QProcess::StandardError);
        program.start(QStringLiteral(PROGRAM),
                      {u"--config"_s, folder.path(), u"--sample"_s, u"--page"_s, u"settings"_s});
        QByteArray said;
        while (!said.contains("POST /admin/v1/sessions 201") && program.waitForReadyRead(240'000))
            said += program.readAllStandardError();
        QVERIFY2(said.contains("POST /admin/v1/sessions 201"), said.constData());
        program.kill();
        program.waitForFinished();
    }

    void theLanguageAskedForWinsOverTheOneSetAndIsNotKept()
    {
        const QTemporaryDir folder;
        const auto pictured = [&folder](const QStringList &more) {
            const Run shots =
                run(QStringList{u"--config"_s, folder.path(), u"--page"_s, u"settings"_s, u"--theme"_s,
                                u"light"_s, u"--screenshot"_s, folder.filePath(u"shots"_s)}
                    + more);
            QVERIFY2(shots.exitCode == 0, qPrintable(shots.errors));
        };
        QSettings(folder.filePath(u"settings.ini"_s), QSettings::IniFormat)
            .setValue(u"appearance/language"_s, u"zh_TW"_s);
        pictured({u"--lang"_s, u"en"_s});
        QVERIFY(QFile::exists(folder.filePath(u"shots/settings-en-light.png"_s)));
        pictured({});
        QVERIFY(QFile::exists(folder.filePath(u"shots/settings-zh_TW-light.png"_s)));
    }

    void aShopThatNobodySignsInToIsPicturedSoAndAFailure()
    {
        const QTemporaryDir folder;
        QSettings(folder.filePath(u"settings.ini"_s), QSettings::IniFormat)
            .setValue(
                u"shops/profiles"_s,
                u"[{\"address\":\"http://127.0.0.1:9\",\"connector\":\"zhanggui\",\"environment\":\"test\","
                "\"id\":\"b1cc8370-ba62-4603-ac33-fd0be782aa73\",\"isSample\":false,\"name\":\"Tea\","
                "\"trust\":{\"authorityFile\":\"\",\"kind\":\"system\",\"pinnedSha256\":\"\"},\"user\":\"li\"}]"_s);
        const Run shots =
            run({u"--config"_s, folder.path(), u"--shop"_s, u"Tea"_s, u"--page"_s, u"orders"_s, u"--lang"_s,
                 u"en"_s, u"--theme"_s, u"light"_s, u"--screenshot"_s, folder.filePath(u"shots"_s)});
        QCOMPARE(shots.exitCode, 1);
        QVERIFY2(shots.errors.contains(u"sign in"_s), qPrintable(shots.errors));
        QVERIFY(QFile::exists(folder.filePath(u"shots/orders-en-light.png"_s)));
    }

    void aShopThatNobodySavedIsWrongUsageWhereNoWindowSaysIt()
    {
        const QTemporaryDir folder;
        const QStringList start{u"--config"_s, folder.path(), u"--shop"_s, u"NOPE"_s};
        for (const QStringList &more : {QStringList{u"--screenshot"_s, folder.filePath(u"shots"_s)}, {}}) {
            const Run shots = run(start + more);
            QCOMPARE(shots.exitCode, 2);
            QVERIFY2(shots.errors.contains(u"no shop is called “NOPE”"_s), qPrintable(shots.errors));
        }
    }

    void folderThatCannotBeWrittenIsAFailure()
    {
        const QTemporaryDir config;
        const Run shots = run(
            {u"--config"_s, config.path(), u"--page"_s, u"settings"_s, u"--screenshot"_s, u"/proc/none"_s});
        QCOMPARE(shots.exitCode, 1);
    }

    void secondStartHandsOverToTheFirst()
    {
        const QTemporaryDir config;
        QProcess first;
        first.start(QStringLiteral(PROGRAM), {u"--config"_s, config.path()});
        QVERIFY(first.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(config.filePath(u"zhanggui.lock"_s)), 20'000);
        const Run second = run({u"--config"_s, config.path(), u"--page"_s, u"settings"_s});
        QCOMPARE(second.exitCode, 0);
        QVERIFY(second.errors.contains(u"already running"_s));
        QCOMPARE(first.state(), QProcess::Running);
        first.terminate();
        first.waitForFinished(10'000);
    }
};

QTEST_GUILESS_MAIN(TestProgram)
#include "tst_program.moc"

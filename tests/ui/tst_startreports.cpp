// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/localdatabase.h"
#include "app/workspace/pendingchanges.h"
#include "ui/common/banner.h"
#include "ui/shell/startproblem.h"
#include "ui/shell/startreports.h"

#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class TestStartReports : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachIsSaidWhenTheOneBeforeIsDismissed()
    {
        Banner notice;
        StartReports reports;
        reports.add({.headline = u"first"_s});
        reports.add({.headline = u"second"_s, .file = u"/trace.txt"_s});
        reports.showOn(notice);
        QCOMPARE(notice.headline(), u"first"_s);
        QVERIFY(!notice.findChild<QPushButton *>(u"showReportFile"_s));
        Q_EMIT notice.dismissed();
        QCOMPARE(notice.headline(), u"second"_s);
        QVERIFY(notice.findChild<QPushButton *>(u"showReportFile"_s));
        QVERIFY(reports.isEmpty());
        Q_EMIT notice.dismissed();
        QCOMPARE(notice.headline(), u"second"_s);
    }

    void laterReportsWaitForTheirTurn()
    {
        Banner notice;
        StartReports reports;
        reports.add({.headline = u"first"_s});
        reports.showOn(notice);
        reports.add({.headline = u"second"_s});
        QCOMPARE(notice.headline(), u"first"_s);
        Q_EMIT notice.dismissed();
        QCOMPARE(notice.headline(), u"second"_s);
    }

    void aDatabaseOfANewerVersionIsToldOfBeforeAnythingIsTyped()
    {
        const QTemporaryDir folder;
        const auto noon = [] { return QDateTime(QDate(2026, 3, 12), QTime(12, 0), Qt::UTC); };
        {
            LocalDatabase newer(folder.filePath(u"workspace.db"_s), noon);
            QVERIFY(newer.read(u"PRAGMA user_version = 999"_s));
        }
        LocalDatabase database(folder.filePath(u"workspace.db"_s), noon);
        const PendingChanges changes(database, QUuid::createUuid(), noon);
        QVERIFY(changes.loadError());
        Banner notice;
        StartReports reports;
        reports.noteDatabase(database, changes);
        reports.showOn(notice);
        QCOMPARE(notice.headline(), u"Changes cannot be kept here."_s);
        QVERIFY(notice.accessibleDescription().contains(u"newer version"_s));
    }

    void whyTheProgramCannotStartIsSaidWithWhatToDo()
    {
        const StartProblem full({.kind = Error::Kind::Storage, .detail = u"cannot write x"_s}, u"/config"_s);
        QVERIFY(full.text().contains(u"cannot be written"_s));
        QVERIFY(full.informativeText().contains(u"/config"_s));
        QCOMPARE(full.detailedText(), u"cannot write x"_s);
        QVERIFY(full.line().contains(u"free space"_s));
        const StartProblem silent({.kind = Error::Kind::Busy}, u"/config"_s);
        QVERIFY(silent.text() != full.text());
        QVERIFY(silent.text().contains(u"does not answer"_s));
    }
};

QTEST_MAIN(TestStartReports)
#include "tst_startreports.moc"

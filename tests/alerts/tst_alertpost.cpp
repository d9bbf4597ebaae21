// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/alerts/alertpostbench.h"

/// What is told leaves the window once, whatever goes wrong.
class AlertPostTest : public AlertPostBench
{
    Q_OBJECT

private Q_SLOTS:
    void init() { beginShop(); }
    void cleanup() { close(); }

    void oneMessageAnIncidentAndLevel()
    {
        addRobot();
        observe({u"a"_s});
        waitForLetter(1);
        QCOMPARE(keysOf(0), QStringList{u"a"_s});
        QCOMPARE(m_courier->carried.first().secret, secret);
        QVERIFY(!m_courier->carried.first().letter.mayBeRepeat);
        answer(Done{});
        for (int look = 0; look < 5; ++look) {
            observe({u"a"_s});
            passTime(1h);
        }
        QCOMPARE(m_courier->carried.size(), 1);
        observe({u"a"_s}, AlertLevel::Critical);
        waitForLetter(2);
        QCOMPARE(m_courier->carried.last().letter.entries.first().before, AlertLevel::Warning);
        QTRY_COMPARE(rowsOnDisk(), 1);
        answer(Done{});
        QTRY_COMPARE(rowsOnDisk(), 0);
    }

    void aStormIsOneDigest()
    {
        addRobot();
        QStringList keys;
        for (int i = 10; i < 40; ++i)
            keys.append(QString::number(i));
        observe(keys);
        waitForLetter(1);
        QCOMPARE(keysOf(0), keys);
        observe(keys + QStringList{u"late"_s}, AlertLevel::Outage); // while the first is on its way
        answer(Done{});
        QCOMPARE(m_courier->carried.size(), 1); // it rests
        passTime(4s);
        waitForLetter(2);
        QCOMPARE(keysOf(1).size(), 31);
    }

    void aNewChannelCanBeToldWhatIsOpen()
    {
        observe({u"a"_s, u"b"_s});
        m_desk->observe(u"other.test:443"_s, {condition(u"mild"_s, AlertLevel::Notice)});
        QVERIFY(m_desk->acknowledge(u"b"_s, u"me"_s));
        addRobot();
        QCOMPARE(m_courier->carried.size(), 0); // of itself it hears of nothing that was told before
        m_post->catchUp(m_robot, m_desk->waiting());
        waitForLetter(1);
        QCOMPARE(keysOf(0), QStringList{u"a"_s}); // what nobody has seen, and is bad enough
        answer(Done{});
        passTime(1h);
        open();
        passTime(1h);
        QTest::qWait(0);
        QCOMPARE(m_courier->carried.size(), 0); // once
    }

    void whatAChannelCatchesUpWithSurvivesACrash()
    {
        observe({u"a"_s});
        addRobot();
        m_post->catchUp(m_robot, m_desk->waiting());
        waitForLetter(1);
        open(); // the answer is lost
        passTime(1s);
        waitForLetter(1);
        QCOMPARE(keysOf(0), QStringList{u"a"_s});
    }

    void aRobotRestsBetweenMessages()
    {
        addRobot();
        observe({u"a"_s});
        waitForLetter(1);
        answer(Done{});
        observe({u"a"_s, u"b"_s});
        QTRY_COMPARE(m_post->standing(m_robot.id).waiting, 1);
        passTime(3s);
        QTest::qWait(0);
        QCOMPARE(m_courier->carried.size(), 1);
        passTime(1s); // fifteen a minute, where twenty are allowed
        waitForLetter(2);
    }

    void onlyWhatIsBadEnoughIsTold()
    {
        addRobot(AlertLevel::Critical);
        observe({u"a"_s}, AlertLevel::Warning);
        observe({u"b"_s}, AlertLevel::Critical);
        waitForLetter(1);
        QCOMPARE(keysOf(0), QStringList{u"b"_s});
        QCOMPARE(m_post->standing(m_robot.id).waiting, 1);
    }

    void noticesWaitForTheMorning()
    {
        addRobot(AlertLevel::Notice);
        observe({u"a"_s}, AlertLevel::Notice); // 20:00 in the test's zone
        QTRY_COMPARE(rowsOnDisk(), 1);
        QCOMPARE(m_post->standing(m_robot.id).nextTry,
                 QDateTime(QDate(2026, 3, 13), QTime(1, 0), Qt::UTC)); // nine o'clock there
        passTime(13h - 1s);
        QTest::qWait(0);
        QVERIFY(m_courier->carried.isEmpty());
        passTime(1s);
        waitForLetter(1);
    }

    void nothingIsSentBeforeItIsOnDisk()
    {
        addRobot();
        observe({u"a"_s});
        m_post->sendDue();
        QTest::qWait(0);
        waitForLetter(1);
        QCOMPARE(rowsOnDisk(), 1); // and its book
        QVERIFY(m_database->read(u"SELECT body FROM alert_book"_s)
                    ->first()
                    .first()
                    .toString()
                    .contains(u"toldLevel"_s));
    }

    void aCrashWithTheAnswerOutstandingRepeatsAndSaysSo()
    {
        addRobot();
        observe({u"a"_s, u"b"_s});
        waitForLetter(1);
        const QString delivery = m_courier->carried.first().letter.delivery;
        open(); // the program ended while the robot thought
        m_post->sendDue();
        waitForLetter(1);
        QCOMPARE(m_courier->carried.first().letter.delivery, delivery);
        QVERIFY(m_courier->carried.first().letter.mayBeRepeat);
        QCOMPARE(keysOf(0), (QStringList{u"a"_s, u"b"_s}));
        answer(Done{});
        QTRY_COMPARE(rowsOnDisk(), 0);
        open();
        m_post->sendDue();
        observe({u"a"_s, u"b"_s});
        QTest::qWait(0);
        QCOMPARE(m_post->standing(m_robot.id).waiting, 0);
    }

    void whatArrivedIsNotSentAfterARestart()
    {
        addRobot();
        observe({u"a"_s});
        waitForLetter(1);
        answer(Done{});
        open();
        m_post->sendDue();
        observe({u"a"_s});
        QTest::qWait(0);
        QCOMPARE(m_post->standing(m_robot.id).waiting, 0);
        QVERIFY(m_courier->carried.isEmpty());
    }

    void whatDidNotArriveGoesTogetherWithWhatCame()
    {
        addRobot();
        observe({u"a"_s});
        waitForLetter(1);
        answer(failure(Error::Kind::Unreachable, u"down"_s));
        QCOMPARE(m_post->standing(m_robot.id).error->kind, Error::Kind::Unreachable);
        observe({u"a"_s, u"b"_s});
        QTRY_COMPARE(rowsOnDisk(), 2);
        passTime(29s);
        QTest::qWait(0);
        QCOMPARE(m_courier->carried.size(), 1);
        passTime(1s);
        waitForLetter(2);
        QCOMPARE(keysOf(1), (QStringList{u"a"_s, u"b"_s}));
        QVERIFY(!m_courier->carried.last().letter.mayBeRepeat);
    }

    void anOpenOutcomeIsRepeatedAsItWas()
    {
        addRobot();
        observe({u"a"_s});
        waitForLetter(1);
        const QString delivery = m_courier->carried.first().letter.delivery;
        answer(failure({.kind = Error::Kind::TimedOut, .outcomeOpen = true}));
        observe({u"a"_s, u"b"_s});
        QTRY_COMPARE(rowsOnDisk(), 2);
        passTime(30s);
        waitForLetter(2);
        QCOMPARE(keysOf(1), QStringList{u"a"_s});
        QCOMPARE(m_courier->carried.last().letter.delivery, delivery);
        QVERIFY(m_courier->carried.last().letter.mayBeRepeat);
        answer(Done{});
        passTime(4s);
        waitForLetter(3);
        QCOMPARE(keysOf(2), QStringList{u"b"_s});
        QVERIFY(!m_courier->carried.last().letter.mayBeRepeat);
    }

    void silenceHoldsForTheOutsideToo()
    {
        addRobot();
        QVERIFY(m_desk->setMaintenance({{.from = m_now.addSecs(-60), .until = m_now.addSecs(3600)}}));
        observe({u"a"_s}, AlertLevel::Outage);
        QTest::qWait(0);
        QCOMPARE(m_post->standing(m_robot.id).waiting, 0);
        QVERIFY(m_desk->setMaintenance({}));
        waitForLetter(1);
    }
};

QTEST_GUILESS_MAIN(AlertPostTest)
#include "tst_alertpost.moc"

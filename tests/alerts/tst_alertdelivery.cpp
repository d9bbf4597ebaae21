// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/alerts/alertpostbench.h"

/// How each channel is treated: when it fails, waits, lacks its secret, is switched off or taken away.
class AlertDeliveryTest : public AlertPostBench
{
    Q_OBJECT

private Q_SLOTS:
    void init() { beginShop(); }
    void cleanup() { close(); }

    void failuresAreTriedLessAndLess()
    {
        addRobot();
        observe({u"a"_s});
        QList<qint64> waits;
        for (int attempt = 1; attempt <= 10; ++attempt) {
            waitForLetter(attempt);
            answer(failure(Error::Kind::Unreachable, u"down"_s));
            const QDateTime next = *m_post->standing(m_robot.id).nextTry;
            waits.append(m_now.secsTo(next));
            m_now = next;
            m_post->sendDue();
        }
        QCOMPARE(waits, (QList<qint64>{30, 60, 120, 240, 480, 960, 1920, 3600, 3600, 3600}));
    }

    void theOtherSideSaysWhen()
    {
        addRobot();
        observe({u"a"_s});
        waitForLetter(1);
        answer(failure({.kind = Error::Kind::Busy, .retryAfter = 600s}));
        QCOMPARE(m_now.secsTo(*m_post->standing(m_robot.id).nextTry), 600);
    }

    void aMissingSecretIsAskedForAndNothingIsLost()
    {
        addRobot();
        observe({u"a"_s});
        waitForLetter(1);
        answer(failure(Error::Kind::Unreachable, u"down"_s));
        QVERIFY(awaited(m_secrets.remove(channelSecretKey(m_robot.id)))); // no keychain on this start
        open();
        m_post->sendDue();
        QTRY_VERIFY(m_post->standing(m_robot.id).error);
        QCOMPARE(m_post->standing(m_robot.id).error->kind, Error::Kind::NotFound);
        QVERIFY(m_post->standing(m_robot.id).isSecretMissing);
        QVERIFY(awaited(m_post->save(m_robot, secret)));
        QVERIFY(!m_post->standing(m_robot.id).isSecretMissing);
        waitForLetter(1);
        QCOMPARE(m_courier->carried.first().secret, secret);
    }

    void noSecretReachesTheDisk()
    {
        addRobot();
        observe({u"a"_s});
        waitForLetter(1);
        answer(failure(Error::Kind::Refused, u"no"_s));
        close();
        for (const QString &name : QDir(m_folder->path()).entryList(QDir::Files)) {
            QFile file(m_folder->filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            // Long words: three letters turn up by chance in the identifiers beside them.
            const QByteArray content = file.readAll();
            QVERIFY2(!content.contains("robot-address-secret"), qPrintable(name));
            QVERIFY2(!content.contains("robot-signing-secret"), qPrintable(name));
        }
    }

    void whatIsOffGetsNothingLater()
    {
        addRobot();
        observe({u"a"_s});
        waitForLetter(1);
        answer(failure(Error::Kind::Unreachable, u"down"_s));
        m_robot.isOn = false;
        QVERIFY(awaited(m_post->save(m_robot, {})));
        observe({u"a"_s, u"b"_s});
        m_robot.isOn = true;
        QVERIFY(awaited(m_post->save(m_robot, {})));
        passTime(2h);
        QTest::qWait(0);
        QCOMPARE(m_courier->carried.size(), 1);
        QTRY_COMPARE(rowsOnDisk(), 0);
    }

    void aRemovedChannelLeavesNothing()
    {
        addRobot();
        observe({u"a"_s});
        waitForLetter(1);
        QVERIFY(awaited(m_post->remove(m_robot.id)));
        QVERIFY(m_courier->carried.first().answer.isCancelled());
        QVERIFY(m_post->channels().isEmpty());
        QTRY_COMPARE(rowsOnDisk(), 0);
        QCOMPARE(awaited(m_secrets.read(channelSecretKey(m_robot.id))).error().kind, Error::Kind::NotFound);
        open();
        QVERIFY(m_post->channels().isEmpty());
    }

    void channelsOutliveTheProgram()
    {
        addRobot();
        const AlertChannel mail{.id = QUuid::createUuid(),
                                .kind = Kind::Mail,
                                .name = u"老板"_s,
                                .isOn = false,
                                .from = AlertLevel::Outage,
                                .mail = {.isSystem = false,
                                         .server = {.host = u"mail.test"_s,
                                                    .port = 2525,
                                                    .security = MailServer::Security::StartTls,
                                                    .user = u"u"_s},
                                         .from = u"a@b.test"_s,
                                         .to = {u"c@d.test"_s}}};
        QVERIFY(awaited(m_post->save(mail, ChannelSecret{.key = u"p"_s})));
        m_robot.name = u"新群"_s;
        QVERIFY(awaited(m_post->save(m_robot, {})));
        open();
        QCOMPARE(m_post->channels(), (QList{m_robot, mail}));
        QCOMPARE(awaited(m_post->secretOf(mail))->key, u"p"_s);
        AlertPost other({.database = *m_database,
                         .secrets = m_secrets,
                         .courier = *m_courier,
                         .shop = QUuid::createUuid(),
                         .wording = plainWording(),
                         .clock = [this] { return m_now; }});
        QVERIFY(other.channels().isEmpty());
    }

    void aTestGoesPastTheQueue()
    {
        addRobot();
        auto task = m_post->sendTest(m_robot, {});
        waitForLetter(1);
        QVERIFY(m_courier->carried.first().letter.isTest);
        QCOMPARE(m_courier->carried.first().secret, secret);
        m_courier->carried.first().answer.finish(failure(Error::Kind::NotFound, u"no robot"_s));
        QCOMPARE(awaited(std::move(task)).error().kind, Error::Kind::NotFound);
        QVERIFY(!m_post->standing(m_robot.id).error);
    }
};

QTEST_GUILESS_MAIN(AlertDeliveryTest)
#include "tst_alertdelivery.moc"

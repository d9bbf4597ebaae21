// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/alerts/alertdesk.h"
#include "app/alerts/alertpost.h"
#include "app/workspace/memorysecretstore.h"
#include "tests/support/alertbench.h"
#include "tests/support/awaited.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Kind = AlertChannel::Kind;

const auto place = u"shop.test:443"_s;

AlertCondition condition(const QString &key, AlertLevel level)
{
    return {.key = key, .kind = u"certificate.expires"_s, .level = level};
}

const ChannelSecret secret{.address = u"https://robot.test/send?key=abc"_s, .key = u"shh"_s};

} // namespace

/// What is told leaves the window once, whatever goes wrong.
class AlertPostTest : public QObject
{
    Q_OBJECT

    QDateTime m_now;
    QUuid m_shop;
    std::unique_ptr<QTemporaryDir> m_folder;
    MemorySecretStore m_secrets{};
    std::unique_ptr<FakeCourier> m_courier;
    std::unique_ptr<LocalDatabase> m_database;
    std::unique_ptr<AlertPost> m_post;
    std::unique_ptr<AlertDesk> m_desk;
    AlertChannel m_robot{};

    void close()
    {
        m_desk.reset();
        m_post.reset();
        m_database.reset();
    }
    /// As a start of the program does it, with nothing but what is on disk.
    void open()
    {
        close();
        m_courier = std::make_unique<FakeCourier>();
        const Clock clock = [this] { return m_now; };
        m_database = std::make_unique<LocalDatabase>(m_folder->filePath(u"workspace.db"_s), clock);
        m_post = std::make_unique<AlertPost>(AlertPost::Means{.database = *m_database,
                                                              .secrets = m_secrets,
                                                              .courier = *m_courier,
                                                              .shop = m_shop,
                                                              .shopName = u"小店"_s,
                                                              .wording = plainWording(),
                                                              .clock = clock});
        m_desk = std::make_unique<AlertDesk>(*m_database, m_shop, clock);
        m_desk->setScribe(m_post.get());
    }
    void addRobot(AlertLevel from = AlertLevel::Warning)
    {
        m_robot = {.id = QUuid::createUuid(), .kind = Kind::WeCom, .name = u"群"_s, .from = from};
        QVERIFY(awaited(m_post->save(m_robot, secret)));
    }
    void observe(const QStringList &keys, AlertLevel level = AlertLevel::Warning)
    {
        QList<AlertCondition> conditions;
        for (const QString &key : keys)
            conditions.append(condition(key, level));
        m_desk->observe(place, conditions);
    }
    void waitForLetter(int count) { QTRY_COMPARE(m_courier->carried.size(), count); }
    void answer(Result<Done> result)
    {
        const ChannelStanding before = m_post->standing(m_robot.id);
        m_courier->carried.last().answer.finish(std::move(result));
        QTRY_VERIFY(m_post->standing(m_robot.id) != before);
    }
    void passTime(std::chrono::seconds time)
    {
        m_now = m_now.addSecs(time.count());
        m_post->sendDue();
    }
    QStringList keysOf(int letter) const
    {
        QStringList keys;
        for (const AlertLetter::Entry &entry : m_courier->carried.at(letter).letter.entries)
            keys.append(entry.incident.key);
        return keys;
    }
    int rowsOnDisk() const
    {
        return m_database->read(u"SELECT count(*) FROM alert_outbox"_s)->first().first().toInt();
    }

private Q_SLOTS:
    void init()
    {
        m_now = QDateTime(QDate(2026, 3, 12), QTime(12, 0), Qt::UTC);
        m_shop = QUuid::createUuid();
        m_folder = std::make_unique<QTemporaryDir>();
        open();
    }
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

    void aRobotRestsBetweenMessages()
    {
        addRobot();
        observe({u"a"_s});
        waitForLetter(1);
        answer(Done{});
        observe({u"a"_s, u"b"_s});
        QTRY_COMPARE(rowsOnDisk(), 1);
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
            const QByteArray content = file.readAll();
            QVERIFY2(!content.contains("abc") && !content.contains("shh"), qPrintable(name));
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

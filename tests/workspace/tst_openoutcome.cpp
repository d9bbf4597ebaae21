// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/workspace/applierbench.h"

class OpenOutcomeTest : public ApplierBench
{
    Q_OBJECT

private Q_SLOTS:
    void init() { start(); }
    void cleanup() { finish(); }

    void sendingIsOnDiskBeforeTheRequest()
    {
        editPrice(100, 200);
        apply();
        answerRead(product(100));
        QTRY_COMPARE(m_backend->productSaves.asked.size(), 1);
        restart();
        QCOMPARE(last().state, State::Sending);
        QCOMPARE(last().sendings, 1);
        QCOMPARE(last().sentAt, m_now);
        QVERIFY(m_backend->productSaves.asked.first().answer.isCancelled());
    }

    void anOpenEditIsSettledByReading_data()
    {
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<qint64>("found");
        QTest::addColumn<State>("state");
        QTest::newRow("done") << Kind::TimedOut << qint64(200) << State::Applied;
        QTest::newRow("failed and not done") << Kind::BadReply << qint64(100) << State::Waiting;
        QTest::newRow("no answer, not done so far") << Kind::TimedOut << qint64(100) << State::Unknown;
        QTest::newRow("changed by others") << Kind::TimedOut << qint64(300) << State::Conflict;
    }
    void anOpenEditIsSettledByReading()
    {
        QFETCH(Kind, kind);
        QFETCH(qint64, found);
        QFETCH(State, state);
        editPrice(100, 200);
        apply();
        answerRead(product(100));
        answerSave(failed(kind, true));
        QTRY_COMPARE(m_backend->productReads.asked.size(), 1);
        QCOMPARE(last().state, State::Sending);
        answerRead(product(found));
        QTRY_VERIFY(m_ended);
        QVERIFY(*m_ended);
        QCOMPARE(last().state, state);
        if (state == State::Waiting)
            QCOMPARE(last().error->kind, kind); // the note why it still waits
    }

    void anOpenShipIsSettledByReading_data()
    {
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<OrderState>("found");
        QTest::addColumn<QString>("tracking");
        QTest::addColumn<State>("state");
        QTest::newRow("done") << Kind::TimedOut << OrderState::Shipped << u"SF1"_s << State::Applied;
        QTest::newRow("failed and not done")
            << Kind::BadReply << OrderState::ToShip << QString() << State::Waiting;
        QTest::newRow("no answer, not done so far")
            << Kind::TimedOut << OrderState::ToShip << QString() << State::Unknown;
        QTest::newRow("cut, not done so far")
            << Kind::Unreachable << OrderState::ToShip << QString() << State::Unknown;
        QTest::newRow("with another number")
            << Kind::TimedOut << OrderState::Shipped << u"YT9"_s << State::Conflict;
        QTest::newRow("without a number")
            << Kind::TimedOut << OrderState::Shipped << QString() << State::Unknown;
    }
    void anOpenShipIsSettledByReading()
    {
        QFETCH(Kind, kind);
        QFETCH(OrderState, found);
        QFETCH(QString, tracking);
        QFETCH(State, state);
        ship();
        apply();
        answerRead(orderIn(OrderState::ToShip));
        answerRun(failed(kind, true));
        answerRead(orderIn(found, tracking));
        QTRY_VERIFY(m_ended);
        QCOMPARE(last().state, state);
        QVERIFY(m_backend->actionRuns.asked.isEmpty());
    }

    void aBackendThatKnowsKeysMayBeAskedAgain()
    {
        m_backend->offered.isIdempotent = true;
        remind();
        const QString key = last().idempotencyKey;
        apply();
        answerRead(orderIn(OrderState::ToShip));
        answerRun(failed(Kind::TimedOut, true));
        answerRead(orderIn(OrderState::ToShip));
        QTRY_VERIFY(m_ended);
        QCOMPARE(last().state, State::Waiting);
        apply();
        answerRead(orderIn(OrderState::ToShip));
        QTRY_COMPARE(m_backend->actionRuns.asked.size(), 1);
        QCOMPARE(m_backend->actionRuns.asked.first().question.options.idempotencyKey, key);
    }

    void aKeyThatTheBackendMayHaveForgottenIsNotTrusted()
    {
        m_backend->offered.isIdempotent = true;
        remind();
        apply();
        answerRead(orderIn(OrderState::ToShip));
        answerRun(failed(Kind::TimedOut, true));
        answerRead(orderIn(OrderState::ToShip));
        QTRY_VERIFY(m_ended);
        m_now = m_now.addDays(1);
        apply();
        answerRead(orderIn(OrderState::ToShip));
        QTRY_VERIFY(m_ended);
        QCOMPARE(last().state, State::Unknown);
        QVERIFY(m_backend->actionRuns.asked.isEmpty());
    }

    void anUnchangedVersionProvesThatNothingWasDone()
    {
        m_backend->offered.hasVersions = true;
        remind();
        apply();
        answerRead(orderIn(OrderState::ToShip, {}, u"v1"_s));
        answerRun(failed(Kind::BadReply, true));
        answerRead(orderIn(OrderState::ToShip, {}, u"v1"_s));
        QTRY_VERIFY(m_ended);
        QCOMPARE(last().state, State::Waiting);
    }

    void whatReadingCannotTellIsUnknownAndNotSentUnasked()
    {
        const QUuid id = remind();
        apply();
        answerRead(orderIn(OrderState::ToShip));
        answerRun(failed(Kind::BadReply, true));
        answerRead(orderIn(OrderState::ToShip));
        QTRY_VERIFY(m_ended);
        QCOMPARE(last().state, State::Unknown);
        QCOMPARE(last().error->kind, Kind::BadReply);
        apply(); // not for unknown ones
        QTRY_VERIFY(m_ended);
        QVERIFY(m_backend->orderReads.asked.isEmpty());

        run(m_applier->settleOpen());
        answerRead(orderIn(OrderState::ToShip));
        QTRY_VERIFY(m_ended);
        QCOMPARE(last().state, State::Unknown);
        QVERIFY(m_backend->actionRuns.asked.isEmpty());

        run(m_applier->sendAgain(id));
        answerRead(orderIn(OrderState::ToShip));
        answerRun(orderIn(OrderState::ToShip));
        QTRY_VERIFY(m_ended);
        QVERIFY(m_changes->all().isEmpty());
    }

    void aReadingThatFailsAfterwardsLeavesItUnknownAndStops_data()
    {
        QTest::addColumn<Kind>("kind");
        QTest::newRow("unreachable") << Kind::Unreachable;
        QTest::newRow("the person gave up signing in") << Kind::SignIn;
        QTest::newRow("cancelled") << Kind::Cancelled;
    }
    void aReadingThatFailsAfterwardsLeavesItUnknownAndStops()
    {
        QFETCH(Kind, kind);
        editPrice(100, 200);
        ship();
        applyAll();
        answerRead(product(100));
        answerSave(failed(Kind::Unreachable, true));
        answerRead(Result<Product>(failed(kind)));
        QTRY_VERIFY(m_ended);
        QVERIFY(!*m_ended);
        QCOMPARE(m_ended->error().kind, kind);
        QCOMPARE(m_changes->all().first().state, State::Unknown);
        QCOMPARE(m_changes->all().last().state, State::Waiting);
        QVERIFY(m_backend->orderReads.asked.isEmpty());

        run(m_applier->settleOpen());
        answerRead(product(200));
        QTRY_VERIFY(m_ended);
        QCOMPARE(m_changes->all().size(), 1);
    }

    void aRefusalAfterAnOpenSendingIsLookedInto()
    {
        m_backend->offered.isIdempotent = true;
        ship();
        apply();
        answerRead(orderIn(OrderState::ToShip));
        answerRun(failed(Kind::TimedOut, true));
        answerRead(orderIn(OrderState::ToShip)); // the first is still being worked on
        QTRY_VERIFY(m_ended);
        QCOMPARE(last().state, State::Waiting);
        apply();
        answerRead(orderIn(OrderState::ToShip));
        answerRun(failed(Kind::Refused)); // shipped already: by our own first sending
        answerRead(orderIn(OrderState::Shipped, u"SF1"_s));
        QTRY_VERIFY(m_ended);
        QVERIFY(m_changes->all().isEmpty());
    }

    void aCrashWhileSendingIsSettledByReadingAlone_data()
    {
        QTest::addColumn<int>("secondsLater");
        QTest::addColumn<OrderState>("found");
        QTest::addColumn<QString>("tracking");
        QTest::addColumn<State>("state");
        QTest::newRow("done") << 1 << OrderState::Shipped << u"SF1"_s << State::Applied;
        QTest::newRow("not done so far") << 59 << OrderState::ToShip << QString() << State::Unknown;
        QTest::newRow("surely not done") << 60 << OrderState::ToShip << QString() << State::Waiting;
        QTest::newRow("half done") << 60 << OrderState::ToShip << u"SF1"_s << State::Unknown;
        QTest::newRow("done by others") << 1 << OrderState::Shipped << u"YT9"_s << State::Conflict;
    }
    void aCrashWhileSendingIsSettledByReadingAlone()
    {
        QFETCH(int, secondsLater);
        QFETCH(OrderState, found);
        QFETCH(QString, tracking);
        QFETCH(State, state);
        ship();
        apply();
        answerRead(orderIn(OrderState::ToShip));
        QTRY_COMPARE(m_backend->actionRuns.asked.size(), 1);
        m_backend->actionRuns.asked.clear();
        restart();
        m_now = m_now.addSecs(secondsLater);
        run(m_applier->settleOpen());
        answerRead(orderIn(found, tracking));
        QTRY_VERIFY(m_ended);
        QCOMPARE(last().state, state);
        if (state == State::Unknown)
            QCOMPARE(last().error.value_or(Error{}).cause, Error::Cause::ProgramEnded);
        QVERIFY(m_backend->actionRuns.asked.isEmpty());
    }

    void nothingOpenIsSettledAtOnce()
    {
        editPrice(100, 200);
        run(m_applier->settleOpen());
        QTRY_VERIFY(m_ended);
        QVERIFY(*m_ended);
        QCOMPARE(last().state, State::Waiting);
    }

    void whereNothingCanBeReadAnOpenOutcomeIsUnknown()
    {
        m_backend->offered.products->hasDetail = false;
        editPrice(100, 200);
        apply();
        answerSave(failed(Kind::TimedOut, true));
        QTRY_VERIFY(m_ended);
        QCOMPARE(last().state, State::Unknown);
        QVERIFY(m_backend->productReads.asked.isEmpty());
    }

    void anOutcomeThatCannotBeStoredIsAskedForAtTheNextStart()
    {
        editPrice(100, 200);
        apply();
        answerRead(product(100));
        QTRY_COMPARE(m_backend->productSaves.asked.size(), 1);
        QVERIFY(m_database->write({{u"CREATE TRIGGER full BEFORE DELETE ON pending_change"
                                    " BEGIN SELECT RAISE(ABORT, 'no room'); END"_s,
                                    {}}}));
        answerSave(product(200));
        QTRY_VERIFY(m_ended);
        QCOMPARE(m_ended->error().kind, Kind::Storage);
        QCOMPARE(last().state, State::Sending);
        QVERIFY(m_database->write({{u"DROP TRIGGER full"_s, {}}}));
        restart();
        run(m_applier->settleOpen());
        answerRead(product(200));
        QTRY_VERIFY(m_ended);
        QVERIFY(m_changes->all().isEmpty());
    }
};

QTEST_GUILESS_MAIN(OpenOutcomeTest)
#include "tst_openoutcome.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/workspace/applierbench.h"

class ChangeApplierTest : public ApplierBench
{
    Q_OBJECT

private Q_SLOTS:
    void init() { start(); }
    void cleanup() { finish(); }

    void anEditIsReadStoredSentAndGone()
    {
        QSignalSpy saved(m_applier.get(), &ChangeApplier::saved);
        QSignalSpy progressed(m_applier.get(), &ChangeApplier::progressed);
        editPrice(100, 200);
        const QString key = last().idempotencyKey;
        m_backend->offered.isIdempotent = true;
        m_backend->offered.hasVersions = true;
        apply();
        QVERIFY(m_applier->isRunning());
        QCOMPARE(last().state, State::Waiting);
        answerRead(product(100, 5, u"v1"_s));
        QTRY_COMPARE(m_backend->productSaves.asked.size(), 1);
        QCOMPARE(last().state, State::Sending);
        const FakeBackend::ProductSaving sent = m_backend->productSaves.asked.first().question;
        QCOMPARE(sent.id.value, u"7"_s);
        QCOMPARE(sent.changes, (QList<FieldChange>{{u"skus/1/price"_s, 100, 200}}));
        QCOMPARE(sent.options.idempotencyKey, key);
        QCOMPARE(sent.options.ifVersion, u"v1"_s);
        answerSave(product(200, 5, u"v2"_s));
        QTRY_VERIFY(m_ended);
        QVERIFY(*m_ended);
        QVERIFY(m_changes->all().isEmpty());
        QVERIFY(!m_applier->isRunning());
        QCOMPARE(saved.size(), 1);
        QCOMPARE(saved[0][0].value<EntityRef>().id, u"7"_s);
        QCOMPARE(progressed, (QList<QVariantList>{{1, 1}}));
    }

    void aBackendWithoutKeysAndVersionsIsSentNone()
    {
        editPrice(100, 200);
        apply();
        answerRead(product(100, 5, u"v1"_s));
        QTRY_COMPARE(m_backend->productSaves.asked.size(), 1);
        QVERIFY(m_backend->productSaves.asked.first().question.options.idempotencyKey.isEmpty());
        QVERIFY(m_backend->productSaves.asked.first().question.options.ifVersion.isEmpty());
    }

    void anotherFieldChangedByOthersIsNoConflict()
    {
        editPrice(100, 200);
        apply();
        answerRead(product(100, 99));
        answerSave(product(200, 99));
        QTRY_VERIFY(m_ended);
        QVERIFY(m_changes->all().isEmpty());
    }

    void theSameFieldChangedByOthersIsAConflictAndNothingIsSent()
    {
        const QSignalSpy saved(m_applier.get(), &ChangeApplier::saved);
        QSignalSpy overtaken(m_applier.get(), &ChangeApplier::overtaken);
        editPrice(100, 200);
        apply();
        answerRead(product(150));
        QTRY_VERIFY(m_ended);
        QVERIFY(*m_ended);
        QCOMPARE(last().state, State::Conflict);
        QCOMPARE(overtaken.size(), 1);
        QCOMPARE(overtaken[0][0].value<EntityRef>().id, u"7"_s);
        QVERIFY(saved.isEmpty());
        QCOMPARE(last().theirs, (QList<FieldChange>{{u"skus/1/price"_s, 100, 150}}));
        QVERIFY(m_backend->productSaves.asked.isEmpty());
    }

    void whatIsThereAlreadyIsNotSent()
    {
        editPrice(100, 200);
        apply();
        answerRead(product(200));
        QTRY_VERIFY(m_ended);
        QVERIFY(m_changes->all().isEmpty());
        QVERIFY(m_backend->productSaves.asked.isEmpty());
    }

    void ourSideOfAConflictIsSentOverTheirs()
    {
        const QUuid id = editPrice(100, 200);
        apply();
        answerRead(product(150));
        QTRY_VERIFY(m_ended);
        QVERIFY(m_applier->resolve(id, u"skus/1/price"_s, true));
        QCOMPARE(last().state, State::Waiting);
        apply();
        answerRead(product(150));
        QTRY_COMPARE(m_backend->productSaves.asked.size(), 1);
        QCOMPARE(m_backend->productSaves.asked.first().question.changes,
                 (QList<FieldChange>{{u"skus/1/price"_s, 150, 200}}));
        answerSave(product(200));
        QTRY_VERIFY(m_ended);
        QVERIFY(m_changes->all().isEmpty());
    }

    void theirSideOfAConflictTakesTheFieldOut()
    {
        const QUuid id = editPrice(100, 200);
        QVERIFY(m_changes->setField(shirt, {}, u"skus/1/stock"_s, 5, 8));
        apply();
        answerRead(product(150));
        QTRY_VERIFY(m_ended);
        QVERIFY(m_applier->resolve(id, u"no such field"_s, false));
        QCOMPARE(last().state, State::Conflict);
        QVERIFY(m_applier->resolve(id, u"skus/1/price"_s, false));
        QCOMPARE(last().state, State::Waiting);
        QCOMPARE(last().fields, (QList<FieldChange>{{u"skus/1/stock"_s, 5, 8}}));
        QVERIFY(m_changes->undo());
        QCOMPARE(last().state, State::Conflict);
    }

    void theirSideOfAContestedActionDropsIt()
    {
        const QUuid id = ship();
        apply();
        answerRead(orderIn(OrderState::Closed));
        QTRY_VERIFY(m_ended);
        QCOMPARE(last().state, State::Conflict);
        QVERIFY(m_applier->resolve(id, u"state"_s, false));
        QVERIFY(m_changes->all().isEmpty());
    }

    void anActionThatTakesTheOrderAwaySaysSo()
    {
        QSignalSpy gone(m_applier.get(), &ChangeApplier::gone);
        const QSignalSpy saved(m_applier.get(), &ChangeApplier::saved);
        connect(m_applier.get(), &ChangeApplier::saved, this, [&gone] { QCOMPARE(gone.size(), 1); });
        remind();
        apply();
        answerRead(orderIn(OrderState::ToShip));
        answerRun(std::optional<Order>());
        QTRY_VERIFY(m_ended);
        QVERIFY(m_changes->all().isEmpty());
        QCOMPARE(gone.size(), 1);
        QCOMPARE(gone.first().first().value<EntityRef>(), order9);
        QCOMPARE(saved.size(), 1);
        QVERIFY(m_backend->orderReads.asked.isEmpty());
    }

    /// A connector that deletes, and then reads what is left.
    void anOrderLookedForInVainAfterOursIsGoneByOurs()
    {
        const QSignalSpy gone(m_applier.get(), &ChangeApplier::gone);
        remind();
        apply();
        answerRead(orderIn(OrderState::ToShip));
        answerRun(failed(Kind::NotFound, true));
        answerRead(Result<Order>(failed(Kind::NotFound)));
        QTRY_VERIFY(m_ended);
        QVERIFY(m_changes->all().isEmpty());
        QCOMPARE(gone.size(), 1);
    }

    void anOrderThatIsGoneBeforeOursIsNotGoneByOurs()
    {
        const QSignalSpy gone(m_applier.get(), &ChangeApplier::gone);
        remind();
        apply();
        answerRead(Result<Order>(failed(Kind::NotFound)));
        QTRY_VERIFY(m_ended);
        QCOMPARE(last().state, State::Refused);
        QCOMPARE(gone.size(), 0);
    }

    void aRefusalKeepsTheBackendsWordsByField()
    {
        editPrice(100, 200);
        const Error words{
            .kind = Kind::Refused, .message = u"不行"_s, .fields = {{u"skus/1/price"_s, u"太贵"_s}}};
        apply();
        answerRead(product(100));
        answerSave(failure(words));
        QTRY_VERIFY(m_ended);
        QVERIFY(*m_ended);
        QCOMPARE(last().state, State::Refused);
        QCOMPARE(last().error, words);
        QVERIFY(m_backend->productReads.asked.isEmpty());
    }

    void whatBreaksALimitIsRefusedWithoutAsking()
    {
        editPrice(100, -1);
        apply();
        QTRY_VERIFY(m_ended);
        QCOMPARE(last().state, State::Refused);
        QCOMPARE(last().error->fields.first().field, u"skus/1/price"_s);
        QVERIFY(!last().error->message.isEmpty());
        QVERIFY(m_backend->productReads.asked.isEmpty());
    }

    void anActionThatIsNotOfferedOrLacksInputIsRefusedWithoutAsking()
    {
        addAction(u"ship"_s, {{u"carrier"_s, u"sf"_s}});
        addAction(u"teleport"_s, {});
        applyAll();
        QTRY_VERIFY(m_ended);
        QCOMPARE(m_changes->counts().refused, 2);
        QCOMPARE(m_changes->all().first().error->fields.first().field, u"trackingNumber"_s);
        QVERIFY(m_backend->orderReads.asked.isEmpty());
    }

    void aYesThatKeptTheOldValueIsNoYes()
    {
        editPrice(100, 200);
        apply();
        answerRead(product(100));
        answerSave(product(100));
        QTRY_VERIFY(m_ended);
        QCOMPARE(last().state, State::Refused);
        QCOMPARE(last().error->fields.first().field, u"skus/1/price"_s);
    }

    void notReachingTheBackendLeavesTheRestWaiting_data()
    {
        QTest::addColumn<Kind>("kind");
        for (const Kind kind : {Kind::Unreachable, Kind::TimedOut, Kind::SignIn, Kind::Cancelled, Kind::Busy,
                                Kind::Untrusted, Kind::BadReply, Kind::ConnectorFault})
            QTest::newRow(qPrintable(errorKindName(kind))) << kind;
    }
    void notReachingTheBackendLeavesTheRestWaiting()
    {
        QFETCH(Kind, kind);
        ship();
        editPrice(100, 200);
        applyAll();
        answerRead(Result<Order>(failed(kind)));
        QTRY_VERIFY(m_ended);
        QVERIFY(!*m_ended);
        QCOMPARE(m_ended->error().kind, kind);
        QCOMPARE(m_changes->waitingCount(), 2);
        QVERIFY(m_backend->productReads.asked.isEmpty());
    }

    void aWriteThatSurelyWasNotSentWaitsAndStops()
    {
        ship();
        apply();
        answerRead(orderIn(OrderState::ToShip));
        answerRun(failed(Kind::Unreachable, false));
        QTRY_VERIFY(m_ended);
        QVERIFY(!*m_ended);
        QCOMPARE(last().state, State::Waiting);
        QCOMPARE(last().sendings, 0);
        QVERIFY(m_backend->orderReads.asked.isEmpty());
    }

    void whatIsGoneIsRefusedAndTheNextGoesOn()
    {
        ship();
        editPrice(100, 200);
        applyAll();
        answerRead(Result<Order>(failed(Kind::NotFound)));
        answerRead(product(100));
        answerSave(product(200));
        QTRY_VERIFY(m_ended);
        QVERIFY(*m_ended);
        QCOMPARE(last().state, State::Refused);
        QCOMPARE(last().error->kind, Kind::NotFound);
    }

    void aVersionThatMovedOnIsMergedAndSentAgain()
    {
        m_backend->offered.hasVersions = true;
        editPrice(100, 200);
        const QString key = last().idempotencyKey;
        apply();
        answerRead(product(100, 5, u"v1"_s));
        answerSave(failed(Kind::Conflict));
        answerRead(product(100, 6, u"v2"_s));
        QTRY_COMPARE(m_backend->productSaves.asked.size(), 1);
        QCOMPARE(m_backend->productSaves.asked.first().question.options.ifVersion, u"v2"_s);
        QCOMPARE(last().idempotencyKey, key);
        answerSave(product(200, 6, u"v3"_s));
        QTRY_VERIFY(m_ended);
        QVERIFY(m_changes->all().isEmpty());
    }

    void aVersionThatMovedOnInOurFieldIsAConflict()
    {
        m_backend->offered.hasVersions = true;
        editPrice(100, 200);
        apply();
        answerRead(product(100, 5, u"v1"_s));
        answerSave(failed(Kind::Conflict));
        answerRead(product(150, 5, u"v2"_s));
        QTRY_VERIFY(m_ended);
        QCOMPARE(last().state, State::Conflict);
        QCOMPARE(last().theirs.size(), 1);
    }

    void aConflictWithoutACauseIsARefusal()
    {
        ship();
        apply();
        answerRead(orderIn(OrderState::ToShip));
        answerRun(failed(Kind::Conflict));
        answerRead(orderIn(OrderState::ToShip));
        QTRY_VERIFY(m_ended);
        QCOMPARE(last().state, State::Refused);
        QCOMPARE(last().error->message, u"words"_s);
    }

    void aVersionThatKeepsMovingEndsInARefusal()
    {
        m_backend->offered.hasVersions = true;
        editPrice(100, 200);
        apply();
        for (int round = 1; round <= 3; ++round) {
            answerRead(product(100, round, QString::number(round)));
            answerSave(failed(Kind::Conflict));
        }
        QTRY_VERIFY(m_ended);
        QCOMPARE(last().state, State::Refused);
        QVERIFY(m_backend->productReads.asked.isEmpty());
    }

    void anEditMadeWhileReadingIsWhatIsSent()
    {
        editPrice(100, 200);
        apply();
        QTRY_COMPARE(m_backend->productReads.asked.size(), 1);
        editPrice(100, 300);
        answerRead(product(100));
        answerRead(product(100));
        QTRY_COMPARE(m_backend->productSaves.asked.size(), 1);
        QCOMPARE(m_backend->productSaves.asked.first().question.changes.first().after, QJsonValue(300));
    }

    void aChangeDiscardedWhileReadingIsNotSent()
    {
        const QUuid id = editPrice(100, 200);
        apply();
        QTRY_COMPARE(m_backend->productReads.asked.size(), 1);
        QVERIFY(m_changes->discard(id));
        answerRead(product(100));
        QTRY_VERIFY(m_ended);
        QVERIFY(*m_ended);
        QVERIFY(m_backend->productSaves.asked.isEmpty());
    }

    void aBackendThatWasNotAskedAnythingYetIsAskedFirst()
    {
        const Capabilities all = std::exchange(m_backend->offered, {});
        editPrice(100, 200);
        apply();
        QTRY_COMPARE(m_backend->probes.asked.size(), 1);
        m_backend->offered = all;
        answer(m_backend->probes, Result<Session>(Session{.user = u"lin"_s}));
        answerRead(product(100));
        answerSave(product(200));
        QTRY_VERIFY(m_ended);
        QVERIFY(m_changes->all().isEmpty());
    }

    void aBackendThatCannotBeAskedLeavesEverythingWaiting()
    {
        m_backend->offered = {};
        editPrice(100, 200);
        apply();
        answer(m_backend->probes, Result<Session>(failed(Kind::Unreachable)));
        QTRY_VERIFY(m_ended);
        QCOMPARE(m_ended->error().kind, Kind::Unreachable);
        QCOMPARE(last().state, State::Waiting);
    }

    void aSecondRunIsBusy()
    {
        editPrice(100, 200);
        apply();
        std::optional<Result<Done>> second;
        m_applier->settleOpen().then(this, [&](const Result<Done> &outcome) { second = outcome; });
        QTRY_VERIFY(second);
        QCOMPARE(second->error().kind, Kind::Busy);
        answerRead(product(200));
        QTRY_VERIFY(m_ended);
    }

    void withoutRoomOnTheDiskNothingIsSent()
    {
        editPrice(100, 200);
        apply();
        QTRY_COMPARE(m_backend->productReads.asked.size(), 1);
        QVERIFY(m_database->write({{u"CREATE TRIGGER full BEFORE INSERT ON pending_change"
                                    " BEGIN SELECT RAISE(ABORT, 'no room'); END"_s,
                                    {}}}));
        answerRead(product(100));
        QTRY_VERIFY(m_ended);
        QCOMPARE(m_ended->error().kind, Kind::Storage);
        QCOMPARE(last().state, State::Waiting);
        QVERIFY(m_backend->productSaves.asked.isEmpty());
    }

    void changesAreSentInTheOrderTheyWereMade()
    {
        ship();
        editPrice(100, 200);
        applyAll();
        QTRY_COMPARE(m_backend->orderReads.asked.size(), 1);
        QVERIFY(m_backend->productReads.asked.isEmpty());
        answerRead(orderIn(OrderState::ToShip));
        answerRun(orderIn(OrderState::Shipped, u"SF1"_s));
        answerRead(product(100));
        answerSave(product(200));
        QTRY_VERIFY(m_ended);
        QVERIFY(m_changes->all().isEmpty());
    }
};

QTEST_GUILESS_MAIN(ChangeApplierTest)
#include "tst_changeapplier.moc"

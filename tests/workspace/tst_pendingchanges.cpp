// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/workspace/changesbench.h"

#include <QSignalSpy>

/// What becomes of edits and actions until they are sent: merged, kept apart, counted.
class PendingChangesTest : public QObject, private ChangesBench
{
    Q_OBJECT

private Q_SLOTS:
    void init() { open(); }
    void cleanup() { close(); }

    void fieldsOfOneThingAreOneChange()
    {
        QVERIFY(rename(u"新衬衫"_s));
        QVERIFY(price(shirt, 100, 200));
        QCOMPARE(only().fields.size(), 2);
        QCOMPARE(only().version, u"v1"_s);
        QCOMPARE(only().madeAt, noon());
        QVERIFY(!only().idempotencyKey.isEmpty());
        QVERIFY(price(shoe, 100, 200));
        QCOMPARE(m_changes->all().size(), 2);
        QCOMPARE(m_changes->waitingCount(), 2);
        QCOMPARE(m_changes->entityCount(), 2);
    }

    void theFirstOldValueStays()
    {
        QVERIFY(price(shirt, 100, 200));
        QVERIFY(price(shirt, 200, 300));
        QCOMPARE(only().fields, (QList<FieldChange>{{u"skus/1/price"_s, 100, 300}}));
    }

    void backToTheOldValueTakesTheFieldOutAndThenTheChange()
    {
        QVERIFY(rename(u"新衬衫"_s));
        QVERIFY(price(shirt, 100, 200));
        QVERIFY(price(shirt, 200, 100));
        QCOMPARE(only().fields.size(), 1);
        QVERIFY(rename(u"衬衫"_s));
        QVERIFY(m_changes->all().isEmpty());
        verifyDurable();
    }

    void anEditThatChangesNothingIsNoChange()
    {
        QSignalSpy changed(m_changes.get(), &PendingChanges::changed);
        QVERIFY(price(shirt, 100, 100));
        QVERIFY(m_changes->all().isEmpty());
        QVERIFY(!m_changes->canUndo());
        QCOMPARE(changed.size(), 0);
    }

    void anOrderAndAProductOfTheSameIdAreDifferentThings()
    {
        QVERIFY(price(shirt, 100, 200));
        QVERIFY(memo(u"a"_s));
        QCOMPARE(m_changes->changesOf(shirt).size(), 1);
        QCOMPARE(m_changes->changesOf(order).size(), 1);
        QCOMPARE(m_changes->waitingValue(shirt, u"skus/1/price"_s), QJsonValue(200));
        QVERIFY(!m_changes->waitingValue(order, u"skus/1/price"_s));
    }

    void theSameActionAgainReplacesTheWaitingOne()
    {
        QVERIFY(memo(u"a"_s));
        const QUuid id = only().id;
        QVERIFY(memo(u"b"_s));
        QCOMPARE(only().id, id);
        QCOMPARE(only().input.value(u"memo"_s), QJsonValue(u"b"_s));
        QVERIFY(m_changes->addAction(order, u"v1"_s, u"ship"_s, {}, {}));
        QCOMPARE(m_changes->all().size(), 2);
        verifyDurable();
    }

    void whatIsOnItsWayIsNotEdited_data()
    {
        QTest::addColumn<State>("state");
        QTest::newRow("sending") << State::Sending;
        QTest::newRow("unknown") << State::Unknown;
    }
    void whatIsOnItsWayIsNotEdited()
    {
        QFETCH(State, state);
        QVERIFY(price(shirt, 100, 200));
        const PendingChange first = only();
        settleAs(first, state);
        QVERIFY(price(shirt, 100, 300));
        QCOMPARE(m_changes->all().size(), 2);
        QCOMPARE(m_changes->all().first().fields, first.fields);
        QCOMPARE(m_changes->waitingValue(shirt, u"skus/1/price"_s), QJsonValue(300));
        verifyDurable();
    }

    void anEditMadeMeanwhileStartsFromWhatWasApplied()
    {
        QVERIFY(price(shirt, 100, 200));
        PendingChange first = only();
        settleAs(first, State::Sending);
        QVERIFY(price(shirt, 100, 300));
        settleAs(first, State::Applied);
        QCOMPARE(only().fields, (QList<FieldChange>{{u"skus/1/price"_s, 200, 300}}));
    }

    void anActionMadeMeanwhileStartsFromWhatWasApplied()
    {
        QVERIFY(memo(u"a"_s));
        PendingChange first = only();
        settleAs(first, State::Sending);
        QVERIFY(memo(u"b"_s));
        settleAs(first, State::Applied);
        QCOMPARE(only().before.value(u"memo"_s), QJsonValue(u"a"_s));
    }

    void mendingARefusedEditMakesItWaitUnderANewKey()
    {
        QVERIFY(price(shirt, 100, 200));
        const QString key = only().idempotencyKey;
        settleAs(only(), State::Refused);
        QCOMPARE(m_changes->waitingCount(), 0);
        QCOMPARE(m_changes->counts().needAHand(), 1);
        QVERIFY(price(shirt, 200, 150));
        QCOMPARE(only().state, State::Waiting);
        QVERIFY(!only().error);
        QVERIFY(only().idempotencyKey != key);
        verifyDurable();
    }

    void anUnsentEditKeepsItsKey()
    {
        QVERIFY(price(shirt, 100, 200));
        const QString key = only().idempotencyKey;
        QVERIFY(price(shirt, 100, 300));
        QCOMPARE(only().idempotencyKey, key);
    }

    void takingTheContestedFieldBackEndsTheConflict()
    {
        QVERIFY(rename(u"新衬衫"_s));
        QVERIFY(price(shirt, 100, 200));
        PendingChange change = only();
        change.theirs = {{u"skus/1/price"_s, 100, 120}};
        settleAs(change, State::Conflict);
        QVERIFY(price(shirt, 120, 100));
        QCOMPARE(only().state, State::Waiting);
        QCOMPARE(only().fields.size(), 1);
        QVERIFY(only().theirs.isEmpty());
    }

    void eachStateIsCountedApart()
    {
        const QList<State> states{State::Waiting, State::Sending, State::Refused, State::Conflict,
                                  State::Unknown};
        for (int i = 0; i < states.size(); ++i) {
            const EntityRef product{.id = QString::number(i)};
            QVERIFY(price(product, 1, 2));
            settleAs(m_changes->all().last(), states.at(i));
        }
        const PendingCounts expected{.waiting = 1,
                                     .lines = 5,
                                     .products = 1,
                                     .sending = 1,
                                     .refused = 1,
                                     .conflicts = 1,
                                     .unknown = 1};
        QCOMPARE(m_changes->counts(), expected);
    }

    void shopsAreKeptApart()
    {
        const QUuid other = QUuid::createUuid();
        PendingChanges others(*m_database, other, noon);
        QVERIFY(price(shirt, 100, 200));
        QVERIFY(others.setField(shirt, {}, u"name"_s, u"a"_s, u"b"_s));
        QVERIFY(others.setField(shoe, {}, u"name"_s, u"a"_s, u"b"_s));
        QCOMPARE(m_changes->all().size(), 1);
        QCOMPARE(others.all().size(), 2);
        const auto counts = pendingCountByShop(*m_database);
        QVERIFY(counts);
        QCOMPARE(*counts, (QHash<QUuid, int>{{shop, 1}, {other, 2}}));
    }
};

QTEST_GUILESS_MAIN(PendingChangesTest)
#include "tst_pendingchanges.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/localdatabase.h"
#include "app/workspace/pendingchangejson.h"
#include "app/workspace/pendingchanges.h"

#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

using State = PendingChange::State;

const QUuid shop = QUuid::createUuid();
const EntityRef shirt{.kind = EntityRef::Kind::Product, .id = u"7"_s, .label = u"衬衫"_s};
const EntityRef shoe{.kind = EntityRef::Kind::Product, .id = u"8"_s, .label = u"鞋"_s};
const EntityRef order{.kind = EntityRef::Kind::Order, .id = u"7"_s, .label = u"A7"_s};

QDateTime noon()
{
    return QDateTime(QDate(2024, 5, 1), QTime(12, 0), Qt::UTC);
}

} // namespace

class PendingChangesTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<LocalDatabase> m_database;
    std::unique_ptr<PendingChanges> m_changes;

    QString fileName() const { return m_folder->filePath(u"workspace.db"_s); }

    /// What another start of the program would find: read through a second connection, so that only
    /// what has reached the file counts.
    QList<PendingChange> onDisk() const
    {
        LocalDatabase database(fileName(), noon);
        return PendingChanges(database, shop, noon).all();
    }
    /// Nothing may be in memory that is not on disk, nor the other way round.
    void verifyDurable() const { QCOMPARE(onDisk(), m_changes->all()); }

    Result<Done> rename(const QString &to)
    {
        return m_changes->setField(shirt, u"v1"_s, u"name"_s, u"衬衫"_s, to);
    }
    Result<Done> price(const EntityRef &entity, int before, int after)
    {
        return m_changes->setField(entity, u"v1"_s, u"skus/1/price"_s, before, after);
    }
    Result<Done> memo(const QString &text)
    {
        return m_changes->addAction(order, u"v1"_s, u"memo"_s, {{u"memo"_s, text}}, {{u"memo"_s, u""_s}});
    }
    PendingChange only() const
    {
        return m_changes->all().size() == 1 ? m_changes->all().first() : PendingChange{};
    }
    /// Brings a change into a state as the applier would.
    void settleAs(PendingChange change, State state)
    {
        change.state = state;
        if (state != State::Waiting)
            change.sendings = 1;
        if (state == State::Refused || state == State::Conflict)
            change.error = Error{.kind = Error::Kind::Refused, .message = u"no"_s};
        QVERIFY(m_changes->settle(change));
        verifyDurable();
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_database = std::make_unique<LocalDatabase>(fileName(), noon);
        m_changes = std::make_unique<PendingChanges>(*m_database, shop, noon);
        QVERIFY(!m_changes->loadError());
    }
    void cleanup()
    {
        m_changes.reset();
        m_database.reset();
    }

    void everyCallIsOnDiskWhenItReturns()
    {
        QVERIFY(rename(u"新衬衫"_s));
        verifyDurable();
        QVERIFY(price(shirt, 100, 200));
        verifyDurable();
        QVERIFY(price(shoe, 5, 6));
        verifyDurable();
        QVERIFY(memo(u"请尽快"_s));
        verifyDurable();
        QVERIFY(m_changes->undo());
        verifyDurable();
        QVERIFY(m_changes->redo());
        verifyDurable();
        QVERIFY(m_changes->discard(m_changes->all().first().id));
        verifyDurable();
        QVERIFY(m_changes->discardAll());
        verifyDurable();
        QVERIFY(m_changes->all().isEmpty());
    }

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

    void undoAndRedoWalkThroughEveryKindOfStep()
    {
        QVERIFY(price(shirt, 100, 200));
        const QList<PendingChange> one = m_changes->all();
        QVERIFY(price(shirt, 100, 300));
        const QList<PendingChange> two = m_changes->all();
        QVERIFY(memo(u"a"_s));
        const QList<PendingChange> three = m_changes->all();
        QVERIFY(m_changes->discard(three.first().id));
        const QList<PendingChange> four = m_changes->all();
        for (const auto &expected : {three, two, one, QList<PendingChange>()}) {
            QVERIFY(m_changes->canUndo());
            QVERIFY(m_changes->undo());
            QCOMPARE(m_changes->all(), expected);
            verifyDurable();
        }
        QVERIFY(!m_changes->canUndo());
        QVERIFY(m_changes->undo());
        for (const auto &expected : {one, two, three, four}) {
            QVERIFY(m_changes->canRedo());
            QVERIFY(m_changes->redo());
            QCOMPARE(m_changes->all(), expected);
            verifyDurable();
        }
        QVERIFY(!m_changes->canRedo());
    }

    void aNewStepEndsRedo()
    {
        QVERIFY(price(shirt, 100, 200));
        QVERIFY(m_changes->undo());
        QVERIFY(price(shoe, 100, 200));
        QVERIFY(!m_changes->canRedo());
    }

    void undoingADiscardPutsTheChangeBackInItsPlace()
    {
        QVERIFY(price(shirt, 100, 200));
        QVERIFY(price(shoe, 100, 200));
        const QList<PendingChange> both = m_changes->all();
        QVERIFY(m_changes->discard(both.first().id));
        QVERIFY(m_changes->undo());
        QCOMPARE(m_changes->all(), both);
    }

    void whatWasSentCannotBeUndone()
    {
        QVERIFY(price(shirt, 100, 200));
        QVERIFY(price(shoe, 100, 200));
        settleAs(m_changes->all().last(), State::Sending);
        QVERIFY(m_changes->canUndo()); // the shirt
        QVERIFY(m_changes->undo());
        QCOMPARE(only().entity, shoe);
        QVERIFY(!m_changes->canUndo());
    }

    void whatIsOnItsWayCannotBeDiscarded()
    {
        QVERIFY(price(shirt, 100, 200));
        QVERIFY(price(shoe, 100, 200));
        settleAs(m_changes->all().first(), State::Sending);
        const auto refused = m_changes->discard(m_changes->all().first().id);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::Busy);
        QVERIFY(m_changes->discardAll());
        QCOMPARE(only().entity, shirt);
    }

    void manyFieldsAreOneStep()
    {
        QList<FieldEdit> edits;
        for (int i = 0; i < 500; ++i) {
            const EntityRef product{.id = QString::number(i), .label = u"p"_s};
            edits.append({.entity = product, .change = {u"onSale"_s, false, true}});
            edits.append({.entity = product, .change = {u"skus/1/price"_s, 1, 2}});
        }
        QSignalSpy changed(m_changes.get(), &PendingChanges::changed);
        QVERIFY(m_changes->setFields(edits));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(m_changes->counts().fields, 1000);
        QCOMPARE(m_changes->counts().products, 500);
        verifyDurable();
        QVERIFY(m_changes->undo());
        QVERIFY(m_changes->all().isEmpty());
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
                                     .fields = 1,
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

    void everyPartOfAChangeSurvives()
    {
        QVERIFY(memo(u"a"_s));
        PendingChange change = only();
        change.state = State::Conflict;
        change.error = Error{.kind = Error::Kind::Refused,
                             .message = u"不行"_s,
                             .detail = u"code 7"_s,
                             .fields = {{u"memo"_s, u"太长"_s}},
                             .outcomeOpen = true};
        change.theirs = {{u"memo"_s, u"x"_s, QJsonValue::Null},
                         {u"stock"_s, QJsonValue::Undefined, qint64(9007199254740991)}};
        change.sentAt = noon().addMSecs(123);
        change.sendings = 3;
        QVERIFY(m_changes->settle(change));
        QCOMPARE(onDisk(), QList{change});
    }

    void aRowThatCannotBeReadIsSetAsideAndTheOthersStay_data()
    {
        QTest::addColumn<QString>("body");
        QTest::newRow("not JSON") << u"{\"id\": \"7"_s;
        QTest::newRow("empty") << u""_s;
        QTest::newRow("no fields at all") << u"{}"_s;
        QTest::newRow("not an object") << u"[1, 2]"_s;
    }
    void aRowThatCannotBeReadIsSetAsideAndTheOthersStay()
    {
        QFETCH(QString, body);
        QVERIFY(price(shirt, 100, 200));
        QVERIFY(price(shoe, 100, 200));
        const PendingChange good = m_changes->all().last();
        const QString bad = m_changes->all().first().id.toString(QUuid::WithoutBraces);
        QVERIFY(m_database->write({{u"UPDATE pending_change SET body = ? WHERE id = ?"_s, {body, bad}}}));

        PendingChanges again(*m_database, shop, noon);
        QVERIFY(!again.loadError());
        QCOMPARE(again.damagedRows(), 1);
        QCOMPARE(again.all(), QList{good});
        const auto kept = m_database->read(u"SELECT id, body FROM set_aside"_s);
        QVERIFY(kept);
        QCOMPARE(*kept, (QList<QVariantList>{{bad, body}}));
        QCOMPARE(PendingChanges(*m_database, shop, noon).damagedRows(), 0);
    }

    void aChangeWithAWrongPartIsRefused_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QJsonValue>("value");
        QTest::newRow("state") << u"state"_s << QJsonValue(u"perhaps"_s);
        QTest::newRow("id") << u"id"_s << QJsonValue(u"7"_s);
        QTest::newRow("entity") << u"entity"_s << QJsonValue(u"7"_s);
        QTest::newRow("fields of an action") << u"action"_s << QJsonValue(u"ship"_s);
        QTest::newRow("error of an unknown kind")
            << u"error"_s << QJsonValue(QJsonObject{{u"kind"_s, u"bad luck"_s}});
        QTest::newRow("time") << u"madeAt"_s << QJsonValue(u"yesterday"_s);
    }
    void aChangeWithAWrongPartIsRefused()
    {
        QFETCH(QString, name);
        QFETCH(QJsonValue, value);
        QVERIFY(price(shirt, 100, 200));
        QJsonObject json = toJson(only());
        QVERIFY(pendingChangeFromJson(json));
        json[name] = value;
        QVERIFY(!pendingChangeFromJson(json));
    }

    void aDiskThatCannotBeWrittenChangesNothing()
    {
        QVERIFY(price(shirt, 100, 200));
        const QList<PendingChange> before = m_changes->all();
        LocalDatabase blocker(fileName(), noon);
        QVERIFY(blocker.write({{u"CREATE TRIGGER full BEFORE INSERT ON pending_change"
                                " BEGIN SELECT RAISE(ABORT, 'no room'); END"_s,
                                {}}}));
        QSignalSpy changed(m_changes.get(), &PendingChanges::changed);
        const auto failed = price(shoe, 100, 200);
        QVERIFY(!failed);
        QCOMPARE(failed.error().kind, Error::Kind::Storage);
        QCOMPARE(m_changes->all(), before);
        QCOMPARE(changed.size(), 0);
        QVERIFY(blocker.write({{u"DROP TRIGGER full"_s, {}}}));
        QVERIFY(price(shoe, 100, 200));
        QCOMPARE(m_changes->all().size(), 2);
        verifyDurable();
    }

    void loadingIsTriedAgainWhenTheFileIsBack()
    {
        const QString blocked = m_folder->filePath(u"blocked"_s);
        QFile(blocked).open(QIODevice::WriteOnly);
        LocalDatabase database(blocked + u"/workspace.db"_s, noon);
        PendingChanges changes(database, shop, noon);
        QVERIFY(changes.loadError());
        QVERIFY(!changes.setField(shirt, {}, u"name"_s, u"a"_s, u"b"_s));
        QVERIFY(changes.all().isEmpty());
        QVERIFY(QFile::remove(blocked));
        QVERIFY(changes.setField(shirt, {}, u"name"_s, u"a"_s, u"b"_s));
        QVERIFY(!changes.loadError());
        QCOMPARE(changes.all().size(), 1);
    }

    void aFileThatBreaksWhileOpenIsWrittenAgainFromMemory()
    {
        for (int i = 0; i < 60; ++i)
            QVERIFY(price({.id = QString::number(i), .label = QString(300, u'x')}, 1, 2));
        QVERIFY(m_database->read(u"PRAGMA wal_checkpoint(TRUNCATE)"_s));
        {
            QFile file(fileName());
            QVERIFY(file.open(QIODevice::ReadWrite));
            file.seek(4096);
            file.write(QByteArray(int(file.size()) - 4096, '\x5a'));
        }
        QVERIFY(m_database->read(u"PRAGMA shrink_memory"_s)); // most of what it has in its cache is good
        QVERIFY(m_database->read(u"SELECT body FROM pending_change"_s));
        QCOMPARE(m_database->replacements(), 1);
        QVERIFY(onDisk().size() < 60);
        QVERIFY(memo(u"a"_s));
        QCOMPARE(m_changes->all().size(), 61);
        verifyDurable();
    }
};

QTEST_GUILESS_MAIN(PendingChangesTest)
#include "tst_pendingchanges.moc"

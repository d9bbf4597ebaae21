// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/pendingchangejson.h"
#include "tests/workspace/changesbench.h"

#include <QJsonDocument>
#include <QSignalSpy>

/// What is waiting is on disk, and comes back from there whatever happened to the file.
class DurableChangesTest : public QObject, private ChangesBench
{
    Q_OBJECT

private Q_SLOTS:
    void init() { open(); }
    void cleanup() { close(); }

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

    void everyPartOfAChangeSurvives()
    {
        QVERIFY(memo(u"a"_s));
        PendingChange change = only();
        change.state = State::Conflict;
        change.error = Error{.kind = Error::Kind::Refused,
                             .cause = Error::Cause::ServerFailed,
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

    void theNameOfASkuIsKept()
    {
        QVERIFY(m_changes->setFields(
            {{.entity = shirt, .change = {u"skus/17/price"_s, 100, 200, u"blue / XL"_s}}}));
        const PendingChanges again(*m_database, shop, noon);
        QCOMPARE(again.all().first().fields.first().label, u"blue / XL"_s);
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

QTEST_GUILESS_MAIN(DurableChangesTest)
#include "tst_durablechanges.moc"

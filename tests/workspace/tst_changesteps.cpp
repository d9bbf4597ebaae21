// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/workspace/changesbench.h"

#include <QSignalSpy>

/// Taking steps back and doing them again; discarding.
class ChangeStepsTest : public QObject, private ChangesBench
{
    Q_OBJECT

private Q_SLOTS:
    void init() { open(); }
    void cleanup() { close(); }

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
        QCOMPARE(m_changes->counts().lines, 1000);
        QCOMPARE(m_changes->counts().products, 500);
        verifyDurable();
        QVERIFY(m_changes->undo());
        QVERIFY(m_changes->all().isEmpty());
    }
};

QTEST_GUILESS_MAIN(ChangeStepsTest)
#include "tst_changesteps.moc"

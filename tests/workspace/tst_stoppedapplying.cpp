// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/workspace/applierbench.h"

class StoppedApplyingTest : public ApplierBench
{
    Q_OBJECT

private Q_SLOTS:
    void init() { start(); }
    void cleanup() { finish(); }

    void droppingTheTaskStopsAfterTheChangeInHand()
    {
        editPrice(100, 200);
        ship();
        {
            QList<QUuid> ids{m_changes->all().first().id, m_changes->all().last().id};
            auto task = m_applier->apply(ids);
            answerRead(product(100));
            QTRY_COMPARE(m_backend->productSaves.asked.size(), 1);
        }
        QVERIFY(!m_backend->productSaves.asked.first().answer.isCancelled());
        answerSave(product(200));
        QTRY_VERIFY(!m_applier->isRunning());
        QCOMPARE(last().state, State::Waiting);
        QCOMPARE(m_changes->all().size(), 1);
        QVERIFY(m_backend->orderReads.asked.isEmpty());
    }

    void nothingIsSentOnceTheTaskIsDropped()
    {
        const QUuid id = editPrice(100, 200);
        {
            auto task = m_applier->apply({id});
            QTRY_COMPARE(m_backend->productReads.asked.size(), 1);
        }
        QTRY_VERIFY(!m_applier->isRunning());
        answerRead(product(100));
        QCoreApplication::processEvents();
        QVERIFY(m_backend->productSaves.asked.isEmpty());
        QCOMPARE(last().state, State::Waiting);
    }

    void droppedWhileReadingAnewAfterARefusedVersionTheChangeWaits()
    {
        m_backend->offered.hasVersions = true;
        const QUuid id = editPrice(100, 200);
        {
            auto task = m_applier->apply({id});
            answerRead(product(100, 5, u"v1"_s));
            answerSave(failed(Kind::Conflict));
            QTRY_COMPARE(m_backend->productReads.asked.size(), 1);
        }
        QCOMPARE(last().state, State::Sending);
        answerRead(product(100, 5, u"v2"_s)); // another version, so that it would be sent again
        QTRY_VERIFY(!m_applier->isRunning());
        QVERIFY(m_backend->productSaves.asked.isEmpty());
        QCOMPARE(last().state, State::Waiting);
    }

    void droppedBeforeAnybodyIsSignedInTheRunIsOver()
    {
        m_backend->offered = {};
        editPrice(100, 200);
        {
            auto task = m_applier->apply({m_changes->all().first().id});
            QTRY_COMPARE(m_backend->probes.asked.size(), 1);
        }
        QVERIFY(!m_applier->isRunning());
        QCOMPARE(last().state, State::Waiting);
    }
};

QTEST_GUILESS_MAIN(StoppedApplyingTest)
#include "tst_stoppedapplying.moc"

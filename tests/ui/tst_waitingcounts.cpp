// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/pageworkbench.h"
#include "ui/shell/waitingcounts.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

class WaitingCountsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWaitsForTheShopIsAddedUp()
    {
        PageWorkbench bench;
        bench.backend.orderCountReads.reply = [](const Done &) -> Result<QList<OrderCount>> {
            return QList<OrderCount>{
                {OrderState::ToShip, 5}, {OrderState::RefundAsked, 2}, {OrderState::Done, 900}};
        };
        WaitingCounts counts(bench.services);
        QSignalSpy counted(&counts, &WaitingCounts::counted);
        QTRY_COMPARE(counted.size(), 1);
        QCOMPARE(counted.first(), (QVariantList{u"orders"_s, qint64(7)}));
    }

    void newsOfTheShopIsCountedSoonAndOnce()
    {
        PageWorkbench bench;
        bench.backend.offered.shopEvents = StreamDeclaration{.path = u"/events"_s, .format = u"sse"_s};
        qint64 waiting = 3;
        bench.backend.orderCountReads.reply = [&waiting](const Done &) -> Result<QList<OrderCount>> {
            return QList<OrderCount>{{OrderState::ToShip, waiting}};
        };
        WaitingCounts counts(bench.services);
        QSignalSpy counted(&counts, &WaitingCounts::counted);
        QTRY_COMPARE(counted.size(), 1);
        QTRY_COMPARE(bench.backend.eventStreams.opened.size(), 1);
        FakeStream *stream = bench.backend.eventStreams.opened.first();
        stream->answer(200);
        waiting = 4;
        stream->send("event: orderPaid\ndata: {}\n\nevent: orderPlaced\ndata: {}\n\n");
        stream->send("event: orderPaid\ndata: {}\n\n");
        QTRY_COMPARE(counted.size(), 2);
        QCOMPARE(counted.last().at(1).toLongLong(), 4);
        QCOMPARE(bench.backend.orderCountReads.asked.size(), 2);
    }

    void newsDuringACountIsCountedAfterIt()
    {
        PageWorkbench bench;
        bench.backend.offered.shopEvents = StreamDeclaration{.path = u"/events"_s, .format = u"sse"_s};
        WaitingCounts counts(bench.services);
        QSignalSpy counted(&counts, &WaitingCounts::counted);
        QTRY_COMPARE(bench.backend.eventStreams.opened.size(), 1);
        QCOMPARE(bench.backend.orderCountReads.asked.size(), 1);
        FakeStream *stream = bench.backend.eventStreams.opened.first();
        stream->answer(200);
        stream->send("event: orderPaid\ndata: {}\n\n");
        QCoreApplication::processEvents();
        QCOMPARE(bench.backend.orderCountReads.asked.size(), 1); // not a second one beside it
        bench.backend.orderCountReads.asked.first().answer.finish(QList<OrderCount>{{OrderState::ToShip, 3}});
        QTRY_COMPARE(counted.size(), 1);
        QTRY_COMPARE(bench.backend.orderCountReads.asked.size(), 2);
    }

    void nobodyIsFollowedWithoutASession()
    {
        PageWorkbench bench;
        bench.backend.offered.shopEvents = StreamDeclaration{.path = u"/events"_s, .format = u"sse"_s};
        const WaitingCounts counts(bench.services);
        QTRY_COMPARE(bench.backend.eventStreams.opened.size(), 1);
        bench.backend.signOut();
        QVERIFY(bench.backend.eventStreams.opened.first().isNull());
    }
};

QTEST_MAIN(WaitingCountsTest)
#include "tst_waitingcounts.moc"

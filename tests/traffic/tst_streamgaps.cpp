// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/eventstream.h"
#include "app/traffic/streamgaps.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QList<ReceivedEvent> numbered(qint64 from, qint64 to, qint64 step = 1)
{
    QList<ReceivedEvent> events;
    for (qint64 id = from; id <= to; id += step)
        events.append({.id = QString::number(id)});
    return events;
}

} // namespace

class StreamGapsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsMissingInAWholeStream()
    {
        StreamGaps gaps;
        gaps.take(numbered(7, 400));
        QVERIFY(gaps.loss().isNothing());
    }

    void gapAfterACutIsCounted()
    {
        StreamGaps gaps;
        gaps.take(numbered(1, 100));
        gaps.cut();
        gaps.take(numbered(151, 160));
        QCOMPARE(gaps.loss(), (SourceLoss{.missed = 50, .cuts = 1}));
        gaps.cut();
        gaps.take(numbered(161, 170)); // resumed without a gap
        QCOMPARE(gaps.loss(), (SourceLoss{.missed = 50, .cuts = 2}));
    }

    void gapBeforeNumbersAreKnownCountsLater()
    {
        StreamGaps gaps;
        gaps.startAfter(u"10"_s);
        gaps.take(numbered(21, 22));
        QVERIFY(gaps.loss().isNothing()); // may be a stream that leaves numbers out
        gaps.take(numbered(23, 26));
        QCOMPARE(gaps.loss().missed, quint64(10));
        QCOMPARE(gaps.loss().cuts, 0);
    }

    void numbersThatJumpTellNothing()
    {
        StreamGaps gaps;
        gaps.take(numbered(10, 100, 10));
        gaps.cut();
        gaps.take(numbered(500, 700, 10));
        QCOMPARE(gaps.loss(), (SourceLoss{.cuts = 1, .unknownCuts = 1}));
    }

    void withoutNumbersACutIsOfUnknownLoss()
    {
        StreamGaps gaps;
        gaps.take({{.data = "a"}, {.id = u"x-1"_s}});
        gaps.cut();
        gaps.take({{.data = "b"}});
        QCOMPARE(gaps.loss(), (SourceLoss{.cuts = 1, .unknownCuts = 1}));
    }

    void numberingAnewIsNoGap()
    {
        StreamGaps gaps;
        gaps.take(numbered(900, 950));
        gaps.cut();
        gaps.take(numbered(1, 50)); // the server has started again
        QCOMPARE(gaps.loss(), (SourceLoss{.cuts = 1, .unknownCuts = 1}));
        gaps.cut();
        gaps.take(numbered(61, 70));
        QCOMPARE(gaps.loss(), (SourceLoss{.missed = 10, .cuts = 2, .unknownCuts = 1}));
    }

    void repeatedEventIsNoLoss()
    {
        StreamGaps gaps;
        gaps.take(numbered(1, 20));
        gaps.cut();
        gaps.take(numbered(20, 30)); // the last one again
        QCOMPARE(gaps.loss(), (SourceLoss{.cuts = 1}));
    }

    void eventsTooLargeAreMissedToo()
    {
        StreamGaps gaps;
        gaps.setTooLarge(3);
        QCOMPARE(gaps.loss(), (SourceLoss{.missed = 3}));
    }
};

QTEST_APPLESS_MAIN(StreamGapsTest)
#include "tst_streamgaps.moc"

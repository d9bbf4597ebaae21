// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/traffic/logclock.h"

#include <QTest>

using namespace std::chrono_literals;

namespace {

constexpr qint64 now = 1'795'400'000'000;

void noteMany(LogClock &clock, int requests, std::chrono::milliseconds ahead)
{
    for (int i = 0; i < requests; ++i)
        clock.note(now + ahead.count(), now);
}

} // namespace

class LogClockTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsKnownBeforeTheFirstRequest() { QCOMPARE(LogClock().ahead(), 0ms); }

    void aClockThatRunsAheadIsSeenAtOnce()
    {
        LogClock clock;
        noteMany(clock, 1, 90s);
        QCOMPARE(clock.ahead(), 90s);
        noteMany(clock, 100, 91s);
        QCOMPARE(clock.ahead(), 91s);
    }

    void aClockThatIsRightOrBehindIsNotAhead()
    {
        LogClock clock;
        noteMany(clock, 10, -20ms);
        QCOMPARE(clock.ahead(), 0ms);
    }

    void aFewWildDatesSayNothing()
    {
        LogClock clock;
        noteMany(clock, 20, -5ms);
        noteMany(clock, 8, 4min);
        QCOMPARE(clock.ahead(), 0ms);
    }

    void whatIsFarAheadIsNoClock()
    {
        LogClock clock;
        noteMany(clock, 40, 8h);
        QCOMPARE(clock.ahead(), 0ms);
    }

    void whatIsReadLateDoesNotHideIt()
    {
        LogClock clock;
        noteMany(clock, 500, -1h);
        noteMany(clock, 1, 90s);
        QCOMPARE(clock.ahead(), 90s);
    }

    void aClockThatWasSetRightIsBelievedSoon()
    {
        LogClock clock;
        noteMany(clock, 100, 90s);
        noteMany(clock, 20, -5ms);
        QCOMPARE(clock.ahead(), 0ms);
    }
};

QTEST_GUILESS_MAIN(LogClockTest)
#include "tst_logclock.moc"

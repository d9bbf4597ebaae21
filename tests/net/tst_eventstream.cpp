// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/eventstream.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

ReceivedEvent came(const QByteArray &data, const QString &name = u"message"_s, const QString &id = {})
{
    return {.id = id, .name = name, .data = data};
}

QList<ReceivedEvent> all(StreamFormat format, const QByteArray &bytes, qsizetype pieceSize)
{
    EventStreamParser parser(format);
    QList<ReceivedEvent> events;
    for (qsizetype at = 0; at < bytes.size(); at += pieceSize)
        events += parser.feed(QByteArrayView(bytes).sliced(at, std::min(pieceSize, bytes.size() - at)));
    return events;
}

} // namespace

class EventStreamTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsServerSentEvents_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QList<ReceivedEvent>>("events");
        const auto row = [](const char *name, const QByteArray &bytes, const QList<ReceivedEvent> &events) {
            QTest::newRow(name) << bytes << events;
        };
        row("one", "data: a\n\n", {came("a")});
        row("no space", "data:a\n\n", {came("a")});
        row("one space only is taken", "data:  a\n\n", {came(" a")});
        row("CR LF", "data: a\r\n\r\n", {came("a")});
        row("CR alone", "data: a\r\rdata: b\r\r", {came("a"), came("b")});
        row("mixed ends", "data: a\r\n\ndata: b\n\r\ndata: c\r\r\n", {came("a"), came("b"), came("c")});
        row("byte-order mark",
            "\xef\xbb\xbf"
            "data: a\n\n",
            {came("a")});
        row("a mark later on is no mark",
            "data: a\n\n\xef\xbb\xbf"
            "data: b\n\n",
            {came("a")});
        row("half a mark",
            "\xef\xbb"
            "data: a\n\n",
            {});
        row("several lines", "data: a\ndata\ndata: b\n\n", {came("a\n\nb")});
        row("empty data", "data\n\n", {came("")});
        row("two empty lines of data", "data\ndata\n\n", {came("\n")});
        row("named", "event: paid\ndata: 1\n\ndata: 2\n\n", {came("1", u"paid"_s), came("2")});
        row("a name without data is no event", "event: paid\n\ndata: 1\n\n", {came("1")});
        row("ids last", "id: 7\ndata: a\n\ndata: b\n\nid\ndata: c\n\n",
            {came("a", u"message"_s, u"7"_s), came("b", u"message"_s, u"7"_s), came("c")});
        row("an id with NUL is ignored", QByteArray("id: 1\ndata: a\n\nid: x\0y\ndata: b\n\n", 33),
            {came("a", u"message"_s, u"1"_s), came("b", u"message"_s, u"1"_s)});
        row("comments", ": hello\n\n:\ndata: a\n: between\n\n", {came("a")});
        row("unknown fields", "colour: red\ndata: a\nDATA: b\n\n", {came("a")});
        row("colons in data", "data: {\"a\": \"b:c\"}\n\n", {came("{\"a\": \"b:c\"}")});
        row("unfinished", "data: a\n\ndata: b\n", {came("a")});
        row("UTF-8", "data: 掌柜\nevent: 付款\n\n", {came("掌柜", u"付款"_s)});
        row("nothing", "", {});
        row("empty lines", "\n\n\r\n\r\r", {});
    }

    void readsServerSentEvents()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QList<ReceivedEvent>, events);
        for (qsizetype pieceSize = 1; pieceSize <= std::max<qsizetype>(bytes.size(), 1); ++pieceSize)
            QCOMPARE(all(StreamFormat::ServerSentEvents, bytes, pieceSize), events);
    }

    void readsJsonLines_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QList<ReceivedEvent>>("events");
        QTest::newRow("two") << "{\"a\":1}\n{\"a\":2}\n"_ba << QList{came("{\"a\":1}"), came("{\"a\":2}")};
        QTest::newRow("CR LF") << "1\r\n2\r\n"_ba << QList{came("1"), came("2")};
        QTest::newRow("CR alone is data") << "1\r2\n"_ba << QList{came("1\r2")};
        QTest::newRow("empty lines") << "\n1\n\r\n\n2\n"_ba << QList{came("1"), came("2")};
        QTest::newRow("byte-order mark") << "\xef\xbb\xbf"
                                            "1\n"_ba
                                         << QList{came("1")};
        QTest::newRow("unfinished") << "1\n2"_ba << QList{came("1")};
        QTest::newRow("no fields") << "data: 1\n"_ba << QList{came("data: 1")};
    }

    void readsJsonLines()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QList<ReceivedEvent>, events);
        for (qsizetype pieceSize = 1; pieceSize <= bytes.size(); ++pieceSize)
            QCOMPARE(all(StreamFormat::JsonLines, bytes, pieceSize), events);
    }

    void lastIdCountsWithTheEndOfItsEvent()
    {
        EventStreamParser parser(StreamFormat::ServerSentEvents);
        parser.feed("id: 1\ndata: a\n\nid: 2\ndata: b\n");
        QCOMPARE(parser.lastId(), u"1"_s);
        parser.reset(); // the cut came before the event was whole: it has to be asked for again
        QCOMPARE(parser.lastId(), u"1"_s);
        QCOMPARE(parser.feed("data: c\n\n"), QList{came("c", u"message"_s, u"1"_s)});
        parser.feed("id: 3\n\n"); // also without data
        QCOMPARE(parser.lastId(), u"3"_s);
    }

    void resetForgetsWhatWasHalfRead()
    {
        EventStreamParser parser(StreamFormat::ServerSentEvents);
        parser.feed("event: x\ndata: half\r");
        parser.reset();
        QCOMPARE(parser.feed("\xef\xbb\xbf"
                             "data: whole\n\n"),
                 QList{came("whole")});
    }

    void retryIsInMilliseconds_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<qint64>("ms"); // -1: nothing
        QTest::newRow("number") << "retry: 2500"_ba << qint64(2500);
        QTest::newRow("text") << "retry: soon"_ba << qint64(-1);
        QTest::newRow("below zero") << "retry: -5"_ba << qint64(-1);
        QTest::newRow("empty") << "retry:"_ba << qint64(-1);
        QTest::newRow("over ten minutes") << "retry: 99999999999999999999"_ba << qint64(600'000);
    }

    void retryIsInMilliseconds()
    {
        QFETCH(QByteArray, line);
        QFETCH(qint64, ms);
        EventStreamParser parser(StreamFormat::ServerSentEvents);
        parser.feed(QByteArray(line + "\n"));
        QCOMPARE(parser.retry().value_or(-1ms).count(), ms);
    }

    void tooLargeEventsAreDroppedAndCounted_data()
    {
        QTest::addColumn<StreamFormat>("format");
        QTest::addColumn<QByteArray>("tooLarge");
        QTest::addColumn<QByteArray>("good");
        const QByteArray x(200, 'x');
        QTest::newRow("one long line") << StreamFormat::ServerSentEvents << "data: " + x + "\n\n"
                                       << "data: a\n\n"_ba;
        QTest::newRow("many lines") << StreamFormat::ServerSentEvents
                                    << "data: 123456789\n"_ba.repeated(20) + "\n"
                                    << "data: a\n\n"_ba;
        QTest::newRow("a long comment in it")
            << StreamFormat::ServerSentEvents << "data: 1\n: " + x + "\ndata: 2\n\n"
            << "data: a\n\n"_ba;
        QTest::newRow("JSON line") << StreamFormat::JsonLines << x + "\n"
                                   << "a\n"_ba;
    }

    void tooLargeEventsAreDroppedAndCounted()
    {
        QFETCH(StreamFormat, format);
        QFETCH(QByteArray, tooLarge);
        QFETCH(QByteArray, good);
        const QByteArray bytes = good + tooLarge + good + tooLarge + good;
        for (const qsizetype pieceSize : {qsizetype(1), qsizetype(7), qsizetype(100), bytes.size()}) {
            EventStreamParser parser(format, 100);
            QList<ReceivedEvent> events;
            for (qsizetype at = 0; at < bytes.size(); at += pieceSize)
                events +=
                    parser.feed(QByteArrayView(bytes).sliced(at, std::min(pieceSize, bytes.size() - at)));
            QCOMPARE(events, QList<ReceivedEvent>(3, came("a")));
            QCOMPARE(parser.droppedCount(), 2);
        }
    }

    void formatsHaveTheNamesOfTheConnectors()
    {
        QCOMPARE(streamFormatFromName(u"sse"), StreamFormat::ServerSentEvents);
        QCOMPARE(streamFormatFromName(u"ndjson"), StreamFormat::JsonLines);
        QVERIFY(!streamFormatFromName(u"xml"));
    }

    void resumesAfterAnIdItWasGiven()
    {
        EventStreamParser parser(StreamFormat::ServerSentEvents);
        parser.feed("id: 3\ndata: a\n\nid: 4\n"); // the fourth is half here
        parser.resumeAfter(u"90"_s);
        QCOMPARE(parser.lastId(), u"90"_s);
        parser.reset();
        QCOMPARE(parser.lastId(), u"90"_s);
        QCOMPARE(parser.feed("data: b\n\n"), QList<ReceivedEvent>{came("b", u"message"_s, u"90"_s)});
        QCOMPARE(parser.feed("id: 91\ndata: c\n\n"), QList<ReceivedEvent>{came("c", u"message"_s, u"91"_s)});
        QCOMPARE(parser.lastId(), u"91"_s);
    }

    void resumingReplacesAnIdThatIsHalfRead()
    {
        EventStreamParser parser(StreamFormat::ServerSentEvents);
        parser.feed("id: 4\n");
        parser.resumeAfter(u"90"_s);
        QCOMPARE(parser.feed("data: b\n\n").constFirst().id, u"90"_s);
    }
};

QTEST_GUILESS_MAIN(EventStreamTest)
#include "tst_eventstream.moc"

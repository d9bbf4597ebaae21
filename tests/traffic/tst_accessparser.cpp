// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/traffic/accessparser.h"
#include "tests/traffic/logmutation.h"
#include "tests/traffic/referenceparsers.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// Parses from a block that ends right behind the newline, so that a sanitizer sees any byte read too many.
std::optional<ReadEvent> read(LineParser &parser, const QByteArray &line)
{
    const std::vector<char> exact = [&line] {
        std::vector<char> bytes(line.begin(), line.end());
        bytes.push_back('\n');
        return bytes;
    }();
    LogEvent event;
    if (!parser.parse(exact.data(), exact.data() + line.size(), event))
        return {};
    return ReadEvent::of(event);
}

constexpr qint64 march = 1740787200000; // 2025-03-01T00:00:00Z

} // namespace

class AccessParserTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatServersWrite_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QByteArray>("expected");
        const QByteArray head = "1.2.3.4 - - [01/Mar/2025:00:00:00 +0000] ";
        const QByteArray time = QByteArray::number(march);
        QTest::newRow("common") << head + "\"GET /a?b=1 HTTP/1.1\" 200 12"
                                << time + " -1 12 200 <GET> </a?b=1> <1.2.3.4>";
        QTest::newRow("combined, nginx time") << head + "\"GET /a HTTP/1.1\" 503 0 \"-\" \"agent\" 0.018"
                                              << time + " 18000 0 503 <GET> </a> <1.2.3.4>";
        QTest::newRow("combined, Apache %D") << head + "\"GET /a HTTP/1.1\" 200 0 \"-\" \"agent\" 18234"
                                             << time + " 18234 0 200 <GET> </a> <1.2.3.4>";
        QTest::newRow("nginx main, forwarded for")
            << head + "\"GET / HTTP/2.0\" 200 5 \"-\" \"a\" \"10.0.0.1\""
            << time + " -1 5 200 <GET> </> <1.2.3.4>";
        QTest::newRow("no bytes") << head + "\"GET / HTTP/1.1\" 304 -"
                                  << time + " -1 0 304 <GET> </> <1.2.3.4>";
        QTest::newRow("quotes in the request")
            << head + "\"GET /\\\"x\\\" HTTP/1.1\" 200 1" << time + " -1 1 200 <GET> </\"x\"> <1.2.3.4>";
        QTest::newRow("TLS on the wrong port")
            << head + "\"\\x16\\x03\" 400 150 \"-\" \"-\"" << time + " -1 150 400 <> <\x16\x03> <1.2.3.4>";
        QTest::newRow("request never came") << head + "\"-\" 408 0" << time + " -1 0 408 <> <-> <1.2.3.4>";
        QTest::newRow("IPv6, user with a space")
            << QByteArray("2001:db8::1 - wang li [01/Mar/2025:08:00:00 +0800] \"GET / HTTP/1.1\" 200 1")
            << time + " -1 1 200 <GET> </> <2001:db8::1>";
        QTest::newRow("agent with a stray quote") << head + "\"GET / HTTP/1.1\" 200 1 \"-\" \"a\"b\" 1.5"
                                                  << time + " 1500000 1 200 <GET> </> <1.2.3.4>";
    }
    void readsWhatServersWrite()
    {
        QFETCH(QByteArray, line);
        QFETCH(QByteArray, expected);
        AccessParser parser({});
        const auto event = read(parser, line);
        QVERIFY(event);
        QCOMPARE(event->text(), expected);
        QCOMPARE(readAccessSlowly(line).value_or(ReadEvent{}).text(), expected);
    }

    void refusesWhatIsNoAccessLine_data()
    {
        QTest::addColumn<QByteArray>("line");
        const QByteArray head = "1.2.3.4 - - [01/Mar/2025:00:00:00 +0000] ";
        QTest::newRow("text") << QByteArray("Starting the server");
        QTest::newRow("open quote") << head + "\"GET / HTTP/1.1";
        QTest::newRow("no status") << head + "\"GET / HTTP/1.1\" ";
        QTest::newRow("status of four digits") << head + "\"GET / HTTP/1.1\" 2000 1";
        QTest::newRow("30 February") << QByteArray(
            "1.2.3.4 - - [30/Feb/2025:00:00:00 +0000] \"GET / HTTP/1.1\" 200 1");
        QTest::newRow("hour 24") << QByteArray(
            "1.2.3.4 - - [01/Mar/2025:24:00:00 +0000] \"GET / HTTP/1.1\" 200 1");
        QTest::newRow("words at the end") << head + "\"GET / HTTP/1.1\" 200 1 \"-\" \"-\" soon";
        QTest::newRow("bytes beyond all measure")
            << head + "\"GET / HTTP/1.1\" 200 9999999999999999999999999999999999999999";
        QTest::newRow("nothing but a quote") << QByteArray("\"");
    }
    void refusesWhatIsNoAccessLine()
    {
        QFETCH(QByteArray, line);
        AccessParser parser({});
        QVERIFY(!read(parser, line));
        QVERIFY(!readAccessSlowly(line));
    }

    void detailsAreUserRefererAndAgent()
    {
        AccessParser parser({.wantsDetails = true});
        const QByteArray line = "::1 - wang [01/Mar/2025:00:00:00 +0000] \"GET / HTTP/1.1\" 200 1 "
                                "\"https://a/\" \"b \\\"c\\\"\" 0.5\n";
        LogEvent event;
        QVERIFY(parser.parse(line.constData(), line.constData() + line.size() - 1, event));
        QVERIFY(event.user == "wang");
        QVERIFY(event.referer == "https://a/");
        QVERIFY(event.agent == "b \"c\"");
        QCOMPARE(event.tookUs, 500'000);
    }

    void agreesWithTheSlowReference()
    {
        constexpr int lines = 60'000;
        LogLines source(7);
        AccessParser parser({});
        int understood = 0;
        for (int i = 0; i < lines; ++i) {
            QByteArray line = source.access();
            if (i % 3 != 0)
                line = source.mutated(line);
            const auto quick = read(parser, line);
            const auto slow = readAccessSlowly(line);
            QVERIFY2(quick == slow, comparison(line, quick, slow).constData());
            understood += quick.has_value();
        }
        QVERIFY2(understood > lines / 4 && understood < lines, qPrintable(QString::number(understood)));
    }
};

QTEST_GUILESS_MAIN(AccessParserTest)
#include "tst_accessparser.moc"

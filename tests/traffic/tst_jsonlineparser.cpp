// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/traffic/jsonlineparser.h"
#include "tests/traffic/logmutation.h"
#include "tests/traffic/referenceparsers.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QList<JsonFieldRule> rules()
{
    return {{.field = LogField::Time, .key = "time"},
            {.field = LogField::Method, .key = "method"},
            {.field = LogField::Target, .key = "path"},
            {.field = LogField::Status, .key = "status"},
            {.field = LogField::Took, .key = "took", .unit = TookUnit::Milliseconds},
            {.field = LogField::Bytes, .key = "bytes"},
            {.field = LogField::Client, .key = "client"}};
}

std::optional<ReadEvent> read(LineParser &parser, const QByteArray &line)
{
    std::vector<char> exact(line.begin(), line.end());
    exact.push_back('\n');
    LogEvent event;
    if (!parser.parse(exact.data(), exact.data() + line.size(), event))
        return {};
    return ReadEvent::of(event);
}

std::optional<ReadEvent> readFresh(const QByteArray &line)
{
    JsonLineParser parser(rules(), QTimeZone::utc(), false);
    return read(parser, line);
}

} // namespace

class JsonLineParserTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linesAlikeAreLearntOnce()
    {
        JsonLineParser parser(rules(), QTimeZone::utc(), false);
        for (int i = 0; i < 50; ++i) {
            const QByteArray line = "{\"time\": \"2025-03-01T00:00:00." + QByteArray::number(i)
                + "Z\", \"level\": 3, \"path\": \"/p/" + QByteArray::number(i)
                + "\", \"status\": 200, \"took\": " + QByteArray::number(i) + ".25, \"on\": true}";
            const auto event = read(parser, line);
            QVERIFY(event);
            QCOMPARE(event->tookUs, i * 1000 + 250);
            QCOMPARE(event->target, "/p/" + QByteArray::number(i));
        }
        QCOMPARE(parser.walkedCount(), 1);
    }

    void findsWhatLiesWithinObjects()
    {
        JsonLineParser parser({{.field = LogField::Time, .key = "ts"},
                               {.field = LogField::Target, .key = "request.uri"},
                               {.field = LogField::Took, .key = "duration", .unit = TookUnit::Seconds},
                               {.field = LogField::Status, .key = "status"}},
                              QTimeZone::utc(), false);
        const auto event =
            read(parser,
                 "{\"ts\":1740787200.25,\"request\":{\"uri\":\"/x\",\"headers\":{\"A\":[\"b\"]}},"
                 "\"duration\":0.0125,\"status\":201}");
        QVERIFY(event);
        QCOMPARE(event->text(), "1740787200250 12500 0 201 <> </x> <>");
    }

    void durationsMaySayTheirUnit()
    {
        JsonLineParser parser({{.field = LogField::Time, .key = "t"},
                               {.field = LogField::Status, .key = "s"},
                               {.field = LogField::Took, .key = "d"}},
                              QTimeZone::utc(), false);
        const auto took = [&parser](const QByteArray &duration) {
            const auto event =
                read(parser, "{\"t\":\"2025-03-01T00:00:00Z\",\"s\":200,\"d\":" + duration + "}");
            return event ? event->tookUs : -2;
        };
        QCOMPARE(took("\"18.2ms\""), 18'200);
        QCOMPARE(took("\"1.5s\""), 1'500'000);
        QCOMPARE(took("\"250\xc2\xb5s\""), 250);
        QCOMPARE(took("7"), 7000);
        QCOMPARE(took("1e-2"), 10);
        QCOMPARE(took("\"soon\""), -1);
        QCOMPARE(took("\"0.001, 0.013\""), -1); // of two upstreams: the line counts all the same
        QCOMPARE(took("-"), -1);
    }

    void escapesAreTakenBack()
    {
        const auto event = readFresh(
            "{\"time\":\"2025-03-01T00:00:00Z\",\"status\":200,\"path\":\"\\/\\u4e2d\\ud83d\\ude00\\\"\"}");
        QVERIFY(event);
        QCOMPARE(event->target, "/中😀\"");
        const auto byBytes = readFresh(
            R"({"time":"2025-03-01T00:00:00Z","status":200,"path":"/\xE4\xB8\xAD\x22"})"); // nginx' default
        QVERIFY(byBytes);
        QCOMPARE(byBytes->target, "/中\"");
    }

    void quickAndSlowWayAgree()
    {
        constexpr int lines = 60'000;
        LogLines source(11);
        JsonLineParser learning(rules(), QTimeZone::utc(), false);
        int understood = 0;
        for (int i = 0; i < lines; ++i) {
            QByteArray line = source.json();
            if (i % 4 == 0)
                line = source.mutated(line);
            const auto quick = read(learning, line);
            const auto walked = readFresh(line); // a fresh parser has learnt nothing
            QVERIFY2(quick == walked, comparison(line, quick, walked).constData());
            understood += quick.has_value();
        }
        QVERIFY(understood > lines / 2);
        QVERIFY(learning.walkedCount() < lines);
    }

    void agreesWithQJsonDocument()
    {
        LogLines source(13);
        JsonLineParser parser(rules(), QTimeZone::utc(), false);
        for (int i = 0; i < 20'000; ++i) {
            const QByteArray line = source.json();
            const auto quick = read(parser, line);
            const auto slow = readJsonSlowly(line);
            QVERIFY2(quick == slow, comparison(line, quick, slow).constData());
        }
    }

    void takesNoLineThatIsNoJson()
    {
        LogLines source(17);
        JsonLineParser parser(rules(), QTimeZone::utc(), false);
        for (int i = 0; i < 40'000; ++i) {
            const QByteArray line = source.mutated(source.json());
            // Qt minds bytes that are no UTF-8 and what follows a NUL; a log is read on.
            const bool isPlain = std::ranges::all_of(line, [](char c) { return c >= ' ' && c < 0x7f; });
            // Words may come before it, and a dash for a number.
            QByteArray object = line.mid(std::max<qsizetype>(0, line.indexOf('{')));
            object.replace(":-,", ":0,").replace(":-}", ":0}");
            if (isPlain && !QJsonDocument::fromJson(object).isObject())
                QVERIFY2(!read(parser, line), line.constData());
        }
    }
};

QTEST_GUILESS_MAIN(JsonLineParserTest)
#include "tst_jsonlineparser.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/traffic/logbytes.h"
#include "app/traffic/requestrows.h"
#include "app/traffic/routefolder.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 noonMs = 1'773'316'800'000; // 12 March 2026, 12:00 UTC
constexpr qint64 yearMs = 365LL * 86'400'000;

LogEvent eventAt(qint64 timeMs, std::string_view target = "/a")
{
    return {.timeMs = timeMs, .tookUs = 1500, .bytes = 9, .status = 200, .method = "GET", .target = target};
}

QString textOf(std::string_view bytes)
{
    return QString::fromUtf8(bytes.data(), qsizetype(bytes.size()));
}

} // namespace

class RequestRowsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingThatWasToldIsThere()
    {
        RequestRows rows;
        rows.add({.timeMs = noonMs,
                  .tookUs = 1500,
                  .bytes = 2345,
                  .status = 503,
                  .method = "POST",
                  .target = "/api/orders?x=1",
                  .client = "2001:db8::9",
                  .user = "wang",
                  .agent = "okhttp/4",
                  .requestId = "r-1"},
                 "/api/orders");
        const RowsSnapshot kept = rows.snapshot();
        const RequestRow row = kept.row(0);
        QCOMPARE(row.timeMs, noonMs);
        QCOMPARE(row.tookUs, 1500U);
        QCOMPARE(row.bytes, 2345U);
        QCOMPARE(int(row.status), 503);
        QCOMPARE(textOf(row.target), u"/api/orders?x=1"_s);
        QCOMPARE(textOf(row.client), u"2001:db8::9"_s);
        QCOMPARE(textOf(row.user), u"wang"_s);
        QCOMPARE(textOf(row.requestId), u"r-1"_s);
        QCOMPARE(textOf(kept.texts(0).method), u"POST"_s);
        QCOMPARE(kept.endpoints.at(row.endpoint), "/api/orders");
        QCOMPARE(kept.agents.at(row.agent), "okhttp/4");
    }

    void endpointsAreTheSameFoldedOrRemembered()
    {
        RequestRows rows;
        RouteFolder routes;
        RouteFolder again;
        constexpr int targets = 20'000; // more than are remembered
        for (int i = 0; i < 3 * targets; ++i) {
            const std::string target = "/r" + std::to_string(i % 7) + "/" + std::to_string(i % targets);
            rows.add(eventAt(noonMs, target), routes);
        }
        const RowsSnapshot kept = rows.snapshot();
        kept.forEach(0, kept.endNumber(), [&](qint64, const RequestRow &row) {
            QVERIFY(logbytes::view(kept.endpoints.at(row.endpoint)) == again.fold(row.target));
        });
    }

    void textsOfNoLengthStayEmptyAmongOthers()
    {
        RequestRows rows;
        for (const std::string_view client : {"203.0.113.9", "", "198.51.100.7", ""}) {
            LogEvent event = eventAt(noonMs, client.empty() ? "" : "/a");
            event.client = client;
            rows.add(event, "/a");
        }
        const RowsSnapshot kept = rows.snapshot();
        QCOMPARE(textOf(kept.row(0).client), u"203.0.113.9"_s);
        QCOMPARE(textOf(kept.row(1).client), QString());
        QCOMPARE(textOf(kept.row(1).target), QString());
        QCOMPARE(textOf(kept.row(2).client), u"198.51.100.7"_s);
        QCOMPARE(textOf(kept.row(3).client), QString());
    }

    void forgottenEndpointsAreFoldedAnew()
    {
        RequestRows rows;
        RouteFolder routes;
        rows.add(eventAt(noonMs, "/shop/7"), routes);
        routes = *RouteFolder::withRules({u"/shop/*"_s});
        rows.forgetEndpoints();
        rows.add(eventAt(noonMs, "/shop/7"), routes);
        const RowsSnapshot kept = rows.snapshot();
        QCOMPARE(kept.endpoints.at(kept.row(0).endpoint), "/shop/{id}");
        QCOMPARE(kept.endpoints.at(kept.row(1).endpoint), "/shop/*");
    }

    void timesMayBeAnyHoweverFarApart()
    {
        const qint64 times[]{noonMs,  noonMs - yearMs, 0, noonMs + 1, noonMs + 50 * yearMs,
                             -noonMs, noonMs + 2};
        RequestRows rows;
        for (const qint64 time : times)
            rows.add(eventAt(time), "/a");
        const RowsSnapshot kept = rows.snapshot();
        QCOMPARE(kept.parts().size(), size_t(1)); // a wrong clock does not cost a chunk
        for (qint64 number = 0; number < qint64(std::size(times)); ++number) {
            QCOMPARE(kept.row(number).timeMs, times[number]);
            QCOMPARE(textOf(kept.row(number).target), u"/a"_s);
        }
    }

    void figuresBeyondTheirRoomAreTheLargestOrUnknown()
    {
        RequestRows rows;
        LogEvent event = eventAt(noonMs);
        event.tookUs = Q_INT64_C(1) << 40;
        event.bytes = Q_INT64_C(1) << 40;
        event.status = 7000;
        rows.add(event, "/a");
        event.tookUs = -1;
        rows.add(event, "/a");
        const RowsSnapshot kept = rows.snapshot();
        QCOMPARE(kept.row(0).tookUs, RequestRow::unknownTook - 1);
        QCOMPARE(kept.row(0).bytes, 0xffff'ffffU);
        QCOMPARE(int(kept.row(0).status), 0);
        QVERIFY(kept.row(0).hasTook() && !kept.row(1).hasTook());
    }

    void longTextsAreCutAndManyFillTheirChunk()
    {
        const std::string longest(5000, 'x');
        RequestRows rows;
        LogEvent event = eventAt(noonMs, longest);
        event.user = longest;
        for (int i = 0; i < 200; ++i)
            rows.add(event, "/a");
        const RowsSnapshot kept = rows.snapshot();
        QVERIFY(kept.parts().size() > 2);
        QCOMPARE(kept.count(), 200);
        QCOMPARE(kept.row(199).target.size(), size_t(2047));
        QCOMPARE(kept.row(199).user.size(), size_t(255));
    }

    void textsAreKeptOnceAChunk()
    {
        const auto clientOf = [](int i) { return "203.0.113." + std::to_string(i * i % 1000); };
        RequestRows rows;
        for (int i = 0; i < 20'000; ++i) {
            const std::string client = clientOf(i);
            LogEvent event = eventAt(noonMs + i, std::string_view("/0123456789012345678901234", 26));
            event.client = client;
            rows.add(event, "/a");
        }
        const RowsSnapshot kept = rows.snapshot();
        QCOMPARE(kept.parts().size(), size_t(5)); // full of rows, not of texts
        for (const int i : {0, 1, 999, 4095, 4096, 19'999})
            QCOMPARE(textOf(kept.row(i).client), QString::fromStdString(clientOf(i)));
    }

    void rowsApartDoNotHoldTheOthers()
    {
        RequestRows rows(10'000);
        for (int i = 0; i < 20'000; ++i)
            rows.add(eventAt(noonMs + i, i % 2 ? "/odd" : "/even"), i % 2 ? "/odd" : "/even");
        std::weak_ptr<const RowChunk> oldest;
        RowsSnapshot apart;
        {
            const RowsSnapshot kept = rows.snapshot();
            oldest = kept.parts().front().chunk;
            apart = kept.apart(std::vector<qint64>{19'999, 10'000});
        }
        for (int i = 0; i < 20'000; ++i)
            rows.add(eventAt(noonMs), "/a");
        QVERIFY(oldest.expired());
        QCOMPARE(apart.count(), 2);
        QCOMPARE(apart.row(0).timeMs, noonMs + 19'999);
        QCOMPARE(textOf(apart.row(0).target), u"/odd"_s);
        QCOMPARE(apart.endpoints.at(apart.row(1).endpoint), "/even");
        QCOMPARE(textOf(apart.texts(1).method), u"GET"_s);
    }

    void whatWasPublishedStaysWhileChunksAreUsedAgain()
    {
        RequestRows rows(5000);
        for (int i = 0; i < 9000; ++i)
            rows.add(eventAt(i, "/first"), "/first");
        const RowsSnapshot held = rows.snapshot();
        for (int i = 0; i < 50'000; ++i)
            rows.add(eventAt(noonMs, "/second"), "/second");
        held.forEach(0, held.endNumber(), [](qint64 number, const RequestRow &row) {
            QCOMPARE(row.timeMs, number);
            QCOMPARE(textOf(row.target), u"/first"_s);
        });
        QCOMPARE(held.count(), 5000);
    }

    void namesBeyondTheMostShareTheEmptyOne()
    {
        NameTable names(1000);
        for (int i = 0; i < 3000; ++i) {
            const QByteArray name = "/n/" + QByteArray::number(i);
            const quint16 number = names.numberOf(logbytes::view(name));
            QCOMPARE(names.names().at(number), i < 1000 ? name : QByteArray());
        }
        QCOMPARE(int(names.numberOf("/n/7")), 8);
        QCOMPARE(int(names.numberOf("")), 0);
        QCOMPARE(names.names().size(), 1001);
    }
};

QTEST_GUILESS_MAIN(RequestRowsTest)
#include "tst_requestrows.moc"

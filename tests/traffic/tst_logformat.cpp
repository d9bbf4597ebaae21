// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/traffic/formatdetection.h"
#include "app/traffic/personaldata.h"
#include "app/traffic/routefolder.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QString text(std::string_view bytes)
{
    return QString::fromUtf8(bytes.data(), qsizetype(bytes.size()));
}

/// What a format makes of one line, as "time target status took client agent".
QString readBy(const LogFormat &format, const QByteArray &line)
{
    const auto parser = makeLineParser(format, true);
    if (!parser)
        return u"bad format: "_s + parser.error().detail;
    LogEvent event;
    if (!(*parser)->parse(line.constData(), line.constData() + line.size(), event))
        return u"no"_s;
    return u"%1 %2 %3 %4 %5 %6"_s.arg(event.timeMs)
        .arg(text(event.target))
        .arg(event.status)
        .arg(event.tookUs)
        .arg(text(event.client), text(event.agent));
}

} // namespace

class LogFormatTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nginxFormatsAreCompiled_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QString>("expected");
        const QString timed = u"log_format timed '$remote_addr [$time_iso8601] '\n"
                              "    '\"$request\" $status rt=$request_time ua=\"$http_user_agent\"';"_s;
        QTest::newRow("a directive")
            << timed
            << QByteArray(
                   "::1 [2025-03-01T08:00:00+08:00] \"GET /a HTTP/1.1\" 200 rt=0.018 ua=\"x \\x22y\\x22\"")
            << u"1740787200000 /a 200 18000 ::1 x \"y\""_s;
        QTest::newRow("fields apart") << u"${msec}|$request_method|$uri|$args|$status|$remote_addr"_s
                                      << QByteArray("1740787200.000|GET|/a|b=1|404|1.2.3.4")
                                      << u"1740787200000 /a?b=1 404 -1 1.2.3.4 "_s;
        QTest::newRow("unknown variables are passed over")
            << u"$time_local $upstream_addr $status"_s
            << QByteArray("01/Mar/2025:00:00:00 +0000 10.0.0.1:80, 10.0.0.2:80 502")
            << u"1740787200000  502 -1  "_s;
        QTest::newRow("neighbours of no use")
            << u"[$time_local] $scheme://$host$server_port$request_uri $status"_s
            << QByteArray("[01/Mar/2025:00:00:00 +0000] https://shop.example/a 502")
            << u"1740787200000 /a 502 -1  "_s;
        QTest::newRow("tabs of a configuration")
            << u"log_format t '$msec\\t$status\\t$request_time';"_s
            << QByteArray("1740787200.000\t499\t0.018") << u"1740787200000  499 18000  "_s;
        QTest::newRow("tabs as they are written")
            << u"$msec\\t$status"_s << QByteArray("1740787200.000\t499") << u"1740787200000  499 -1  "_s;
        QTest::newRow("forwarded by a proxy of one's own")
            << u"$msec $status $remote_addr \"$http_x_forwarded_for\""_s
            << QByteArray("1740787200.000 200 10.0.0.1 \"203.0.113.9, 10.0.0.2\"")
            << u"1740787200000  200 -1 203.0.113.9 "_s;
        QTest::newRow("forwarded, says a stranger")
            << u"$msec $status \"$http_x_forwarded_for\" $remote_addr"_s
            << QByteArray("1740787200.000 200 \"198.51.100.1\" 203.0.113.9")
            << u"1740787200000  200 -1 203.0.113.9 "_s;
        QTest::newRow("quoted unknown") << u"[$time_local] \"$upstream_addr\" $status"_s
                                        << QByteArray("[01/Mar/2025:00:00:00 +0000] \"10.0.0.1:80, -\" 502")
                                        << u"1740787200000  502 -1  "_s;
        QTest::newRow("a dash is nothing")
            << u"$msec $status $request_time"_s << QByteArray("1740787200.000 499 -")
            << u"1740787200000  499 -1  "_s;
        QTest::newRow("other line") << u"$msec $status"_s << QByteArray("worker exited") << u"no"_s;
        QTest::newRow("more than the format")
            << u"$msec \"$request\""_s << QByteArray("1740787200.000 \"GET / HTTP/1.1\" 200") << u"no"_s;
    }
    void nginxFormatsAreCompiled()
    {
        QFETCH(QString, format);
        QFETCH(QByteArray, line);
        QFETCH(QString, expected);
        const auto parsed = logFormatFromText(format);
        QVERIFY2(parsed, parsed ? "" : qPrintable(parsed.error().detail));
        QCOMPARE(readBy(*parsed, line), expected);
        QCOMPARE(*logFormatFromText(logFormatText(*parsed)), *parsed);
    }

    void formatsOfApacheAndTomcatAreUnderstood_data()
    {
        QTest::addColumn<QString>("format");
        QTest::newRow("Apache")
            << u"LogFormat \"%h %l %u %t \\\"%r\\\" %>s %O \\\"%{Referer}i\\\" %{us}T\" mine"_s;
        QTest::newRow("Tomcat")
            << u"pattern=\"%h %l %u %t &quot;%r&quot; %s %b &quot;%{Referer}i&quot; %D\""_s;
        QTest::newRow("bare") << u"%a - %u %t \"%m %U%q %H\" %s %B \"%{Referer}i\" %D"_s;
    }
    void formatsOfApacheAndTomcatAreUnderstood()
    {
        QFETCH(QString, format);
        const auto parsed = logFormatFromText(format);
        QVERIFY2(parsed, parsed ? "" : qPrintable(parsed.error().detail));
        QCOMPARE(readBy(*parsed,
                        "1.2.3.4 - - [01/Mar/2025:00:00:00 +0000] \"GET /a?b=1 HTTP/1.1\" 200 5 \"-\" 18000"),
                 u"1740787200000 /a?b=1 200 18000 1.2.3.4 "_s);
        QCOMPARE(*logFormatFromText(logFormatText(*parsed)), *parsed);
    }

    void formatsThatMakeNoSenseAreRefused_data()
    {
        QTest::addColumn<QString>("format");
        QTest::newRow("no time") << u"$remote_addr $status"_s;
        QTest::newRow("nothing to count") << u"$time_local $remote_addr"_s;
        QTest::newRow("no border") << u"$msec$status"_s;
        QTest::newRow("a word") << u"fancy"_s;
        QTest::newRow("no such field") << u"json:time=t,colour=c"_s;
        QTest::newRow("no key") << u"json:time="_s;
    }
    void formatsThatMakeNoSenseAreRefused()
    {
        QFETCH(QString, format);
        const auto parsed = logFormatFromText(format);
        QVERIFY(!parsed);
        QCOMPARE(parsed.error().kind, Error::Kind::Refused);
        QVERIFY(!parsed.error().detail.isEmpty());
    }

    void formatsAreToldFromTheirLines_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QString>("format");
        QTest::newRow("combined") << QByteArray(
            "1.2.3.4 - - [01/Mar/2025:00:00:00 +0000] \"GET / HTTP/1.1\" 200 1 \"-\" \"-\"")
                                  << u"access"_s;
        QTest::newRow("our own stream")
            << QByteArray("{\"id\":\"7\",\"at\":\"2025-03-01T00:00:00.000Z\",\"method\":\"GET\","
                          "\"path\":\"/"
                          "shop\",\"status\":200,\"bytes\":12,\"tookMs\":1.25,\"client\":\"127.0.0.1\","
                          "\"requestId\":\"ab\"}")
            << u"json:time=at,method=method,path=path,status=status,took=tookMs/ms,bytes=bytes,client=client,requestId=requestId"_s;
        QTest::newRow("Caddy")
            << QByteArray(
                   "{\"level\":\"info\",\"ts\":1740787200.5,\"request\":{\"remote_ip\":\"1.2.3.4\","
                   "\"method\":\"GET\",\"uri\":\"/a\"},\"duration\":0.0021,\"size\":12,\"status\":200}")
            << u"json:time=ts,method=request.method,path=request.uri,status=status,took=duration/s,bytes=size,client=request.remote_ip"_s;
        QTest::newRow("Traefik")
            << QByteArray("{\"ClientHost\":\"1.2.3.4\",\"DownstreamContentSize\":2,\"DownstreamStatus\":200,"
                          "\"Duration\":2100000,\"RequestMethod\":\"GET\",\"RequestPath\":\"/"
                          "a\",\"time\":\"2025-03-01T00:00:00Z\"}")
            << u"json:time=time,method=RequestMethod,path=RequestPath,status=DownstreamStatus,took=Duration/ns,bytes=DownstreamContentSize,client=ClientHost"_s;
        QTest::newRow("nginx as JSON")
            << QByteArray(
                   "{\"time_iso8601\":\"2025-03-01T00:00:00+00:00\",\"remote_addr\":\"1.2.3.4\","
                   "\"request\":\"GET /a "
                   "HTTP/1.1\",\"status\":\"200\",\"body_bytes_sent\":\"5\",\"request_time\":\"0.018\"}")
            << u"json:time=time_iso8601,request=request,status=status,took=request_time/s,bytes=body_bytes_sent,client=remote_addr"_s;
    }
    void formatsAreToldFromTheirLines()
    {
        QFETCH(QByteArray, line);
        QFETCH(QString, format);
        const DetectedFormat detected = detectLogFormat({line, line, "some other line"});
        QCOMPARE(logFormatText(detected.format), format);
        QCOMPARE(detected.parsed, 2);
        QVERIFY(detected.isPlausible());
    }

    void proseIsNoLog()
    {
        QVERIFY(!detectLogFormat({"Once upon a time", "{\"message\": \"started\"}", "<html>"}).isPlausible());
        QVERIFY(!detectLogFormat({}).isPlausible());
    }

    void targetsFoldToEndpoints_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QByteArray>("endpoint");
        QTest::newRow("id") << QByteArray("/api/products/123?ref=home") << QByteArray("/api/products/{id}");
        QTest::newRow("id within") << QByteArray("/api/orders/7/ship") << QByteArray("/api/orders/{id}/ship");
        QTest::newRow("uuid") << QByteArray("/u/deadbeef-0000-4000-8000-cafecafecafe")
                              << QByteArray("/u/{id}");
        QTest::newRow("two ids") << QByteArray("/1/2") << QByteArray("/{id}/{id}");
        QTest::newRow("words stay") << QByteArray("/api/v1/cart/items/") << QByteArray("/api/v1/cart/items/");
        QTest::newRow("root") << QByteArray("/?a=/9") << QByteArray("/");
        QTest::newRow("nothing") << QByteArray() << QByteArray();
        QTest::newRow("ruled") << QByteArray("/p/blue-lamp/reviews?x=1") << QByteArray("/p/{slug}/reviews");
        QTest::newRow("rule with a rest") << QByteArray("/static/a/b/1.js") << QByteArray("/static/*");
        QTest::newRow("rule that does not fit")
            << QByteArray("/p/blue-lamp/5") << QByteArray("/p/blue-lamp/{id}");
        QTest::newRow("very long") << QByteArray("/" + QByteArray(500, 'x'))
                                   << QByteArray("/" + QByteArray(199, 'x'));
        QTest::newRow("ids without end")
            << QByteArray("/1").repeated(300) << QByteArray("/{id}").repeated(100);
    }
    void targetsFoldToEndpoints()
    {
        QFETCH(QByteArray, target);
        QFETCH(QByteArray, endpoint);
        auto folder = RouteFolder::withRules({u"# comment"_s, u"/p/{slug}/reviews"_s, u"/static/*"_s});
        QVERIFY(folder);
        const auto folded = folder->fold({target.constData(), size_t(target.size())});
        QCOMPARE(QByteArray(folded.data(), qsizetype(folded.size())), endpoint);
    }

    void ruleWithoutSlashIsRefused() { QVERIFY(!RouteFolder::withRules({u"products"_s})); }

    void personalDataIsHidden()
    {
        QCOMPARE(maskedClient(u"203.0.113.9"_s), u"203.0.113.***"_s);
        QCOMPARE(maskedClient(u"2001:db8:12:34::9"_s), u"2001:db8:12::***"_s);
        QCOMPARE(maskedClient(u"pc-of-wang"_s), u"p***g"_s);
        QCOMPARE(maskedTarget(u"/a?page=2&access_token=abc&phone=13800138000&note=13800138000"_s),
                 u"/a?page=2&access_token=***&phone=***&note=***"_s);
        QCOMPARE(maskedTarget(u"/orders/1234567"_s), u"/orders/1234567"_s);
    }

    void formatsOfProxiesAreKnown()
    {
        const QList<QByteArray> traefik{
            "172.17.0.1 - - [08/Dec/2025:09:16:05 +0000] \"GET /a?b=c HTTP/1.1\" 200 414 \"-\" \"-\" 500 "
            "\"shop@docker\" \"http://172.17.0.3:80\" 12ms",
            "172.17.0.1 - wang [08/Dec/2025:09:16:06 +0000] \"POST /b HTTP/2.0\" 502 4 \"-\" \"okhttp\" 501 "
            "\"shop@docker\" \"http://172.17.0.3:80\" 3051ms"};
        const DetectedFormat found = detectLogFormat(traefik);
        QCOMPARE(found.parsed, 2);
        const auto parser = makeLineParser(found.format, true);
        LogEvent event;
        QVERIFY((*parser)->parse(traefik[1].cbegin(), traefik[1].cend(), event));
        QCOMPARE(event.status, 502);
        QCOMPARE(event.bytes, 4);
        QCOMPARE(event.tookUs, 3'051'000);
        QVERIFY(event.user == "wang" && event.target == "/b");

        const QList<QByteArray> cloudflare{
            "{\"ClientIP\":\"203.0.113.9\",\"ClientRequestMethod\":\"GET\",\"ClientRequestURI\":\"/a\","
            "\"EdgeStartTimestamp\":\"2025-12-08T09:16:05Z\",\"EdgeResponseBytes\":570,"
            "\"EdgeResponseStatus\":301,\"RayID\":\"761f\"}"};
        const DetectedFormat edge = detectLogFormat(cloudflare);
        QCOMPARE(edge.parsed, 1);
        const auto edgeParser = makeLineParser(edge.format, true);
        QVERIFY((*edgeParser)->parse(cloudflare[0].cbegin(), cloudflare[0].cend(), event));
        QVERIFY(event.status == 301 && event.bytes == 570);
    }
};

QTEST_GUILESS_MAIN(LogFormatTest)
#include "tst_logformat.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/traffic/formatdetection.h"
#include "app/traffic/loganalysis.h"
#include "app/traffic/logfile.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QString text(std::string_view bytes)
{
    return QString::fromUtf8(bytes.data(), qsizetype(bytes.size()));
}

/// What is made of a line once the format was told from all: "time target status took client".
QString readAsDetected(const QList<QByteArray> &lines)
{
    const DetectedFormat detected = detectLogFormat(lines);
    const auto parser = makeLineParser(detected.format, true);
    LogEvent event;
    const QByteArray &line = lines.constLast();
    if (!detected.isPlausible() || !(*parser)->parse(line.constData(), line.constData() + line.size(), event))
        return u"no"_s;
    return u"%1 %2 %3 %4 %5"_s.arg(event.timeMs)
        .arg(text(event.target))
        .arg(event.status)
        .arg(event.tookUs)
        .arg(text(event.client));
}

const QByteArray combined =
    "203.0.113.9 - - [01/Mar/2025:00:00:00 +0000] \"GET /a HTTP/1.1\" 200 5 \"-\" \"okhttp\"";
const auto plain = u"1740787200000 /a 200 -1 203.0.113.9"_s;
const auto timed = u"1740787200000 /a 200 18000 203.0.113.9"_s;

} // namespace

/// Logs as servers, proxies and libraries of others write them.
class ForeignLogsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wordsBeforeLinesAreNoClients_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::newRow("nothing") << ""_ba;
        QTest::newRow("Apache's vhost_combined") << "shop.example:443 "_ba;
        QTest::newRow("syslog") << "Mar  1 00:00:00 web1 nginx: "_ba;
        QTest::newRow("kubectl logs --timestamps") << "2025-03-01T00:00:00.123456789Z "_ba;
        QTest::newRow("kubectl logs --prefix") << "[pod/shop-5d/nginx] "_ba;
        QTest::newRow("containerd") << "2025-03-01T00:00:00.123456789Z stdout F "_ba;
    }
    void wordsBeforeLinesAreNoClients()
    {
        QFETCH(QByteArray, before);
        QCOMPARE(readAsDetected({before + combined, before + combined}), plain);
        const QByteArray withTimes = before + combined + " 0.018 0.017";
        QCOMPARE(readAsDetected({withTimes, withTimes}), timed);
    }

    void firstOfSeveralAddressesIsTheClient()
    {
        const QByteArray line = "203.0.113.9, 10.0.0.1, 10.0.0.2" + combined.mid(11);
        QCOMPARE(readAsDetected({line, line}), plain);
    }

    void timesBehindCombinedAreFound_data()
    {
        QTest::addColumn<QByteArray>("behind");
        QTest::newRow("request time") << " 0.018"_ba;
        QTest::newRow("and upstream's") << " 0.018 0.017"_ba;
        QTest::newRow("and several upstreams'") << " 0.018 0.010, 0.007"_ba;
        QTest::newRow("and none of an upstream") << " 0.018 -"_ba;
        QTest::newRow("behind X-Forwarded-For") << " \"10.0.0.1, 1.2.3.4\" 0.018"_ba;
        QTest::newRow("both") << " \"-\" 0.018 0.017 ."_ba;
        QTest::newRow("named") << " rt=0.018 uct=\"0.000\" urt=\"-\""_ba;
        QTest::newRow("named, behind X-Forwarded-For") << " \"-\" rt=0.018 urt=\"-\""_ba;
        QTest::newRow("ingress-nginx")
            << " 512 0.018 [default-shop-80] [] 10.1.2.3:8080 5 0.017 200 0123abcd"_ba;
        QTest::newRow("Traefik") << " 7 \"shop@docker\" \"http://10.0.0.2:80\" 18ms"_ba;
        QTest::newRow("the request's length before it") << " 512 0.018"_ba;
        QTest::newRow("upstream's first") << " \"-\" 0.017 0.018"_ba;
        QTest::newRow("several upstreams' first")
            << " \"-\" 10.0.0.1:80, 10.0.0.2:80 : 10.0.0.3:80 0.001, 0.010 : 0.005 0.018"_ba;
        QTest::newRow("in quotes") << " \"-\" \"0.018\" \"0.017\""_ba;
        QTest::newRow("behind the host") << " shop.example 0.018"_ba;
        QTest::newRow("before the protocol") << " 0.018 TLSv1.3"_ba;
        QTest::newRow("by its name") << " request_time=0.018 upstream_response_time=\"0.010, 0.007\""_ba;
        QTest::newRow("milliseconds in words") << " 18 ms"_ba;
        QTest::newRow("with a fraction") << " 18.000 ms"_ba;
        QTest::newRow("Apache's %D") << " 18000"_ba;
        QTest::newRow("Tomcat 9's %D") << " 18"_ba;
    }
    void timesBehindCombinedAreFound()
    {
        QFETCH(QByteArray, behind);
        QCOMPARE(readAsDetected({combined + behind, combined + behind}), timed);
    }

    void unitOfWholeTimesIsToldFromAllLines_data()
    {
        QTest::addColumn<QList<int>>("times");
        QTest::addColumn<QString>("told");
        QTest::newRow("Apache") << QList{18000, 412, 96, 250000, 310, 77, 120, 1400, 88, 640}
                                << u"access/us"_s;
        QTest::newRow("one is very quick")
            << QList{18000, 412, 21, 250000, 310, 77, 120, 1400, 88, 640, 99} << u"access/us"_s;
        QTest::newRow("Tomcat 9") << QList{18, 412, 1, 2500, 310, 77, 120, 3, 88, 640} << u"access/ms"_s;
        QTest::newRow("a slow shop") << QList{180, 412, 121, 2500, 310, 177, 120, 300} << u"access/ms"_s;
        QTest::newRow("pages without a program") << QList{38, 41, 700, 2100, 650, 880, 512} << u"access/us"_s;
    }
    void unitOfWholeTimesIsToldFromAllLines()
    {
        QFETCH(QList<int>, times);
        QFETCH(QString, told);
        QList<QByteArray> lines;
        for (const int took : times)
            lines.append(combined + ' ' + QByteArray::number(took));
        const LogFormat format = detectLogFormat(lines).format;
        QCOMPARE(logFormatText(format), told);
        QCOMPARE(*logFormatFromText(told), format);
    }

    void whoAProxyOfOnesOwnAnswersIsTheClient()
    {
        const QByteArray behind = "100.117.1.1" + combined.mid(11) + " \"203.0.113.9, 10.0.0.2\"";
        QCOMPARE(readAsDetected({behind, behind}), plain);
        const QByteArray before = "203.0.113.9 10.0.0.1" + combined.mid(11);
        QCOMPARE(readAsDetected({before, before}), plain);
        // What anybody can write there is not believed of a stranger.
        const QByteArray forged = combined + " \"198.51.100.1\"";
        QCOMPARE(readAsDetected({forged, forged}), plain);
        const QByteArray own = "{\"time\":\"2025-03-01T00:00:00Z\",\"path\":\"/a\",\"status\":200,"
                               "\"remote_addr\":\"10.0.0.1\",\"http_x_forwarded_for\":\"203.0.113.9\"}";
        QCOMPARE(readAsDetected({own, own}), plain);
    }

    void portsAndPrefixesAreNoPartOfAClient_data()
    {
        QTest::addColumn<QByteArray>("client");
        QTest::newRow("port") << "203.0.113.9:4711"_ba;
        QTest::newRow("IPv4 as IPv6") << "::ffff:203.0.113.9"_ba;
    }
    void portsAndPrefixesAreNoPartOfAClient()
    {
        QFETCH(QByteArray, client);
        const QByteArray line = client + combined.mid(11);
        QCOMPARE(readAsDetected({line, line}), plain);
    }

    void otherNumbersAtTheEndAreNoTimes_data()
    {
        QTest::addColumn<QList<int>>("numbers");
        QTest::newRow("the port") << QList{443, 443, 443, 443, 443};
        QTest::newRow("what the upstream answered") << QList{200, 200, 200, 200, 200, 200};
        QTest::newRow("bytes with headers") << QList{312, 305, 298, 312, 420, 377};
        QTest::newRow("seconds or milliseconds") << QList{0, 0, 0, 0, 3};
    }
    void otherNumbersAtTheEndAreNoTimes()
    {
        QFETCH(QList<int>, numbers);
        QList<QByteArray> lines;
        for (const int number : numbers)
            lines.append(combined + " \"-\" " + QByteArray::number(number));
        QCOMPARE(readAsDetected(lines), plain);
    }

    void unitOfDecimalsIsToldFromAllLines_data()
    {
        QTest::addColumn<QList<double>>("times");
        QTest::addColumn<QString>("unit");
        QTest::newRow("nginx") << QList{0.003, 0.018, 0.120, 0.007, 1.204} << u"s"_s;
        QTest::newRow("nginx, one waited for a minute")
            << QList{0.003, 60.001, 0.018, 0.120, 0.007} << u"s"_s;
        QTest::newRow("a slow shop") << QList{0.21, 0.35, 1.2, 0.09, 0.4, 0.7, 2.1, 0.3} << u"s"_s;
        QTest::newRow("fastify, quick") << QList{1.31, 0.82, 4.71, 12.2, 2.25, 18.4} << u"ms"_s;
        QTest::newRow("morgan, some slow") << QList{0.42, 0.61, 0.77, 0.55, 38.1, 0.48} << u"ms"_s;
    }
    void unitOfDecimalsIsToldFromAllLines()
    {
        QFETCH(QList<double>, times);
        QFETCH(QString, unit);
        QList<QByteArray> json;
        QList<QByteArray> access;
        for (const double took : times) {
            const QByteArray number = QByteArray::number(took, 'f', 3);
            json.append("{\"time\":1740787200000,\"url\":\"/a\",\"status\":200,\"responseTime\":" + number
                        + '}');
            access.append(combined + ' ' + number);
        }
        QCOMPARE(logFormatText(detectLogFormat(json).format).section(u"responseTime/"_s, 1), unit);
        const bool areSeconds = unit == u"s"_s;
        QCOMPARE(logFormatText(detectLogFormat(access).format) == u"access"_s, areSeconds);
        QCOMPARE(logFormatText(detectLogFormat(access).format).contains(u"$request_time_ms"_s), !areSeconds);
    }

    void aMomentIsNoDuration()
    {
        const QByteArray line = "{\"requestTime\":\"2025-03-01 00:00:00\",\"uri\":\"/a\",\"status\":200,"
                                "\"costTime\":18,\"ip\":\"203.0.113.9\"}";
        QCOMPARE(readAsDetected({line, line}), timed);
    }

    void bytesAtTheEndAreNoTimes()
    {
        const QByteArray common = "203.0.113.9 - - [01/Mar/2025:00:00:00 +0000] \"GET /a HTTP/1.1\" 200 5";
        QCOMPARE(logFormatText(detectLogFormat({common, common}).format), u"access"_s);
    }

    void linesOfOtherServersAreRead_data()
    {
        QTest::addColumn<QList<QByteArray>>("lines");
        const auto row = [](const char *name, const QList<QByteArray> &lines) {
            QTest::newRow(name) << lines;
        };
        row("Envoy",
            {"[2025-03-01T00:00:00.000Z] \"GET /a HTTP/2\" 200 - 0 5 18 17 \"203.0.113.9, 10.0.0.1\" "
             "\"okhttp\" "
             "\"a-b\" \"shop\" \"10.0.0.5:80\""});
        row("Istio",
            {"[2025-03-01T00:00:00.000Z] \"GET /a HTTP/1.1\" 200 - via_upstream - \"-\" 0 5 18 17 "
             "\"203.0.113.9\" "
             "\"okhttp\" \"a-b\" \"shop\" \"10.0.0.5:80\" outbound - 10.0.0.1:80 10.0.0.2:1 - default"});
        row("AWS load balancer",
            {"h2 2025-03-01T00:00:00.000000Z app/lb/50dc 203.0.113.9:2817 10.0.0.1:80 0.000 0.018 0.000 200 "
             "200 34 "
             "5 \"GET https://shop.example:443/a HTTP/2.0\" \"okhttp\" TLS_AES TLSv1.3 arn:aws:x "
             "\"Root=1\""});
        row("HAProxy",
            {"Mar  1 00:00:00 lb haproxy[1]: 203.0.113.9:5555 [01/Mar/2025:00:00:00.000] web shop/s1 "
             "0/0/1/17/18 200 5 - - ---- 1/1/0/0/0 0/0 \"GET /a HTTP/1.1\""});
        row("Netty",
            {"203.0.113.9:5555 - - [2025-03-01T00:00:00.000Z] \"GET /a HTTP/1.1\" 200 5 8080 18 ms"});
        row("Spring's manual", {"[01/Mar/2025:00:00:00 +0000] 203.0.113.9 \"GET /a HTTP/1.1\" 200 (18 ms)"});
        row("Spring's manual, later",
            {"[01/Mar/2025:00:00:00 +0000] 203.0.113.9 \"GET /a HTTP/1.1\" 200 (18000 microseconds)"});
        row("APISIX",
            {"203.0.113.9 - - [01/Mar/2025:00:00:00 +0000] shop.example \"GET /a HTTP/1.1\" 200 5 "
             "0.018 \"-\" \"okhttp\" 10.0.0.1:80, 10.0.0.2:80 502, 200 0.001, 0.016"});
        row("ISO times",
            {"203.0.113.9 - - [2025-03-01T08:00:00+08:00] \"GET /a HTTP/1.1\" 200 5 \"-\" "
             "\"okhttp\" \"-\" 0.018"});
        row("status in quotes",
            {"203.0.113.9 - - [01/Mar/2025:00:00:00 +0000] \"GET /a HTTP/1.1\" \"200\" 5 \"-\" \"okhttp\" "
             "0.018"});
        row("PHP-FPM", {"203.0.113.9 -  01/Mar/2025:08:00:00 +0800 \"GET /a\" 200 18ms"});
        row("pipes", {"203.0.113.9|01/Mar/2025:00:00:00 +0000|GET|/a|200|5|0.018|0.017|okhttp (a, b)"});
        row("tabs", {"2025-03-01T00:00:00Z\t203.0.113.9\tGET /a HTTP/1.1\t200\t5\t0.018\tokhttp 4"});
        row("docker compose logs",
            {"api-1  | {\"time\":\"2025-03-01T00:00:00Z\",\"method\":\"GET\",\"path\":\"/a\",\"status\":200,"
             "\"duration\":\"18ms\",\"ip\":\"203.0.113.9\"}"});
        row("Filebeat",
            {"{\"@timestamp\":\"2025-03-02T00:00:00Z\",\"log\":{\"file\":{\"path\":\"/var/log/a.log\"}},"
             "\"message\":\"203.0.113.9 - - [01/Mar/2025:00:00:00 +0000] \\\"GET /a HTTP/1.1\\\" 200 5 "
             "\\\"-\\\" \\\"okhttp\\\" 0.018\"}"});
        row("CSV with quotes where they must be",
            {"time,client_ip,request_uri,status,http_user_agent,request_time",
             "2025-03-01T00:00:00Z,203.0.113.9,/a,200,curl,0.018",
             "2025-03-01T00:00:00Z,203.0.113.9,/a,200,\"a (b, c) \"\"d\"\"\",0.018"});
        row("a list of upstreams without quotes",
            {"{\"time\":\"2025-03-01T00:00:00Z\",\"ip\":\"203.0.113.9\",\"uri\":\"/a\",\"status\":200,"
             "\"request_time\":0.018,\"upstream_response_time\":0.001, 0.016,\"upstream_status\":-}"});
        row("gin", {"[GIN] 2025/03/01 - 00:00:00 | 200 |       18ms |     203.0.113.9 | GET      \"/a\""});
        row("IIS",
            {"#Software: Microsoft Internet Information Services 10.0",
             "#Fields: date time s-ip cs-method cs-uri-stem cs-uri-query c-ip cs(User-Agent) sc-status "
             "time-taken",
             "2025-03-01 00:00:00 10.0.0.1 GET /a - 203.0.113.9 okhttp+4 200 18",
             "2025-03-01 00:00:00 10.0.0.1 GET /a - 203.0.113.9 okhttp+4 200 18"});
        row("CloudFront",
            {"#Version: 1.0", "#Fields: date time c-ip cs-method cs-uri-stem sc-status time-taken",
             "2025-03-01\t00:00:00\t203.0.113.9\tGET\t/a\t200\t0.018",
             "2025-03-01\t00:00:00\t203.0.113.9\tGET\t/a\t200\t0.018"});
        row("CSV",
            {"time,method,path,status,took_ms,client", "2025-03-01T00:00:00Z,GET,/a,200,18,203.0.113.9"});
        row("logfmt",
            {"time=2025-03-01T00:00:00Z level=info method=GET path=\"/a\" status=200 duration=18ms "
             "ip=203.0.113.9"});
        row("LTSV", {"time:2025-03-01T00:00:00Z\tip:203.0.113.9\turi:/a\tstatus:200\treqtime:0.018"});
        row("slog",
            {"{\"time\":\"2025-03-01T08:00:00+08:00\",\"msg\":\"done\",\"http\":{\"method\":\"GET\","
             "\"path\":\"/a\",\"status\":200,\"duration\":18000000},\"client\":\"203.0.113.9\"}"});
        row("slog by groups",
            {"{\"time\":\"2025-03-01T00:00:00Z\",\"request\":{\"method\":\"GET\",\"path\":\"/a\",\"ip\":"
             "\"203.0.113.9\",\"length\":7},\"response\":{\"latency\":18000000,\"status\":200,\"length\":5}"
             "}"});
        row("Logback",
            {"{\"@timestamp\":\"2025-03-01T00:00:00Z\",\"method\":\"GET\",\"status_code\":200,"
             "\"requested_uri\":\"/a\",\"remote_host\":\"203.0.113.9\",\"elapsed_time\":18}"});
        row("Google's load balancer",
            {"{\"httpRequest\":{\"requestMethod\":\"GET\",\"requestUrl\":\"https://shop.example/"
             "a\",\"status\":200,"
             "\"remoteIp\":\"203.0.113.9\",\"latency\":\"0.018s\"},\"timestamp\":\"2025-03-01T00:00:00Z\"}"});
        row("Envoy as JSON",
            {"{\"start_time\":\"2025-03-01T00:00:00Z\",\"method\":\"GET\",\"path\":\"/"
             "a\",\"response_code\":200,"
             "\"duration\":18,\"downstream_remote_address\":\"203.0.113.9:3333\"}"});
        const QByteArray line =
            "203.0.113.9 - - [01/Mar/2025:00:00:00 +0000] \\\"GET /a HTTP/1.1\\\" 200 5 \\\"-\\\" "
            "\\\"okhttp\\\" 0.018";
        row("Docker",
            {"{\"log\":\"" + line + "\\n\",\"stream\":\"stdout\",\"time\":\"2025-03-02T00:00:00Z\"}"});
        row("journalctl -o json",
            {"{\"__REALTIME_TIMESTAMP\":\"1740873600000000\",\"MESSAGE\":\"" + line
             + "\",\"PRIORITY\":\"6\"}"});
    }
    void linesOfOtherServersAreRead()
    {
        QFETCH(QList<QByteArray>, lines);
        QCOMPARE(readAsDetected(lines), timed);
        const LogFormat format = detectLogFormat(lines).format;
        QCOMPARE(*logFormatFromText(logFormatText(format)), format);
    }

    void requestsAmongOtherLinesAreFound()
    {
        QList<QByteArray> lines(20, "{\"time\":1740787200000,\"msg\":\"cache is warm\"}");
        lines.append(QList<QByteArray>(5,
                                       "{\"time\":1740787200000,\"url\":\"/a\",\"status\":200,"
                                       "\"took_ms\":18,\"ip\":\"203.0.113.9\"}"));
        QCOMPARE(readAsDetected(lines), timed);
    }

    void requestsThatOnlyComeInAreNotCounted()
    {
        const QByteArray comes =
            "{\"time\":1740787200000,\"reqId\":\"1\",\"req\":{\"method\":\"GET\",\"url\":\"/a\"}}";
        const QByteArray done =
            "{\"time\":1740787200018,\"reqId\":\"1\",\"res\":{\"statusCode\":200},\"responseTime\":18}";
        const DetectedFormat detected = detectLogFormat({comes, done, comes, done});
        QCOMPARE(detected.parsed, 2);
    }

    void marksBlankLinesAndOriginsDoNoHarm()
    {
        const QList<QByteArray> lines =
            firstLinesOf("\xef\xbb\xbf" + combined + "\r\n   \n\n" + combined + "\r\n");
        QCOMPARE(lines, QList({combined, combined}));
        const QByteArray proxied =
            "203.0.113.9 - - [01/Mar/2025:00:00:00 +0000] \"GET http://shop.example/a HTTP/1.1\" "
            "200 5 \"-\" \"okhttp\"";
        QCOMPARE(readAsDetected({proxied}), plain);
    }

    void filesThatAreNotReadAreSaidInWords_data()
    {
        QTest::addColumn<QByteArray>("start");
        QTest::addColumn<QString>("command");
        QTest::newRow("zstd") << QByteArray("\x28\xb5\x2f\xfd\x01\x02\x03") << u"zstd -dc"_s;
        QTest::newRow("bzip2") << "BZh91AY"_ba << u"bzip2 -dc"_s;
        QTest::newRow("xz") << QByteArray("\xfd"
                                          "7zXZ\0\0\0",
                                          8)
                            << u"xz -dc"_s;
        QTest::newRow("zip") << QByteArray("PK\x03\x04\x14") << u"unzip -p"_s;
        QTest::newRow("UTF-16") << QByteArray("\xff\xfe"
                                              "1\0.\0",
                                              6)
                                << u"iconv"_s;
    }
    void filesThatAreNotReadAreSaidInWords()
    {
        QFETCH(QByteArray, start);
        QFETCH(QString, command);
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"log"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(start) > 0);
        file.close();
        const auto opened = LogFile::open(file.fileName());
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, Error::Kind::Refused);
        QVERIFY2(opened.error().message.contains(command), qPrintable(opened.error().message));
    }

    void unknownFormatsAreShown()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"log"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("GET /a 200 18 ms - 5\n") > 0);
        file.close();
        const auto analysis = analyseLogs({file.fileName()}, {});
        QVERIFY(!analysis);
        QVERIFY2(analysis.error().detail.contains("GET /a 200 18 ms - 5"_L1),
                 qPrintable(analysis.error().detail));
    }
};

QTEST_GUILESS_MAIN(ForeignLogsTest)
#include "tst_foreignlogs.moc"

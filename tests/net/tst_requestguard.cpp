// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/origin.h"
#include "app/net/requestguard.h"

#include <QTest>

using namespace Qt::StringLiterals;

class RequestGuardTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void originsCompareAsInBrowsers_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("origin");
        QTest::newRow("path") << u"https://shop.test/a?b#c"_s << u"https://shop.test"_s;
        QTest::newRow("own port") << u"https://shop.test:443/"_s << u"https://shop.test"_s;
        QTest::newRow("own port of http") << u"http://shop.test:80/"_s << u"http://shop.test"_s;
        QTest::newRow("other port") << u"https://shop.test:8443/"_s << u"https://shop.test:8443"_s;
        QTest::newRow("capitals") << u"HTTPS://Shop.Test/A"_s << u"https://shop.test"_s;
        QTest::newRow("credentials") << u"https://a:b@shop.test/"_s << u"https://shop.test"_s;
        QTest::newRow("IPv6") << u"http://[::1]:8080/"_s << u"http://[::1]:8080"_s;
        QTest::newRow("file") << u"file:///etc/passwd"_s << QString();
        QTest::newRow("data") << u"data:text/plain,a"_s << QString();
        QTest::newRow("no host") << u"https:///a"_s << QString();
        QTest::newRow("relative") << u"/a"_s << QString();
    }

    void originsCompareAsInBrowsers()
    {
        QFETCH(QString, url);
        QFETCH(QString, origin);
        QCOMPARE(originOf(QUrl(url)), origin);
        QCOMPARE(isSameOrigin(QUrl(url), QUrl(url)), !origin.isEmpty());
    }

    void onlyNamedOriginsMayBeAsked_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("isAllowed");
        QTest::newRow("the shop") << u"https://shop.test/a"_s << true;
        QTest::newRow("declared") << u"https://upload.test/a"_s << true;
        QTest::newRow("other host") << u"https://evil.test/a"_s << false;
        QTest::newRow("below") << u"https://a.shop.test/"_s << false;
        QTest::newRow("longer name") << u"https://shop.test.evil.test/"_s << false;
        QTest::newRow("as user name") << u"https://shop.test@evil.test/"_s << false;
        QTest::newRow("other scheme") << u"http://shop.test/"_s << false;
        QTest::newRow("other port") << u"https://shop.test:444/"_s << false;
        QTest::newRow("file") << u"file:///etc/passwd"_s << false;
        QTest::newRow("empty") << QString() << false;
    }

    void onlyNamedOriginsMayBeAsked()
    {
        QFETCH(QString, url);
        QFETCH(bool, isAllowed);
        const TransportSettings settings{.base = QUrl(u"https://shop.test/admin"_s),
                                         .allowedOrigins = {QUrl(u"https://upload.test"_s), QUrl(u"junk"_s)}};
        QCOMPARE(!requestFault(settings, {.url = QUrl(url)}).has_value(), isAllowed);
    }

    void withoutABaseAnyWebOriginMayBeAsked()
    {
        QVERIFY(!requestFault({}, {.url = QUrl(u"https://cdn.test/a.png"_s)}));
        QVERIFY(requestFault({}, {.url = QUrl(u"file:///etc/passwd"_s)}));
        QVERIFY(requestFault({}, {.url = QUrl(u"data:text/plain,a"_s)}));
    }

    void headersCannotBreakOut_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<bool>("isAllowed");
        QTest::newRow("plain") << "X-Token"_ba
                               << "abc"_ba << true;
        QTest::newRow("UTF-8 value") << "X-Name"_ba
                                     << "掌柜"_ba << true;
        QTest::newRow("empty value") << "X-Name"_ba
                                     << ""_ba << true;
        QTest::newRow("CR LF in the value") << "X-A"_ba
                                            << "b\r\nHost: evil"_ba << false;
        QTest::newRow("LF in the value") << "X-A"_ba
                                         << "b\nc"_ba << false;
        QTest::newRow("CR in the value") << "X-A"_ba
                                         << "b\rc"_ba << false;
        QTest::newRow("NUL in the value") << "X-A"_ba << QByteArray("b\0c", 3) << false;
        QTest::newRow("colon in the name") << "X-A: b\r\nX-B"_ba
                                           << "c"_ba << false;
        QTest::newRow("space in the name") << "X A"_ba
                                           << "c"_ba << false;
        QTest::newRow("empty name") << ""_ba
                                    << "c"_ba << false;
        QTest::newRow("Host") << "host"_ba
                              << "evil.test"_ba << false;
        QTest::newRow("Content-Length") << "Content-Length"_ba
                                        << "0"_ba << false;
        QTest::newRow("Transfer-Encoding") << "Transfer-Encoding"_ba
                                           << "chunked"_ba << false;
        QTest::newRow("Connection") << "Connection"_ba
                                    << "close"_ba << false;
        QTest::newRow("Accept-Encoding") << "Accept-Encoding"_ba
                                         << "br"_ba << false;
    }

    void headersCannotBreakOut()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, value);
        QFETCH(bool, isAllowed);
        const auto fault =
            requestFault({}, {.url = QUrl(u"https://shop.test/"_s), .headers = {{name, value}}});
        QCOMPARE(!fault.has_value(), isAllowed);
        if (fault)
            QCOMPARE(fault->kind, Error::Kind::ConnectorFault);
    }

    void methodsAreWords_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<bool>("isAllowed");
        QTest::newRow("PATCH") << "PATCH"_ba << true;
        QTest::newRow("empty") << ""_ba << false;
        QTest::newRow("space") << "GET /evil HTTP/1.1"_ba << false;
        QTest::newRow("line break") << "GET\r\n"_ba << false;
    }

    void methodsAreWords()
    {
        QFETCH(QByteArray, method);
        QFETCH(bool, isAllowed);
        QCOMPARE(!requestFault({}, {.method = method, .url = QUrl(u"https://shop.test/"_s)}).has_value(),
                 isAllowed);
    }
};

QTEST_GUILESS_MAIN(RequestGuardTest)
#include "tst_requestguard.moc"

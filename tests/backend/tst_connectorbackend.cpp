// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/backend/connectormodules.h"

#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;

/// Where requests go, what becomes of writes, and what a wrong connector does to the program: nothing.
class ConnectorBackendTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsNothingUntilItIsAsked()
    {
        ConnectorShop shop(reading);
        QVERIFY(!shop.backend.capabilities().products);
        QVERIFY(shop.backend.currency().isEmpty());
        QSignalSpy changed(&shop.backend, &Backend::sessionChanged);
        QVERIFY(resultOf(shop.backend.load()));
        QCOMPARE(changed.size(), 1);
        QVERIFY(shop.backend.capabilities().products);
        QCOMPARE(shop.backend.currency(), u"CNY"_s);
        QVERIFY(shop.shop.asked.isEmpty());
    }

    void whatIsNotOfferedIsNotAsked()
    {
        ConnectorShop shop(reading);
        QCOMPARE(resultOf(shop.backend.statistics()).error().kind, Error::Kind::NotOffered);
        QCOMPARE(resultOf(shop.backend.runOrderAction({u"1"_s}, u"ship"_s, {}, {})).error().kind,
                 Error::Kind::NotOffered);
        QCOMPARE(resultOf(save(shop)).error().kind, Error::Kind::NotOffered);
        QVERIFY(shop.shop.asked.isEmpty());
    }

    void anActionMayTakeTheOrderAway()
    {
        ConnectorShop shop("export const orders = { *list() {}, actions: { remove: { *run(id) {"
                           " yield del(\"/orders/\" + id); return null; } },"
                           " forget: { *run(id) { yield del(\"/orders/\" + id); } } } };\n");
        Pending removed(shop.backend.runOrderAction({u"9"_s}, u"remove"_s, {}, {}));
        shop.signIn();
        shop.asked(2).reply("{}");
        QVERIFY(removed.result());
        QVERIFY(!removed.result()->has_value());
        // A forgotten return says nothing of the kind.
        Pending forgotten(shop.backend.runOrderAction({u"9"_s}, u"forget"_s, {}, {}));
        shop.asked(3).reply("{}");
        QVERIFY(!forgotten.result());
        QCOMPARE(forgotten.result().error().kind, Error::Kind::BadReply);
    }

    void aStateThatIsNoneIsAnsweredWithThoseThereAre()
    {
        ConnectorShop shop(
            "export const orders = { *list() { yield get(\"/o\"); return { items: [{ id: 1, number: "
            "\"1\", state: \"shipping\", total: 1, placedAt: \"2024-05-01T00:00:00Z\" }] }; } };\n");
        Pending listed(shop.backend.orders({}));
        shop.signIn();
        shop.asked(2).reply("{}");
        QCOMPARE(listed.result().error().detail,
                 u"orders.list: $.items[0].state: expected one of unpaid, toShip, shipped, received, done, "
                 "refundAsked, refunded, closed, other, got text of 8 characters"_s);
    }

    void aConnectorThatCannotBeLoadedSaysSoToEverybody()
    {
        ConnectorShop shop("export const products = { *list() { let x = ; } };\n");
        for (int i = 0; i < 2; ++i) {
            const auto carriers = resultOf(shop.backend.carriers());
            QCOMPARE(carriers.error().kind, Error::Kind::ConnectorFault);
            QVERIFY(carriers.error().detail.startsWith(u"shop.mjs:3: SyntaxError"_s));
        }
    }

    void anEndlessScriptBlocksNobody()
    {
        ConnectorShop shop("export const products = { *list() { while (true) {} } };\n"
                           + reading.mid(reading.indexOf("export const carriers")));
        Pending products(shop.backend.products({}));
        shop.signIn();
        int ticks = 0;
        QTimer timer;
        connect(&timer, &QTimer::timeout, this, [&ticks] { ++ticks; });
        timer.start(10);
        QCOMPARE(products.result().error().detail,
                 u"products.list: shop.mjs: ran for more than 300 ms without a request and was stopped"_s);
        QVERIFY2(ticks > 10, qPrintable(QString::number(ticks)));
        Pending carriers(shop.backend.carriers());
        shop.asked(2).reply(carrierPage("1"));
        QVERIFY(carriers.result());
    }

    void droppingATaskGivesUpItsRequest()
    {
        ConnectorShop shop(reading);
        {
            Pending carriers(shop.backend.carriers());
            shop.signIn();
            shop.asked(2);
        }
        QTRY_VERIFY(shop.shop.asked[1].answer.isCancelled());
    }

    void aBackendCanGoWhileAnswersAreOut()
    {
        std::optional<ConnectorShop> shop(std::in_place, reading);
        Pending carriers(shop->backend.carriers());
        shop->signIn();
        shop->asked(2);
        auto answer = shop->shop.asked[1];
        shop.reset();
        answer.reply(carrierPage("1"));
        QCoreApplication::processEvents();
        QVERIFY(!carriers.answer);
    }

    void onlyItsOwnAndDeclaredOriginsAreAsked_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QString>("fault");
        QTest::newRow("absolute") << QByteArray("https://evil.example/x") << u"https://evil.example"_s;
        QTest::newRow("other port") << QByteArray("https://shop.example:444/x")
                                    << u"https://shop.example:444"_s;
        QTest::newRow("other scheme") << QByteArray("http://shop.example/x") << u"http://shop.example"_s;
        QTest::newRow("user before host")
            << QByteArray("https://shop.example@evil.example/x") << u"https://evil.example"_s;
        QTest::newRow("a file") << QByteArray("file:///etc/passwd")
                                << u"a path that does not start with “/”"_s;
        QTest::newRow("no slash") << QByteArray("@evil.example/x")
                                  << u"a path that does not start with “/”"_s;
    }
    void onlyItsOwnAndDeclaredOriginsAreAsked()
    {
        QFETCH(QByteArray, path);
        QFETCH(QString, fault);
        ConnectorShop shop("export const products = { *list() { yield get(\"" + path + "\"); } };\n");
        Pending products(shop.backend.products({}));
        shop.signIn();
        const Error error = products.result().error();
        QCOMPARE(error.kind, Error::Kind::ConnectorFault);
        QVERIFY2(error.detail.contains(fault), qPrintable(error.detail));
        QCOMPARE(shop.shop.asked.size(), 1);
        QVERIFY(shop.elsewhere.asked.isEmpty());
    }

    void pathsStayBelowTheShopsAddress_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QString>("url");
        QTest::newRow("plain") << QByteArray("/x") << u"https://shop.example/api/x"_s;
        QTest::newRow("two slashes") << QByteArray("//evil.example/x")
                                     << u"https://shop.example/api//evil.example/x"_s;
        QTest::newRow("with a query") << QByteArray("/x?a=1#f") << u"https://shop.example/api/x?a=1"_s;
        QTest::newRow("encoded") << QByteArray("/x%2Fy z") << u"https://shop.example/api/x%2Fy%20z"_s;
    }
    void pathsStayBelowTheShopsAddress()
    {
        QFETCH(QByteArray, path);
        QFETCH(QString, url);
        ConnectorShop shop("export const products = { *list() { yield get(\"" + path + "\"); } };\n");
        Pending products(shop.backend.products({}));
        shop.signIn();
        QCOMPARE(shop.asked(2).request.url.toString(QUrl::FullyEncoded), url);
        QCOMPARE(shop.tokenOf(1), "T1");
    }

    void queriesAreEncodedWhole()
    {
        ConnectorShop shop(
            "export const products = { *list() { yield get(\"/x?a=1\", { q: \"1+1 &=中\" }); } };\n");
        Pending products(shop.backend.products({}));
        shop.signIn();
        QCOMPARE(shop.asked(2).request.url.query(QUrl::FullyEncoded), u"a=1&q=1%2B1%20%26%3D%E4%B8%AD"_s);
    }

    void aDeclaredOriginNeverSeesTheToken()
    {
        ConnectorShop shop("export const products = { *list() { yield get(\"https://up.example/x\"); } };\n");
        shop.file.write("export const about = { id: \"test\", title: \"Test\", currency: \"CNY\", timeZone: "
                        "\"Asia/Shanghai\","
                        " allowedOrigins: [\"https://up.example\"] };\n"
                        "export function* signIn() { return { headers: { Token: \"T1\" } }; }\n"
                        "export const products = { *list() { yield get(\"https://up.example/x\"); } };\n");
        Pending products(shop.backend.products({}));
        QTRY_COMPARE(shop.elsewhere.asked.size(), 1);
        QVERIFY(shop.shop.asked.isEmpty());
        for (const auto &[name, value] : shop.elsewhere.asked[0].request.headers)
            QVERIFY2(name != "Token", "the session went to another origin");
    }

    void anAnswerFromAnotherHostIsNotTaken()
    {
        ConnectorShop shop(reading);
        Pending carriers(shop.backend.carriers());
        shop.signIn();
        shop.asked(2).answer.finish(
            HttpReply{.status = 200, .body = carrierPage("1"), .url = QUrl(u"https://evil.example/"_s)});
        QCOMPARE(carriers.result().error().kind, Error::Kind::BadReply);
        QCOMPARE(carriers.result().error().detail,
                 u"carriers.list: the answer came from another host, evil.example"_s);
    }

    void writesThatAreCutOffAreOpenAndReadsAreNot()
    {
        ConnectorShop shop(writing + "export const carriers = { *list() { yield get(\"/\"); } };\n");
        Pending saved(save(shop));
        shop.signIn();
        shop.asked(2).fail(Error::Kind::TimedOut);
        QCOMPARE(saved.result().error().kind, Error::Kind::TimedOut);
        QVERIFY(saved.result().error().outcomeOpen);
        Pending carriers(shop.backend.carriers());
        shop.asked(3).fail(Error::Kind::TimedOut);
        QVERIFY(!carriers.result().error().outcomeOpen);
    }

    void aReadThatFailsAfterAWriteLeavesItOpen()
    {
        ConnectorShop shop(writing);
        Pending saved(save(shop));
        shop.signIn();
        shop.asked(2).reply("{}");
        shop.asked(3).reply("{}");
        shop.asked(4).fail(Error::Kind::Unreachable);
        QCOMPARE(saved.result().error().kind, Error::Kind::Unreachable);
        QVERIFY(saved.result().error().outcomeOpen);
    }

    void onlyWritesThatCarryTheirKeyMayBeRepeated()
    {
        ConnectorShop shop(writing);
        Pending saved(save(shop, u"k1"_s));
        shop.signIn();
        QVERIFY(shop.asked(2).request.isRepeatable);
        shop.shop.asked[1].reply("{}");
        QVERIFY(!shop.asked(3).request.isRepeatable);
        QVERIFY(shop.shop.asked[2].request.isWrite);
        shop.shop.asked[2].reply("{}");
        QVERIFY(!shop.asked(4).request.isWrite);
    }

    void whatCannotBeDecodedNamesOperationAndPath()
    {
        ConnectorShop shop(reading);
        Pending product(shop.backend.product({u"7"_s}));
        shop.signIn();
        shop.asked(2).reply(
            R"({"id": 7, "name": "Cup", "lowestPrice": 1.5, "highestPrice": 2, "onSale": true, "skus": []})");
        QCOMPARE(product.result().error().kind, Error::Kind::BadReply);
        QCOMPARE(product.result().error().detail,
                 u"products.get: $.lowestPrice: expected a whole number, got the number 1.5"_s);
        QVERIFY(!product.result().error().outcomeOpen);
    }

    void whatCannotBeDecodedAfterAWriteLeavesItOpen()
    {
        ConnectorShop shop(writing);
        Pending saved(save(shop));
        shop.signIn();
        shop.asked(2).reply("{}");
        shop.asked(3).reply("{}");
        shop.asked(4).reply("{}");
        QCOMPARE(saved.result().error().detail, u"products.save: $.id: expected an id, got nothing"_s);
        QVERIFY(saved.result().error().outcomeOpen);
    }
};

QTEST_GUILESS_MAIN(ConnectorBackendTest)
#include "tst_connectorbackend.moc"

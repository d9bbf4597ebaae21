// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/backend/connectormodules.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

/// Signing in: once for all that wait, again when the session is gone, and what comes of refusals.
class ConnectorSessionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void signsInFirstAndCarriesTheToken()
    {
        ConnectorShop shop(reading);
        Pending carriers(shop.backend.carriers());
        QCOMPARE(shop.asked(1).route(), "POST /api/login");
        QVERIFY(shop.tokenOf(0).isEmpty());
        QCOMPARE(shop.shop.asked[0].request.body, R"({"password":"secret","user":"owner"})");
        QVERIFY(!shop.shop.asked[0].request.isWrite);
        shop.shop.asked[0].reply(R"({"token": "T1"})");
        QCOMPARE(shop.asked(2).route(), "GET /api/carriers");
        QCOMPARE(shop.tokenOf(1), "T1");
        shop.shop.asked[1].reply(carrierPage("1"));
        QCOMPARE(carriers.result()->first().id.value, u"1"_s);
    }

    void manyThatWaitShareOneSignIn()
    {
        ConnectorShop shop(reading);
        Pending one(shop.backend.carriers());
        Pending two(shop.backend.product({u"7"_s}));
        Pending three(shop.backend.carriers());
        shop.signIn();
        shop.asked(4);
        for (int i = 1; i < 4; ++i)
            shop.shop.asked[i].reply(shop.shop.asked[i].route().endsWith("carriers") ? carrierPage("1")
                                                                                     : cup);
        QVERIFY(one.result() && two.result() && three.result());
        QCOMPARE(shop.shop.asked.size(), 4);
        QCOMPARE(shop.credentials.refusals.size(), 1);
    }

    void anExpiredSessionIsRenewedOnceForAllThatNoticed()
    {
        ConnectorShop shop(reading);
        Pending one(shop.backend.carriers());
        Pending two(shop.backend.carriers());
        shop.signIn();
        shop.asked(3);
        shop.shop.asked[1].reply("{}", 401);
        shop.shop.asked[2].reply("{}", 401);
        QCOMPARE(shop.asked(4).route(), "POST /api/login");
        shop.shop.asked[3].reply(R"({"token": "T2"})");
        shop.asked(6);
        QCOMPARE(shop.tokenOf(4), "T2");
        QCOMPARE(shop.tokenOf(5), "T2");
        shop.shop.asked[4].reply(carrierPage("1"));
        shop.shop.asked[5].reply(carrierPage("2"));
        QVERIFY(one.result() && two.result());
        QCOMPARE(shop.shop.asked.size(), 6);
    }

    void aLateRefusalOfTheOldSessionSignsInNobody()
    {
        ConnectorShop shop(reading);
        Pending one(shop.backend.carriers());
        Pending two(shop.backend.carriers());
        shop.signIn();
        shop.asked(3);
        shop.shop.asked[1].reply("{}", 401);
        shop.asked(4).reply(R"({"token": "T2"})");
        shop.asked(5).reply(carrierPage("1"));
        QVERIFY(one.result());
        shop.shop.asked[2].reply("{}", 401); // sent with T1, answered after T2 came
        QCOMPARE(shop.asked(6).route(), "GET /api/carriers");
        QCOMPARE(shop.tokenOf(5), "T2");
        shop.shop.asked[5].reply(carrierPage("1"));
        QVERIFY(two.result());
    }

    void aWriteRefusedForTheSessionIsSentOnceMoreAndNothingBeforeIt()
    {
        ConnectorShop shop(writing);
        Pending saved(save(shop));
        shop.signIn();
        QCOMPARE(shop.asked(2).route(), "POST /api/first");
        shop.shop.asked[1].reply("{}");
        QCOMPARE(shop.asked(3).route(), "POST /api/second");
        QVERIFY(shop.shop.asked[2].request.isWrite);
        shop.shop.asked[2].reply("{}", 401);
        shop.asked(4).reply(R"({"token": "T2"})");
        QCOMPARE(shop.asked(5).route(), "POST /api/second");
        shop.shop.asked[4].reply("{}");
        shop.asked(6).reply(cup);
        QCOMPARE(saved.result()->summary.name, u"Cup"_s);
        QCOMPARE(shop.shop.asked.size(), 6);
    }

    void aRefusalAfterSigningInAgainIsTheEnd()
    {
        ConnectorShop shop(reading);
        Pending carriers(shop.backend.carriers());
        shop.signIn();
        shop.asked(2).reply("{}", 401);
        shop.asked(3).reply(R"({"token": "T2"})");
        shop.asked(4).reply("{}", 401);
        QCOMPARE(carriers.result().error().kind, Error::Kind::SignIn);
        QCOMPARE(shop.shop.asked.size(), 4);
    }

    void aWrongPasswordIsAskedForAgainWithTheReason()
    {
        ConnectorShop shop(reading);
        Pending carriers(shop.backend.carriers());
        shop.asked(1).reply(R"({"detail": "Wrong password"})", 401);
        shop.asked(2).reply(R"({"token": "T1"})");
        shop.asked(3).reply(carrierPage("1"));
        QVERIFY(carriers.result());
        QCOMPARE(shop.credentials.refusals, (QStringList{QString(), u"Wrong password"_s}));
    }

    void givingUpEndsAllThatWait()
    {
        ConnectorShop shop(reading);
        shop.credentials.patience = 1;
        Pending one(shop.backend.carriers());
        Pending two(shop.backend.carriers());
        shop.asked(1).reply("{}", 401);
        QCOMPARE(one.result().error().kind, Error::Kind::SignIn);
        QCOMPARE(two.result().error().kind, Error::Kind::SignIn);
        QVERIFY(!shop.backend.session());
    }

    void anUnreachableBackendDoesNotAskForAnotherPassword()
    {
        ConnectorShop shop(reading);
        QSignalSpy reachable(&shop.backend, &Backend::reachabilityChanged);
        Pending carriers(shop.backend.carriers());
        shop.asked(1).fail(Error::Kind::Unreachable);
        QCOMPARE(carriers.result().error().kind, Error::Kind::Unreachable);
        QCOMPARE(shop.credentials.refusals.size(), 1);
        QCOMPARE(reachable.size(), 1);
        QCOMPARE(reachable[0][0].toBool(), false);
        Pending again(shop.backend.carriers());
        shop.asked(2).reply(R"({"token": "T1"})");
        shop.asked(3).reply(carrierPage("1"));
        QVERIFY(again.result());
        QCOMPARE(reachable.size(), 2);
        QCOMPARE(reachable[1][0].toBool(), true);
    }

    void aSessionHeaderWithALineBreakIsRefused()
    {
        ConnectorShop shop(reading);
        Pending carriers(shop.backend.carriers());
        shop.asked(1).reply(R"({"token": "T\r\nX: y"})");
        QCOMPARE(carriers.result().error().kind, Error::Kind::BadReply);
        QCOMPARE(shop.shop.asked.size(), 1);
    }

    void signingOutTellsTheBackendAndForgetsAtOnce()
    {
        ConnectorShop shop(reading + "export function* signOut() { yield del(\"/session\"); }\n");
        Pending carriers(shop.backend.carriers());
        shop.signIn();
        shop.asked(2).reply(carrierPage("1"));
        QVERIFY(carriers.result());
        shop.backend.signOut();
        QVERIFY(!shop.backend.session());
        QCOMPARE(shop.asked(3).route(), "DELETE /api/session");
        QCOMPARE(shop.tokenOf(2), "T1");
        shop.shop.asked[2].reply("{}", 401); // nobody minds
        Pending next(shop.backend.carriers());
        QCOMPARE(shop.asked(4).route(), "POST /api/login");
    }

    void aProbeTellsWhoItIs()
    {
        ConnectorShop shop(reading + "export function* probe() { return yield get(\"/me\"); }\n");
        Pending probed(shop.backend.probe());
        shop.signIn();
        shop.asked(2).reply(R"({"user": "li", "rights": ["products.read"]})");
        QCOMPARE(probed.result()->user, u"li"_s);
        QCOMPARE(shop.backend.session()->rights, QStringList{u"products.read"_s});
    }

    void rightsNarrowWhatIsOffered()
    {
        ConnectorShop shop(
            "export function* probe() { return yield get(\"/me\"); }\n"
            "export const products = { *list() {}, *save() {}, editable: [{ path: \"name\", kind: \"text\" "
            "}] };\n"
            "export const orders = { *list() {}, actions: { ship: { *run() {} }, memo: { *run() {} } } };\n"
            "export const statistics = { *get() {} };\n");
        Pending probed(shop.backend.probe());
        shop.signIn();
        shop.asked(2).reply(R"({"rights": ["products.read", "orders.read", "orders.memo"]})");
        QVERIFY(probed.result());
        const Capabilities &all = shop.backend.capabilities();
        QVERIFY(all.products && all.products->editable.isEmpty());
        QVERIFY(all.orders->action(u"memo"_s) && !all.orders->action(u"ship"_s));
        QVERIFY(!all.hasStatistics);
        QCOMPARE(resultOf(shop.backend.statistics()).error().kind, Error::Kind::Forbidden);
        QCOMPARE(resultOf(save(shop)).error().kind, Error::Kind::Forbidden);
        QCOMPARE(shop.shop.asked.size(), 2);
    }
};

QTEST_GUILESS_MAIN(ConnectorSessionTest)
#include "tst_connectorsession.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/backend/connectorbench.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What a reply becomes: a value, a kind of error, a wish to sign in; and what that says about a write.
class ConnectorRepliesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void repliesBecomeKinds_data()
    {
        QTest::addColumn<HttpReply>("reply");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("detail");
        const auto row = [](const char *name, const HttpReply &reply, const QString &kind,
                            const QString &detail) {
            QTest::newRow(name) << reply << kind << u"products.list: GET /goods answered "_s + detail;
        };
        const QByteArray page = "<!DOCTYPE html><html>oops</html>";
        row("page, 200", typedReply("text/html", page), u"badReply"_s,
            u"HTTP 200 with a web page instead of data"_s);
        row("page called JSON", typedReply("application/json", page), u"badReply"_s,
            u"HTTP 200 with a web page instead of data"_s);
        row("page, 404: a wrong address", typedReply("text/html", page, 404), u"badReply"_s,
            u"HTTP 404 with a web page instead of data"_s);
        row("page, 403", typedReply("text/html", page, 403), u"forbidden"_s,
            u"HTTP 403 with a web page instead of data"_s);
        row("page, 500", typedReply("text/html", page, 500), u"badReply"_s,
            u"HTTP 500 with a web page instead of data"_s);
        row("page, 503", typedReply("text/html", page, 503), u"busy"_s,
            u"HTTP 503 with a web page instead of data"_s);
        row("cut off", jsonReply("{\"a\": [1, 2"), u"badReply"_s,
            u"HTTP 200 with JSON that is cut off or broken"_s);
        row("text", typedReply("text/plain", "OK"), u"badReply"_s, u"HTTP 200 with text that is no JSON"_s);
        row("JSON, 403", jsonReply("{}", 403), u"forbidden"_s, u"HTTP 403"_s);
        row("JSON, 404", jsonReply("{}", 404), u"notFound"_s, u"HTTP 404"_s);
        row("JSON, 409", jsonReply("{}", 409), u"conflict"_s, u"HTTP 409"_s);
        row("JSON, 412", jsonReply("{}", 412), u"conflict"_s, u"HTTP 412"_s);
        row("JSON, 429", jsonReply("{}", 429), u"busy"_s, u"HTTP 429"_s);
        row("JSON, 502", jsonReply("{}", 502), u"unreachable"_s, u"HTTP 502"_s);
        row("JSON, 504", jsonReply("{}", 504), u"timedOut"_s, u"HTTP 504"_s);
        row("JSON, 500", jsonReply("{}", 500), u"badReply"_s, u"HTTP 500"_s);
        row("JSON cut off, 500", jsonReply("{", 500), u"badReply"_s, u"HTTP 500"_s);
        row("code of a problem", jsonReply("{\"code\": \"wrongState\"}", 409), u"conflict"_s,
            u"HTTP 409 (wrongState)"_s);
        HttpReply elsewhere = typedReply("", "", 302);
        elsewhere.url = QUrl(u"https://shop.example/goods"_s);
        elsewhere.headers = {{"Location", "https://other.example/x?token=1"}};
        row("redirect", elsewhere, u"badReply"_s, u"HTTP 302, a redirect to other.example/x"_s);
    }
    void repliesBecomeKinds()
    {
        QFETCH(HttpReply, reply);
        QFETCH(QString, kind);
        QFETCH(QString, detail);
        Bench bench(oneGet);
        bench.begin();
        const Error error = errorOf(bench.connector.resume(1, reply));
        QCOMPARE(errorKindName(error.kind), kind);
        QCOMPARE(error.detail, detail);
        QVERIFY(!error.outcomeOpen);
    }

    void theConnectorsWordsAreToldFromTheBackends_data()
    {
        QTest::addColumn<QByteArray>("lines");
        QTest::addColumn<bool>("isOwn");
        const auto row = [](const char *name, const QByteArray &lines, bool isOwn) {
            QTest::newRow(name) << lines << isOwn;
        };
        const QByteArray open = "export function open(r) { if (r.json.code) ";
        row("the backend's, in open()", open + "fail(\"refused\", r.json.text); return r.json; }\n" + oneGet,
            false);
        row("of several fields", open + "fail(\"refused\", r.json.fields); return r.json; }\n" + oneGet,
            false);
        row("the connector's, in open()", open + "fail(\"refused\", \"Not today.\"); }\n" + oneGet, true);
        row("the backend's, in an operation",
            "export const products = { *list() { fail(\"refused\", (yield get(\"/goods\")).text); } };\n",
            false);
        row("the connector's, in an operation",
            "export const products = { *list() { yield get(\"/goods\"); fail(\"refused\", \"Not today.\"); } "
            "};\n",
            true);
        row("caught, and let pass",
            open
                + "fail(\"refused\", \"Not today.\"); return r.json; }\n"
                  "export const products = { *list() { try { yield get(\"/goods\"); } catch (e) { throw e; } "
                  "} };\n",
            true);
    }
    void theConnectorsWordsAreToldFromTheBackends()
    {
        QFETCH(QByteArray, lines);
        Bench bench(lines);
        bench.begin();
        const Error error = errorOf(
            bench.connector.resume(1,
                                   jsonReply("{\"code\": 1, \"text\": \"\\u5e93\\u5b58\", \"fields\": "
                                             "{\"a\": \"too long\", \"b\": \"wrong\"}}")));
        QVERIFY(!error.message.isEmpty());
        QTEST(error.isOwnWording, "isOwn");
    }

    void whatHappenedIsKeptOnTheWayThroughTheScript_data()
    {
        QTest::addColumn<HttpReply>("reply");
        QTest::addColumn<QString>("cause");
        const QByteArray page = "<!DOCTYPE html><html>oops</html>";
        const auto row = [](const char *name, const HttpReply &reply, const QString &cause) {
            QTest::newRow(name) << reply << cause;
        };
        row("page, 200", typedReply("text/html", page), u"pageForPeople"_s);
        row("page, 404: a wrong address", typedReply("text/html", page, 404), u"pageForPeople"_s);
        row("page, 500", typedReply("text/html", page, 500), u"serverFailed"_s);
        row("page, 502", typedReply("text/html", page, 502), u"gatewayAnswered"_s);
        row("page, 503: come back later", typedReply("text/html", page, 503), {});
        row("JSON, 500", jsonReply("{}", 500), u"serverFailed"_s);
        row("JSON, 404: what was asked for is gone", jsonReply("{}", 404), {});
        row("JSON cut off", jsonReply("[{"), u"cutOff"_s);
    }
    void whatHappenedIsKeptOnTheWayThroughTheScript()
    {
        QFETCH(HttpReply, reply);
        QFETCH(QString, cause);
        Bench bench(oneGet);
        bench.begin();
        const Error error = errorOf(bench.connector.resume(1, reply));
        QCOMPARE(errorCauseName(error.cause), cause);
    }

    void repliesThatAskForSigningIn_data()
    {
        QTest::addColumn<HttpReply>("reply");
        QTest::newRow("401") << jsonReply("{}", 401);
        QTest::newRow("401 page") << typedReply("text/html", "<html>", 401);
        HttpReply loginPage = typedReply("text/html", "<html>sign in</html>");
        loginPage.url = QUrl(u"https://shop.example/login"_s);
        QTest::newRow("a page after a redirect") << loginPage;
        HttpReply redirect{.status = 302,
                           .headers = {{"Location", "/admin/auth/401"}},
                           .url = QUrl(u"https://shop.example/goods"_s)};
        QTest::newRow("a redirect to sign in") << redirect;
        for (const auto location : {"/admin/login.html?back=%2Fgoods", "/userLogin", "/#/login", "/sign-in",
                                    "https://sso.example/x", "/oauth2/authorize"})
            QTest::newRow(location) << HttpReply{
                .status = 302, .headers = {{"Location", location}}, .url = redirect.url};
    }
    void repliesThatAskForSigningIn()
    {
        QFETCH(HttpReply, reply);
        Bench bench(oneGet);
        bench.begin();
        QVERIFY(
            std::holds_alternative<ConnectorStep::SignInNeeded>(bench.connector.resume(1, reply).outcome));
        // The script has not noticed: the same request goes once more, and its reply counts.
        QCOMPARE(toJson(bench.connector.resume(1, jsonReply("{\"a\":1}"))), "[{\"a\":1}]");
    }

    void redirectsElsewhereAskForNoSigningIn()
    {
        for (const auto location : {"/authors", "/cataloging", "/author/3?from=login", "/goods/authentic"}) {
            Bench bench(oneGet);
            bench.begin();
            const QUrl asked(u"https://shop.example/goods"_s);
            const HttpReply reply{.status = 302, .headers = {{"Location", location}}, .url = asked};
            const Error error = errorOf(bench.connector.resume(1, reply));
            QCOMPARE(errorKindName(error.kind), u"badReply"_s);
            QCOMPARE(error.cause, Error::Cause::SentElsewhere);
        }
    }

    void whoSignsInAndIsSentToSignInHasAWrongAddress_data()
    {
        QTest::addColumn<HttpReply>("reply");
        QTest::addColumn<QString>("cause");
        QTest::addColumn<QString>("detail");
        HttpReply page = typedReply("text/html", "<html>sign in</html>");
        page.url = QUrl(u"https://shop.example/admin/login.html"_s);
        QTest::newRow("a page after a redirect")
            << page << u"pageForPeople"_s
            << u"signIn: POST /login answered HTTP 200 with a web page instead of data after a redirect to "
               "/admin/login.html"_s;
        QTest::newRow("a redirect to sign in")
            << HttpReply{.status = 302,
                         .headers = {{"Location", "/admin/auth/401"}},
                         .url = QUrl(u"https://shop.example:8480/admin/login"_s)}
            << u"sentElsewhere"_s
            << u"signIn: POST /admin/login answered HTTP 302, a redirect to shop.example:8480/admin/auth/401"_s;
    }
    void whoSignsInAndIsSentToSignInHasAWrongAddress()
    {
        QFETCH(HttpReply, reply);
        Bench bench(oneGet);
        bench.begin(u"signIn"_s);
        const Error error = errorOf(bench.connector.resume(1, reply));
        QCOMPARE(errorKindName(error.kind), u"badReply"_s);
        QTEST(errorCauseName(error.cause), "cause");
        QTEST(error.detail, "detail");
    }

    void problemsKeepTheirWords()
    {
        Bench bench(oneGet);
        bench.begin();
        HttpReply reply =
            jsonReply("{\"title\": \"No\", \"detail\": \"Price too low\", \"fields\": [{\"field\": \"price\","
                      " \"message\": \"at least 1\"}]}",
                      422);
        reply.headers = {{"Retry-After", "7"}};
        const Error error = errorOf(bench.connector.resume(1, reply));
        QCOMPARE(error.kind, Error::Kind::Refused);
        QCOMPARE(error.message, u"Price too low"_s);
        QCOMPARE(error.fields, (QList<FieldError>{{u"price"_s, u"at least 1"_s}}));
        QCOMPARE(error.retryAfter, 7s);
    }

    void anEmptyReplyIsNothing()
    {
        Bench bench(
            "export const products = { *list() { return { got: typeof (yield get(\"/goods\")) }; } };\n");
        bench.begin();
        QCOMPARE(toJson(bench.connector.resume(1, {.status = 204})), "[{\"got\":\"undefined\"}]");
    }

    void charsetsAreFoundOut_data()
    {
        QTest::addColumn<HttpReply>("reply");
        QTest::newRow("UTF-8") << typedReply("application/json", "[\"中\"]");
        QTest::newRow("UTF-8 with a mark") << typedReply("application/json", "\xef\xbb\xbf[\"中\"]");
        QTest::newRow("GBK, declared") << typedReply("application/json; charset=GBK", "[\"\xd6\xd0\"]");
        QTest::newRow("GBK, not declared") << typedReply("application/json", "[\"\xd6\xd0\"]");
        QTest::newRow("GBK, declared as UTF-8")
            << typedReply("application/json; charset=utf-8", "[\"\xd6\xd0\"]");
        QTest::newRow("UTF-8, declared as Latin-1")
            << typedReply("application/json;charset=ISO-8859-1", "[\"中\"]");
        QTest::newRow("UTF-8, declared as nonsense")
            << typedReply("application/json;charset=binary", "[\"中\"]");
        QTest::newRow("UTF-16") << typedReply("application/json",
                                              QByteArray("\xff\xfe[\0\"\0\x2d\x4e\"\0]\0", 12));
        QTest::newRow("JSON called HTML") << typedReply("text/html", "[\"中\"]");
    }
    void charsetsAreFoundOut()
    {
        QFETCH(HttpReply, reply);
        Bench bench(oneGet);
        bench.begin();
        const auto step = bench.connector.resume(1, reply);
        QVERIFY(std::holds_alternative<QJsonValue>(step.outcome));
        QCOMPARE(toJson(step), "[[\"中\"]]");
    }

    void bytesInNoCharsetAreABadReply()
    {
        Bench bench(oneGet);
        bench.begin();
        const Error error =
            errorOf(bench.connector.resume(1, typedReply("application/json", "[\"\xff\xff\x80\"]")));
        QCOMPARE(error.kind, Error::Kind::BadReply);
        QCOMPARE(error.detail,
                 u"products.list: the reply's bytes are in no charset known here (declared: none)"_s);
    }

    void openSaysWhatAnEnvelopeMeans()
    {
        Bench bench("export function open(reply) {\n"
                    "  if (reply.json.code === 7) fail(\"refused\", { price: \"too low\" }, { code: 7 });\n"
                    "  if (reply.json.code === 8) fail(\"busy\", \"later\", { retryAfter: 3 });\n"
                    "  return reply.json.data;\n}\n"
                    + oneGet);
        bench.begin();
        QCOMPARE(toJson(bench.connector.resume(1, jsonReply("{\"code\": 0, \"data\": 5}"))), "[5]");
        bench.begin();
        const Error refused = errorOf(bench.connector.resume(1, jsonReply("{\"code\": 7}")));
        QCOMPARE(refused.kind, Error::Kind::Refused);
        QCOMPARE(refused.message, u"too low"_s);
        QCOMPARE(refused.fields, (QList<FieldError>{{u"price"_s, u"too low"_s}}));
        QCOMPARE(refused.detail, u"products.list: (code 7)"_s);
        bench.begin();
        QCOMPARE(errorOf(bench.connector.resume(1, jsonReply("{\"code\": 8}"))).retryAfter, 3s);
    }

    void openThatStumbles_data()
    {
        QTest::addColumn<HttpReply>("reply");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("detail");
        const auto row = [](const char *name, const HttpReply &reply, const QString &kind,
                            const QString &detail) {
            QTest::newRow(name) << reply << kind << u"products.list: "_s + detail;
        };
        row("over 204", {.status = 204}, u"badReply"_s, u"GET /goods answered HTTP 204 with an empty body"_s);
        row("over text", typedReply("text/plain", "OK"), u"badReply"_s,
            u"GET /goods answered HTTP 200 with text that is no JSON"_s);
        row("over JSON", jsonReply("{\"a\": null}"), u"connectorFault"_s,
            u"shop.mjs:3: TypeError: Cannot read property 'b' of null"_s);
        row("over a failed status", jsonReply("{\"a\": null}", 403), u"forbidden"_s,
            u"GET /goods answered HTTP 403"_s);
        row("not at all, but the status failed", jsonReply("{\"a\": {\"b\": 1}}", 500), u"badReply"_s,
            u"GET /goods answered HTTP 500"_s);
    }
    void openThatStumbles()
    {
        QFETCH(HttpReply, reply);
        QFETCH(QString, kind);
        QFETCH(QString, detail);
        Bench bench("export function open(reply) { return reply.json.a.b; }\n" + oneGet);
        bench.begin();
        const Error error = errorOf(bench.connector.resume(1, reply));
        QCOMPARE(errorKindName(error.kind), kind);
        QCOMPARE(error.detail, detail);
    }

    void scriptsCanCatchFailures()
    {
        Bench bench("export const products = { *list() { try { yield get(\"/a\"); } catch (e) { return "
                    "[e.kind]; } } };\n");
        bench.begin();
        QCOMPARE(toJson(bench.connector.resume(1, jsonReply("{}", 404))), "[[\"notFound\"]]");
    }

    void scriptsCanTellCaughtFailuresApart()
    {
        Bench bench("export function open(r) { if (r.json.errno) fail(\"serverFailed\", \"oh\", { code: "
                    "r.json.errno }); }\n"
                    "export const products = { *list() { try { yield get(\"/a\"); } catch (e) {\n"
                    "  if (e.code === \"502\") yield get(\"/b\");\n  return [e.kind, e.code]; } } };\n");
        bench.begin();
        const auto step = bench.connector.resume(1, jsonReply("{\"errno\": 502}"));
        QCOMPARE(std::get<ScriptRequest>(step.outcome).path, u"/b"_s);
        QCOMPARE(toJson(bench.connector.resume(1, jsonReply("{}"))), "[[\"serverFailed\",\"502\"]]");
    }

    void whatIsCaughtAndThrownOnIsTheSame()
    {
        Bench bench(
            "export function open(r) { fail(\"serverFailed\", \"oh\", { code: 502 }); }\n"
            "export const products = { *list() { try { yield get(\"/a\"); } catch (e) { throw e; } } };\n");
        bench.begin();
        const Error error = errorOf(bench.connector.resume(1, jsonReply("{}")));
        QCOMPARE(error.kind, Error::Kind::BadReply);
        QCOMPARE(error.cause, Error::Cause::ServerFailed);
        QCOMPARE(error.message, u"oh"_s);
        QCOMPARE(error.detail, u"products.list: (code 502)"_s);
    }

    void aBadReplyWithTheStatusOfAServerErrorIsOne()
    {
        Bench bench("export function open(r) { fail(\"badReply\", \"no envelope\"); }\n" + oneGet);
        bench.begin();
        QCOMPARE(errorOf(bench.connector.resume(1, jsonReply("{}", 500))).cause, Error::Cause::ServerFailed);
        bench.begin();
        QCOMPARE(errorOf(bench.connector.resume(1, jsonReply("{}"))).cause, Error::Cause::Unknown);
    }

    void rawRepliesPassAsTheyAre()
    {
        Bench bench("export function open(r) { fail(\"refused\", \"no\"); }\n"
                    "export const products = { *list() { const r = yield get(\"/a\", {}, { raw: true });\n"
                    " return [r.status, r.text, r.headers[\"content-type\"], r.operation, r.json === "
                    "undefined]; } };\n");
        bench.begin();
        QCOMPARE(toJson(bench.connector.resume(1, typedReply("text/html", "<html>", 500))),
                 "[[500,\"<html>\",\"text/html\",\"products.list\",true]]");
        bench.begin();
        QCOMPARE(toJson(bench.connector.resume(1, jsonReply("{broken"))),
                 "[[200,\"{broken\",\"application/json\",\"products.list\",true]]");
    }

    void writesAreMarkedByTheOperation()
    {
        Bench bench("function* all() { yield get(\"/a\"); yield post(\"/b\", {}); yield get(\"/c\", {}, { "
                    "write: true });"
                    " yield post(\"/d\", {}, { write: false }); }\n"
                    "export const products = { *list() { yield* all(); },"
                    " editable: [{ path: \"name\", kind: \"text\" }], *save() { yield* all(); } };\n");
        const auto marks = [&](const QString &operation, bool isWrite) {
            QList<bool> out;
            ConnectorStep step = bench.begin(operation, isWrite);
            while (const auto *asked = std::get_if<ScriptRequest>(&step.outcome)) {
                out.append(asked->isWrite);
                step = bench.connector.resume(1, jsonReply("{}"));
            }
            return out;
        };
        QCOMPARE(marks(u"products.list"_s, false), (QList<bool>{false, false, true, false}));
        QCOMPARE(marks(u"products.save"_s, true), (QList<bool>{false, true, true, false}));
    }

    void outcomesOfWrites_data()
    {
        QTest::addColumn<HttpReply>("reply");
        QTest::addColumn<bool>("isOpen");
        QTest::newRow("refused by status") << jsonReply("{}", 422) << false;
        QTest::newRow("refused by envelope") << jsonReply("{\"code\": 1}") << false;
        QTest::newRow("a page, 404") << typedReply("text/html", "<html>", 404) << false;
        QTest::newRow("500 with a page") << typedReply("text/html", "<html>", 500) << true;
        QTest::newRow("500 with an envelope") << jsonReply("{\"code\": 1}", 500) << true;
        QTest::newRow("503") << jsonReply("{}", 503) << true;
        QTest::newRow("a page, 200") << typedReply("text/html", "<html>") << true;
        QTest::newRow("cut off") << jsonReply("{\"code\"") << true;
        QTest::newRow("the connector stumbles over it") << jsonReply("null") << true;
        QTest::newRow("the connector knows that it is open") << jsonReply("{\"code\": 2}") << true;
        QTest::newRow("the connector knows that it is closed") << jsonReply("{\"code\": 3}", 500) << false;
    }
    void outcomesOfWrites()
    {
        QFETCH(HttpReply, reply);
        QFETCH(bool, isOpen);
        Bench bench("export function open(r) {\n"
                    " if (r.json.code === 1) fail(\"refused\", \"no\");\n"
                    " if (r.json.code === 2) fail(\"badReply\", \"\", { outcomeOpen: true });\n"
                    " if (r.json.code === 3) fail(\"refused\", \"\", { outcomeOpen: false });\n"
                    " return r.json; }\n"
                    "export const products = { *list() {}, editable: [{ path: \"name\", kind: \"text\" }],"
                    " *save() { yield post(\"/a\", {}); } };\n");
        bench.begin(u"products.save"_s, true);
        QCOMPARE(errorOf(bench.connector.resume(1, reply)).outcomeOpen, isOpen);
    }

    void whatFailsAfterAWriteLeavesItOpen()
    {
        Bench bench("export const products = { *list() {}, editable: [{ path: \"name\", kind: \"text\" }],"
                    " *save() { yield post(\"/a\", {}); return yield get(\"/a\"); } };\n");
        bench.begin(u"products.save"_s, true);
        const auto next = bench.connector.resume(1, jsonReply("{}"));
        QVERIFY(next.mayHaveWritten);
        const Error error = errorOf(bench.connector.resume(1, jsonReply("{}", 404)));
        QCOMPARE(error.kind, Error::Kind::NotFound);
        QVERIFY(error.outcomeOpen);
    }
};

QTEST_GUILESS_MAIN(ConnectorRepliesTest)
#include "tst_connectorreplies.moc"

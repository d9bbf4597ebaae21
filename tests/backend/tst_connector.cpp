// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/connector.h"
#include "tests/backend/connectorfile.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr ConnectorLimits quick{.step = 300ms, .requests = 5};

HttpReply jsonReply(const QByteArray &body, int status = 200)
{
    return {.status = status, .headers = {{"Content-Type", "application/json"}}, .body = body};
}

HttpReply typedReply(const QByteArray &type, const QByteArray &body, int status = 200)
{
    return {.status = status, .headers = {{"Content-Type", type}}, .body = body};
}

QByteArray toJson(const ConnectorStep &step)
{
    const QJsonValue value = std::get<QJsonValue>(step.outcome);
    return QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
}

/// One connector, run by hand: no network, no threads but its watchdog.
struct Bench {
    explicit Bench(const QByteArray &lines) : file(lines) { loaded = connector.load(file.path()); }

    ConnectorStep begin(const QString &operation = u"products.list"_s, bool isWrite = false)
    {
        return connector.begin(
            1, {.name = operation, .input = {QJsonObject{{u"page"_s, 1}}}, .isWrite = isWrite});
    }

    ConnectorFile file;
    Connector connector{quick};
    Result<ConnectorDescription> loaded = failure(Error::Kind::Storage, u"not loaded"_s);
};

Error errorOf(const ConnectorStep &step)
{
    return std::get<Error>(step.outcome);
}

const QByteArray oneGet = "export const products = { *list(q) { return yield get(\"/goods\"); } };\n";

} // namespace

class ConnectorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatAConnectorDeclares()
    {
        Bench bench(
            "export const products = {\n"
            "  filters: [\"text\"], sort: [\"price\"], pageSize: { max: 50 }, hasTotal: false,\n"
            "  editable: [{ path: \"skus.price\", kind: \"money\", min: 0, max: 100 }],\n"
            "  *list() {}, *get() {}, *save() {} };\n"
            "export const orders = { states: [\"toShip\"], *list() {}, actions: {\n"
            "  ship: { from: [\"toShip\"], repeatable: true, inputs: [{ name: \"carrier\", kind: \"choice\","
            " choices: \"carriers\" }, { name: \"trackingNumber\", kind: \"text\", max: 40 }], *run() {} } } "
            "};\n"
            "export const streams = { requestLog: { path: \"/log\", format: \"sse\", fields: { at: \"time\" "
            "} } };\n");
        QVERIFY2(bench.loaded, qPrintable(bench.loaded ? QString() : bench.loaded.error().detail));
        const Capabilities &all = bench.loaded->capabilities;
        QCOMPARE(all.products->list.filters, QStringList{u"text"_s});
        QCOMPARE(all.products->list.largestPage, 50);
        QVERIFY(!all.products->list.hasTotal);
        QCOMPARE(all.products->fieldRule(u"skus/17/price"_s)->largest, 100);
        const OrderAction *ship = all.orders->action(u"ship"_s);
        QCOMPARE(ship->from, QList<OrderState>{OrderState::ToShip});
        QCOMPARE(ship->inputs[1].longest, 40);
        QVERIFY(ship->isSafeToRepeat);
        QVERIFY(!all.orders->hasDetail && !all.orders->hasCounts);
        QCOMPARE(all.requestLog->fields.value(u"at"_s), u"time"_s);
        QVERIFY(!all.hasCarriers);
    }

    void refusesWhatIsNoConnector_data()
    {
        QTest::addColumn<QByteArray>("lines");
        QTest::addColumn<QString>("detail");
        const auto row = [](const char *name, const QByteArray &lines, const QString &detail) {
            QTest::newRow(name) << lines << detail;
        };
        row("syntax error", "export const products = {\n  *list() { let x = ; } };\n",
            u"shop.mjs:4: SyntaxError: Expected token `numeric literal'"_s);
        row("object spread", "\nexport const a = { ...{} };\n",
            u"shop.mjs:4: SyntaxError: Expected token `}'"_s);
        row("throws when loaded", oneGet + "\nnope();\n",
            u"shop.mjs:5: ReferenceError: nope is not defined"_s);
        row("endless when loaded", oneGet + "while (true) {}\n", u"shop.mjs: Error: Interrupted"_s);
        row("nothing offered", "",
            u"shop.mjs: export.products: expected at least one of the exports products and orders, got nothing"_s);
        row("plain function", "export const products = { list() {} };\n",
            u"shop.mjs:3: export.products.list: expected a generator function (function*), got a plain function"_s);
        row("no list", "export const products = { *get() {} };\n",
            u"shop.mjs:3: export.products.list: expected a generator function (function*), got nothing"_s);
        row("unknown state", "\nexport const orders = { states: [\"paid\"], *list() {} };\n",
            u"shop.mjs:4: export.orders.states: expected names of order states; “paid” is none, got a list"_s);
        row("unknown kind",
            "export const products = { *list() {}, *save() {}, editable: [{ path: \"a\", kind: \"b\" }] };\n",
            u"shop.mjs:3: export.products.editable[0].kind: expected one of text, integer, money, boolean, got text of 1 characters"_s);
        row("page size is text", "export const products = { *list() {}, pageSize: { max: \"9\" } };\n",
            u"shop.mjs:3: export.products.pageSize.max: expected a whole number, got text of 1 characters"_s);
        row("import", oneGet + "import { x } from \"./other.mjs\";\n",
            u"shop.mjs:4: a connector is one file and imports nothing"_s);
        row("export from", oneGet + "export { x } from \"./other.mjs\";\n",
            u"shop.mjs:4: a connector is one file and imports nothing"_s);
        row("not UTF-8", "// \xff\xfe\n", u"shop.mjs: is not UTF-8"_s);
    }
    void refusesWhatIsNoConnector()
    {
        QFETCH(QByteArray, lines);
        QFETCH(QString, detail);
        Bench bench(lines);
        QVERIFY(!bench.loaded);
        QCOMPARE(bench.loaded.error().kind, Error::Kind::ConnectorFault);
        QCOMPARE(bench.loaded.error().detail, detail);
    }

    void importsInTextsAndCommentsAreNone()
    {
        Bench bench(oneGet + "// import x from \"y\"\n/*\nimport z\n*/ const s = \"; import q\";\n");
        QVERIFY(bench.loaded);
    }

    void aFileThatIsNotThereIsAFault()
    {
        Connector connector;
        const auto loaded = connector.load(u"/nowhere/shop.mjs"_s);
        QCOMPARE(loaded.error().kind, Error::Kind::ConnectorFault);
        QVERIFY(loaded.error().detail.startsWith(u"shop.mjs: cannot be read"_s));
    }

    void aFileTooLargeIsAFault()
    {
        ConnectorFile file("//" + QByteArray(1000, 'x'));
        Connector connector({.largestSource = 1000});
        QCOMPARE(connector.load(file.path()).error().detail, u"shop.mjs: is larger than 1000 bytes"_s);
    }

    void asksAndReturns()
    {
        Bench bench(
            "export const products = { *list(q) { const d = yield get(\"/goods\", { page: q.page, none: null,"
            " many: [1, 2] }); return { items: d.rows, mine: this === products }; } };\n");
        const auto asked = std::get<ScriptRequest>(bench.begin().outcome);
        QCOMPARE(asked.method, "GET");
        QCOMPARE(asked.path, u"/goods"_s);
        QCOMPARE(
            asked.query,
            (QList<QPair<QString, QString>>{{u"page"_s, u"1"_s}, {u"many"_s, u"1"_s}, {u"many"_s, u"2"_s}}));
        QVERIFY(!asked.isWrite);
        QCOMPARE(toJson(bench.connector.resume(1, jsonReply("{\"rows\": [7]}"))),
                 "[{\"items\":[7],\"mine\":true}]");
    }

    void bodiesAreJsonOrAForm()
    {
        Bench bench("export const products = { *list() { yield post(\"/a\", { x: \"中\", n: undefined });"
                    " yield post(\"/b\", { x: \"a b&c\", l: [1, 2] }, { form: true }); } };\n");
        const auto first = std::get<ScriptRequest>(bench.begin().outcome);
        QCOMPARE(first.body, "{\"x\":\"中\"}");
        QCOMPARE(first.contentType, "application/json");
        const auto second = std::get<ScriptRequest>(bench.connector.resume(1, jsonReply("{}")).outcome);
        QCOMPARE(second.body, "x=a%20b%26c&l=1&l=2");
        QCOMPARE(second.contentType, "application/x-www-form-urlencoded");
    }

    void scriptsThatGoWrongNameTheirLine_data()
    {
        QTest::addColumn<QByteArray>("lines");
        QTest::addColumn<QString>("detail");
        const auto row = [](const char *name, const QByteArray &lines, const QString &detail) {
            QTest::newRow(name) << lines << u"products.list: "_s + detail;
        };
        row("reads from nothing",
            "export const products = {\n *list() {\n  const x = null; return x.y; } };\n",
            u"shop.mjs:5: TypeError: Cannot read property 'y' of null"_s);
        row("in a helper",
            "function help() { return nope; }\nexport const products = { *list() {\n help(); } };\n",
            u"shop.mjs:3: ReferenceError: nope is not defined"_s);
        row("throws a text", "export const products = { *list() { throw \"so\"; } };\n", u"shop.mjs: so"_s);
        row("endless loop", "export const products = { *list() { while (true) {} } };\n",
            u"shop.mjs: ran for more than 300 ms without a request and was stopped"_s);
        row("endless loop in a try",
            "export const products = { *list() { try { while (true) {} } catch (e) {} finally"
            " { while (true) {} } } };\n",
            u"shop.mjs: ran for more than 300 ms without a request and was stopped"_s);
        // Where the stack ends, the engine has no line for the last call and says 1.
        row("endless recursion",
            "function f() { return f() + 1; }\nexport const products = { *list() { f(); } };\n",
            u"shop.mjs:1: RangeError: Maximum call stack size exceeded."_s);
        row("yields no request", "export const products = { *list() { yield 7; } };\n",
            u"shop.mjs: products.list yielded something that is not a request; use get(), post(), put(), patch() or del()"_s);
        row("no path", "export const products = { *list() { yield get(); } };\n",
            u"shop.mjs: a request needs a path, a text that starts with “/”"_s);
        row("hand-made method",
            "export const products = { *list() { yield { isRequest: true, method: \"TRACE\", path: \"/\" }; "
            "} };\n",
            u"shop.mjs: a request must be made with get(), post(), put(), patch() or del()"_s);
        row("line break in a header",
            "export const products = { *list() { yield get(\"/\", {}, { headers: { A: \"x\\r\\nB: y\" } }); "
            "} };\n",
            u"shop.mjs: header A: line breaks and control characters are not allowed"_s);
        row("host header",
            "export const products = { *list() { yield get(\"/\", {}, { headers: { Host: \"x\" } }); } };\n",
            u"shop.mjs: a header may not be named “Host”"_s);
        row("unknown kind of failure", "export const products = { *list() { fail(\"oops\", \"x\"); } };\n",
            u"shop.mjs:3: TypeError: fail(): unknown kind \"oops\"; one of signIn, forbidden, refused, notFound, conflict, busy, badReply"_s);
        row("eval", "export const products = { *list() { return eval(\"1\"); } };\n",
            u"shop.mjs:3: ReferenceError: eval is not defined"_s);
        row("Function", "export const products = { *list() { return Function(\"return 1\")(); } };\n",
            u"shop.mjs:3: TypeError: connectors may not make code from text"_s);
        row("Function by the back door",
            "export const products = { *list() { return (() => 1).constructor(\"return 1\")(); } };\n",
            u"shop.mjs:3: TypeError: connectors may not make code from text"_s);
        row("generator by the back door",
            "export const products = { *list() { return (function* () {}).constructor(\"yield 1\")(); } };\n",
            u"shop.mjs:3: TypeError: connectors may not make code from text"_s);
        row("no timers", "export const products = { *list() { setTimeout(() => 1, 1); } };\n",
            u"shop.mjs:3: ReferenceError: setTimeout is not defined"_s);
        row("no network of its own", "export const products = { *list() { new XMLHttpRequest(); } };\n",
            u"shop.mjs:3: ReferenceError: XMLHttpRequest is not defined"_s);
    }
    void scriptsThatGoWrongNameTheirLine()
    {
        QFETCH(QByteArray, lines);
        QFETCH(QString, detail);
        Bench bench(lines);
        QVERIFY2(bench.loaded, qPrintable(bench.loaded ? QString() : bench.loaded.error().detail));
        const Error error = errorOf(bench.begin());
        QCOMPARE(error.kind, Error::Kind::ConnectorFault);
        QCOMPARE(error.detail, detail);
        QVERIFY(!error.outcomeOpen);
        // The engine is none the worse for it.
        QCOMPARE(errorOf(bench.begin()).detail, detail);
    }

    void endlessRequestsAreCounted()
    {
        Bench bench("export const products = { *list() { while (true) yield get(\"/\"); } };\n");
        ConnectorStep step = bench.begin();
        int replies = 0;
        while (std::holds_alternative<ScriptRequest>(step.outcome) && ++replies < 100)
            step = bench.connector.resume(1, jsonReply("{}"));
        QCOMPARE(replies, 5);
        QCOMPARE(errorOf(step).detail, u"products.list: shop.mjs: made more than 5 requests"_s);
    }

    void largeIntegersSurviveAsTexts()
    {
        Bench bench(oneGet);
        bench.begin();
        const auto step = bench.connector.resume(
            1, jsonReply("[1234567890123456789, 12, \"9\\\"1234567890123456789\", -0.5]"));
        QCOMPARE(toJson(step), "[[\"1234567890123456789\",12,\"9\\\"1234567890123456789\",-0.5]]");
    }

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

    void helpersConvert_data()
    {
        QTest::addColumn<QByteArray>("expression");
        QTest::addColumn<QByteArray>("result");
        const auto row = [](const QByteArray &expression, const QByteArray &result) {
            QTest::newRow(expression.constData()) << expression << result;
        };
        row("yuan(12.3)", "1230");
        row("yuan(0.29)", "29");
        row("yuan(1234567.89)", "123456789");
        row("yuan(\"0.1\")", "10");
        row("yuan(\"-3.50\")", "-350");
        row("yuan(\"12.3400\")", "1234");
        row("yuan(null)", "null");
        row("yuan(\"\")", "null");
        row("toYuan(1234)", "\"12.34\"");
        row("toYuan(5)", "\"0.05\"");
        row("toYuan(-5)", "\"-0.05\"");
        row("toYuan(0)", "\"0.00\"");
        row("localTime(\"2024-05-01 08:00:00\", \"Asia/Shanghai\")", "\"2024-05-01T00:00:00Z\"");
        row("localTime(\"2024-05-01 08:00\")", "\"2024-05-01T00:00:00Z\"");
        row("localTime(\"2024-05-01T08:00:00+02:00\", \"Asia/Shanghai\")", "\"2024-05-01T06:00:00Z\"");
        row("localTime(\"0000-00-00 00:00:00\", \"Asia/Shanghai\")", "null");
        row("localTime(0, \"Asia/Shanghai\")", "null");
        row("unixTime(1714521600)", "\"2024-05-01T00:00:00.000Z\"");
        row("unixTime(0)", "null");
        row("merge({ a: 1, b: 1 }, { b: 2 }, null)", "{\"a\":1,\"b\":2}");
    }
    void helpersConvert()
    {
        QFETCH(QByteArray, expression);
        QFETCH(QByteArray, result);
        Bench bench("export const products = { *list() { return " + expression + "; } };\n");
        QCOMPARE(toJson(bench.begin()), QByteArray("[" + result + "]"));
    }

    void helpersRefuseWhatIsNoValue_data()
    {
        QTest::addColumn<QByteArray>("expression");
        for (const char *expression :
             {"yuan(0.005)", "yuan(\"1.999\")", "yuan(\"0.1~0.2\")", "yuan(NaN)", "yuan(\"abc\")",
              "localTime(\"yesterday\")", "localTime(\"2024-05-01\", \"Mars/Base\")", "unixTime(\"x\")"})
            QTest::newRow(expression) << QByteArray(expression);
    }
    void helpersRefuseWhatIsNoValue()
    {
        QFETCH(QByteArray, expression);
        Bench bench("export const products = { *list() { return " + expression + "; } };\n");
        QCOMPARE(errorOf(bench.begin()).kind, Error::Kind::BadReply);
    }

    void callsDoNotMix()
    {
        Bench bench("export const products = { *list(q) { return [q.n, yield get(\"/a\")]; } };\n");
        for (CallId call : {1, 2})
            bench.connector.begin(
                call, {.name = u"products.list"_s, .input = {QJsonObject{{u"n"_s, qint64(call)}}}});
        QCOMPARE(toJson(bench.connector.resume(2, jsonReply("20"))), "[[2,20]]");
        QCOMPARE(toJson(bench.connector.resume(1, jsonReply("10"))), "[[1,10]]");
        bench.connector.drop(1);
        QCOMPARE(errorOf(bench.connector.resume(1, jsonReply("1"))).kind, Error::Kind::Cancelled);
    }
};

QTEST_GUILESS_MAIN(ConnectorTest)
#include "tst_connector.moc"

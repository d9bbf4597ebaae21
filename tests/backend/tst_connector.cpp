// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/backend/connectorbench.h"

#include <QLocale>
#include <QTest>

using namespace Qt::StringLiterals;

/// Loading a module, and running its operations up to their requests.
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
            " choices: \"carriers\" }, { name: \"trackingNumber\", kind: \"text\","
            " title: \"Waybill\", max: 40 }], *run() {} },"
            " close: { *run() {} } } };\n"
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
        QCOMPARE(ship, &all.orders->actions.first()); // as declared, not by the alphabet
        QCOMPARE(ship->inputs[1].longest, 40);
        QCOMPARE(ship->inputs[1].title, Wording(u"Waybill"_s));
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
        row("endless when loaded", oneGet + "while (true) {}\n",
            u"shop.mjs: ran for more than 300 ms without a request and was stopped"_s);
        row("nothing offered", "",
            u"shop.mjs: export.products: expected at least one of the exports products and orders, got nothing"_s);
        row("plain function", "export const products = { list() {} };\n",
            u"shop.mjs:3: export.products.list: expected a generator function (function*), got a plain function"_s);
        row("no list", "export const products = { *get() {} };\n",
            u"shop.mjs:3: export.products.list: expected a generator function (function*), got nothing"_s);
        row("unknown state", "\nexport const orders = { states: [\"paid\"], *list() {} };\n",
            u"shop.mjs:4: export.orders.states: expected names among unpaid, toShip, shipped, received, done, refundAsked, refunded, closed, other; “paid” is none, got a list"_s);
        row("a title of no language",
            "export const orders = { *list() {}, actions: { a: { *run() {}, title: { english: \"A\" } } } "
            "};\n",
            u"shop.mjs:3: export.orders.actions.a.title: expected a text, or texts by language such as {en: \"…\", zh: \"…\"}, got an object"_s);
        row("unknown kind",
            "export const products = { *list() {}, *save() {}, editable: [{ path: \"name\", kind: \"b\" }] "
            "};\n",
            u"shop.mjs:3: export.products.editable[0].kind: expected one of text, integer, money, boolean, got text of 1 characters"_s);
        row("unknown filter", "export const products = { filters: [\"name\"], *list() {} };\n",
            u"shop.mjs:3: export.products.filters: expected names among text, category, onSale; “name” is none, got a list"_s);
        row("unknown sort", "export const customers = { sort: [\"add_time\"], *list() {} };\n" + oneGet,
            u"shop.mjs:3: export.customers.sort: expected names among registeredAt, spent, orderCount; “add_time” is none, got a list"_s);
        row("unknown field",
            "export const products = { *list() {}, *save() {}, editable: [{ path: \"price\", kind: \"money\" "
            "}] };\n",
            u"shop.mjs:3: export.products.editable[0].path: expected one of name, brief, description, unit, categoryId, onSale, skus.price, skus.cost, skus.stock, skus.onSale, skus.code; “price” is none, got text of 5 characters"_s);
        row("a choice from nowhere",
            "export const orders = { *list() {}, actions: { ship: { *run() {}, inputs: [{ name: \"carrier\", "
            "kind: \"choice\" }] } } };\n",
            u"shop.mjs:3: export.orders.actions.ship.inputs[0].choices: expected carriers with the kind choice, and nothing with any other, got nothing"_s);
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

    void whatNobodyAsksForIsNamed()
    {
        Bench bench(
            "export const customer = { *list() {} };\nexport function helper() {}\n"
            "export const products = { filter: [\"text\"], pageSize: { max: 50, min: 1 }, *list() {},\n"
            " editable: [{ path: \"name\", kind: \"text\", Max: 9 }], *save() {}, *rows() {} };\n"
            "export const orders = { *list() {}, actions: { ship: { form: [], *run() {},\n"
            " inputs: [{ name: \"carrier\", kind: \"choice\", choices: \"carriers\", titl: \"x\" }] } } };\n"
            "export const streams = { requestlog: {}, shopEvents: { path: \"/e\", format: \"sse\",\n"
            " fields: { type: \"event\" } } };\n");
        QVERIFY2(bench.loaded, qPrintable(bench.loaded ? QString() : bench.loaded.error().detail));
        QStringList remarks;
        for (const UnreadMember &member : bench.loaded->capabilities.unread)
            remarks.append(remarkAbout(member));
        QCOMPARE(remarks,
                 (QStringList{
                     u"customer: nobody asks for it; did you mean customers?"_s,
                     u"helper: nobody asks for it"_s,
                     u"orders.actions.ship.form: nobody asks for it; did you mean from?"_s,
                     u"orders.actions.ship.inputs[0].titl: nobody asks for it; did you mean title?"_s,
                     u"products.filter: nobody asks for it; did you mean filters?"_s,
                     u"products.rows: nobody asks for it"_s,
                     u"products.editable[0].Max: nobody asks for it; did you mean max?"_s,
                     u"products.pageSize.min: nobody asks for it"_s,
                     u"streams.requestlog: nobody asks for it; did you mean requestLog?"_s,
                 }));
    }

    void shippedConnectorsHaveNothingThatNobodyAsksFor()
    {
        for (const QString &id : {u"zhanggui"_s, u"hioshop"_s}) {
            Connector connector;
            const auto loaded = connector.load(u":/connectors/"_s + id + u".mjs"_s);
            QVERIFY(loaded);
            QCOMPARE(loaded->capabilities.unread, QList<UnreadMember>());
        }
    }

    void titlesComeInSeveralLanguages()
    {
        Bench bench("export const orders = { *list() {}, actions: { collect: { *run() {},\n"
                    " title: { en: \"Collect\", zh: \"收款\", \"zh-Hant\": \"收款項\" }, inputs: [\n"
                    " { name: \"amount\", kind: \"money\", title: \"实收\" }] }, 催单: { *run() {} } } };\n");
        QVERIFY2(bench.loaded, qPrintable(bench.loaded ? QString() : bench.loaded.error().detail));
        const OrderAction &collect = bench.loaded->capabilities.orders->actions.first();
        QCOMPARE(collect.title.in(QLocale(u"en_GB"_s)), u"Collect"_s);
        QCOMPARE(collect.title.in(QLocale(u"zh_CN"_s)), u"收款"_s);
        QCOMPARE(collect.title.in(QLocale(u"zh_TW"_s)), u"收款項"_s);
        QCOMPARE(collect.title.in(QLocale(u"de_DE"_s)), u"Collect"_s);
        QCOMPARE(collect.inputs.first().title.in(QLocale(u"en_US"_s)), u"实收"_s);
        QCOMPARE(bench.loaded->capabilities.orders->actions.last().id, u"催单"_s);
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
        row("goes through nothing", "export const products = { *list() {\n const [a] = 7; } };\n",
            u"shop.mjs:4: TypeError: yield*, of, ... or [a] = was given what can't be gone through"_s);
        // An engine's fault that the guide warns of: the call in the tail gives undefined.
        row("generator by way of a plain function",
            "function* rows() { return 1; }\nconst ask = () => rows();\n"
            "export const products = { *list() { yield* ask(); } };\n",
            u"shop.mjs:5: TypeError: yield*, of, ... or [a] = was given what can't be gone through; ask() is a plain function, and one that ends in calling a generator function gives undefined with this engine: write function* ask() { return yield* …; }"_s);
        row("a method by way of a plain one",
            "const shop = { *rows() { return 1; }, ask() { return this.rows(); } };\n"
            "export const products = { *list() {\n return yield* shop.ask(); } };\n",
            u"shop.mjs:5: TypeError: yield*, of, ... or [a] = was given what can't be gone through; ask() is a plain function, and one that ends in calling a generator function gives undefined with this engine: write function* ask() { return yield* …; }"_s);
        row("something else under yield*",
            "const rows = 7;\nexport const products = { *list() { yield* rows; } };\n",
            u"shop.mjs:4: TypeError: yield*, of, ... or [a] = was given what can't be gone through"_s);
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
            u"shop.mjs:3: TypeError: fail(): unknown kind \"oops\"; one of signIn, forbidden, refused, notFound, conflict, busy, badReply, serverFailed"_s);
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
        row("toLocalTime(\"2024-05-01T00:00:00Z\", \"Asia/Shanghai\")", "\"2024-05-01 08:00:00\"");
        row("toLocalTime(\"2024-04-30T23:30:00.250+02:00\", \"Asia/Tokyo\")", "\"2024-05-01 06:30:00\"");
        row("toLocalTime(new Date(1714521600000))", "\"2024-05-01 08:00:00\"");
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

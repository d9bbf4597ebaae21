// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/jsonreader.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QJsonValue json(const char *text)
{
    return QJsonDocument::fromJson(text).object();
}

} // namespace

class JsonReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAttentiveReaderTellsWhatNobodyAskedFor()
    {
        const auto in = JsonReader::attentive(
            json(R"({"name": "x", "more": 1, "part": {"a": 1, "b": 2}, "rest": {"c": 3}})"));
        QCOMPARE(in.text("name"), u"x"_s);
        QVERIFY(!in.has("colour"));
        QCOMPARE(in.at("part").integer("a"), 1);
        QVERIFY(in.has("rest")); // as a whole
        const auto unasked = in.unasked();
        QCOMPARE(unasked.size(), 2);
        QCOMPARE(unasked[0].path, u"$.more"_s);
        QCOMPARE(unasked[0].asked, QStringList{u"colour"_s});
        QCOMPARE(unasked[1].path, u"$.part.b"_s);
        QVERIFY(JsonReader(json(R"({"a": 1})")).unasked().isEmpty());
    }

    void readsEveryKind()
    {
        JsonReader in(json(R"({"id": 17, "name": "x", "n": 3, "on": true, "at": "2024-05-01T08:00:00+08:00",
                              "tags": ["a"], "rows": [{"v": 1}, {"v": 2}]})"));
        QCOMPARE(in.id<struct T>("id").value, u"17"_s);
        QCOMPARE(in.text("name"), u"x"_s);
        QCOMPARE(in.integer("n"), 3);
        QVERIFY(in.boolean("on"));
        QCOMPARE(in.time("at").toString(Qt::ISODate), u"2024-05-01T00:00:00Z"_s);
        QCOMPARE(in.texts("tags"), QStringList{u"a"_s});
        QCOMPARE(in.list("rows", [](const JsonReader &row) { return row.integer("v"); }),
                 (QList<qint64>{1, 2}));
        QCOMPARE(in.optionalText("missing"), QString());
        QVERIFY(in.isGood());
    }

    void namesTheFirstFault_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("detail");
        const auto row = [](const char *name, const char *text, const QString &detail) {
            QTest::newRow(name) << QByteArray(text) << detail;
        };
        row("missing", R"({"rows": [{}]})", u"$.rows[0].v: expected a whole number, got nothing"_s);
        row("text for number", R"({"rows": [{"v": 1}, {"v": "9.9"}]})",
            u"$.rows[1].v: expected a whole number, got text of 3 characters"_s);
        row("fraction", R"({"rows": [{"v": 1.5}]})",
            u"$.rows[0].v: expected a whole number, got the number 1.5"_s);
        row("too large", R"({"rows": [{"v": 1e300}]})",
            u"$.rows[0].v: expected a whole number, got the number 1e+300"_s);
        row("no list", R"({"rows": {}})", u"$.rows: expected a list, got an object"_s);
        row("null list", R"({"rows": null})", u"$.rows: expected a list, got null"_s);
        row("element is text", R"({"rows": ["x"]})", u"$.rows[0].v: expected a whole number, got nothing"_s);
    }
    void namesTheFirstFault()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, detail);
        JsonReader in(json(text.constData()));
        const auto values = in.list("rows", [](const JsonReader &row) { return row.integer("v"); });
        const auto result = in.result(values);
        QVERIFY(!result);
        QCOMPARE(result.error().kind, Error::Kind::BadReply);
        QCOMPARE(result.error().detail, detail);
    }

    void timesNeedAZone()
    {
        JsonReader in(json(R"({"at": "2024-05-01T08:00:00"})"));
        QVERIFY(!in.time("at").isValid());
        QVERIFY(!in.isGood());
    }

    void valuesAreNotQuotedInErrors()
    {
        JsonReader in(json(R"({"n": "13800002233"})"));
        in.integer("n");
        QVERIFY(!in.error().detail.contains(u"138"_s));
    }
};

QTEST_GUILESS_MAIN(JsonReaderTest)
#include "tst_jsonreader.moc"

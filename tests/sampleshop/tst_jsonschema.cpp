// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sampleshop/jsonschema.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;

class TestJsonSchema : public QObject
{
    Q_OBJECT

    static QJsonValue parsed(const QString &json)
    {
        return QJsonDocument::fromJson(u"[%1]"_s.arg(json).toUtf8()).array().at(0);
    }

private Q_SLOTS:
    void aValueIsHeldToItsSchema_data()
    {
        QTest::addColumn<QString>("schema");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("fault"); // "path message" of the first; empty: none
        const auto row = [](const char *name, const char *schema, const char *value, const char *fault) {
            QTest::newRow(name) << QString::fromUtf8(schema) << QString::fromUtf8(value)
                                << QString::fromUtf8(fault);
        };
        row("integer", "{\"type\":\"integer\"}", "3", "");
        row("integer with a fraction", "{\"type\":\"integer\"}", "3.5", " is not of type integer");
        row("integer as text", "{\"type\":\"integer\"}", "\"3\"", " is not of type integer");
        row("null where allowed", "{\"type\":[\"string\",\"null\"]}", "null", "");
        row("null where not", "{\"type\":\"string\"}", "null", " is not of type string");
        row("the least", "{\"type\":\"integer\",\"minimum\":1,\"maximum\":200}", "1", "");
        row("under the least", "{\"type\":\"integer\",\"minimum\":1,\"maximum\":200}", "0",
            " is not between 1 and 200");
        row("the most", "{\"type\":\"integer\",\"minimum\":1,\"maximum\":200}", "200", "");
        row("over the most", "{\"type\":\"integer\",\"minimum\":1,\"maximum\":200}", "201",
            " is not between 1 and 200");
        row("length counts characters", "{\"type\":\"string\",\"maxLength\":2}", "\"耳机\"", "");
        row("a character outside the basic plane is one", "{\"type\":\"string\",\"maxLength\":1}", "\"𠮷\"",
            "");
        row("too long", "{\"type\":\"string\",\"maxLength\":2}", "\"蓝耳机\"", " has over 2 characters");
        row("empty where not allowed", "{\"type\":\"string\",\"minLength\":1}", "\"\"", " must not be empty");
        row("pattern", "{\"type\":\"string\",\"pattern\":\"^[0-9]+$\"}", "\"12a\"",
            " does not have the form ^[0-9]+$");
        row("enum", "{\"enum\":[\"a\",\"b\"]}", "\"c\"", " is not one of a, b");
        row("missing member", "{\"type\":\"object\",\"required\":[\"x\"]}", "{}", "x is missing");
        row("unknown member refused",
            "{\"type\":\"object\",\"properties\":{},\"additionalProperties\":false}", "{\"y\":1}",
            "y is not known");
        row("unknown member allowed", "{\"type\":\"object\",\"properties\":{}}", "{\"y\":1}", "");
        row("entry by place", "{\"items\":{\"type\":\"integer\"}}", "[1,\"2\"]", "1 is not of type integer");
        row("entry by its id", "{\"items\":{\"properties\":{\"n\":{\"type\":\"integer\"}}}}",
            "[{\"id\":\"17\",\"n\":\"x\"}]", "17/n is not of type integer");
        row("too few entries", "{\"minItems\":1}", "[]", " has too few entries");
        row("time with zone", "{\"type\":\"string\",\"format\":\"date-time\"}",
            "\"2024-05-01T08:30:00.123Z\"", "");
        row("time without zone", "{\"type\":\"string\",\"format\":\"date-time\"}", "\"2024-05-01T08:30:00\"",
            " is not a time like 2024-05-01T08:30:00Z");
        row("day that is none", "{\"type\":\"string\",\"format\":\"date\"}", "\"2023-02-29\"",
            " is not a date like 2024-05-01");
        row("reference", "{\"$ref\":\"#/defs/small\"}", "11", " is over 10");
        row("reference to nothing", "{\"$ref\":\"#/defs/none\"}", "1",
            " the schema refers to nothing: #/defs/none");
        row("one of two", "{\"oneOf\":[{\"type\":\"string\"},{\"type\":\"integer\"}]}", "1", "");
        row("none of two", "{\"oneOf\":[{\"type\":\"string\"},{\"type\":\"integer\"}]}", "true",
            " fits 0 of its 2 forms");
        row("both of two", "{\"oneOf\":[{\"type\":\"number\"},{\"type\":\"integer\"}]}", "1",
            " fits 2 of its 2 forms");
        row("keyword we cannot check", "{\"uniqueItems\":true}", "[]",
            " the schema has the keyword uniqueItems, which is not checked here");
    }
    void aValueIsHeldToItsSchema()
    {
        QFETCH(QString, schema);
        QFETCH(QString, value);
        QFETCH(QString, fault);
        const JsonSchema checker(
            parsed(u"{\"defs\":{\"small\":{\"type\":\"integer\",\"maximum\":10}}}"_s).toObject());
        const auto faults = checker.check(parsed(value), parsed(schema).toObject());
        QCOMPARE(faults.isEmpty() ? QString() : QString(faults.front().field + u' ' + faults.front().message),
                 fault);
    }

    void membersThatNobodyDescribedCanBeRefused()
    {
        const QJsonObject schema = parsed(u"{\"type\":\"object\",\"properties\":{\"a\":{}}}"_s).toObject();
        const QJsonValue value = parsed(u"{\"a\":1,\"b\":2}"_s);
        QVERIFY(JsonSchema({}).check(value, schema).isEmpty());
        QCOMPARE(JsonSchema({}, JsonSchema::Others::Refused).check(value, schema).size(), 1);
    }
};

QTEST_APPLESS_MAIN(TestJsonSchema)
#include "tst_jsonschema.moc"

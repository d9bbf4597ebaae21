// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sampleshop/accounts.h"
#include "app/sampleshop/adminapi.h"
#include "app/sampleshop/contract.h"
#include "app/sampleshop/eventstreams.h"
#include "app/sampleshop/replycache.h"
#include "app/sampleshop/requestlog.h"
#include "app/sampleshop/router.h"
#include "app/sampleshop/schema.h"
#include "app/sampleshop/shopdatabase.h"
#include "tests/sampleshop/contractcalls.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTcpSocket>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// One operation of the document.
struct Operation {
    QString id{};
    QByteArray method{};
    QString path{};
    QJsonObject described{};

    QString right() const { return described.value("x-right"_L1).toString(); }
    bool isPublic() const
    {
        return described.contains("security"_L1) && described.value("security"_L1).toArray().isEmpty();
    }
};

} // namespace

/// Walks the contract against a running shop, over HTTP. Fails when either says what the other doesn't.
class TestContract : public QObject
{
    Q_OBJECT

private:
    Contract m_contract{};
    QJsonObject m_document{};
    QMap<QString, Operation> m_operations{};
    std::unique_ptr<RunningShop> m_shop;
    std::unique_ptr<ContractCalls> m_calls;

    QJsonObject resolved(const QJsonObject &object) const { return JsonSchema(m_document).resolved(object); }

    // A reply held to what the document says about this status of this operation; empty when it keeps it.
    QString fault(const Operation &operation, const ShopAnswer &answer) const
    {
        const QJsonObject responses = operation.described.value("responses"_L1).toObject();
        const QString status = QString::number(answer.status);
        if (!responses.contains(status))
            return u"status %1 is not described: %2"_s.arg(status, QString::fromUtf8(answer.body));
        const QJsonObject response = resolved(responses.value(status).toObject());
        for (const QString &name : response.value("headers"_L1).toObject().keys()) {
            const bool isOccasional = name == "Idempotency-Replayed"_L1;
            if (!isOccasional && answer.header(name.toLower().toLatin1().constData()).isEmpty())
                return u"the header %1 is missing"_s.arg(name);
        }
        return contentFault(response.value("content"_L1).toObject(), answer);
    }

    QString contentFault(const QJsonObject &content, const ShopAnswer &answer) const
    {
        const QString type = QString::fromLatin1(answer.header("content-type"));
        if (content.isEmpty())
            return answer.body.isEmpty() ? QString() : u"there is a body, but none is described"_s;
        if (content.contains(type.section(u'/', 0, 0) + u"/*"_s))
            return answer.body.isEmpty() ? u"there is no body"_s : QString();
        if (!content.contains(type))
            return u"content type %1 is not described"_s.arg(type);
        if (!type.endsWith("json"_L1))
            return {};
        const QJsonObject schema = content.value(type).toObject().value("schema"_L1).toObject();
        const auto faults = JsonSchema(m_document, JsonSchema::Others::Refused).check(answer.json(), schema);
        QStringList lines;
        for (const FieldError &error : faults)
            lines.append(error.field + u' ' + error.message);
        return lines.join(u'\n');
    }

    void addOperationRows(bool withPublic = true) const
    {
        QTest::addColumn<QString>("id");
        for (const Operation &operation : m_operations) {
            if (withPublic || !operation.isPublic())
                QTest::newRow(qPrintable(operation.id)) << operation.id;
        }
    }

    // Reads the head and the first bytes of a stream, which never ends.
    ShopAnswer openStream(const QString &path) const
    {
        QTcpSocket socket;
        socket.connectToHost(m_shop->address().url.host(), quint16(m_shop->address().url.port()));
        if (!socket.waitForConnected())
            return {};
        socket.write("GET " + path.toLatin1() + " HTTP/1.1\r\nHost: shop\r\nAuthorization: Bearer "
                     + m_shop->token() + "\r\n\r\n");
        QByteArray text;
        while (!text.contains("\r\n\r\n") && socket.waitForReadyRead())
            text += socket.readAll();
        ShopAnswer answer{.status = text.split(' ').value(1).toInt()};
        for (const QByteArray &line : text.first(text.indexOf("\r\n\r\n")).split('\n').mid(1))
            answer.headers.insert(line.split(':').front().toLower(),
                                  line.mid(line.indexOf(':') + 1).trimmed());
        return answer;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_document = QJsonDocument::fromJson(m_contract.text()).object();
        const QJsonObject paths = m_document.value("paths"_L1).toObject();
        for (auto path = paths.begin(); path != paths.end(); ++path) {
            const QJsonObject methods = path.value().toObject();
            for (auto method = methods.begin(); method != methods.end(); ++method) {
                const QJsonObject described = method.value().toObject();
                const QString id = described.value("operationId"_L1).toString();
                m_operations.insert(id,
                                    {.id = id,
                                     .method = method.key().toUpper().toLatin1(),
                                     .path = path.key(),
                                     .described = described});
            }
        }
        m_shop = std::make_unique<RunningShop>(ShopOptions{.products = 40, .orders = 30, .customers = 20});
        QVERIFY(m_shop->start());
        m_calls = std::make_unique<ContractCalls>(*m_shop);
    }

    void cleanupTestCase()
    {
        m_calls.reset();
        m_shop.reset();
    }

    void init() { QVERIFY(m_shop->signInAs(u"owner"_s)); }

    void serverAndDocumentHaveTheSameOperations()
    {
        auto db = ShopDatabase::open(u":memory:"_s);
        QVERIFY(db);
        QVERIFY(createTables(**db));
        EventStreams streams(std::chrono::seconds(15));
        RequestLog log(**db, streams);
        const ReplyCache cache;
        Router router;
        addAdminRoutes(router, {.cache = cache, .log = log});
        QStringList served;
        for (const Route &route : router.routes())
            served.append(route.operation + u' ' + QString::fromLatin1(route.method) + u' ' + route.path
                          + u' ' + route.right);
        QStringList described;
        for (const Operation &operation : std::as_const(m_operations))
            described.append(operation.id + u' ' + QString::fromLatin1(operation.method) + u' '
                             + operation.path + u' ' + operation.right());
        served.sort();
        described.sort();
        QCOMPARE(served, described);
    }

    void everyReferenceLeadsSomewhere()
    {
        const QString text = QString::fromUtf8(m_contract.text());
        static const QRegularExpression reference(u"\"\\$ref\": *\"([^\"]+)\""_s);
        for (const QRegularExpressionMatch &match : reference.globalMatch(text)) {
            const QJsonObject found = resolved({{u"$ref"_s, match.captured(1)}});
            QVERIFY2(!found.isEmpty(), qPrintable(match.captured(1)));
        }
    }

    void everyOperationSaysWhatItIsFor_data() { addOperationRows(); }
    void everyOperationSaysWhatItIsFor()
    {
        QFETCH(QString, id);
        const QJsonObject described = m_operations.value(id).described;
        QVERIFY(described.value("summary"_L1).toString().size() > 3);
        QVERIFY(described.value("description"_L1).toString().size() > 10);
        const QJsonArray parameters = described.value("parameters"_L1).toArray();
        for (const QJsonValue &parameter : parameters)
            QVERIFY(!resolved(parameter.toObject()).value("description"_L1).toString().isEmpty());
        const QJsonObject responses = described.value("responses"_L1).toObject();
        QVERIFY(responses.contains(u"503"_s));
        for (const QJsonValue &response : responses)
            QVERIFY(!resolved(response.toObject()).value("description"_L1).toString().isEmpty());
    }

    void everyOperationAnswersAsDescribed_data() { addOperationRows(); }
    void everyOperationAnswersAsDescribed()
    {
        QFETCH(QString, id);
        const Operation operation = m_operations.value(id);
        const auto call = m_calls->callFor(id);
        QVERIFY2(call, "the test knows no call for this operation");
        QCOMPARE(call->method, operation.method);
        const bool isStream = operation.described.value("operationId"_L1).toString().startsWith("stream"_L1);
        const ShopAnswer answer = isStream ? openStream(call->path) : m_shop->call(*call);
        QVERIFY2(answer.status >= 200 && answer.status < 300, answer.body.constData());
        QCOMPARE(fault(operation, answer), QString());
        if (id == "signOut"_L1)
            m_shop->forgetTokens();
    }

    void everyOperationWantsSignIn_data() { addOperationRows(false); }
    void everyOperationWantsSignIn()
    {
        QFETCH(QString, id);
        const auto call = m_calls->callFor(id);
        QVERIFY(call);
        m_shop->forgetToken();
        const ShopAnswer answer = m_shop->call(*call);
        QCOMPARE(answer.status, 401);
        QCOMPARE(answer.code(), u"signInNeeded"_s);
        QCOMPARE(fault(m_operations.value(id), answer), QString());
    }

    void everyRightIsEnforced_data() { addOperationRows(false); }
    void everyRightIsEnforced()
    {
        QFETCH(QString, id);
        const Operation operation = m_operations.value(id);
        const auto call = m_calls->callFor(id);
        QVERIFY(call);
        for (const QString &role : {u"operator"_s, u"support"_s}) {
            if (operation.right().isEmpty() || rightsOf(role).contains(operation.right()))
                continue;
            QVERIFY(m_shop->signInAs(role));
            const ShopAnswer answer = m_shop->call(*call);
            QCOMPARE(answer.status, 403);
            QCOMPARE(answer.code(), u"forbidden"_s);
            QCOMPARE(fault(operation, answer), QString());
        }
    }

    void unknownIdsAnswerAsDescribed_data() { addOperationRows(); }
    void unknownIdsAnswerAsDescribed()
    {
        QFETCH(QString, id);
        const Operation operation = m_operations.value(id);
        if (!operation.path.contains(u'{'))
            return;
        auto call = m_calls->callFor(id);
        QVERIFY(call);
        static const QRegularExpression name(u"\\{[a-zA-Z]+\\}"_s);
        call->path = QString(operation.path).replace(name, u"987654321"_s);
        const ShopAnswer answer = m_shop->call(*call);
        QCOMPARE(answer.status, 404);
        QCOMPARE(fault(operation, answer), QString());
    }

    void bodiesWithUnknownMembersAreRefused_data() { addOperationRows(); }
    void bodiesWithUnknownMembersAreRefused()
    {
        QFETCH(QString, id);
        const Operation operation = m_operations.value(id);
        if (!m_contract.wantsJson(id))
            return;
        auto call = m_calls->callFor(id);
        QVERIFY(call);
        QJsonObject body = QJsonDocument::fromJson(call->body).object();
        body.insert(u"prcie"_s, 1);
        call->body = QJsonDocument(body).toJson();
        const ShopAnswer answer = m_shop->call(*call);
        QCOMPARE(answer.status, 400);
        QCOMPARE(answer.json().value("fields"_L1).toArray().at(0).toObject().value("field"_L1).toString(),
                 u"prcie"_s);
        QCOMPARE(fault(operation, answer), QString());
    }

    void badParametersAreRefusedByName_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("field");
        const auto row = [](const char *name, const QString &path, const QString &field) {
            QTest::newRow(name) << path << field;
        };
        row("limit 0", u"products?limit=0"_s, u"limit"_s);
        row("limit 201", u"products?limit=201"_s, u"limit"_s);
        row("limit in words", u"orders?limit=many"_s, u"limit"_s);
        row("offset under 0", u"customers?offset=-1"_s, u"offset"_s);
        row("sort that is none", u"orders?sort=colour"_s, u"sort"_s);
        row("boolean in Chinese", u"products?onSale=%E6%98%AF"_s, u"onSale"_s);
        row("state that is none", u"orders?state=toShip,lost"_s, u"state"_s);
        row("time without zone", u"orders?from=2024-01-01T00:00:00"_s, u"from"_s);
        row("phone with letters", u"orders?phone=call-me"_s, u"phone"_s);
        row("days 0", u"statistics?days=0"_s, u"days"_s);
        row("status class 9xx", u"request-log?status=9xx"_s, u"status"_s);
        row("cursor of no list", u"products?cursor=abc"_s, u"cursor"_s);
        row("cursor and offset", u"products?cursor=abc&offset=3"_s, u"cursor"_s);
    }
    void badParametersAreRefusedByName()
    {
        QFETCH(QString, path);
        QFETCH(QString, field);
        const ShopAnswer answer = m_shop->get(u"/admin/v1/"_s + path);
        QCOMPARE(answer.status, 400);
        const QString named =
            answer.json().value("fields"_L1).toArray().at(0).toObject().value("field"_L1).toString();
        QCOMPARE(named.section(u'/', 0, 0), field);
    }
};

QTEST_GUILESS_MAIN(TestContract)
#include "tst_contract.moc"

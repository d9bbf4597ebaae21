// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/alerts/alertletter.h"
#include "app/alerts/robotmessage.h"
#include "app/alerts/webhookmessage.h"
#include "tests/support/alertbench.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMessageAuthenticationCode>
#include <QTest>
#include <QUrlQuery>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Kind = AlertChannel::Kind;

const QDateTime noon(QDate(2026, 3, 12), QTime(12, 0), Qt::UTC);

Incident incident(const QString &key, AlertLevel level, const QStringList &places = {u"shop.test:443"_s})
{
    Incident incident{.key = key,
                      .kind = u"certificate.expires"_s,
                      .state = Incident::State::Open,
                      .level = level,
                      .facts = {{u"subject"_s, u"shop.test"_s}},
                      .since = noon.addSecs(-600),
                      .lastSeen = noon};
    for (const QString &place : places)
        incident.places.insert(place, {});
    return incident;
}

AlertLetter letterWith(const QList<Incident> &incidents)
{
    AlertLetter letter{.delivery = u"3b1c"_s, .shopId = QUuid::createUuid(), .shop = u"小店"_s, .at = noon};
    for (const Incident &one : incidents)
        letter.entries.append(letterEntry(one, {}, plainWording(), noon));
    sortWorstFirst(letter.entries);
    return letter;
}

HttpReply reply(int status, const QByteArray &body, const HttpHeaders &headers = {})
{
    return {.status = status, .headers = headers, .body = body};
}

/// Everything the schema asks for is there, and nothing it does not know.
QString misfit(const QJsonObject &value, const QJsonObject &schema, const QString &path = u"$"_s)
{
    const QJsonObject known = schema["properties"_L1].toObject();
    const QJsonArray required = schema["required"_L1].toArray();
    for (const QJsonValue &name : required) {
        if (!value.contains(name.toString()))
            return path + u'.' + name.toString() + u" is missing"_s;
    }
    for (auto it = value.begin(); it != value.end(); ++it) {
        const QJsonObject part = known[it.key()].toObject();
        const QString at = path + u'.' + it.key();
        if (part.isEmpty())
            return at + u" is not in the schema"_s;
        const QString type = part["type"_L1].toString();
        const bool fits = (type == "object"_L1 && it->isObject()) || (type == "array"_L1 && it->isArray())
            || (type == "string"_L1 && it->isString()) || (type == "boolean"_L1 && it->isBool())
            || (part.contains("const"_L1) && part["const"_L1] == *it)
            || part["enum"_L1].toArray().contains(*it);
        if (!fits)
            return at + u" has the wrong type"_s;
        if (it->isObject() && part.contains("properties"_L1)) {
            if (const QString wrong = misfit(it->toObject(), part, at); !wrong.isEmpty())
                return wrong;
        }
        const QJsonArray elements = it->toArray();
        for (const QJsonValue &element : elements) {
            if (!element.isObject())
                continue;
            if (const QString wrong = misfit(element.toObject(), part["items"_L1].toObject(), at);
                !wrong.isEmpty())
                return wrong;
        }
    }
    return {};
}

} // namespace

/// What letters say, and how the services that carry them want it.
class AlertLetterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneAlertIsToldWithAllThatHelps()
    {
        const QString text = letterText(letterWith({incident(u"k1"_s, AlertLevel::Critical)}), 2048);
        QCOMPARE(
            text.split(u'\n'),
            (QStringList{u"小店: Critical"_s, u"Critical: k1"_s, u"mend k1"_s, u"Where: shop.test"_s,
                         u"Since: 2026-03-12 19:50:00 (UTC+8)"_s})); // the test's zone is eight hours east
    }

    void manyAreADigestWorstFirst()
    {
        const AlertLetter letter =
            letterWith({incident(u"small"_s, AlertLevel::Warning),
                        incident(u"big"_s, AlertLevel::Outage, {u"a:443"_s, u"b:8443"_s})});
        QCOMPARE(letterText(letter, 2048).split(u'\n'),
                 (QStringList{u"小店: 2 alert(s)"_s, u"- Outage: big (a, b:8443)"_s,
                              u"- Warning: small (shop.test)"_s}));
    }

    void whatReadsTheSameIsOneLine()
    {
        QList<Incident> incidents{incident(u"other"_s, AlertLevel::Warning)};
        for (const QString &host : {u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s})
            incidents.append(incident(u"same"_s, AlertLevel::Critical, {host + u":443"_s}));
        incidents.append(incident(u"same"_s, AlertLevel::Warning, {u"f:443"_s}));
        QCOMPARE(letterText(letterWith(incidents), 2048).split(u'\n'),
                 (QStringList{u"小店: 7 alert(s)"_s, u"- Critical: same (a, b, c and 2 more)"_s,
                              u"- Warning: other (shop.test)"_s, u"- Warning: same (f)"_s}));
    }

    void whatDoesNotFitIsCounted()
    {
        QList<Incident> incidents;
        for (int i = 0; i < 100; ++i)
            incidents.append(incident(u"证书%1"_s.arg(i), AlertLevel::Warning));
        const QString text = letterText(letterWith(incidents), longestRobotText(Kind::WeCom));
        QVERIFY(text.toUtf8().size() <= 2048);
        const QStringList lines = text.split(u'\n');
        QCOMPARE(lines.last(), u"… and %1 more"_s.arg(100 - (lines.size() - 2)));
        QVERIFY(lines.size() > 20);
    }

    void aLongTextIsCutBetweenCharacters()
    {
        for (int most = 30; most < 60; ++most) {
            const QString text =
                letterText(letterWith({incident(u"证书"_s.repeated(50), AlertLevel::Warning)}), most);
            QVERIFY(text.toUtf8().size() <= most);
            QVERIFY(!text.contains(QChar::ReplacementCharacter));
        }
    }

    void whatAServerPutsIntoItsCertificateIsHarmless()
    {
        const QString text = letterText(
            letterWith({incident(u"<at user_id=\"all\"></at>\n<@all>\u202Etxt"_s, AlertLevel::Warning)}),
            2048);
        QVERIFY(!text.contains(u'<'));
        QVERIFY(!text.contains(u'\u202E'));
        QCOMPARE(text.count(u'\n'), 4);
    }

    void theWebhooksJsonIsWhatItsSchemaSays()
    {
        QFile file(u":/contract/alert-webhook.json"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonObject schema = QJsonDocument::fromJson(file.readAll()).object();
        QVERIFY(!schema.isEmpty());
        AlertLetter letter = letterWith({incident(u"k1"_s, AlertLevel::Critical)});
        QCOMPARE(misfit(letterJson(letter), schema), QString());
        letter.entries.first().before = AlertLevel::Warning;
        QCOMPARE(misfit(letterJson(letter), schema), QString());
        QJsonObject wrong = letterJson(letter);
        wrong.insert(u"more"_s, 1);
        QCOMPARE(misfit(wrong, schema), u"$.more is not in the schema"_s); // the check can fail
    }

    void aWebhookIsSigned()
    {
        const AlertLetter letter = letterWith({incident(u"k1"_s, AlertLevel::Critical)});
        const HttpRequest request = webhookRequest(QUrl(u"https://a.test/hook"_s), "shh", letter);
        QVERIFY(request.isWrite);
        HttpReply headers{.headers = request.headers};
        QCOMPARE(headers.header("X-Zhanggui-Delivery"), QByteArray("3b1c"));
        QCOMPARE(headers.header("X-Zhanggui-Timestamp"), QByteArray("1773316800"));
        QCOMPARE(headers.header("X-Zhanggui-Signature"),
                 "sha256="
                     + QMessageAuthenticationCode::hash("1773316800." + request.body, "shh",
                                                        QCryptographicHash::Sha256)
                           .toHex());
        headers.headers = webhookRequest(QUrl(u"https://a.test/hook"_s), {}, letter).headers;
        QVERIFY(headers.header("X-Zhanggui-Signature").isEmpty());
    }

    void aWebhooksAnswer_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("kind"); // -1: a yes
        QTest::newRow("ok") << 200 << -1;
        QTest::newRow("no content") << 204 << -1;
        QTest::newRow("moved") << 302 << int(Error::Kind::Refused);
        QTest::newRow("bad signature") << 401 << int(Error::Kind::SignIn);
        QTest::newRow("gone") << 410 << int(Error::Kind::NotFound);
        QTest::newRow("too many") << 429 << int(Error::Kind::Busy);
        QTest::newRow("broken") << 500 << int(Error::Kind::Busy);
    }
    void aWebhooksAnswer()
    {
        QFETCH(int, status);
        const auto answer = webhookAnswer(reply(status, {}, {{"Retry-After", "90"}}), noon);
        QTEST(answer ? -1 : int(answer.error().kind), "kind");
        if (status == 429)
            QCOMPARE(*answer.error().retryAfter, 90s);
    }

    void dingTalkIsSignedInTheQuery()
    {
        const QUrl address(u"https://oapi.dingtalk.com/robot/send?access_token=abc"_s);
        const HttpRequest request = robotRequest(Kind::DingTalk, address, u"SECabc123"_s, u"hello"_s, noon);
        // Computed with Python's hmac and base64 modules.
        QCOMPARE(request.url.toEncoded(),
                 QByteArray("https://oapi.dingtalk.com/robot/send?access_token=abc&timestamp=1773316800000"
                            "&sign=azozZY6vOymizjoyBUoZQwpIUKkBuGg%2FGRo3HQWDBzM%3D"));
        QCOMPARE(
            QJsonDocument::fromJson(request.body).object(),
            (QJsonObject{{u"msgtype"_s, u"text"_s}, {u"text"_s, QJsonObject{{u"content"_s, u"hello"_s}}}}));
        QCOMPARE(robotRequest(Kind::DingTalk, address, {}, u"hello"_s, noon).url, address);
    }

    void feishuIsSignedInTheBody()
    {
        const QUrl address(u"https://open.feishu.cn/open-apis/bot/v2/hook/abc"_s);
        const HttpRequest request = robotRequest(Kind::Feishu, address, u"SECabc123"_s, u"你好"_s, noon);
        QCOMPARE(request.url, address);
        QCOMPARE(QJsonDocument::fromJson(request.body).object(),
                 (QJsonObject{{u"timestamp"_s, u"1773316800"_s},
                              {u"sign"_s, u"p5Uqxso3gYzIYrXwRl6rSkeQA0gwJ+bF0ttJVh1vUKY="_s},
                              {u"msg_type"_s, u"text"_s},
                              {u"content"_s, QJsonObject{{u"text"_s, u"你好"_s}}}}));
        QVERIFY(!robotRequest(Kind::Feishu, address, {}, u"x"_s, noon).body.contains("sign"));
    }

    void weComTakesTheTextAsItIs()
    {
        const QUrl address(u"https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=abc"_s);
        const HttpRequest request = robotRequest(Kind::WeCom, address, u"unused"_s, u"你好"_s, noon);
        QCOMPARE(request.url, address);
        QCOMPARE(
            QJsonDocument::fromJson(request.body).object(),
            (QJsonObject{{u"msgtype"_s, u"text"_s}, {u"text"_s, QJsonObject{{u"content"_s, u"你好"_s}}}}));
    }

    void aRobotsAnswer_data()
    {
        QTest::addColumn<int>("robot");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("kind"); // -1: a yes
        QTest::addColumn<int>("wait"); // s; 0: not said
        const auto row = [](const char *name, Kind robot, int status, const QByteArray &body, int kind,
                            int wait = 0) {
            QTest::newRow(name) << int(robot) << status << body << kind << wait;
        };
        const auto is = [](Error::Kind kind) { return int(kind); };
        row("WeCom ok", Kind::WeCom, 200, "{\"errcode\":0,\"errmsg\":\"ok\"}", -1);
        row("WeCom no such robot", Kind::WeCom, 200,
            "{\"errcode\":93000,\"errmsg\":\"invalid webhook url, hint: [17], from ip: 192.0.2.1\"}",
            is(Error::Kind::NotFound));
        row("WeCom too many", Kind::WeCom, 200, "{\"errcode\":45009,\"errmsg\":\"api freq out of limit\"}",
            is(Error::Kind::Busy), 60);
        row("WeCom too long", Kind::WeCom, 200,
            "{\"errcode\":45002,\"errmsg\":\"content size out of limit\"}", is(Error::Kind::Refused));
        row("WeCom busy", Kind::WeCom, 200, "{\"errcode\":-1,\"errmsg\":\"system busy\"}",
            is(Error::Kind::Busy), 30);
        row("DingTalk ok", Kind::DingTalk, 200, "{\"errcode\":0,\"errmsg\":\"ok\"}", -1);
        row("DingTalk too many", Kind::DingTalk, 200,
            "{\"errcode\":130101,\"errmsg\":\"send too fast, exceed 20 times per minute\"}",
            is(Error::Kind::Busy), 600);
        row("DingTalk signature", Kind::DingTalk, 200, "{\"errcode\":310000,\"errmsg\":\"sign not match\"}",
            is(Error::Kind::SignIn));
        row("DingTalk token", Kind::DingTalk, 200, "{\"errcode\":300001,\"errmsg\":\"token is not exist\"}",
            is(Error::Kind::NotFound));
        row("Feishu ok, new shape", Kind::Feishu, 200, "{\"code\":0,\"msg\":\"success\",\"data\":{}}", -1);
        row("Feishu ok, old shape", Kind::Feishu, 200,
            "{\"Extra\":null,\"StatusCode\":0,\"StatusMessage\":\"success\"}", -1);
        row("Feishu signature", Kind::Feishu, 200,
            "{\"code\":19021,\"msg\":\"sign match fail or timestamp is not within one hour from current "
            "time\"}",
            is(Error::Kind::SignIn));
        row("Feishu too many", Kind::Feishu, 200, "{\"code\":11232,\"msg\":\"frequency limited\"}",
            is(Error::Kind::Busy), 60);
        row("Feishu with a status", Kind::Feishu, 400, "{\"code\":19001,\"msg\":\"param invalid\"}",
            is(Error::Kind::NotFound));
        row("Feishu unknown", Kind::Feishu, 200, "{\"code\":9499,\"msg\":\"Bad Request\"}",
            is(Error::Kind::Refused));
        row("another's code means nothing here", Kind::Feishu, 200, "{\"code\":45009,\"msg\":\"?\"}",
            is(Error::Kind::Refused));
        row("gateway", Kind::WeCom, 502, "<html>Bad gateway</html>", is(Error::Kind::Busy));
        row("a hotel's sign-in page", Kind::WeCom, 200, "<html>Welcome</html>", is(Error::Kind::BadReply));
        row("no code", Kind::WeCom, 200, "{}", is(Error::Kind::BadReply));
        row("code as text", Kind::WeCom, 200, "{\"errcode\":\"0\"}", is(Error::Kind::BadReply));
    }
    void aRobotsAnswer()
    {
        QFETCH(int, robot);
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(int, wait);
        const auto answer = robotAnswer(Kind(robot), reply(status, body), noon);
        QTEST(answer ? -1 : int(answer.error().kind), "kind");
        if (!answer)
            QCOMPARE(answer.error().retryAfter.value_or(0s), std::chrono::seconds(wait));
    }

    void addressesAreSafe_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isTaken");
        QTest::newRow("https") << u"https://hooks.shop.test/a?key=1"_s << true;
        QTest::newRow("with spaces around") << u"  https://hooks.shop.test/a \n"_s << true;
        QTest::newRow("http") << u"http://hooks.shop.test/a"_s << false;
        QTest::newRow("http to this computer") << u"http://127.0.0.1:8080/a"_s << true;
        QTest::newRow("http to a name that begins like it") << u"http://localhost.evil.test/"_s << false;
        QTest::newRow("file") << u"file:///etc/passwd"_s << false;
        QTest::newRow("credentials") << u"https://u:p@hooks.shop.test/"_s << false;
        QTest::newRow("nothing") << QString() << false;
    }
    void addressesAreSafe()
    {
        QFETCH(QString, text);
        QTEST(channelAddress(text).has_value(), "isTaken");
    }
};

QTEST_GUILESS_MAIN(AlertLetterTest)
#include "tst_alertletter.moc"

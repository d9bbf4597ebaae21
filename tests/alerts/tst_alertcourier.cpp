// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/alerts/alertcourier.h"
#include "app/net/httptransport.h"
#include "tests/support/alertbench.h"
#include "tests/support/awaited.h"
#include "tests/support/misbehavingserver.h"
#include "tests/support/smtpserver.h"
#include "tests/support/testcertificates.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>
#include <QUrlQuery>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Kind = AlertChannel::Kind;

QDateTime noon()
{
    return {QDate(2026, 3, 12), QTime(12, 0), Qt::UTC};
}

AlertLetter letter()
{
    AlertLetter letter{.delivery = u"3b1c"_s, .shopId = QUuid::createUuid(), .shop = u"小店"_s, .at = noon()};
    const Incident incident{.key = u"k1"_s, .kind = u"x"_s, .level = AlertLevel::Critical, .since = noon()};
    letter.entries.append(letterEntry(incident, {}, plainWording(), noon()));
    return letter;
}

} // namespace

/// Letters over real connections to servers that behave well and badly.
class AlertCourierTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<NetworkCourier> m_courier;
    std::unique_ptr<MisbehavingServer> m_server;

    Result<Done> sent(Kind kind)
    {
        const ChannelSecret secret{.address = m_server->url(u"/hook?key=hook-address-secret"_s).toString(),
                                   .key = u"shh"_s};
        return awaited(m_courier->deliver({.id = QUuid::createUuid(), .kind = kind}, secret, letter()));
    }

    /// Kept until the test ends.
    QString authorityFile(const TestAuthority &authority)
    {
        QFile file(m_folder.filePath(u"authority.pem"_s));
        return file.open(QIODevice::WriteOnly) && file.write(authority.pem()) > 0 ? file.fileName()
                                                                                  : QString();
    }

private Q_SLOTS:
    void init()
    {
        m_courier = std::make_unique<NetworkCourier>(noon);
        m_server = std::make_unique<MisbehavingServer>();
    }
    void cleanup()
    {
        m_courier.reset();
        m_server.reset();
    }

    void eachKindIsSentItsWay()
    {
        m_server->answerWith([](const SeenRequest &) { return ServerAnswer::json({{u"errcode"_s, 0}}); });
        QVERIFY(sent(Kind::Webhook));
        QVERIFY(sent(Kind::WeCom));
        QVERIFY(sent(Kind::DingTalk));
        QVERIFY(sent(Kind::Feishu));
        const QList<SeenRequest> &seen = m_server->requests();
        QCOMPARE(seen.size(), 4);
        const auto body = [&seen](int at) { return QJsonDocument::fromJson(seen.at(at).body).object(); };
        QCOMPARE(body(0)["alerts"_L1][0]["sentence"_L1].toString(), u"k1"_s);
        QCOMPARE(seen.at(0).target, QByteArray("/hook?key=hook-address-secret"));
        QVERIFY(seen.at(0).header("X-Zhanggui-Signature").startsWith("sha256="));
        QVERIFY(body(1)["text"_L1]["content"_L1].toString().startsWith(u"小店: Critical"_s));
        QVERIFY(seen.at(2).target.startsWith("/hook?key=hook-address-secret&timestamp=1773316800000&sign="));
        QCOMPARE(body(3)["timestamp"_L1].toString(), u"1773316800"_s);
    }

    void aNoWithinA200IsANo()
    {
        m_server->answerWith([](const SeenRequest &) {
            return ServerAnswer::json({{u"errcode"_s, 45009}, {u"errmsg"_s, u"api freq out of limit"_s}});
        });
        const auto answer = sent(Kind::WeCom);
        QCOMPARE(answer.error().kind, Error::Kind::Busy);
        QCOMPARE(answer.error().message, u"api freq out of limit"_s);
        QCOMPARE(*answer.error().retryAfter, 60s);
    }

    void whatMayHaveArrivedIsSaidToBeOpen_data()
    {
        QTest::addColumn<bool>("isOpen");
        QTest::newRow("cut before an answer") << true;
        QTest::newRow("half an answer") << true;
        QTest::newRow("a page of somebody else's") << true;
        QTest::newRow("refused") << false;
        QTest::newRow("nobody there") << false;
    }
    void whatMayHaveArrivedIsSaidToBeOpen()
    {
        const QByteArray tag = QTest::currentDataTag();
        if (tag == "cut before an answer")
            m_server->enqueue(ServerAnswer::closed());
        else if (tag == "half an answer")
            m_server->enqueue(ServerAnswer::cutBody("{\"errco", 200));
        else if (tag == "a page of somebody else's")
            m_server->enqueue(ServerAnswer::html());
        else if (tag == "refused")
            m_server->enqueue(ServerAnswer::json({{u"errcode"_s, 93000}}));
        else
            m_server->stopListening();
        const auto answer = sent(Kind::WeCom);
        QVERIFY(!answer);
        QTEST(answer.error().outcomeOpen, "isOpen");
        QVERIFY(m_server->requestCount() <= 1); // a write is never repeated by the line itself
    }

    void noErrorHoldsTheAddress()
    {
        for (const ServerAnswer &bad :
             {ServerAnswer::closed(), ServerAnswer::html(), ServerAnswer::of(500),
              ServerAnswer::redirect("https://else.test/"), ServerAnswer::of(404)}) {
            m_server->enqueue(bad);
            const auto answer = sent(Kind::Webhook);
            if (answer)
                continue; // a page with 200 is a yes of a webhook's
            QVERIFY2(!answer.error().detail.contains(u"hook-address-secret"_s),
                     qPrintable(answer.error().detail));
            QVERIFY(!answer.error().message.contains(u"hook-address-secret"_s));
        }
    }

    void aServerNobodyVouchesForGetsNothing()
    {
        MisbehavingServer server(selfSignedCertificate());
        const ChannelSecret secret{.address = server.url(u"/hook"_s).toString()};
        const auto answer = awaited(m_courier->deliver({.kind = Kind::WeCom}, secret, letter()));
        QCOMPARE(answer.error().kind, Error::Kind::Untrusted);
        QCOMPARE(server.requestCount(), 0);
    }

    void aWebhookOfOnesOwnMayHaveItsOwnAuthority()
    {
        const TestAuthority authority;
        MisbehavingServer server(authority.issue());
        server.answerWith([](const SeenRequest &) { return ServerAnswer::of(204); });
        const ChannelSecret secret{.address = server.url(u"/hook"_s).toString()};
        AlertChannel channel{.kind = Kind::Webhook};
        QCOMPARE(awaited(m_courier->deliver(channel, secret, letter())).error().kind, Error::Kind::Untrusted);
        const auto shown = awaited(m_courier->certificateOf(channel));
        QVERIFY(shown);
        channel.trust = {.kind = TrustSettings::Kind::OwnAuthority,
                         .authorityFile = authorityFile(authority)};
        QVERIFY(awaited(m_courier->deliver(channel, secret, letter())));
        channel.trust = {.kind = TrustSettings::Kind::PinnedCertificate, .pinnedSha256 = shown->sha256};
        QVERIFY(awaited(m_courier->deliver(channel, secret, letter())));
        QCOMPARE(server.requestCount(), 2);
        channel.kind = Kind::WeCom; // a robot's server is everybody's: nothing of this holds for it
        QCOMPARE(awaited(m_courier->deliver(channel, secret, letter())).error().kind, Error::Kind::Untrusted);
    }

    void anUnsafeAddressIsNotAsked()
    {
        const auto answer =
            awaited(m_courier->deliver({.kind = Kind::WeCom}, {.address = u"http://shop.test/"_s}, letter()));
        QCOMPARE(answer.error().kind, Error::Kind::Refused);
    }

    void aMailServerMayHaveItsOwnAuthority()
    {
        const TestAuthority authority;
        SmtpServer server({.offers = {u"STARTTLS"_s}});
        server.useCertificate(authority.issue());
        AlertChannel channel{.kind = Kind::Mail,
                             .mail = {.isSystem = false,
                                      .server = {.host = u"127.0.0.1"_s,
                                                 .port = server.port(),
                                                 .security = MailServer::Security::StartTls},
                                      .from = u"alerts@shop.test"_s,
                                      .to = {u"a@shop.test"_s}}};
        QCOMPARE(awaited(m_courier->deliver(channel, {}, letter())).error().kind, Error::Kind::Untrusted);
        QVERIFY(awaited(m_courier->certificateOf(channel)));
        channel.trust = {.kind = TrustSettings::Kind::OwnAuthority,
                         .authorityFile = authorityFile(authority)};
        QVERIFY(awaited(m_courier->deliver(channel, {}, letter())));
        QCOMPARE(server.mails().size(), 1);
    }

    void mailGoesToItsServer()
    {
        SmtpServer server({});
        AlertChannel channel{.kind = Kind::Mail,
                             .mail = {.isSystem = false,
                                      .server = {.host = u"127.0.0.1"_s,
                                                 .port = server.port(),
                                                 .security = MailServer::Security::None},
                                      .from = u"alerts@shop.test"_s,
                                      .to = {u"boss@shop.test"_s}}};
        QVERIFY(awaited(m_courier->deliver(channel, {}, letter())));
        QCOMPARE(server.mails().size(), 1);
        const QByteArray content = server.mails().first().content;
        QVERIFY(content.contains("Message-ID: <3b1c@shop.test>"));
        const QString text =
            QString::fromUtf8(QByteArray::fromBase64(content.mid(content.indexOf("\r\n\r\n") + 4)));
        QVERIFY(text.contains(u"Critical: k1"_s));
        channel.mail.to = {u"boss@shop.test\r\nDATA"_s};
        QCOMPARE(awaited(m_courier->deliver(channel, {}, letter())).error().kind, Error::Kind::Refused);
    }
};

QTEST_GUILESS_MAIN(AlertCourierTest)
#include "tst_alertcourier.moc"

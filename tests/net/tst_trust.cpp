// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/certificateverdict.h"
#include "app/net/httptransport.h"
#include "tests/support/awaited.h"
#include "tests/support/misbehavingserver.h"
#include "tests/support/testcertificates.h"

#include <QSslCertificate>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Every kind of trust against every kind of certificate, over real TLS connections.
class TrustTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        m_authorityFile = m_folder.filePath(u"authority.pem"_s);
        QFile file(m_authorityFile);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(m_authority.pem());
    }

    void trustMeetsCertificate_data()
    {
        using Kind = TrustSettings::Kind;
        QTest::addColumn<QString>("certificate");
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<QString>("problem"); // empty: trusted
        const auto row = [](const char *certificate, Kind kind, const QString &problem) {
            static const QHash<Kind, const char *> names{{Kind::System, "system"},
                                                         {Kind::OwnAuthority, "own authority"},
                                                         {Kind::PinnedCertificate, "pin"}};
            QTest::addRow("%s, %s", certificate, names[kind])
                << QString::fromLatin1(certificate) << kind << problem;
        };
        row("good", Kind::System, u"unknown authority: Test Authority"_s);
        row("expired", Kind::System, u"expired on "_s);
        row("not yet valid", Kind::System, u"not valid before "_s);
        row("wrong host", Kind::System, u"wrong host: made out for other.test, not for 127.0.0.1"_s);
        row("self-signed", Kind::System, u"self-signed"_s);
        row("other authority", Kind::System, u"unknown authority: Another"_s);

        row("good", Kind::OwnAuthority, {});
        row("expired", Kind::OwnAuthority, u"expired on "_s);
        row("not yet valid", Kind::OwnAuthority, u"not valid before "_s);
        row("wrong host", Kind::OwnAuthority, u"wrong host: "_s);
        row("self-signed", Kind::OwnAuthority, u"self-signed"_s);
        row("other authority", Kind::OwnAuthority, u"unknown authority: Another"_s);

        row("good", Kind::PinnedCertificate, {});
        row("expired", Kind::PinnedCertificate, {});
        row("not yet valid", Kind::PinnedCertificate, {});
        row("wrong host", Kind::PinnedCertificate, {});
        row("self-signed", Kind::PinnedCertificate, {});
        row("other authority", Kind::PinnedCertificate, {});
    }

    void trustMeetsCertificate()
    {
        QFETCH(QString, certificate);
        QFETCH(TrustSettings::Kind, kind);
        QFETCH(QString, problem);
        const TestCertificate shown = m_certificates.value(certificate);
        MisbehavingServer server(shown);
        server.answerPath("/", ServerAnswer::of(200, "ok"));
        HttpTransport transport({.base = server.url(), .trust = trust(kind, shown.sha256)});
        const auto reply = awaited(transport.send({.url = server.url(), .headers = {{"X-Token", "t"}}}));
        if (problem.isEmpty()) {
            QVERIFY2(reply, qPrintable(reply ? QString() : reply.error().detail));
            QCOMPARE(reply->body, "ok"_ba);
            QVERIFY(!transport.refusedCertificate());
            return;
        }
        QCOMPARE(reply.error().kind, Error::Kind::Untrusted);
        QVERIFY2(reply.error().detail.contains(problem), qPrintable(reply.error().detail));
        QVERIFY(reply.error().detail.contains(fingerprintText(shown.sha256)));
        QCOMPARE(server.requestCount(), 0);
        QCOMPARE(transport.refusedCertificate()->sha256, shown.sha256);
    }

    void aPinRefusesEveryOtherCertificate_data()
    {
        QTest::addColumn<QString>("certificate");
        const auto names = m_certificates.keys();
        for (const auto &name : names)
            QTest::newRow(qPrintable(name)) << name;
    }

    void aPinRefusesEveryOtherCertificate()
    {
        QFETCH(QString, certificate);
        MisbehavingServer server(m_certificates.value(certificate));
        const QByteArray pin = m_authority.issue().sha256;
        HttpTransport transport(
            {.base = server.url(), .trust = trust(TrustSettings::Kind::PinnedCertificate, pin)});
        const auto reply = awaited(transport.send({.url = server.url()}));
        QCOMPARE(reply.error().kind, Error::Kind::Untrusted);
        QCOMPARE(server.requestCount(), 0);
        QCOMPARE(transport.refusedCertificate()->sha256, m_certificates.value(certificate).sha256);
    }

    void refusalSaysWhatThereIsToPin()
    {
        const auto from = QDateTime(QDate(2020, 1, 1), QTime(0, 0), Qt::UTC);
        const auto until = QDateTime(QDate(2021, 1, 1), QTime(0, 0), Qt::UTC);
        const TestCertificate old = m_authority.issue({.commonName = u"shop"_s,
                                                       .hosts = {u"shop.test"_s},
                                                       .addresses = {},
                                                       .validFrom = from,
                                                       .validUntil = until});
        MisbehavingServer server(old);
        HttpTransport transport({.base = server.url()});
        QVERIFY(!awaited(transport.send({.url = server.url()})));
        const auto facts = transport.refusedCertificate();
        QVERIFY(facts);
        QCOMPARE(facts->subject, u"shop"_s);
        QCOMPARE(facts->issuer, u"Test Authority"_s);
        QCOMPARE(facts->hosts, QStringList{u"shop.test"_s});
        QCOMPARE(facts->validFrom, from);
        QCOMPARE(facts->validUntil, until);
        QCOMPARE(facts->sha256, old.sha256);
        QVERIFY(facts->problems.size() >= 3); // expired, wrong host, unknown authority
        HttpTransport pinning(
            {.base = server.url(), .trust = trust(TrustSettings::Kind::PinnedCertificate, facts->sha256)});
        QVERIFY(awaited(pinning.send({.url = server.url()})));
    }

    void unusableSettingsTrustNobody_data()
    {
        QTest::addColumn<TrustSettings>("settings");
        using Kind = TrustSettings::Kind;
        QTest::newRow("no such file")
            << TrustSettings{.kind = Kind::OwnAuthority, .authorityFile = m_folder.filePath(u"none.pem"_s)};
        QTest::newRow("no certificate in it") << TrustSettings{
            .kind = Kind::OwnAuthority, .authorityFile = QCoreApplication::applicationFilePath()};
        QTest::newRow("no pin") << TrustSettings{.kind = Kind::PinnedCertificate};
        QTest::newRow("half a pin") << TrustSettings{.kind = Kind::PinnedCertificate,
                                                     .pinnedSha256 = "short"};
    }

    void unusableSettingsTrustNobody()
    {
        QFETCH(TrustSettings, settings);
        MisbehavingServer server(m_certificates.value(u"good"_s));
        HttpTransport transport({.base = server.url(), .trust = settings});
        const auto reply = awaited(transport.send({.url = server.url()}));
        QCOMPARE(reply.error().kind, Error::Kind::Untrusted);
        QCOMPARE(server.connectionCount(), 0);
    }

    void streamsKeepTheSameTrust()
    {
        MisbehavingServer server(m_certificates.value(u"self-signed"_s));
        HttpTransport transport({.base = server.url()});
        auto stream = transport.openStream({.url = server.url()});
        bool isFinished = false;
        connect(stream.get(), &HttpStream::finished, this, [&] { isFinished = true; });
        QTRY_VERIFY(isFinished);
        QCOMPARE(stream->error()->kind, Error::Kind::Untrusted);
    }

    void aServerWithoutTlsIsNoMatterOfTrust()
    {
        MisbehavingServer plain;
        plain.answerWith([](const SeenRequest &) { return ServerAnswer::of(400); });
        QUrl url = plain.url();
        url.setScheme(u"https"_s);
        HttpTransport transport({.base = url});
        const auto reply = awaited(transport.send({.url = url, .timeout = 100ms}));
        QVERIFY(reply.error().kind == Error::Kind::Unreachable
                || reply.error().kind == Error::Kind::TimedOut);
        QVERIFY(!transport.refusedCertificate());
    }

    void aServerThatAnswersTheHandshakeInPlainWordsIsSaidToSpeakNoTls()
    {
        QTcpServer plain;
        QVERIFY(plain.listen(QHostAddress::LocalHost));
        connect(&plain, &QTcpServer::newConnection, this, [&plain] {
            plain.nextPendingConnection()->write("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");
        });
        const QUrl url(u"https://127.0.0.1:%1/"_s.arg(plain.serverPort()));
        HttpTransport transport({.base = url});
        const auto reply = awaited(transport.send({.url = url}));
        QCOMPARE(reply.error().kind, Error::Kind::Unreachable);
        QCOMPARE(reply.error().cause, Error::Cause::NoTls);
        QVERIFY(!transport.refusedCertificate());
    }

    void anInterceptorWithItsOwnCertificateGetsNoToken()
    {
        MisbehavingServer server(m_certificates.value(u"other authority"_s));
        HttpTransport transport(
            {.base = server.url(), .trust = trust(TrustSettings::Kind::OwnAuthority, {})});
        const auto reply =
            awaited(transport.send({.url = server.url(), .headers = {{"Authorization", "Bearer secret"}}}));
        QCOMPARE(reply.error().kind, Error::Kind::Untrusted);
        QVERIFY(server.requests().isEmpty());
    }

private:
    TrustSettings trust(TrustSettings::Kind kind, const QByteArray &pin) const
    {
        return {.kind = kind, .authorityFile = m_authorityFile, .pinnedSha256 = pin};
    }

    QTemporaryDir m_folder;
    QString m_authorityFile;
    TestAuthority m_authority;
    TestAuthority m_otherAuthority{u"Another"_s};
    const QDateTime m_now = QDateTime::currentDateTimeUtc();
    const QMap<QString, TestCertificate> m_certificates{
        {u"good"_s, m_authority.issue()},
        {u"expired"_s, m_authority.issue({.validFrom = m_now.addDays(-9), .validUntil = m_now.addDays(-1)})},
        {u"not yet valid"_s,
         m_authority.issue({.validFrom = m_now.addDays(1), .validUntil = m_now.addDays(9)})},
        {u"wrong host"_s, m_authority.issue({.hosts = {u"other.test"_s}, .addresses = {}})},
        {u"self-signed"_s, selfSignedCertificate()},
        {u"other authority"_s, m_otherAuthority.issue()},
    };
};

QTEST_GUILESS_MAIN(TrustTest)
#include "tst_trust.moc"

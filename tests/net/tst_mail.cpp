// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/mailer.h"
#include "tests/support/awaited.h"
#include "tests/support/smtpserver.h"
#include "tests/support/testcertificates.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Security = MailServer::Security;

MailText alert()
{
    return {.from = u"alerts@shop.test"_s,
            .to = {u"a@shop.test"_s, u"b@例子.test"_s},
            .subject = u"小店:证书将在 3 天后到期"_s,
            .text = u"第一行\n.单独的点\n"_s,
            .id = u"7f0e"_s,
            .date = QDateTime(QDate(2026, 3, 12), QTime(12, 0), Qt::UTC)};
}

MailServer at(const SmtpServer &server, Security security = Security::None, const QString &user = {})
{
    return {.host = u"127.0.0.1"_s, .port = server.port(), .security = security, .user = user};
}

QByteArray headerOf(const QByteArray &mail, const QByteArray &name)
{
    const QString head = QString::fromUtf8(mail.first(mail.indexOf("\r\n\r\n") + 2));
    const QRegularExpression line(u"^%1: ((?:.*\\r\\n)(?:[ \\t].*\\r\\n)*)"_s.arg(QString::fromLatin1(name)),
                                  QRegularExpression::MultilineOption);
    return line.match(head).captured(1).toUtf8();
}

/// What a mail program shows of encoded words.
QString decoded(const QByteArray &header)
{
    static const QRegularExpression word(u"=\\?UTF-8\\?B\\?([^?]*)\\?="_s);
    QByteArray bytes;
    for (auto it = word.globalMatch(QString::fromLatin1(header)); it.hasNext();)
        bytes += QByteArray::fromBase64(it.next().captured(1).toLatin1());
    return QString::fromUtf8(bytes);
}

QByteArray bodyOf(const QByteArray &mail)
{
    return QByteArray::fromBase64(mail.mid(mail.indexOf("\r\n\r\n") + 4));
}

} // namespace

class MailTest : public QObject
{
    Q_OBJECT

    /// A program that notes what it is given and ends with that code.
    QString program(const QTemporaryDir &folder, const QByteArray &ending) const
    {
        QFile file(folder.filePath(u"mailer"_s));
        if (!file.open(QIODevice::WriteOnly))
            return {};
        file.write("#!/bin/sh\necho \"$@\" > \"$0.args\"\ncat > \"$0.mail\"\n" + ending + '\n');
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return file.fileName();
    }
    QByteArray noted(const QString &program, const QString &what) const
    {
        QFile file(program + u'.' + what);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void everyCharacterSurvives()
    {
        MailText mail = alert();
        mail.subject = QString(u"掌"_s).repeated(100) + u"😀"_s.repeated(20);
        mail.text = u"甲"_s.repeated(3000) + u"\nend"_s;
        const QByteArray content = envelopeOf(mail).content;
        QCOMPARE(decoded(headerOf(content, "Subject")), mail.subject);
        QCOMPARE(QString::fromUtf8(bodyOf(content)), u"甲"_s.repeated(3000) + u"\r\nend"_s);
        QCOMPARE(headerOf(content, "Date"), QByteArray("Thu, 12 Mar 2026 12:00:00 +0000\r\n"));
        QCOMPARE(headerOf(content, "Message-ID"), QByteArray("<7f0e@shop.test>\r\n"));
        QCOMPARE(headerOf(content, "To"), QByteArray("a@shop.test,\r\n b@xn--fsqu00a.test\r\n"));
        for (const QByteArray &line : content.split('\n'))
            QVERIFY2(line.size() <= 79, line.constData());
    }

    void nothingInATextBecomesAHeader()
    {
        MailText mail = alert();
        mail.subject = u"x\r\nBcc: everybody@evil.test"_s;
        mail.id = u"7\r\nBcc: everybody@evil.test"_s;
        mail.text = u"y\r\n.\r\nMAIL FROM:<z@evil.test>"_s;
        const QByteArray content = envelopeOf(mail).content;
        QVERIFY(!content.contains("\nBcc:"));
        QVERIFY(!content.contains("MAIL FROM"));
    }

    void addressesAreOnlyAddresses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isAddress");
        QTest::newRow("plain") << u"a@shop.test"_s << true;
        QTest::newRow("plus and dots") << u"first.last+alerts@mail.shop.test"_s << true;
        QTest::newRow("Chinese host") << u"a@例子.test"_s << true;
        QTest::newRow("no host") << u"a@"_s << false;
        QTest::newRow("two") << u"a@b.test,c@d.test"_s << false;
        QTest::newRow("name and address") << u"A <a@b.test>"_s << false;
        QTest::newRow("line end") << u"a@b.test\r\nRCPT TO:<c@d.test>"_s << false;
        QTest::newRow("closing line end") << u"a@b.test\n"_s << false;
        QTest::newRow("a leading dash is a name, not an option") << u"-oQ@b.test"_s << true;
        QTest::newRow("Chinese name") << u"甲@b.test"_s << false;
        QTest::newRow("bracket") << u"a@b.test>"_s << false;
    }
    void addressesAreOnlyAddresses()
    {
        QFETCH(QString, text);
        QTEST(isMailAddress(text), "isAddress");
    }

    void aMailArrivesWhole()
    {
        SmtpServer server({});
        QVERIFY(awaited(sendOverSmtp(at(server, Security::None, u"店主"_s), u"密码"_s, envelopeOf(alert()))));
        QCOMPARE(server.mails().size(), 1);
        const SmtpServer::Mail &mail = server.mails().first();
        QVERIFY(mail.from.startsWith("MAIL FROM:<alerts@shop.test>"));
        QCOMPARE(mail.to.size(), 2);
        QVERIFY(mail.to.last().contains("<b@xn--fsqu00a.test>"));
        QCOMPARE(mail.content, envelopeOf(alert()).content);
        const QByteArray credentials = QByteArray(1, '\0') + "店主" + QByteArray(1, '\0') + "密码";
        QVERIFY(server.lines().contains("AUTH PLAIN")
                || server.lines().contains("AUTH PLAIN " + credentials.toBase64()));
    }

    void aNoIsUnderstood_data()
    {
        QTest::addColumn<QByteArray>("command");
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<Error::Kind>("kind");
        const auto row = [](const char *name, const QByteArray &command, const QByteArray &answer,
                            Error::Kind kind) { QTest::newRow(name) << command << answer << kind; };
        row("wrong password", "AUTH", "535 5.7.8 no", Error::Kind::SignIn);
        row("sender refused", "MAIL", "553 5.7.1 not yours", Error::Kind::Refused);
        row("no such mailbox", "RCPT", "550 5.1.1 unknown", Error::Kind::Refused);
        row("try later", "RCPT", "451 4.7.1 greylisted", Error::Kind::Busy);
        row("taken for spam", ".", "554 5.7.1 spam", Error::Kind::Refused);
        row("disk full", ".", "452 4.3.1 full", Error::Kind::Busy);
    }
    void aNoIsUnderstood()
    {
        QFETCH(QByteArray, command);
        QFETCH(QByteArray, answer);
        SmtpServer server({.answers = {{command, answer}}});
        const auto sent =
            awaited(sendOverSmtp(at(server, Security::None, u"u"_s), u"p"_s, envelopeOf(alert())));
        QVERIFY(!sent);
        QTEST(sent.error().kind, "kind");
        QVERIFY(!sent.error().outcomeOpen);
        QVERIFY(server.mails().isEmpty());
    }

    void aLineCutAfterTheMailLeavesItOpen()
    {
        SmtpServer server({.closesAfter = "."});
        const auto sent = awaited(sendOverSmtp(at(server), {}, envelopeOf(alert())));
        QVERIFY(!sent);
        QVERIFY(sent.error().outcomeOpen);
        SmtpServer early({.closesAfter = "RCPT"});
        QVERIFY(!awaited(sendOverSmtp(at(early), {}, envelopeOf(alert()))).error().outcomeOpen);
    }

    void nobodyThereIsUnreachable()
    {
        MailServer gone;
        {
            SmtpServer server({});
            gone = at(server);
        }
        QCOMPARE(awaited(sendOverSmtp(gone, {}, envelopeOf(alert()))).error().kind, Error::Kind::Unreachable);
    }

    void withoutTheTlsThatIsWantedNothingIsSent()
    {
        SmtpServer server({}); // offers no STARTTLS
        const auto sent =
            awaited(sendOverSmtp(at(server, Security::StartTls, u"u"_s), u"secret"_s, envelopeOf(alert())));
        QCOMPARE(sent.error().kind, Error::Kind::Refused);
        for (const QByteArray &line : server.lines())
            QVERIFY2(!line.startsWith("AUTH") && !line.startsWith("MAIL"), line.constData());
    }

    void mailTravelsWithinTls_data()
    {
        QTest::addColumn<bool>("isFromStart");
        QTest::newRow("after STARTTLS") << false;
        QTest::newRow("from the start") << true;
    }
    void mailTravelsWithinTls()
    {
        QFETCH(const bool, isFromStart);
        const TestAuthority authority;
        QTemporaryDir folder;
        QFile file(folder.filePath(u"authority.pem"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(authority.pem()) > 0);
        file.close();
        SmtpServer server({.offers = {u"STARTTLS"_s, u"AUTH PLAIN"_s}, .isTlsFromStart = isFromStart});
        server.useCertificate(authority.issue());
        const TrustSettings trust{.kind = TrustSettings::Kind::OwnAuthority,
                                  .authorityFile = file.fileName()};
        const MailServer way = at(server, isFromStart ? Security::Tls : Security::StartTls, u"u"_s);
        const auto sent = awaited(sendOverSmtp(way, u"secret"_s, envelopeOf(alert()), trust));
        QVERIFY2(sent, sent ? "" : qPrintable(sent.error().detail));
        QCOMPARE(server.mails().size(), 1);
        const qsizetype tls = server.lines().indexOf("STARTTLS");
        QCOMPARE(tls >= 0, !isFromStart);
        for (qsizetype i = 0; i < tls; ++i)
            QVERIFY(!server.lines().at(i).startsWith("AUTH")); // only once nobody can read it
        QVERIFY(std::ranges::any_of(server.lines(),
                                    [](const QByteArray &line) { return line.startsWith("AUTH"); }));

        const TestAuthority stranger(u"Stranger"_s);
        server.useCertificate(stranger.issue());
        QCOMPARE(awaited(sendOverSmtp(way, u"secret"_s, envelopeOf(alert()), trust)).error().kind,
                 Error::Kind::Untrusted);
        server.useCertificate(authority.issue({.hosts = {u"other.test"_s}, .addresses = {}}));
        QCOMPARE(awaited(sendOverSmtp(way, u"secret"_s, envelopeOf(alert()), trust)).error().kind,
                 Error::Kind::Untrusted);
        QCOMPARE(server.mails().size(), 1);
    }

    void aServerNobodyVouchesForGetsNoPassword()
    {
        SmtpServer server({.offers = {u"STARTTLS"_s, u"AUTH PLAIN"_s}});
        server.useCertificate(selfSignedCertificate());
        const auto sent =
            awaited(sendOverSmtp(at(server, Security::StartTls, u"u"_s), u"secret"_s, envelopeOf(alert())));
        QCOMPARE(sent.error().kind, Error::Kind::Untrusted);
        for (const QByteArray &line : server.lines())
            QVERIFY2(!line.startsWith("AUTH"), line.constData());
    }

    void aPinnedServerIsTrustedWhoeverSignedIt_data() { mailTravelsWithinTls_data(); }
    void aPinnedServerIsTrustedWhoeverSignedIt()
    {
        QFETCH(const bool, isFromStart);
        SmtpServer server({.offers = {u"STARTTLS"_s, u"AUTH PLAIN"_s}, .isTlsFromStart = isFromStart});
        const TestCertificate own = selfSignedCertificate({.hosts = {u"mail.lan"_s}, .addresses = {}});
        server.useCertificate(own);
        const MailServer way = at(server, isFromStart ? Security::Tls : Security::StartTls, u"u"_s);
        const TrustSettings pin{.kind = TrustSettings::Kind::PinnedCertificate, .pinnedSha256 = own.sha256};
        const auto sent = awaited(sendOverSmtp(way, u"secret"_s, envelopeOf(alert()), pin));
        QVERIFY2(sent, sent ? "" : qPrintable(sent.error().detail));
        QCOMPARE(server.mails().size(), 1);

        const qsizetype linesBefore = server.lines().size();
        server.useCertificate(selfSignedCertificate({.hosts = {u"mail.lan"_s}, .addresses = {}}));
        QCOMPARE(awaited(sendOverSmtp(way, u"secret"_s, envelopeOf(alert()), pin)).error().kind,
                 Error::Kind::Untrusted);
        QCOMPARE(server.mails().size(), 1);
        for (const QByteArray &line : server.lines().sliced(linesBefore))
            QVERIFY2(!line.startsWith("AUTH") && !line.startsWith("MAIL"), line.constData());
    }

    void aServersCertificateIsShownBeforeItIsPinned()
    {
        SmtpServer server({.offers = {u"STARTTLS"_s, u"AUTH PLAIN"_s}});
        const TestCertificate own = selfSignedCertificate();
        server.useCertificate(own);
        const auto shown = awaited(mailServerCertificate(at(server, Security::StartTls, u"u"_s)));
        QVERIFY2(shown, shown ? "" : qPrintable(shown.error().detail));
        QCOMPARE(shown->sha256, own.sha256);
        QCOMPARE(shown->subject, u"shop.test"_s);
        QVERIFY(!shown->problems.isEmpty());
        for (const QByteArray &line : server.lines())
            QVERIFY2(!line.startsWith("AUTH") && !line.startsWith("MAIL"), line.constData());
        QVERIFY(!awaited(mailServerCertificate(at(server, Security::None)))); // it has none to show so
    }

    void aPasswordNeverTravelsInTheClear()
    {
        const MailServer server{.host = u"mail.shop.test"_s, .security = Security::None, .user = u"u"_s};
        QCOMPARE(awaited(sendOverSmtp(server, u"secret"_s, envelopeOf(alert()))).error().kind,
                 Error::Kind::Refused);
    }

    void nobodyWaitsForADroppedMail()
    {
        SmtpServer server({.saysNothing = true});
        {
            auto task = sendOverSmtp(at(server), {}, envelopeOf(alert()));
            QTRY_COMPARE(server.connectionCount(), 1);
        }
        QTRY_COMPARE(server.disconnectCount(), 1);
    }

    void theComputersOwnProgramGetsTheMail()
    {
        QTemporaryDir folder;
        const QString mailer = program(folder, "exit 0");
        QVERIFY(awaited(sendThroughProgram(mailer, envelopeOf(alert()))));
        QCOMPARE(noted(mailer, u"args"_s),
                 QByteArray("-i -f alerts@shop.test -- a@shop.test b@xn--fsqu00a.test\n"));
        QByteArray expected = envelopeOf(alert()).content;
        QCOMPARE(noted(mailer, u"mail"_s), expected.replace("\r\n", "\n"));
    }

    void itsNoIsInItsOwnWords()
    {
        QTemporaryDir folder;
        const auto sent = awaited(sendThroughProgram(program(folder, "echo 'msmtp: no account' >&2; exit 78"),
                                                     envelopeOf(alert())));
        QCOMPARE(sent.error().kind, Error::Kind::Refused);
        QCOMPARE(sent.error().message, u"msmtp: no account"_s);
        QCOMPARE(awaited(sendThroughProgram(folder.filePath(u"none"_s), envelopeOf(alert()))).error().kind,
                 Error::Kind::NotOffered);
        QCOMPARE(awaited(sendThroughProgram({}, envelopeOf(alert()))).error().kind, Error::Kind::NotOffered);
    }
};

QTEST_GUILESS_MAIN(MailTest)
#include "tst_mail.moc"

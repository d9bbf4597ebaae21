// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domains/certificate.h"
#include "app/domains/certificateder.h"
#include "app/domains/certificatehost.h"
#include "app/domains/certificatelifetime.h"
#include "tests/support/certificatemaker.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QDateTime at(const QString &iso)
{
    return QDateTime::fromString(iso, Qt::ISODate);
}

std::optional<QDateTime> timeIn(quint8 tag, const QByteArray &text)
{
    return derTime({.tag = tag, .content = text});
}

/// A certificate that lists those names.
Certificate listing(const QByteArray &names)
{
    return *readCertificate(MadeCertificate::selfSigned({.names = names}).der());
}

} // namespace

/// Reading certificates, matching hosts, and the arithmetic of lifetimes.
class CertificateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void derIsReadStrictly_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("isGood");
        QTest::newRow("empty sequence") << "\x30\x00"_ba.left(2) << true;
        QTest::newRow("short") << "\x30\x01\x00"_ba.left(3) << true;
        QTest::newRow("long form") << "\x04\x81\x80"_ba + QByteArray(128, 'x') << true;
        QTest::newRow("nothing after the tag") << "\x30"_ba << false;
        QTest::newRow("longer than the bytes") << "\x30\x05\x00"_ba.left(3) << false;
        QTest::newRow("long form for a short length") << "\x04\x81\x01x"_ba << false;
        QTest::newRow("padded length") << "\x04\x82\x00\x80"_ba.left(4) + QByteArray(128, 'x') << false;
        QTest::newRow("indefinite length") << "\x30\x80\x00\x00"_ba.left(4) << false;
        QTest::newRow("length of five bytes") << "\x30\x85\x01\x00\x00\x00\x00"_ba.left(7) << false;
        QTest::newRow("tag of two bytes") << "\x3f\x01\x00"_ba.left(3) << false;
    }

    void derIsReadStrictly()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(bool, isGood);
        DerReader reader(bytes);
        QCOMPARE(reader.next().has_value(), isGood);
        QCOMPARE(reader.isDone(), isGood);
    }

    void aFaultSticks()
    {
        const QByteArray bytes = "\x02\x01\x05\x02\x01\x06"_ba;
        DerReader reader(bytes);
        reader.expect(DerReader::Sequence);
        QVERIFY(!reader.isGood());
        QVERIFY(!reader.next());
        QCOMPARE(reader.peek(), quint8(0));
    }

    void objectIdsAreRead()
    {
        QCOMPARE(derObjectId("\x55\x1d\x11"), "2.5.29.17"_ba);
        QCOMPARE(derObjectId("\x2a\x86\x48\x86\xf7\x0d\x01\x01\x0b"), "1.2.840.113549.1.1.11"_ba);
        QVERIFY(!derObjectId(""));
        QVERIFY(!derObjectId("\x55\x1d\x91"));         // ends within an arc
        QVERIFY(!derObjectId("\x55\x80\x1d"));         // padded arc
        QVERIFY(!derObjectId(QByteArray(40, '\xff'))); // an arc beyond 64 bits
    }

    void timesHaveTwoForms()
    {
        constexpr quint8 utc = 0x17;
        constexpr quint8 general = 0x18;
        QCOMPARE(timeIn(utc, "500101000000Z"), at(u"1950-01-01T00:00:00Z"_s));
        QCOMPARE(timeIn(utc, "491231235959Z"), at(u"2049-12-31T23:59:59Z"_s));
        QCOMPARE(timeIn(general, "20380119031408Z"), at(u"2038-01-19T03:14:08Z"_s));
        QCOMPARE(timeIn(general, "99991231235959Z"), at(u"9999-12-31T23:59:59Z"_s));
        QVERIFY(!timeIn(utc, "2601010000Z"));           // no seconds
        QVERIFY(!timeIn(utc, "260101000000+0800"));     // a zone
        QVERIFY(!timeIn(general, "20260101000000.5Z")); // a fraction
        QVERIFY(!timeIn(utc, "260230000000Z"));         // 30 February
        QVERIFY(!timeIn(utc, "2601010000-1Z"));
    }

    void aCertificateIsRead()
    {
        const auto root = MadeCertificate::selfSigned(CertificateRecipe::authority(u"Root"_s));
        const auto made = root.issue({.names = "DNS:shop.test,DNS:*.shop.test,IP:192.0.2.1,IP:2001:db8::1"});
        const auto read = readCertificate(made.der());
        QVERIFY(read);
        QCOMPARE(read->subject.text(), u"shop.test"_s);
        QCOMPARE(read->issuer.text(), u"Root"_s);
        QCOMPARE(read->hosts(),
                 (QStringList{u"shop.test"_s, u"*.shop.test"_s, u"192.0.2.1"_s, u"2001:db8::1"_s}));
        QCOMPARE(read->key.text(), u"EC P-256"_s);
        QCOMPARE(read->signatureText(), u"SHA-256 with ECDSA"_s);
        QCOMPARE(read->serialText(), u"5A:5A:5A:5A"_s);
        QCOMPARE(read->notAfter, at(u"2026-03-01T00:00:00Z"_s));
        QVERIFY(!read->isAuthority());
        QVERIFY(read->malformed.isEmpty());
        QVERIFY(readCertificate(root.der())->isAuthority());
    }

    void whatIsNoCertificateIsRefused()
    {
        const QByteArray good = MadeCertificate::selfSigned({}).der();
        QVERIFY(!readCertificate({}));
        QVERIFY(!readCertificate("-----BEGIN CERTIFICATE-----"_ba));
        QVERIFY(!readCertificate(good + '\0'));
        for (qsizetype length = 0; length < good.size(); ++length)
            QVERIFY(!readCertificate(good.first(length)));
    }

    void pemIsReadBlockByBlock()
    {
        const QByteArray one = MadeCertificate::selfSigned({}).der();
        const QByteArray two = MadeCertificate::selfSigned({}).der();
        QByteArray text = "Bag Attributes\n" + pemOf({one}) + "between\r\n" + pemOf({two});
        QCOMPARE(*certificatesInPem(text), (QList{one, two}));
        QCOMPARE(certificatesInPem("nothing").error().kind, Error::Kind::BadReply);
        QVERIFY(!certificatesInPem(text.chopped(30)));
        QCOMPARE(*certificatesInPem(text.replace("\n", "\r\n")), (QList{one, two}));
    }

    void pemComesInSeveralForms()
    {
        const QByteArray der = MadeCertificate::selfSigned({}).der();
        const QByteArray pem = pemOf({der});
        const auto labelled = [](QByteArray text, const QByteArray &label) {
            return text.replace("CERTIFICATE", label);
        };
        const QByteArray withNotes = "-----BEGIN TRUSTED CERTIFICATE-----\n"
            + QByteArray(der + "\x30\x03\x0c\x01x").toBase64() + "\n-----END TRUSTED CERTIFICATE-----\n";
        const QByteArray key = "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n";
        const QList<QByteArray> forms{pem,
                                      labelled(pem, "X509 CERTIFICATE"),
                                      withNotes,
                                      key + pem,
                                      pem + key,
                                      "\xef\xbb\xbf" + pem,
                                      der.toBase64(),
                                      der.toBase64() + "\r\n",
                                      QByteArray(pem).replace("\n", "\n   ")};
        for (const QByteArray &text : forms)
            QCOMPARE(certificatesInPem(text).value_or(QList<QByteArray>()), QList{der});
        QVERIFY(!certificatesInPem(key));
        QVERIFY(!certificatesInPem("QUJD")); // base64, but of no sequence
        QVERIFY(!certificatesInPem("-----BEGIN CERTIFICATE-----\n???\n-----END CERTIFICATE-----"));
    }

    void namesAreComparedAsTheRulesSay_data()
    {
        QTest::addColumn<QByteArray>("names");
        QTest::addColumn<QString>("host");
        QTest::addColumn<bool>("isCovered");
        const auto row = [](const char *what, const char *names, const QString &host, bool isCovered) {
            QTest::newRow(what) << QByteArray(names) << host << isCovered;
        };
        row("the same", "DNS:shop.test", u"shop.test"_s, true);
        row("in other letters", "DNS:Shop.test", u"sHOP.TEST"_s, true);
        row("with a dot at the end", "DNS:shop.test", u"shop.test."_s, true);
        row("another", "DNS:shop.test", u"shop2.test"_s, false);
        row("below it", "DNS:shop.test", u"a.shop.test"_s, false);
        row("a wildcard for one label", "DNS:*.shop.test", u"a.shop.test"_s, true);
        row("a wildcard for two", "DNS:*.shop.test", u"a.b.shop.test"_s, false);
        row("a wildcard for none", "DNS:*.shop.test", u"shop.test"_s, false);
        row("part of a label", "DNS:a*.shop.test", u"ab.shop.test"_s, false);
        row("not the first label", "DNS:a.*.test", u"a.b.test"_s, false);
        row("a wildcard asked for", "DNS:*.shop.test", u"*.shop.test"_s, false);
        row("Chinese letters", "DNS:xn--fsqu00a.xn--55qx5d", u"例子.公司"_s, true);
        row("an address", "IP:192.0.2.1", u"192.0.2.1"_s, true);
        row("another address", "IP:192.0.2.1", u"192.0.2.2"_s, false);
        row("an address as a name", "DNS:192.0.2.1", u"192.0.2.1"_s, false);
        row("an IPv6 address, written longer", "IP:2001:db8::1", u"2001:0db8:0:0::0001"_s, true);
        row("an IPv6 address in brackets", "IP:2001:db8::1", u"[2001:db8::1]"_s, true);
        row("a short address", "IP:127.0.0.1", u"127.1"_s, false);
        row("only a mail address", "email:a@shop.test", u"shop.test"_s, false);
    }

    void namesAreComparedAsTheRulesSay()
    {
        QFETCH(QByteArray, names);
        QFETCH(QString, host);
        QFETCH(bool, isCovered);
        const auto asked = askedHost(host);
        QCOMPARE(asked && covers(listing(names), *asked), isCovered);
    }

    void whatIsNoHostIsNotAskedFor()
    {
        for (const QString &host :
             {u""_s, u"."_s, u"a..b"_s, u"-a.test"_s, u"a b"_s, u"http://a.test"_s, u"a.test:443"_s,
              u"1.2.3.4.5"_s, u"*.a.test"_s, QString(64, u'a'), QString(u"a."_s).repeated(130)})
            QVERIFY2(!askedHost(host), qPrintable(host));
        QVERIFY(askedHost(u"a_b.test"_s));
    }

    void levelsFollowTheLifetime_data()
    {
        QTest::addColumn<qint64>("lifetime"); // seconds
        QTest::addColumn<double>("notice");   // days
        QTest::addColumn<double>("warning");
        QTest::addColumn<double>("critical");
        constexpr qint64 day = 86'400;
        QTest::newRow("398 days") << 398 * day << 30.0 << 14.0 << 7.0;
        QTest::newRow("100 days") << 100 * day << 30.0 << 14.0 << 7.0;
        QTest::newRow("90 days") << 90 * day << 30.0 << 14.0 << 7.0;
        QTest::newRow("64 days") << 64 * day << 64 / 3.0 << 14.0 << 7.0;
        QTest::newRow("47 days") << 47 * day << 47 / 3.0 << 11.75 << 5.875;
        QTest::newRow("160 hours") << 160 * 3600LL << 160 / 72.0 << 160 / 96.0 << 160 / 192.0;
    }

    void levelsFollowTheLifetime()
    {
        QFETCH(qint64, lifetime);
        QFETCH(double, notice);
        QFETCH(double, warning);
        QFETCH(double, critical);
        const auto thresholds = expiryThresholds(std::chrono::seconds(lifetime));
        QCOMPARE(qRound64(notice * 86400), thresholds.notice.count());
        QCOMPARE(qRound64(warning * 86400), thresholds.warning.count());
        QCOMPARE(qRound64(critical * 86400), thresholds.critical.count());
    }

    void levelsChangeAtTheSecond()
    {
        const QDateTime from = at(u"2026-01-01T00:00:00Z"_s);
        const QDateTime until = at(u"2026-12-31T23:59:59Z"_s);
        const auto level = [&](qint64 secondsBeforeEnd) {
            return expiryLevel(from, until, until.addSecs(-secondsBeforeEnd));
        };
        constexpr qint64 day = 86'400;
        QCOMPARE(level(30 * day), ExpiryLevel::Fine);
        QCOMPARE(level(30 * day - 1), ExpiryLevel::Notice);
        QCOMPARE(level(14 * day), ExpiryLevel::Notice);
        QCOMPARE(level(14 * day - 1), ExpiryLevel::Warning);
        QCOMPARE(level(7 * day - 1), ExpiryLevel::Critical);
        QCOMPARE(level(1), ExpiryLevel::Critical);
        QCOMPARE(level(0), ExpiryLevel::Critical); // the last second still counts
        QCOMPARE(level(-1), ExpiryLevel::Expired);
    }

    void keysAreNamedAsPeopleNameThem_data()
    {
        QTest::addColumn<QByteArray>("kind");
        QTest::addColumn<QString>("text");
        QTest::newRow("RSA") << "RSA-2048"_ba << u"RSA 2048"_s;
        QTest::newRow("curve") << "P-384"_ba << u"EC P-384"_s;
        QTest::newRow("Edwards curve") << "ED25519"_ba << u"Ed25519"_s;
    }
    void keysAreNamedAsPeopleNameThem()
    {
        QFETCH(const QByteArray, kind);
        CertificateRecipe recipe;
        recipe.key = kind;
        const auto root = MadeCertificate::selfSigned(CertificateRecipe::authority(u"Root"_s));
        QTEST(readCertificate(root.issue(recipe).der())->key.text(), "text");
    }

    void lifetimesShrinkOnTheDaysSet()
    {
        const auto most = [](const QString &iso) {
            return std::chrono::duration_cast<std::chrono::days>(longestLifetime(at(iso))).count();
        };
        QCOMPARE(most(u"2026-03-14T23:59:59Z"_s), 398);
        QCOMPARE(most(u"2026-03-15T00:00:00Z"_s), 200);
        QCOMPARE(most(u"2027-03-14T23:59:59Z"_s), 200);
        QCOMPARE(most(u"2027-03-15T00:00:00Z"_s), 100);
        QCOMPARE(most(u"2029-03-15T00:00:00Z"_s), 47);
    }
};

QTEST_GUILESS_MAIN(CertificateTest)
#include "tst_certificate.moc"

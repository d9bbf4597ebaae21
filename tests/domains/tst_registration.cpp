// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domains/registration.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QDateTime at(const QString &iso)
{
    return QDateTime::fromString(iso, Qt::ISODate);
}

QJsonObject happening(const QString &action, const QString &date)
{
    return {{u"eventAction"_s, action}, {u"eventDate"_s, date}};
}

QJsonObject goodAnswer()
{
    const QJsonArray card{u"vcard"_s,
                          QJsonArray{QJsonArray{u"version"_s, QJsonObject(), u"text"_s, u"4.0"_s},
                                     QJsonArray{u"fn"_s, QJsonObject(), u"text"_s, u"Registrar Inc."_s}}};
    return {{u"objectClassName"_s, u"domain"_s},
            {u"ldhName"_s, u"SHOP.EXAMPLE"_s},
            {u"status"_s, QJsonArray{u"client transfer prohibited"_s}},
            {u"events"_s,
             QJsonArray{happening(u"registration"_s, u"2020-01-02T03:04:05Z"_s),
                        happening(u"expiration"_s, u"2027-01-02T03:04:05.123+08:00"_s),
                        happening(u"last update of RDAP database"_s, u"2026-11-01T00:00:00Z"_s)}},
            {u"entities"_s,
             QJsonArray{QJsonObject{{u"roles"_s, QJsonArray{u"registrar"_s}}, {u"vcardArray"_s, card}}}},
            {u"nameservers"_s, QJsonArray{QJsonObject{{u"ldhName"_s, u"NS1.EXAMPLE"_s}}}}};
}

Result<Registration> answered(const QJsonObject &answer)
{
    return registrationFromRdap(QJsonDocument(answer).toJson(), u"shop.example"_s);
}

QJsonObject with(const QString &key, const QJsonValue &value)
{
    QJsonObject answer = goodAnswer();
    answer.insert(key, value);
    return answer;
}

QJsonObject ending(const QString &date)
{
    return with(u"events"_s, QJsonArray{happening(u"expiration"_s, date)});
}

} // namespace

/// Answers in the shapes that registries give them, good and bad: never a wrong date, "unknown" otherwise.
class RegistrationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aGoodRdapAnswerIsReadWhole()
    {
        const auto read = answered(goodAnswer());
        QVERIFY2(read, qPrintable(read ? QString() : read.error().detail));
        QCOMPARE(read->expires.toSecsSinceEpoch(), at(u"2027-01-01T19:04:05Z"_s).toSecsSinceEpoch());
        QCOMPARE(read->registered, at(u"2020-01-02T03:04:05Z"_s));
        QCOMPARE(read->dataOf, at(u"2026-11-01T00:00:00Z"_s));
        QCOMPARE(read->registrar, u"Registrar Inc."_s);
        QCOMPARE(read->statuses, QStringList{u"client transfer prohibited"_s});
        QCOMPARE(read->nameServers, QStringList{u"ns1.example"_s});
        QCOMPARE(read->danger(), Registration::Danger::None);
    }

    void rdapGivesADateOrNone_data()
    {
        QTest::addColumn<QJsonObject>("answer");
        QTest::addColumn<QString>("expires"); // empty: not said
        QTest::newRow("UTC") << ending(u"2027-01-02T03:04:05Z"_s) << u"2027-01-02T03:04:05Z"_s;
        QTest::newRow("zone") << ending(u"2027-01-02T03:04:05-05:00"_s) << u"2027-01-02T08:04:05Z"_s;
        QTest::newRow("fraction") << ending(u"2027-01-02T03:04:05.0Z"_s) << u"2027-01-02T03:04:05Z"_s;
        QTest::newRow("no zone") << ending(u"2027-01-02T03:04:05"_s) << u""_s;
        QTest::newRow("only a day") << ending(u"2027-01-02"_s) << u""_s;
        QTest::newRow("another order") << ending(u"02/01/2027"_s) << u""_s;
        QTest::newRow("30 February") << ending(u"2027-02-30T00:00:00Z"_s) << u""_s;
        QTest::newRow("empty") << ending(u""_s) << u""_s;
        QTest::newRow("words") << ending(u"never"_s) << u""_s;
        QTest::newRow("no events") << with(u"events"_s, QJsonArray()) << u""_s;
        QTest::newRow("events null") << with(u"events"_s, QJsonValue()) << u""_s;
        QTest::newRow("events an object") << with(u"events"_s, QJsonObject()) << u""_s;
        QTest::newRow("event a text") << with(u"events"_s, QJsonArray{u"expiration"_s}) << u""_s;
        QTest::newRow("date a number") << with(
            u"events"_s, QJsonArray{QJsonObject{{u"eventAction"_s, u"expiration"_s}, {u"eventDate"_s, 1}}})
                                       << u""_s;
        QTest::newRow("only the registrar's")
            << with(u"events"_s, QJsonArray{happening(u"registrar expiration"_s, u"2027-01-02T03:04:05Z"_s)})
            << u""_s;
        QTest::newRow("the same twice")
            << with(u"events"_s,
                    QJsonArray{happening(u"expiration"_s, u"2027-01-02T03:04:05Z"_s),
                               happening(u"expiration"_s, u"2027-01-02T03:04:05Z"_s)})
            << u"2027-01-02T03:04:05Z"_s;
        QTest::newRow("dot at the end")
            << with(u"ldhName"_s, u"shop.example."_s) << u"2027-01-01T19:04:05Z"_s;
        QTest::newRow("statuses of all kinds")
            << with(u"status"_s, QJsonArray{1, QJsonValue(), u"active"_s}) << u"2027-01-01T19:04:05Z"_s;
        QTest::newRow("broken jCard") << with(
            u"entities"_s,
            QJsonArray{QJsonObject{{u"roles"_s, QJsonArray{u"registrar"_s}}, {u"vcardArray"_s, u"x"_s}}})
                                      << u"2027-01-01T19:04:05Z"_s;
    }

    void rdapGivesADateOrNone()
    {
        QFETCH(QJsonObject, answer);
        QFETCH(QString, expires);
        const auto read = answered(answer);
        QVERIFY(read);
        QCOMPARE(read->expires.toString(Qt::ISODate), expires);
    }

    void whatIsNoRdapAnswerIsRefused_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<int>("kind");
        const auto row = [](const char *what, const QByteArray &json,
                            Error::Kind kind = Error::Kind::BadReply) {
            QTest::newRow(what) << json << int(kind);
        };
        const auto text = [](const QJsonObject &answer) { return QJsonDocument(answer).toJson(); };
        row("empty", {});
        row("HTML", "<!DOCTYPE html><html><body>Sign in</body></html>");
        row("cut", text(goodAnswer()).left(200));
        row("array", "[]");
        row("number", "42");
        row("null", "null");
        row("no object class", "{\"ldhName\":\"shop.example\"}");
        row("a name server", text(with(u"objectClassName"_s, u"nameserver"_s)));
        row("another domain", text(with(u"ldhName"_s, u"other.example"_s)));
        row("the domain above", text(with(u"ldhName"_s, u"example"_s)));
        row("no name", text(with(u"ldhName"_s, QJsonValue())));
        row("two ends",
            text(with(u"events"_s,
                      QJsonArray{happening(u"expiration"_s, u"2027-01-02T03:04:05Z"_s),
                                 happening(u"expiration"_s, u"2028-01-02T03:04:05Z"_s)})));
        row("not found", "{\"errorCode\":404,\"title\":\"Not Found\"}", Error::Kind::NotFound);
        row("too often", "{\"errorCode\":429}", Error::Kind::Busy);
        row("server error", "{\"errorCode\":500}");
        row("error of no number", "{\"errorCode\":\"x\"}");
        row("too long", '{' + QByteArray(2'000'000, ' ') + '}');
        row("deep", QByteArray(100'000, '['));
        row("not UTF-8", "{\"ldhName\":\"\xff\xfe\"}");
    }

    void whatIsNoRdapAnswerIsRefused()
    {
        QFETCH(QByteArray, json);
        QFETCH(int, kind);
        const auto read = registrationFromRdap(json, u"shop.example"_s);
        QVERIFY(!read);
        QCOMPARE(int(read.error().kind), kind);
    }

    void whoisIsReadInItsManyShapes_data()
    {
        QTest::addColumn<QString>("domain");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("expires"); // empty: not said
        const auto row = [](const char *what, const QString &domain, const QByteArray &text,
                            const QString &expires) { QTest::newRow(what) << domain << text << expires; };
        row("CNNIC", u"shop.cn"_s,
            "Domain Name: shop.cn\nROID: 2003-cn\nDomain Status: ok\nRegistrant: A\nSponsoring Registrar: B\n"
            "Name Server: ns1.shop.cn\nRegistration Time: 2003-03-17 12:20:05\n"
            "Expiration Time: 2027-03-17 12:48:36\nDNSSEC: unsigned\n",
            u"2027-03-17T04:48:36Z"_s);
        row("CNNIC, Chinese domain", u"xn--fsqu00a.xn--fiqs8s"_s,
            "Domain Name: xn--fsqu00a.xn--fiqs8s\nExpiration Time: 2027-03-17 00:00:00\n",
            u"2027-03-16T16:00:00Z"_s);
        row("ICANN shape", u"shop.com"_s,
            "   Domain Name: SHOP.COM\r\n   Registrar: R\r\n   Registry Expiry Date: 2027-08-13T04:00:00Z\r\n"
            "   Domain Status: ok https://icann.org/epp#ok\r\n"
            ">>> Last update of whois database: 2026-11-22T00:00:00Z <<<\r\n\r\nExpiration Date: "
            "1999-01-01\r\n",
            u"2027-08-13T04:00:00Z"_s);
        row("registrar names both the same", u"shop.com"_s,
            "Domain Name: shop.com\nRegistry Expiry Date: 2027-08-13T04:00:00Z\n"
            "Expiration Date: 2027-08-13T04:00:00Z\n",
            u"2027-08-13T04:00:00Z"_s);
        row("paid-till", u"shop.ru"_s, "domain:        SHOP.RU\npaid-till:     2027-09-18T21:00:00Z\n",
            u"2027-09-18T21:00:00Z"_s);
        row("dots", u"shop.kz"_s, "Domain Name: shop.kz\nexpires: 2027.09.18\n", u"2027-09-18T00:00:00Z"_s);
        row("brackets", u"shop.jp"_s, "[Domain Name]                SHOP.JP\n[Expires on]  2027/03/31\n",
            u"2027-03-31T00:00:00Z"_s);
        row("named month", u"shop.uk"_s, "Domain name: shop.uk\nExpiry date:  13-Dec-2027\n",
            u"2027-12-13T00:00:00Z"_s);
        row("zone in words", u"shop.hk"_s, "Domain Name: shop.hk\nExpiry Date: 2027-12-13 10:00:00 (GMT+8)\n",
            u"2027-12-13T02:00:00Z"_s);
        row("Taiwan", u"shop.tw"_s,
            "Domain Name: shop.tw\n   Domain Status: ok\n   Registrant:\n      A\n\n"
            "   Record expires on 2027-05-31 00:00:00 (UTC+8)\n   Record created on 1998-06-01 (UTC+8)\n",
            u"2027-05-30T16:00:00Z"_s);
        row("Britain", u"shop.co.uk"_s,
            "\r\n    Domain name:\r\n        shop.co.uk\r\n\r\n    Registrar:\r\n        A [Tag = B]\r\n\r\n"
            "    Relevant dates:\r\n        Registered on: 26-Nov-1996\r\n        Expiry date:  "
            "13-Dec-2027\r\n",
            u"2027-12-13T00:00:00Z"_s);
        row("Russia", u"shop.ru"_s,
            "% TCI Whois Service\n\ndomain:        SHOP.RU\nnserver:       ns1.shop.ru.\n"
            "state:         REGISTERED, DELEGATED, VERIFIED\ncreated:       1997-09-23T09:45:07Z\n"
            "paid-till:     2027-09-30T21:00:00Z\nfree-date:     2027-11-01\nsource:        TCI\n",
            u"2027-09-30T21:00:00Z"_s);
        row("France", u"shop.fr"_s,
            "%%\n\ndomain:                        shop.fr\nstatus:                        ACTIVE\n"
            "Expiry Date:                   2027-12-30T17:16:48Z\ncreated:  2000-01-01T00:00:00Z\n",
            u"2027-12-30T17:16:48Z"_s);
        row("Macau, day only", u"shop.mo"_s,
            "Domain Name: SHOP.MO\nRecord created on 2003-01-02\nRecord expires on 2028-01-02\n",
            u"2028-01-02T00:00:00Z"_s);
        row("Germany says none", u"shop.de"_s,
            "Domain: shop.de\nNserver: ns1.shop.de\nStatus: connect\nChanged: 2018-03-12T21:44:25+01:00\n",
            u""_s);
        row("Korea, dots and blanks", u"shop.kr"_s,
            "Domain Name                 : shop.kr\nExpiration Date             : 2027. 05. 31.\n",
            u"2027-05-31T00:00:00Z"_s);
        row("zone nobody has", u"shop.io"_s, "Domain Name: shop.io\nExpiry Date: 2027-12-13 (UTC+99)\n",
            u"2027-12-13T00:00:00Z"_s);
        row("other words in brackets", u"shop.io"_s,
            "Domain Name: shop.io\nExpiry Date: 2027-12-13 (auto-renew)\n", u"2027-12-13T00:00:00Z"_s);
        row("a heading is no value", u"shop.com"_s, "Domain Name: shop.com\nExpiry Date:\nRegistrar: A\n",
            u""_s);
        row("UTC in words", u"shop.cn"_s, "Domain Name: shop.cn\nExpiration Time: 2027-12-13 10:00:00 UTC\n",
            u"2027-12-13T10:00:00Z"_s);
        row("digits only", u"shop.br"_s, "domain: shop.br\nexpires: 20271213\n", u"2027-12-13T00:00:00Z"_s);
        row("day or month first", u"shop.io"_s, "Domain Name: shop.io\nExpiry Date: 03-04-2027\n", u""_s);
        row("Hong Kong, day first", u"shop.hk"_s, "Domain Name: shop.hk\nExpiry Date: 03-04-2027\n",
            u"2027-04-02T16:00:00Z"_s);
        row("Hong Kong, no such month", u"shop.hk"_s, "Domain Name: shop.hk\nExpiry Date: 04-13-2027\n",
            u""_s);
        row("with slashes", u"shop.hk"_s, "Domain Name: shop.hk\nExpiry Date: 03/04/2027\n", u""_s);
        row("two-digit year", u"shop.hk"_s, "Domain Name: shop.hk\nExpiry Date: 27-04-03\n", u""_s);
        row("redacted", u"shop.au"_s, "Domain Name: shop.au\nExpiry Date: REDACTED\n", u""_s);
        row("nothing said", u"shop.de"_s, "Domain: shop.de\nStatus: connect\n", u""_s);
        row("comments", u"shop.io"_s,
            "% Expiry Date: 2020-01-01\n# Expiry Date: 2020-01-01\nDomain Name: shop.io\nExpiry Date: "
            "2027-05-06\n",
            u"2027-05-06T00:00:00Z"_s);
        row("no line end", u"shop.io"_s, "Domain Name: shop.io\nExpiry Date: 2027-05-06",
            u"2027-05-06T00:00:00Z"_s);
    }

    void whoisIsReadInItsManyShapes()
    {
        QFETCH(QString, domain);
        QFETCH(QByteArray, text);
        QFETCH(QString, expires);
        const auto read = registrationFromWhois(text, domain);
        QVERIFY2(read, qPrintable(read ? QString() : read.error().detail));
        QCOMPARE(read->expires.toString(Qt::ISODate), expires);
    }

    void whatIsNoWhoisAnswerIsRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("kind");
        const auto row = [](const char *what, const QByteArray &text,
                            Error::Kind kind = Error::Kind::BadReply) {
            QTest::newRow(what) << text << int(kind);
        };
        row("empty", {});
        row("limit", "Your connection limit exceeded. Please slow down and try again later.");
        row("another domain", "Domain Name: other.cn\nExpiration Time: 2027-03-17 12:48:36\n");
        row("two ends", "Domain Name: shop.cn\nExpiry Date: 2027-01-01\nExpiration Date: 2028-01-01\n");
        row("HTML", "<html><body>Domain Name: shop.cn</body></html>");
        row("bytes", QByteArray(5000, '\xff'));
        row("one endless line", QByteArray(1'000'000, 'x'));
        row("many lines", QByteArray("a: b\n").repeated(100'000));
        row("no match", "No match for \"SHOP.CN\".", Error::Kind::NotFound);
        row("not found", "NOT FOUND\n", Error::Kind::NotFound);
        row("CNNIC: none", "the Domain Name you apply can not be registered online.\nNo matching record.",
            Error::Kind::NotFound);
        row("Hong Kong: none", "The domain has not been registered.", Error::Kind::NotFound);
        row("queried object", "The queried object does not exist: shop.cn", Error::Kind::NotFound);
    }

    void whatIsNoWhoisAnswerIsRefused()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, kind);
        const auto read = registrationFromWhois(text, u"shop.cn"_s);
        QVERIFY(!read);
        QCOMPARE(int(read.error().kind), kind);
    }

    void statusesTellDanger_data()
    {
        using Danger = Registration::Danger;
        QTest::addColumn<QStringList>("statuses");
        QTest::addColumn<Danger>("danger");
        QTest::newRow("ok") << QStringList{u"ok"_s} << Danger::None;
        QTest::newRow("locked") << QStringList{u"clienttransferprohibited"_s, u"serverdeleteprohibited"_s}
                                << Danger::None;
        QTest::newRow("renewed by itself") << QStringList{u"auto renew period"_s} << Danger::None;
        QTest::newRow("hold, RDAP") << QStringList{u"client hold"_s} << Danger::OnHold;
        QTest::newRow("hold, WHOIS") << QStringList{u"serverHold"_s} << Danger::OnHold;
        QTest::newRow("redemption") << QStringList{u"redemption period"_s} << Danger::Redemption;
        QTest::newRow("redemption as registries show it")
            << QStringList{u"redemption period"_s, u"pending delete"_s} << Danger::Redemption;
        QTest::newRow("deletion") << QStringList{u"pendingDelete"_s} << Danger::Deletion;
    }

    void statusesTellDanger()
    {
        QFETCH(QStringList, statuses);
        QFETCH(Registration::Danger, danger);
        Registration registration;
        registration.statuses = statuses;
        QCOMPARE(registration.danger(), danger);
    }

    void levelsChangeAtTheSecond()
    {
        const QDateTime end = at(u"2027-01-01T00:00:00Z"_s);
        Registration registration{.expires = end};
        const auto level = [&](qint64 secondsBefore) {
            return registrationLevel(registration, end.addSecs(-secondsBefore));
        };
        constexpr qint64 day = 86'400;
        QCOMPARE(level(60 * day), RegistrationLevel::Fine);
        QCOMPARE(level(60 * day - 1), RegistrationLevel::Notice);
        QCOMPARE(level(30 * day - 1), RegistrationLevel::Warning);
        QCOMPARE(level(7 * day - 1), RegistrationLevel::Critical);
        QCOMPARE(level(0), RegistrationLevel::Lost);
        registration.statuses = {u"redemption period"_s};
        QCOMPARE(level(300 * day), RegistrationLevel::Lost); // the date may be a year ahead then
        QCOMPARE(registrationLevel({}, end), RegistrationLevel::Unknown);
    }
};

QTEST_GUILESS_MAIN(RegistrationTest)
#include "tst_registration.moc"

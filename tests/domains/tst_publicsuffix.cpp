// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domains/publicsuffix.h"

#include <QTest>

using namespace Qt::StringLiterals;

class PublicSuffixTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void registeredNamesAreFound_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<QString>("registered");
        const auto row = [](const char *host, const char *registered) {
            QTest::newRow(host) << QString::fromLatin1(host) << QString::fromLatin1(registered);
        };
        row("shop.cn", "shop.cn");
        row("api.shop.cn", "shop.cn");
        row("a.b.c.shop.cn", "shop.cn");
        row("shop.com.cn", "shop.com.cn");
        row("api.shop.com.cn", "shop.com.cn");
        row("api.shop.co.uk", "shop.co.uk");
        row("www.ck", "www.ck"); // an exception to the rule *.ck
        row("api.shop.other.ck", "shop.other.ck");
        row("shop.xn--55qx5d", "shop.xn--55qx5d");
        row("a.shop.xn--55qx5d.cn", "shop.xn--55qx5d.cn");
        row("me.github.io", "github.io"); // a company's own, not a registry's
        row("cn", "");
        row("com.cn", "");
        row("localhost", "");
        row("api.shop.nosuchtld", "");
        row("", "");
    }
    void registeredNamesAreFound()
    {
        QFETCH(QString, host);
        QTEST(registrableDomain(host), "registered");
    }

    void companiesNamesCountWhereAsked()
    {
        QCOMPARE(registrableDomain(u"a.me.github.io"_s, SuffixSection::All), u"me.github.io"_s);
        QVERIFY(isPublicSuffix(u"github.io"_s, SuffixSection::All));
        QVERIFY(!isPublicSuffix(u"github.io"_s));
    }

    void suffixesAreKnown()
    {
        QVERIFY(isPublicSuffix(u"cn"_s));
        QVERIFY(isPublicSuffix(u"gov.cn"_s));
        QVERIFY(isPublicSuffix(u"xn--fiqs8s"_s));
        QVERIFY(!isPublicSuffix(u"shop.cn"_s));
        QVERIFY(!isPublicSuffix(u"nosuchtld"_s));
        QVERIFY(!isPublicSuffix({}));
    }

    void theListHasADay() { QVERIFY(publicSuffixListDate() > QDate(2020, 1, 1)); }
};

QTEST_GUILESS_MAIN(PublicSuffixTest)
#include "tst_publicsuffix.moc"

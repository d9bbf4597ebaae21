// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domains/domainreach.h"
#include "app/domains/platformcatalog.h"

#include <QTest>

using namespace Qt::StringLiterals;

class DomainReachTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto loaded = PlatformCatalog::load();
        QVERIFY(loaded);
        m_catalog = *std::move(loaded);
    }

    void anEntryOpensWhatItShould_data()
    {
        QTest::addColumn<QString>("list");
        QTest::addColumn<QString>("entry");
        QTest::addColumn<QString>("address");
        QTest::addColumn<bool>("isOpen");
        const auto row = [](const char *list, const char *entry, const char *address, bool isOpen) {
            QTest::addRow("%s %s %s", list, entry, address)
                << QString::fromLatin1(list) << QString::fromLatin1(entry) << QString::fromUtf8(address)
                << isOpen;
        };
        row("wechat/request", "https://a.shop.cn", "https://a.shop.cn/v1?x=1", true);
        row("wechat/request", "https://a.shop.cn", "https://A.Shop.cn", true);
        row("wechat/request", "https://a.shop.cn", "https://a.shop.cn:443/", false);
        row("wechat/request", "https://a.shop.cn", "https://a.shop.cn:8080/", false);
        row("wechat/request", "https://a.shop.cn", "http://a.shop.cn/", false);
        row("wechat/request", "https://a.shop.cn", "https://b.a.shop.cn/", false);
        row("wechat/request", "https://shop.cn", "https://a.shop.cn/", false);
        row("wechat/request", "https://a.shop.cn:8080", "https://a.shop.cn:8080/", true);
        row("wechat/request", "https://a.shop.cn:8080", "https://a.shop.cn/", false);
        row("wechat/request", "https://a.shop.cn:443", "https://a.shop.cn:443/", true);
        row("wechat/request", "https://a.shop.cn:443", "https://a.shop.cn/", false);
        row("wechat/request", "https://xn--fsqu00a.cn", "https://例子.cn/x", true);
        row("wechat/socket", "wss://a.shop.cn", "wss://a.shop.cn:9501/chat", true);
        row("wechat/socket", "wss://a.shop.cn", "wss://a.shop.cn/chat", true);
        row("wechat/socket", "wss://a.shop.cn", "ws://a.shop.cn/chat", false);
        row("wechat/tcp", "tcp://a.shop.cn", "tcp://a.shop.cn:9000", true);
        row("wechat/tcp", "tcp://a.shop.cn", "tcp://a.shop.cn:3306", false);
        row("wechat/tcp", "tcp://a.shop.cn", "tcp://a.shop.cn:80", false);
        row("wechat/business", "https://shop.cn", "https://m.shop.cn/x", true);
        row("wechat/business", "https://shop.cn", "https://notshop.cn/x", false);
        row("wechat/business", "https://m.shop.cn", "https://shop.cn/x", false);
        row("wechat/business", "https://shop.cn", "https://shop.cn:8443/x", false);
        row("alipay/request", "shop.cn", "https://1.shop.cn/", true);
        row("alipay/request", "1.shop.cn", "https://2.shop.cn/", true);
        row("alipay/request", "shop.com.cn", "https://other.com.cn/", false);
        row("douyin/request", "a.shop.cn", "https://a.shop.cn:8443/", true);
        row("baidu/request", "https://a.shop.cn", "https://a.shop.cn:8443/", false);
    }
    void anEntryOpensWhatItShould()
    {
        QFETCH(QString, list);
        QFETCH(QString, entry);
        QFETCH(QString, address);
        const PlatformCategory &category =
            *m_catalog.find(list.section(u'/', 0, 0))->category(list.section(u'/', 1));
        QTEST(opens(domainFromText(entry), category, QUrl(address)), "isOpen");
    }

    void examplesAreTrue()
    {
        for (const Platform &platform : m_catalog.platforms()) {
            for (const PlatformCategory &category : platform.categories) {
                for (const auto *host : {"shop.cn", "api.shop.cn", "api.shop.com.cn"}) {
                    DomainEntry entry{.host = QString::fromLatin1(host)};
                    if (category.writesScheme)
                        entry.scheme = category.scheme;
                    const DomainReach reach = reachOf(entry, category);
                    QVERIFY(!reach.opens.isEmpty());
                    for (const QString &address : reach.opens)
                        QVERIFY2(opens(entry, category, QUrl(address)), qPrintable(address));
                    for (const QString &address : reach.leavesShut)
                        QVERIFY2(!opens(entry, category, QUrl(address)), qPrintable(address));
                }
            }
        }
    }

    void thePortTrapIsAmongTheExamples()
    {
        const PlatformCategory &request = *m_catalog.find(u"wechat")->category(u"request");
        const DomainReach reach = reachOf(domainFromText(u"https://api.shop.cn"_s), request);
        QVERIFY(reach.opens.contains(u"https://api.shop.cn"_s));
        QVERIFY(reach.leavesShut.contains(u"https://api.shop.cn:443"_s));
        QVERIFY(reach.leavesShut.contains(u"https://www.api.shop.cn"_s));
        QVERIFY(reach.leavesShut.contains(u"https://shop.cn"_s));
        const DomainReach ported = reachOf(domainFromText(u"https://api.shop.cn:8080"_s), request);
        QVERIFY(ported.opens.contains(u"https://api.shop.cn:8080"_s));
        QVERIFY(ported.leavesShut.contains(u"https://api.shop.cn"_s));
    }

private:
    PlatformCatalog m_catalog{};
};

QTEST_GUILESS_MAIN(DomainReachTest)
#include "tst_domainreach.moc"

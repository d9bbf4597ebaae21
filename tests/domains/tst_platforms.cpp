// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domains/platformcatalog.h"
#include "app/domains/platformjson.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QJsonObject goodPlatform()
{
    return {
        {u"id"_s, u"p"_s},
        {u"sources"_s, QJsonArray{u"s"_s}},
        {u"takesEffect"_s, u"atOnce"_s},
        {u"listSeparator"_s, u";"_s},
        {u"console"_s, u"https://console.shop-a.cn"_s},
        {u"rules"_s,
         QJsonObject{
             {u"wrongScheme"_s, QJsonObject{{u"certainty"_s, u"documented"_s}, {u"code"_s, u"7"_s}}}}},
        {u"categories"_s,
         QJsonArray{QJsonObject{{u"id"_s, u"request"_s},
                                {u"clientCall"_s, u"p.request"_s},
                                {u"field"_s, u"request"_s},
                                {u"scheme"_s, u"https"_s},
                                {u"port"_s, u"exact"_s},
                                {u"reach"_s, u"host"_s}}}},
        {u"errors"_s,
         QJsonArray{
             QJsonObject{{u"code"_s, u"7"_s}, {u"certainty"_s, u"reported"_s}, {u"words"_s, u"bad"_s}}}},
    };
}

QJsonObject withCategory(const QString &key, const QJsonValue &value)
{
    QJsonObject platform = goodPlatform();
    QJsonObject category = platform[u"categories"_s].toArray().first().toObject();
    category.insert(key, value);
    platform.insert(u"categories"_s, QJsonArray{category});
    return platform;
}

QJsonObject with(const QString &key, const QJsonValue &value)
{
    QJsonObject platform = goodPlatform();
    platform.insert(key, value);
    return platform;
}

} // namespace

class PlatformsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shippedPlatformsAreRead()
    {
        const auto catalog = PlatformCatalog::load();
        QVERIFY2(catalog, qPrintable(catalog ? QString() : catalog.error().detail));
        QStringList ids;
        for (const Platform &platform : catalog->platforms())
            ids.append(platform.id);
        QCOMPARE(ids, QStringList({u"wechat"_s, u"alipay"_s, u"baidu"_s, u"douyin"_s}));
        QVERIFY(catalog->find(u"inventory") && !catalog->find(u"inventory")->isPlatform);
        QVERIFY(!catalog->find(u"nowhere"));
    }

    void weChatHasAllItsLists()
    {
        const auto catalog = PlatformCatalog::load();
        QVERIFY(catalog);
        const Platform &wechat = *catalog->find(u"wechat");
        QStringList ids;
        for (const PlatformCategory &category : wechat.categories)
            ids.append(category.id);
        QCOMPARE(ids.join(u' '), u"request socket upload download udp tcp business prefetch"_s);
        QCOMPARE(wechat.changesPerMonth.most, 50);
        QCOMPARE(wechat.category(u"request")->entries.most, 200);
        QCOMPARE(wechat.category(u"business")->entries.most, 300);
        QCOMPARE(wechat.category(u"prefetch")->entries.most, 5);
        QVERIFY(wechat.category(u"business")->needsVerificationFile);
    }

    void categoriesOverrideAndDropRules()
    {
        QJsonObject json = withCategory(u"rules"_s, QJsonObject{{u"wrongScheme"_s, QJsonValue::Null}});
        auto platform = platformFromJson(json);
        QVERIFY(platform);
        QVERIFY(!platform->categories.first().rule(DomainProblem::WrongScheme));
        json = withCategory(u"rules"_s,
                            QJsonObject{{u"localhost"_s, QJsonObject{{u"certainty"_s, u"assumed"_s}}}});
        platform = platformFromJson(json);
        QVERIFY(platform);
        const PlatformCategory &category = platform->categories.first();
        QCOMPARE(category.rule(DomainProblem::WrongScheme)->code, u"7"_s);
        QCOMPARE(category.rule(DomainProblem::WrongScheme)->codeCertainty, Certainty::Reported);
        QCOMPARE(category.rule(DomainProblem::Localhost)->certainty, Certainty::Assumed);
    }

    void portsAreReadAsNumbersAndRanges()
    {
        const auto platform =
            platformFromJson(withCategory(u"forbiddenPorts"_s, QJsonArray{22, u"8000-8100"_s}));
        QVERIFY(platform);
        const PlatformCategory &category = platform->categories.first();
        QVERIFY(category.forbidsPort(22) && category.forbidsPort(8000) && category.forbidsPort(8100));
        QVERIFY(!category.forbidsPort(23) && !category.forbidsPort(8101) && !category.forbidsPort(7999));
    }

    void whatIsWrongIsNamed_data()
    {
        QTest::addColumn<QJsonObject>("json");
        QTest::addColumn<QString>("place");
        const auto row = [](const char *name, const QJsonObject &json, const char *place) {
            QTest::newRow(name) << json << QString::fromLatin1(place);
        };
        row("no id", with(u"id"_s, QJsonValue::Undefined), "$.id");
        row("unknown effect", with(u"takesEffect"_s, u"soon"_s), "$.takesEffect");
        row("rule about nothing we know", with(u"rules"_s, QJsonObject{{u"mood"_s, QJsonObject{}}}),
            "$.rules.mood");
        row("code that is not listed",
            with(u"rules"_s,
                 QJsonObject{
                     {u"localhost"_s, QJsonObject{{u"certainty"_s, u"assumed"_s}, {u"code"_s, u"8"_s}}}}),
            "$.rules.localhost.code");
        row("how sure is not said", with(u"rules"_s, QJsonObject{{u"localhost"_s, QJsonObject{}}}),
            "$.rules.localhost.certainty");
        row("a limit of nothing",
            with(u"changesPerMonth"_s, QJsonObject{{u"most"_s, 0}, {u"certainty"_s, u"assumed"_s}}),
            "$.changesPerMonth.most");
        row("unknown port", withCategory(u"port"_s, u"some"_s), "$.categories[0].port");
        row("unknown reach", withCategory(u"reach"_s, u"far"_s), "$.categories[0].reach");
        row("range that runs backwards", withCategory(u"forbiddenPorts"_s, QJsonArray{u"9-8"_s}),
            "$.categories[0].forbiddenPorts");
        row("range without end", withCategory(u"forbiddenPorts"_s, QJsonArray{u"9-"_s}),
            "$.categories[0].forbiddenPorts");
        row("port too great", withCategory(u"forbiddenPorts"_s, QJsonArray{70000}),
            "$.categories[0].forbiddenPorts");
    }
    void whatIsWrongIsNamed()
    {
        QFETCH(QJsonObject, json);
        QFETCH(QString, place);
        QVERIFY(platformFromJson(goodPlatform()));
        const auto platform = platformFromJson(json);
        QVERIFY(!platform);
        QVERIFY2(platform.error().detail.contains(place), qPrintable(platform.error().detail));
    }

    void aBrokenFileIsNamed()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"broken.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{");
        file.close();
        const auto catalog = PlatformCatalog::load(folder.path());
        QVERIFY(!catalog);
        QVERIFY(catalog.error().detail.contains("broken.json"_L1));
    }
};

QTEST_GUILESS_MAIN(PlatformsTest)
#include "tst_platforms.moc"

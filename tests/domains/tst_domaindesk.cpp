// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domains/domaindesk.h"
#include "app/workspace/localdatabase.h"

#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const auto wechat = u"wechat"_s;
const auto request = u"request"_s;

DomainEntry entry(const char *text)
{
    return domainFromText(QString::fromLatin1(text));
}

} // namespace

class DomainDeskTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_now = QDateTime(QDate(2026, 3, 12), QTime(12, 0), Qt::UTC);
        open();
    }
    void cleanup()
    {
        m_desk.reset();
        m_database.reset();
    }

    void editsOutliveTheProgram()
    {
        QVERIFY(m_desk->add(wechat, request, {entry("https://a.shop.cn"), entry("https://b.shop.cn:8080")}));
        open();
        QCOMPARE(m_desk->wanted(wechat, request),
                 QList({entry("https://a.shop.cn"), entry("https://b.shop.cn:8080")}));
        QVERIFY(m_desk->plan(wechat).isOwn);
    }

    void shopsAndPlatformsDoNotMix()
    {
        QVERIFY(m_desk->add(wechat, request, {entry("https://a.shop.cn")}));
        QVERIFY(m_desk->wanted(u"douyin"_s, request).isEmpty());
        DomainDesk other(*m_database, QUuid::createUuid(), clock());
        QVERIFY(other.wanted(wechat, request).isEmpty());
    }

    void everyEditCanBeTakenBack()
    {
        QVERIFY(m_desk->add(wechat, request, {entry("https://a.shop.cn")}));
        QVERIFY(m_desk->replace(wechat, request, entry("https://a.shop.cn"), entry("https://b.shop.cn")));
        QVERIFY(m_desk->remove(wechat, request, {entry("https://b.shop.cn")}));
        QVERIFY(m_desk->wanted(wechat, request).isEmpty());
        QVERIFY(m_desk->undo());
        QCOMPARE(m_desk->wanted(wechat, request), QList{entry("https://b.shop.cn")});
        QVERIFY(m_desk->undo());
        QCOMPARE(m_desk->wanted(wechat, request), QList{entry("https://a.shop.cn")});
        QVERIFY(m_desk->undo());
        QVERIFY(m_desk->wanted(wechat, request).isEmpty() && !m_desk->canUndo());
        QVERIFY(m_desk->redo() && m_desk->redo() && m_desk->redo());
        QVERIFY(m_desk->wanted(wechat, request).isEmpty() && !m_desk->canRedo());
        open(); // and what is undone is undone on disk
        QVERIFY(m_desk->wanted(wechat, request).isEmpty());
    }

    void anEditThatChangesNothingIsNoStep()
    {
        QVERIFY(m_desk->add(wechat, request, {entry("https://a.shop.cn")}));
        const QSignalSpy changed(m_desk.get(), &DomainDesk::changed);
        QVERIFY(m_desk->add(wechat, request, {entry("https://a.shop.cn")}));
        QVERIFY(m_desk->remove(wechat, request, {entry("https://nowhere.cn")}));
        QVERIFY(m_desk->replace(wechat, request, entry("https://a.shop.cn"), entry("https://a.shop.cn")));
        QCOMPARE(changed.size(), 0);
        QVERIFY(m_desk->undo());
        QVERIFY(!m_desk->canUndo());
    }

    void replacingByOneThatIsThereDropsTheFormer()
    {
        QVERIFY(m_desk->add(wechat, request, {entry("https://a.shop.cn"), entry("https://b.shop.cn")}));
        QVERIFY(m_desk->replace(wechat, request, entry("https://a.shop.cn"), entry("https://b.shop.cn")));
        QCOMPARE(m_desk->wanted(wechat, request), QList{entry("https://b.shop.cn")});
    }

    void theBackendsListsAreFollowedUntilTheFirstEdit()
    {
        m_desk->startFrom(wechat, {{request, {entry("https://a.shop.cn")}}});
        m_desk->startFrom(wechat, {{request, {entry("https://b.shop.cn")}}});
        QCOMPARE(m_desk->wanted(wechat, request), QList{entry("https://b.shop.cn")});
        QVERIFY(m_desk->add(wechat, request, {entry("https://c.shop.cn")}));
        m_desk->startFrom(wechat, {{request, {entry("https://d.shop.cn")}}});
        QCOMPARE(m_desk->wanted(wechat, request),
                 QList({entry("https://b.shop.cn"), entry("https://c.shop.cn")}));
        QVERIFY(m_desk->undo()); // also that it was edited at all
        m_desk->startFrom(wechat, {{request, {entry("https://d.shop.cn")}}});
        QCOMPARE(m_desk->wanted(wechat, request), QList{entry("https://d.shop.cn")});
    }

    void submissionsAreCountedForGoodAndForgottenInTime()
    {
        QVERIFY(m_desk->noteSubmission(wechat));
        m_now = m_now.addDays(40);
        QVERIFY(m_desk->noteSubmission(wechat));
        open();
        QCOMPARE(m_desk->plan(wechat).submissions.size(), 2);
        m_now = m_now.addDays(40);
        QVERIFY(m_desk->noteSubmission(wechat));
        QCOMPARE(m_desk->plan(wechat).submissions.size(), 2);
    }

    void whatThePlatformHasIsRemembered()
    {
        const PlatformLists lists{.console = {{request, {entry("https://a.shop.cn")}}},
                                  .provider = {{u"socket"_s, {entry("wss://b.shop.cn")}}},
                                  .direct = {{u"prefetch"_s, {entry("c.shop.cn")}}},
                                  .effective = {{request, {entry("https://d.shop.cn")}}},
                                  .readAt = m_now,
                                  .isByHand = false};
        QVERIFY(m_desk->setPlatformLists(wechat, lists));
        QVERIFY(m_desk->setWay(wechat, PlatformWay::Provider, QUrl(u"https://proxy.shop.cn/wx"_s)));
        QVERIFY(m_desk->setAccount(wechat, AccountKind::Company));
        QVERIFY(m_desk->setWithoutFiling(wechat, {u"x.shop.cn"_s}));
        const DomainPlan before = m_desk->plan(wechat);
        open();
        QCOMPARE(m_desk->plan(wechat), before);
        QVERIFY(!m_desk->canUndo());
    }

    void whatCantBeReadIsSetAside_data()
    {
        QTest::addColumn<QString>("body");
        QTest::newRow("no JSON") << u"{"_s;
        QTest::newRow("nothing in it") << u"{}"_s;
        QJsonObject json = toJson(DomainPlan{});
        json.insert(u"way"_s, u"by magic"_s);
        QTest::newRow("an unknown word")
            << QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
        json = toJson(DomainPlan{});
        json.insert(u"submissions"_s, QJsonArray{u"yesterday"_s});
        QTest::newRow("no time") << QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
    }
    void whatCantBeReadIsSetAside()
    {
        QFETCH(QString, body);
        QVERIFY(m_database->write({{u"INSERT INTO domain_plan (shop, platform, body) VALUES (?, ?, ?)"_s,
                                    {m_shop.toString(QUuid::WithoutBraces), wechat, body}}}));
        open();
        QVERIFY(!m_desk->loadError());
        QCOMPARE(m_desk->plan(wechat), DomainPlan{});
        const auto rows = m_database->read(u"SELECT body FROM set_aside WHERE source = 'domain_plan'"_s);
        QVERIFY(rows && rows->size() == 1);
        QCOMPARE(rows->first().first().toString(), body);
    }

    void withoutADiskNothingChanges()
    {
        QVERIFY(m_database->write({{u"DROP TABLE domain_plan"_s, {}}}));
        const auto added = m_desk->add(wechat, request, {entry("https://a.shop.cn")});
        QVERIFY(!added);
        QCOMPARE(added.error().kind, Error::Kind::Storage);
        QVERIFY(m_desk->wanted(wechat, request).isEmpty() && !m_desk->canUndo());
    }

private:
    Clock clock()
    {
        return [this] { return m_now; };
    }
    void open()
    {
        m_desk.reset();
        m_database = std::make_unique<LocalDatabase>(m_folder->filePath(u"workspace.db"_s), clock());
        m_desk = std::make_unique<DomainDesk>(*m_database, m_shop, clock());
    }

    const QUuid m_shop = QUuid::createUuid();
    QDateTime m_now{};
    std::unique_ptr<QTemporaryDir> m_folder{};
    std::unique_ptr<LocalDatabase> m_database{};
    std::unique_ptr<DomainDesk> m_desk{};
};

QTEST_GUILESS_MAIN(DomainDeskTest)
#include "tst_domaindesk.moc"

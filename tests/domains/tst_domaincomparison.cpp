// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domains/domaincomparison.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

using State = ComparedDomain::State;

const auto request = u"request"_s;
const DomainEntry host{.scheme = u"https"_s, .host = u"a.shop.cn"_s};

/// Lists with the host in them, or without.
DomainLists having(bool isThere)
{
    return isThere ? DomainLists{{request, {host}}} : DomainLists{};
}

QDateTime noon()
{
    return {QDate(2026, 3, 12), QTime(12, 0), Qt::UTC};
}

} // namespace

class DomainComparisonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyStandIsNamed_data()
    {
        QTest::addColumn<bool>("isWanted");
        QTest::addColumn<bool>("isListed");
        QTest::addColumn<bool>("isEffective");
        QTest::addColumn<int>("state");
        QTest::newRow("all") << true << true << true << int(State::InStep);
        QTest::newRow("not released") << true << true << false << int(State::AwaitsRelease);
        QTest::newRow("new") << true << false << false << int(State::ToAdd);
        QTest::newRow("taken out by somebody") << true << false << true << int(State::ToAdd);
        QTest::newRow("not wanted any more") << false << true << true << int(State::ToRemove);
        QTest::newRow("never wanted") << false << true << false << int(State::ToRemove);
        QTest::newRow("on its way out") << false << false << true << int(State::Leaving);
    }
    void everyStandIsNamed()
    {
        QFETCH(bool, isWanted);
        QFETCH(bool, isListed);
        QFETCH(bool, isEffective);
        const DomainPlan plan{
            .wanted = having(isWanted),
            .platform = {.direct = having(isListed), .effective = having(isEffective), .readAt = noon()},
            .way = PlatformWay::Direct};
        const auto rows = compareDomains(plan, std::nullopt, {request});
        QCOMPARE(rows.size(), 1);
        QTEST(int(rows.first().state), "state");
        QVERIFY(!rows.first().isAtBackend);
        QCOMPARE(rows.first().isOnPlatform, isListed);
    }

    void whatNobodyHasLookedAtIsNotClaimed()
    {
        const auto rows = compareDomains({.wanted = having(true)}, having(false), {request});
        QCOMPARE(rows.first().state, State::Unchecked);
        QVERIFY(!rows.first().isOnPlatform && !rows.first().isEffective);
        QCOMPARE(rows.first().isAtBackend, false);
    }

    void aConsoleByHandTellsNothingAboutTheEffect()
    {
        const DomainPlan plan{.wanted = having(true),
                              .platform = {.console = having(true), .readAt = noon(), .isByHand = true}};
        const auto rows = compareDomains(plan, {}, {request});
        QCOMPARE(rows.first().state, State::InStep);
        QVERIFY(!rows.first().isEffective);
    }

    void theBackendsOwnAreShownToo()
    {
        const auto rows = compareDomains({.platform = {.readAt = noon()}}, having(true), {request});
        QCOMPARE(rows.first().state, State::BackendOnly);
        QCOMPARE(rows.first().isAtBackend, true);
    }

    void wantedOnesComeFirstAndListsInOrder()
    {
        const DomainEntry other{.scheme = u"https"_s, .host = u"z.shop.cn"_s};
        const DomainPlan plan{.wanted = {{request, {other}}, {u"upload"_s, {host}}}};
        const auto rows = compareDomains(plan, having(true), {u"upload"_s, request, u"download"_s});
        QCOMPARE(rows.size(), 3);
        QCOMPARE(rows[0].category, u"upload"_s);
        QCOMPARE(rows[1].entry, other);
        QCOMPARE(rows[2].entry, host);
    }

    void eachWayHasItsOwnList()
    {
        const PlatformLists platform{.console = having(true), .readAt = noon()};
        QVERIFY(changesToPlatform({.wanted = having(true), .platform = platform}).isEmpty());
        const DomainChanges direct =
            changesToPlatform({.wanted = having(true), .platform = platform, .way = PlatformWay::Direct});
        QCOMPARE(direct.added, having(true));
        QVERIFY(direct.removed.isEmpty());
    }

    void differencesAddUp()
    {
        const DomainEntry other{.scheme = u"https"_s, .host = u"z.shop.cn"_s};
        const DomainLists have{{request, {host}}, {u"upload"_s, {host}}};
        const DomainLists wanted{{request, {other, other}}, {u"upload"_s, {host}}};
        const DomainChanges changes = differenceOf(have, wanted);
        QCOMPARE(changes.added, (DomainLists{{request, {other}}}));
        QCOMPARE(changes.removed, (DomainLists{{request, {host}}}));
        QCOMPARE(changes.count(), 2);
        QVERIFY(differenceOf(have, have).isEmpty());
    }
};

QTEST_GUILESS_MAIN(DomainComparisonTest)
#include "tst_domaincomparison.moc"

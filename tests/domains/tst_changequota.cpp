// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domains/changequota.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QDateTime at(const char *text)
{
    return QDateTime::fromString(QString::fromLatin1(text), Qt::ISODate);
}

const PlatformLimit fifty{.most = 50};

} // namespace

class ChangeQuotaTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changesOfThisMonthCount()
    {
        const ChangeQuota quota = changeQuota(
            fifty, {at("2026-03-01T08:00:00Z"), at("2026-03-12T11:59:00Z"), at("2026-02-20T00:00:00Z")},
            at("2026-03-12T12:00:00Z"));
        QCOMPARE(quota.used, 2);
        QCOMPARE(quota.left(), 48);
        QCOMPARE(quota.renewedOn, QDate(2026, 4, 1));
    }

    void monthsTurnAtMidnightInChina_data()
    {
        QTest::addColumn<QDateTime>("sent");
        QTest::addColumn<int>("used");
        QTest::newRow("last second of February there") << at("2026-02-28T15:59:59Z") << 0;
        QTest::newRow("first second of March there") << at("2026-02-28T16:00:00Z") << 1;
        QTest::newRow("last second of March there") << at("2026-03-31T15:59:59Z") << 1;
        QTest::newRow("first second of April there") << at("2026-03-31T16:00:00Z") << 0;
    }
    void monthsTurnAtMidnightInChina()
    {
        QFETCH(QDateTime, sent);
        const ChangeQuota quota = changeQuota(fifty, {sent}, at("2026-03-12T12:00:00Z"));
        QTEST(quota.used, "used");
    }

    void theYearTurnsToo()
    {
        const ChangeQuota quota =
            changeQuota(fifty, {at("2025-12-31T20:00:00Z")}, at("2026-01-01T00:00:00Z"));
        QCOMPARE(quota.used, 1);
        const ChangeQuota december = changeQuota(fifty, {}, at("2026-12-15T00:00:00Z"));
        QCOMPARE(december.renewedOn, QDate(2027, 1, 1));
    }

    void nothingIsLeftBelowZero()
    {
        const QList<QDateTime> many(51, at("2026-03-12T00:00:00Z"));
        QCOMPARE(changeQuota(fifty, many, at("2026-03-12T12:00:00Z")).left(), 0);
    }

    void withoutALimitNothingIsSaid()
    {
        QVERIFY(!changeQuota({}, {at("2026-03-12T00:00:00Z")}, at("2026-03-12T12:00:00Z")).left());
    }
};

QTEST_GUILESS_MAIN(ChangeQuotaTest)
#include "tst_changequota.moc"

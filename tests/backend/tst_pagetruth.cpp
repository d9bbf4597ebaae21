// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/pagetruth.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

using Reply = ListReply<QString>;

Result<PageOf<QString>> page(PageTruth &truth, qint64 number, const Reply &reply)
{
    return truth.page("list", {.page = number, .pageSize = 2}, reply, [](const QString &row) { return row; });
}

} // namespace

class PageTruthTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTotalSaysWhetherThereIsMore()
    {
        PageTruth truth;
        QVERIFY(page(truth, 1, {.items = {u"a"_s, u"b"_s}, .total = 3})->hasMore);
        QVERIFY(!page(truth, 2, {.items = {u"c"_s}, .total = 3})->hasMore);
        QVERIFY(!page(truth, 1, {.items = {u"a"_s, u"b"_s}, .total = 2})->hasMore);
    }

    void withoutATotalAFullPageMeansMore()
    {
        PageTruth truth;
        const auto first = page(truth, 1, {.items = {u"a"_s, u"b"_s}});
        QVERIFY(first->hasMore && !first->total);
        QVERIFY(!page(truth, 2, {.items = {u"c"_s}})->hasMore);
        QVERIFY(!page(truth, 1, {.items = {u"a"_s, u"b"_s}, .hasMore = false})->hasMore);
    }

    void anEmptyPageIsTheEndWhateverIsSaid()
    {
        PageTruth truth;
        QVERIFY(!page(truth, 2, {.total = 100, .hasMore = true})->hasMore);
    }

    void rowsPastTheTotalAreNone()
    {
        PageTruth truth;
        const auto past = page(truth, 3, {.items = {u"c"_s, u"d"_s}, .total = 4});
        QVERIFY(past->items.isEmpty() && !past->hasMore);
        QCOMPARE(past->total, 4);
    }

    void theLastPageRepeatedIsTheEnd()
    {
        PageTruth truth;
        QVERIFY(page(truth, 1, {.items = {u"a"_s, u"b"_s}})->hasMore);
        QVERIFY(page(truth, 2, {.items = {u"c"_s, u"d"_s}})->hasMore);
        for (qint64 beyond : {3, 4, 9}) {
            const auto past = page(truth, beyond, {.items = {u"c"_s, u"d"_s}});
            QVERIFY(past->items.isEmpty() && !past->hasMore);
        }
        QCOMPARE(page(truth, 2, {.items = {u"c"_s, u"d"_s}})->items.size(),
                 2); // still there when asked again
    }

    void anotherPageThanAskedForIsTheEnd()
    {
        PageTruth truth;
        QVERIFY(page(truth, 5, {.items = {u"a"_s}, .page = 2})->items.isEmpty());
        QCOMPARE(page(truth, 2, {.items = {u"a"_s}, .page = 2})->items.size(), 1);
    }

    void noRowComesTwice()
    {
        PageTruth truth;
        QCOMPARE(page(truth, 1, {.items = {u"a"_s, u"a"_s}, .total = 2})->items, QList{u"a"_s});
    }

    void moreRowsThanAskedForAreABadReply()
    {
        PageTruth truth;
        const auto reply = page(truth, 1, {.items = {u"a"_s, u"b"_s, u"c"_s}});
        QCOMPARE(reply.error().detail, u"$.items: expected at most 2 rows, got 3"_s);
    }
};

QTEST_GUILESS_MAIN(PageTruthTest)
#include "tst_pagetruth.moc"

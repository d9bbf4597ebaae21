// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/pagedrows.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

struct Row {
    int id = 0;
    int price = 0;

    bool operator==(const Row &) const = default;
};

/// Keeps a copy of the list going by what it is told alone, as a view does.
class Follower : public RowsListener
{
public:
    QList<int> ids{}; // 0: a row that is not here
    int resets = 0;
    QStringList steps{};
    std::function<QList<int>()> source{};

    void beginInsert(int first, int last) override
    {
        m_first = first;
        m_count = last - first + 1;
        steps.append(QStringLiteral("insert"));
    }
    void endInsert() override
    {
        for (int i = 0; i < m_count; ++i)
            ids.insert(m_first, 0);
        take(m_first, m_count);
    }
    void beginRemove(int first, int last) override
    {
        ids.remove(first, last - first + 1);
        steps.append(QStringLiteral("remove"));
    }
    void endRemove() override { }
    void beginMove(int from, int before) override
    {
        ids.move(from, before);
        steps.append(QStringLiteral("move"));
    }
    void endMove() override { }
    void changed(int first, int last) override
    {
        take(first, last - first + 1);
        steps.append(QStringLiteral("change"));
    }
    void beginReset() override { }
    void endReset() override
    {
        ids = source();
        ++resets;
    }

private:
    void take(int first, int count)
    {
        for (int i = first; i < first + count; ++i)
            ids[i] = source().at(i);
    }

    int m_first = 0;
    int m_count = 0;
};

PageOf<Row> page(const QList<int> &ids, std::optional<qint64> total, bool hasMore = false)
{
    PageOf<Row> answer{.items = {}, .total = total, .hasMore = hasMore};
    for (int id : ids)
        answer.items.append({.id = id, .price = 1});
    return answer;
}

QList<int> from(int first, int count)
{
    QList<int> ids;
    for (int i = 0; i < count; ++i)
        ids.append(first + i);
    return ids;
}

/// Lists of pages of 4; the follower must agree with the rows after every step.
struct List {
    Follower follower{};
    PagedRows<Row> rows{follower, 4, 3};

    List()
    {
        follower.source = [this] { return shown(); };
    }
    QList<int> shown() const
    {
        QList<int> ids;
        for (int i = 0; i < rows.rowCount(); ++i)
            ids.append(rows.at(i) ? rows.at(i)->id : 0);
        return ids;
    }
};

} // namespace

class TestPagedRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsNotLoadedAreHoles()
    {
        List list;
        list.rows.startOver(page({1, 2, 3, 4}, 10));
        QCOMPARE(list.shown(), (QList<int>{1, 2, 3, 4, 0, 0, 0, 0, 0, 0}));
        list.rows.accept(2, page({9, 10}, 10));
        QCOMPARE(list.shown(), (QList<int>{1, 2, 3, 4, 0, 0, 0, 0, 9, 10}));
        QCOMPARE(list.follower.ids, list.shown());
        QVERIFY(list.rows.needs(1));
        QVERIFY(!list.rows.needs(2));
        QCOMPARE(list.rows.rowOf(10), 9);
        QCOMPARE(list.rows.rowOf(7), -1);
    }

    void memoryIsBoundedWhateverIsScrolled()
    {
        List list;
        list.rows.startOver(page(from(1, 4), 400));
        for (int number = 1; number < 100; ++number)
            list.rows.accept(number, page(from(number * 4 + 1, 4), 400));
        QCOMPARE(list.rows.cachedPages(), 3);
        QCOMPARE(list.rows.rowCount(), 400);
        QCOMPARE(list.follower.ids, list.shown());
        QVERIFY(!list.rows.at(0));
        QVERIFY(list.rows.at(399));
    }

    void thePageLongestOutOfViewGoesFirst()
    {
        List list;
        list.rows.startOver(page(from(1, 4), 40));
        list.rows.accept(1, page(from(5, 4), 40));
        list.rows.accept(2, page(from(9, 4), 40));
        list.rows.touch({0});
        list.rows.accept(3, page(from(13, 4), 40));
        QVERIFY(list.rows.at(0));
        QVERIFY(!list.rows.at(4));
    }

    void aRowThatMovedToTheNextPageIsNotShownTwice()
    {
        List list;
        list.rows.startOver(page({1, 2, 3, 4}, 8));
        list.rows.accept(1, page({4, 5, 6, 7}, 9)); // somebody put 9 on top
        QCOMPARE(list.shown().count(4), 1);
        QCOMPARE(list.follower.ids, list.shown());
        QVERIFY(list.rows.needs(0)); // both are read again
        QVERIFY(list.rows.needs(1));
        list.rows.accept(1, page({4, 5, 6, 7}, 9));
        list.rows.accept(0, page({9, 1, 2, 3}, 9));
        QCOMPARE(list.shown(), (QList<int>{9, 1, 2, 3, 4, 5, 6, 7, 0}));
        QCOMPARE(list.follower.ids, list.shown());
        QVERIFY(!list.rows.needs(0) && !list.rows.needs(1));
    }

    void aBackendThatRepeatsItselfForeverIsReadAgainOnce()
    {
        List list;
        list.rows.startOver(page({1, 2, 3, 4}, 8));
        list.rows.accept(1, page({4, 5, 6, 7}, 8));
        for (int round = 0; round < 2; ++round) {
            for (int number : {0, 1}) {
                if (list.rows.needs(number))
                    list.rows.accept(number, page(number == 0 ? QList{1, 2, 3, 4} : QList{4, 5, 6, 7}, 8));
            }
        }
        QVERIFY(!list.rows.needs(0) && !list.rows.needs(1));
        QCOMPARE(list.shown().count(4), 1);
        QCOMPARE(list.follower.ids, list.shown());
    }

    void aRepeatedLastPageEndsAListWithoutTotal()
    {
        List list;
        list.rows.startOver(page({1, 2, 3, 4}, {}, true));
        QVERIFY(list.rows.isAbout());
        QCOMPARE(list.rows.rowCount(), 8); // one page more than known
        list.rows.accept(1, page({1, 2, 3, 4}, {}, true));
        QCOMPARE(list.shown(), (QList<int>{1, 2, 3, 4}));
        QVERIFY(!list.rows.isAbout());
        QCOMPARE(list.follower.ids, list.shown());
        QVERIFY(!list.rows.needs(0));
    }

    void anEmptyPageEndsTheList()
    {
        List list;
        list.rows.startOver(page({1, 2, 3, 4}, 12));
        list.rows.accept(2, page({}, 12));
        QCOMPARE(list.rows.rowCount(), 8);
        list.rows.accept(1, page({}, 12));
        QCOMPARE(list.shown(), (QList<int>{1, 2, 3, 4}));
        QCOMPARE(list.follower.ids, list.shown());
    }

    void aListWithoutTotalGrowsWhileThereIsMore()
    {
        List list;
        list.rows.startOver(page({1, 2, 3, 4}, {}, true));
        list.rows.accept(1, page({5, 6, 7, 8}, {}, true));
        QCOMPARE(list.rows.rowCount(), 12);
        list.rows.accept(2, page({9}, {}, false));
        QCOMPARE(list.shown(), (QList<int>{1, 2, 3, 4, 5, 6, 7, 8, 9}));
        QVERIFY(!list.rows.isAbout());
        QCOMPARE(list.follower.ids, list.shown());
    }

    void aShortPageInTheMiddleLeavesNoHole()
    {
        List list;
        list.rows.startOver(page({1, 2, 3, 4}, 12));
        list.rows.accept(1, page({5, 7}, 12));
        list.rows.accept(2, page({9, 10, 11, 12}, 12));
        QCOMPARE(list.shown(), (QList<int>{1, 2, 3, 4, 5, 7, 9, 10, 11, 12}));
        QCOMPARE(list.follower.ids, list.shown());
        QCOMPARE(list.rows.rowOf(11), 8);
        list.rows.markStale(); // reading again makes room for what was missing
        list.rows.accept(1, page({5, 6, 7, 8}, 12));
        QCOMPARE(list.shown(), from(1, 12));
        QCOMPARE(list.follower.ids, list.shown());
    }

    void readingAgainMergesById()
    {
        List list;
        list.rows.startOver(page({1, 2, 3, 4}, 4));
        list.rows.markStale();
        QVERIFY(list.rows.needs(0));
        list.follower.steps.clear();
        auto answer = page({4, 1, 5, 3}, 4);
        answer.items[1].price = 2;
        list.rows.accept(0, answer);
        QCOMPARE(list.shown(), (QList<int>{4, 1, 5, 3}));
        QCOMPARE(list.follower.ids, list.shown());
        QCOMPARE(list.follower.resets, 1);
        QCOMPARE(list.follower.steps, (QStringList{u"remove"_s, u"move"_s, u"change"_s, u"insert"_s}));
        QCOMPARE(list.rows.at(1)->price, 2);
    }

    void aShrunkTotalCutsTheEnd()
    {
        List list;
        list.rows.startOver(page({1, 2, 3, 4}, 12));
        list.rows.accept(2, page({9, 10, 11, 12}, 12));
        list.rows.accept(1, page({5, 6}, 6));
        QCOMPARE(list.shown(), from(1, 6));
        QCOMPARE(list.follower.ids, list.shown());
        QCOMPARE(list.rows.rowOf(9), -1);
        list.rows.accept(1, page({5, 6, 7}, 7));
        QCOMPARE(list.shown(), from(1, 7));
        QCOMPARE(list.follower.ids, list.shown());
    }

    void aBackendThatCapsItsPagesSetsThePageSize()
    {
        List list;
        list.rows.startOver(page({1, 2}, 7));
        QCOMPARE(list.rows.layout().pageSize(), 2);
        list.rows.accept(3, page({7}, 7));
        QCOMPARE(list.shown(), (QList<int>{1, 2, 0, 0, 0, 0, 7}));
        list.rows.startOver(page({1, 2}, 2)); // all there is, not a cap
        QCOMPARE(list.rows.layout().pageSize(), 4);
        QCOMPARE(list.shown(), (QList<int>{1, 2}));
    }

    void anotherQueryForgetsEverything()
    {
        List list;
        list.rows.startOver(page({1, 2, 3, 4}, 8));
        list.rows.presume(5);
        QCOMPARE(list.shown(), (QList<int>{0, 0, 0, 0, 0}));
        list.rows.startOver(page({}, 0));
        QCOMPARE(list.rows.rowCount(), 0);
        QCOMPARE(list.follower.ids, list.shown());
    }

    void anyMixOfAnswersLeavesTheFollowerInStep()
    {
        quint32 seed = 7;
        const auto random = [&seed](int below) {
            seed = seed * 1664525u + 1013904223u;
            return int((seed >> 8) % quint32(below));
        };
        List list;
        list.rows.startOver(page(from(1, 4), 40));
        for (int round = 0; round < 3000; ++round) {
            const int number = random(10);
            QList<int> ids;
            for (int i = random(5); i > 0; --i)
                ids.append(1 + random(40));
            const bool hasTotal = random(3) > 0;
            list.rows.accept(
                number, page(ids, hasTotal ? std::optional<qint64>(20 + random(20)) : std::nullopt, true));
            if (random(20) == 0)
                list.rows.markStale();
            const QList<int> shown = list.shown();
            QCOMPARE(list.follower.ids, shown);
            QSet<int> seen;
            for (int id : shown) {
                QVERIFY2(id == 0 || !seen.contains(id), "a row is shown twice");
                seen.insert(id);
            }
        }
    }

    void aMillionRowsAreFoundThroughManyShortPages()
    {
        PageLayout layout(100);
        layout.setTotal(1'000'000);
        QCOMPARE(layout.placeOf(999'999), (PageLayout::Place{9999, 99}));
        for (int number = 0; number < 10'000; number += 10)
            layout.setMissing(number, 100); // whole pages
        QCOMPARE(layout.rowCount(), 900'000);
        QCOMPARE(layout.placeOf(0), (PageLayout::Place{1, 0}));
        QCOMPARE(layout.placeOf(899'999), (PageLayout::Place{9999, 99}));
        QCOMPARE(layout.firstRow(11), 900);
    }
};

QTEST_GUILESS_MAIN(TestPagedRows)
#include "tst_pagedrows.moc"

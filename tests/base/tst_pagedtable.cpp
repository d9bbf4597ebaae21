// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/pagedtable.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

struct Row {
    int id = 0;
    bool operator==(const Row &) const = default;
};

struct Page {
    qint64 page = 1;
    int pageSize = 0;
    bool operator==(const Page &) const = default;
};

struct Query {
    Page page{};
    QString text{};
    bool operator==(const Query &) const = default;
};

struct Asked {
    Query query{};
    Promise<PageOf<Row>> answer{};

    /// The page as a shop with so many rows would give it.
    void give(int total)
    {
        PageOf<Row> rows{.items = {}, .total = total};
        const int first = int(query.page.page - 1) * query.page.pageSize;
        for (int id = first; id < std::min(total, first + query.page.pageSize); ++id)
            rows.items.append(Row{.id = id + 1});
        answer.finish(rows);
    }
};

class Numbers final : public PagedTable<Row, Query>
{
public:
    Numbers() : PagedTable(100, nullptr) { }

    QList<Asked> asked{};

    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : 1; }
    QVariant data(const QModelIndex &index, int role) const override
    {
        const Row *row = rowAt(index.row());
        if (!row)
            return skeletonData(role);
        return role == Qt::DisplayRole ? QVariant(row->id) : QVariant();
    }

protected:
    Task<PageOf<Row>> ask(const Query &wanted) override
    {
        asked.append({.query = wanted});
        return asked.last().answer.task();
    }
};

struct Fixture {
    Numbers model{};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};

    void open(int total)
    {
        model.setViewport(0, 30);
        model.setQuery({.text = u"all"_s});
        model.asked.takeFirst().give(total);
        QTRY_COMPARE(model.state(), PagedModel::State::Rows);
    }
};

} // namespace

class TestPagedTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void quietBarsStandInUntilTheFirstAnswer()
    {
        Fixture f;
        f.model.setQuery({.text = u"all"_s});
        QCOMPARE(f.model.rowCount(), PagedModel::presumedRows);
        QVERIFY(f.model.index(0, 0).data(PagedModel::SkeletonRole).toBool());
        QVERIFY(!f.model.total());
        QCOMPARE(f.model.state(), PagedModel::State::Loading);
        f.model.asked.first().give(3);
        QTRY_COMPARE(f.model.rowCount(), 3);
        QCOMPARE(f.model.index(2, 0).data(), QVariant(3));
        QCOMPARE(f.model.total(), 3);
    }

    void aJumpAnywhereCostsOneOrTwoRequests()
    {
        Fixture f;
        f.open(100'000);
        for (int row : {99'999, 0, 50'049, 12'345, 77'779}) {
            f.model.setViewport(row, row + 35);
            QTRY_VERIFY(!f.model.asked.isEmpty() || !f.model.isSkeleton(row));
            QVERIFY(f.model.asked.size() <= 2);
            while (!f.model.asked.isEmpty())
                f.model.asked.takeFirst().give(100'000);
            QTRY_VERIFY(!f.model.isSkeleton(row) && !f.model.isLoading());
            QCOMPARE(f.model.index(row, 0).data(), QVariant(row + 1));
        }
    }

    void anOlderAnswerIsNotShown()
    {
        Fixture f;
        f.model.setQuery({.text = u"old"_s});
        f.model.setQuery({.text = u"new"_s});
        QVERIFY(f.model.asked.at(0).answer.isCancelled());
        f.model.asked[0].give(5);
        f.model.asked[1].give(2);
        QTRY_COMPARE(f.model.rowCount(), 2);
    }

    void oldRowsStayWhenReadingThemAnewFails()
    {
        Fixture f;
        f.open(3);
        f.model.setQuery({.text = u"new"_s});
        f.model.asked.takeFirst().answer.finish(failure(Error::Kind::Unreachable, u"cut"_s));
        QTRY_COMPARE(f.model.state(), PagedModel::State::Failed);
        f.model.retry();
        f.model.asked.takeFirst().give(2);
        QTRY_COMPARE(f.model.rowCount(), 2);
        f.model.setQuery({.text = u"other"_s});
        f.model.setQuery({.text = u"new"_s}); // back again, before an answer
        f.model.asked.takeLast().answer.finish(failure(Error::Kind::Unreachable, u"cut"_s));
        QTRY_COMPARE(f.model.state(), PagedModel::State::Failed);
        QCOMPARE(f.model.rowCount(), 2);
        QVERIFY(f.model.total());
    }
    void oldRowsStayUntilANewQueryIsAnsweredAndGoWhenItFails()
    {
        Fixture f;
        f.open(3);
        f.model.setQuery({.text = u"new"_s});
        QCOMPARE(f.model.rowCount(), 3);
        QVERIFY(f.model.isLoading());
        f.model.asked.takeFirst().answer.finish(failure(Error::Kind::Unreachable, u"cut"_s));
        QTRY_COMPARE(f.model.state(), PagedModel::State::Failed);
        QCOMPARE(f.model.rowCount(), 0); // they are no answer to what was asked
        QVERIFY(!f.model.total());
        QCOMPARE(f.model.error()->kind, Error::Kind::Unreachable);
        f.model.retry();
        QCOMPARE(f.model.asked.first().query.text, u"new"_s);
        f.model.asked.takeFirst().give(1);
        QTRY_COMPARE(f.model.rowCount(), 1);
        QVERIFY(!f.model.error());
    }

    void rowsOfAFailedQueryAreNotMixedWithOldOnes()
    {
        Fixture f;
        f.open(1000);
        f.model.setQuery({.text = u"new"_s});
        f.model.asked.takeFirst().answer.finish(failure(Error::Kind::TimedOut, {}));
        QTRY_COMPARE(f.model.state(), PagedModel::State::Failed);
        f.model.setViewport(500, 530);
        f.model.reload();
        QCOMPARE(f.model.asked.size(), 1);
        QCOMPARE(f.model.asked.first().query.page.page, 1);
    }

    void onePageThatFailsCanBeAskedForAgain()
    {
        Fixture f;
        f.open(1000);
        f.model.setViewport(510, 530);
        QTRY_COMPARE(f.model.asked.size(), 2);
        while (!f.model.asked.isEmpty())
            f.model.asked.takeFirst().answer.finish(failure(Error::Kind::TimedOut, {}));
        QTRY_VERIFY(f.model.error());
        QCOMPARE(f.model.state(), PagedModel::State::Rows);
        QCOMPARE(f.model.index(0, 0).data(), QVariant(1));
        QTRY_VERIFY(!f.model.isLoading());
        f.model.retry();
        QCOMPARE(f.model.asked.size(), 2);
        while (!f.model.asked.isEmpty())
            f.model.asked.takeFirst().give(1000);
        QTRY_COMPARE(f.model.index(510, 0).data(), QVariant(511));
        QVERIFY(!f.model.error());
    }

    void aPageScrolledAwayFromIsDropped()
    {
        Fixture f;
        f.open(1000);
        f.model.setViewport(540, 560);
        QTRY_COMPARE(f.model.asked.size(), 1);
        f.model.setViewport(0, 20);
        QTRY_VERIFY(f.model.asked.first().answer.isCancelled());
    }

    void reloadingReadsWhatIsInViewAndKeepsTheRows()
    {
        Fixture f;
        f.open(50);
        const QPersistentModelIndex row(f.model.index(7, 0));
        QSignalSpy reset(&f.model, &QAbstractItemModel::modelReset);
        f.model.reload();
        QCOMPARE(f.model.asked.size(), 1);
        QCOMPARE(f.model.rowCount(), 50);
        PageOf<Row> answer{.items = {{.id = 99}}, .total = 51};
        for (int id = 1; id <= 50; ++id)
            answer.items.append(Row{.id = id});
        f.model.asked.takeFirst().answer.finish(answer);
        QTRY_COMPARE(f.model.rowCount(), 51);
        QCOMPARE(row.row(), 8);
        QCOMPARE(reset.size(), 0);
    }

    void anEmptyListCanBeReloaded()
    {
        Fixture f;
        f.model.setQuery({.text = u"none"_s});
        f.model.asked.takeFirst().give(0);
        QTRY_COMPARE(f.model.state(), PagedModel::State::Empty);
        f.model.reload();
        QCOMPARE(f.model.asked.size(), 1);
        f.model.asked.takeFirst().give(2);
        QTRY_COMPARE(f.model.rowCount(), 2);
    }
};

QTEST_GUILESS_MAIN(TestPagedTable)
#include "tst_pagedtable.moc"

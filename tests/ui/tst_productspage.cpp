// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/productspagebench.h"
#include "ui/catalog/categoryfilter.h"
#include "ui/common/chip.h"
#include "ui/common/selectionbar.h"

#include <QComboBox>
#include <QLineEdit>

/// The list of products: searched, filtered, selected, opened.
class TestProductsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void typingASearchAsksTheBackendForIt()
    {
        OpenPage p;
        p.openAndWait();
        p.asked().clear();
        p.page->focusSearch();
        QTest::keyClicks(p.search(), u"oolong"_s);
        QTRY_COMPARE(p.asked().size(), 1); // once, when typing has paused
        QCOMPARE(p.asked().first().question.text, u"oolong"_s);
        QCOMPARE(p.asked().first().question.page.page, 1);
    }

    void anOlderAnswerIsDropped()
    {
        OpenPage p;
        p.openAndWait();
        p.bench.backend.productPages.reply = {};
        p.asked().clear();
        QTest::keyClicks(p.search(), u"old"_s);
        QTest::keyClick(p.search(), Qt::Key_Return);
        QTest::keyClicks(p.search(), u"er"_s);
        QTest::keyClick(p.search(), Qt::Key_Return);
        QCOMPARE(p.asked().size(), 2);
        QVERIFY(p.asked().at(0).answer.isCancelled());
        p.asked()[0].answer.finish(PageOf<ProductSummary>{.items = {CatalogBench::summary(1)}, .total = 1});
        p.asked()[1].answer.finish(PageOf<ProductSummary>{.items = {CatalogBench::summary(2)}, .total = 1});
        QTRY_COMPARE(p.table()->model()->rowCount(), 1);
        QCOMPARE(p.table()->model()->index(0, 0).data().toString(), u"Product 2"_s);
    }

    void filtersBecomePartOfTheQuestionAndCanBeCleared()
    {
        OpenPage p;
        p.openAndWait();
        p.asked().clear();
        p.page->findChild<QComboBox *>(u"saleFilter"_s)->setCurrentIndex(2);
        QCOMPARE(p.asked().last().question.isOnSale, std::optional(false));
        Q_EMIT p.page->findChild<CategoryFilter *>()->picked({u"c2"_s});
        QCOMPARE(p.asked().last().question.category.value, u"c2"_s);
        p.bench.backend.productPages.reply = [](const ProductQuery &) -> Result<PageOf<ProductSummary>> {
            return PageOf<ProductSummary>{.items = {}, .total = 0};
        };
        p.page->reload();
        QTRY_COMPARE(p.states()->state(), StateStack::State::Empty);
        QVERIFY(p.says(u"No product matches"_s));
        QTest::mouseClick(p.button(u"Clear filters"_s), Qt::LeftButton);
        QCOMPARE(p.asked().last().question.isOnSale, std::nullopt);
        QVERIFY(p.asked().last().question.category.isEmpty());
        QTRY_VERIFY(p.says(u"No products yet"_s));
    }

    void aSelectionIsTakenOffSaleTogether()
    {
        OpenPage p;
        p.openAndWait();
        p.table()->setCurrentIndex(p.table()->model()->index(1, 0));
        QTest::keyClick(p.table(), Qt::Key_Down, Qt::ShiftModifier);
        QTest::keyClick(p.table(), Qt::Key_Down, Qt::ShiftModifier);
        QVERIFY(p.page->findChild<SelectionBar *>()->isVisible());
        QVERIFY(p.says(u"3 selected"_s));
        QTest::mouseClick(p.button(u"Take off sale"_s), Qt::LeftButton);
        QCOMPARE(p.waiting().size(), 3);
        for (const PendingChange &change : p.waiting())
            QCOMPARE(change.fields, (QList<FieldChange>{{u"onSale"_s, true, false}}));
    }

    void moreThanCanBeChangedInOneGoIsCountedNotWalked()
    {
        OpenPage p(1'000'000);
        p.openAndWait();
        p.table()->selectAll();
        QVERIFY(p.says(u"1,000,000 selected"_s));
        QVERIFY(!p.button(u"Take off sale"_s)->isEnabled());
    }

    void theKeyboardOpensFollowsAndClosesThePanel()
    {
        OpenPage p;
        p.openAndWait();
        p.table()->setCurrentIndex(p.table()->model()->index(0, 0));
        QVERIFY(!p.panel()->isVisible());
        QTest::keyClick(p.table(), Qt::Key_Return);
        QTRY_VERIFY(p.says(u"Product 1"_s));
        QVERIFY(p.panel()->isVisible());
        QTest::keyClick(p.table(), Qt::Key_Down);
        QTRY_COMPARE(p.panel()->productId().value, u"2"_s);
        QTest::keyClick(p.table(), Qt::Key_Escape);
        QVERIFY(!p.panel()->isVisible());
    }

    void anErrorKeepsTheRowsAndCanBeTriedAgain()
    {
        OpenPage p;
        p.openAndWait();
        const auto good = p.bench.backend.productPages.reply;
        p.bench.backend.productPages.reply = [](const ProductQuery &) -> Result<PageOf<ProductSummary>> {
            return failure(Error::Kind::Unreachable, u"cut"_s);
        };
        p.page->reload();
        QTRY_VERIFY(p.button(u"Try again"_s));
        QCOMPARE(p.table()->model()->rowCount(), 500);
        QVERIFY(p.table()->isVisible());
        p.bench.backend.productPages.reply = good;
        QTest::mouseClick(p.button(u"Try again"_s), Qt::LeftButton);
        QTRY_VERIFY(!p.button(u"Try again"_s) || !p.button(u"Try again"_s)->isVisible());
    }

    void whatTheAccountMayNotSeeIsNotTheBackendsLack()
    {
        OpenPage p;
        p.bench.backend.offered.products.reset();
        p.bench.backend.signedIn = Session{.rights = {u"orders.read"_s}};
        p.bench.backend.productPages.reply = [](const ProductQuery &) -> Result<PageOf<ProductSummary>> {
            return failure(Error::Kind::Forbidden, u"products.list"_s);
        };
        p.open();
        QTRY_COMPARE(p.states()->state(), StateStack::State::Empty);
        const auto labels = p.states()->findChildren<QLabel *>();
        QVERIFY(std::ranges::any_of(
            labels, [](const QLabel *label) { return label->text() == u"Your account may not do this"_s; }));
    }

    void whatTheBackendLacksIsNotOffered()
    {
        OpenPage p;
        p.bench.backend.offered.products->list.filters = {};
        p.bench.backend.offered.products->list.sorts = {};
        p.bench.backend.offered.products->editable = {};
        p.openAndWait();
        QVERIFY(!p.search()->isVisible());
        QVERIFY(!p.page->findChild<QComboBox *>(u"saleFilter"_s)->isVisible());
        QVERIFY(p.page->findChild<Chip *>(u"readOnly"_s)->isVisible());
        QVERIFY(p.table()->sortableColumns().isEmpty());
        p.table()->setCurrentIndex(p.table()->model()->index(0, 0));
        QTest::keyClick(p.table(), Qt::Key_F2);
        QTRY_VERIFY(p.says(u"can't be edited"_s));
        QVERIFY(!p.editor());
    }

    void aBackendWithoutProductsSaysSo()
    {
        OpenPage p;
        p.bench.backend.offered.products.reset();
        p.open();
        QCOMPARE(p.states()->state(), StateStack::State::NotOffered);
        QVERIFY(p.asked().isEmpty());
        p.page->reload();
        QVERIFY(p.asked().isEmpty() && p.page->isSettled());
    }

    void aSavedProductIsReadAgainAndMerged()
    {
        OpenPage p;
        p.openAndWait();
        p.bench.backend.productReads.reply = [](const ProductId &id) -> Result<Product> {
            Product product = CatalogBench::product(id.value.toInt());
            product.summary.name = u"Saved"_s;
            return product;
        };
        Q_EMIT p.bench.applier.saved({.kind = EntityRef::Kind::Product, .id = u"2"_s});
        QTRY_COMPARE(p.table()->model()->index(1, 0).data().toString(), u"Saved"_s);
        p.bench.backend.productReads.asked.clear();
        Q_EMIT p.bench.applier.saved(
            {.kind = EntityRef::Kind::Product, .id = u"499"_s}); // neither loaded nor open
        QVERIFY(p.bench.backend.productReads.asked.isEmpty());
    }

    void aTargetSortsTheList()
    {
        OpenPage p;
        p.openAndWait();
        p.page->openTarget(u"sort:stock"_s);
        QCOMPARE(p.asked().last().question.sort, u"stock"_s);
        QCOMPARE(p.asked().last().question.order, SortOrder::Ascending);
    }
};

QTEST_MAIN(TestProductsPage)
#include "tst_productspage.moc"

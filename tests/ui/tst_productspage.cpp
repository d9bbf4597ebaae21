// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/catalog/productmodel.h"
#include "app/catalog/skumodel.h"
#include "tests/support/catalogbench.h"
#include "tests/support/pageworkbench.h"
#include "ui/catalog/categoryfilter.h"
#include "ui/catalog/productfield.h"
#include "ui/catalog/productpanel.h"
#include "ui/catalog/productspage.h"
#include "ui/catalog/producttable.h"
#include "ui/catalog/skutable.h"
#include "ui/common/celleditor.h"
#include "ui/common/chip.h"
#include "ui/common/searchfield.h"
#include "ui/common/selectionbar.h"
#include "ui/common/statestack.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// A page on a backend with so many products, each with one SKU, that answers by itself.
struct OpenPage {
    PageWorkbench bench{};
    std::unique_ptr<ProductsPage> page{};

    explicit OpenPage(int total = 500)
    {
        FakeBackend &backend = bench.backend;
        backend.productPages.reply = [total](const ProductQuery &query) -> Result<PageOf<ProductSummary>> {
            PageOf<ProductSummary> rows{.items = {}, .total = total};
            const int first = int(query.page.page - 1) * query.page.pageSize;
            for (int i = first; i < std::min(total, first + query.page.pageSize); ++i)
                rows.items.append(CatalogBench::summary(i + 1));
            return rows;
        };
        backend.productReads.reply = [](const ProductId &id) -> Result<Product> {
            return CatalogBench::product(id.value.toInt());
        };
        backend.categoryReads.reply = [](Done) -> Result<QList<Category>> {
            return QList<Category>{{.id = {u"c1"_s}, .name = u"Tea"_s},
                                   {.id = {u"c2"_s}, .parent = {u"c1"_s}, .name = u"Oolong"_s}};
        };
        backend.pictureReads.reply = [](const QString &) -> Result<QByteArray> {
            return failure(Error::Kind::NotFound, {});
        };
    }

    void open()
    {
        page = std::make_unique<ProductsPage>(bench.services);
        page->resize(1200, 800);
        page->show();
    }
    /// Opens the page and waits for its rows.
    void openAndWait()
    {
        open();
        QTRY_VERIFY(page->isSettled());
        table()->setFocus();
    }

    ProductTable *table() const { return page->findChild<ProductTable *>(); }
    ProductPanel *panel() const { return page->findChild<ProductPanel *>(); }
    SearchField *search() const { return page->findChild<SearchField *>(); }
    StateStack *states() const { return page->findChild<StateStack *>(u"listStates"_s); }
    CellEditor *editor() const { return page->findChild<CellEditor *>(); }
    QList<FakeOperation<ProductQuery, PageOf<ProductSummary>>::Asked> &asked()
    {
        return bench.backend.productPages.asked;
    }
    const QList<PendingChange> &waiting() const { return bench.changes.all(); }
    QPushButton *button(const QString &text) const
    {
        for (QPushButton *button : page->findChildren<QPushButton *>()) {
            if (button->text() == text && !button->isHidden())
                return button;
        }
        return nullptr;
    }
    bool says(const QString &text) const
    {
        for (const QLabel *label : page->findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(text))
                return true;
        }
        return false;
    }
};

} // namespace

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

    void aPriceEditedWithTheKeyboardBecomesAPendingChange()
    {
        OpenPage p;
        p.openAndWait();
        p.table()->setCurrentIndex(p.table()->model()->index(2, ProductModel::PriceColumn));
        QTest::keyClick(p.table(), Qt::Key_F2);
        QTRY_VERIFY(p.editor());
        QCOMPARE(p.editor()->text(), u"10.00"_s);
        QTest::keyClicks(p.editor(), u"12.80"_s);
        QTest::keyClick(p.editor(), Qt::Key_Return);
        QTRY_COMPARE(p.waiting().size(), 1);
        QCOMPARE(p.waiting().first().entity.id, u"3"_s);
        QCOMPARE(p.waiting().first().fields, (QList<FieldChange>{{u"skus/s3/price"_s, 1000, 1280}}));
        QCOMPARE(p.table()->model()->index(2, ProductModel::PriceColumn).data().toString(), u"¥12.80"_s);
        QVERIFY(p.bench.changes.undo());
        QCOMPARE(p.table()->model()->index(2, ProductModel::PriceColumn).data().toString(), u"¥10.00"_s);
    }

    void aWrongPriceIsRefusedInPlaceAndKeepsWhatWasTyped()
    {
        OpenPage p;
        p.openAndWait();
        p.table()->setCurrentIndex(p.table()->model()->index(0, ProductModel::PriceColumn));
        QTest::keyClick(p.table(), Qt::Key_F2);
        QTRY_VERIFY(p.editor());
        QTest::keyClicks(p.editor(), u"twelve"_s);
        for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Tab}) {
            QTest::keyClick(p.editor(), key);
            QVERIFY(p.editor());
            QVERIFY(p.editor()->reason().contains(u"amount"_s));
        }
        QTest::mouseClick(p.table()->viewport(), Qt::LeftButton, {},
                          p.table()->visualRect(p.table()->model()->index(5, 0)).center());
        QVERIFY(p.editor());
        QCOMPARE(p.editor()->text(), u"twelve"_s);
        QVERIFY(p.waiting().isEmpty());
        QTest::keyClick(p.editor(), Qt::Key_Escape);
        QTRY_VERIFY(!p.editor());
        QVERIFY(p.waiting().isEmpty());
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

    void skusAreEditedLikeASheet()
    {
        OpenPage p;
        p.bench.backend.productReads.reply = [](const ProductId &id) -> Result<Product> {
            Product product = CatalogBench::product(id.value.toInt());
            product.skus.append({.id = {u"other"_s}, .price = {2000}, .stock = 5});
            return product;
        };
        p.openAndWait();
        p.page->openTarget(u"1"_s);
        auto *skus = p.page->findChild<SkuTable *>();
        QTRY_COMPARE(skus->model()->rowCount(), 2);
        QTRY_VERIFY(skus->isVisible());
        skus->setFocus();
        skus->setCurrentIndex(skus->model()->index(0, SkuModel::PriceColumn));
        QTest::keyClick(skus, Qt::Key_F2);
        auto *field = skus->findChild<CellEditor *>();
        QVERIFY(field);
        QTest::keyClicks(field, u"11"_s);
        QTest::keyClick(field, Qt::Key_Tab); // on to the stock beside it
        QTRY_COMPARE(skus->currentIndex().column(), int(SkuModel::StockColumn));
        QCOMPARE(p.waiting().size(), 1);
        QTest::keyClick(skus->findChild<CellEditor *>(), Qt::Key_Escape); // the cell, not the panel
        QVERIFY(p.panel()->isVisible());
        skus->setCurrentIndex(skus->model()->index(0, SkuModel::StockColumn));
        QGuiApplication::clipboard()->setText(u"7\n8\n"_s);
        QTest::keyClick(skus, Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(skus->model()->index(1, SkuModel::StockColumn).data().toString(), u"8"_s);
        QCOMPARE(p.waiting().first().fields.size(), 3);
        QGuiApplication::clipboard()->setText(u"seven\n"_s);
        QTest::keyClick(skus, Qt::Key_V, Qt::ControlModifier);
        QVERIFY(p.says(u"Could not paste"_s));
        QCOMPARE(p.waiting().first().fields.size(), 3);
    }

    void escapeInAFieldBringsBackWhatWasThere()
    {
        OpenPage p;
        p.openAndWait();
        p.page->openTarget(u"4"_s);
        auto *name = p.page->findChild<ProductField *>(u"productName"_s);
        QTRY_VERIFY(name->isVisible() && name->field()->text() == u"Product 4"_s);
        QTest::keyClicks(name->field(), u" plus"_s);
        QTest::keyClick(name->field(), Qt::Key_Escape);
        QCOMPARE(name->field()->text(), u"Product 4"_s);
        QVERIFY(p.panel()->isVisible());
        QTest::keyClicks(name->field(), u" plus"_s);
        QTest::keyClick(name->field(), Qt::Key_Return);
        QCOMPARE(p.waiting().first().fields,
                 (QList<FieldChange>{{u"name"_s, u"Product 4"_s, u"Product 4 plus"_s}}));
        QTest::keyClick(name->field(), Qt::Key_Escape);
        QVERIFY(!p.panel()->isVisible());
    }

    void onSaleInThePanelWaitsAndCanBeTakenBack()
    {
        OpenPage p;
        p.openAndWait();
        p.page->openTarget(u"4"_s);
        auto *onSale = p.page->findChild<QCheckBox *>(u"productOnSale"_s);
        QTRY_VERIFY(onSale->isVisible() && onSale->isChecked());
        onSale->click();
        QCOMPARE(p.waiting().first().fields, (QList<FieldChange>{{u"onSale"_s, true, false}}));
        QTest::mouseClick(p.button(u"Take back"_s), Qt::LeftButton);
        QVERIFY(p.waiting().isEmpty());
        QVERIFY(onSale->isChecked());
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
        Q_EMIT p.bench.applier.productSaved(u"2"_s);
        QTRY_COMPARE(p.table()->model()->index(1, 0).data().toString(), u"Saved"_s);
        p.bench.backend.productReads.asked.clear();
        Q_EMIT p.bench.applier.productSaved(u"499"_s); // neither loaded nor open
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

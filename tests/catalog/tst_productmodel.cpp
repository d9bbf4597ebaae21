// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/catalog/productmodel.h"
#include "tests/support/catalogbench.h"
#include "tests/support/resultof.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

struct Fixture {
    CatalogBench bench{};
    ProductModel model{bench.backend, bench.edits, CatalogBench::noon};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};

    void open(int total)
    {
        bench.answerWith(total);
        model.setViewport(0, 20);
        model.setQuery({});
        QTRY_COMPARE(model.state(), PagedModel::State::Rows);
    }
    QModelIndex cell(int row, int column) const { return model.index(row, column); }
};

} // namespace

class TestProductModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNameEditedInPlaceWaitsAndShows()
    {
        Fixture f;
        f.open(3);
        const QModelIndex name = f.cell(1, ProductModel::NameColumn);
        QSignalSpy changed(&f.model, &QAbstractItemModel::dataChanged);
        QVERIFY(f.model.setData(name, u"Better tea"_s));
        QCOMPARE(name.data().toString(), u"Better tea"_s);
        QVERIFY(name.data(PagedModel::PendingRole).toBool());
        QVERIFY(name.data(Qt::ToolTipRole).toString().contains(u"Product 2 → Better tea"_s));
        QCOMPARE(changed.size(), 1);
        const PendingChange waiting = f.bench.changes.all().value(0);
        QCOMPARE(waiting.entity.id, u"2"_s);
        QCOMPARE(waiting.version, u"v1"_s);
        QCOMPARE(waiting.fields, (QList<FieldChange>{{u"name"_s, u"Product 2"_s, u"Better tea"_s}}));
        QVERIFY(f.model.setData(name, u"Product 2"_s)); // typed back
        QVERIFY(f.bench.changes.all().isEmpty());
        QVERIFY(!name.data(PagedModel::PendingRole).toBool());
    }

    void aCategoryThatIsOnlyAnIdGetsItsName()
    {
        Fixture f;
        f.open(2);
        ProductSummary row = *f.model.rowAt(0);
        row.category = {u"c7"_s};
        row.categoryName.clear();
        f.model.replaceRow(row);
        const QModelIndex category = f.cell(0, ProductModel::CategoryColumn);
        QCOMPARE(category.data().toString(), QString());
        QSignalSpy changed(&f.model, &QAbstractItemModel::dataChanged);
        f.model.setCategoryNames({{CategoryId{u"c7"_s}, u"Oolong"_s}});
        QCOMPARE(category.data().toString(), u"Oolong"_s);
        QCOMPARE(changed.size(), 1);
    }

    void theOnlySkusPriceIsEditableOnceItsIdIsKnown()
    {
        Fixture f;
        f.open(3);
        const QModelIndex price = f.cell(0, ProductModel::PriceColumn);
        QVERIFY(!price.flags().testFlag(Qt::ItemIsEditable));
        QVERIFY(resultOf(f.model.prepareEdit(price)));
        QVERIFY(price.flags().testFlag(Qt::ItemIsEditable));
        QCOMPARE(price.data(Qt::EditRole).toString(), u"10.00"_s);
        QVERIFY(f.model.setData(price, u"12.5"_s));
        const PendingChange waiting = f.bench.changes.all().value(0);
        QCOMPARE(waiting.fields, (QList<FieldChange>{{u"skus/s1/price"_s, 1000, 1250, u"s1"_s}}));
        QCOMPARE(price.data().toString(), u"¥12.50"_s);
    }

    void aProductWithSeveralSkusIsNotEditedInItsRow()
    {
        Fixture f;
        f.bench.answerWith(1);
        f.bench.backend.productPages.reply = [](const ProductQuery &) -> Result<PageOf<ProductSummary>> {
            ProductSummary product = CatalogBench::summary(1);
            product.skuCount = 3;
            return PageOf<ProductSummary>{.items = {product}, .total = 1};
        };
        f.model.setQuery({});
        QTRY_COMPARE(f.model.state(), PagedModel::State::Rows);
        const auto ready = resultOf(f.model.prepareEdit(f.cell(0, ProductModel::StockColumn)));
        QVERIFY(!ready);
        QCOMPARE(ready.error().kind, Error::Kind::Refused);
        QVERIFY(f.bench.backend.productReads.asked.isEmpty());
    }

    void waitingStockOfSeveralSkusAddsUp()
    {
        Fixture f;
        f.open(1);
        const ProductSummary product = CatalogBench::summary(1);
        QVERIFY(f.bench.edits.set(product, u"skus/a/stock"_s, 20, 0));
        QVERIFY(f.bench.edits.set(product, u"skus/b/stock"_s, 30, 5));
        const QModelIndex stock = f.cell(0, ProductModel::StockColumn);
        QCOMPARE(stock.data().toString(), u"5"_s);
        QCOMPARE(StockLevel(stock.data(ProductModel::StockLevelRole).toInt()), StockLevel::Low);
    }

    void aRefusedChangeSaysWhatTheShopSaid()
    {
        Fixture f;
        f.open(1);
        QVERIFY(f.model.setData(f.cell(0, ProductModel::NameColumn), u"Bad words"_s));
        PendingChange refused = f.bench.changes.all().value(0);
        refused.state = PendingChange::State::Refused;
        refused.error = Error{.kind = Error::Kind::Refused, .fields = {{u"name"_s, u"not that word"_s}}};
        QVERIFY(f.bench.changes.settle(refused));
        const QString trouble = f.cell(0, ProductModel::NameColumn).data(PagedModel::TroubleRole).toString();
        QVERIFY2(trouble.contains(u"not that word"_s), qPrintable(trouble));
    }

    void onSaleOfManyLeavesOutThoseThatAreSoAlready()
    {
        Fixture f;
        f.open(3);
        QList<ProductSummary> products{CatalogBench::summary(1), CatalogBench::summary(2)};
        products[1].isOnSale = false;
        QVERIFY(f.model.setOnSale(products, false));
        QCOMPARE(f.bench.changes.all().size(), 1);
        QCOMPARE(f.bench.changes.all().first().fields, (QList<FieldChange>{{u"onSale"_s, true, false}}));
        QVERIFY(!f.cell(0, ProductModel::StateColumn).data(ProductModel::OnSaleRole).toBool());
        QVERIFY(f.bench.changes.undo());
        QVERIFY(f.bench.changes.all().isEmpty());
    }

    void sortingIsAskedOfTheBackendWhereItCan()
    {
        Fixture f;
        f.open(3);
        f.bench.backend.productPages.asked.clear();
        f.model.sort(ProductModel::CategoryColumn, Qt::AscendingOrder);
        QVERIFY(f.bench.backend.productPages.asked.isEmpty());
        f.model.sort(ProductModel::PriceColumn, Qt::DescendingOrder);
        QCOMPARE(f.bench.backend.productPages.asked.size(), 1);
        QCOMPARE(f.bench.backend.productPages.asked.first().question.sort, u"price"_s);
        QCOMPARE(f.bench.backend.productPages.asked.first().question.order, SortOrder::Descending);
    }

    void nothingIsEditableWithoutTheRight()
    {
        Fixture f;
        f.open(1);
        f.bench.backend.signedIn->rights = {u"products.read"_s};
        QVERIFY(!f.cell(0, ProductModel::NameColumn).flags().testFlag(Qt::ItemIsEditable));
        QVERIFY(!f.model.setData(f.cell(0, ProductModel::NameColumn), u"x"_s));
        QCOMPARE(f.bench.edits.lock(), ProductEdits::Lock::NoRight);
        f.bench.backend.signedIn->rights = {u"*"_s};
        f.bench.edits.setReadOnly(true);
        QCOMPARE(f.bench.edits.lock(), ProductEdits::Lock::ReadOnly);
    }

    void aSavedProductReplacesItsRow()
    {
        Fixture f;
        f.open(3);
        Product saved = CatalogBench::product(2);
        saved.summary.name = u"Saved"_s;
        QSignalSpy reset(&f.model, &QAbstractItemModel::modelReset);
        f.model.merge(saved);
        QCOMPARE(f.cell(1, ProductModel::NameColumn).data().toString(), u"Saved"_s);
        QCOMPARE(reset.size(), 0);
    }
};

QTEST_GUILESS_MAIN(TestProductModel)
#include "tst_productmodel.moc"

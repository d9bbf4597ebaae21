// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/catalog/productmodel.h"
#include "app/catalog/skumodel.h"
#include "tests/ui/productspagebench.h"
#include "ui/catalog/productfield.h"
#include "ui/catalog/skutable.h"
#include "ui/common/sidepanel.h"
#include "ui/common/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>

/// Editing products: in the table, in the panel, in the sheet of SKUs.
class TestProductEditing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
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
        QCOMPARE(p.waiting().first().fields, (QList<FieldChange>{{u"skus/s3/price"_s, 1000, 1280, u"s3"_s}}));
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
        QGuiApplication::clipboard()->setText(u"1\n2\n"_s);
        p.fillDisk();
        QTest::keyClick(skus, Qt::Key_V, Qt::ControlModifier);
        QVERIFY(p.says(u"could not store"_s));
        QCOMPARE(skus->model()->index(1, SkuModel::StockColumn).data().toString(), u"8"_s);
    }

    // The disk is full: what was typed stays in its cell, with the reason, until it can be kept.
    void whatCannotBeStoredStaysInItsCell()
    {
        OpenPage p;
        p.openAndWait();
        p.table()->setCurrentIndex(p.table()->model()->index(0, ProductModel::NameColumn));
        QTest::keyClick(p.table(), Qt::Key_F2);
        QTRY_VERIFY(p.editor());
        p.fillDisk();
        p.editor()->selectAll();
        QTest::keyClicks(p.editor(), u"Oolong"_s);
        QTest::keyClick(p.editor(), Qt::Key_Return);
        QVERIFY(p.editor());
        QCOMPARE(p.editor()->text(), u"Oolong"_s);
        QVERIFY(p.editor()->reason().contains(u"could not store"_s));
        QVERIFY(p.waiting().isEmpty());
        p.freeDisk();
        QTest::keyClick(p.editor(), Qt::Key_Return);
        QTRY_VERIFY(!p.editor());
        QCOMPARE(p.waiting().size(), 1);
        QCOMPARE(p.waiting().first().fields.first().after, QJsonValue(u"Oolong"_s));
    }

    void whatCannotBeStoredStaysInItsField()
    {
        OpenPage p;
        p.openAndWait();
        p.page->openTarget(u"1"_s);
        auto *name = p.page->findChild<ProductField *>(u"productName"_s);
        QTRY_COMPARE(name->field()->text(), u"Product 1"_s);
        name->field()->setFocus();
        name->field()->selectAll();
        p.fillDisk();
        QTest::keyClicks(name->field(), u"Oolong"_s);
        QTest::keyClick(name->field(), Qt::Key_Return);
        QCOMPARE(name->field()->text(), u"Oolong"_s);
        QVERIFY(p.says(u"could not store"_s));
        QVERIFY(p.waiting().isEmpty());
        p.freeDisk();
        QTest::keyClick(name->field(), Qt::Key_Return);
        QCOMPARE(p.waiting().size(), 1);
        QVERIFY(!p.says(u"could not store"_s));
    }

    void aLongTextShowsItsBeginning()
    {
        OpenPage p;
        p.openAndWait();
        p.page->openTarget(u"1"_s);
        auto *name = p.page->findChild<ProductField *>(u"productName"_s);
        QTRY_COMPARE(name->field()->text(), u"Product 1"_s);
        QCOMPARE(name->field()->cursorPosition(), 0);
    }

    void whatWaitsIsReadableInAThemeChosenLater()
    {
        OpenPage p;
        p.openAndWait();
        p.page->openTarget(u"1"_s);
        auto *name = p.page->findChild<ProductField *>(u"productName"_s);
        QTRY_COMPARE(name->field()->text(), u"Product 1"_s);
        name->field()->setFocus();
        QTest::keyClicks(name->field(), u" new"_s);
        QTest::keyClick(name->field(), Qt::Key_Return);
        QCOMPARE(p.waiting().size(), 1);
        theme::apply(*qApp, theme::Scheme::Dark);
        QTRY_COMPARE(name->field()->palette().color(QPalette::Base), theme::color(theme::Role::Changed));
        theme::apply(*qApp, theme::Scheme::Light);
        QTRY_COMPARE(name->field()->palette().color(QPalette::Base), theme::color(theme::Role::Changed));
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
        name->field()->end(false);
        QTest::keyClicks(name->field(), u" plus"_s);
        QTest::keyClick(name->field(), Qt::Key_Return);
        QCOMPARE(p.waiting().first().fields,
                 (QList<FieldChange>{{u"name"_s, u"Product 4"_s, u"Product 4 plus"_s}}));
        QTest::keyClick(name->field(), Qt::Key_Escape);
        QVERIFY(!p.panel()->isVisible());
    }

    void whatSkusSayNothingOfHasNoColumn()
    {
        OpenPage p;
        p.openAndWait();
        p.page->openTarget(u"4"_s);
        const auto *skus = p.page->findChild<SkuTable *>();
        p.page->findChild<DetailSplitter *>()->setSizes({600, 600}); // there is room for all
        QTRY_COMPARE(skus->model()->rowCount(), 1);
        QVERIFY(skus->isColumnHidden(SkuModel::OnSaleColumn));
        QVERIFY(skus->isColumnHidden(SkuModel::CodeColumn));
        p.bench.backend.offered.products->editable.append(
            {{.path = u"skus.onSale"_s, .kind = EditableField::Kind::Boolean},
             {.path = u"skus.code"_s, .kind = EditableField::Kind::Text}});
        p.page->openTarget(u"5"_s);
        QTRY_VERIFY(!skus->isColumnHidden(SkuModel::OnSaleColumn));
        QVERIFY(!skus->isColumnHidden(SkuModel::CodeColumn));
    }

    void aCategoryThatIsOnlyAnIdIsNamedInThePanel()
    {
        OpenPage p;
        p.bench.backend.productReads.reply = [](const ProductId &id) -> Result<Product> {
            Product product = CatalogBench::product(id.value.toInt());
            product.summary.category = {u"c2"_s};
            return product;
        };
        p.openAndWait();
        p.page->openTarget(u"4"_s);
        const auto hasName = [&p] {
            const auto labels = p.panel()->findChildren<QLabel *>();
            return std::ranges::any_of(labels,
                                       [](const QLabel *label) { return label->text() == u"Oolong"_s; });
        };
        QTRY_VERIFY(hasName());
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
};

QTEST_MAIN(TestProductEditing)
#include "tst_productediting.moc"

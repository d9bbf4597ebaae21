// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/catalog/skumodel.h"
#include "tests/support/catalogbench.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

struct Fixture {
    CatalogBench bench{};
    SkuModel model{bench.backend, bench.edits};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};

    Fixture() { model.setProduct(product()); }

    static Product product()
    {
        Product product{.summary = CatalogBench::summary(7)};
        for (int i = 0; i < 4; ++i)
            product.skus.append({.id = {QString::number(i)},
                                 .options = {{u"Size"_s, QStringList{u"S"_s, u"M"_s, u"L"_s, u"XL"_s}.at(i)}},
                                 .price = {1000},
                                 .stock = i * 10});
        return product;
    }
    QModelIndex price(int row) const { return model.index(row, SkuModel::PriceColumn); }
};

} // namespace

class TestSkuModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPriceTypedWaitsUnderItsSku()
    {
        Fixture f;
        QVERIFY(f.model.setData(f.price(2), u"15"_s));
        QCOMPARE(f.price(2).data().toString(), u"¥15.00"_s);
        QVERIFY(f.price(2).data(SkuModel::PendingRole).toBool());
        QVERIFY(!f.price(1).data(SkuModel::PendingRole).toBool());
        QCOMPARE(f.bench.changes.all().value(0).fields,
                 (QList<FieldChange>{{u"skus/2/price"_s, 1000, 1500, u"L"_s}}));
    }

    void whatCannotBeIsNotTaken()
    {
        Fixture f;
        QVERIFY(!f.model.setData(f.price(0), u"cheap"_s));
        QVERIFY(!f.model.whyNot(f.price(0), u"cheap"_s).isEmpty());
        QVERIFY(f.bench.changes.all().isEmpty());
    }

    void aColumnFromASheetIsPasted()
    {
        Fixture f;
        const auto pasted = f.model.paste(f.price(1), u"11\r\n12.5 \r\n¥13.00\r\n"_s);
        QVERIFY(pasted);
        QCOMPARE(*pasted, 3);
        QCOMPARE(f.price(0).data().toString(), u"¥10.00"_s);
        QCOMPARE(f.price(1).data().toString(), u"¥11.00"_s);
        QCOMPARE(f.price(3).data().toString(), u"¥13.00"_s);
        QVERIFY(f.bench.changes.undo()); // all of it in one step
        QVERIFY(f.bench.changes.all().isEmpty());
    }

    void aPieceOfASheetIsPastedAsItIs()
    {
        Fixture f;
        const auto pasted = f.model.paste(f.price(0), u"11\t7\r\n12.5\t8\r\n"_s);
        QCOMPARE(pasted.value_or(0), 4);
        QCOMPARE(f.price(1).data().toString(), u"¥12.50"_s);
        QCOMPARE(f.price(1).siblingAtColumn(SkuModel::StockColumn).data().toString(), u"8"_s);
        QVERIFY(f.bench.changes.undo());
        const auto tooWide = f.model.paste(f.price(0), u"11\t7\t1\n"_s);
        QVERIFY(!tooWide && tooWide.error().message.contains(u"columns"_s));
        QVERIFY(f.bench.changes.all().isEmpty());
    }

    void oneBadLineChangesNothing()
    {
        Fixture f;
        const auto pasted = f.model.paste(f.price(0), u"11\nn/a\n13"_s);
        QVERIFY(!pasted);
        QVERIFY(pasted.error().message.contains(u"Line 2"_s));
        QVERIFY(f.bench.changes.all().isEmpty());
        QVERIFY(!f.model.paste(f.price(2), u"1\n2\n3"_s)); // one more than there are rows
        QVERIFY(f.bench.changes.all().isEmpty());
    }

    void fieldsThatTheBackendDoesNotChangeAreNotEditable()
    {
        Fixture f;
        QVERIFY(f.price(0).flags().testFlag(Qt::ItemIsEditable));
        QVERIFY(!f.model.index(0, SkuModel::OptionsColumn).flags().testFlag(Qt::ItemIsEditable));
        QVERIFY(!f.model.index(0, SkuModel::OnSaleColumn).flags().testFlag(Qt::ItemIsUserCheckable));
        f.bench.backend.offered.products->editable.append(
            {.path = u"skus.onSale"_s, .kind = EditableField::Kind::Boolean});
        QVERIFY(f.model.setData(f.model.index(0, SkuModel::OnSaleColumn), Qt::Unchecked, Qt::CheckStateRole));
        QCOMPARE(f.bench.changes.all().value(0).fields,
                 (QList<FieldChange>{{u"skus/0/onSale"_s, true, false, u"S"_s}}));
    }

    void theSameProductReadAgainKeepsItsRows()
    {
        Fixture f;
        QSignalSpy reset(&f.model, &QAbstractItemModel::modelReset);
        Product again = Fixture::product();
        again.skus[1].price = {2000};
        f.model.setProduct(again);
        QCOMPARE(reset.size(), 0);
        QCOMPARE(f.price(1).data().toString(), u"¥20.00"_s);
        again.skus.removeLast();
        f.model.setProduct(again);
        QCOMPARE(reset.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestSkuModel)
#include "tst_skumodel.moc"

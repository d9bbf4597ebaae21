// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/catalogbench.h"
#include "tests/support/pageworkbench.h"
#include "ui/catalog/productpanel.h"
#include "ui/catalog/productspage.h"
#include "ui/catalog/producttable.h"
#include "ui/common/celleditor.h"
#include "ui/common/searchfield.h"
#include "ui/common/statestack.h"

#include <QLabel>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;

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

    /// From now on nothing can be kept.
    void fillDisk()
    {
        QVERIFY(bench.database.write({{u"CREATE TEMP TRIGGER full BEFORE INSERT ON pending_change"
                                       " BEGIN SELECT RAISE(ABORT, 'no room'); END"_s,
                                       {}}}));
    }
    void freeDisk() { QVERIFY(bench.database.write({{u"DROP TRIGGER full"_s, {}}})); }

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

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/catalog/productedits.h"
#include "app/workspace/localdatabase.h"
#include "app/workspace/pendingchanges.h"
#include "tests/support/fakebackend.h"

#include <QTemporaryDir>

/// What the catalogue's models need in a test: a FakeBackend and real pending changes on disk.
struct CatalogBench {
    static QDateTime noon() { return {QDate(2026, 3, 12), QTime(12, 0), Qt::UTC}; }

    QTemporaryDir folder{};
    FakeBackend backend{};
    LocalDatabase database{folder.filePath(QStringLiteral("workspace.db")), noon};
    PendingChanges changes{database, QUuid::createUuid(), noon};
    ProductEdits edits{backend, changes};

    /// A product with one SKU of the same price.
    static ProductSummary summary(int number)
    {
        return {.id = {QString::number(number)},
                .name = QStringLiteral("Product %1").arg(number),
                .lowestPrice = {1000},
                .highestPrice = {1000},
                .stock = 50,
                .skuCount = 1,
                .isOnSale = true,
                .version = QStringLiteral("v1")};
    }
    static Product product(int number)
    {
        return {.summary = summary(number),
                .skus = {{.id = {QStringLiteral("s%1").arg(number)}, .price = {1000}, .stock = 50}}};
    }
    /// From now on the backend has so many products.
    void answerWith(int total)
    {
        backend.productPages.reply = [total](const ProductQuery &query) -> Result<PageOf<ProductSummary>> {
            PageOf<ProductSummary> page{.items = {}, .total = total};
            const int first = int(query.page.page - 1) * query.page.pageSize;
            for (int i = first; i < std::min(total, first + query.page.pageSize); ++i)
                page.items.append(summary(i + 1));
            return page;
        };
        backend.productReads.reply = [](const ProductId &id) -> Result<Product> {
            return product(id.value.toInt());
        };
    }
};

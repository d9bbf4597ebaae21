// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/backend.h"
#include "app/base/clock.h"
#include "app/base/pagedtable.h"
#include "app/catalog/stocklevel.h"

class ProductEdits;

/// The shop's products, as the backend lists them, with what waits to be applied laid over.
///
/// Name, price and stock can be edited in place where the backend allows it; price and stock only of
/// products with one SKU, whose id comes with the product itself: prepareEdit() gets it.
class ProductModel final : public PagedTable<ProductSummary, ProductQuery>
{
    Q_OBJECT
public:
    enum Column {
        NameColumn,
        CategoryColumn,
        PriceColumn,
        StockColumn,
        SoldColumn,
        StateColumn,
        UpdatedColumn,
        ColumnCount,
    };
    enum ProductRole {
        ThumbnailRole = FirstFreeRole, ///< QString: address
        StockLevelRole,                ///< int: StockLevel
        OnSaleRole,                    ///< bool, with what waits
        SkuCountRole,                  ///< int; nothing when the backend does not say
    };

    ProductModel(Backend &backend, ProductEdits &edits, Clock clock, QObject *parent = nullptr);

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    /// Makes a pending change of what was typed. Refused where it can't stand there, NotFound when the cell
    /// has gone meanwhile, Storage when it could not be kept.
    Result<Done> enter(const QModelIndex &index, const QString &text);
    /// Asks the backend to sort; a column that it can't sort by does nothing.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    /// The name that the backend sorts this column by; empty where it can't.
    QString sortName(int column) const;
    /// Why this text can't stand in the cell; empty when it can.
    QString whyNot(const QModelIndex &index, const QString &text) const;

    /// Gets what is needed before a cell can be edited. Refused, with the reason in message, when it
    /// can't be edited in the table.
    Task<Done> prepareEdit(const QModelIndex &index);
    /// Makes pending changes that put these on or off sale; those that are already so are left out.
    Result<Done> setOnSale(const QList<ProductSummary> &products, bool isOnSale);
    /// For products whose backend says only the category's id.
    void setCategoryNames(const QHash<CategoryId, QString> &names);
    /// Empty where neither the product nor the names say it.
    QString categoryName(const ProductSummary &product) const;
    /// Puts a product that was read or saved just now in place of its row.
    void merge(const Product &product);

protected:
    Task<PageOf<ProductSummary>> ask(const ProductQuery &query) override;

private:
    struct Field {
        QString path{};
        QJsonValue stored{};
        QString label{}; ///< of the SKU
    };

    QString displayText(const ProductSummary &product, int column) const;
    QString priceText(const ProductSummary &product) const;
    std::optional<qint64> shownStock(const ProductSummary &product) const;
    QString tooltip(const ProductSummary &product, int column) const;
    QVariant sortValue(const ProductSummary &product, int column) const;
    bool hasWaiting(const ProductSummary &product, int column) const;
    QString troubleOf(const ProductSummary &product, int column) const;
    QString oldAndNew(const ProductSummary &product, int column) const;
    /// What a cell stands for; nothing when it can't be edited, or not yet.
    std::optional<Field> fieldOf(const ProductSummary &product, int column) const;
    QString editText(const ProductSummary &product, int column) const;
    Result<Done> takeOnlySku(const Product &product);
    void onEditsChanged(const QSet<ProductId> &products);

    Backend &m_backend;
    ProductEdits &m_edits;
    Clock m_clock;
    QHash<CategoryId, QString> m_categoryNames{};
    QHash<ProductId, Sku> m_onlySkus{}; ///< of products whose cells were prepared for editing
};

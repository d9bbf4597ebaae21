// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/backend.h"
#include "app/catalog/stocklevel.h"

#include <QAbstractTableModel>
#include <QSet>

class ProductEdits;

/// The SKUs of one product as an editable sheet, with what waits to be applied laid over.
class SkuModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { OptionsColumn, CodeColumn, PriceColumn, StockColumn, OnSaleColumn, ColumnCount };
    enum Role {
        PendingRole = Qt::UserRole, ///< bool: the text shown waits to be applied
        TroubleRole,                ///< QString: why it could not be; else nothing
        StockLevelRole,             ///< int: StockLevel
        IdRole,
    };

    SkuModel(const Backend &backend, ProductEdits &edits, QObject *parent = nullptr);

    /// Another product, or the same read again: then rows are kept where their SKUs are the same.
    void setProduct(const Product &product);
    const Product &product() const { return m_product; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    /// Makes a pending change of what was typed. Refused where it can't stand there, NotFound when the cell
    /// has gone meanwhile, Storage when it could not be kept.
    Result<Done> enter(const QModelIndex &index, const QString &text);

    /// Why this text can't stand in the cell; empty when it can.
    QString whyNot(const QModelIndex &index, const QString &text) const;
    /// Puts the lines of a clipboard text into the rows from there on, cells with tabs between them into the
    /// columns beside it, and tells how many. All or nothing: Refused, with the first bad line in message,
    /// changes nothing.
    Result<int> paste(const QModelIndex &from, const QString &text);

Q_SIGNALS:
    /// A tick that was set could not be kept.
    void notStored(const Error &error);

private:
    QString fieldOf(const QModelIndex &index) const;
    QJsonValue stored(const QModelIndex &index) const;
    QJsonValue shown(const QModelIndex &index) const;
    QString displayText(const QModelIndex &index) const;
    QString tooltip(const QModelIndex &index) const;
    bool isEditable(const QModelIndex &index) const;
    void onEditsChanged(const QSet<ProductId> &products);

    const Backend &m_backend;
    ProductEdits &m_edits;
    Product m_product{};
};

/// "蓝色 / XL"; the code, or the id, where a SKU has no options.
QString skuLabel(const Sku &sku);

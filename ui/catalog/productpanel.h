// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/backend.h"
#include "ui/common/sidepanel.h"
#include "ui/services.h"

class Banner;
class Chip;
class ProductField;
class PictureStrip;
class ProductEdits;
class QCheckBox;
class QFormLayout;
class QPushButton;
class QToolButton;
class SkuModel;
class SkuTable;
class StateStack;
class TextLabel;

/// One product beside the list: pictures, name, what it is on sale for, its SKUs as a sheet. What is
/// edited here waits as pending changes, marked, with the old value beside the new.
class ProductPanel : public SidePanel
{
    Q_OBJECT
public:
    ProductPanel(const ShopServices &services, ProductEdits &edits, QWidget *parent = nullptr);
    ~ProductPanel() override;

    /// Shows another product; reads it whole.
    void showProduct(const ProductId &id);
    /// The product shown, read or saved just now by somebody else.
    void setProduct(const Product &product);
    /// Reads the product again; what is shown stays until it is here.
    void reload();
    /// For products whose backend says only the category's id.
    void setCategoryNames(const QHash<CategoryId, QString> &names);
    const ProductId &productId() const { return m_id; }
    bool isSettled() const { return !m_isLoading; }

Q_SIGNALS:
    void loaded(const Product &product);
    void settled();

private:
    QWidget *makeContent();
    QWidget *makeFacts();
    QWidget *makeSkus();
    QWidget *makeFoot();
    QWidget *makeIdLine();
    void take(const Result<Product> &answer);
    void refresh();
    void refreshFacts();
    bool tellsSkusOnSale() const;
    void setOnSale(bool isOnSale);
    void showProblem(const Error &error);

    ShopServices m_services;
    ProductEdits &m_edits;
    ProductId m_id{};
    Product m_product{};
    QHash<CategoryId, QString> m_categoryNames{};
    bool m_isLoading = false;
    LatestOnly m_reading{};
    SkuModel *m_skuModel = nullptr;

    StateStack *m_states = nullptr;
    Banner *m_banner = nullptr;
    PictureStrip *m_pictures = nullptr;
    QCheckBox *m_onSale = nullptr;
    ProductField *m_name = nullptr;
    ProductField *m_brief = nullptr;
    TextLabel *m_category = nullptr;
    TextLabel *m_updated = nullptr;
    TextLabel *m_idText = nullptr;
    TextLabel *m_skuTitle = nullptr;
    SkuTable *m_skus = nullptr;
    TextLabel *m_descriptionTitle = nullptr;
    TextLabel *m_description = nullptr;
    QWidget *m_foot = nullptr;
    TextLabel *m_waiting = nullptr;
};

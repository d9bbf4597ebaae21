// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/backend.h"
#include "ui/common/page.h"
#include "ui/services.h"

#include <QPersistentModelIndex>

#include <map>

class Banner;
class CategoryFilter;
class CategoryModel;
class Chip;
class DetailSplitter;
class PagedList;
class PageHeader;
class ProductEdits;
class ProductModel;
class ProductPanel;
class ProductTable;
class QComboBox;
class QMenu;
class SelectionBar;

/// The shop's products: find, look, edit in place; put on sale and off, one or many. Edits wait as
/// pending changes until they are reviewed and applied.
class ProductsPage : public Page
{
    Q_OBJECT
public:
    explicit ProductsPage(const ShopServices &services, QWidget *parent = nullptr);
    ~ProductsPage() override;

    void reload() override;
    void focusSearch() override;
    void openTarget(const QString &target) override;
    QList<QAction *> commands() const override;
    bool isSettled() const override;

private:
    void makeHeader();
    void makeFilters();
    void makeActions();
    void makeList();
    QWidget *makeContent();
    void connectParts();
    void offerWhatThereIs();
    void readCategories();
    void showLock();

    void search(const QString &text);
    void filterCategory(const CategoryId &category);
    void filterSale(int choice);
    void clearFilters();
    bool hasFilters() const;
    void showCount();
    void showSort();

    void openProduct(const ProductId &id);
    void openCurrent(const QModelIndex &index);
    void followCurrent();
    void showSelection();
    void setSelectedOnSale(bool isOnSale);
    QList<QAction *> rowActions(const QModelIndex &index);
    void addToMenu(const QModelIndex &index, QMenu *menu);
    void toggleRowOnSale();
    void refreshProduct(const ProductId &id);
    void say(const QString &headline, const QString &sentence);

    ShopServices m_services;
    ProductEdits *m_edits = nullptr;
    ProductModel *m_model = nullptr;
    CategoryModel *m_categories = nullptr;
    LatestOnly m_readingCategories{};
    std::map<QString, LatestOnly> m_refreshing{};
    QPersistentModelIndex m_actionRow{};

    PageHeader *m_header = nullptr;
    CategoryFilter *m_categoryFilter = nullptr;
    QComboBox *m_saleFilter = nullptr;
    Chip *m_lock = nullptr;
    Banner *m_banner = nullptr;
    ProductTable *m_table = nullptr;
    PagedList *m_list = nullptr;
    SelectionBar *m_selection = nullptr;
    ProductPanel *m_panel = nullptr;
    DetailSplitter *m_splitter = nullptr;

    QAction *m_putOnSale = nullptr;
    QAction *m_takeOffSale = nullptr;
    QAction *m_clearFilters = nullptr;
    QAction *m_edit = nullptr;
    QAction *m_open = nullptr;
    QAction *m_rowOpen = nullptr;
    QAction *m_rowSale = nullptr;
};

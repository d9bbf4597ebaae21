// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/backend.h"
#include "ui/common/page.h"
#include "ui/services.h"

#include <QPersistentModelIndex>

#include <map>

class Banner;
class Chip;
class DetailSplitter;
class PagedList;
class PageHeader;
class ProductEdits;
class ProductFilters;
class ProductModel;
class ProductPanel;
class ProductTable;
class QMenu;
class SelectionBar;
class ShelfActions;
struct EntityRef;

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
    void makeActions();
    void makeList();
    QWidget *makeContent();
    void connectParts();
    void offerWhatThereIs();
    void showLock();

    void showCount();
    void showSort();

    void openProduct(const ProductId &id);
    void openCurrent(const QModelIndex &index);
    void followCurrent();
    QList<QAction *> rowActions(const QModelIndex &index);
    void addToMenu(const QModelIndex &index, QMenu *menu);
    void refresh(const EntityRef &entity);
    void say(const QString &headline, const QString &sentence);

    ShopServices m_services;
    ProductEdits *m_edits = nullptr;
    ProductModel *m_model = nullptr;
    std::map<QString, LatestOnly> m_refreshing{};
    QPersistentModelIndex m_actionRow{};

    PageHeader *m_header = nullptr;
    ProductFilters *m_filters = nullptr;
    Chip *m_lock = nullptr;
    Banner *m_banner = nullptr;
    ProductTable *m_table = nullptr;
    PagedList *m_list = nullptr;
    SelectionBar *m_selection = nullptr;
    ShelfActions *m_shelf = nullptr;
    ProductPanel *m_panel = nullptr;
    DetailSplitter *m_splitter = nullptr;

    QAction *m_clearFilters = nullptr;
    QAction *m_edit = nullptr;
    QAction *m_open = nullptr;
    QAction *m_rowOpen = nullptr;
};

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/shopprofile.h"

#include <QWidget>

class QListView;
class QStandardItem;
class QStandardItemModel;
class ShopSwitcher;

/// The left edge: which shop and as whom, then the pages with a count where something waits.
class Sidebar : public QWidget
{
    Q_OBJECT
public:
    explicit Sidebar(QWidget *parent = nullptr);

    ShopSwitcher *switcher() const { return m_switcher; }
    void setCurrentPage(const QString &id);
    QString currentPage() const;
    void focusPages();
    /// How many things wait on a page; 0: nothing is shown.
    void setCount(const QString &page, qint64 count);

Q_SIGNALS:
    void pageChosen(const QString &id);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fillPages();
    void retranslate();
    static void describe(QStandardItem *item);
    int rowOf(const QString &id) const;

    ShopSwitcher *m_switcher = nullptr;
    QListView *m_pages = nullptr;
    QStandardItemModel *m_model = nullptr;
};

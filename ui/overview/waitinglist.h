// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shop/order.h"
#include "app/shop/statistics.h"
#include "ui/common/theme.h"

#include <QWidget>

class QVBoxLayout;

/// What needs a hand now, a row each: an icon, how many, of what. A row opens the page where it is done,
/// where this shop has such a list.
/// Rows with nothing waiting are left out; so is what the backend does not say.
class WaitingList : public QWidget
{
    Q_OBJECT
public:
    explicit WaitingList(QWidget *parent = nullptr);

    /// The states by which orders are listed here.
    void setOrderStates(const QList<OrderState> &states);
    void setFigures(const WaitingFigures &figures);
    /// How many alerts wait for somebody.
    void setAlerts(int count);
    int rowCount() const;

Q_SIGNALS:
    /// \param target  as Page::openTarget takes it
    void openRequested(const QString &page, const QString &target);

private:
    struct Row {
        QString icon{};
        theme::Role role = theme::Role::Text;
        QString text{};
        QString page{}; ///< empty: nothing to open
        QString target{};
    };

    QList<Row> rows() const;
    void refresh();
    Row orderRow(OrderState state, const Row &row) const;
    QWidget *makeRow(const Row &row);
    QWidget *makePlainRow(const Row &row);
    void clear();

    WaitingFigures m_figures{};
    QList<OrderState> m_orderStates{};
    int m_alerts = 0;
    QVBoxLayout *m_rows = nullptr;
};

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/task.h"

#include <QTimer>
#include <QWidget>

#include <functional>

class Backend;
class PagedModel;
class StateStack;
class TableView;

/// A table over a PagedModel: tells the model which rows are in view, and shows its states: quiet
/// bars, rows, an error above the rows that were there, or why there are none.
class PagedList : public QWidget
{
    Q_OBJECT
public:
    /// What stands in place of no rows.
    struct EmptyText {
        QString icon{};
        QString headline{};
        QString sentence{};
        QString action{}; ///< what the button says; empty: none. It emits emptyActionRequested.
    };

    /// Takes the table; sets its model, its loading and changed roles, and sorting by what
    /// sortable says. The model outlives this.
    PagedList(PagedModel &model, TableView *table, QWidget *parent = nullptr);

    TableView *table() const { return m_table; }
    /// Asked each time there is nothing to show.
    void setEmptyText(std::function<EmptyText()> text);
    /// In place of everything: the backend has no such list, or none for this account.
    /// \param ask  asks for it all the same; only for accounts with few rights, to tell the two apart
    void showNotOffered(const QString &sentence, const Backend &backend,
                        const std::function<Task<Done>()> &ask);
    /// True once there are rows, or a reason why not, and nothing is on its way.
    bool isSettled() const;

Q_SIGNALS:
    void emptyActionRequested();
    /// Rows, total or state may differ: for counts beside titles.
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void tellViewport();
    void showState();

    PagedModel &m_model;
    TableView *m_table = nullptr;
    StateStack *m_states = nullptr;
    QTimer m_look{};
    std::function<EmptyText()> m_emptyText{};
    bool m_isNotOffered = false;
    LatestOnly m_asking{};
};

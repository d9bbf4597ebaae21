// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domains/domainlistmodel.h"
#include "ui/domains/domaintable.h"

#include <QWidget>

#include <functional>
#include <memory>

class DomainRail;
class EntryField;
class Settings;
class StateStack;

/// The lists of one platform: the rail to choose by, the field to type into, the table of entries with what
/// can be done to each. Tells what people want; changes nothing itself.
class DomainListView : public QWidget
{
    Q_OBJECT
public:
    using Surroundings = std::function<DomainSurroundings(const QString &category)>;

    explicit DomainListView(Settings &settings, QWidget *parent = nullptr);
    ~DomainListView() override;

    /// Another platform: all its lists are shown. It outlives this.
    void setPlatform(const Platform &platform, Surroundings surroundings);
    /// The rows of all its lists; `shown` without the choice of lists, which is known here.
    void setRows(const QList<DomainRow> &rows, DomainTable::Shown shown);
    void setLoading(bool isLoading);
    void showError(const Error &error);

    /// The chosen list; empty: all.
    QString category() const;
    void setCategory(const QString &category);
    const DomainRow *row(const QString &key) const; ///< null when it is not among those shown
    const QList<DomainRow> &shownRows() const { return m_model->rows(); }
    void focusEntry();
    void focusTable();

Q_SIGNALS:
    void categoryChosen();
    void added(const QString &category, const DomainEntry &entry);
    void removed(const QList<DomainRow> &rows);
    void edited(const DomainRow &row, const QString &text);
    void opened(const QString &key); ///< Return, or a double click
    void currentChanged(const QString &key);
    void escaped();
    void pasteAsked();
    void retryAsked();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void connectParts();
    void refresh();
    void showNothing();
    QAction *makeAction(const QString &text, const QString &iconName, void (DomainListView::*slot)());
    QList<QAction *> rowActions(const QModelIndex &index);
    QList<DomainRow> selectedRows() const;
    void removeActionRow();
    void wantActionRow();
    void copyActionRow();

    const Platform *m_platform = nullptr;
    std::unique_ptr<DomainListModel> m_model;
    QList<DomainRow> m_rows{}; ///< of all lists
    DomainTable::Shown m_columns{};
    bool m_isLoading = false;
    QString m_actionRow{}; ///< key of the row that the actions were last offered for
    DomainRail *m_rail = nullptr;
    EntryField *m_entry = nullptr;
    DomainTable *m_table = nullptr;
    StateStack *m_states = nullptr;
    QAction *m_remove = nullptr;
    QAction *m_want = nullptr;
    QAction *m_copy = nullptr;
};

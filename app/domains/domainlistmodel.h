// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domains/domaincomparison.h"
#include "app/domains/domainrules.h"
#include "app/domains/hosthealth.h"

#include <QAbstractTableModel>

/// One row of the lists: an entry, who has it, and what the rules say.
struct DomainRow {
    ComparedDomain domain{};
    QList<DomainFinding> findings{};
    std::optional<HostHealth> health{}; ///< nothing: not looked at
    bool isBeingChecked = false;

    /// What a row is known by.
    QString key() const { return domain.category + u'/' + domainText(domain.entry); }
    bool operator==(const DomainRow &other) const
    {
        return domain == other.domain && health == other.health && isBeingChecked == other.isBeingChecked
            && codes() == other.codes();
    }

private:
    QList<int> codes() const;
};

/// Entries of one or all lists of a platform. Rows are merged by their key, so that selection and scroll
/// stay while lists change. The wanted ones can be edited in place.
class DomainListModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column {
        HostColumn,
        CategoryColumn,
        RulesColumn,
        StateColumn,
        HealthColumn,
        BackendColumn,
        PlatformColumn,
        EffectiveColumn,
        ColumnCount
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setRows(const QList<DomainRow> &rows);
    /// Null past the end.
    const DomainRow *rowAt(int row) const;
    int rowOf(const QString &key) const; ///< -1: there is none
    const QList<DomainRow> &rows() const { return m_rows; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

Q_SIGNALS:
    /// Somebody has typed another text over an entry.
    void edited(const DomainRow &row, const QString &text);

private:
    QString displayText(const DomainRow &row, int column) const;
    QString tooltip(const DomainRow &row, int column) const;

    void removeAllBut(const QSet<QString> &keys);
    void insertRun(int at, const QList<DomainRow> &rows);
    void moveRow(int from, int to);

    QList<DomainRow> m_rows{};
    QStringList m_keys{}; ///< of the rows
};

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/pendingchange.h"
#include "ui/review/changewords.h"

#include <QAbstractItemModel>
#include <QSet>

class PendingChanges;

/// The pending changes of a shop as a tree: each change, and under it its fields, old → new. What was
/// applied while the model lives stays listed as applied.
class ReviewModel final : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Column { WhatColumn, OldColumn, NewColumn, OutcomeColumn, ColumnCount };
    enum Role {
        ChangeIdRole = Qt::UserRole, ///< QUuid of the change, also on its fields
        StateRole,                   ///< PendingChange::State as int; on changes only
        MessageRole,                 ///< the backend's own words about this row; may be empty
    };

    ReviewModel(PendingChanges &changes, const ChangeWords &words, QObject *parent = nullptr);

    /// The change of a row or of a field under it; null for none.
    const PendingChange *changeAt(const QModelIndex &index) const;
    const PendingChange *change(const QUuid &id) const;
    QModelIndex indexOf(const QUuid &id) const;
    /// Ticked changes that wait to be sent, in their order.
    QList<QUuid> ticked() const;
    /// What people count of these as changes; see PendingChange::lineCount().
    int lineCountOf(const QList<QUuid> &ids) const;
    /// These, and no others, are about to be sent: when they vanish from the pending ones, they have been
    /// applied. Others that vanish have been discarded.
    void expectApplied(const QList<QUuid> &ids);
    /// As ChangeWords::setNames(), for a field that is shown already.
    void setNames(const QString &leaf, const QHash<QString, QString> &names);
    const ChangeWords &words() const { return m_words; }

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void tickedChanged();

private:
    /// One line under a change.
    struct Line {
        QString title{};
        QString before{};
        QString after{};
        QString message{};
    };

    void refresh();
    void insertNew();
    void settleGone();
    QList<Line> linesOf(const PendingChange &change) const;
    QVariant changeData(const PendingChange &change, int column, int role) const;
    QVariant lineData(const Line &line, int column, int role) const;
    QString summaryOf(const PendingChange &change) const;

    PendingChanges &m_source;
    ChangeWords m_words;
    QList<PendingChange> m_changes{};
    QSet<QUuid> m_unticked{};
    QSet<QUuid> m_expected{};
};

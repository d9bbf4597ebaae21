// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/alerts/alert.h"
#include "app/base/clock.h"

#include <QAbstractTableModel>

class AlertDesk;

/// A shop's incidents, the worst and newest first, those that are over at the end. New data is merged by key.
class AlertModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { LevelColumn, WhatColumn, WhereColumn, SinceColumn, StateColumn, ColumnCount };
    enum Role {
        KeyRole = Qt::UserRole, ///< QString
        OverRole,               ///< bool: it has recovered
    };

    /// desk outlives it.
    AlertModel(const AlertDesk &desk, Clock clock, QObject *parent = nullptr);

    /// Null for a row that is not there.
    const Incident *incidentAt(int row) const;
    const Incident *incident(const QString &key) const;
    int rowOf(const QString &key) const;
    QDateTime now() const { return m_clock(); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void refresh();
    QString text(const Incident &incident, int column) const;
    QString tooltip(const Incident &incident, int column) const;

    const AlertDesk &m_desk;
    Clock m_clock;
    QList<Incident> m_rows{};
};

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/traffic/trafficfigures.h"

#include <QAbstractTableModel>

/// A table of the busiest endpoints, clients or statuses. Rows keep their place while figures change: one
/// that is overtaken moves only when the next set of figures says so.
class TopRowsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum class Kind { Endpoints, Clients, Statuses };
    enum Column {
        KeyColumn,
        RequestsColumn,
        ShareColumn,
        ErrorsColumn,
        P95Column,
        RateColumn,  ///< requests a second
        TrendColumn, ///< has TrendRole, no text
        ColumnCount
    };
    enum Role { KeyRole = Qt::UserRole, HasErrorsRole, TrendRole };

    explicit TopRowsModel(Kind kind, QObject *parent = nullptr);

    /// requests: of all; seconds: length of the span.
    void set(const QList<FigureRow> &rows, quint64 requests, double seconds);
    void setRevealed(bool isRevealed);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const FigureRow &row, int column) const;
    QString keyText(const FigureRow &row) const;

    Kind m_kind;
    QList<FigureRow> m_rows{};
    quint64 m_requests = 0;
    double m_seconds = 1;
    bool m_isRevealed = false;
};

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/capabilities.h"
#include "ui/common/chip.h"

#include <QAbstractTableModel>

/// What came of running a read.
struct CheckOutcome {
    enum class State { NotRun, Running, Ok, Failed, Skipped };

    State state = State::NotRun;
    qint64 tookMs = 0;
    QString note{}; ///< what was decoded, or what went wrong
};

/// The interface that a backend offers, a row each: operations with their abilities, fields that can be
/// changed with their limits, order actions with the states they start from.
class InterfaceModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { NameColumn, OfferedColumn, AbilitiesColumn, CheckColumn, TimeColumn, ColumnCount };

    explicit InterfaceModel(QObject *parent = nullptr);

    void setCapabilities(const Capabilities &capabilities, const QString &currency);
    /// \param operation  "products.list"
    void setOutcome(const QString &operation, const CheckOutcome &outcome);
    void clearOutcomes();

    /// What the delegate paints; empty where a row has none.
    ChipLook offeredLook(const QModelIndex &index) const;
    ChipLook checkLook(const QModelIndex &index) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        QString operation{}; ///< empty for fields and actions: they are not run
        QString name{};
        bool isOffered = true;
        QString abilities{};
        CheckOutcome outcome{};
    };

    void addLists(const Capabilities &capabilities);
    void addReads(const Capabilities &capabilities);
    void addFields(const Capabilities &capabilities, const QString &currency);
    void addActions(const Capabilities &capabilities);
    void addStreams(const Capabilities &capabilities);
    void add(const QString &operation, const QString &name, bool isOffered, const QString &abilities = {});

    QList<Row> m_rows{};
};

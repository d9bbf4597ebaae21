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

    /// \param all   what the backend offers
    /// \param mine  what is left of it for who is signed in
    void setCapabilities(const Capabilities &all, const Capabilities &mine, const QString &currency);
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
    enum class Offer { Offered, NotAllowed, NotOffered };
    struct Row {
        QString operation{}; ///< empty for fields and actions: they are not run
        QString name{};
        Offer offer = Offer::Offered;
        QString abilities{};
        CheckOutcome outcome{};
    };

    void addLists(const Capabilities &all, const Capabilities &mine);
    void addReads(const Capabilities &all, const Capabilities &mine);
    void addFields(const Capabilities &all, const Capabilities &mine, const QString &currency);
    void addActions(const Capabilities &all, const Capabilities &mine);
    void addStreams(const Capabilities &all, const Capabilities &mine);
    static Offer offerOf(bool isOffered, bool isAllowed);
    void add(const QString &operation, const QString &name, Offer offer, const QString &abilities = {});

    QList<Row> m_rows{};
};

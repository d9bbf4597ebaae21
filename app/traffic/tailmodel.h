// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/traffic/rowfilter.h"

#include <QAbstractTableModel>

#include <optional>

/// Requests as rows of a table, oldest first: all that are kept, or chosen ones. Holds no copy of them: each
/// set() brings a snapshot, and costs the same for ten rows and for a million. The number of rows grows to
/// what is kept and then stays, while the rows move up under it.
class TailModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column {
        TimeColumn,
        StatusColumn,
        TookColumn,
        MethodColumn,
        PathColumn,
        BytesColumn,
        ClientColumn,
        ColumnCount
    };
    enum Role { NumberRole = Qt::UserRole, StatusRole, ColourRole };

    explicit TailModel(const Clock &clock, QObject *parent = nullptr);
    ~TailModel() override;

    /// numbers: the rows to show; nothing: all.
    void set(const RowsSnapshot &rows, std::optional<std::vector<qint64>> numbers = {});
    /// Clients and queries in full, or what tells people apart hidden. Hidden at first.
    void setRevealed(bool isRevealed);
    /// A row has the colour of the first of these that matches it.
    struct Colour {
        RowFilter filter{};
        QString name{};
    };
    void setColours(const QList<Colour> &colours);

    const RowsSnapshot &rows() const { return m_rows; }
    /// The number of the request in a row; -1 when there is none.
    qint64 numberAt(int row) const;
    /// Where a request is shown; -1 when it is not.
    int rowOf(qint64 number) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(qint64 number, int column) const;
    QString colourOf(qint64 number) const;
    void resizeTo(int count);

    Clock m_clock;
    RowsSnapshot m_rows{};
    std::optional<std::vector<qint64>> m_numbers{};
    QList<Colour> m_colours{};
    int m_count = 0;
    bool m_hasFractions = false; // the log's times are finer than seconds
    bool m_isRevealed = false;
};

/// "18.2 ms", "3.4 s"; an em dash for what is not known.
QString tookText(std::optional<double> us, const QLocale &locale);

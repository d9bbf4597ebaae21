// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <QSet>

class Settings;
class TableView;

/// Which columns of a table are shown, and how wide: sized once to what is in them and then remembered by
/// key; one takes the room that the others leave; some go while there is no room for them, or nothing in
/// them.
class ColumnFit : public QObject
{
public:
    /// \param key  under which the widths are remembered, such as "orders"
    ColumnFit(TableView &table, Settings &settings, const QString &key);

    void setFlexible(int column, int leastChars);
    void setDispensable(const QList<int> &columns);
    /// Takes the room while the flexible one has nothing in it.
    void setStandIn(int column);
    void setOptional(const QList<int> &columns);
    /// Looks at another model of the table.
    void takeModel();
    /// After the table has got more or less room.
    void fit();

private:
    bool hasRows() const;
    void takeRows();
    void sizeOnce();
    void lookForValues();
    bool isFilled(int column) const;
    bool isVacant(int column) const;
    int columnThatTakesTheRest();
    int widthBeside(int column) const;
    void onResized(int column, int before, int now);
    void save();
    bool restore();
    bool hasWidths() const;

    TableView &m_table;
    Settings &m_settings;
    QString m_key;
    int m_flexible = -1;
    int m_standIn = -1;
    bool m_isStandingIn = false;
    int m_leastFlexibleChars = 0;
    QList<int> m_dispensable{};
    QList<int> m_optional{};
    QSet<int> m_filled{}; // of those: once a column has something it stays, whatever rows come next
    bool m_hasSeenRows = false;
    bool m_isSized = false;
    bool m_isFitting = false;
};

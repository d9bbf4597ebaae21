// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/tableview.h"

class DomainListModel;

/// The table of entries: chips for rules, stand and health, hosts that can be typed over.
class DomainTable : public TableView
{
    Q_OBJECT
public:
    /// What the columns make sense for.
    struct Shown {
        bool category = true; ///< several lists at once
        bool platform = true; ///< there is one to compare with
        bool backend = true;
        bool health = true;
    };

    /// The model outlives it.
    DomainTable(DomainListModel &model, Settings &settings, QWidget *parent = nullptr);

    void showColumns(const Shown &shown);
    /// Room for the words that usually stand in a column, whatever stands there just now.
    int sizeHintForColumn(int column) const override;

Q_SIGNALS:
    void removalAsked(); ///< Delete, for the selected rows
    void escaped();

protected:
    void keyPressEvent(QKeyEvent *event) override;
};

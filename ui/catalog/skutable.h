// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/tableview.h"

class Settings;
class SkuModel;

/// A product's SKUs as a small sheet: typing edits, Return goes down, Tab to the next cell that can be
/// edited; what was copied from a spreadsheet is pasted from the current cell on.
class SkuTable : public TableView
{
    Q_OBJECT
public:
    SkuTable(SkuModel &model, Settings &settings, QWidget *parent = nullptr);

    /// As high as its rows, up to a dozen.
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    /// What was pasted can't stand here, and why.
    void pasteRefused(const Error &error);
    void pasted(int cells);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint) override;

private:
    void paste();
    void copyCells() const;
    QModelIndex nextEditable(const QModelIndex &from, int step) const;

    SkuModel &m_model;
};

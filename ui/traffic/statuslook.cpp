// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/traffic/statuslook.h"

#include "app/traffic/tailmodel.h"
#include "ui/common/tableview.h"

#include <QHeaderView>

using namespace Qt::StringLiterals;

ChipLook statusLook(int status, const QString &text)
{
    if (status >= 500)
        return {theme::Role::Bad, u"error"_s, text};
    if (status >= 400)
        return {theme::Role::Warning, u"warning"_s, text};
    return {};
}

void setTailLook(TableView &table)
{
    CellDelegate *cells = table.cells();
    cells->setColumn(TailModel::TimeColumn, {.isQuiet = true});
    cells->setColumn(TailModel::MethodColumn, {.isQuiet = true});
    cells->setColumn(TailModel::StatusColumn, {.chip = [](const QModelIndex &index) {
                         return statusLook(index.data(TailModel::StatusRole).toInt(),
                                           index.data().toString());
                     }});
    cells->setColumn(TailModel::TookColumn, {.kind = ColumnLook::Kind::Number});
    cells->setColumn(TailModel::BytesColumn, {.kind = ColumnLook::Kind::Number, .isQuiet = true});
    cells->setColumn(TailModel::ClientColumn, {.isQuiet = true});
    table.horizontalHeader()->setSortIndicatorShown(false); // in order of time, always
    table.setFlexibleColumn(TailModel::PathColumn);
    table.setDispensableColumns({TailModel::BytesColumn, TailModel::ClientColumn, TailModel::MethodColumn});
}

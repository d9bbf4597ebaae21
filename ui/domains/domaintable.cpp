// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/domains/domaintable.h"

#include "app/domains/domainlistmodel.h"
#include "app/domains/domainwords.h"
#include "ui/domains/domainlook.h"

#include <QKeyEvent>

#include <algorithm>

using namespace Qt::StringLiterals;

DomainTable::DomainTable(DomainListModel &model, Settings &settings, QWidget *parent)
    : TableView(settings, u"domains"_s, parent)
{
    using Model = DomainListModel;
    setObjectName(u"domainTable"_s);
    setAccessibleName(tr("Domains"));
    setEditTriggers(EditKeyPressed);
    const auto rowChip = [&model](ChipLook (*look)(const DomainRow &)) {
        return [&model, look](const QModelIndex &index) {
            const DomainRow *row = model.rowAt(index.row());
            return row ? look(*row) : ChipLook{};
        };
    };
    cells()->setColumn(Model::HostColumn, {.isStrong = true});
    cells()->setColumn(Model::CategoryColumn, {.isQuiet = true});
    cells()->setColumn(Model::RulesColumn, {.chip = rowChip(rulesLook)});
    cells()->setColumn(Model::StateColumn,
                       {.chip = rowChip([](const DomainRow &row) { return stateLook(row.domain.state); })});
    cells()->setColumn(Model::HealthColumn, {.isQuiet = true, .chip = rowChip(healthLook)});
    for (const int column : {Model::BackendColumn, Model::PlatformColumn, Model::EffectiveColumn})
        cells()->setColumn(column, {.isQuiet = true});
    setModel(&model);
}

void DomainTable::showColumns(const Shown &shown)
{
    using Model = DomainListModel;
    // In the order in which they go when room is scarce.
    const QList<QPair<int, bool>> columns{{Model::EffectiveColumn, shown.platform},
                                          {Model::BackendColumn, shown.backend},
                                          {Model::PlatformColumn, shown.platform},
                                          {Model::CategoryColumn, shown.category},
                                          {Model::HealthColumn, shown.health},
                                          {Model::StateColumn, shown.platform},
                                          {Model::RulesColumn, true}};
    QList<int> dispensable;
    for (const auto &[column, isShown] : columns) {
        if (isShown)
            dispensable.append(column);
    }
    setDispensableColumns(dispensable);
    for (const auto &[column, isShown] : columns) {
        if (!isShown)
            setColumnHidden(column, true);
    }
    setFlexibleColumn(Model::HostColumn); // takes the room that the others leave now
}

int DomainTable::sizeHintForColumn(int column) const
{
    const int now = TableView::sizeHintForColumn(column);
    ChipLook usual;
    if (column == DomainListModel::RulesColumn)
        usual = {theme::Role::Bad, u"ban"_s,
                 QString(u"86100  "_s + DomainWords::problem(DomainProblem::WrongScheme))};
    else if (column == DomainListModel::StateColumn)
        usual = stateLook(ComparedDomain::State::AwaitsRelease);
    return usual.isEmpty() ? now : std::max(now, chipSize(usual, font()).width() + theme::gap());
}

void DomainTable::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace) {
        Q_EMIT removalAsked();
        return;
    }
    if (event->key() == Qt::Key_Escape)
        Q_EMIT escaped();
    TableView::keyPressEvent(event);
}

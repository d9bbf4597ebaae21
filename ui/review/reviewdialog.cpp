// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/reviewdialog.h"

#include "app/backend/backend.h"
#include "app/workspace/changeapplier.h"
#include "app/workspace/settings.h"
#include "ui/common/banner.h"
#include "ui/common/dialogsize.h"
#include "ui/common/textlabel.h"
#include "ui/review/confirmstep.h"
#include "ui/review/decisionpanel.h"
#include "ui/review/reviewdelegate.h"
#include "ui/review/reviewmodel.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QProgressBar>
#include <QPushButton>
#include <QTreeView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// By id, of whatever has both.
template<typename Named>
QHash<QString, QString> namesOf(const QList<Named> &all)
{
    QHash<QString, QString> names;
    for (const Named &one : all)
        names.insert(one.id.value, one.name);
    return names;
}

} // namespace

ReviewDialog::ReviewDialog(const ShopServices &services, QWidget *parent)
    : QDialog(parent), m_services(services),
      m_model(new ReviewModel(
          services.changes, ChangeWords(services.backend.capabilities(), services.backend.currency()), this)),
      m_summary(new TextLabel(TextLabel::Style::Quiet)), m_banner(new Banner), m_decision(new DecisionPanel),
      m_confirm(new ConfirmStep(services.profile))
{
    setWindowTitle(tr("Review changes – %1", "shop").arg(services.profile.name));
    auto *title = new TextLabel(TextLabel::Style::Title, tr("Review changes"));
    auto *head = new QHBoxLayout;
    head->setContentsMargins(theme::gap(), theme::gap(), theme::gap(), theme::halfGap());
    head->setSpacing(theme::gap());
    head->addWidget(title);
    head->addWidget(m_summary, 1, Qt::AlignBottom);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins({});
    rows->setSpacing(0);
    rows->addLayout(head);
    rows->addWidget(m_banner);
    rows->addWidget(makeTree(), 1);
    rows->addWidget(m_decision);
    rows->addWidget(m_confirm);
    rows->addWidget(makeFooter());
    m_apply->setDefault(true); // only heard of by the dialog that it is in
    connectParts();
    resizeToText(this, 120, 38);
    sizeColumns();
    refresh();
    showFirstOpen();
    askNames();
}

QWidget *ReviewDialog::makeTree()
{
    m_tree = new QTreeView;
    m_tree->setObjectName(u"changes"_s);
    m_tree->setAccessibleName(tr("Pending changes"));
    m_tree->setModel(m_model);
    m_tree->setItemDelegate(new ReviewDelegate(m_tree));
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setUniformRowHeights(true);
    m_tree->setAllColumnsShowFocus(true);
    m_tree->setExpandsOnDoubleClick(true);
    m_tree->expandAll();
    QHeaderView *header = m_tree->header();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(ReviewModel::WhatColumn, QHeaderView::Stretch);
    return m_tree;
}

/// In a small window the values give way: what is changed must be read before what it is changed to.
void ReviewDialog::sizeColumns()
{
    const int unit = theme::charWidth();
    const auto share = [this](double part) { return int(width() * part); };
    m_tree->setColumnWidth(ReviewModel::OldColumn, std::min(unit * 24, share(0.2)));
    m_tree->setColumnWidth(ReviewModel::NewColumn, std::min(unit * 24, share(0.2)));
    m_tree->setColumnWidth(ReviewModel::OutcomeColumn, std::min(unit * 22, share(0.2)));
}

QWidget *ReviewDialog::makeFooter()
{
    m_progressText = new TextLabel(TextLabel::Style::Quiet);
    m_progress = new QProgressBar;
    m_progress->setTextVisible(false);
    m_progress->setMaximumWidth(theme::charWidth() * 30);
    m_progress->setAccessibleName(tr("Progress"));
    m_close = new QPushButton(tr("Close"));
    m_apply = new QPushButton;
    m_apply->setObjectName(u"applyChanges"_s);
    m_apply->setProperty("primary", true);
    m_footer = new QWidget;
    auto *line = new QHBoxLayout(m_footer);
    line->addWidget(m_progressText);
    line->addWidget(m_progress, 1);
    line->addStretch(1);
    line->addWidget(m_close);
    line->addWidget(m_apply);
    return m_footer;
}

void ReviewDialog::connectParts()
{
    connect(m_model, &ReviewModel::tickedChanged, this, &ReviewDialog::refresh);
    connect(m_model, &QAbstractItemModel::rowsInserted, m_tree, &QTreeView::expandAll);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, &ReviewDialog::showCurrent);
    connect(m_apply, &QPushButton::clicked, this, &ReviewDialog::requestApply);
    connect(m_close, &QPushButton::clicked, this, &ReviewDialog::reject);
    connect(m_confirm, &ConfirmStep::confirmed, this, &ReviewDialog::apply);
    connect(m_confirm, &ConfirmStep::cancelled, this, [this] {
        m_confirm->hide();
        m_footer->show();
        m_apply->setDefault(true);
        m_tree->setFocus();
    });
    connect(m_decision, &DecisionPanel::resolved, this, &ReviewDialog::resolve);
    connect(m_decision, &DecisionPanel::checkRequested, this, &ReviewDialog::settle);
    connect(m_decision, &DecisionPanel::sendAgainRequested, this, &ReviewDialog::sendAgain);
    connect(m_decision, &DecisionPanel::discardRequested, this, &ReviewDialog::discard);
    connect(&m_services.applier, &ChangeApplier::progressed, this, [this](int done, int total) {
        m_progress->setMaximum(total);
        m_progress->setValue(done);
        m_progressText->setText(tr("%1 of %2 done").arg(done).arg(total));
    });
}

/// Ids say little to people. Without an answer they stay.
void ReviewDialog::askNames()
{
    bool needsCarriers = false;
    bool needsCategories = false;
    for (const PendingChange &change : m_services.changes.all()) {
        needsCarriers |= change.input.contains(u"carrier"_s);
        needsCategories |= std::ranges::any_of(
            change.fields, [](const FieldChange &field) { return field.field == "categoryId"_L1; });
    }
    if (needsCarriers)
        m_askingCarriers.run(m_services.backend.carriers(), [this](const Result<QList<Carrier>> &carriers) {
            if (carriers)
                m_model->setNames(u"carrier"_s, namesOf(*carriers));
        });
    if (needsCategories)
        m_askingCategories.run(m_services.backend.categories(),
                               [this](const Result<QList<Category>> &categories) {
                                   if (categories)
                                       m_model->setNames(u"categoryId"_s, namesOf(*categories));
                               });
}

bool ReviewDialog::isReadOnly() const
{
    return m_services.settings.safeMode(m_services.profile).isReadOnly;
}

void ReviewDialog::refresh()
{
    const int count = m_model->lineCountOf(m_model->ticked());
    m_summary->setText(tr("%n change(s) selected", nullptr, count));
    m_apply->setText(count > 0 ? tr("Apply %n change(s)", nullptr, count) : tr("Nothing to apply"));
    m_apply->setEnabled(count > 0 && !m_isRunning && !isReadOnly());
    m_progress->setVisible(m_isRunning);
    m_progressText->setVisible(m_isRunning);
    m_close->setText(m_isRunning ? tr("Stop") : tr("Close"));
    if (isReadOnly() && m_banner->isHidden())
        m_banner->showMessage(Banner::Severity::Info, tr("This shop is set to read only."),
                              tr("Change that in the settings to apply anything."));
    showCurrent();
}

void ReviewDialog::showCurrent()
{
    if (const PendingChange *change = m_model->changeAt(m_tree->currentIndex()); change && !m_isRunning)
        m_decision->showChange(*change, m_model->words());
    else
        m_decision->hide();
}

void ReviewDialog::requestApply()
{
    const SafeMode safe = m_services.settings.safeMode(m_services.profile);
    if (!safe.asksBeforeWrites) {
        apply();
        return;
    }
    m_footer->hide();
    m_confirm->ask(m_model->lineCountOf(m_model->ticked()), safe.countedFrom);
}

void ReviewDialog::apply()
{
    m_confirm->hide();
    m_footer->show();
    const QList<QUuid> ticked = m_model->ticked();
    m_model->expectApplied(ticked);
    run(m_services.applier.apply(ticked), int(ticked.size()));
}

void ReviewDialog::settle()
{
    QList<QUuid> open;
    for (const PendingChange &change : m_services.changes.all()) {
        if (change.state == PendingChange::State::Unknown || change.state == PendingChange::State::Sending)
            open << change.id;
    }
    m_model->expectApplied(open);
    run(m_services.applier.settleOpen(), 0);
}

void ReviewDialog::sendAgain(const QUuid &change)
{
    m_model->expectApplied({change});
    run(m_services.applier.sendAgain(change), 1);
}

void ReviewDialog::run(Task<Done> task, int total)
{
    m_isRunning = true;
    m_banner->hide();
    m_progress->setMaximum(total);
    m_progress->setValue(0);
    m_progressText->setText(tr("Sending…"));
    refresh();
    m_running.run(std::move(task), [this](const Result<Done> &result) { finish(result); });
}

void ReviewDialog::finish(const Result<Done> &result)
{
    m_isRunning = false;
    m_model->expectApplied({}); // what goes from now on is discarded
    refresh();
    if (!result)
        m_banner->showError(result.error());
    else if (m_services.changes.all().isEmpty())
        m_banner->showMessage(Banner::Severity::Good, tr("Everything is applied."));
    showFirstOpen();
    if (m_model->ticked().isEmpty())
        m_close->setFocus();
}

/// Moves to the first change that needs a decision, or to the first at all.
void ReviewDialog::showFirstOpen()
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex index = m_model->index(row, 0);
        const auto state = PendingChange::State(index.data(ReviewModel::StateRole).toInt());
        if (state == PendingChange::State::Waiting || state == PendingChange::State::Applied)
            continue;
        m_tree->setCurrentIndex(index);
        showCurrent();
        return;
    }
    if (!m_tree->currentIndex().isValid())
        m_tree->setCurrentIndex(m_model->index(0, 0));
}

void ReviewDialog::resolve(const QUuid &change, const QString &field, bool keepsOurs)
{
    if (const auto resolved = m_services.applier.resolve(change, field, keepsOurs); !resolved)
        m_banner->showError(resolved.error());
    refresh();
}

void ReviewDialog::discard(const QUuid &change)
{
    if (const auto discarded = m_services.changes.discard(change); !discarded)
        m_banner->showError(discarded.error());
    refresh();
}

void ReviewDialog::reject()
{
    if (m_isRunning) {
        m_running.cancel(); // what is not sent yet stays pending
        m_isRunning = false;
        refresh();
        m_banner->showMessage(Banner::Severity::Info, tr("Stopped."),
                              tr("What was not sent is still pending."));
        return;
    }
    QDialog::reject();
}

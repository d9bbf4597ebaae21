// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/domains/submitdialog.h"

#include "app/domains/domaincomparison.h"
#include "app/domains/domainwords.h"
#include "app/domains/wechatanswer.h"
#include "ui/common/banner.h"
#include "ui/common/dialogsize.h"
#include "ui/common/errortext.h"
#include "ui/common/icons.h"
#include "ui/common/textlabel.h"
#include "ui/domains/domainlook.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTableView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

enum Column { ListColumn, EntryColumn, OutcomeColumn, ColumnCount };

/// What goes with an outcome: the platform's code and what it means, and its own words.
QString wordsOf(const SubmittedDomain &domain, const Platform &platform)
{
    QStringList parts{DomainWords::outcome(domain.outcome)};
    if (!domain.code.isEmpty()) {
        const QString meaning = DomainWords::answer(platform.id, domain.code);
        parts.append(meaning.isEmpty() ? domain.code : QString(domain.code + u' ' + meaning));
    } else if (domain.outcome == SubmittedDomain::Outcome::Invalid) {
        parts.append(SubmitDialog::tr("the platform has sorted it out without a reason"));
    }
    return parts.join(u" – "_s);
}

} // namespace

SubmitDialog::SubmitDialog(PlatformApi &api, const Platform &platform, const DomainPlan &plan,
                           const ChangeQuota &quota, QWidget *parent)
    : QDialog(parent), m_api(api), m_platform(platform), m_plan(plan), m_changes(changesToPlatform(plan)),
      m_quota(quota), m_headline(new TextLabel(TextLabel::Style::Section)), m_banner(new Banner),
      m_model(new QStandardItemModel(this))
{
    setWindowTitle(tr("Send to %1", "WeChat").arg(DomainWords::platform(platform.id)));
    auto *rows = new QVBoxLayout(this);
    rows->setSpacing(theme::gap());
    rows->addWidget(m_headline);
    rows->addWidget(m_banner);
    rows->addWidget(makeTable(), 1);
    rows->addWidget(makeButtons());
    m_send->setDefault(true); // only heard of by the dialog that it is in
    resizeToText(this, 84, 28);
    showChanges();
}

QTableView *SubmitDialog::makeTable()
{
    auto *table = new QTableView;
    table->setObjectName(u"changes"_s);
    table->setAccessibleName(tr("Changes"));
    table->setModel(m_model);
    table->setSelectionMode(QAbstractItemView::NoSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setShowGrid(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(theme::rowHeight());
    table->horizontalHeader()->setStretchLastSection(true);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->horizontalHeader()->setDefaultSectionSize(theme::charWidth() * 24);
    return table;
}

QWidget *SubmitDialog::makeButtons()
{
    auto *buttons = new QDialogButtonBox;
    m_close = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    m_send =
        buttons->addButton(tr("Send %n change(s)", nullptr, m_changes.count()), QDialogButtonBox::ActionRole);
    m_send->setObjectName(u"sendChanges"_s);
    m_send->setProperty("primary", true);
    connect(m_send, &QPushButton::clicked, this, &SubmitDialog::send);
    connect(buttons, &QDialogButtonBox::rejected, this, &SubmitDialog::reject);
    return buttons;
}

void SubmitDialog::addRow(const QString &category, const DomainEntry &entry, bool isRemoval,
                          const SubmittedDomain *outcome)
{
    const ChipLook look = outcome
        ? outcomeLook(outcome->outcome)
        : ChipLook{isRemoval ? theme::Role::Warning : theme::Role::Accent, isRemoval ? u"minus"_s : u"plus"_s,
                   isRemoval ? tr("Remove") : tr("Add")};
    auto *words = new QStandardItem(outcome ? wordsOf(*outcome, m_platform) : look.text);
    words->setIcon(icon(look.icon, look.role));
    words->setToolTip(outcome ? outcome->words : QString());
    m_model->appendRow(
        {new QStandardItem(DomainWords::category(category)), new QStandardItem(domainText(entry)), words});
}

void SubmitDialog::showChanges()
{
    m_model->clear();
    m_model->setHorizontalHeaderLabels({tr("List"), tr("Entry"), tr("Change")});
    for (const bool isRemoval : {true, false}) { // what goes wants the closer look
        const DomainLists &lists = isRemoval ? m_changes.removed : m_changes.added;
        for (const PlatformCategory &category : m_platform.categories) {
            for (const DomainEntry &entry : lists.value(category.id))
                addRow(category.id, entry, isRemoval);
        }
    }
    m_headline->setText(tr("%1, %2", "two counts")
                            .arg(tr("%Ln to add", nullptr, entryCount(m_changes.added)),
                                 tr("%Ln to remove", nullptr, entryCount(m_changes.removed))));
    QStringList notes{tr("Only these are sent; everything else stays as it is."),
                      DomainWords::takesEffect(m_platform.takesEffect)};
    if (const auto left = m_quota.left())
        notes.append(tr("%Ln change(s) left this month, by our own count.", nullptr, *left));
    m_banner->showMessage(Banner::Severity::Info, tr("Nothing has been sent yet."), notes.join(u' '));
    m_send->setEnabled(!m_changes.isEmpty());
}

void SubmitDialog::send()
{
    m_send->setEnabled(false);
    m_banner->showMessage(Banner::Severity::Info, tr("Sending, then reading back…"));
    m_sending.run(m_api.submit(m_changes, m_plan.platform),
                  [this](const Result<SubmissionReport> &report) { take(report); });
}

void SubmitDialog::take(const Result<SubmissionReport> &report)
{
    if (report)
        return showReport(*report);
    const Error &error = report.error();
    m_send->setEnabled(true);
    if (error.kind == Error::Kind::Conflict) {
        m_banner->showMessage(
            Banner::Severity::Warning, tr("The platform's lists have changed meanwhile."),
            tr("Nothing was sent. Close this, read the platform again, and look at what differs now."));
        m_send->setEnabled(false);
        return;
    }
    m_banner->showError(error);
    const QString code = platformCodeOf(error);
    if (!code.isEmpty())
        m_banner->showMessage(Banner::Severity::Bad, ErrorText::of(error).headline,
                              QString(code + u' ' + DomainWords::answer(m_platform.id, code)));
}

void SubmitDialog::showReport(const SubmissionReport &report)
{
    m_model->clear();
    m_model->setHorizontalHeaderLabels({tr("List"), tr("Entry"), tr("Outcome")});
    QList<SubmittedDomain> domains = report.domains;
    std::ranges::stable_partition(domains, [](const SubmittedDomain &domain) { // first what asks for a hand
        return domain.outcome != SubmittedDomain::Outcome::Done;
    });
    for (const SubmittedDomain &domain : std::as_const(domains))
        addRow(domain.category, domain.entry, domain.isRemoval, &domain);
    const int done = report.count(SubmittedDomain::Outcome::Done);
    const int open = int(report.domains.size()) - done;
    if (open == 0)
        m_banner->showMessage(Banner::Severity::Good, tr("All is done, and read back."),
                              DomainWords::takesEffect(m_platform.takesEffect));
    else
        m_banner->showMessage(
            Banner::Severity::Warning,
            tr("%1, %2", "two counts").arg(tr("%Ln done", nullptr, done), tr("%Ln not done", nullptr, open)),
            tr("The entries that were not done stay wanted; their reasons stand beside them."));
    m_send->hide();
    m_close->setProperty("primary", true);
    m_close->setFocus();
    Q_EMIT submitted(report);
}

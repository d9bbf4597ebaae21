// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/domains/handindialog.h"

#include "app/domains/domainboard.h"
#include "app/domains/domaincomparison.h"
#include "app/domains/domainwords.h"
#include "ui/common/banner.h"
#include "ui/common/contentscroll.h"
#include "ui/common/dialogsize.h"
#include "ui/common/icons.h"
#include "ui/common/textlabel.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QClipboard>
#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QString differenceText(const DomainChanges &changes, const QString &category, qsizetype total)
{
    return HandInDialog::tr("%1 in all, %2 new, %3 to go", "numbers of entries")
        .arg(QString::number(total), QString::number(changes.added.value(category).size()),
             QString::number(changes.removed.value(category).size()));
}

QString linesOf(const QList<DomainEntry> &entries, QChar mark)
{
    QStringList lines;
    for (const DomainEntry &entry : entries)
        lines.append(mark + u' ' + domainText(entry));
    return lines.join(u'\n');
}

} // namespace

HandInDialog::HandInDialog(const Platform &platform, const DomainPlan &plan, int refused, QWidget *parent)
    : QDialog(parent), m_platform(platform), m_plan(plan)
{
    setWindowTitle(tr("Hand in to %1", "WeChat").arg(DomainWords::platform(platform.id)));
    auto *content = new QWidget;
    auto *inner = new QVBoxLayout(content);
    inner->setSpacing(theme::halfGap());
    addLists(inner);
    addSteps(inner);
    inner->addStretch(1);
    auto *scroll = new ContentScroll(content);
    auto *warning = new Banner;
    if (refused > 0)
        warning->showMessage(
            Banner::Severity::Warning, tr("%Ln entries would be refused.", nullptr, refused),
            tr("A list with a wrong entry is not saved there as a whole. Put them right first."));
    auto *rows = new QVBoxLayout(this);
    rows->addWidget(warning);
    rows->addWidget(scroll, 1);
    rows->addWidget(makeButtons());
    resizeToText(this, 88, 32);
    refresh();
}

void HandInDialog::addLists(QVBoxLayout *rows)
{
    rows->addWidget(new TextLabel(TextLabel::Style::Section, tr("The lists")));
    const DomainChanges changes = changesToPlatform(m_plan);
    for (const PlatformCategory &category : m_platform.categories) {
        if (changes.added.contains(category.id) || changes.removed.contains(category.id))
            rows->addWidget(makeList(category));
    }
    if (changes.isEmpty())
        rows->addWidget(
            new TextLabel(TextLabel::Style::Body, tr("Nothing differs from what is noted of the console.")));
}

QWidget *HandInDialog::makeList(const PlatformCategory &category)
{
    const DomainChanges changes = changesToPlatform(m_plan);
    const QList<DomainEntry> wanted = m_plan.wanted.value(category.id);
    auto *list = new QWidget;
    auto *rows = new QVBoxLayout(list);
    rows->setContentsMargins({});
    rows->setSpacing(2);
    auto *title = new QHBoxLayout;
    title->addWidget(new TextLabel(TextLabel::Style::Strong, DomainWords::category(category.id)));
    title->addWidget(
        new TextLabel(TextLabel::Style::Quiet, differenceText(changes, category.id, wanted.size())));
    title->addStretch(1);
    auto *copy = new QPushButton(icon(u"copy"_s), tr("Copy the list"));
    copy->setObjectName(u"copy-"_s + category.id);
    connect(copy, &QPushButton::clicked, this, [this, wanted, copy] {
        QGuiApplication::clipboard()->setText(consoleText(wanted, m_platform));
        copy->setText(tr("Copied"));
    });
    title->addWidget(copy);
    rows->addLayout(title);
    const QString added = linesOf(changes.added.value(category.id), u'+');
    const QString removed = linesOf(changes.removed.value(category.id), u'\u2212');
    for (const auto &[text, role] :
         {std::pair{added, theme::Role::Good}, std::pair{removed, theme::Role::Bad}}) {
        if (text.isEmpty())
            continue;
        auto *label = new TextLabel(TextLabel::Style::Mono, text);
        label->setRole(role);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        rows->addWidget(label);
    }
    return list;
}

void HandInDialog::addSteps(QVBoxLayout *rows)
{
    rows->addSpacing(theme::gap());
    rows->addWidget(new TextLabel(TextLabel::Style::Section, tr("The steps")));
    QStringList steps{tr("Open the console, as an administrator of the mini-program."),
                      tr("Paste each list in place of the one that is there."),
                      tr("Save; the administrator confirms by scanning a code.")};
    const auto &business = m_plan.wanted.value(u"business"_s);
    if (!business.isEmpty())
        steps.insert(2, tr("For business domains: put the verification file at the root of each host."));
    if (m_platform.takesEffect != Platform::TakesEffect::AtOnce)
        steps.append(DomainWords::takesEffect(m_platform.takesEffect));
    for (const QString &step : steps) {
        auto *box = new QCheckBox(step);
        box->setObjectName(u"step%1"_s.arg(m_steps.size()));
        connect(box, &QCheckBox::toggled, this, &HandInDialog::refresh);
        m_steps.append(box);
        rows->addWidget(box);
    }
}

QWidget *HandInDialog::makeButtons()
{
    auto *buttons = new QDialogButtonBox;
    if (m_platform.console.isValid() && !m_platform.console.isEmpty()) {
        QPushButton *open = buttons->addButton(tr("Open the console"), QDialogButtonBox::ActionRole);
        open->setIcon(icon(u"external"_s));
        connect(open, &QPushButton::clicked, this, [this] { QDesktopServices::openUrl(m_platform.console); });
    }
    buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    m_done = buttons->addButton(tr("It is saved there"), QDialogButtonBox::AcceptRole);
    m_done->setObjectName(u"handedIn"_s);
    m_done->setProperty("primary", true);
    connect(buttons, &QDialogButtonBox::rejected, this, &HandInDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        Q_EMIT handedIn();
        accept();
    });
    return buttons;
}

void HandInDialog::refresh()
{
    const bool isAllTicked =
        std::ranges::all_of(m_steps, [](const QCheckBox *box) { return box->isChecked(); });
    m_done->setEnabled(isAllTicked);
    m_done->setToolTip(isAllTicked ? QString() : tr("Tick off the steps first."));
}

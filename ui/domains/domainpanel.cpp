// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/domains/domainpanel.h"

#include "app/domains/domainreach.h"
#include "app/domains/domainwords.h"
#include "ui/common/contentscroll.h"
#include "ui/common/icons.h"
#include "ui/common/textlabel.h"
#include "ui/domains/domainhealthview.h"
#include "ui/domains/domainlook.h"
#include "ui/domains/hosthistoryview.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;
using theme::Role;

namespace {

QLabel *makeIcon(const QString &name, Role role, qreal ratio)
{
    auto *label = new QLabel;
    label->setPixmap(iconPixmap(name, theme::color(role), theme::iconSize(), ratio));
    label->setFixedWidth(theme::iconSize());
    label->setAlignment(Qt::AlignTop);
    return label;
}

} // namespace

DomainPanel::DomainPanel(QWidget *parent) : QWidget(parent), m_scroll(new ContentScroll)
{
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins({});
    rows->addWidget(m_scroll);
}

void DomainPanel::show(const Subject &subject, const QDateTime &now)
{
    m_subject = &subject;
    auto *content = new QWidget;
    content->setAutoFillBackground(false);
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(theme::gap(), theme::halfGap(), theme::gap(), theme::gap());
    m_column->setSpacing(theme::halfGap());
    addButtons();
    if (subject.row.domain.isWanted)
        addRules();
    addHolders();
    addReach();
    if (subject.canCheckHealth)
        addHealth(now);
    if (!subject.record.isEmpty())
        addHistory(now);
    m_column->addStretch(1);
    m_scroll->setWidget(content);
    content->setAutoFillBackground(false); // the scroll area has switched it on
    m_subject = nullptr;
}

void DomainPanel::addSection(const QString &title)
{
    m_column->addSpacing(theme::halfGap());
    m_column->addWidget(new TextLabel(TextLabel::Style::Strong, title));
}

void DomainPanel::addLine(const QString &iconName, Role role, const QString &text, bool isMono)
{
    auto *label = new TextLabel(isMono ? TextLabel::Style::Mono : TextLabel::Style::Body, text);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *line = new QHBoxLayout;
    line->setSpacing(theme::halfGap());
    line->addWidget(makeIcon(iconName, role, devicePixelRatioF()), 0, Qt::AlignTop);
    line->addWidget(label, 1);
    m_column->addLayout(line);
}

void DomainPanel::addButtons()
{
    auto *line = new QHBoxLayout;
    line->setSpacing(theme::halfGap());
    const auto add = [line](const QString &text, const QString &iconName, const QString &name) {
        auto *button = new QPushButton(icon(iconName), text);
        button->setObjectName(name);
        line->addWidget(button);
        return button;
    };
    if (m_subject->row.domain.isWanted)
        connect(add(tr("Remove from list"), u"trash"_s, u"removeEntry"_s), &QPushButton::clicked, this,
                &DomainPanel::removalAsked);
    else
        connect(add(tr("Want it"), u"plus"_s, u"wantEntry"_s), &QPushButton::clicked, this,
                &DomainPanel::additionAsked);
    if (m_subject->canCheckHealth)
        connect(add(tr("Check now"), u"refresh"_s, u"checkHost"_s), &QPushButton::clicked, this,
                [this, wish = m_subject->isCalledByPages ? pagesWish() : CorsWish()] {
                    Q_EMIT checkAsked(wish);
                });
    line->addStretch(1);
    m_column->addLayout(line);
    if (m_subject->canCheckHealth && (!pagesWish().requests.isEmpty() || m_subject->isCalledByPages))
        addPagesChoice();
}

/// Only people know which hosts web pages call: mini-programs need no CORS.
void DomainPanel::addPagesChoice()
{
    auto *choice = new QCheckBox(tr("Web pages call it, too"));
    choice->setObjectName(u"calledByPages"_s);
    choice->setChecked(m_subject->isCalledByPages);
    choice->setToolTip(
        tr("For a host that H5 or web-view pages call as well: do its answers let them (CORS)? "
           "The mini-program itself needs none of that."));
    // Once the box is done with its own change: what follows makes the panel anew, and the box goes.
    connect(
        choice, &QCheckBox::toggled, this,
        [this, wish = pagesWish()](bool isCalled) {
            Q_EMIT calledByPagesSet(isCalled);
            if (isCalled)
                Q_EMIT checkAsked(wish);
        },
        Qt::QueuedConnection);
    m_column->addWidget(choice);
}

void DomainPanel::addRegistrationButton(const HostHealth &health)
{
    if (!m_subject->canEnterRegistration || !health.registration)
        return;
    const Registration &known = health.registration->registration;
    const bool isByHand = known.expires.isValid() && known.source == Registration::Source::ByHand;
    auto *enter = new QPushButton(icon(u"calendar"_s),
                                  isByHand ? tr("Change the date that was entered…")
                                           : tr("Enter until when it is registered…"));
    enter->setObjectName(u"enterRegistration"_s);
    connect(enter, &QPushButton::clicked, this, &DomainPanel::registrationAsked);
    m_column->addWidget(enter, 0, Qt::AlignLeft);
}

void DomainPanel::addRules()
{
    addSection(tr("What %1 would say", "WeChat").arg(DomainWords::platform(m_subject->platform.id)));
    if (m_subject->row.findings.isEmpty())
        addLine(u"check"_s, Role::Good, tr("Nothing against it that this program knows of."));
    for (const DomainFinding &finding : m_subject->row.findings)
        addFinding(finding);
}

void DomainPanel::addHistory(const QDateTime &now)
{
    addSection(tr("How it did before"));
    m_column->addWidget(new HostHistoryView(m_subject->record, now));
}

void DomainPanel::addFinding(const DomainFinding &finding)
{
    const Platform &platform = m_subject->platform;
    const ComparedDomain &domain = m_subject->row.domain;
    const PlatformCategory &category = *platform.category(domain.category);
    const ChipLook look = severityLook(finding.severity);
    addLine(look.icon, look.role, DomainWords::explanation(finding, category));
    QString source = tr("The rule: %1.", "documented").arg(DomainWords::certainty(finding.rule.certainty));
    if (const PlatformError *error = platform.error(finding.rule.code)) {
        source = tr("%1: %2 Rule: %3. Code: %4.", "a code, its meaning, how sure")
                     .arg(error->code, DomainWords::answer(platform.id, error->code),
                          DomainWords::certainty(finding.rule.certainty),
                          DomainWords::certainty(finding.rule.codeCertainty));
        if (!error->words.isEmpty())
            source += u"\n“"_s + error->words + u'”';
    }
    auto *quiet = new TextLabel(TextLabel::Style::Quiet, source);
    quiet->setWordWrap(true);
    quiet->setTextInteractionFlags(Qt::TextSelectableByMouse);
    quiet->setContentsMargins(theme::iconSize() + theme::halfGap(), 0, 0, 0);
    m_column->addWidget(quiet);
    if (const auto corrected = correctedDomain(domain.entry, category);
        corrected && finding.severity != DomainSeverity::Note) {
        auto *correct = new QPushButton(tr("Change to %1").arg(domainText(*corrected)));
        correct->setObjectName(u"correct"_s);
        connect(correct, &QPushButton::clicked, this,
                [this, entry = *corrected] { Q_EMIT correctionAsked(entry); });
        m_column->addWidget(correct, 0, Qt::AlignLeft);
    }
    if (finding.problem == DomainProblem::NoFiling) {
        auto *filed = new QPushButton(tr("It has its filing now"));
        filed->setObjectName(u"filed"_s);
        connect(filed, &QPushButton::clicked, this, &DomainPanel::filingSettled);
        m_column->addWidget(filed, 0, Qt::AlignLeft);
    }
}

void DomainPanel::addReach()
{
    const ComparedDomain &domain = m_subject->row.domain;
    const PlatformCategory &category = *m_subject->platform.category(domain.category);
    if (!m_subject->platform.isPlatform || !category.opensAddresses)
        return;
    const DomainReach reach = reachOf(domain.entry, category);
    addSection(category.reachCertainty == Certainty::Documented
                   ? tr("What it opens, and what stays shut")
                   : tr("What it opens, and what stays shut, as far as is known"));
    for (const QString &address : reach.opens)
        addLine(u"check"_s, Role::Good, address, true);
    for (const QString &address : reach.leavesShut)
        addLine(u"ban"_s, Role::QuietText, address, true);
}

void DomainPanel::addHolders()
{
    const ComparedDomain &domain = m_subject->row.domain;
    addSection(tr("Who has it"));
    const ChipLook state = stateLook(domain.state);
    addLine(state.icon, state.role, DomainWords::stateSentence(domain.state));
    const auto add = [this](const std::optional<bool> &has, const QString &who) {
        if (has)
            addLine(*has ? u"check"_s : u"minus"_s, *has ? Role::Good : Role::QuietText, who);
    };
    add(domain.isAtBackend, tr("The backend's own list"));
    const PlatformLists &lists = m_subject->lists;
    if (lists.isEmpty())
        return;
    add(contains(lists.console, domain.category, domain.entry), tr("Set in the platform's console"));
    if (lists.isByHand)
        return;
    add(contains(lists.provider, domain.category, domain.entry), tr("Set by the service provider"));
    add(contains(lists.direct, domain.category, domain.entry), tr("Set for this mini-program alone"));
    add(domain.isEffective, tr("In force for people who use it now"));
}

/// As the shop's own pages would ask; empty where there are none, or nothing that pages call.
CorsWish DomainPanel::pagesWish() const
{
    const ComparedDomain &domain = m_subject->row.domain;
    const PlatformCategory &category = *m_subject->platform.category(domain.category);
    if (category.scheme != "https"_L1)
        return {};
    return corsWishFor(m_subject->pageOrigins, domain.entry.host, quint16(domain.entry.port.value_or(443)));
}

void DomainPanel::addHealth(const QDateTime &now)
{
    addSection(tr("How the host does"));
    const auto &health = m_subject->row.health;
    if (m_subject->row.isBeingChecked)
        return addLine(u"clock"_s, Role::QuietText, tr("Looking…"));
    if (!health)
        return addLine(u"question"_s, Role::QuietText, tr("Not looked at yet."));
    m_column->addWidget(new DomainHealthView(*health, m_subject->platform, now));
    addRegistrationButton(*health);
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/pendingbar.h"

#include "app/workspace/pendingchanges.h"
#include "ui/common/textlabel.h"

#include <QBoxLayout>
#include <QEvent>
#include <QPainter>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

bool areAll(const QList<PendingChange> &changes, EntityRef::Kind kind)
{
    return std::ranges::all_of(changes, [kind](const auto &change) { return change.entity.kind == kind; });
}

bool isOnItsWay(const PendingChange &change)
{
    return change.state == PendingChange::State::Sending;
}

bool needsDecision(const PendingChange &change)
{
    return change.state != PendingChange::State::Waiting && !isOnItsWay(change);
}

} // namespace

PendingBar::PendingBar(QWidget *parent)
    : QFrame(parent), m_text(new TextLabel(TextLabel::Style::Strong)), m_review(new QPushButton),
      m_discard(new QPushButton)
{
    m_review->setProperty("primary", true);
    m_review->setObjectName(u"reviewChanges"_s);
    m_discard->setFlat(true);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(theme::wideGap(), theme::halfGap(), theme::gap(), theme::halfGap());
    line->addWidget(m_text, 1);
    line->addWidget(m_discard);
    line->addWidget(m_review);
    connect(m_review, &QPushButton::clicked, this, &PendingBar::reviewRequested);
    connect(m_discard, &QPushButton::clicked, this, &PendingBar::discardRequested);
    hide();
}

void PendingBar::setChanges(PendingChanges *changes, bool canApply)
{
    m_canApply = canApply;
    if (m_changes)
        m_changes->disconnect(this);
    m_changes = changes;
    if (m_changes)
        connect(m_changes, &PendingChanges::changed, this, &PendingBar::refresh);
    refresh();
}

void PendingBar::refresh()
{
    m_review->setText(tr("Review and apply…"));
    m_discard->setText(tr("Discard…"));
    const bool hasChanges = m_changes && !m_changes->all().isEmpty();
    setVisible(hasChanges);
    m_review->setVisible(m_canApply);
    m_discard->setVisible(m_canApply);
    if (hasChanges)
        m_text->setText(
            m_canApply
                ? sentence()
                : tr("%1, kept until the shop can be opened", "3 changes in 2 products").arg(sentence()));
    setAccessibleName(m_text->text());
}

QString PendingBar::sentence() const
{
    const QList<PendingChange> &all = m_changes->all();
    const auto open = std::ranges::count_if(all, needsDecision);
    if (open > 0)
        return tr("%n change(s) need a decision", "refused, in conflict or unknown", int(open));
    if (const auto onTheirWay = std::ranges::count_if(all, isOnItsWay); onTheirWay > 0)
        return tr("Applying %n change(s)…", nullptr, int(onTheirWay));
    const int count = m_changes->counts().lines;
    const int entities = m_changes->entityCount();
    if (areAll(all, EntityRef::Kind::Product))
        return tr("%1 in %2", "3 changes in 2 products")
            .arg(tr("%n change(s)", "counted", count), tr("%n product(s)", "counted", entities));
    if (areAll(all, EntityRef::Kind::Order))
        return tr("%1 in %2", "3 changes in 2 products")
            .arg(tr("%n change(s)", "counted", count), tr("%n order(s)", "counted", entities));
    if (areAll(all, EntityRef::Kind::ServerDomains))
        return tr("%n change(s) to the server domains", nullptr, count);
    return tr("%1 in %2", "3 changes in 2 products")
        .arg(tr("%n change(s)", "counted", count), tr("%n thing(s)", "products, orders, domains", entities));
}

void PendingBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

void PendingBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme::color(theme::Role::Changed));
    painter.fillRect(QRect(0, 0, width(), 1), theme::color(theme::Role::Line));
}

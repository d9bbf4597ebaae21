// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/domains/platformstrip.h"

#include "app/base/format.h"
#include "app/domains/domainwords.h"
#include "ui/common/icons.h"
#include "ui/common/textlabel.h"

#include <QBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace {

constexpr int fewChanges = 5; // left this month: then it is said loudly
constexpr int quotaRoom = 44; // theme::charWidth(); in less the buttons come first

QString wayText(PlatformWay way)
{
    switch (way) {
    case PlatformWay::Console:
        return PlatformStrip::tr("Changed in the web console");
    case PlatformWay::Provider:
        return PlatformStrip::tr("Changed through the interface, out of the provider's hosts");
    case PlatformWay::Direct:
        return PlatformStrip::tr("Changed through the interface");
    }
    Q_UNREACHABLE();
}

QString lookedAtText(const DomainPlan &plan, const QDateTime &now)
{
    if (plan.platform.isEmpty())
        return PlatformStrip::tr("what the platform has is not known");
    const QString at = formatTime(plan.platform.readAt, now);
    return plan.platform.isByHand ? PlatformStrip::tr("noted by hand %1", "a time").arg(at)
                                  : PlatformStrip::tr("read %1", "a time").arg(at);
}

} // namespace

PlatformStrip::PlatformStrip(QWidget *parent)
    : QWidget(parent), m_facts(new TextLabel(TextLabel::Style::Quiet)),
      m_quota(new TextLabel(TextLabel::Style::Quiet)), m_setUp(new QPushButton(tr("Set up…"))),
      m_read(new QPushButton)
{
    m_setUp->setObjectName(u"setUpPlatform"_s);
    m_setUp->setFlat(true);
    m_read->setObjectName(u"readPlatform"_s);
    m_read->setFlat(true);
    m_quota->setObjectName(u"quota"_s);
    m_facts->setObjectName(u"platformFacts"_s);
    m_facts->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(theme::gap(), 0, theme::gap(), 0);
    line->setSpacing(theme::gap());
    line->addWidget(m_facts, 1);
    line->addWidget(m_quota);
    line->addWidget(m_read);
    line->addWidget(m_setUp);
    connect(m_setUp, &QPushButton::clicked, this, &PlatformStrip::setUpAsked);
    connect(m_read, &QPushButton::clicked, this, &PlatformStrip::readAsked);
}

void PlatformStrip::show(const Platform &platform, const DomainPlan &plan, const ChangeQuota &quota,
                         const QDateTime &now)
{
    setVisible(platform.isPlatform);
    m_factsText = tr("%1 · %2", "two facts").arg(wayText(plan.way), lookedAtText(plan, now));
    m_facts->setToolTip(m_factsText + u'\n' + DomainWords::takesEffect(platform.takesEffect));
    elide();
    m_read->setText(plan.way == PlatformWay::Console ? tr("Note the console…") : tr("Read again"));
    m_read->setIcon(icon(plan.way == PlatformWay::Console ? u"edit"_s : u"refresh"_s));
    const auto left = quota.left();
    m_quota->setVisible(left.has_value());
    m_quota->setText({});
    if (!left)
        return;
    m_quota->setText(
        tr("%1 of %2 changes left this month").arg(formatNumber(*left), formatNumber(quota.most)));
    m_quota->setRole(*left <= fewChanges ? theme::Role::Warning : theme::Role::QuietText);
    m_quota->setToolTip(tr("Counted on this computer: the platform does not tell. Renewed on %1.")
                            .arg(locale().toString(quota.renewedOn, QLocale::ShortFormat)));
}

void PlatformStrip::setReading(bool isReading)
{
    m_read->setEnabled(!isReading);
}

void PlatformStrip::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_quota->setVisible(!m_quota->text().isEmpty() && width() > theme::charWidth() * quotaRoom);
    elide();
}

void PlatformStrip::elide()
{
    m_facts->setText(m_facts->fontMetrics().elidedText(m_factsText, Qt::ElideRight, m_facts->width()));
}

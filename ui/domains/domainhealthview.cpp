// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/domains/domainhealthview.h"

#include "app/base/format.h"
#include "app/domains/domainentry.h"
#include "app/domains/healthclient.h"
#include "app/domains/healthtexts.h"
#include "ui/common/chip.h"
#include "ui/common/icons.h"
#include "ui/common/textlabel.h"

#include <QBoxLayout>
#include <QLabel>

#include <algorithm>

using namespace Qt::StringLiterals;
using theme::Role;

namespace {

ChipLook lookOf(FindingSeverity severity)
{
    switch (severity) {
    case FindingSeverity::Error:
        return {Role::Bad, u"error"_s, {}};
    case FindingSeverity::Warning:
        return {Role::Warning, u"warning"_s, {}};
    default:
        return {Role::Info, u"info"_s, {}};
    }
}

/// What is said of the host itself: its answers to pages have a part of their own.
QList<Finding> ownFindings(const HostHealth &health)
{
    QList<Finding> findings = health.allFindings();
    findings.removeIf([](const Finding &finding) { return isOnlyForBrowsers(finding.code); });
    return findings;
}

/// Who says until when a domain is registered.
QString sourceText(const Registration &registration)
{
    const QString of = registration.dataOf.isValid() ? formatExactTime(registration.dataOf) : QString(u"–"_s);
    switch (registration.source) {
    case Registration::Source::Rdap:
        return DomainHealthView::tr("Says the registry, by RDAP; its data is of %1", "a time").arg(of);
    case Registration::Source::Whois:
        return DomainHealthView::tr("Says the registry, by WHOIS");
    case Registration::Source::ByHand:
        break;
    }
    return DomainHealthView::tr("Entered by hand on %1", "a time").arg(of);
}

} // namespace

DomainHealthView::DomainHealthView(const HostHealth &health, const Platform &platform, const QDateTime &now,
                                   QWidget *parent)
    : QWidget(parent), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins({});
    m_column->setSpacing(theme::halfGap());
    const QList<Finding> findings = ownFindings(health);
    if (findings.isEmpty())
        addLine(u"check-circle"_s, Role::Good, tr("All is well."));
    for (const Finding &finding : findings)
        addFinding(finding);
    addRefusals(health, platform);
    for (const AddressHealth &address : health.addresses)
        addAddress(address);
    if (health.registration && health.registration->registration.expires.isValid())
        addRegistration(health.registration->registration);
    addPages(health.cors);
    auto *when = new TextLabel(TextLabel::Style::Quiet,
                               tr("Looked at %1", "a time").arg(formatTime(health.checkedAt, now)));
    m_column->addWidget(when);
}

void DomainHealthView::addLine(const QString &iconName, Role role, const QString &text)
{
    auto *picture = new QLabel;
    picture->setPixmap(iconPixmap(iconName, theme::color(role), theme::iconSize(), devicePixelRatioF()));
    picture->setFixedWidth(theme::iconSize());
    picture->setAlignment(Qt::AlignTop);
    auto *label = new TextLabel(TextLabel::Style::Body, text);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *line = new QHBoxLayout;
    line->setSpacing(theme::halfGap());
    line->addWidget(picture, 0, Qt::AlignTop);
    line->addWidget(label, 1);
    m_column->addLayout(line);
}

void DomainHealthView::addQuiet(const QString &text)
{
    auto *quiet = new TextLabel(TextLabel::Style::Quiet, text);
    quiet->setWordWrap(true);
    quiet->setContentsMargins(theme::iconSize() + theme::halfGap(), 0, 0, 0);
    m_column->addWidget(quiet);
}

void DomainHealthView::addHeading(const QString &title)
{
    m_column->addSpacing(theme::halfGap());
    m_column->addWidget(new TextLabel(TextLabel::Style::Strong, title));
}

void DomainHealthView::addFinding(const Finding &finding)
{
    const ChipLook look = lookOf(finding.severity);
    addLine(look.icon, look.role, HealthTexts::localSentence(finding));
    if (const QString remedy = HealthTexts::remedy(finding.code); !remedy.isEmpty())
        addQuiet(remedy);
}

void DomainHealthView::addAddress(const AddressHealth &address)
{
    QStringList facts{address.address.toString()};
    if (!address.protocol.isEmpty())
        facts.append(address.protocol);
    if (!address.chain.isEmpty())
        facts.append(tr("certificate until %1").arg(formatExactTime(address.chain.first().notAfter)));
    const bool isUp = address.stage == ProbeStage::Secured || address.stage == ProbeStage::Answered;
    addLine(isUp ? u"online"_s : u"offline"_s, isUp ? Role::Good : Role::QuietText, facts.join(u" · "_s));
    if (address.revocation && !address.chain.isEmpty())
        addRevocation(*address.revocation, address.chain.first().subject);
    for (const MemberRevocation &member : address.memberRevocations)
        addRevocation(member.answer, member.subject);
}

/// The plain verdict: who would not get through, why, and what the developer sees then.
void DomainHealthView::addRefusals(const HostHealth &health, const Platform &platform)
{
    for (const ClientRefusal &refusal : refusalsOf(health, platform)) {
        addLine(u"ban"_s, Role::Bad,
                tr("%1 would refuse it: %2", "an app on a kind of phone, a sentence that says why")
                    .arg(refusal.client, HealthTexts::localSentence(refusal.cause)));
        if (!refusal.words.isEmpty())
            addQuiet(u"errno %1, %2"_s.arg(refusal.code, refusal.words));
        else if (!refusal.code.isEmpty())
            addQuiet(u"errno "_s + refusal.code);
    }
}

/// That nobody could say is no news.
void DomainHealthView::addRevocation(const RevocationAnswer &answer, const QString &subject)
{
    if (answer.status != RevocationAnswer::Status::Good)
        return; // a revoked one stands among the findings
    const QString said = answer.thisUpdate.isValid() ? formatExactTime(answer.thisUpdate) : u"–"_s;
    switch (answer.source) {
    case RevocationAnswer::Source::Staple:
        return addQuiet(tr("%1 is not revoked, the server's own proof says (of %2)", "a certificate, a time")
                            .arg(subject, said));
    case RevocationAnswer::Source::Ocsp:
        return addQuiet(
            tr("%1 is not revoked, its authority says (of %2)", "a certificate, a time").arg(subject, said));
    case RevocationAnswer::Source::List:
        return addQuiet(
            tr("%1 is not on its authority's list of revoked ones (of %2)", "a certificate, a time")
                .arg(subject, said));
    }
}

void DomainHealthView::addRegistration(const Registration &registration)
{
    const QString domain = readableHost(registration.domain);
    const QString end = formatExactTime(registration.expires);
    addLine(u"calendar"_s, Role::QuietText,
            tr("%1 is registered until %2", "a domain, a time").arg(domain, end));
    addQuiet(sourceText(registration));
}

void DomainHealthView::addPages(const QList<CorsHealth> &pages)
{
    if (pages.isEmpty())
        return;
    addHeading(tr("Web pages that call it (CORS)"));
    for (const CorsHealth &page : pages) {
        if (page.isAllowed)
            addLine(u"check-circle"_s, Role::Good,
                    tr("%1 may", "a web page's address").arg(page.request.origin));
        else
            addLine(u"ban"_s, Role::Bad, tr("%1 may not", "a web page's address").arg(page.request.origin));
        for (const Finding &finding : page.findings)
            addFinding(finding);
    }
    addQuiet(tr("Browsers hold web pages to this; the mini-program itself does not ask."));
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/domains/domainnotices.h"

#include "app/base/format.h"
#include "app/domains/healthtexts.h"
#include "app/domains/owntrouble.h"
#include "ui/common/banner.h"
#include "ui/common/theme.h"

#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

DomainNotices::DomainNotices(QWidget *parent)
    : QWidget(parent), m_trouble(new Banner), m_submission(new Banner)
{
    m_trouble->setObjectName(u"ownTrouble"_s);
    m_submission->setObjectName(u"openSubmission"_s);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(theme::gap(), 0, theme::gap(), 0);
    rows->setSpacing(theme::halfGap());
    rows->addWidget(m_submission);
    rows->addWidget(m_trouble);
    hide();
}

void DomainNotices::showTrouble(const OwnTrouble &trouble)
{
    if (trouble == m_shownTrouble)
        return;
    m_shownTrouble = trouble;
    QStringList sentences;
    QStringList remedies;
    for (const Finding &finding : findingsOn(trouble)) {
        sentences.append(HealthTexts::localSentence(finding));
        remedies.append(HealthTexts::remedy(finding.code));
    }
    if (sentences.isEmpty())
        m_trouble->hide();
    else
        m_trouble->showMessage(Banner::Severity::Warning, sentences.join(u' '),
                               tr("No host is blamed for it.") + u' ' + remedies.join(u' '));
    setVisible(!m_trouble->isHidden() || !m_submission->isHidden());
}

void DomainNotices::showOpenSubmission(const QDateTime &sentAt, const QDateTime &now)
{
    if (sentAt == m_shownSubmission)
        return;
    m_shownSubmission = sentAt;
    if (!sentAt.isValid()) {
        m_submission->hide();
    } else {
        m_submission->showMessage(
            Banner::Severity::Warning,
            tr("Changes were sent %1, and what became of them is not known.", "a time")
                .arg(formatTime(sentAt, now)),
            tr("What the platform has now is not known until it is read again. Nothing is sent twice: only "
               "what it still lacks."));
        connect(m_submission->addButton(tr("Read the platform")), &QPushButton::clicked, this,
                &DomainNotices::readAsked);
    }
    setVisible(!m_trouble->isHidden() || !m_submission->isHidden());
}

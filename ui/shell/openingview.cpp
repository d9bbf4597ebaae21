// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/openingview.h"

#include "ui/common/banner.h"
#include "ui/common/pageheader.h"
#include "ui/common/skeleton.h"
#include "ui/common/textlabel.h"

#include <QBoxLayout>
#include <QProgressBar>
#include <QPushButton>

OpeningView::OpeningView(QWidget *parent)
    : QWidget(parent), m_rows(new QVBoxLayout(this)), m_header(new PageHeader({})), m_skeleton(new Skeleton)
{
    m_rows->setContentsMargins({});
    m_rows->setSpacing(0);
    m_rows->addWidget(m_header);
    m_rows->addWidget(m_skeleton, 1);
    QSizePolicy policy = m_skeleton->sizePolicy();
    policy.setRetainSizeWhenHidden(true); // the title stays where it is
    m_skeleton->setSizePolicy(policy);
}

/// What most openings have no time to show.
void OpeningView::makeNews()
{
    if (m_banner)
        return;
    m_banner = new Banner;
    m_what = new TextLabel(TextLabel::Style::Quiet);
    m_progress = new QProgressBar;
    m_progress->setTextVisible(false);
    m_progress->setRange(0, 1000);
    m_progress->setFixedWidth(theme::charWidth() * 40);
    auto *line = new QHBoxLayout;
    line->setContentsMargins(theme::wideGap(), 0, theme::wideGap(), theme::halfGap());
    line->addWidget(m_what);
    line->addWidget(m_progress);
    line->addStretch(1);
    m_rows->insertWidget(1, m_banner);
    m_rows->insertLayout(2, line);
    hideNews();
}

void OpeningView::hideNews()
{
    m_banner->hide();
    m_what->hide();
    m_progress->hide();
}

void OpeningView::showPage(const QString &title)
{
    m_header->setTitle(title);
}

void OpeningView::begin()
{
    m_skeleton->show();
    if (m_banner)
        hideNews();
}

void OpeningView::showProgress(const QString &what, double share)
{
    makeNews();
    m_banner->hide();
    m_what->setText(what);
    m_what->show();
    m_progress->setAccessibleName(what);
    m_progress->setVisible(share >= 0);
    m_progress->setValue(qRound(share * 1000));
}

void OpeningView::showError(const Error &error, bool canEdit)
{
    makeNews();
    hideNews();
    m_skeleton->hide();
    m_banner->showError(error);
    if (canEdit)
        connect(m_banner->addButton(tr("Edit the connection…")), &QPushButton::clicked, this,
                &OpeningView::editRequested);
    connect(m_banner->addButton(tr("Try again")), &QPushButton::clicked, this, &OpeningView::retryRequested);
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/shopcolumn.h"

#include "ui/common/banner.h"
#include "ui/shell/pagedeck.h"
#include "ui/shell/pendingbar.h"
#include "ui/shell/signinbar.h"

#include <QBoxLayout>
#include <QDialog>

ShopColumn::ShopColumn(PageDeck *pages, QWidget *parent)
    : QWidget(parent), m_rows(new QVBoxLayout(this)), m_pages(pages)
{
    m_rows->setContentsMargins({});
    m_rows->setSpacing(0);
    m_rows->addWidget(m_pages, 1);
}

SignInBar *ShopColumn::signInBar()
{
    if (!m_signIn) {
        m_signIn = new SignInBar;
        m_rows->insertWidget(0, m_signIn);
        connect(m_signIn, &SignInBar::focusLeft, this, &ShopColumn::focusLeft);
    }
    return m_signIn;
}

void ShopColumn::lendSignInBar(QDialog *dialog)
{
    SignInBar *bar = signInBar();
    static_cast<QBoxLayout *>(dialog->layout())->insertWidget(0, bar);
    connect(dialog, &QDialog::finished, bar, [this, bar] { m_rows->insertWidget(0, bar); });
}

Banner *ShopColumn::notice()
{
    if (!m_notice) {
        m_notice = new Banner;
        m_notice->setDismissible(true);
        m_rows->insertWidget(m_rows->indexOf(m_pages), m_notice);
    }
    return m_notice;
}

void ShopColumn::showChanges(PendingChanges *changes, bool canApply)
{
    if (!m_pending && !changes)
        return;
    if (!m_pending) {
        m_pending = new PendingBar;
        m_rows->addWidget(m_pending);
        connect(m_pending, &PendingBar::reviewRequested, this, &ShopColumn::reviewRequested);
        connect(m_pending, &PendingBar::discardRequested, this, &ShopColumn::discardRequested);
    }
    m_pending->setChanges(changes, canApply);
}

void ShopColumn::hideBars()
{
    if (m_signIn)
        m_signIn->hide();
    if (m_notice)
        m_notice->hide();
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/domains/domainsheader.h"

#include "app/domains/domainboard.h"
#include "app/domains/domainwords.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QPushButton>

using namespace Qt::StringLiterals;

DomainsHeader::DomainsHeader(bool canCheck, QWidget *parent) : PageHeader(tr("Domains"), parent)
{
    QPushButton *check = addButton(tr("Check hosts"), u"shield"_s);
    check->setObjectName(u"checkAll"_s);
    check->setVisible(canCheck);
    m_backend = addButton({}, u"server"_s);
    m_backend->setObjectName(u"giveToBackend"_s);
    m_backend->setToolTip(tr("Stages the difference for review; nothing is sent yet."));
    m_backend->hide();
    QPushButton *copy = addButton({}, u"copy"_s);
    copy->setObjectName(u"copyLists"_s);
    copy->setToolTip(tr("Copy a list as the platform's console takes it"));
    copy->setAccessibleName(tr("Copy a list"));
    auto *menu = new QMenu(copy);
    copy->setMenu(menu);
    primaryButton()->setObjectName(u"handIn"_s);
    connect(check, &QPushButton::clicked, this, &DomainsHeader::checkAsked);
    connect(m_backend, &QPushButton::clicked, this, &DomainsHeader::backendAsked);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] { fillCopyMenu(menu); });
    connect(primaryButton(), &QPushButton::clicked, this, &DomainsHeader::handInAsked);
}

void DomainsHeader::show(const Platform &platform, const DomainLists &wanted, const Offer &offer)
{
    m_platform = &platform;
    m_wanted = wanted;
    setNote(tr("%Ln wanted", "entries of domain lists", entryCount(wanted)));
    QPushButton *handing = primaryButton();
    handing->setVisible(platform.isPlatform);
    handing->setText(offer.isThroughApi ? tr("Send %n change(s)…", nullptr, offer.toPlatform)
                                        : tr("Hand in %n change(s)…", nullptr, offer.toPlatform));
    handing->setEnabled(offer.toPlatform > 0);
    m_backend->setVisible(offer.toBackend > 0);
    m_backend->setText(tr("Give %n to the backend", nullptr, offer.toBackend));
}

void DomainsHeader::fillCopyMenu(QMenu *menu) const
{
    menu->clear();
    for (const PlatformCategory &category : m_platform->categories) {
        const QList<DomainEntry> entries = m_wanted.value(category.id);
        QAction *copy = menu->addAction(
            DomainWords::category(category.id), menu,
            [text = consoleText(entries, *m_platform)] { QGuiApplication::clipboard()->setText(text); });
        copy->setEnabled(!entries.isEmpty());
    }
}

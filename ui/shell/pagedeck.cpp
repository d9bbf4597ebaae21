// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/pagedeck.h"

#include "ui/common/page.h"
#include "ui/pages.h"
#include "ui/shell/openingview.h"

PageDeck::PageDeck(const AppServices &app, QWidget *parent)
    : QStackedWidget(parent), m_app(app), m_opening(new OpeningView)
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    addWidget(m_opening);
}

Page *PageDeck::current() const
{
    return qobject_cast<Page *>(currentWidget());
}

bool PageDeck::focusWorkplace()
{
    QWidget *workplace = current() ? current()->workplace() : nullptr;
    if (workplace)
        workplace->setFocus();
    return workplace;
}

Page *PageDeck::showPage(const QString &id, const ShopServices *shop)
{
    Page *page = m_built.contains(id) ? m_built.value(id) : makePage(id, shop);
    if (!page)
        m_opening->showPage(pageTitle(id));
    setCurrentWidget(page ? static_cast<QWidget *>(page) : m_opening);
    return page;
}

Page *PageDeck::makePage(const QString &id, const ShopServices *shop)
{
    for (const PageEntry &entry : pageEntries()) {
        if (entry.id != id || (entry.needsShop && !shop))
            continue;
        Page *page = entry.build({.app = m_app, .shop = shop});
        page->setAccessibleName(pageTitle(id));
        connect(page, &Page::openRequested, this, &PageDeck::openRequested);
        connect(page, &Page::undoChanged, this, &PageDeck::undoChanged);
        addWidget(page);
        m_built.insert(id, page);
        return page;
    }
    return nullptr;
}

void PageDeck::drop(bool alsoThoseWithoutShop)
{
    for (const PageEntry &entry : pageEntries()) {
        if (entry.needsShop || alsoThoseWithoutShop)
            delete m_built.take(entry.id);
    }
}

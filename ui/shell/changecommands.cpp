// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/changecommands.h"

#include "app/workspace/pendingchanges.h"
#include "ui/common/actionregistry.h"
#include "ui/common/page.h"
#include "ui/review/discardquestion.h"
#include "ui/review/reviewdialog.h"
#include "ui/services.h"

#include <QAction>

using namespace Qt::StringLiterals;

ChangeCommands::ChangeCommands(const ActionRegistry &actions, std::function<Page *()> page, QWidget *window)
    : QObject(window), m_actions(actions), m_page(std::move(page)), m_window(window)
{
}

void ChangeCommands::setShop(const ShopServices *shop)
{
    disconnect(m_following);
    m_shop = shop;
    if (m_shop)
        m_following = connect(&m_shop->changes, &PendingChanges::changed, this, &ChangeCommands::refresh);
    refresh();
}

int ChangeCommands::waiting() const
{
    return m_shop ? m_shop->changes.counts().lines : 0;
}

void ChangeCommands::refresh()
{
    const Page *page = m_page();
    const bool pageUndoes = page && page->canUndo();
    const bool pageRedoes = page && page->canRedo();
    m_actions.action(u"edit.review"_s)->setEnabled(waiting() > 0);
    m_actions.action(u"edit.discard"_s)->setEnabled(waiting() > 0);
    m_actions.action(u"edit.undo"_s)->setEnabled(pageUndoes || (m_shop && m_shop->changes.canUndo()));
    m_actions.action(u"edit.redo"_s)->setEnabled(pageRedoes || (m_shop && m_shop->changes.canRedo()));
}

void ChangeCommands::undo()
{
    Page *page = m_page();
    if (page && page->canUndo())
        report(page->undo());
    else if (m_shop)
        report(m_shop->changes.undo());
}

void ChangeCommands::redo()
{
    Page *page = m_page();
    if (page && page->canRedo())
        report(page->redo());
    else if (m_shop)
        report(m_shop->changes.redo());
}

void ChangeCommands::review()
{
    if (waiting() == 0 || m_window->findChild<ReviewDialog *>())
        return;
    auto *dialog = new ReviewDialog(*m_shop, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    Q_EMIT reviewing(dialog);
    dialog->open();
}

void ChangeCommands::discard()
{
    if (waiting() == 0)
        return;
    auto *question = new DiscardQuestion(waiting(), m_window);
    connect(question, &DiscardQuestion::confirmed, this, [this] {
        if (m_shop)
            report(m_shop->changes.discardAll());
    });
    question->open();
}

void ChangeCommands::report(const Result<Done> &result)
{
    if (!result)
        Q_EMIT failed(result.error());
}

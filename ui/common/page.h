// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QList>
#include <QWidget>

class QAction;

/// One page of the main window. Built when it is first shown.
class Page : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;

    /// What people work in, which gets the focus when the page comes up; null: the focus stays where it is.
    QWidget *workplace() const { return m_workplace; }

    /// Asks for everything again (F5). The rows shown stay until the new ones are here.
    virtual void reload() = 0;
    /// Puts the cursor into the page's search (Ctrl+F); pages without one do nothing.
    virtual void focusSearch() { }
    /// Brings up one thing: an id, or a view such as "state:toShip" (orders) or "sort:stock" (products).
    /// Pages that have no such thing do nothing.
    virtual void openTarget(const QString &target) { Q_UNUSED(target) }
    /// What the command palette offers while this page is shown. The page owns them.
    virtual QList<QAction *> commands() const { return {}; }
    /// Edits of the page's own, which are no pending changes, are taken back first by Edit, Undo.
    virtual bool canUndo() const { return false; }
    virtual bool canRedo() const { return false; }
    virtual Result<Done> undo() { return Done{}; }
    virtual Result<Done> redo() { return Done{}; }
    /// True once the page shows its data (or why there is none) and its pictures: screenshots wait for it.
    virtual bool isSettled() const = 0;
    /// False while a live page has too little yet to show what it is for. Screenshots wait a while for it.
    virtual bool hasLiveData() const { return true; }

Q_SIGNALS:
    /// Another page should come up, at one thing: ("orders", order id). See openTarget.
    void openRequested(const QString &page, const QString &target);
    /// canUndo() or canRedo() may differ.
    void undoChanged();

protected:
    /// Not a focus proxy: that makes the page itself a stop of the Tab key, from where it goes on behind the
    /// workplace, and what stands before it is never reached.
    void setWorkplace(QWidget *workplace) { m_workplace = workplace; }

private:
    QWidget *m_workplace = nullptr;
};

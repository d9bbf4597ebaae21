// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QObject>

#include <functional>

class ActionRegistry;
class Page;
class QDialog;
class QWidget;
struct ShopServices;

/// What the Edit menu does with changes: take back and do again, review, discard; and which of it is possible
/// now. Edits of the shown page's own come before the shop's pending changes.
class ChangeCommands : public QObject
{
    Q_OBJECT
public:
    /// page: asks which one is shown; null where none is. Dialogs open over the window, which owns this.
    ChangeCommands(const ActionRegistry &actions, std::function<Page *()> page, QWidget *window);

    /// Whose changes they are; null: no shop is open. Outlives this, or is taken back first.
    void setShop(const ShopServices *shop);
    /// Enables what is possible. To be called when another page is shown, or its edits changed.
    void refresh();

    void undo();
    void redo();
    void review();
    void discard();

Q_SIGNALS:
    /// The review is about to be shown, over the whole window.
    void reviewing(QDialog *dialog);
    /// A step could not be stored.
    void failed(const Error &error);

private:
    int waiting() const;
    void report(const Result<Done> &result);

    const ActionRegistry &m_actions;
    std::function<Page *()> m_page;
    QWidget *m_window;
    const ShopServices *m_shop = nullptr;
    QMetaObject::Connection m_following{};
};

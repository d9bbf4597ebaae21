// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class Banner;
class PageDeck;
class PendingBar;
class PendingChanges;
class QVBoxLayout;
class SignInBar;

/// What stands beside the sidebar: the pages, above them who must sign in and what the person must know,
/// below them what waits to be applied. The bars are made when they are first needed: no start needs them
/// before its first page is painted.
class ShopColumn : public QWidget
{
    Q_OBJECT
public:
    explicit ShopColumn(PageDeck *pages, QWidget *parent = nullptr);

    SignInBar *signInBar();
    /// For what concerns the program or the whole shop; the page stays.
    Banner *notice();
    /// The bar below follows them. Null: there are none.
    void showChanges(PendingChanges *changes);
    /// Those above, when the shop goes.
    void hideBars();

Q_SIGNALS:
    void reviewRequested();
    void discardRequested();

private:
    QVBoxLayout *m_rows = nullptr;
    PageDeck *m_pages = nullptr;
    SignInBar *m_signIn = nullptr; ///< like the other bars null until needed
    Banner *m_notice = nullptr;
    PendingBar *m_pending = nullptr;
};

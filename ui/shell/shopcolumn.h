// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

class Banner;
class PageDeck;
class PendingBar;
class PendingChanges;
class QDialog;
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
    /// The bar stands atop a modal dialog that waits for the shop as long as it is open: nobody could sign
    /// in behind it. The dialog has a box for its layout.
    void lendSignInBar(QDialog *dialog);
    /// For what concerns the program or the whole shop; the page stays.
    Banner *notice();
    /// The bar below follows them. Null: there are none.
    /// \param canApply  false: the shop is not open, so they are only shown
    void showChanges(PendingChanges *changes, bool canApply = true);
    /// Those above, when the shop goes.
    void hideBars();

Q_SIGNALS:
    void reviewRequested();
    void discardRequested();
    /// A bar had the focus, and what had it before is there no more.
    void focusLeft();

private:
    QVBoxLayout *m_rows = nullptr;
    PageDeck *m_pages = nullptr;
    QPointer<SignInBar> m_signIn{}; ///< like the other bars null until needed
    Banner *m_notice = nullptr;
    PendingBar *m_pending = nullptr;
};

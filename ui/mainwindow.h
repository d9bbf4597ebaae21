// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/shopprofile.h"
#include "ui/services.h"

#include <QMainWindow>

#include <memory>
#include <optional>

class Banner;
class ChangeCommands;
class CommandPalette;
class Page;
class PageDeck;
class PendingChanges;
class ProductionMark;
class QStackedWidget;
class ShopColumn;
class ShopIndicators;
class Sidebar;
class SignInBar;
class StatusLine;
class StayQuestion;
class WelcomeView;
struct AppServices;
struct Error;

/// The window: sidebar, the pages of the open shop, what waits, the status line. Without a shop, the
/// welcome view.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    explicit MainWindow(const AppServices &app, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// The shop is known, but not there yet: its frame with quiet rows.
    void showOpening(const ShopProfile &profile);
    void showOpeningProgress(const QString &what, double share);
    /// changes: what waits for that shop, shown as kept. They outlive it in this window, as services do.
    void showOpeningError(const Error &error, PendingChanges &changes);
    /// The shop is there. services outlive it in this window: dropShop() comes before they go.
    void enterShop(const ShopServices &services);
    /// Takes the pages down, and all else that stands on the shop's services.
    void dropShop();
    /// The same, and back to the welcome view.
    void leaveShop();

    /// \param target  of the page's openTarget; empty: just the page
    void showPage(const QString &id, const QString &target = {});
    QString currentPageId() const;
    /// Null while no page is shown.
    Page *currentPage() const;

    SignInBar *signInBar() const;
    /// A shop is open, but nobody is signed in to it or asked to.
    bool isSigningIn() const;
    /// In place: see SignInBar::ask().
    void askToSignIn(const QString &user, const QString &lastRefusal, bool canRemember);
    /// For what concerns the program or the whole shop; the window's page stays.
    Banner *notice() const;
    ChangeCommands *changes() const;

    void openPalette();
    void openShopPalette();
    void openShortcuts();
    void openAbout();
    void reloadPage();
    void focusSearch();
    void toggleSidebar();
    void toggleFullScreen();
    /// Whatever closing the window means.
    void quit();
    /// Shows it in front of others, also after it was closed.
    void comeUp();

Q_SIGNALS:
    void retryRequested();
    /// The program is to end.
    void closing();

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeShopArea();
    Page *bringUp(const QString &id);
    void connectParts();
    void fillMenus();
    void showWelcome();
    void showProfile(const ShopProfile &profile);
    void refreshTitle();
    void restoreLook();
    void takeWhatIsTyped();
    void saveLook();

    const AppServices &m_app;
    std::optional<ShopServices> m_shop{};
    std::optional<ShopProfile> m_profile{};
    QStackedWidget *m_root = nullptr;
    WelcomeView *m_welcome = nullptr; ///< null until it is first shown
    QWidget *m_shopArea = nullptr;
    Sidebar *m_sidebar = nullptr;
    ShopColumn *m_column = nullptr;
    PageDeck *m_pages = nullptr; ///< in the column
    StatusLine *m_status = nullptr;
    ChangeCommands *m_changes = nullptr;
    StayQuestion *m_stay = nullptr;
    CommandPalette *m_palette = nullptr;
    std::unique_ptr<ProductionMark> m_production{};
    std::unique_ptr<ShopIndicators> m_indicators{}; ///< null while no shop is open
    QString m_pageId{};
};

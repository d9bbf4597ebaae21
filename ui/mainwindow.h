// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/workspace/shopprofile.h"
#include "ui/services.h"

#include <QHash>
#include <QMainWindow>

#include <memory>
#include <optional>

class Banner;
class CommandPalette;
class OpeningView;
class Page;
class ProductionMark;
class QSplitter;
class QStackedWidget;
class ShopColumn;
class Sidebar;
class SignInBar;
class StatusLine;
class WelcomeView;
struct AppServices;

/// The window: sidebar, the pages of the open shop, what waits, the status line. Without a shop, the
/// welcome view. Pages are built when first shown and live as long as their shop is open.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    explicit MainWindow(const AppServices &app, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// The shop is known, but not there yet: its frame with quiet rows.
    void showOpening(const ShopProfile &profile);
    void showOpeningProgress(const QString &what, double share);
    void showOpeningError(const Error &error);
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
    /// For what concerns the program or the whole shop; the window's page stays.
    Banner *notice() const;

    void openPalette();
    void openShopPalette();
    void openShortcuts();
    void openAbout();
    void reviewChanges();
    void discardChanges();
    void undoChange();
    void redoChange();
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
    void connectParts();
    void fillMenus();
    Page *makePage(const QString &id);
    void showWelcome();
    void dropPages(bool alsoThoseWithoutShop);
    void showProfile(const ShopProfile &profile);
    void watchBackend();
    void refreshSession();
    void refreshChanges();
    void refreshTitle();
    void askWhetherToStay();
    void decideToStay(bool stays);
    void restoreLook();
    void saveLook();
    void report(const Result<Done> &result);

    const AppServices &m_app;
    std::optional<ShopServices> m_shop{};
    std::optional<ShopProfile> m_profile{};
    QStackedWidget *m_root = nullptr;
    WelcomeView *m_welcome = nullptr; ///< null until it is first shown
    QWidget *m_shopArea = nullptr;
    Sidebar *m_sidebar = nullptr;
    ShopColumn *m_column = nullptr;
    QStackedWidget *m_pages = nullptr; ///< in the column
    OpeningView *m_opening = nullptr;
    StatusLine *m_status = nullptr;
    CommandPalette *m_palette = nullptr;
    std::unique_ptr<ProductionMark> m_production{};
    std::unique_ptr<QObject> m_shopConnections{};
    QHash<QString, Page *> m_built{};
    QString m_pageId{};
    bool m_hasAskedToStay = false;
};

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow.h"

#include "app/backend/backend.h"
#include "app/domains/domainwatch.h"
#include "app/workspace/pendingchanges.h"
#include "app/workspace/settings.h"
#include "ui/appservices.h"
#include "ui/common/actionregistry.h"
#include "ui/common/banner.h"
#include "ui/common/page.h"
#include "ui/pages.h"
#include "ui/shell/aboutdialog.h"
#include "ui/shell/changecommands.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/openingview.h"
#include "ui/shell/pagedeck.h"
#include "ui/shell/paletteentries.h"
#include "ui/shell/productionmark.h"
#include "ui/shell/shopcolumn.h"
#include "ui/shell/shopindicators.h"
#include "ui/shell/shopswitcher.h"
#include "ui/shell/shortcutsdialog.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/signinbar.h"
#include "ui/shell/statusline.h"
#include "ui/shell/stayquestion.h"
#include "ui/shell/trayresidence.h"
#include "ui/shell/welcomeview.h"
#include "ui/shell/windowactions.h"

#include <QApplication>
#include <QBoxLayout>
#include <QCloseEvent>
#include <QMenuBar>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace {

/// How this window's place is kept in the settings.
const QString windowName = u"main"_s;
/// What fits a laptop's screen and shows a list with its panel.
constexpr QSize firstSize{1280, 800};

} // namespace

MainWindow::MainWindow(const AppServices &app, QWidget *parent)
    : QMainWindow(parent), m_app(app), m_root(new QStackedWidget), m_status(new StatusLine),
      m_changes(new ChangeCommands(
          app.actions, [this] { return currentPage(); }, this)),
      m_stay(new StayQuestion(app.settings, app.tray, this))
{
    setMinimumSize(720, 480);
    m_shopArea = makeShopArea();
    m_root->addWidget(m_shopArea);
    setCentralWidget(m_root);
    setStatusBar(m_status);
    registerWindowActions(m_app, *this);
    fillMenus();
    connectParts();
    restoreLook();
    dropShop();
}

MainWindow::~MainWindow()
{
    dropShop(); // pages before what they stand on
}

QWidget *MainWindow::makeShopArea()
{
    m_sidebar = new Sidebar;
    m_pages = new PageDeck(m_app);
    m_column = new ShopColumn(m_pages);

    auto *area = new QWidget;
    auto *line = new QHBoxLayout(area);
    line->setContentsMargins({});
    line->setSpacing(0);
    line->addWidget(m_sidebar);
    line->addWidget(m_column, 1);
    return area;
}

bool MainWindow::isSigningIn() const
{
    return m_shop && !m_shop->backend.session() && !signInBar()->isVisible();
}

SignInBar *MainWindow::signInBar() const
{
    return m_column->signInBar();
}

void MainWindow::askToSignIn(const QString &user, const QString &lastRefusal, bool canRemember)
{
    signInBar()->ask(user, lastRefusal, canRemember);
    m_status->showConnection(StatusLine::Connection::SignedOut);
}

Banner *MainWindow::notice() const
{
    const bool isWelcoming = m_welcome && m_root->currentWidget() == m_welcome;
    return isWelcoming ? m_welcome->banner() : m_column->notice();
}

void MainWindow::connectParts()
{
    connect(m_sidebar, &Sidebar::pageChosen, this, [this](const QString &id) { bringUp(id); });
    connect(m_sidebar->switcher(), &ShopSwitcher::clicked, this, &MainWindow::openShopPalette);
    connect(m_column, &ShopColumn::reviewRequested, m_changes, &ChangeCommands::review);
    connect(m_column, &ShopColumn::discardRequested, m_changes, &ChangeCommands::discard);
    connect(m_column, &ShopColumn::focusLeft, this, [this] {
        if (!m_pages->focusWorkplace()) // else Qt would choose a button
            m_sidebar->focusPages();
    });
    connect(m_changes, &ChangeCommands::reviewing, m_column, &ShopColumn::lendSignInBar);
    connect(m_changes, &ChangeCommands::failed, this,
            [this](const Error &error) { notice()->showError(error); });
    connect(m_pages->opening(), &OpeningView::retryRequested, this, &MainWindow::retryRequested);
    connect(m_pages->opening(), &OpeningView::editRequested, this,
            [this] { m_app.shops.editShop(m_profile->id); });
    connect(m_pages, &PageDeck::openRequested, this, &MainWindow::showPage);
    connect(m_pages, &PageDeck::undoChanged, m_changes, &ChangeCommands::refresh);
    connect(m_stay, &StayQuestion::decided, this, &QWidget::close);
}

void MainWindow::fillMenus()
{
    using Group = ActionRegistry::Group;
    menuBar()->clear();
    for (const Group group : {Group::File, Group::Edit, Group::View, Group::Go, Group::Shop, Group::Help})
        m_app.actions.fill(menuBar()->addMenu(ActionRegistry::groupTitle(group)), group);
    addActions(m_app.actions.actions()); // their keys work wherever the focus is
}

void MainWindow::showProfile(const ShopProfile &profile)
{
    m_profile = profile;
    m_sidebar->switcher()->showShop(profile);
    m_sidebar->switcher()->show();
    m_status->showShop(profile);
    const bool isProduction = profile.environment == Environment::Production;
    if (isProduction && !m_production)
        m_production = std::make_unique<ProductionMark>(this);
    else if (!isProduction)
        m_production.reset();
    m_root->setCurrentWidget(m_shopArea);
}

void MainWindow::showOpening(const ShopProfile &profile)
{
    dropShop();
    showProfile(profile);
    m_pages->opening()->begin();
    m_status->showConnection(StatusLine::Connection::Connecting);
    if (m_pageId.isEmpty())
        m_pageId = pageIds().constFirst();
    showPage(m_pageId);
}

void MainWindow::showOpeningProgress(const QString &what, double share)
{
    m_pages->opening()->showProgress(what, share);
}

void MainWindow::showOpeningError(const Error &error, PendingChanges &changes)
{
    m_status->showConnection(StatusLine::Connection::NotOpen);
    m_status->showPending(changes.counts().lines);
    m_column->showChanges(&changes, false);
    m_pages->opening()->showError(error, m_profile && !m_profile->isSample);
    if (currentPage()) // one that needs no shop: the opening view is behind it
        notice()->showError(error);
}

void MainWindow::enterShop(const ShopServices &services)
{
    const QString page = m_pageId;
    dropShop();
    showProfile(services.profile);
    m_shop.emplace(services);
    m_column->showChanges(&m_shop->changes);
    m_changes->setShop(&*m_shop);
    m_indicators = std::make_unique<ShopIndicators>(*m_shop, *m_sidebar, *m_status, m_app.tray);
    connect(m_indicators.get(), &ShopIndicators::alertPicked, this, [this](const QString &key) {
        comeUp();
        showPage(u"alerts"_s, key);
    });
    showPage(page.isEmpty() ? pageIds().constFirst() : page);
}

void MainWindow::leaveShop()
{
    dropShop();
    showWelcome();
}

/// Made when it is first needed: most starts open a shop at once.
void MainWindow::showWelcome()
{
    if (!m_welcome) {
        m_welcome = new WelcomeView(m_app);
        m_root->addWidget(m_welcome);
    }
    m_root->setCurrentWidget(m_welcome);
}

void MainWindow::dropShop()
{
    m_pages->drop(false);
    m_indicators.reset();
    m_column->showChanges(nullptr);
    m_changes->setShop(nullptr);
    m_shop.reset();
    m_profile.reset();
    m_sidebar->switcher()->hide();
    m_production.reset();
    m_column->hideBars();
    m_status->showNoShop();
    refreshTitle();
}

void MainWindow::showPage(const QString &id, const QString &target)
{
    if (!pageIds().contains(id))
        return;
    const bool isOther = id != m_pageId || !currentPage();
    Page *page = bringUp(id);
    if (page && isOther && page->workplace())
        page->workplace()->setFocus();
    else if (page && isOther && page->isAncestorOf(QApplication::focusWidget()))
        m_sidebar->focusPages(); // Qt has put it on whatever is first when the former page went
    if (page && !target.isEmpty())
        page->openTarget(target);
}

/// The page without the focus: arrows in the sidebar go on from page to page.
Page *MainWindow::bringUp(const QString &id)
{
    Page *page = m_pages->showPage(id, m_shop ? &*m_shop : nullptr);
    m_pageId = id;
    if (!m_profile && page) // the settings can be shown before any shop is open, the rest can't
        m_root->setCurrentWidget(m_shopArea);
    else if (!m_profile)
        showWelcome();
    m_sidebar->setCurrentPage(id);
    refreshTitle();
    m_changes->refresh();
    return page;
}

QString MainWindow::currentPageId() const
{
    return m_pageId;
}

Page *MainWindow::currentPage() const
{
    return m_pages->current();
}

ChangeCommands *MainWindow::changes() const
{
    return m_changes;
}

void MainWindow::refreshTitle()
{
    if (!m_profile) {
        setWindowTitle(tr("Zhanggui", "name of the program"));
        return;
    }
    const QString title =
        tr("%1 – %2 – Zhanggui", "page – shop – program").arg(pageTitle(m_pageId), m_profile->name);
    setWindowTitle(m_production ? ProductionMark::markedTitle(title) : title);
}

void MainWindow::openPalette()
{
    m_palette = m_palette ? m_palette : new CommandPalette(this);
    m_palette->open(allEntries(m_app, currentPage()));
}

void MainWindow::openShopPalette()
{
    m_palette = m_palette ? m_palette : new CommandPalette(this);
    m_palette->open(shopEntries(m_app), tr("Open which shop?"));
}

void MainWindow::openShortcuts()
{
    auto *dialog = new ShortcutsDialog(m_app.actions, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::openAbout()
{
    auto *dialog = new AboutDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::reloadPage()
{
    if (Page *page = currentPage())
        page->reload();
}

void MainWindow::focusSearch()
{
    if (Page *page = currentPage())
        page->focusSearch();
}

void MainWindow::toggleSidebar()
{
    m_sidebar->setVisible(m_sidebar->isHidden());
}

void MainWindow::toggleFullScreen()
{
    setWindowState(windowState() ^ Qt::WindowFullScreen);
}

void MainWindow::restoreLook()
{
    if (!restoreGeometry(m_app.settings.windowGeometry(windowName)))
        resize(firstSize);
}

void MainWindow::saveLook()
{
    m_app.settings.setWindowGeometry(windowName, saveGeometry());
}

/// A language switched at run time: words of the shell are asked for again, pages are built again.
void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    m_app.actions.retranslate();
    fillMenus();
    m_pages->drop(true);
    if (m_root->currentWidget() == m_shopArea) // also the settings, before any shop is open
        showPage(m_pageId);
    refreshTitle();
}

/// A field that is still open hands over what was typed when it loses the focus.
void MainWindow::takeWhatIsTyped()
{
    if (QWidget *field = focusWidget())
        field->clearFocus();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    takeWhatIsTyped();
    saveLook();
    const int watched = m_shop ? int(m_shop->watch.hosts().size()) : 0;
    const ClosingWay way = m_stay->closing(watched);
    if (way == ClosingWay::Ask) {
        event->ignore();
        m_stay->ask(*notice(), watched);
        return;
    }
    QMainWindow::closeEvent(event);
    if (way == ClosingWay::Stay)
        m_app.tray->stay();
    else
        Q_EMIT closing();
}

void MainWindow::showEvent(QShowEvent *event)
{
    if (m_app.tray)
        m_app.tray->leave();
    QMainWindow::showEvent(event);
}

void MainWindow::quit()
{
    takeWhatIsTyped();
    saveLook();
    Q_EMIT closing();
}

void MainWindow::comeUp()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

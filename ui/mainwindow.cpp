// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow.h"

#include "app/alerts/alertdesk.h"
#include "app/backend/backend.h"
#include "app/domains/domainwatch.h"
#include "app/workspace/pendingchanges.h"
#include "app/workspace/settings.h"
#include "ui/appservices.h"
#include "ui/common/actionregistry.h"
#include "ui/common/banner.h"
#include "ui/common/page.h"
#include "ui/pages.h"
#include "ui/review/discardquestion.h"
#include "ui/review/reviewdialog.h"
#include "ui/shell/aboutdialog.h"
#include "ui/shell/alertnotifier.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/openingview.h"
#include "ui/shell/paletteentries.h"
#include "ui/shell/productionmark.h"
#include "ui/shell/shopcolumn.h"
#include "ui/shell/shopswitcher.h"
#include "ui/shell/shortcutsdialog.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/statusline.h"
#include "ui/shell/trayresidence.h"
#include "ui/shell/waitingcounts.h"
#include "ui/shell/welcomeview.h"
#include "ui/shell/windowactions.h"

#include <QBoxLayout>
#include <QCloseEvent>
#include <QMenuBar>
#include <QPushButton>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace {

/// How this window's place is kept in the settings.
const QString windowName = u"main"_s;
/// What fits a laptop's screen and shows a list with its panel.
constexpr QSize firstSize{1280, 800};

} // namespace

MainWindow::MainWindow(const AppServices &app, QWidget *parent)
    : QMainWindow(parent), m_app(app), m_root(new QStackedWidget), m_status(new StatusLine)
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
    m_opening = new OpeningView;
    m_column = new ShopColumn;
    m_pages = m_column->pages();
    m_pages->addWidget(m_opening);

    auto *area = new QWidget;
    auto *line = new QHBoxLayout(area);
    line->setContentsMargins({});
    line->setSpacing(0);
    line->addWidget(m_sidebar);
    line->addWidget(m_column, 1);
    return area;
}

SignInBar *MainWindow::signInBar() const
{
    return m_column->signInBar();
}

Banner *MainWindow::notice() const
{
    return m_column->notice();
}

void MainWindow::connectParts()
{
    connect(m_sidebar, &Sidebar::pageChosen, this, [this](const QString &id) { showPage(id); });
    connect(m_sidebar->switcher(), &ShopSwitcher::clicked, this, &MainWindow::openShopPalette);
    connect(m_column, &ShopColumn::reviewRequested, this, &MainWindow::reviewChanges);
    connect(m_column, &ShopColumn::discardRequested, this, &MainWindow::discardChanges);
    connect(m_opening, &OpeningView::retryRequested, this, &MainWindow::retryRequested);
}

void MainWindow::fillMenus()
{
    using Group = ActionRegistry::Group;
    menuBar()->clear();
    for (const Group group : {Group::File, Group::Edit, Group::View, Group::Go, Group::Shop, Group::Help}) {
        QMenu *menu = menuBar()->addMenu(ActionRegistry::groupTitle(group));
        menu->addActions(m_app.actions.actions(group));
    }
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
    m_status->showConnection(StatusLine::Connection::Connecting);
    if (m_pageId.isEmpty())
        m_pageId = pageIds().constFirst();
    showPage(m_pageId);
}

void MainWindow::showOpeningProgress(const QString &what, double share)
{
    m_opening->showProgress(what, share);
}

void MainWindow::showOpeningError(const Error &error)
{
    m_status->showConnection(StatusLine::Connection::Offline);
    m_opening->showError(error);
}

void MainWindow::enterShop(const ShopServices &services)
{
    const QString page = m_pageId;
    dropShop();
    showProfile(services.profile);
    m_shop.emplace(services);
    m_shopConnections = std::make_unique<QObject>();
    m_column->showChanges(&m_shop->changes);
    watchBackend();
    refreshChanges();
    refreshSession();
    showPage(page.isEmpty() ? pageIds().constFirst() : page);
}

void MainWindow::watchBackend()
{
    Backend &backend = m_shop->backend;
    QObject *context = m_shopConnections.get();
    connect(&backend, &Backend::sessionChanged, context, [this] { refreshSession(); });
    connect(&backend, &Backend::reachabilityChanged, context, [this](bool isReachable) {
        m_status->showConnection(isReachable ? StatusLine::Connection::Online
                                             : StatusLine::Connection::Offline);
    });
    connect(&m_shop->changes, &PendingChanges::changed, context, [this] { refreshChanges(); });
    auto *counts = new WaitingCounts(*m_shop, context);
    connect(counts, &WaitingCounts::counted, m_sidebar, &Sidebar::setCount);
    const auto countAlerts = [this] { m_sidebar->setCount(u"alerts"_s, m_shop->alerts.waitingCount()); };
    connect(&m_shop->alerts, &AlertDesk::changed, context, countAlerts);
    countAlerts();
    if (!m_app.tray)
        return;
    m_app.tray->setShop(&*m_shop);
    auto *notifier =
        new AlertNotifier(m_shop->alerts, *m_app.tray, m_shop->profile.name, m_shop->clock, context);
    connect(notifier, &AlertNotifier::picked, this, [this](const QString &key) {
        comeUp();
        showPage(u"alerts"_s, key);
    });
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
    dropPages(false);
    m_shopConnections.reset();
    m_column->showChanges(nullptr);
    if (m_app.tray)
        m_app.tray->setShop(nullptr);
    m_shop.reset();
    m_profile.reset();
    m_sidebar->switcher()->hide();
    m_production.reset();
    m_column->hideBars();
    m_status->showNoShop();
    for (const QString &id : pageIds())
        m_sidebar->setCount(id, 0);
    refreshChanges();
    refreshTitle();
}

void MainWindow::dropPages(bool alsoThoseWithoutShop)
{
    for (const PageEntry &entry : pageEntries()) {
        if (entry.needsShop || alsoThoseWithoutShop)
            delete m_built.take(entry.id);
    }
}

Page *MainWindow::makePage(const QString &id)
{
    for (const PageEntry &entry : pageEntries()) {
        if (entry.id != id || (entry.needsShop && !m_shop))
            continue;
        Page *page = entry.build({.app = m_app, .shop = m_shop ? &*m_shop : nullptr});
        page->setAccessibleName(pageTitle(id));
        connect(page, &Page::openRequested, this, &MainWindow::showPage);
        connect(page, &Page::undoChanged, this, &MainWindow::refreshChanges);
        m_pages->addWidget(page);
        m_built.insert(id, page);
        return page;
    }
    return nullptr;
}

void MainWindow::showPage(const QString &id, const QString &target)
{
    if (!pageIds().contains(id))
        return;
    Page *page = m_built.contains(id) ? m_built.value(id) : makePage(id);
    m_pageId = id;
    if (!page)
        m_opening->showPage(pageTitle(id));
    m_pages->setCurrentWidget(page ? static_cast<QWidget *>(page) : m_opening);
    if (!m_profile && page) // the settings can be shown before any shop is open, the rest can't
        m_root->setCurrentWidget(m_shopArea);
    else if (!m_profile)
        showWelcome();
    if (page && !target.isEmpty())
        page->openTarget(target);
    m_sidebar->setCurrentPage(id);
    refreshTitle();
    refreshChanges();
}

QString MainWindow::currentPageId() const
{
    return m_pageId;
}

Page *MainWindow::currentPage() const
{
    return qobject_cast<Page *>(m_pages->currentWidget());
}

void MainWindow::refreshSession()
{
    const auto session = m_shop->backend.session();
    const QString name =
        session ? (session->displayName.isEmpty() ? session->user : session->displayName) : QString();
    const QString person = session && !session->role.isEmpty() && session->role != name
        ? tr("%1 (%2)", "person (role)").arg(name, session->role)
        : name;
    m_sidebar->switcher()->showPerson(person);
    m_status->showPerson(person);
    m_status->showConnection(session ? StatusLine::Connection::Online : StatusLine::Connection::SignedOut);
}

void MainWindow::refreshChanges()
{
    const bool hasChanges = m_shop && !m_shop->changes.all().isEmpty();
    m_status->showPending(m_shop ? int(m_shop->changes.all().size()) : 0);
    m_app.actions.action(u"edit.review"_s)->setEnabled(hasChanges);
    m_app.actions.action(u"edit.discard"_s)->setEnabled(hasChanges);
    const Page *page = currentPage();
    const bool pageUndoes = page && page->canUndo();
    const bool pageRedoes = page && page->canRedo();
    m_app.actions.action(u"edit.undo"_s)->setEnabled(pageUndoes || (m_shop && m_shop->changes.canUndo()));
    m_app.actions.action(u"edit.redo"_s)->setEnabled(pageRedoes || (m_shop && m_shop->changes.canRedo()));
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

void MainWindow::reviewChanges()
{
    if (!m_shop || m_shop->changes.all().isEmpty() || findChild<ReviewDialog *>())
        return;
    auto *dialog = new ReviewDialog(*m_shop, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::discardChanges()
{
    if (!m_shop || m_shop->changes.all().isEmpty())
        return;
    auto *question = new DiscardQuestion(int(m_shop->changes.all().size()), this);
    connect(question, &DiscardQuestion::confirmed, this, [this] {
        if (m_shop)
            report(m_shop->changes.discardAll());
    });
    question->open();
}

void MainWindow::undoChange()
{
    if (currentPage() && currentPage()->canUndo())
        report(currentPage()->undo());
    else if (m_shop)
        report(m_shop->changes.undo());
}

void MainWindow::redoChange()
{
    if (currentPage() && currentPage()->canRedo())
        report(currentPage()->redo());
    else if (m_shop)
        report(m_shop->changes.redo());
}

void MainWindow::report(const Result<Done> &result)
{
    if (!result)
        notice()->showError(result.error());
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
    dropPages(true);
    if (m_profile)
        showPage(m_pageId);
    refreshTitle();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    saveLook();
    TrayResidence *tray = m_app.tray;
    const bool isWatching = m_shop && !m_shop->watch.hosts().isEmpty();
    const ClosingWay way = closingWay(m_app.settings.staysInTray(), tray && tray->isPossible(), isWatching);
    if (way == ClosingWay::Ask && !std::exchange(m_hasAskedToStay, true)) {
        event->ignore();
        askWhetherToStay();
        return;
    }
    QMainWindow::closeEvent(event);
    if (way == ClosingWay::Stay)
        tray->stay();
    else
        Q_EMIT closing();
}

void MainWindow::showEvent(QShowEvent *event)
{
    if (m_app.tray)
        m_app.tray->leave();
    QMainWindow::showEvent(event);
}

/// In place, the first time: who closes again without an answer means to quit.
void MainWindow::askWhetherToStay()
{
    notice()->showMessage(
        Banner::Severity::Info, tr("Keep watching when the window is closed?"),
        tr("Zhanggui can stay in the tray and go on looking at %n host(s). This can be changed "
           "in the settings.",
           nullptr, int(m_shop->watch.hosts().size())));
    QPushButton *stay = notice()->addButton(tr("Keep watching"));
    stay->setObjectName(u"stayInTray"_s);
    connect(stay, &QPushButton::clicked, this, [this] { decideToStay(true); });
    QPushButton *leave = notice()->addButton(tr("Quit"));
    leave->setObjectName(u"quitAfterAll"_s);
    connect(leave, &QPushButton::clicked, this, [this] { decideToStay(false); });
}

void MainWindow::decideToStay(bool stays)
{
    m_app.settings.setStaysInTray(stays);
    notice()->hide();
    close();
}

void MainWindow::quit()
{
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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/application.h"

#include "app/base/logging.h"
#include "app/base/module.h"
#include "app/sampleshop/embeddedshop.h"
#include "app/workspace/fallbacksecretstore.h"
#include "app/workspace/pendingchanges.h"
#include "app/workspace/profiles.h"
#include "app/workspace/settingsfile.h"
#include "ui/common/banner.h"
#include "ui/common/theme.h"
#include "ui/connect/connectdialog.h"
#include "ui/connect/shopconnection.h"
#include "ui/mainwindow.h"
#include "ui/pages.h"
#include "ui/shell/openshop.h"
#include "ui/shell/personcredentials.h"
#include "ui/shell/screenshotrun.h"
#include "ui/shell/signinbar.h"

#include <QApplication>
#include <QEvent>
#include <QFileInfo>
#include <QTimer>

using namespace Qt::StringLiterals;

Application::Application(const CommandLine &line, const ConfigFolder &folders, SettingsFile &file,
                         FallbackSecretStore &secrets)
    : m_line(line), m_folders(folders), m_file(file), m_settings(*file.store),
      m_firstTheme(m_settings.theme()), m_firstLanguage(m_settings.language()), m_secrets(secrets),
      m_catalog(folders.connectorsFolder()), m_tester(m_catalog, line.connector),
      m_database(folders.databaseFile(), systemClock())
{
    applyAppearance(); // before any window is made
    applyLanguage();
    m_services = std::make_unique<AppServices>(AppServices{.settings = m_settings,
                                                           .secrets = m_secrets,
                                                           .actions = m_actions,
                                                           .shops = *this,
                                                           .logFolder = m_folders.log,
                                                           .clock = systemClock(),
                                                           .tray = &m_tray});
    m_window = std::make_unique<MainWindow>(*m_services);
    markChoices();
    connect(m_window.get(), &MainWindow::retryRequested, this, &Application::reopen);
    connect(m_window.get(), &MainWindow::closing, this, [this] { Q_EMIT finished(ExitOk); });
    connect(&m_tray, &TrayResidence::openAsked, m_window.get(), &MainWindow::comeUp);
    connect(&m_tray, &TrayResidence::quitAsked, m_window.get(), &MainWindow::quit);
    connect(&m_settings, &Settings::appearanceChanged, this, &Application::applyAppearance);
    connect(&m_settings, &Settings::appearanceChanged, this, &Application::applyLanguage);
    connect(&m_settings, &Settings::appearanceChanged, this, &Application::markChoices);
    connect(&m_system, &SystemAppearance::changed, this, &Application::applyAppearance);
}

Application::~Application()
{
    m_screenshots.reset();
    dropShop();
    m_window.reset();
}

/// The command line wins over what was set, and is not stored; what is chosen from then on wins over both.
Theme Application::wantedTheme() const
{
    const auto asked = m_settings.theme() == m_firstTheme ? themeFromName(m_line.theme) : std::nullopt;
    return asked.value_or(m_settings.theme());
}

void Application::applyAppearance()
{
    theme::apply(*qApp, theme::schemeFor(wantedTheme(), m_system.isDark(), m_system.hasHighContrast()));
}

void Application::applyLanguage()
{
    const bool isAsked = !m_line.language.isEmpty() && m_settings.language() == m_firstLanguage;
    m_languages.speak(isAsked ? m_line.language : m_settings.language());
}

/// Which appearance and language are in force, in the menu.
void Application::markChoices()
{
    static const QHash<Theme, QString> themes{{Theme::Light, u"view.light"_s},
                                              {Theme::Dark, u"view.dark"_s},
                                              {Theme::System, u"view.systemTheme"_s}};
    m_actions.action(themes.value(wantedTheme()))->setChecked(true);
    m_actions.action(u"view.language."_s + m_languages.current())->setChecked(true);
}

void Application::start()
{
    if (!m_line.size.isEmpty())
        m_window->resize(m_line.size);
    showFirst();
    m_window->installEventFilter(this);
    m_window->show();
}

QString Application::firstPage() const
{
    return m_line.page.isEmpty() ? pageIds().constFirst() : m_line.page;
}

/// What the first paint shows: the frame of the shop that will be opened, or the welcome view.
void Application::showFirst()
{
    const bool isForPictures = !m_line.screenshotFolder.isEmpty();
    if (!m_line.shop.isEmpty()) {
        m_wanted = m_settings.shopNamed(m_line.shop).value_or(ShopProfile{});
    } else if (m_line.wantsSample || (isForPictures && !m_settings.shop(m_settings.lastShop()))) {
        m_wanted = sampleShopProfile(tr("Sample shop"));
    } else if (const auto last = m_settings.shop(m_settings.lastShop())) {
        m_wanted = *last;
    }
    if (!m_wanted.id.isNull())
        m_window->showOpening(m_wanted);
    m_window->showPage(firstPage());
}

bool Application::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Paint && !std::exchange(m_isPainted, true)) {
        watched->removeEventFilter(this);
        QTimer::singleShot(0, this, &Application::afterFirstPaint);
    }
    return QObject::eventFilter(watched, event);
}

void Application::afterFirstPaint()
{
    if (m_line.exitsAfterPaint) {
        Q_EMIT finished(ExitOk);
        return;
    }
    m_system.start();
    m_reports.noteSettings(m_file, m_folders.config);
    m_reports.noteCrash(m_folders.log);
    listenToOtherStarts();
    openFirstShop();
    if (!m_line.screenshotFolder.isEmpty())
        startScreenshots();
}

/// Once the shop is open, or can't be: until then the window is busy with that.
void Application::report()
{
    if (!m_reports.isEmpty())
        m_reports.showOn(*m_window->notice());
}

void Application::listenToOtherStarts()
{
    connect(&m_instances, &InstanceServer::wished, this, &Application::fulfil);
    if (const auto listening = m_instances.listen(m_folders.config); !listening)
        qCWarning(logUi, "other starts can't be heard: %s", qPrintable(listening.error().detail));
}

void Application::fulfil(const InstanceWish &wish)
{
    m_window->comeUp();
    if (wish.wantsSample)
        openSampleShop();
    else if (!wish.shop.isEmpty())
        openNamed(wish.shop);
    if (!wish.page.isEmpty())
        m_window->showPage(wish.page);
}

void Application::openNamed(const QString &shop)
{
    if (const auto profile = m_settings.shopNamed(shop))
        openShop(profile->id);
    else
        m_window->notice()->showMessage(Banner::Severity::Warning, tr("No shop is called “%1”.").arg(shop));
}

void Application::openFirstShop()
{
    if (!m_wanted.id.isNull())
        reopen();
    else if (!m_line.shop.isEmpty())
        openNamed(m_line.shop);
    else if (!m_line.connector.isEmpty())
        connectNewShop();
    else
        report();
}

/// Opens m_wanted, again where it has failed before.
void Application::reopen()
{
    m_window->showOpening(m_wanted);
    m_unopened.reset();
    if (m_wanted.isSample)
        startSampleShop();
    else
        openConnected(m_wanted);
}

void Application::openShop(const QUuid &profile)
{
    if (const auto found = m_settings.shop(profile)) {
        dropShop();
        m_wanted = *found;
        reopen();
    }
}

void Application::openSampleShop()
{
    dropShop();
    m_wanted = sampleShopProfile(tr("Sample shop"));
    reopen();
}

void Application::startSampleShop()
{
    const auto maker = moduleOffering<EmbeddedShopMaker>(u"sampleshop"_s);
    if (!maker) {
        failOpening(maker.error());
        return;
    }
    m_sample =
        (*maker)->make({.dataFolder = m_folders.sampleShopFolder(), .shoppersPerSecond = m_line.shoppers});
    connect(m_sample.get(), &EmbeddedShop::fillingProgressed, this, [this](double share) {
        m_window->showOpeningProgress(tr("Making the sample shop. This happens once."), share);
    });
    m_opening.run(m_sample->start(), [this](const Result<ShopAddress> &address) {
        if (!address) {
            failOpening(address.error());
            return;
        }
        m_wanted.connector = u"zhanggui"_s;
        m_wanted.address = address->url;
        m_wanted.user = address->user;
        open(m_wanted, std::make_unique<FixedCredentials>(Credentials{address->user, address->password}));
    });
}

void Application::openConnected(const ShopProfile &profile)
{
    auto credentials = std::make_unique<PersonCredentials>(profile, m_secrets);
    PersonCredentials *person = credentials.get();
    SignInBar *bar = m_window->signInBar();
    person->useOnce(std::exchange(m_typedPassword, {}));
    connect(person, &PersonCredentials::asked, m_window.get(),
            [this](const QString &user, const QString &lastRefusal, bool canRemember) {
                m_window->askToSignIn(user, lastRefusal, canRemember && !m_secrets.isSessionOnly());
            });
    connect(bar, &SignInBar::entered, person, &PersonCredentials::answer);
    connect(bar, &SignInBar::gaveUp, person, &PersonCredentials::giveUp);
    open(profile, std::move(credentials));
    if (m_shop)
        connect(m_shop.get(), &OpenShop::signedIn, person, &PersonCredentials::confirm);
}

void Application::open(const ShopProfile &profile, std::unique_ptr<CredentialSource> credentials)
{
    const Result<QString> file = ShopConnection::connectorFile(m_catalog, profile);
    if (!file) {
        failOpening(file.error());
        return;
    }
    m_shop = std::make_unique<OpenShop>(profile, *file, std::move(credentials), m_database, m_settings,
                                        m_secrets, m_folders.registrationsFolder());
    m_opening.run(m_shop->load(),
                  [this](const Result<Done> &loaded) { loaded ? enter() : failOpening(loaded.error()); });
}

void Application::enter()
{
    m_settings.setLastShop(m_wanted.id);
    m_window->enterShop(m_shop->services());
    m_shop->signIn();
    m_reports.noteDatabase(m_database, m_shop->services().changes);
    report();
}

void Application::failOpening(const Error &error)
{
    m_unopened = std::make_unique<PendingChanges>(m_database, m_wanted.id, systemClock());
    m_window->showOpeningError(error, *m_unopened);
    report();
    if (!m_line.screenshotFolder.isEmpty())
        Q_EMIT finished(ExitFailure);
}

/// Pages, then what they stand on, then the shop behind it.
void Application::dropShop()
{
    m_opening.cancel();
    if (m_window)
        m_window->dropShop();
    m_unopened.reset();
    m_shop.reset();
    m_sample.reset();
}

void Application::closeShop()
{
    dropShop();
    m_window->leaveShop();
    m_wanted = {};
    m_settings.setLastShop({});
}

void Application::signOut()
{
    if (m_shop)
        m_shop->signOut();
}

void Application::connectNewShop()
{
    ShopProfile profile = newShopProfile();
    profile.connector =
        m_line.connector.isEmpty() ? u"zhanggui"_s : QFileInfo(m_line.connector).absoluteFilePath();
    openConnectDialog(profile);
}

void Application::editShop(const QUuid &profile)
{
    if (const auto found = m_settings.shop(profile))
        openConnectDialog(*found);
}

QStringList Application::namesBeside(const QUuid &profile) const
{
    QStringList names;
    for (const ShopProfile &shop : m_settings.shops()) {
        if (shop.id != profile)
            names << shop.name;
    }
    return names;
}

/// The keychain is asked first, to know whether there is one and whether it has the password.
void Application::openConnectDialog(const ShopProfile &profile)
{
    m_storing.run(m_secrets.read(passwordKey(profile.id)), [this, profile](const Result<QString> &kept) {
        auto *dialog = new ConnectDialog(profile, m_tester, !m_secrets.isSessionOnly(), m_window.get());
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setPasswordKept(kept.has_value());
        dialog->setOtherNames(namesBeside(profile.id));
        connect(dialog, &ConnectDialog::saved, this, &Application::takeProfile);
        dialog->open();
    });
}

void Application::takeProfile(const ShopProfile &profile, const QString &password, bool isToBeRemembered)
{
    const bool isNew = !m_settings.shop(profile.id);
    m_settings.saveShop(profile);
    m_typedPassword = password;
    if (password.isEmpty() || !isToBeRemembered) {
        openSaved(profile.id, isNew);
        return;
    }
    m_storing.run(m_secrets.write(passwordKey(profile.id), password),
                  [this, id = profile.id, isNew](const Result<Done> &) {
                      openSaved(id, isNew); // where it could not be stored, the person is asked
                  });
}

/// A new shop is looked at first of all; who mends a connection stays on the page.
void Application::openSaved(const QUuid &profile, bool isNew)
{
    openShop(profile);
    if (isNew)
        m_window->showPage(pageIds().constFirst());
}

void Application::removeShop(const QUuid &profile)
{
    if (m_wanted.id == profile)
        closeShop();
    m_settings.removeShop(profile);
    m_storing.run(m_secrets.remove(passwordKey(profile)), [](const Result<Done> &removed) {
        if (!removed && removed.error().kind != Error::Kind::NotFound)
            qCWarning(logWorkspace, "a password could not be taken out: %s",
                      qPrintable(removed.error().detail));
    });
}

void Application::startScreenshots()
{
    const QString suffix = u"%1-%2"_s.arg(
        m_languages.current(), theme::color(theme::Role::Window).lightness() < 128 ? u"dark"_s : u"light"_s);
    const QStringList pages = m_line.page.isEmpty() ? pageIds() : QStringList{m_line.page};
    m_screenshots = std::make_unique<ScreenshotRun>(*m_window, pages, m_line.screenshotFolder, suffix);
    connect(m_screenshots.get(), &ScreenshotRun::finished, this,
            [this](int failures) { Q_EMIT finished(failures == 0 ? ExitOk : ExitFailure); });
    m_screenshots->start();
}

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/connectorcatalog.h"
#include "app/workspace/configfolder.h"
#include "app/workspace/localdatabase.h"
#include "app/workspace/settings.h"
#include "ui/appservices.h"
#include "ui/common/actionregistry.h"
#include "ui/connect/liveconnectiontester.h"
#include "ui/shell/commandline.h"
#include "ui/shell/instancechannel.h"
#include "ui/shell/languages.h"
#include "ui/shell/startreports.h"
#include "ui/shell/systemappearance.h"
#include "ui/shell/trayresidence.h"

#include <QObject>

class CredentialSource;
class EmbeddedShop;
class FallbackSecretStore;
class MainWindow;
class OpenShop;
class PendingChanges;
class ScreenshotRun;
struct SettingsFile;

/// The program put together: owns every service, opens and closes shops, and does what windows ask
/// for. The window is shown first; what costs time is made after it has been painted.
class Application : public QObject, public ShopCommands
{
    Q_OBJECT
public:
    /// All of these outlive it. folders exist; file is what settings are kept in.
    Application(const CommandLine &line, const ConfigFolder &folders, SettingsFile &file,
                FallbackSecretStore &secrets);
    ~Application() override;

    /// Shows the window; everything else follows from the event loop.
    void start();

    void openShop(const QUuid &profile) override;
    void openSampleShop() override;
    void closeShop() override;
    void connectNewShop() override;
    void editShop(const QUuid &profile) override;
    void removeShop(const QUuid &profile) override;
    void signOut() override;

Q_SIGNALS:
    /// The program ends with this code.
    void finished(int exitCode);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    Theme wantedTheme() const;
    void applyAppearance();
    void applyLanguage();
    void markChoices();
    void showFirst();
    void afterFirstPaint();
    void openFirstShop();
    /// Says so where there is none of this name.
    void openNamed(const QString &shop);
    void listenToOtherStarts();
    void fulfil(const InstanceWish &wish);
    void open(const ShopProfile &profile, std::unique_ptr<CredentialSource> credentials);
    void openConnected(const ShopProfile &profile);
    void enter();
    void dropShop();
    void failOpening(const Error &error);
    void reopen();
    void startSampleShop();
    void openConnectDialog(const ShopProfile &profile);
    /// The names of all other shops.
    QStringList namesBeside(const QUuid &profile) const;
    void takeProfile(const ShopProfile &profile, const QString &password, bool isToBeRemembered);
    void openSaved(const QUuid &profile, bool isNew);
    void startScreenshots();
    void report();
    QString firstPage() const;

    const CommandLine m_line;
    const ConfigFolder m_folders;
    const SettingsFile &m_file;
    Settings m_settings;
    const Theme m_firstTheme; ///< this and the next: as set before this start
    const QString m_firstLanguage;
    FallbackSecretStore &m_secrets;
    ActionRegistry m_actions{};
    Languages m_languages{};
    SystemAppearance m_system{};
    ConnectorCatalog m_catalog;
    LiveConnectionTester m_tester;
    LocalDatabase m_database;
    InstanceServer m_instances{};
    TrayResidence m_tray{};
    StartReports m_reports{};
    std::unique_ptr<AppServices> m_services;
    std::unique_ptr<EmbeddedShop> m_sample;
    std::unique_ptr<OpenShop> m_shop;
    std::unique_ptr<PendingChanges> m_unopened; ///< of a shop that could not be opened: shown only
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<ScreenshotRun> m_screenshots;
    ShopProfile m_wanted{}; ///< the shop that is open or being opened
    LatestOnly m_opening{};
    LatestOnly m_storing{};
    QString m_typedPassword{}; ///< on its way from the connection dialog to the first sign-in
    bool m_isPainted = false;
};

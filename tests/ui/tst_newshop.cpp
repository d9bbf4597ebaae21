// SPDX-License-Identifier: GPL-3.0-or-later
// The program put together, as a newcomer meets it: connecting to a shop that runs.
#include "app/base/clock.h"
#include "app/shop/serverdomainfields.h"
#include "app/workspace/configfolder.h"
#include "app/workspace/fallbacksecretstore.h"
#include "app/workspace/settingsfile.h"
#include "tests/backend/sampleshopbench.h"
#include "ui/application.h"
#include "ui/common/page.h"
#include "ui/connect/connectdialog.h"
#include "ui/mainwindow.h"
#include "ui/shell/signinbar.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// The console on a folder of its own.
struct Console {
    Console()
    {
        if (!folders.create())
            qFatal("no folder to work in");
        file = openSettingsFile(folders.settingsFile(), systemClock());
        program = std::make_unique<Application>(line, folders, file, secrets);
        program->start();
    }

    static MainWindow *window()
    {
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            if (auto *found = qobject_cast<MainWindow *>(widget))
                return found;
        }
        return nullptr;
    }
    static ConnectDialog *dialog() { return window()->findChild<ConnectDialog *>(); }
    static void press(const QString &name) { dialog()->findChild<QPushButton *>(name)->click(); }
    static void type(const QString &field, const QString &text)
    {
        dialog()->findChild<QLineEdit *>(field)->setText(text);
    }

    QTemporaryDir folder{};
    ConfigFolder folders = ConfigFolder::under(folder.path());
    CommandLine line{.language = u"en"_s, .theme = u"light"_s};
    SettingsFile file{};
    MemorySecretStore keychain{};
    FallbackSecretStore secrets{keychain};
    std::unique_ptr<Application> program{};
};

} // namespace

class NewShopTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Without hosts: they would be watched, and looked up still when the test is over, which Qt leaks.
    void initTestCase()
    {
        m_shop = std::make_unique<SampleShopBench>();
        QList<FieldChange> changes;
        for (const ServerDomain &domain : must(m_shop->backend->serverDomains()))
            changes.append({.field = serverDomainPath(domain), .before = true, .after = false});
        QVERIFY(must(m_shop->backend->saveServerDomains(changes, {.idempotencyKey = u"none"_s})).isEmpty());
    }
    void cleanupTestCase() { m_shop.reset(); }

    void aNewShopIsLookedAtFirstOfAll()
    {
        Console console;
        console.window()->showPage(u"settings"_s);
        connectTo(console, m_shop->person.who.password);
        QTRY_COMPARE(console.window()->currentPageId(), u"overview"_s);
        QTRY_VERIFY(console.window()->currentPage() && console.window()->currentPage()->isSettled());
        QTRY_VERIFY(!console.window()->isSigningIn());
        QVERIFY(!console.window()->signInBar()->isVisible());
    }

    void whoMendsAConnectionStaysOnThePage()
    {
        Console console;
        connectTo(console, u"wrong"_s);
        QTRY_VERIFY(console.window()->signInBar()->isVisible());
        console.window()->showPage(u"orders"_s);
        console.program->editShop(Settings(*console.file.store).shops().constFirst().id);
        chooseConnector(console);
        console.type(u"password"_s, m_shop->person.who.password);
        console.press(u"saveConnection"_s);
        QTRY_VERIFY(!console.window()->isSigningIn() && !console.window()->signInBar()->isVisible());
        QCOMPARE(console.window()->currentPageId(), u"orders"_s);
    }

private:
    /// Once the dialog is there and has looked which connectors there are.
    void chooseConnector(Console &console)
    {
        QTRY_VERIFY(console.dialog());
        auto *connector = console.dialog()->findChild<QComboBox *>(u"connector"_s);
        QTRY_VERIFY(connector->findData(u"zhanggui"_s) >= 0);
        connector->setCurrentIndex(connector->findData(u"zhanggui"_s));
    }

    void connectTo(Console &console, const QString &password)
    {
        console.program->connectNewShop();
        chooseConnector(console);
        console.type(u"address"_s, m_shop->url.toString());
        console.type(u"user"_s, m_shop->person.who.user);
        console.type(u"password"_s, password);
        console.press(u"saveConnection"_s);
        QTRY_VERIFY(!console.dialog());
    }

    std::unique_ptr<SampleShopBench> m_shop{};
};

QTEST_MAIN(NewShopTest)
#include "tst_newshop.moc"

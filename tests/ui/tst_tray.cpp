// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/windowworkbench.h"
#include "ui/common/banner.h"
#include "ui/mainwindow.h"
#include "ui/settings/settingspage.h"
#include "ui/shell/trayresidence.h"

#include <QAction>
#include <QCheckBox>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

/// The program without its window. The offscreen desktop has no tray; the test says that it has.
class TrayTest : public QObject
{
    Q_OBJECT

    bool m_hasTray = true;
    std::unique_ptr<WindowWorkbench> m_bench;
    std::unique_ptr<TrayResidence> m_tray;
    std::unique_ptr<MainWindow> m_window;

    QPushButton *button(const QString &name) const { return m_window->findChild<QPushButton *>(name); }
    void watchSomething() { m_bench->watch.setHosts({{u"shop.test"_s}}); }
    static void finish(FakeHostChecker &hosts)
    {
        HostHealth health{.host = u"shop.test"_s, .checkedAt = PageWorkbench::noon()};
        health.addresses = {{.address = QHostAddress(u"192.0.2.1"_s), .stage = ProbeStage::Answered}};
        hosts.asked.takeFirst().answer.finish(health);
    }

private Q_SLOTS:
    void init()
    {
        m_hasTray = true;
        m_bench = std::make_unique<WindowWorkbench>();
        m_tray = std::make_unique<TrayResidence>([this] { return m_hasTray; });
        m_bench->app.tray = m_tray.get();
        m_window = std::make_unique<MainWindow>(m_bench->app);
        m_window->showOpening(m_bench->profile);
        m_window->showPage(u"alerts"_s);
        m_window->enterShop(m_bench->services);
        m_window->show();
    }
    void cleanup()
    {
        m_window.reset();
        m_tray.reset();
        m_bench.reset();
    }

    void whatClosingMeans_data()
    {
        QTest::addColumn<int>("wanted"); // -1: nobody has said
        QTest::addColumn<bool>("hasTray");
        QTest::addColumn<bool>("isWatching");
        QTest::addColumn<ClosingWay>("way");
        QTest::newRow("undecided") << -1 << true << true << ClosingWay::Ask;
        QTest::newRow("wanted") << 1 << true << true << ClosingWay::Stay;
        QTest::newRow("not wanted") << 0 << true << true << ClosingWay::Quit;
        QTest::newRow("no tray, undecided") << -1 << false << true << ClosingWay::Quit;
        QTest::newRow("no tray, though wanted") << 1 << false << true << ClosingWay::Quit;
        QTest::newRow("nothing to watch") << -1 << true << false << ClosingWay::Quit;
        QTest::newRow("nothing to watch, though wanted") << 1 << true << false << ClosingWay::Quit;
    }
    void whatClosingMeans()
    {
        QFETCH(int, wanted);
        QFETCH(bool, hasTray);
        QFETCH(bool, isWatching);
        const std::optional<bool> set = wanted < 0 ? std::nullopt : std::optional(wanted == 1);
        QTEST(closingWay(set, hasTray, isWatching), "way");
    }

    void theFirstCloseAsksInPlace()
    {
        watchSomething();
        QSignalSpy closing(m_window.get(), &MainWindow::closing);
        m_window->close();
        QVERIFY(m_window->isVisible());
        QVERIFY(m_window->notice()->isVisible());
        button(u"stayInTray"_s)->click();
        QVERIFY(!m_window->isVisible());
        QVERIFY(m_tray->isStaying());
        QCOMPARE(closing.size(), 0);
        QCOMPARE(m_bench->settings.staysInTray(), true);
        m_window->comeUp();
        QVERIFY(!m_tray->isStaying());
        m_window->close(); // it is decided now
        QVERIFY(m_tray->isStaying());
    }

    void quittingAfterAllIsRememberedToo()
    {
        watchSomething();
        QSignalSpy closing(m_window.get(), &MainWindow::closing);
        m_window->close();
        button(u"quitAfterAll"_s)->click();
        QCOMPARE(closing.size(), 1);
        QCOMPARE(m_bench->settings.staysInTray(), false);
        QVERIFY(!m_tray->isStaying());
    }

    void closingAgainWithoutAnAnswerQuits()
    {
        watchSomething();
        QSignalSpy closing(m_window.get(), &MainWindow::closing);
        m_window->close();
        m_window->close();
        QCOMPARE(closing.size(), 1);
        QVERIFY(!m_bench->settings.staysInTray());
    }

    void withoutATrayClosingQuits()
    {
        m_hasTray = false;
        m_bench->settings.setStaysInTray(true);
        watchSomething();
        QSignalSpy closing(m_window.get(), &MainWindow::closing);
        m_window->close();
        QCOMPARE(closing.size(), 1);
        SettingsPage page(m_bench->app);
        QVERIFY(!page.findChild<QCheckBox *>(u"staysInTray"_s)->isEnabled());
    }

    void theTraySaysHowTheShopDoes()
    {
        m_bench->settings.setStaysInTray(true);
        watchSomething();
        QVERIFY(!m_tray->menu()); // nothing is made before it is needed
        m_window->close();
        QCOMPARE(m_tray->summary(), u"Looking at 1 host(s)…"_s);
        finish(m_bench->hosts);
        QTRY_VERIFY(!m_bench->watch.isLooking());
        QVERIFY2(m_tray->summary().endsWith(u": nothing is wrong."_s), qPrintable(m_tray->summary()));
        QVERIFY(!m_tray->level());
        m_bench->alerts.observe(u"shop.test:443"_s,
                                {{.key = u"a"_s, .kind = u"x"_s, .level = AlertLevel::Warning},
                                 {.key = u"b"_s, .kind = u"x"_s, .level = AlertLevel::Critical}});
        QCOMPARE(m_tray->level(), AlertLevel::Critical);
        QVERIFY(m_bench->alerts.acknowledge(u"b"_s, u"店主"_s));
        QCOMPARE(m_tray->level(), AlertLevel::Warning);
        QVERIFY(m_bench->alerts.snooze(u"a"_s, PageWorkbench::noon().addDays(1)));
        QVERIFY(!m_tray->level());
    }

    void theMenuLeadsBackLooksAndQuits()
    {
        m_bench->settings.setStaysInTray(true);
        watchSomething();
        finish(m_bench->hosts);
        QTRY_VERIFY(!m_bench->watch.isLooking());
        m_window->close();
        QSignalSpy opened(m_tray.get(), &TrayResidence::openAsked);
        QSignalSpy quit(m_tray.get(), &TrayResidence::quitAsked);
        QList<QAction *> actions = m_tray->menu()->actions();
        actions.removeIf([](const QAction *action) { return action->isSeparator(); });
        QCOMPARE(actions.size(), 4);
        QVERIFY(!actions.at(1)->isEnabled()); // the last round, in words
        QCOMPARE(actions.at(1)->text(), m_tray->summary());
        actions.at(2)->trigger();
        QVERIFY(m_bench->watch.isLooking());
        actions.first()->trigger();
        actions.last()->trigger();
        QCOMPARE(opened.size(), 1);
        QCOMPARE(quit.size(), 1);
    }

    void quitMeansQuit()
    {
        m_bench->settings.setStaysInTray(true);
        watchSomething();
        QSignalSpy closing(m_window.get(), &MainWindow::closing);
        m_window->quit();
        QCOMPARE(closing.size(), 1);
    }

    void aShopThatIsClosedIsNotSpokenOf()
    {
        m_bench->settings.setStaysInTray(true);
        watchSomething();
        m_window->close();
        m_window->dropShop();
        QCOMPARE(m_tray->summary(), u"No shop is open."_s);
        QVERIFY(!m_tray->level());
    }
};

QTEST_MAIN(TrayTest)
#include "tst_tray.moc"

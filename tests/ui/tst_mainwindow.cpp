// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catalogbench.h"
#include "tests/support/windowworkbench.h"
#include "ui/common/banner.h"
#include "ui/common/chip.h"
#include "ui/common/page.h"
#include "ui/common/theme.h"
#include "ui/mainwindow.h"
#include "ui/pages.h"
#include "ui/review/reviewdialog.h"
#include "ui/shell/languages.h"
#include "ui/shell/paletteentries.h"
#include "ui/shell/pendingbar.h"
#include "ui/shell/productionmark.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/signinbar.h"
#include "ui/shell/statusline.h"
#include "ui/shell/welcomeview.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

class TestMainWindow : public QObject
{
    Q_OBJECT

    static QString described(const QWidget &widget)
    {
        return QString::fromLatin1(widget.metaObject()->className()) + u' ' + widget.objectName() + u' '
            + widget.accessibleName();
    }

private Q_SLOTS:
    void init()
    {
        m_bench = std::make_unique<WindowWorkbench>();
        m_window = std::make_unique<MainWindow>(m_bench->app);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }
    void cleanup()
    {
        m_window.reset();
        m_bench.reset();
    }

    void welcomeShowsItsTextsWhole()
    {
        int wrapped = 0;
        for (const QLabel *label : m_window->findChild<WelcomeView *>()->findChildren<QLabel *>()) {
            if (!label->isVisible() || !label->wordWrap())
                continue;
            ++wrapped;
            QVERIFY2(label->height() >= label->heightForWidth(label->width()), qPrintable(label->text()));
        }
        QCOMPARE(wrapped, 3);
    }

    void welcomeIsShownWithoutAShop()
    {
        auto *welcome = m_window->findChild<WelcomeView *>();
        QVERIFY(welcome->isVisible());
        QTest::mouseClick(welcome->findChild<QPushButton *>(u"trySample"_s), Qt::LeftButton);
        QTest::mouseClick(welcome->findChild<QPushButton *>(u"connectShop"_s), Qt::LeftButton);
        QCOMPARE(m_bench->shops.asked, QStringList({u"sample"_s, u"connect"_s}));
    }

    void anAnsweringBackendIsNotCalledConnectedWithoutASession()
    {
        m_window->enterShop(m_bench->services);
        m_bench->backend.signedIn.reset();
        Q_EMIT m_bench->backend.reachabilityChanged(true);
        QVERIFY(statusSays(u"Not signed in"_s));
    }

    void whoIsAskedToSignInAgainIsNotCalledConnected()
    {
        m_window->enterShop(m_bench->services);
        QVERIFY(statusSays(u"Connected"_s));
        m_window->askToSignIn(u"li"_s, {}, true);
        QVERIFY(m_window->signInBar()->isVisible());
        QVERIFY(statusSays(u"Not signed in"_s));
        Q_EMIT m_bench->backend.sessionChanged();
        QVERIFY(statusSays(u"Connected"_s));
    }

    void aPageThatComesUpHasTheFocusInItsList()
    {
        m_window->enterShop(m_bench->services);
        m_window->activateWindow();
        QTest::keyClick(m_window.get(), Qt::Key_2, Qt::ControlModifier);
        auto *table = m_window->currentPage()->findChild<QAbstractItemView *>(u"products"_s);
        QVERIFY(table);
        QCOMPARE(m_window->focusWidget(), table);
        auto *sidebar = m_window->findChild<Sidebar *>()->findChild<QListView *>();
        sidebar->setFocus();
        QTest::keyClick(sidebar, Qt::Key_Down);
        QCOMPARE(m_window->currentPageId(), u"orders"_s);
        QCOMPARE(m_window->focusWidget(), sidebar);
    }

    void settingsStayWhenTheLanguageIsSwitchedWithoutAShop()
    {
        m_window->showPage(u"settings"_s);
        QVERIFY(m_window->currentPage());
        Languages languages;
        languages.speak(u"zh_CN"_s);
        QCoreApplication::processEvents(); // the page that was shown goes
        QVERIFY(m_window->currentPage());
        QVERIFY(m_window->currentPage()->isVisible());
        languages.speak(u"en"_s);
    }

    void whatIsTypedInAnOpenCellIsKeptWhenTheProgramEnds()
    {
        m_bench->backend.productPages.reply = [](const ProductQuery &) -> Result<PageOf<ProductSummary>> {
            return PageOf<ProductSummary>{.items = {CatalogBench::summary(1)}, .total = 1};
        };
        m_window->enterShop(m_bench->services);
        m_window->showPage(u"products"_s);
        m_window->activateWindow();
        auto *table = m_window->currentPage()->findChild<QAbstractItemView *>(u"products"_s);
        QTRY_COMPARE(table->model()->rowCount(), 1);
        table->setFocus();
        table->setCurrentIndex(table->model()->index(0, 0));
        QTest::keyClick(table, Qt::Key_F2);
        QTRY_VERIFY(table->findChild<QLineEdit *>());
        QTest::keyClicks(table->findChild<QLineEdit *>(), u"half a name"_s);
        m_window->quit();
        QCOMPARE(m_bench->changes.all().size(), 1);
    }

    void noticesAreSeenWithoutAShopToo()
    {
        m_window->notice()->showMessage(Banner::Severity::Warning, u"The settings were damaged."_s);
        QVERIFY(m_window->notice()->isVisible());
        m_window->enterShop(m_bench->services);
        m_window->notice()->showMessage(Banner::Severity::Warning, u"The settings were damaged."_s);
        QVERIFY(m_window->notice()->isVisible());
    }

    void pagesAreReachedByTheirKeys()
    {
        m_window->enterShop(m_bench->services);
        int key = Qt::Key_1;
        for (const QString &id : pageIds()) {
            QTest::keyClick(m_window.get(), Qt::Key(key++), Qt::ControlModifier);
            QCOMPARE(m_window->currentPageId(), id);
            QVERIFY(m_window->currentPage());
            QCOMPARE(m_window->findChild<Sidebar *>()->currentPage(), id);
        }
    }

    void pagesAreBuiltWhenFirstShown()
    {
        m_window->enterShop(m_bench->services);
        QCOMPARE(m_window->findChildren<Page *>().size(), 1);
        m_window->showPage(u"connector"_s);
        QCOMPARE(m_window->findChildren<Page *>().size(), 2);
        m_window->showPage(u"overview"_s);
        QCOMPARE(m_window->findChildren<Page *>().size(), 2);
        m_window->leaveShop();
        QCOMPARE(m_window->findChildren<Page *>().size(), 0);
    }

    void settingsAreThereWithoutAShop()
    {
        m_window->showPage(u"settings"_s);
        QVERIFY(m_window->currentPage()->isVisible());
        m_window->showPage(u"orders"_s);
        QVERIFY(m_window->findChild<WelcomeView *>()->isVisible());
    }

    void actionsAreWellFormed()
    {
        QSet<QString> keys;
        const auto actions = m_bench->actions.actions();
        QVERIFY(actions.size() > 25);
        for (const QAction *action : actions) {
            QVERIFY2(!plainText(*action).isEmpty(), qPrintable(action->objectName()));
            const auto shortcuts = action->shortcuts();
            for (const QKeySequence &key : shortcuts) {
                QVERIFY2(!keys.contains(key.toString()), qPrintable(key.toString()));
                keys.insert(key.toString());
            }
        }
    }

    void everyActionIsInMenuAndPalette()
    {
        QStringList titles;
        const auto entries = allEntries(m_bench->app, nullptr);
        for (const PaletteEntry &entry : entries)
            titles << entry.title;
        QSet<QAction *> inMenus;
        const auto menus = m_window->menuBar()->actions();
        for (const QAction *menu : menus) {
            const auto items = menu->menu()->actions();
            inMenus += QSet<QAction *>(items.begin(), items.end());
        }
        const auto actions = m_bench->actions.actions();
        for (QAction *action : actions) {
            QVERIFY2(titles.contains(plainText(*action)), qPrintable(action->objectName()));
            QVERIFY2(inMenus.contains(action), qPrintable(action->objectName()));
        }
    }

    void aPageThatHasNoWorkplaceComesUpWithoutTheFocus()
    {
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_window->enterShop(m_bench->services);
        m_window->showPage(u"products"_s);
        QVERIFY(m_window->currentPage()->isAncestorOf(QApplication::focusWidget()));
        m_window->showPage(u"settings"_s);
        QVERIFY(QApplication::focusWidget());
        QVERIFY(!m_window->currentPage()->isAncestorOf(QApplication::focusWidget()));
    }

    void tabReachesEveryControlOfAPage_data()
    {
        QTest::addColumn<QString>("page");
        for (const QString &page : pageIds())
            QTest::newRow(qPrintable(page)) << page;
    }
    void tabReachesEveryControlOfAPage()
    {
        QFETCH(QString, page);
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_window->enterShop(m_bench->services);
        m_window->showPage(page);
        QSet<QWidget *> reached;
        for (QWidget *at = QApplication::focusWidget(); at && !reached.contains(at);
             at = QApplication::focusWidget()) {
            reached.insert(at);
            QTest::keyClick(at, Qt::Key_Tab);
        }
        for (QWidget *control : m_window->currentPage()->findChildren<QWidget *>()) {
            const bool takesFocus = (control->focusPolicy() & Qt::TabFocus) && control->isVisible()
                && control->isEnabled() && !control->focusProxy();
            if (takesFocus)
                QVERIFY2(reached.contains(control), qPrintable(described(*control)));
        }
    }

    void pendingChangesAreShownAndReviewed()
    {
        m_window->enterShop(m_bench->services);
        auto *bar = m_window->findChild<PendingBar *>();
        QVERIFY(bar->isHidden());
        QVERIFY(!m_bench->actions.action(u"edit.review"_s)->isEnabled());
        QVERIFY(m_bench->changes.setField({.id = u"7"_s, .label = u"Tea"_s}, {}, u"name"_s, u"Tea"_s,
                                          u"Green tea"_s));
        QVERIFY(bar->isVisible());
        QTest::keyClick(m_window.get(), Qt::Key_S, Qt::ControlModifier);
        QVERIFY(m_window->findChild<ReviewDialog *>());
        delete m_window->findChild<ReviewDialog *>();
        QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(bar->isHidden());
        QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(bar->isVisible());
    }

    void whatIsOnItsWayNeedsNoDecision()
    {
        m_window->enterShop(m_bench->services);
        const auto sentence = [this] { return m_window->findChild<PendingBar *>()->accessibleName(); };
        QVERIFY(m_bench->changes.setField({.id = u"7"_s, .label = u"Tea"_s}, {}, u"name"_s, u"Tea"_s,
                                          u"Green tea"_s));
        PendingChange change = m_bench->changes.all().constFirst();
        change.state = PendingChange::State::Sending;
        QVERIFY(m_bench->changes.settle(change));
        QVERIFY2(sentence().contains(u"Applying"_s), qPrintable(sentence()));
        change.state = PendingChange::State::Unknown;
        QVERIFY(m_bench->changes.settle(change));
        QVERIFY2(sentence().contains(u"decision"_s), qPrintable(sentence()));
    }

    void whoReviewsCanSignInThereAndNothingIsAppliedByThat()
    {
        m_window->enterShop(m_bench->services);
        SignInBar *bar = m_window->signInBar();
        bar->ask(u"wang"_s, {}, false);
        QVERIFY(m_bench->changes.setField({.id = u"7"_s, .label = u"Tea"_s}, {}, u"name"_s, u"Tea"_s,
                                          u"Green tea"_s));
        QTest::keyClick(m_window.get(), Qt::Key_S, Qt::ControlModifier);
        auto *dialog = m_window->findChild<ReviewDialog *>();
        QTRY_VERIFY(bar->isVisible());
        QCOMPARE(bar->window(), dialog);
        QSignalSpy entered(bar, &SignInBar::entered);
        auto *password = bar->findChild<QLineEdit *>(u"signInPassword"_s);
        QTest::keyClicks(password, u"secret"_s);
        QTest::keyClick(password, Qt::Key_Return);
        QCOMPARE(entered.size(), 1);
        QVERIFY(bar->isHidden());
        QCOMPARE(m_bench->backend.productReads.asked.size(), 0);

        bar->ask(u"wang"_s, u"wrong password"_s, false);
        dialog->reject();
        QTRY_VERIFY(bar->isVisible());
        QCOMPARE(bar->window(), m_window.get());
        QCoreApplication::sendPostedEvents(dialog, QEvent::DeferredDelete);
        QCOMPARE(m_window->signInBar(), bar);
    }

    void productionIsFramedInEveryWindow()
    {
        m_window->enterShop(m_bench->services);
        QVERIFY(!m_window->findChild<ProductionFrame *>());
        m_bench->profile.environment = Environment::Production;
        m_window->enterShop(m_bench->services);
        QVERIFY(m_window->windowTitle().startsWith(u"Production"_s));
        QVERIFY(isFramed(*m_window));
        QDialog dialog(m_window.get());
        dialog.setWindowTitle(u"Question"_s);
        dialog.resize(300, 200);
        dialog.show();
        QVERIFY(isFramed(dialog));
        QCOMPARE(dialog.windowTitle(), u"Production – Question"_s);
        m_window->leaveShop();
        QVERIFY(!m_window->findChild<ProductionFrame *>());
        QVERIFY(!m_window->windowTitle().contains(u"Production"_s));
    }

    void languageIsSwitchedAtRunTime()
    {
        m_window->enterShop(m_bench->services);
        m_window->showPage(u"connector"_s);
        Languages languages;
        languages.speak(u"zh_CN"_s);
        QCoreApplication::sendPostedEvents();
        QCOMPARE(m_bench->actions.action(u"go.orders"_s)->text(), pageTitle(u"orders"_s));
        QCOMPARE(pageTitle(u"orders"_s), u"订单"_s);
        QVERIFY(m_window->windowTitle().contains(pageTitle(u"connector"_s)));
        QCOMPARE(m_window->currentPageId(), u"connector"_s);
        QVERIFY(m_window->currentPage());
        languages.speak(u"en"_s);
        QCoreApplication::sendPostedEvents();
        QCOMPARE(m_bench->actions.action(u"go.orders"_s)->text(), u"Orders"_s);
    }

    void everyControlHasANameForScreenReaders()
    {
        m_window->enterShop(m_bench->services);
        for (const QString &id : {u"connector"_s, u"settings"_s}) {
            m_window->showPage(id);
            const auto buttons = m_window->currentPage()->findChildren<QAbstractButton *>();
            for (const QAbstractButton *button : buttons) {
                const bool isOurs = !button->objectName().startsWith(u"qt_"_s)
                    && button->metaObject()->className() != QByteArray("QTableCornerButton");
                QVERIFY2(!isOurs || !button->text().isEmpty() || !button->accessibleName().isEmpty(),
                         button->metaObject()->className());
            }
        }
    }

private:
    bool statusSays(const QString &text) const
    {
        const auto chips = m_window->findChild<StatusLine *>()->findChildren<Chip *>();
        return std::ranges::any_of(chips, [&](const Chip *chip) { return chip->accessibleName() == text; });
    }

    static bool isFramed(QWidget &window)
    {
        const QImage shot = window.grab().toImage();
        const QColor wanted = theme::color(theme::Role::Production);
        return shot.pixelColor(1, 1) == wanted
            && shot.pixelColor(shot.width() - 2, shot.height() / 2) == wanted
            && shot.pixelColor(shot.width() / 2, shot.height() - 2) == wanted;
    }

    std::unique_ptr<WindowWorkbench> m_bench{};
    std::unique_ptr<MainWindow> m_window{};
};

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"

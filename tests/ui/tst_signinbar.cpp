// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/windowworkbench.h"
#include "ui/mainwindow.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/signinbar.h"

#include <QApplication>
#include <QBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// A window in which people work when the bar comes.
struct Bench {
    Bench()
    {
        auto *rows = new QVBoxLayout(&window);
        for (QWidget *part :
             {static_cast<QWidget *>(first), static_cast<QWidget *>(bar), static_cast<QWidget *>(field),
              static_cast<QWidget *>(button), static_cast<QWidget *>(table)})
            rows->addWidget(part);
        table->setModel(&model);
        window.show();
        window.activateWindow();
        if (!QTest::qWaitForWindowActive(&window))
            qFatal("the window does not come up");
    }
    void ask(const QString &lastRefusal = {}) const { bar->ask(u"wang"_s, lastRefusal, false); }
    QLineEdit *password() const { return bar->findChild<QLineEdit *>(u"signInPassword"_s); }
    void enter(const QString &text) const
    {
        QTest::keyClicks(password(), text);
        QTest::keyClick(password(), Qt::Key_Return);
    }

    QWidget window{};
    QPushButton *first = new QPushButton; ///< where Qt puts a focus that nobody wants
    SignInBar *bar = new SignInBar;
    QLineEdit *field = new QLineEdit;
    QPushButton *button = new QPushButton;
    QTableView *table = new QTableView;
    QStandardItemModel model{2, 2};
};

} // namespace

class SignInBarTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsTypedStaysWhereItWasTyped()
    {
        const Bench bench;
        bench.field->setFocus();
        QTest::keyClicks(bench.window.focusWidget(), u"Green "_s);
        bench.ask();
        QTest::keyClicks(bench.window.focusWidget(), u"tea"_s);
        QVERIFY(bench.bar->isVisible());
        QCOMPARE(bench.field->text(), u"Green tea"_s);
        QVERIFY(bench.password()->text().isEmpty());
    }

    void aTableInWhichSomebodyWorksKeepsTheFocus()
    {
        const Bench bench;
        bench.table->setFocus();
        bench.table->setCurrentIndex({});
        bench.ask();
        QVERIFY(bench.password()->hasFocus()); // an empty one has nothing to type in
        bench.bar->hide();
        bench.table->setFocus();
        bench.table->setCurrentIndex(bench.model.index(0, 0));
        bench.ask();
        QVERIFY(bench.table->hasFocus());
    }

    void itTakesTheFocusWhereNobodyTypes()
    {
        const Bench bench;
        bench.button->setFocus();
        bench.ask();
        QVERIFY(bench.password()->hasFocus());
    }

    void aDialogInFrontKeepsTheFocusOfItsWindow()
    {
        const Bench bench;
        bench.button->setFocus();
        QWidget dialog(bench.bar->window(), Qt::Dialog);
        dialog.show();
        dialog.activateWindow();
        QTRY_COMPARE(QApplication::activeWindow(), &dialog); // Qt calls both of them active
        bench.ask();
        QCOMPARE(bench.window.focusWidget(), bench.button);
    }

    void aKeyGoesToItAndTheFocusGoesBack()
    {
        const Bench bench;
        bench.field->setText(u"Green tea"_s);
        bench.field->setFocus();
        bench.field->setCursorPosition(5);
        bench.ask();
        QTest::keyClick(bench.field, Qt::Key_F6);
        QVERIFY(bench.password()->hasFocus());
        bench.enter(u"secret"_s);
        QVERIFY(bench.bar->isHidden());
        QVERIFY(bench.field->hasFocus());
        QCOMPARE(bench.field->cursorPosition(), 5);
    }

    void notNowGivesTheFocusBackToo()
    {
        const Bench bench;
        bench.field->setFocus();
        bench.ask();
        QTest::mouseClick(bench.password(), Qt::LeftButton);
        QTest::keyClick(bench.password(), Qt::Key_Escape);
        QVERIFY(bench.field->hasFocus());
    }

    void aClosedEditorsTableGetsTheFocus()
    {
        const Bench bench;
        bench.table->setFocus();
        bench.table->setCurrentIndex(bench.model.index(0, 0));
        bench.table->edit(bench.model.index(0, 0));
        QTest::keyClicks(bench.window.focusWidget(), u"Tea"_s);
        bench.ask();
        QTest::keyClicks(bench.window.focusWidget(), u"pot"_s);
        QTest::mouseClick(bench.password(), Qt::LeftButton);
        QTRY_COMPARE(bench.model.index(0, 0).data().toString(), u"Teapot"_s);
        QTRY_VERIFY(bench.table->findChildren<QLineEdit *>().isEmpty());
        bench.enter(u"secret"_s);
        QVERIFY(bench.table->hasFocus());
    }

    void whereNothingIsLeftTheWindowIsTold()
    {
        Bench bench;
        bench.button->setFocus();
        bench.ask();
        delete bench.button;
        QSignalSpy left(bench.bar, &SignInBar::focusLeft);
        bench.window.setFocusPolicy(Qt::NoFocus);
        bench.enter(u"secret"_s);
        QCOMPARE(left.size(), 1);
    }

    void whoHadNoFocusGetsThePagesNotAButton()
    {
        WindowWorkbench bench;
        QVERIFY(bench.changes.setField({.id = u"7"_s}, {}, u"name"_s, u"Tea"_s, u"Green tea"_s));
        MainWindow window(bench.app);
        window.enterShop(bench.services);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        if (window.focusWidget())
            window.focusWidget()->clearFocus();
        window.askToSignIn(u"wang"_s, {}, false);
        auto *password = window.findChild<QLineEdit *>(u"signInPassword"_s);
        QVERIFY(password->hasFocus());
        QTest::keyClick(password, Qt::Key_Escape);
        QVERIFY(window.findChild<Sidebar *>()->isAncestorOf(window.focusWidget()));
    }

    void whoIsRefusedCanTypeAgainAtOnce()
    {
        const Bench bench;
        bench.field->setFocus();
        bench.ask();
        QTest::keyClick(bench.field, Qt::Key_F6);
        bench.enter(u"wrong"_s);
        bench.ask(u"wrong password"_s);
        QVERIFY(bench.password()->hasFocus());
        bench.enter(u"wrong again"_s);
        QTest::keyClicks(bench.window.focusWidget(), u"tea"_s); // who types on has left it
        bench.ask(u"wrong password"_s);
        QVERIFY(bench.field->hasFocus());
        QCOMPARE(bench.field->text(), u"tea"_s);
    }

    void whoWentElsewhereMeanwhileIsNotCalledBack()
    {
        Bench bench;
        auto *other = new QLineEdit;
        bench.window.layout()->addWidget(other);
        other->show();
        bench.field->setFocus();
        bench.ask();
        QTest::keyClick(bench.field, Qt::Key_F6);
        bench.enter(u"wrong"_s);
        QTest::mouseClick(other, Qt::LeftButton);
        bench.ask(u"wrong password"_s);
        QVERIFY(other->hasFocus());
    }

    void itSaysWhatItIsFor()
    {
        const Bench bench;
        QVERIFY(bench.bar->accessibleDescription().contains(u"Sign in to go on"_s));
    }
};

QTEST_MAIN(SignInBarTest)
#include "tst_signinbar.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domains/domainwords.h"
#include "tests/ui/domainspagebench.h"
#include "ui/common/emptystate.h"
#include "ui/common/statestack.h"
#include "ui/domains/pastedialog.h"
#include "ui/review/changewords.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTabBar>
#include <QTableView>

using namespace Qt::StringLiterals;

class DomainsPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theBackendsListsAreWhereOneStarts()
    {
        OpenPage open;
        QTRY_VERIFY(open.isReady());
        QCOMPARE(open.table()->model()->rowCount(), 2);
        QCOMPARE(open.cell(0, DomainListModel::HostColumn), u"https://api.shop-a.cn"_s);
        QCOMPARE(open.cell(1, DomainListModel::HostColumn), u"wss://live.shop-a.cn"_s);
        QVERIFY(!open.bench.domains.plan(wechat).isOwn);
        QVERIFY(!open.button("giveToBackend")->isVisible());
    }

    void typingIsJudgedInThePlatformsWords()
    {
        OpenPage open;
        QTRY_VERIFY(open.isReady());
        open.type(u"http://api2.shop-a.cn"_s);
        QVERIFY2(open.verdict().contains(u"86100"_s), qPrintable(open.verdict()));
        QVERIFY(open.button("correctEntry")->isVisible());
        open.button("correctEntry")->click();
        QCOMPARE(open.field()->text(), u"https://api2.shop-a.cn"_s);
        QVERIFY(!open.verdict().contains(u"86100"_s));
        open.type(u"api.weixin.qq.com"_s);
        QVERIFY(open.verdict().contains(u"86101"_s));
        open.type(u"api.shop-a.cn"_s);
        QVERIFY(open.verdict().contains(u"85017"_s));
        open.type(u"a b"_s);
        QVERIFY(!open.button("addEntry")->isEnabled());
    }

    void enterAddsAndTheListKeepsIt()
    {
        OpenPage open;
        QTRY_VERIFY(open.isReady());
        open.type(u"CDN.shop-a.cn/img"_s);
        QTest::keyClick(open.field(), Qt::Key_Return);
        QCOMPARE(open.wanted(), QList({entry("https://api.shop-a.cn"), entry("https://cdn.shop-a.cn")}));
        QVERIFY(open.rowOf(u"https://cdn.shop-a.cn"_s) >= 0);
        QVERIFY(open.field()->text().isEmpty());
        open.open();
        QTRY_VERIFY(open.isReady());
        QVERIFY(open.rowOf(u"https://cdn.shop-a.cn"_s) >= 0);
    }

    /// The keys are the list's while the field has nothing of its own to take back.
    void undoIsTheFieldsOnlyWhileItHasSomething()
    {
        OpenPage open;
        QTRY_VERIFY(open.isReady());
        const auto isTakenByField = [&open] {
            QKeyEvent event(QEvent::ShortcutOverride, Qt::Key_Z, Qt::ControlModifier);
            event.ignore();
            QCoreApplication::sendEvent(open.field(), &event);
            return event.isAccepted();
        };
        QVERIFY(!isTakenByField());
        QTest::keyClicks(open.field(), u"cdn.shop-a.cn"_s);
        QVERIFY(isTakenByField());
        QTest::keyClick(open.field(), Qt::Key_Return);
        QVERIFY(!isTakenByField());
        QVERIFY(open.page->canUndo());
    }

    void theRailChoosesListAndField()
    {
        OpenPage open;
        QTRY_VERIFY(open.isReady());
        open.rail()->setCategory(u"socket"_s);
        QCOMPARE(open.table()->model()->rowCount(), 1);
        QCOMPARE(open.page->findChild<QComboBox *>(u"entryList"_s)->currentData().toString(), u"socket"_s);
        open.type(u"https://chat.shop-a.cn"_s);
        QVERIFY(open.verdict().contains(u"85301"_s));
        open.rail()->setCategory(u"udp"_s);
        QTRY_VERIFY(open.page->findChild<EmptyState *>());
        QCOMPARE(open.page->findChild<StateStack *>()->state(), StateStack::State::Empty);
    }

    void editsAreTakenBackOneByOne()
    {
        OpenPage open;
        QTRY_VERIFY(open.isReady());
        QVERIFY(!open.page->canUndo());
        const QSignalSpy told(open.page.get(), &Page::undoChanged);
        open.type(u"cdn.shop-a.cn"_s);
        QTest::keyClick(open.field(), Qt::Key_Return);
        QCOMPARE(told.size(), 1);
        open.table()->selectRow(0);
        QTest::keyClick(open.table(), Qt::Key_Delete);
        QCOMPARE(open.wanted(), QList{entry("https://cdn.shop-a.cn")});
        QVERIFY(open.page->undo());
        QVERIFY(open.page->undo());
        QCOMPARE(open.wanted(), QList{entry("https://api.shop-a.cn")});
        QVERIFY(!open.page->canUndo() && open.page->canRedo());
    }

    void aHostIsTypedOver()
    {
        OpenPage open;
        QTRY_VERIFY(open.isReady());
        const QModelIndex index = open.table()->model()->index(0, DomainListModel::HostColumn);
        open.table()->setCurrentIndex(index);
        open.table()->edit(index);
        auto *editor = open.table()->findChild<QLineEdit *>();
        QTRY_VERIFY(editor);
        editor->setText(u"https://api3.shop-a.cn:8443"_s);
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(open.wanted(), QList{entry("https://api3.shop-a.cn:8443")});
    }

    void differencesBecomePendingChanges()
    {
        OpenPage open;
        QTRY_VERIFY(open.isReady());
        open.type(u"cdn.shop-a.cn"_s);
        QTest::keyClick(open.field(), Qt::Key_Return);
        QTRY_VERIFY(open.button("giveToBackend")->isVisible());
        open.button("giveToBackend")->click();
        QCOMPARE(open.bench.changes.all().size(), 1);
        const PendingChange change = open.bench.changes.all().first();
        QCOMPARE(change.entity.kind, EntityRef::Kind::ServerDomains);
        QCOMPARE(change.fields, (QList<FieldChange>{{u"request/cdn.shop-a.cn"_s, false, true}}));
        QVERIFY(!open.button("giveToBackend")->isVisible()); // staged: not offered twice
        QVERIFY(open.bench.backend.serverDomainSaves.asked.isEmpty());
        QVERIFY(open.bench.changes.undo());
        QVERIFY(open.button("giveToBackend")->isVisible());
    }

    void aBackendThatIsReadOnlyIsGivenNothing()
    {
        OpenPage open;
        open.bench.backend.offered.serverDomainCategories.clear();
        QTRY_VERIFY(open.isReady());
        open.type(u"cdn.shop-a.cn"_s);
        QTest::keyClick(open.field(), Qt::Key_Return);
        QVERIFY(!open.button("giveToBackend")->isVisible());
    }

    void withoutABackendsListsThePageWorks()
    {
        PageWorkbench bench;
        bench.backend.offered.hasServerDomains = false;
        MemorySecretStore secrets;
        DomainsPage page(secrets, bench.services);
        QVERIFY(page.isSettled());
        QVERIFY(bench.backend.serverDomainReads.asked.isEmpty());
        QCOMPARE(page.findChild<StateStack *>()->state(), StateStack::State::Empty);
    }

    void aBackendThatFailsIsSaidAndCanBeTriedAgain()
    {
        OpenPage open;
        open.bench.backend.serverDomainReads.reply = [](Done) -> Result<QList<ServerDomain>> {
            return failure(Error::Kind::Unreachable, u"cut"_s);
        };
        open.open();
        auto *states = open.page->findChild<StateStack *>();
        QTRY_VERIFY(open.page->isSettled());
        QTRY_VERIFY(states->findChild<QLabel *>());
        const auto asked = open.bench.backend.serverDomainReads.asked.size();
        Q_EMIT states->retryRequested();
        QCOMPARE(open.bench.backend.serverDomainReads.asked.size(), asked + 1);
    }

    void thePanelExplainsAndCorrects()
    {
        OpenPage open;
        QTRY_VERIFY(open.isReady());
        QVERIFY(open.bench.domains.add(wechat, request, {entry("http://old.shop-a.cn")}));
        open.page->openTarget(u"old.shop-a.cn"_s);
        QVERIFY2(open.panelText().contains(u"86100"_s), qPrintable(open.panelText()));
        QVERIFY(open.panelText().contains(u"https://www.old.shop-a.cn"_s)); // what stays shut
        auto *correct = open.page->findChild<QPushButton *>(u"correct"_s);
        QVERIFY(correct);
        correct->click();
        QTRY_VERIFY(open.wanted().contains(entry("https://old.shop-a.cn")));
        QVERIFY(!open.panelText().contains(u"86100"_s)); // it has followed
    }

    void manyArePastedAtOnce()
    {
        OpenPage open;
        QTRY_VERIFY(open.isReady());
        open.rail()->setCategory(request);
        open.button("pasteMany")->click();
        auto *dialog = open.page->findChild<PasteDialog *>();
        QVERIFY(dialog);
        auto *text = dialog->findChild<QPlainTextEdit *>();
        text->setPlainText(
            u"https://a.shop-a.cn/x；b.shop-a.cn\nhttp://c.shop-a.cn\na.shop-a.cn\n10.0.0.1"_s);
        QCOMPARE(dialog->entries(), QList({entry("https://a.shop-a.cn"), entry("https://b.shop-a.cn")}));
        const QAbstractItemModel *rows = dialog->findChild<QTableView *>()->model();
        QCOMPARE(rows->rowCount(), 5);
        QCOMPARE(rows->index(0, 0).data().toString(), u"http://c.shop-a.cn"_s); // what is left out, first
        QCOMPARE(rows->index(3, 0).data().toString(), u"https://a.shop-a.cn"_s);
        dialog->findChild<QPushButton *>(u"correctAll"_s)->click();
        QCOMPARE(dialog->entries().size(), 3);
        dialog->findChild<QPushButton *>(u"takePasted"_s)->click();
        QCOMPARE(open.wanted().size(), 4);
        QVERIFY(open.page->undo()); // all of them in one step
        QCOMPARE(open.wanted().size(), 1);
    }

    void keysReachEverything()
    {
        OpenPage open;
        QTRY_VERIFY(open.isReady());
        open.page->focusSearch();
        QVERIFY(open.field()->hasFocus());
        open.table()->setFocus();
        open.table()->selectRow(0);
        QTest::keyClick(open.table(), Qt::Key_Return);
        QVERIFY(open.page->findChild<DomainPanel *>()->isVisible());
        QTest::keyClick(open.table(), Qt::Key_Escape);
        QVERIFY(!open.page->findChild<DomainPanel *>()->isVisible());
        for (const QPushButton *button : open.page->findChildren<QPushButton *>()) {
            if (button->isVisible())
                QVERIFY2(button->focusPolicy() != Qt::NoFocus, qPrintable(button->objectName()));
        }
    }

    void modelKeepsTheContract()
    {
        DomainListModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto row = [](const char *text) {
            return DomainRow{.domain = {.category = request, .entry = entry(text), .isWanted = true}};
        };
        model.setRows({row("https://a.cn"), row("https://b.cn"), row("https://c.cn")});
        const QPersistentModelIndex b = model.index(1, 0);
        model.setRows({row("https://c.cn"), row("https://d.cn"), row("https://b.cn")});
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(b.row(), 2);
        QCOMPARE(b.data().toString(), u"https://b.cn"_s);
        DomainRow changed = row("https://b.cn");
        changed.domain.state = ComparedDomain::State::ToAdd;
        const QSignalSpy told(&model, &QAbstractItemModel::dataChanged);
        model.setRows({row("https://c.cn"), row("https://d.cn"), changed});
        QCOMPARE(told.size(), 1);
        model.setRows({});
        QVERIFY(!b.isValid());
    }

    void theReviewNamesListAndHost()
    {
        const ChangeWords words({}, u"CNY"_s);
        const QString title = words.fieldTitle(u"request/api.shop-a.cn"_s);
        QVERIFY(title.contains(u"api.shop-a.cn"_s) && title.contains(DomainWords::category(request)));
        QVERIFY(words.valueText(u"request/api.shop-a.cn"_s, true)
                != words.valueText(u"request/api.shop-a.cn"_s, false));
        QVERIFY(words.valueText(u"onSale"_s, true) != words.valueText(u"request/api.shop-a.cn"_s, true));
    }
};

QTEST_MAIN(DomainsPageTest)
#include "tst_domainspage.moc"

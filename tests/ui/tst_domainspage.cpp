// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domains/domainlistmodel.h"
#include "app/domains/domainwords.h"
#include "app/domains/healthtexts.h"
#include "app/domains/hostchecker.h"
#include "app/domains/platformcatalog.h"
#include "app/workspace/memorysecretstore.h"
#include "tests/support/fakewechat.h"
#include "tests/support/pageworkbench.h"
#include "ui/common/columnchart.h"
#include "ui/common/emptystate.h"
#include "ui/common/statestack.h"
#include "ui/domains/domainpanel.h"
#include "ui/domains/domainrail.h"
#include "ui/domains/domainspage.h"
#include "ui/domains/domaintable.h"
#include "ui/domains/handindialog.h"
#include "ui/domains/hosthistoryview.h"
#include "ui/domains/pastedialog.h"
#include "ui/domains/platformsetup.h"
#include "ui/domains/submitdialog.h"
#include "ui/review/changewords.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTabBar>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const auto wechat = u"wechat"_s;
const auto request = u"request"_s;

DomainEntry entry(const char *text)
{
    return domainFromText(QString::fromLatin1(text));
}

/// Answers when the test says so.
class FakeChecker : public HostChecker
{
public:
    FakeOperation<QString, HostHealth> checks{};

    QList<CorsWish> wishes{};

    Task<HostHealth> check(const QString &host, quint16 port, const CorsWish &cors) override
    {
        wishes.append(cors);
        return checks.ask(host + u':' + QString::number(port));
    }
};

/// A page on a backend that keeps two hosts.
struct OpenPage {
    PageWorkbench bench{};
    MemorySecretStore secrets{};
    FakeChecker checker{};
    std::unique_ptr<DomainsPage> page{};

    explicit OpenPage(bool hasChecker = false)
    {
        bench.services.hostChecker = hasChecker ? &checker : nullptr;
        bench.backend.serverDomainReads.reply = [](Done) -> Result<QList<ServerDomain>> {
            return QList<ServerDomain>{{request, u"api.shop-a.cn"_s}, {u"socket"_s, u"live.shop-a.cn"_s}};
        };
        open();
    }
    void open()
    {
        page.reset();
        page = std::make_unique<DomainsPage>(secrets, bench.services);
        page->resize(1200, 800);
        page->show();
    }
    bool isReady() const { return page->isSettled() && table()->model()->rowCount() > 0; }

    DomainTable *table() const { return page->findChild<DomainTable *>(); }
    DomainRail *rail() const { return page->findChild<DomainRail *>(); }
    QLineEdit *field() const { return page->findChild<QLineEdit *>(u"entryText"_s); }
    QString verdict() const { return page->findChild<QLabel *>(u"entryVerdict"_s)->text(); }
    QPushButton *button(const char *name) const
    {
        return page->findChild<QPushButton *>(QString::fromLatin1(name));
    }
    void type(const QString &text) const
    {
        field()->clear();
        QTest::keyClicks(field(), text);
    }
    QString cell(int row, int column) const { return table()->model()->index(row, column).data().toString(); }
    int rowOf(const QString &host) const
    {
        for (int row = 0; row < table()->model()->rowCount(); ++row) {
            if (cell(row, DomainListModel::HostColumn) == host)
                return row;
        }
        return -1;
    }
    QList<DomainEntry> wanted(const QString &category = request) const
    {
        return bench.domains.wanted(wechat, category);
    }
    QString panelText() const
    {
        QStringList out;
        for (const QLabel *label : page->findChild<DomainPanel *>()->findChildren<QLabel *>())
            out.append(label->text());
        return out.join(u'|');
    }
    /// WeChat's lists are changed through the interface of the local server.
    void useInterface(const FakeWechat &server)
    {
        QVERIFY(bench.domains.setWay(wechat, PlatformWay::Direct, server.server.url(QString())));
        const QString key = u"platform/%1/wechat"_s.arg(bench.profile.id.toString(QUuid::WithoutBraces));
        secrets.write(key, server.token).then(page.get(), [](const Result<Done> &) {});
        open();
    }
};

} // namespace

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
        dialog->findChild<QPushButton *>(u"correctAll"_s)->click();
        QCOMPARE(dialog->entries().size(), 3);
        dialog->findChild<QPushButton *>(u"takePasted"_s)->click();
        QCOMPARE(open.wanted().size(), 4);
        QVERIFY(open.page->undo()); // all of them in one step
        QCOMPARE(open.wanted().size(), 1);
    }

    void theConsoleWayIsCopiedTickedAndNoted()
    {
        OpenPage open;
        QTRY_VERIFY(open.isReady());
        QVERIFY(open.bench.domains.add(wechat, request, {entry("https://b.shop-a.cn")}));
        open.button("handIn")->click();
        auto *dialog = open.page->findChild<HandInDialog *>();
        QVERIFY(dialog);
        dialog->findChild<QPushButton *>(u"copy-request"_s)->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), u"https://api.shop-a.cn;https://b.shop-a.cn"_s);
        auto *done = dialog->findChild<QPushButton *>(u"handedIn"_s);
        QVERIFY(!done->isEnabled());
        for (QCheckBox *step : dialog->findChildren<QCheckBox *>())
            step->setChecked(true);
        QVERIFY(done->isEnabled());
        done->click();
        const DomainPlan plan = open.bench.domains.plan(wechat);
        QCOMPARE(plan.submissions.size(), 1);
        QCOMPARE(plan.platform.console, plan.wanted);
        QVERIFY(plan.platform.isByHand);
        QVERIFY(open.page->findChild<QLabel *>(u"quota"_s)->text().contains(u"49"_s));
        QVERIFY(!open.button("handIn")->isEnabled());
    }

    void whatTheConsoleShowsIsNoted()
    {
        OpenPage open;
        QTRY_VERIFY(open.isReady());
        open.rail()->setCategory(request);
        open.button("readPlatform")->click();
        auto *dialog = open.page->findChild<PasteDialog *>();
        QVERIFY(dialog);
        dialog->findChild<QPlainTextEdit *>()->setPlainText(u"https://api.shop-a.cn;https://old.shop-a.cn"_s);
        dialog->findChild<QPushButton *>(u"takePasted"_s)->click();
        const int row = open.rowOf(u"https://old.shop-a.cn"_s);
        QVERIFY(row >= 0);
        QCOMPARE(open.cell(row, DomainListModel::StateColumn),
                 DomainWords::state(ComparedDomain::State::ToRemove));
    }

    void theInterfaceIsReadPreviewedAndSent()
    {
        FakeWechat server;
        server.direct = {{u"requestdomain"_s, {u"https://api.shop-a.cn"_s, u"https://old.shop-a.cn"_s}}};
        server.unfiled = {u"new.shop-a.cn"_s};
        OpenPage open;
        QTRY_VERIFY(open.isReady());
        open.useInterface(server);
        QTRY_VERIFY(open.isReady());
        open.button("readPlatform")->click();
        QTRY_VERIFY(open.rowOf(u"https://old.shop-a.cn"_s) >= 0);
        QVERIFY(open.bench.domains.add(wechat, request,
                                       {entry("https://b.shop-a.cn"), entry("https://new.shop-a.cn")}));
        open.button("handIn")->click();
        auto *dialog = open.page->findChild<SubmitDialog *>();
        QVERIFY(dialog);
        auto *table = dialog->findChild<QTableView *>();
        QCOMPARE(table->model()->rowCount(), 4); // two and the socket to add, one to remove
        QVERIFY(server.changes.isEmpty());
        dialog->findChild<QPushButton *>(u"sendChanges"_s)->click();
        const QSignalSpy submitted(dialog, &SubmitDialog::submitted);
        QTRY_COMPARE(submitted.size(), 1);
        QCOMPARE(server.direct.value(u"requestdomain"_s),
                 QStringList({u"https://api.shop-a.cn"_s, u"https://b.shop-a.cn"_s}));
        const DomainPlan plan = open.bench.domains.plan(wechat);
        QCOMPARE(plan.submissions.size(), 2); // add, delete
        QVERIFY(plan.withoutFiling.contains(u"new.shop-a.cn"_s));
        const int row = open.rowOf(u"https://new.shop-a.cn"_s);
        QVERIFY(open.cell(row, DomainListModel::RulesColumn).contains(u"45082"_s));
        QCOMPARE(open.cell(open.rowOf(u"https://b.shop-a.cn"_s), DomainListModel::StateColumn),
                 DomainWords::state(ComparedDomain::State::AwaitsRelease));
    }

    void aRefusedTokenIsSaid()
    {
        FakeWechat server;
        OpenPage open;
        QTRY_VERIFY(open.isReady());
        open.useInterface(server);
        server.token = u"another"_s;
        QTRY_VERIFY(open.isReady());
        open.button("readPlatform")->click();
        QTRY_VERIFY(open.button("readPlatform")->isEnabled());
        QVERIFY(open.bench.domains.plan(wechat).platform.isEmpty());
    }

    void theWayIsSetUp()
    {
        OpenPage open;
        QTRY_VERIFY(open.isReady());
        open.button("setUpPlatform")->click();
        auto *dialog = open.page->findChild<PlatformSetup *>();
        QVERIFY(dialog);
        dialog->findChild<QRadioButton *>(u"wayDirect"_s)->setChecked(true);
        auto *address = dialog->findChild<QLineEdit *>(u"apiAddress"_s);
        auto *save = dialog->findChild<QPushButton *>(u"savePlatform"_s);
        address->setText(u"http://proxy.shop-a.cn"_s);
        QVERIFY(!save->isEnabled()); // a token never goes over an open line
        address->setText(u"https://proxy.shop-a.cn/wx"_s);
        save->click();
        const DomainPlan plan = open.bench.domains.plan(wechat);
        QCOMPARE(plan.way, PlatformWay::Direct);
        QCOMPARE(plan.apiAddress, QUrl(u"https://proxy.shop-a.cn/wx"_s));
    }

    void eachPlatformHasItsOwnRules()
    {
        OpenPage open;
        QTRY_VERIFY(open.isReady());
        open.page->openTarget(u"platform:douyin"_s);
        open.type(u"api.shop-a.cn:8443"_s);
        QVERIFY2(open.verdict().contains(u"40027"_s), qPrintable(open.verdict()));
        open.type(u"https://api.shop-a.cn"_s);
        QTest::keyClick(open.field(), Qt::Key_Return);
        QCOMPARE(open.bench.domains.wanted(u"douyin"_s, request), QList{entry("api.shop-a.cn")});
        QCOMPARE(open.wanted().size(), 1); // WeChat's stay as they were
        open.page->openTarget(u"platform:inventory"_s);
        QVERIFY(!open.button("handIn")->isVisible());
    }

    void aHostsPastIsShownBesideIt()
    {
        OpenPage open;
        QTRY_VERIFY(open.isReady());
        const QDateTime now = PageWorkbench::noon();
        const auto certificate = [&now](const char *id, int seenDaysAgo, const QString &key) {
            const QDateTime seen = now.addDays(-seenDaysAgo);
            return SeenCertificate{.sha256 = id,
                                   .issuer = u"R11"_s,
                                   .notBefore = seen,
                                   .notAfter = seen.addDays(90),
                                   .firstSeen = seen,
                                   .hosts = {u"api.shop-a.cn"_s},
                                   .key = key};
        };
        JudgedRound past{
            .newCertificates = {{u"api.shop-a.cn:443"_s,
                                 {certificate("1", 100, u"RSA 2048"_s), certificate("2", 40, u"RSA 2048"_s),
                                  certificate("3", 5, u"EC P-256"_s)}}}};
        open.bench.hostHistory.note(past, now);
        for (int look = 0; look < 40; ++look) {
            HostLook one{.at = now.addSecs(-look * 21'600)};
            if (look != 7)
                one.connect = one.handshake = one.answer = std::chrono::milliseconds(20 + look % 9);
            open.bench.hostHistory.note({.looks = {{u"api.shop-a.cn:443"_s, one}}}, now);
        }
        const auto looks = [&] { return *open.bench.hostHistory.looks(u"api.shop-a.cn:443"_s, {}); };
        QTRY_COMPARE(looks().size(), 40);
        open.bench.services.hostHistory = &open.bench.hostHistory;
        open.page->openTarget(u"api.shop-a.cn"_s);
        auto *view = open.page->findChild<HostHistoryView *>();
        QVERIFY(view);
        QCOMPARE(view->findChildren<ColumnChart *>().size(), 3);
        QCOMPARE(view->findChild<QLabel *>(u"lookSum"_s)->text(), u"Not reached at 1 of 40 look(s)."_s);
        QVERIFY(open.panelText().contains(u"EC P-256"_s));
        auto *renewals = view->findChild<QComboBox *>(u"renewals"_s);
        QCOMPARE(renewals->count(), 2);
        renewals->setCurrentIndex(1); // the one before, where the key stayed
        QVERIFY(!open.panelText().contains(u"EC P-256"_s));
    }

    void hostsAreLookedAtWhenAsked()
    {
        OpenPage open(true);
        QTRY_VERIFY(open.isReady());
        QVERIFY(open.checker.checks.asked.isEmpty());
        open.button("checkAll")->click();
        QCOMPARE(open.checker.checks.asked.size(), 2);
        QCOMPARE(open.checker.checks.asked.first().question, u"api.shop-a.cn:443"_s);
        HostHealth health{.host = u"api.shop-a.cn"_s, .checkedAt = PageWorkbench::noon()};
        health.findings.append({.code = FindingCode::NameNotFound, .severity = FindingSeverity::Error});
        open.checker.checks.asked[0].answer.finish(health);
        QTRY_VERIFY(open.cell(0, DomainListModel::HealthColumn)
                    != open.cell(1, DomainListModel::HealthColumn));
        open.page->openTarget(u"api.shop-a.cn"_s);
        QVERIFY(open.panelText().contains(HealthTexts::sentence(health.findings.first())));
    }

    void hostsAreAskedAsTheShopsPagesWould()
    {
        OpenPage open(true);
        QTRY_VERIFY(open.isReady());
        open.page->openTarget(u"api.shop-a.cn"_s);
        QVERIFY(!open.button("checkPages")); // there are no pages yet
        QVERIFY(open.bench.domains.add(wechat, u"business"_s, {entry("https://h5.shop-a.cn")}));
        open.page->openTarget(u"api.shop-a.cn"_s);
        QVERIFY(open.button("checkPages"));
        open.button("checkPages")->click();
        QCOMPARE(open.checker.wishes.last().requests.size(), 1);
        const CorsRequest asked = open.checker.wishes.last().requests.first();
        QCOMPARE(asked.origin, u"https://h5.shop-a.cn"_s);
        QVERIFY(!open.checker.wishes.last().triesHostileOrigins);
        HostHealth health{.host = u"api.shop-a.cn"_s, .checkedAt = PageWorkbench::noon()};
        health.cors = {judgeCors({.request = asked, .preflight = {.head = HttpHead{.status = 401}}})};
        open.checker.checks.asked.last().answer.finish(health);
        const QString sentence = HealthTexts::sentence(health.cors.first().findings.first());
        QTRY_VERIFY(open.panelText().contains(sentence));
        QVERIFY(open.panelText().contains(u"https://h5.shop-a.cn may not"_s));
    }

    void withoutACheckerNothingIsOffered()
    {
        OpenPage open;
        QTRY_VERIFY(open.isReady());
        QVERIFY(!open.button("checkAll")->isVisible());
        QVERIFY(open.table()->isColumnHidden(DomainListModel::HealthColumn));
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

    void everythingInTheRulesHasWords()
    {
        const auto catalog = PlatformCatalog::load();
        QVERIFY(catalog);
        QList<Platform> all = catalog->platforms();
        all.append(catalog->inventory());
        for (const Platform &platform : all) {
            QVERIFY2(DomainWords::platform(platform.id) != platform.id, qPrintable(platform.id));
            for (const PlatformError &error : platform.errors)
                QVERIFY2(!DomainWords::answer(platform.id, error.code).isEmpty(),
                         qPrintable(platform.id + u' ' + error.code));
            for (const PlatformCategory &category : platform.categories) {
                QVERIFY2(DomainWords::category(category.id) != category.id, qPrintable(category.id));
                for (const auto &[problem, rule] : category.rules) {
                    const DomainFinding finding{.problem = problem, .rule = rule, .subject = u"SUBJECT"_s};
                    QVERIFY(!DomainWords::problem(problem).isEmpty());
                    const QString words = DomainWords::explanation(finding, category);
                    QVERIFY2(!words.isEmpty() && !words.contains(u"%1"_s), qPrintable(words));
                }
            }
        }
    }
};

QTEST_MAIN(DomainsPageTest)
#include "tst_domainspage.moc"

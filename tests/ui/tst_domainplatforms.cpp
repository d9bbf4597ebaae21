// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domains/domainwords.h"
#include "app/domains/platformcatalog.h"
#include "tests/ui/domainspagebench.h"
#include "ui/domains/handindialog.h"
#include "ui/domains/pastedialog.h"
#include "ui/domains/platformsetup.h"
#include "ui/domains/submitdialog.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QStandardItemModel>
#include <QTableView>

using namespace Qt::StringLiterals;

/// How lists reach the platforms, and what is known of each.
class DomainPlatformsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
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
        const auto cell = [table](int row, int column) {
            return table->model()->index(row, column).data().toString();
        };
        QCOMPARE(cell(0, 1), u"https://old.shop-a.cn"_s); // what goes wants the closer look
        QVERIFY(server.changes.isEmpty());
        dialog->findChild<QPushButton *>(u"sendChanges"_s)->click();
        const QSignalSpy submitted(dialog, &SubmitDialog::submitted);
        QTRY_COMPARE(submitted.size(), 1);
        QCOMPARE(cell(0, 1), u"https://new.shop-a.cn"_s); // and what was not done
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

QTEST_MAIN(DomainPlatformsTest)
#include "tst_domainplatforms.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/format.h"
#include "app/domains/healthtexts.h"
#include "app/domains/owntrouble.h"
#include "app/domains/registrationdates.h"
#include "app/domains/watchedhosts.h"
#include "tests/ui/domainspagebench.h"
#include "ui/common/banner.h"
#include "ui/common/columnchart.h"
#include "ui/domains/hosthistoryview.h"
#include "ui/domains/registrationdialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace {

/// A host whose one address answers, with nothing wrong.
HostHealth answering(const QString &host)
{
    HostHealth health{.host = host, .checkedAt = PageWorkbench::noon()};
    health.addresses = {{.address = QHostAddress(u"192.0.2.1"_s),
                         .stage = ProbeStage::Answered,
                         .protocol = u"TLS 1.3"_s,
                         .chain = {{.subject = host, .issuer = u"R11"_s}}}};
    return health;
}

} // namespace

/// What the page tells of hosts: how they do, how they did, and what is wrong here rather than there.
class DomainHostsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
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

    void whatTheWatchHasFoundIsShown()
    {
        OpenPage open(true);
        QTRY_VERIFY(open.isReady());
        open.bench.watch.setHosts({{u"api.shop-a.cn"_s}});
        HostHealth health{.host = u"api.shop-a.cn"_s, .checkedAt = PageWorkbench::noon()};
        health.findings = {{.code = FindingCode::NameNotFound, .severity = FindingSeverity::Error}};
        open.bench.hosts.asked.last().answer.finish(health);
        QTRY_VERIFY(open.cell(0, DomainListModel::HealthColumn)
                    != open.cell(1, DomainListModel::HealthColumn));
        QVERIFY(open.checker.checks.asked.isEmpty()); // nobody asked the page to look
        open.page->openTarget(u"api.shop-a.cn"_s);
        QVERIFY(open.panelText().contains(HealthTexts::sentence(health.findings.first())));
        open.button("checkAll")->click(); // what was found later counts
        health.findings.clear();
        health.checkedAt = PageWorkbench::noon().addSecs(60);
        open.checker.checks.asked.first().answer.finish(health);
        QTRY_VERIFY(open.panelText().contains(u"All is well"_s));
    }

    void hostsAreAskedAsTheShopsPagesWould()
    {
        OpenPage open(true);
        QTRY_VERIFY(open.isReady());
        open.page->openTarget(u"api.shop-a.cn"_s);
        const auto choice = [&] { return open.page->findChild<QCheckBox *>(u"calledByPages"_s); };
        QVERIFY(!choice()); // there are no pages yet
        QVERIFY(open.bench.domains.add(wechat, u"business"_s, {entry("https://h5.shop-a.cn")}));
        open.page->openTarget(u"api.shop-a.cn"_s);
        QVERIFY(choice() && !choice()->isChecked());
        choice()->click();
        QTRY_COMPARE(open.checker.wishes.size(), 1);
        QVERIFY(open.bench.domains.plan(wechat).calledByPages.contains(u"api.shop-a.cn"_s));
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

    void whatPagesCallIsAskedSoEachTime()
    {
        OpenPage open(true);
        QTRY_VERIFY(open.isReady());
        QVERIFY(open.bench.domains.add(wechat, u"business"_s, {entry("https://h5.shop-a.cn")}));
        QVERIFY(open.bench.domains.setCalledByPages(wechat, u"api.shop-a.cn"_s, true));
        open.button("checkAll")->click();
        const auto &asked = open.checker.checks.asked;
        for (qsizetype i = 0; i < asked.size(); ++i) {
            const bool isCalled = asked.at(i).question == "api.shop-a.cn:443"_L1;
            QCOMPARE(open.checker.wishes.at(i).requests.size(), isCalled ? 1 : 0);
        }
        const QList<WatchedHost> watched = wantedHosts(open.bench.domains);
        const auto api = std::ranges::find(watched, u"api.shop-a.cn"_s, &WatchedHost::host);
        QVERIFY(api != watched.end());
        QCOMPARE(api->pageOrigins, QStringList{u"https://h5.shop-a.cn"_s});
    }

    void whoWouldRefuseItIsSaidPlainly()
    {
        OpenPage open(true);
        QTRY_VERIFY(open.isReady());
        HostHealth health = answering(u"api.shop-a.cn"_s);
        health.addresses[0].findings = {
            {.code = FindingCode::ChainIncomplete, .severity = FindingSeverity::Error, .found = u"R11"_s}};
        open.showHealth(health);
        QVERIFY2(open.panelText().contains(u"WeChat on Android would refuse it"_s),
                 qPrintable(open.panelText()));
        QVERIFY(open.panelText().contains(u"ERR_CERT_AUTHORITY_INVALID"_s));
    }

    void aGoodRevocationAnswerIsSaidWithItsSource()
    {
        OpenPage open(true);
        QTRY_VERIFY(open.isReady());
        HostHealth health = answering(u"api.shop-a.cn"_s);
        const QDateTime at = PageWorkbench::noon().addDays(-1);
        using Source = RevocationAnswer::Source;
        health.addresses[0].revocation = RevocationAnswer{
            .status = RevocationAnswer::Status::Good, .source = Source::Ocsp, .thisUpdate = at};
        health.addresses[0].memberRevocations = {
            {.subject = u"R11"_s,
             .answer = {.status = RevocationAnswer::Status::Good, .source = Source::List, .thisUpdate = at}}};
        open.showHealth(health);
        QVERIFY(open.panelText().contains(u"api.shop-a.cn is not revoked, its authority says"_s));
        QVERIFY(open.panelText().contains(u"R11 is not on its authority's list"_s));
        health.addresses[0].revocation->status = RevocationAnswer::Status::Unknown;
        open.showHealth(health);
        QVERIFY(!open.panelText().contains(u"api.shop-a.cn is not revoked"_s));
    }

    void aRegistrationIsEnteredByHand()
    {
        OpenPage open(true);
        QTemporaryDir folder;
        RegistrationDates dates(folder.path());
        open.bench.services.registrationDates = &dates;
        QTRY_VERIFY(open.isReady());
        HostHealth health = answering(u"api.shop-a.cn"_s);
        health.registration = RegistrationHealth{.registration = {.domain = u"shop-a.cn"_s}};
        open.showHealth(health);
        open.button("enterRegistration")->click();
        auto *dialog = open.page->findChild<RegistrationDialog *>();
        QVERIFY(dialog);
        QVERIFY(!dialog->findChild<QPushButton *>(u"clearRegistration"_s)); // nothing was entered
        dialog->findChild<QDateEdit *>(u"registrationDay"_s)->setDate({2027, 5, 1});
        const qsizetype before = open.checker.checks.asked.size();
        dialog->findChild<QPushButton *>(u"saveRegistration"_s)->click();
        const auto entered = dates.date(u"shop-a.cn"_s);
        QVERIFY(entered);
        QCOMPARE(entered->expires, QDateTime({2027, 5, 1}, {0, 0}, Qt::UTC));
        QCOMPARE(entered->dataOf, PageWorkbench::noon());
        QCOMPARE(open.checker.checks.asked.size(), before + 1); // looked at anew, so that it shows
        health.registration->registration = *entered;
        open.checker.checks.asked.last().answer.finish(health);
        QTRY_VERIFY(open.panelText().contains(u"Entered by hand on"_s));
        QVERIFY(open.panelText().contains(u"shop-a.cn is registered until"_s));
    }

    void anEnteredDateIsTakenAway()
    {
        const QDateTime end({2027, 5, 1}, {0, 0}, Qt::UTC);
        RegistrationDialog dialog({.domain = u"shop-a.cn"_s,
                                   .expires = end,
                                   .dataOf = PageWorkbench::noon(),
                                   .source = Registration::Source::ByHand},
                                  PageWorkbench::noon());
        const QSignalSpy taken(&dialog, &RegistrationDialog::takenAway);
        QCOMPARE(dialog.expires(), end);
        dialog.findChild<QPushButton *>(u"clearRegistration"_s)->click();
        QCOMPARE(taken.size(), 1);
    }

    void ourOwnTroubleIsABarAndNoHostsFault()
    {
        OpenPage open(true);
        QTRY_VERIFY(open.isReady());
        auto *bar = open.page->findChild<Banner *>(u"ownTrouble"_s);
        QVERIFY(!bar->isVisible());
        open.button("checkAll")->click();
        const QStringList hosts{u"api.shop-a.cn"_s, u"live.shop-a.cn"_s};
        for (int i = 0; i < 2; ++i) {
            HostHealth health = answering(hosts.at(i));
            AddressHealth &address = health.addresses[0];
            address.address = QHostAddress(u"192.0.2.%1"_s.arg(i + 1));
            address.http = HttpSummary{.status = 200, .serverTime = health.checkedAt.addSecs(7200)};
            address.findings = {{.code = FindingCode::ClockSkew, .severity = FindingSeverity::Warning}};
            open.checker.checks.asked[i].answer.finish(health);
        }
        QTRY_VERIFY(bar->isVisible());
        QVERIFY2(bar->headline().contains(u"7200 s"_s), qPrintable(bar->headline()));
        open.page->openTarget(u"api.shop-a.cn"_s);
        QVERIFY(open.panelText().contains(u"All is well"_s));
    }

    void aNetworkThatIsDownIsABarAndNoHostsFault()
    {
        OpenPage open(true);
        QTRY_VERIFY(open.isReady());
        const QString unknown = open.cell(0, DomainListModel::HealthColumn);
        open.bench.watch.setHosts({{u"api.shop-a.cn"_s}, {u"live.shop-a.cn"_s}});
        for (const QString &host : {u"api.shop-a.cn"_s, u"live.shop-a.cn"_s}) {
            HostHealth health{.host = host, .checkedAt = PageWorkbench::noon()};
            health.findings = {{.code = FindingCode::NameServerFailed, .severity = FindingSeverity::Error}};
            open.bench.hosts.asked[host == u"api.shop-a.cn"_s ? 0 : 1].answer.finish(health);
        }
        QTRY_VERIFY(open.page->findChild<Banner *>(u"ownTrouble"_s)->isVisible());
        QCOMPARE(open.cell(0, DomainListModel::HealthColumn), unknown);
        QCOMPARE(open.cell(1, DomainListModel::HealthColumn), unknown);
    }

    void timesAreWrittenAsPeopleHereDo()
    {
        const Finding finding{.code = FindingCode::RegistrationEndsSoon,
                              .subject = u"shop-a.cn"_s,
                              .found = u"2026-11-28T00:00:00Z"_s};
        const QString local = HealthTexts::localSentence(finding);
        QVERIFY(HealthTexts::sentence(finding).contains(finding.found)); // for scripts
        QVERIFY2(!local.contains(finding.found), qPrintable(local));
        QVERIFY(local.contains(formatExactTime(QDateTime({2026, 11, 28}, {0, 0}, Qt::UTC))));
        const Finding other{.code = FindingCode::ChainNotOnPhones, .found = u"R11"_s, .wanted = u"iOS 12"_s};
        QCOMPARE(HealthTexts::localSentence(other), HealthTexts::sentence(other));
    }

    void whatBecameOfAChangeIsReadBeforeItIsBelieved()
    {
        OpenPage open;
        QTRY_VERIFY(open.isReady());
        auto bar = [&] { return open.page->findChild<Banner *>(u"openSubmission"_s); };
        QVERIFY(!bar()->isVisible());
        QVERIFY(open.bench.domains.noteSubmission(wechat));
        open.open(); // another start: all that is left is on disk
        QVERIFY(bar()->isVisible());
        QVERIFY(open.bench.domains.setPlatformLists(wechat, {.readAt = PageWorkbench::noon()}));
        QVERIFY(!bar()->isVisible());
        FakeWechat server;
        QVERIFY(open.bench.domains.noteSubmission(wechat));
        open.useInterface(server); // can be asked, so it is
        QTRY_VERIFY(server.server.requestCount() > 0);
        QTRY_VERIFY(!open.bench.domains.plan(wechat).openSubmission.isValid());
        QVERIFY(!bar()->isVisible());
        QVERIFY(server.changes.isEmpty());
    }

    void withoutACheckerNothingIsOffered()
    {
        OpenPage open;
        QTRY_VERIFY(open.isReady());
        QVERIFY(!open.button("checkAll")->isVisible());
        QVERIFY(open.table()->isColumnHidden(DomainListModel::HealthColumn));
    }
};

QTEST_MAIN(DomainHostsTest)
#include "tst_domainhosts.moc"

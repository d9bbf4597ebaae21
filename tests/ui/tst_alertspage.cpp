// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/pageworkbench.h"
#include "ui/alerts/alertmodel.h"
#include "ui/alerts/alertpanel.h"
#include "ui/alerts/alertspage.h"
#include "ui/alerts/alerttimeline.h"
#include "ui/alerts/alertwords.h"
#include "ui/common/statestack.h"
#include "ui/common/tableview.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

AlertCondition expiring(const QByteArray &certificate, AlertLevel level, int days)
{
    return {.key = u"certificate/"_s + QString::fromLatin1(certificate),
            .kind = u"certificate.expires"_s,
            .level = level,
            .facts = {{u"subject"_s, u"shop.test"_s},
                      {u"issuer"_s, u"Some CA"_s},
                      {u"notAfter"_s, PageWorkbench::noon().addDays(days).toString(Qt::ISODate)}}};
}

AlertCondition incompleteChain()
{
    return {.key = u"chain.incomplete/api.test:8443"_s,
            .kind = u"chain.incomplete"_s,
            .level = AlertLevel::Critical,
            .facts = {{u"code"_s, findingName(FindingCode::ChainIncomplete)}, {u"found"_s, u"R3"_s}}};
}

} // namespace

class AlertsPageTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<PageWorkbench> m_bench;
    std::unique_ptr<AlertsPage> m_page;

    TableView *table() const { return m_page->findChild<TableView *>(u"alerts"_s); }
    StateStack *states() const { return m_page->findChild<StateStack *>(u"alertStates"_s); }
    AlertPanel *panel() const { return m_page->findChild<AlertPanel *>(); }
    QString cell(int row, int column) const { return table()->model()->index(row, column).data().toString(); }

private Q_SLOTS:
    void init()
    {
        m_bench = std::make_unique<PageWorkbench>();
        m_page = std::make_unique<AlertsPage>(m_bench->services);
        m_page->resize(1000, 700);
        m_page->show();
        m_page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    }
    void cleanup()
    {
        m_page.reset();
        m_bench.reset();
    }

    void saysWhatTheCalmRestsOn()
    {
        QCOMPARE(states()->state(), StateStack::State::Empty);
        QSignalSpy opened(m_page.get(), &Page::openRequested);
        Q_EMIT states()->actionRequested();
        QCOMPARE(opened.first().first().toString(), u"domains"_s);
        m_bench->watch.setHosts({{u"shop.test"_s}});
        QCOMPARE(states()->state(), StateStack::State::Empty);
        QVERIFY(!m_page->findChild<QPushButton *>(u"lookNow"_s)->isEnabled()); // it is looking
    }

    void theWorstComesFirstInWords()
    {
        QAbstractItemModelTester tester(table()->model());
        m_bench->alerts.observe(u"shop.test:443"_s, {expiring("aa", AlertLevel::Notice, 20)});
        m_bench->alerts.observe(u"api.test:8443"_s, {incompleteChain()});
        QCOMPARE(states()->state(), StateStack::State::Content);
        QCOMPARE(table()->model()->rowCount(), 2);
        QVERIFY(cell(0, AlertModel::WhatColumn).contains(u"R3"_s));
        QCOMPARE(cell(0, AlertModel::WhereColumn), u"api.test:8443"_s);
        QVERIFY(cell(1, AlertModel::WhatColumn).startsWith(u"The certificate of shop.test ends in 20 day"_s));
        QCOMPARE(cell(1, AlertModel::WhereColumn), u"shop.test"_s);
        m_bench->alerts.observe(u"shop.test:443"_s, {expiring("aa", AlertLevel::Outage, -1)});
        QVERIFY(cell(0, AlertModel::WhatColumn).startsWith(u"The certificate of shop.test ended"_s));
    }

    void whatIsSeenIsMarkedAndCanBeTakenBack()
    {
        m_bench->alerts.observe(u"api.test:8443"_s, {incompleteChain()});
        m_page->openTarget(incompleteChain().key);
        QVERIFY(panel()->isVisible());
        auto *button = panel()->findChild<QPushButton *>(u"acknowledge"_s);
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(m_bench->alerts.waitingCount(), 0);
        QCOMPARE(cell(0, AlertModel::StateColumn), u"Seen"_s);
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(m_bench->alerts.waitingCount(), 1);
        QCOMPARE(cell(0, AlertModel::StateColumn), QString());
    }

    void whoSawItWithoutANameIsNobodyInParticular()
    {
        m_bench->alerts.observe(u"api.test:8443"_s, {incompleteChain()});
        QVERIFY(m_bench->alerts.acknowledge(incompleteChain().key, {}));
        m_page->openTarget(incompleteChain().key);
        QStringList texts;
        for (const QLabel *label : m_page->findChildren<QLabel *>())
            texts.append(label->text());
        QVERIFY(texts.contains(u"Somebody has seen it."_s));
        QVERIFY(std::ranges::none_of(texts, [](const QString &text) { return text.startsWith(u','); }));
    }

    void returnOpensAndEscapeCloses()
    {
        m_bench->alerts.observe(u"api.test:8443"_s, {incompleteChain()});
        table()->setFocus();
        table()->setCurrentIndex(table()->model()->index(0, 0));
        QTest::keyClick(table(), Qt::Key_Return);
        QVERIFY(panel()->isVisible());
        QTest::keyClick(table(), Qt::Key_Escape);
        QVERIFY(!panel()->isVisible());
    }

    void theKeyboardSeesToAlerts()
    {
        m_bench->alerts.observe(u"api.test:8443"_s, {incompleteChain()});
        table()->setFocus();
        table()->setCurrentIndex(table()->model()->index(0, 0));
        QTest::keyClick(table(), Qt::Key_Space, Qt::ShiftModifier);
        QCOMPARE(m_bench->alerts.waitingCount(), 0);
        QVERIFY(cell(0, AlertModel::StateColumn).startsWith(u"Until"_s));
        QVERIFY(m_bench->alerts.snooze(incompleteChain().key, PageWorkbench::noon()));
        QCOMPARE(m_bench->alerts.waitingCount(), 1);
        QTest::keyClick(table(), Qt::Key_Space);
        QCOMPARE(cell(0, AlertModel::StateColumn), u"Seen"_s);
    }

    void thePanelTellsWhatHasHappenedAtTheHost()
    {
        m_bench->alerts.observe(u"api.test:8443"_s, {incompleteChain()});
        QVERIFY(m_bench->alerts.acknowledge(incompleteChain().key, u"店主"_s));
        m_page->openTarget(incompleteChain().key);
        const auto texts = [this] {
            QStringList all;
            for (const QLabel *label : m_page->findChild<AlertTimeline *>()->findChildren<QLabel *>())
                all.append(label->text());
            return all;
        };
        QVERIFY(texts().contains(u"店主 has seen it."_s));
        QVERIFY(texts().contains(u"It was told."_s));
    }

    void aPlaceLeadsToItsDomain()
    {
        m_bench->alerts.observe(u"api.test:8443"_s, {incompleteChain()});
        m_page->openTarget(incompleteChain().key);
        QSignalSpy opened(m_page.get(), &Page::openRequested);
        Q_EMIT panel()->hostPicked(u"api.test"_s);
        QCOMPARE(opened.first(), (QVariantList{u"domains"_s, u"api.test"_s}));
    }

    void lookingNowAsksForEveryHost()
    {
        m_bench->watch.setHosts({{u"a.test"_s}, {u"b.test"_s}});
        QCOMPARE(m_bench->hosts.asked.size(), 2);
        for (FakeHostChecker::Asked &asked : m_bench->hosts.asked)
            asked.answer.finish(HostHealth{.host = asked.host});
        auto *look = m_page->findChild<QPushButton *>(u"lookNow"_s);
        QTRY_VERIFY(look->isEnabled());
        QTest::mouseClick(look, Qt::LeftButton);
        QCOMPARE(m_bench->hosts.asked.size(), 4);
    }

    void theLastTwoDaysAreSaidInHours()
    {
        const Incident soon{
            .kind = u"certificate.expires"_s,
            .facts = {{u"subject"_s, u"shop.test"_s}, {u"notAfter"_s, u"2026-03-14T03:00:00Z"_s}}};
        const QDateTime noon(QDate(2026, 3, 12), QTime(12, 0), Qt::UTC);
        QCOMPARE(AlertWords::sentence(soon, noon), u"The certificate of shop.test ends in 39 hour(s)."_s);
        QCOMPARE(AlertWords::sentence(soon, noon.addDays(-1)),
                 u"The certificate of shop.test ends in 2 day(s)."_s);
    }

    void whatGoesOutSaysTimesWithTheirZone()
    {
        const Incident incident{
            .kind = u"certificate.expires"_s,
            .facts = {{u"subject"_s, u"shop.test"_s}, {u"notAfter"_s, u"2026-03-14T03:00:00Z"_s}}};
        const QDateTime noon(QDate(2026, 3, 12), QTime(12, 0), Qt::UTC);
        QCOMPARE(AlertWords::outwardSentence(incident, noon), // the test's zone is eight hours east
                 u"The certificate of shop.test ends in 39 hour(s): 2026-03-14 11:00:00 (UTC+8)."_s);
        QCOMPARE(AlertWords::outwardSentence(incident, noon.addDays(3)),
                 u"The certificate of shop.test ended 2026-03-14 11:00:00 (UTC+8)."_s);
        const Incident registration{.kind = u"registration.ends"_s,
                                    .facts = {{u"code"_s, findingName(FindingCode::RegistrationEndsSoon)},
                                              {u"subject"_s, u"shop.test"_s},
                                              {u"found"_s, u"2026-04-01T00:00:00Z"_s}}};
        QVERIFY(AlertWords::outwardSentence(registration, noon).contains(u"2026-04-01 08:00:00 (UTC+8)"_s));
    }
};

QTEST_MAIN(AlertsPageTest)
#include "tst_alertspage.moc"

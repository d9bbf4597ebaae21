// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/localdatabase.h"
#include "app/workspace/pendingchanges.h"
#include "tests/e2e/faultyshop.h"

#include <QJsonArray>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Fault = FaultyShop::Fault;
using Moment = FaultyShop::Moment;

Q_DECLARE_METATYPE(Fault)

namespace {

const QUuid shop = QUuid::fromString(u"0f3bdcb2-5a55-4b8f-9a3e-7d4f4d0a7b11"_s);
const QStringList allChanges{u"save"_s, u"ship"_s, u"memo"_s, u"remind"_s};

constexpr int mostStarts = 12;       // a healthy run needs three
constexpr int openOutcomeOver = 120; // seconds: past the time a backend may still be at work
constexpr auto slowness = 250ms;     // longer than the console's patience in this test

} // namespace

/// Kills the console at every step of its way, against a backend that goes wrong in every way, and
/// starts it again until all is settled. Nothing is lost, nothing is done twice, and what left
/// the list of pending changes is what the backend has done.
class KillSafetyTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FaultyShop> m_shop;
    QStringList m_made;
    bool m_isModern = false;
    bool m_wasKilled = false;

    QString database() const { return m_folder->filePath(u"workspace.db"_s); }

    void prepare(Fault fault, bool isModern)
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_shop = std::make_unique<FaultyShop>(slowness);
        m_shop->setFault(fault);
        m_shop->setModern(isModern);
        m_isModern = isModern;
        m_made.clear();
    }

    /// Runs the console to its end or its death.
    void runConsole(int killAt, int later, std::optional<std::pair<Moment, int>> killOn = {})
    {
        QProcess console;
        QStringList arguments{u"--database"_s, database(),
                              u"--port"_s,     QString::number(m_shop->port()),
                              u"--kill-at"_s,  QString::number(killAt),
                              u"--later"_s,    QString::number(later),
                              u"--made"_s,     m_made.join(u',')};
        if (m_isModern)
            arguments.append(u"--modern"_s);
        m_shop->onMoment = [&](Moment moment, int write) {
            if (killOn && *killOn == std::pair{moment, write})
                console.kill();
        };
        console.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        console.start(QStringLiteral(KILLSAFETY_CONSOLE), arguments);
        QTRY_COMPARE_WITH_TIMEOUT(console.state(), QProcess::NotRunning, 30'000);
        m_shop->onMoment = nullptr;
        m_wasKilled = console.exitStatus() == QProcess::CrashExit;
        QVERIFY(m_wasKilled || console.exitCode() == 0);
        for (const QByteArray &line : console.readAllStandardOutput().split('\n')) {
            const QString what = QString::fromUtf8(line.mid(5));
            if (line.startsWith("made ") && !m_made.contains(what))
                m_made.append(what);
        }
    }

    QHash<QString, PendingChange::State> pending() const
    {
        LocalDatabase file(database());
        const PendingChanges changes(file, shop, systemClock());
        QHash<QString, PendingChange::State> states;
        for (const PendingChange &change : changes.all())
            states.insert(change.isAction() ? change.action : u"save"_s, change.state);
        return states;
    }

    bool isDoneThere(const QString &what) const
    {
        const QJsonValue sku = m_shop->product().value(u"skus"_s)[0];
        const QJsonObject order = m_shop->order();
        if (what == "save"_L1)
            return sku[u"price"] == 200 && sku[u"stock"] == 8;
        if (what == "ship"_L1)
            return order.value(u"shipments"_s)[0][u"trackingNumber"] == u"SF1"_s;
        if (what == "memo"_L1)
            return order.value(u"memo"_s) == u"请尽快"_s;
        return m_shop->timesDone(what) == 1;
    }

    /// Holds after every death and every end, whatever has happened.
    void verifyNothingLostOrDoubled()
    {
        const auto states = pending();
        for (const QString &what : std::as_const(m_made)) {
            if (!states.contains(what))
                QVERIFY2(isDoneThere(what), qPrintable(what + u" is neither pending nor done"_s));
        }
        for (const QString &what : allChanges)
            QVERIFY2(m_shop->timesDone(what) <= 1, qPrintable(what + u" was done twice"_s));
    }

    bool isSettled() const
    {
        const auto states = pending();
        const bool onlyUnknown = states.size() == 1
            && states.value(u"remind"_s, PendingChange::State::Waiting) == PendingChange::State::Unknown;
        return m_made.size() == allChanges.size() && (states.isEmpty() || onlyUnknown);
    }

    /// Starts the console again as people do: at once, and then later, until nothing more can come of it.
    void settle()
    {
        for (int start = 0; start < mostStarts && !isSettled(); ++start) {
            if (start > 0)
                QTRY_VERIFY(m_shop->isIdle());
            runConsole(0, start * openOutcomeOver);
            QVERIFY(!m_wasKilled);
            verifyNothingLostOrDoubled();
        }
        QTRY_VERIFY(m_shop->isIdle());
        verifyNothingLostOrDoubled();
        QVERIFY(isSettled());
        for (const QString &what : {u"save"_s, u"ship"_s, u"memo"_s})
            QVERIFY2(isDoneThere(what), qPrintable(what));
    }

private Q_SLOTS:
    void theConsoleMayDieAtAnyStep_data()
    {
        QTest::addColumn<Fault>("fault");
        QTest::addColumn<bool>("isModern");
        QTest::newRow("nothing goes wrong") << Fault::None << false;
        QTest::newRow("error, not done") << Fault::FailBeforeCommit << false;
        QTest::newRow("error after the work was done") << Fault::FailAfterCommit << false;
        QTest::newRow("cut, not done") << Fault::CutBeforeCommit << false;
        QTest::newRow("cut after the work was done") << Fault::CutAfterCommit << false;
        QTest::newRow("done too late") << Fault::Slow << false;
        QTest::newRow("keys and versions, error after the work") << Fault::FailAfterCommit << true;
        QTest::newRow("keys and versions, cut, not done") << Fault::CutBeforeCommit << true;
    }
    void theConsoleMayDieAtAnyStep()
    {
        QFETCH(Fault, fault);
        QFETCH(bool, isModern);
        int steps = 0;
        for (m_wasKilled = true; m_wasKilled; ++steps) {
            prepare(fault, isModern);
            runConsole(steps + 1, 0);
            const bool wasKilled = m_wasKilled;
            verifyNothingLostOrDoubled();
            settle();
            if (QTest::currentTestFailed())
                return qWarning("killed at step %d", steps + 1);
            m_wasKilled = wasKilled;
        }
        // Four changes made, each with a step before and after, and each with at least six to apply.
        QVERIFY2(steps > 4 * 8, qPrintable(QString::number(steps)));
    }

    void theConsoleMayDieWhileTheBackendIsAtWork_data()
    {
        QTest::addColumn<Fault>("fault");
        QTest::addColumn<bool>("isModern");
        QTest::newRow("nothing goes wrong") << Fault::None << false;
        QTest::newRow("done too late") << Fault::Slow << false;
        QTest::newRow("keys and versions") << Fault::None << true;
    }
    void theConsoleMayDieWhileTheBackendIsAtWork()
    {
        QFETCH(Fault, fault);
        QFETCH(bool, isModern);
        for (int write = 0; write < allChanges.size(); ++write) {
            for (const Moment moment : {Moment::Received, Moment::Committed, Moment::Answered}) {
                prepare(fault, isModern);
                runConsole(0, 0, std::pair{moment, write});
                verifyNothingLostOrDoubled();
                settle();
                if (QTest::currentTestFailed())
                    return qWarning("killed at moment %d of write %d", int(moment), write);
            }
        }
    }
};

QTEST_GUILESS_MAIN(KillSafetyTest)
#include "tst_killsafety.moc"

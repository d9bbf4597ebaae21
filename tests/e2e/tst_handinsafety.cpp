// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domains/domaindesk.h"
#include "app/workspace/localdatabase.h"
#include "tests/support/fakewechat.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;

using Moment = FakeWechat::Moment;

namespace {

const QUuid shop = QUuid::fromString(u"0f3bdcb2-5a55-4b8f-9a3e-7d4f4d0a7b11"_s);
const auto wechat = u"wechat"_s;
constexpr int mostRequests = 40; // an undisturbed sitting needs fewer

DomainEntry host(const QString &scheme, const QString &name)
{
    return {.scheme = scheme, .host = name};
}

/// What the lists are to be. The platform has old ones in part, so that there is to add and to remove.
DomainLists wantedLists()
{
    return {{u"request"_s, {host(u"https"_s, u"api.shop.cn"_s), host(u"https"_s, u"new.shop.cn"_s)}},
            {u"socket"_s, {host(u"wss"_s, u"ws.shop.cn"_s)}},
            {u"business"_s, {host(u"https"_s, u"h5.shop.cn"_s)}}};
}

} // namespace

/// Kills the console, or the line, at every request of a hand-in, and starts it again. Nothing that is wanted
/// is lost, nothing that has arrived is sent twice, and what is not known is known to be so.
class HandInSafetyTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FakeWechat> m_wechat;
    bool m_wasKilled = false;
    bool m_saidOpen = false;
    QStringList m_sentTwice;

    QString database() const { return m_folder->filePath(u"workspace.db"_s); }

    void prepare()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_wechat = std::make_unique<FakeWechat>();
        m_wechat->direct = {{u"requestdomain"_s, {u"https://api.shop.cn"_s, u"https://old.shop.cn"_s}},
                            {u"downloaddomain"_s, {u"https://old.shop.cn"_s}}};
        m_sentTwice.clear();
        LocalDatabase file(database());
        DomainDesk desk(file, shop, systemClock());
        QVERIFY(desk.setWanted(wechat, wantedLists()));
        QVERIFY(desk.setWay(wechat, PlatformWay::Direct, {}));
    }

    DomainPlan plan() const
    {
        LocalDatabase file(database());
        return DomainDesk(file, shop, systemClock()).plan(wechat);
    }

    /// What a change asks for that is so already.
    void noteWhatIsSoAlready()
    {
        const auto &[path, body] = m_wechat->changes.last();
        const bool isRemoval = body.value("action"_L1) == "delete"_L1;
        for (auto field = body.begin(); field != body.end(); ++field) {
            const QJsonArray texts = field.value().toArray();
            for (const QJsonValue &text : texts) {
                if (m_wechat->direct.value(field.key()).contains(text.toString()) != isRemoval)
                    m_sentTwice.append(QString::fromLatin1(path) + u' ' + text.toString());
            }
        }
    }

    /// Runs the console to its end or its death. act: what happens at a moment of a request.
    int runConsole(const std::function<bool(QProcess &, Moment, int)> &act = {})
    {
        QProcess console;
        const int before = m_wechat->server.requestCount();
        m_wechat->onMoment = [&](Moment moment, int request) {
            return !act || act(console, moment, request - before);
        };
        m_wechat->beforeChange = [this] { noteWhatIsSoAlready(); };
        console.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        console.start(QStringLiteral(HANDIN_CONSOLE),
                      {u"--database"_s, database(), u"--address"_s,
                       m_wechat->server.url(u"/"_s).toString(QUrl::StripTrailingSlash)});
        const bool isOver = QTest::qWaitFor([&] { return console.state() == QProcess::NotRunning; }, 30'000);
        m_wechat->onMoment = nullptr;
        m_wasKilled = !isOver || console.exitStatus() == QProcess::CrashExit;
        m_saidOpen = console.readAllStandardOutput().startsWith("open");
        return m_wasKilled ? -1 : console.exitCode();
    }

    void verifyArrived()
    {
        QCOMPARE(m_wechat->direct.value(u"requestdomain"_s),
                 (QStringList{u"https://api.shop.cn"_s, u"https://new.shop.cn"_s}));
        QCOMPARE(m_wechat->direct.value(u"wsrequestdomain"_s), QStringList{u"wss://ws.shop.cn"_s});
        QCOMPARE(m_wechat->direct.value(u"webviewdomain"_s), QStringList{u"https://h5.shop.cn"_s});
        QVERIFY(m_wechat->direct.value(u"downloaddomain"_s).isEmpty());
        QCOMPARE(m_sentTwice, QStringList());
        const DomainPlan settled = plan();
        QCOMPARE(settled.wanted, wantedLists());
        QVERIFY(!settled.openSubmission.isValid());
        // Whatever reached the platform was counted before; a start that sent nothing counted nothing.
        QVERIFY(settled.submissions.size() >= m_wechat->changes.size());
    }

    /// After something went wrong: what this computer knows, and that another start puts it right.
    void verifySettledByAnotherStart(bool wasChangeSent)
    {
        const DomainPlan after = plan();
        QCOMPARE(after.wanted, wantedLists());
        if (wasChangeSent)
            QVERIFY(after.openSubmission.isValid());
        QCOMPARE(runConsole(), 0);
        QCOMPARE(m_saidOpen, after.openSubmission.isValid());
        verifyArrived();
    }

private Q_SLOTS:
    void anUndisturbedSittingSendsTheDifferenceOnce()
    {
        prepare();
        QCOMPARE(runConsole(), 0);
        QVERIFY(!m_saidOpen);
        verifyArrived();
        QCOMPARE(m_wechat->changes.size(), 3); // add and delete of servers' lists, add of a page's
        QCOMPARE(plan().submissions.size(), 3);
        QCOMPARE(runConsole(), 0);
        QCOMPARE(m_wechat->changes.size(), 3);
    }

    void theConsoleMayDieAtAnyRequest_data()
    {
        QTest::addColumn<int>("moment");
        QTest::newRow("before it is carried out") << int(Moment::Received);
        QTest::newRow("before it is answered") << int(Moment::CarriedOut);
    }
    void theConsoleMayDieAtAnyRequest()
    {
        QFETCH(const int, moment);
        int killedAt = 0;
        for (int number = 0; number < mostRequests; ++number) {
            prepare();
            runConsole([&](QProcess &console, Moment now, int request) {
                if (request != number || int(now) != moment)
                    return true;
                console.kill();
                return false;
            });
            if (!m_wasKilled)
                break;
            ++killedAt;
            verifySettledByAnotherStart(!m_wechat->changes.isEmpty());
            if (QTest::currentTestFailed())
                return qWarning("killed at request %d", number);
        }
        QVERIFY2(killedAt >= 12, qPrintable(QString::number(killedAt)));
    }

    void theLineMayBeCutAtAnyRequest_data() { theConsoleMayDieAtAnyRequest_data(); }
    void theLineMayBeCutAtAnyRequest()
    {
        QFETCH(const int, moment);
        for (int number = 0; number < mostRequests; ++number) {
            prepare();
            bool wasCut = false;
            runConsole([&](QProcess &, Moment now, int request) {
                const bool isCut = request == number && int(now) == moment;
                wasCut = wasCut || isCut;
                return !isCut;
            });
            QVERIFY(!m_wasKilled);
            if (!wasCut)
                break;
            verifySettledByAnotherStart(false);
            if (QTest::currentTestFailed())
                return qWarning("cut at request %d", number);
        }
    }

    void thePlatformMayGoAwayAtAnyRequest()
    {
        for (int number = 0; number < mostRequests; ++number) {
            prepare();
            bool isGone = false;
            const int exitCode = runConsole([&](QProcess &, Moment now, int request) {
                isGone = isGone || (request == number && now == Moment::Received);
                return !isGone;
            });
            if (!isGone)
                break;
            QVERIFY(exitCode == 3 || exitCode == 4);
            verifySettledByAnotherStart(!m_wechat->changes.isEmpty());
            if (QTest::currentTestFailed())
                return qWarning("gone at request %d", number);
        }
    }
};

QTEST_GUILESS_MAIN(HandInSafetyTest)
#include "tst_handinsafety.moc"

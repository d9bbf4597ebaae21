// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/standing.h"
#include "tests/workspace/applierbench.h"

class DomainChangesTest : public ApplierBench
{
    Q_OBJECT

private Q_SLOTS:
    void init() { start(); }
    void cleanup() { finish(); }

    void hostsAreReadSentAndGone()
    {
        const QSignalSpy saved(m_applier.get(), &ChangeApplier::saved);
        QVERIFY(addHost(u"request/new.shop.cn"_s));
        QVERIFY(removeHost(u"request/old.shop.cn"_s));
        QCOMPARE(m_changes->all().size(), 1);
        QCOMPARE(m_changes->counts().domainLists, 1);
        QCOMPARE(m_changes->entityCount(), 1);
        apply();
        answer(m_backend->serverDomainReads, Result<QList<ServerDomain>>(before));
        QTRY_COMPARE(m_backend->serverDomainSaves.asked.size(), 1);
        const auto sent = m_backend->serverDomainSaves.asked.first().question.changes;
        QCOMPARE(sent,
                 (QList<FieldChange>{{u"request/new.shop.cn"_s, false, true},
                                     {u"request/old.shop.cn"_s, true, false}}));
        answer(m_backend->serverDomainSaves, Result<QList<ServerDomain>>(after));
        QTRY_VERIFY(m_ended);
        QVERIFY(*m_ended);
        QVERIFY(m_changes->all().isEmpty());
        QCOMPARE(saved.size(), 1);
    }

    void addingAndRemovingTheSameLeavesNothing()
    {
        QVERIFY(addHost(u"request/new.shop.cn"_s));
        QVERIFY(m_changes->setField(domains, {}, u"request/new.shop.cn"_s, false, false));
        QVERIFY(m_changes->all().isEmpty());
    }

    void aCrashFindsThemAgain()
    {
        QVERIFY(addHost(u"request/new.shop.cn"_s));
        restart();
        QCOMPARE(last().entity, domains);
        QCOMPARE(m_changes->waitingValue(domains, u"request/new.shop.cn"_s), QJsonValue(true));
    }

    void aLostAnswerIsSettledByReading()
    {
        QVERIFY(addHost(u"request/new.shop.cn"_s));
        apply();
        answer(m_backend->serverDomainReads, Result<QList<ServerDomain>>(before));
        answer(m_backend->serverDomainSaves, Result<QList<ServerDomain>>(failed(Kind::TimedOut, true)));
        answer(m_backend->serverDomainReads, Result<QList<ServerDomain>>(after));
        QTRY_VERIFY(m_ended);
        QVERIFY(m_changes->all().isEmpty());
    }

    void aYesThatLeftAHostOutIsNoYes()
    {
        QVERIFY(addHost(u"request/new.shop.cn"_s));
        apply();
        answer(m_backend->serverDomainReads, Result<QList<ServerDomain>>(before));
        answer(m_backend->serverDomainSaves, Result<QList<ServerDomain>>(before));
        QTRY_VERIFY(m_ended);
        QCOMPARE(last().state, State::Refused);
        QCOMPARE(last().error->fields.first().field, u"request/new.shop.cn"_s);
    }

    void whatIsThereAlreadyIsNotSent()
    {
        QVERIFY(addHost(u"request/new.shop.cn"_s));
        apply();
        answer(m_backend->serverDomainReads, Result<QList<ServerDomain>>(after));
        QTRY_VERIFY(m_ended);
        QVERIFY(m_changes->all().isEmpty());
        QVERIFY(m_backend->serverDomainSaves.asked.isEmpty());
    }

    void aListThatIsNotOfferedIsRefusedWithoutAsking()
    {
        QVERIFY(addHost(u"smoke/new.shop.cn"_s));
        apply();
        QTRY_VERIFY(m_ended);
        QCOMPARE(last().state, State::Refused);
        QCOMPARE(last().error->kind, Error::Kind::NotOffered);
        QVERIFY(m_backend->serverDomainReads.asked.isEmpty());
    }

    void otherPeoplesHostsAreNoObstacle()
    {
        const PendingChange change{.fields = {{u"request/new.shop.cn"_s, false, true}}};
        const QList<ServerDomain> now{{u"request"_s, u"theirs.shop.cn"_s}};
        QCOMPARE(standingOf(change, now).verdict, Standing::Verdict::NotDone);
        QCOMPARE(standingOf(change, after).verdict, Standing::Verdict::Done);
    }

private:
    inline static const EntityRef domains{.kind = EntityRef::Kind::ServerDomains, .id = u"all"_s};
    inline static const QList<ServerDomain> before{{u"request"_s, u"old.shop.cn"_s},
                                                   {u"socket"_s, u"live.shop.cn"_s}};
    inline static const QList<ServerDomain> after{{u"request"_s, u"new.shop.cn"_s},
                                                  {u"socket"_s, u"live.shop.cn"_s}};

    Result<Done> addHost(const QString &path) { return m_changes->setField(domains, {}, path, false, true); }
    Result<Done> removeHost(const QString &path)
    {
        return m_changes->setField(domains, {}, path, true, false);
    }
};

QTEST_GUILESS_MAIN(DomainChangesTest)
#include "tst_domainchanges.moc"

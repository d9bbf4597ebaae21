// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/fallbacksecretstore.h"
#include "app/workspace/keychainsecretstore.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// A keychain that answers as the test says.
class ScriptedStore final : public SecretStore
{
public:
    std::optional<Error> trouble{};
    MemorySecretStore kept{};

    Task<QString> read(const QString &key) override
    {
        return trouble ? Task<QString>::ready(failure(*trouble)) : kept.read(key);
    }
    Task<Done> write(const QString &key, const QString &secret) override
    {
        return trouble ? Task<Done>::ready(failure(*trouble)) : kept.write(key, secret);
    }
    Task<Done> remove(const QString &key) override
    {
        return trouble ? Task<Done>::ready(failure(*trouble)) : kept.remove(key);
    }
};

} // namespace

class SecretStoreTest : public QObject
{
    Q_OBJECT

    template<typename T>
    std::optional<Result<T>> answerOf(Task<T> task)
    {
        std::optional<Result<T>> answer;
        QObject context;
        std::move(task).then(&context, [&](const Result<T> &given) { answer = given; });
        [&] { QTRY_VERIFY_WITH_TIMEOUT(answer, 20'000); }();
        return answer;
    }
    QString secretIn(SecretStore &store, const QString &key)
    {
        const auto answer = answerOf(store.read(key));
        return answer && *answer ? **answer : QString();
    }
    Error::Kind readError(SecretStore &store, const QString &key)
    {
        const auto answer = answerOf(store.read(key));
        return answer && !*answer ? answer->error().kind : Error::Kind::BadReply;
    }

private Q_SLOTS:
    void initTestCase()
    {
        // No desktop's keychain is touched here: there is no bus to reach it by.
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
        qunsetenv("XDG_CURRENT_DESKTOP");
    }

    void memoryKeepsWhatItIsTold()
    {
        MemorySecretStore store;
        QCOMPARE(readError(store, u"a"_s), Error::Kind::NotFound);
        QVERIFY(*answerOf(store.write(u"a"_s, u"hunter2"_s)));
        QCOMPARE(secretIn(store, u"a"_s), u"hunter2"_s);
        QVERIFY(*answerOf(store.remove(u"a"_s)));
        QVERIFY(*answerOf(store.remove(u"a"_s)));
        QCOMPARE(readError(store, u"a"_s), Error::Kind::NotFound);
    }

    void aWorkingKeychainKeepsItAndTheSessionDoesNot()
    {
        ScriptedStore keychain;
        FallbackSecretStore store(keychain);
        QVERIFY(*answerOf(store.write(u"a"_s, u"hunter2"_s)));
        QCOMPARE(secretIn(keychain, u"a"_s), u"hunter2"_s);
        QCOMPARE(secretIn(store, u"a"_s), u"hunter2"_s);
        QVERIFY(!store.isSessionOnly());
        QVERIFY(*answerOf(store.remove(u"a"_s)));
        QCOMPARE(readError(store, u"a"_s), Error::Kind::NotFound);
    }

    void withoutAKeychainTheSessionKeepsIt()
    {
        ScriptedStore keychain;
        keychain.trouble = Error{.kind = Error::Kind::Storage};
        FallbackSecretStore store(keychain);
        QSignalSpy failures(&store, &FallbackSecretStore::lastingStoreFailed);
        QCOMPARE(readError(store, u"a"_s), Error::Kind::NotFound);
        QVERIFY(*answerOf(store.write(u"a"_s, u"hunter2"_s)));
        QVERIFY(store.isSessionOnly());
        QCOMPARE(failures.size(), 1);
        QCOMPARE(secretIn(store, u"a"_s), u"hunter2"_s);
        FallbackSecretStore nextStart(keychain);
        QCOMPARE(readError(nextStart, u"a"_s), Error::Kind::NotFound);
    }

    void aSecretThatIsWrittenAfterAllLeavesTheSession()
    {
        ScriptedStore keychain;
        keychain.trouble = Error{.kind = Error::Kind::Storage};
        FallbackSecretStore store(keychain);
        QVERIFY(*answerOf(store.write(u"a"_s, u"old"_s)));
        keychain.trouble.reset();
        QVERIFY(*answerOf(store.write(u"a"_s, u"new"_s)));
        QCOMPARE(secretIn(store, u"a"_s), u"new"_s);
        QCOMPARE(secretIn(keychain, u"a"_s), u"new"_s);
    }

    void aPersonWhoDeclinesIsNotAMissingKeychain()
    {
        ScriptedStore keychain;
        keychain.trouble = Error{.kind = Error::Kind::Cancelled};
        FallbackSecretStore store(keychain);
        QCOMPARE(readError(store, u"a"_s), Error::Kind::Cancelled);
        QVERIFY(!store.isSessionOnly());
    }

    void withoutABusTheKeychainIsAStorageError()
    {
        KeychainSecretStore store(u"Zhanggui test"_s);
        const auto written = answerOf(store.write(u"a"_s, u"hunter2"_s));
        QVERIFY(written && !*written);
        QCOMPARE(written->error().kind, Error::Kind::Storage);
        QVERIFY(!written->error().detail.contains(u"hunter2"_s));
        QCOMPARE(readError(store, u"a"_s), Error::Kind::Storage);
    }

    void aKeychainThatHangsIsGivenUp()
    {
        KeychainSecretStore store(u"Zhanggui test"_s, 0ms);
        QCOMPARE(readError(store, u"a"_s), Error::Kind::Storage);
    }

    void whatIsTooLongForAKeychainIsSaid()
    {
        KeychainSecretStore store(u"Zhanggui test"_s);
        const auto written = answerOf(store.write(u"a"_s, QString(1001, u'x')));
        QCOMPARE(written->error().kind, Error::Kind::Storage);
    }
};

QTEST_GUILESS_MAIN(SecretStoreTest)
#include "tst_secretstore.moc"

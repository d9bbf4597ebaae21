// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/background.h"
#include "app/base/task.h"

#include <QSemaphore>
#include <QTest>
#include <QThread>

using namespace Qt::StringLiterals;

class TaskTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answerArrivesOnceFromTheEventLoop()
    {
        Promise<int> promise;
        int calls = 0;
        promise.finish(7);
        promise.task().then(this, [&](Result<int> answer) {
            ++calls;
            QCOMPARE(*answer, 7);
        });
        QCOMPARE(calls, 0);
        promise.finish(8);
        QTRY_COMPARE(calls, 1);
    }

    void anAnswerThatNobodyWaitsForIsLetGo()
    {
        // On a thread that ends before its event loop could deliver.
        auto kept = std::make_shared<int>(7);
        const std::weak_ptr<int> watched = kept;
        const auto thread = std::unique_ptr<QThread>(QThread::create([kept = std::move(kept)]() mutable {
            QObject context;
            Promise<std::shared_ptr<int>> promise;
            promise.task().then(&context, [](const Result<std::shared_ptr<int>> &) {});
            promise.finish(std::move(kept));
        }));
        thread->start();
        QVERIFY(thread->wait());
        QVERIFY(watched.expired());
    }

    void errorPassesThroughTheChain()
    {
        Promise<int> promise;
        bool stepRan = false;
        std::optional<Error> error;
        promise.task()
            .andThen([&](int) {
                stepRan = true;
                return 1;
            })
            .then(this, [&](Result<int> answer) { error = answer.error(); });
        promise.finish(failure(Error::Kind::NotFound, u"gone"_s));
        QTRY_VERIFY(error);
        QCOMPARE(error->kind, Error::Kind::NotFound);
        QVERIFY(!stepRan);
    }

    void stepMayBeAnotherTask()
    {
        Promise<int> first;
        Promise<QString> second;
        QString got;
        first.task().andThen([&](int) { return second.task(); }).then(this, [&](Result<QString> answer) {
            got = *answer;
        });
        first.finish(1);
        second.finish(u"done"_s);
        QTRY_COMPARE(got, u"done"_s);
    }

    void orElseMendsAnError()
    {
        int got = 0;
        Task<int>::ready(failure(Error::Kind::Busy, {}))
            .orElse([](const Error &) -> Result<int> { return 3; })
            .then(this, [&](Result<int> answer) { got = *answer; });
        QTRY_COMPARE(got, 3);
    }

    void ownerDestroyedInFlightCancels()
    {
        Promise<int> promise;
        bool aborted = false;
        bool called = false;
        promise.onCancel([&] { aborted = true; });
        auto owner = std::make_unique<QObject>();
        promise.task().then(owner.get(), [&](const Result<int> &) { called = true; });
        owner.reset();
        QVERIFY(aborted);
        QVERIFY(promise.isCancelled());
        promise.finish(1);
        QCoreApplication::processEvents();
        QVERIFY(!called);
    }

    void droppingTheEndOfAChainCancelsItsStart()
    {
        Promise<int> promise;
        bool aborted = false;
        promise.onCancel([&] { aborted = true; });
        {
            auto task = promise.task().andThen([](int value) { return value + 1; });
        }
        QVERIFY(aborted);
    }

    void cancellingReachesTheInnerTask()
    {
        Promise<int> first;
        Promise<int> second;
        bool aborted = false;
        second.onCancel([&] { aborted = true; });
        auto owner = std::make_unique<QObject>();
        first.task().andThen([&](int) { return second.task(); }).then(owner.get(), [](const Result<int> &) {
        });
        first.finish(1);
        QCoreApplication::processEvents();
        owner.reset();
        QVERIFY(aborted);
    }

    void newerAnswerWins()
    {
        LatestOnly latest;
        Promise<int> slow;
        Promise<int> fast;
        QList<int> got;
        latest.run(slow.task(), [&](Result<int> answer) { got.append(*answer); });
        latest.run(fast.task(), [&](Result<int> answer) { got.append(*answer); });
        QVERIFY(slow.isCancelled());
        slow.finish(1);
        fast.finish(2);
        QTRY_COMPARE(got, QList<int>{2});
    }

    void backgroundWorkAnswersOnThisThread()
    {
        QThread *answeredOn = nullptr;
        QThread *workedOn = nullptr;
        runInBackground([&] {
            workedOn = QThread::currentThread();
            return 5;
        }).then(this, [&](Result<int> answer) {
            QCOMPARE(*answer, 5);
            answeredOn = QThread::currentThread();
        });
        QTRY_COMPARE(answeredOn, QThread::currentThread());
        QVERIFY(workedOn != answeredOn);
    }

    void droppedBackgroundWorkIsUnheard()
    {
        QSemaphore started;
        QSemaphore release;
        bool called = false;
        {
            auto owner = std::make_unique<QObject>();
            runInBackground([&] {
                started.release();
                release.acquire();
                return 1;
            }).then(owner.get(), [&](const Result<int> &) { called = true; });
            started.acquire();
        }
        release.release();
        QThreadPool::globalInstance()->waitForDone();
        QCoreApplication::processEvents();
        QVERIFY(!called);
    }
};

QTEST_GUILESS_MAIN(TaskTest)
#include "tst_task.moc"

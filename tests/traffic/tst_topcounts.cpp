// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/traffic/topcounts.h"

#include <QHash>
#include <QRandomGenerator>
#include <QTest>

#include <cmath>

namespace {

/// Key number k comes about 1 / k as often as the first.
QByteArray zipfKey(QRandomGenerator &random, int keys)
{
    return "key-" + QByteArray::number(int(std::exp(random.generateDouble() * std::log(double(keys)))));
}

void add(TopCounts &counts, const QByteArray &key, bool isError = false)
{
    counts.add({key.constData(), size_t(key.size())}, isError, 10, latencybucket::of(1000));
}

} // namespace

class TopCountsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fewKeysAreCountedExactly()
    {
        TopCounts counts({.bits = 8, .histograms = 100});
        QHash<QByteArray, quint64> exact;
        QRandomGenerator random(1);
        for (int i = 0; i < 50'000; ++i) {
            const QByteArray key = zipfKey(random, 100);
            ++exact[key];
            add(counts, key, i % 10 == 0);
        }
        QCOMPARE(counts.undercount(), quint64(0));
        quint64 sum = 0;
        for (const TopEntry &entry : counts.top(1000)) {
            QCOMPARE(entry.requests, exact.value(entry.key));
            QCOMPARE(entry.bytes, entry.requests * 10);
            QVERIFY(std::abs(entry.p95Us - 1000) <= 8);
            sum += entry.errors;
        }
        QCOMPARE(sum, quint64(5000));
    }

    void theMostFrequentSurviveAnyNumberOfKeys()
    {
        TopCounts counts({.bits = 10});
        QHash<QByteArray, quint64> exact;
        QRandomGenerator random(2);
        for (int i = 0; i < 200'000; ++i) {
            const QByteArray key = i % 2 ? zipfKey(random, 5000) : "once-" + QByteArray::number(i);
            ++exact[key];
            add(counts, key);
        }
        QVERIFY(counts.undercount() > 0);
        QVERIFY(counts.size() <= 768);
        QList<QByteArray> expected = exact.keys();
        std::ranges::sort(expected,
                          [&](const auto &one, const auto &other) { return exact[one] > exact[other]; });
        const auto top = counts.top(20);
        for (int i = 0; i < 10; ++i) {
            QVERIFY(
                std::ranges::any_of(top, [&](const TopEntry &entry) { return entry.key == expected[i]; }));
        }
        for (const TopEntry &entry : top) {
            QVERIFY(entry.requests <= exact[entry.key]);
            QVERIFY(entry.requests + counts.undercount() >= exact[entry.key]);
        }
    }

    void partsMergeToTheWhole()
    {
        TopCounts one({.bits = 8, .histograms = 50});
        TopCounts other({.bits = 8, .histograms = 50});
        for (int i = 0; i < 90; ++i)
            add(i % 3 ? one : other, "k" + QByteArray::number(i % 7), i % 2);
        one.merge(other);
        quint64 sum = 0;
        for (const TopEntry &entry : one.top(100))
            sum += entry.requests;
        QCOMPARE(sum, quint64(90));
        QCOMPARE(one.size(), 7);
    }

    void keysMayBeEmptyOrVeryLong()
    {
        TopCounts counts({.bits = 4, .longestKey = 8});
        add(counts, {});
        add(counts, QByteArray(5000, 'x'));
        QCOMPARE(counts.size(), 2);
        QCOMPARE(counts.top(2).at(1).key, QByteArray(8, 'x'));
    }
};

QTEST_GUILESS_MAIN(TopCountsTest)
#include "tst_topcounts.moc"

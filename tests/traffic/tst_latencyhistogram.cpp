// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/traffic/latencyhistogram.h"

#include <QRandomGenerator>
#include <QTest>

#include <cmath>

class LatencyHistogramTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bucketsFollowOneAnother()
    {
        int last = -1;
        for (qint64 us = 0; us < 200'000; ++us) {
            const int bucket = latencybucket::of(us);
            QVERIFY(bucket == last || bucket == last + 1);
            QVERIFY(latencybucket::lowest(bucket) <= us);
            QVERIFY(latencybucket::lowest(bucket + 1) > us);
            last = bucket;
        }
        QCOMPARE(latencybucket::of(-5), 0);
        QCOMPARE(latencybucket::of(latencybucket::longestUs), latencybucket::count - 1);
        QCOMPARE(latencybucket::of(std::numeric_limits<qint64>::max()), latencybucket::count - 1);
    }

    void middleIsWithinTheBound()
    {
        QRandomGenerator random(3);
        for (int i = 0; i < 100'000; ++i) {
            const auto us = qint64(std::exp(random.generateDouble() * 27));
            const double error = std::abs(latencybucket::middle(latencybucket::of(us)) - double(us));
            QVERIFY2(error <= double(us) * 0.008, qPrintable(QString::number(us)));
        }
    }

    void quantilesAreWithinTheBoundOfExactOnes()
    {
        constexpr std::array shares{0.5, 0.95, 0.99};
        QRandomGenerator random(5);
        for (const int size : {1, 2, 19, 20, 100, 2'000}) {
            DenseHistogram histogram;
            std::vector<qint64> all;
            for (int i = 0; i < size; ++i) {
                all.push_back(qint64(1000 * std::exp(3 * random.generateDouble())));
                histogram.add(latencybucket::of(all.back()));
            }
            std::ranges::sort(all);
            std::array<double, 3> found{};
            quantiles(histogram, shares, found);
            for (size_t i = 0; i < shares.size(); ++i) {
                const double exact = double(all[size_t(std::ceil(shares[i] * size)) - 1]);
                QVERIFY(std::abs(found[i] - exact) <= exact * 0.008);
            }
        }
    }

    void sealingLosesNothing()
    {
        DenseHistogram dense;
        QRandomGenerator random(9);
        for (int i = 0; i < 5000; ++i)
            dense.add(int(random.bounded(quint32(latencybucket::count))));
        dense.counts[77] = 5'000'000; // more than a cell holds
        dense.touched |= quint64(1) << (77 / 64);
        SparseHistogram sealed(dense);
        sealed.add(77);
        sealed.add(3);
        sealed.add(latencybucket::count - 1);
        DenseHistogram again;
        sealed.addTo(again);
        ++dense.counts[77];
        ++dense.counts[3];
        ++dense.counts[latencybucket::count - 1];
        QVERIFY(dense.counts == again.counts);
        dense.clear();
        QVERIFY(dense.touched == 0 && std::ranges::all_of(dense.counts, [](quint32 n) { return n == 0; }));
    }

    void nothingCountedGivesZeros()
    {
        std::array<double, 1> value{7};
        quantiles({}, std::array{0.5}, value);
        QCOMPARE(value[0], 0.0);
    }
};

QTEST_GUILESS_MAIN(LatencyHistogramTest)
#include "tst_latencyhistogram.moc"

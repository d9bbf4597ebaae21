// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/traffic/latencyhistogram.h"

#include <algorithm>
#include <cmath>

namespace {

constexpr int countBits = 20;
constexpr quint32 largestCount = (1U << countBits) - 1;
constexpr int runLength = 1 << latencybucket::stepBits;

quint32 cellOf(int bucket, quint32 count)
{
    return quint32(bucket) << countBits | count;
}

/// Calls use(bucket, count) for the buckets that hold anything, in order.
template<typename Use>
void forEachBucket(const DenseHistogram &histogram, Use use)
{
    for (quint64 runs = histogram.touched; runs != 0; runs &= runs - 1) {
        const int first = std::countr_zero(runs) * runLength;
        for (int bucket = first; bucket < first + runLength; ++bucket) {
            if (const quint32 count = histogram.counts[size_t(bucket)])
                use(bucket, count);
        }
    }
}

} // namespace

static_assert(latencybucket::count / runLength <= 64, "DenseHistogram::touched has a bit for each run");
static_assert(latencybucket::count < (1 << (32 - countBits)), "a bucket fits into its cell");

void DenseHistogram::clear()
{
    for (quint64 runs = touched; runs != 0; runs &= runs - 1)
        std::fill_n(counts.begin() + std::countr_zero(runs) * runLength, runLength, 0U);
    touched = 0;
}

SparseHistogram::SparseHistogram(const DenseHistogram &dense)
{
    size_t cells = 0;
    forEachBucket(dense, [&](int, quint32 count) { cells += 1 + (count - 1) / largestCount; });
    m_cells.reserve(cells);
    forEachBucket(dense, [this](int bucket, quint32 count) {
        for (; count > largestCount; count -= largestCount)
            m_cells.push_back(cellOf(bucket, largestCount));
        m_cells.push_back(cellOf(bucket, count));
    });
}

void SparseHistogram::add(int bucket, quint32 count)
{
    auto at = std::lower_bound(m_cells.begin(), m_cells.end(), cellOf(bucket, 0));
    const bool isThere = at != m_cells.end() && *at >> countBits == quint32(bucket);
    if (isThere && (*at & largestCount) + count <= largestCount)
        *at += count;
    else
        m_cells.insert(at, cellOf(bucket, count));
}

void SparseHistogram::addTo(DenseHistogram &dense) const
{
    for (const quint32 cell : m_cells) {
        const auto bucket = cell >> countBits;
        dense.touched |= quint64(1) << (bucket >> latencybucket::stepBits);
        dense.counts[bucket] += cell & largestCount;
    }
}

void quantiles(const DenseHistogram &histogram, std::span<const double> shares, std::span<double> valuesUs)
{
    std::ranges::fill(valuesUs, 0.0);
    quint64 total = 0;
    forEachBucket(histogram, [&](int, quint32 count) { total += count; });
    quint64 below = 0;
    size_t next = 0;
    forEachBucket(histogram, [&](int bucket, quint32 count) {
        below += count;
        for (; next < shares.size() && double(below) >= std::ceil(shares[next] * double(total)); ++next)
            valuesUs[next] = latencybucket::middle(bucket);
    });
}

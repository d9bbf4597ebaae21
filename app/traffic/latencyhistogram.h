// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <array>
#include <bit>
#include <span>
#include <vector>

/// A duration's place in a histogram with 64 steps an octave: each step is at most 1/64 of its value
/// wide, so that its middle is within 0.8 % of any value in it. Below 128 us every value has its own.
///
/// This is HdrHistogram's geometry with steps that are powers of two: a count of leading zeros, a shift,
/// an addition. Chosen over sketches because its bound is known beforehand and histograms merge exactly.
namespace latencybucket {

inline constexpr int stepBits = 6;
inline constexpr int octaves = 34;                         ///< up to 2^40 us, twelve days
inline constexpr int count = (octaves + 1) << stepBits;    ///< 2,240
inline constexpr qint64 longestUs = (qint64(1) << 40) - 1; ///< what takes longer counts as this

inline int of(qint64 us)
{
    const quint64 value = quint64(us < 0 ? 0 : us > longestUs ? longestUs : us);
    if (value < (1U << stepBits))
        return int(value);
    const int shift = 63 - std::countl_zero(value) - stepBits;
    return ((shift + 1) << stepBits) + int(value >> shift) - (1 << stepBits);
}

/// The least value of a bucket, us.
inline qint64 lowest(int bucket)
{
    if (bucket < (2 << stepBits))
        return bucket;
    const int shift = (bucket >> stepBits) - 1;
    return qint64((bucket & ((1 << stepBits) - 1)) + (1 << stepBits)) << shift;
}

/// What stands for the values of a bucket: its middle, us.
inline double middle(int bucket)
{
    if (bucket < (2 << stepBits))
        return bucket;
    const int shift = (bucket >> stepBits) - 1;
    return double(lowest(bucket)) + double((qint64(1) << shift) - 1) / 2;
}

} // namespace latencybucket

/// A histogram that is being filled: 9 KiB, one increment an event.
struct DenseHistogram {
    /// Which runs of 64 buckets hold anything: most seconds touch a few.
    quint64 touched = 0;
    std::array<quint32, latencybucket::count> counts{};

    void add(int bucket)
    {
        touched |= quint64(1) << (bucket >> latencybucket::stepBits);
        ++counts[size_t(bucket)];
    }
    void clear();
};

/// A histogram that is done: only the buckets in use, four bytes each.
class SparseHistogram
{
public:
    SparseHistogram() = default;
    explicit SparseHistogram(const DenseHistogram &dense);

    void add(int bucket, quint32 count = 1);
    void addTo(DenseHistogram &dense) const;
    bool isEmpty() const { return m_cells.empty(); }
    qsizetype memory() const { return qsizetype(m_cells.capacity()) * qsizetype(sizeof(quint32)); }

private:
    // bucket << 20 | count, in order of buckets. A count too large for 20 bits takes several cells.
    std::vector<quint32> m_cells{};
};

/// Values below which given shares of all lie, us: the nearest rank, so that each is one of the values.
/// shares rise. Nothing counted gives zeros.
void quantiles(const DenseHistogram &histogram, std::span<const double> shares, std::span<double> valuesUs);

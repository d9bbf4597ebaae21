// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/traffic/latencyhistogram.h"
#include "app/traffic/texthash.h"

#include <QByteArray>
#include <QList>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

/// One line of a table of the most frequent.
struct TopEntry {
    QByteArray key{};
    quint64 requests = 0;
    quint64 errors = 0; ///< answers of class 5
    quint64 bytes = 0;
    double p95Us = -1; ///< negative: not known
};

/// Counts by key in bounded memory (Misra and Gries): a table of counters; when it is three quarters full,
/// the median count is taken off all, and keys that reach zero go. So the most frequent stay, each counted
/// too low by at most undercount(). While it never overflowed, all counts are exact.
class TopCounts
{
public:
    struct Limits {
        int bits = 12;        ///< 2^bits counters
        int longestKey = 256; ///< bytes kept of a key; of all keys that have a counter 8 MiB
        int histograms = 0;   ///< keys, the first to come, that get latencies too; 9 KiB each, 511 at most
    };

    explicit TopCounts(const Limits &limits);
    ~TopCounts();
    TopCounts(TopCounts &&) noexcept;
    TopCounts &operator=(TopCounts &&) noexcept;

    /// A key that is about to be counted: gives its hash for add(), and has its place fetched from memory
    /// meanwhile, which of many keys is seldom in the nearest cache.
    quint64 announce(std::string_view key) const
    {
        const quint64 hash = texthash::of(key, m_seed);
#ifdef __GNUC__
        __builtin_prefetch(&m_slots[firstPlace(hash)]);
#endif
        return hash;
    }
    void add(std::string_view key, bool isError, qint64 bytes, int tookBucket)
    {
        add(key, announce(key), isError, bytes, tookBucket);
    }
    void add(std::string_view key, quint64 hash, bool isError, qint64 bytes, int tookBucket)
    {
        const size_t at = placeOf(hash);
        Slot &slot = m_slots[at].hash == hash ? m_slots[at] : fresh(at, key, hash);
        ++slot.requests;
        slot.errors += isError;
        slot.bytes += quint64(bytes);
        if (tookBucket >= 0 && slot.histogram > 0)
            m_histograms[slot.histogram - 1U]->add(tookBucket);
    }
    void merge(const TopCounts &other);

    /// The most frequent first; of equal count in order of keys.
    QList<TopEntry> top(int most) const;
    /// No count is lower than the true one by more than this.
    quint64 undercount() const
    {
        return m_undercount;
    }
    int size() const
    {
        return m_used;
    }

private:
    static constexpr int textBits = 23;
    static constexpr int histogramBits = 32 - textBits;
    /// Half of a cache's line: one look at memory tells all.
    struct alignas(32) Slot {
        quint64 hash = 0; // 0: free
        quint64 requests = 0;
        quint64 bytes = 0;
        quint32 errors = 0;
        quint32 textAt : textBits = 0;
        quint32 histogram : histogramBits = 0; // its number, counted from 1; 0: none
    };
    static_assert(sizeof(Slot) == 32, "two fit into a cache's line");

    size_t firstPlace(quint64 hash) const
    {
        return (hash >> 20) & m_mask;
    }
    size_t placeOf(quint64 hash) const;
    Slot &fresh(size_t at, std::string_view key, quint64 hash);
    void makeRoom();
    quint32 writeKey(std::string_view key);
    std::string_view keyOf(const Slot &slot) const;
    TopEntry entryOf(const Slot &slot) const;

    Limits m_limits;
    quint64 m_seed;
    size_t m_mask;
    std::vector<Slot> m_slots;
    std::string m_text{}; // each key behind its length in two bytes
    std::vector<std::unique_ptr<DenseHistogram>> m_histograms{};
    int m_used = 0;
    quint64 m_undercount = 0;
};

inline size_t TopCounts::placeOf(quint64 hash) const
{
    size_t at = firstPlace(hash);
    while (m_slots[at].hash != 0 && m_slots[at].hash != hash)
        at = (at + 1) & m_mask;
    return at;
}

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/traffic/latencyhistogram.h"
#include "app/traffic/texthash.h"

#include <QByteArray>
#include <QList>

#include <memory>
#include <string_view>

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
        int longestKey = 256; ///< bytes kept of a key
        int histograms = 0;   ///< keys, the first to come, that get latencies too; 9 KiB each
    };

    explicit TopCounts(const Limits &limits);
    ~TopCounts();
    TopCounts(TopCounts &&) noexcept;
    TopCounts &operator=(TopCounts &&) noexcept;

    void add(std::string_view key, bool isError, qint64 bytes, int tookBucket)
    {
        const quint64 hash = texthash::of(key, m_seed);
        const size_t at = placeOf(hash);
        Slot &slot = m_slots[at].hash == hash ? m_slots[at] : fresh(at, key, hash);
        ++slot.requests;
        slot.errors += isError;
        slot.bytes += quint64(bytes);
        if (tookBucket >= 0 && slot.histogram >= 0)
            m_histograms[size_t(slot.histogram)]->add(tookBucket);
    }
    void merge(const TopCounts &other);

    /// The most frequent first; of equal count in order of keys.
    QList<TopEntry> top(int most) const;
    /// No count is lower than the true one by more than this.
    quint64 undercount() const { return m_undercount; }
    int size() const { return m_used; }

private:
    struct Slot {
        quint64 hash = 0; // 0: free
        quint64 requests = 0;
        quint64 bytes = 0;
        quint32 errors = 0;
        quint32 textAt = 0;
        quint16 textLength = 0;
        qint16 histogram = -1;
    };

    size_t placeOf(quint64 hash) const;
    Slot &fresh(size_t at, std::string_view key, quint64 hash);
    void makeRoom();
    QByteArray keyOf(const Slot &slot) const;
    TopEntry entryOf(const Slot &slot) const;

    Limits m_limits;
    quint64 m_seed;
    size_t m_mask;
    std::vector<Slot> m_slots;
    std::vector<char> m_text{};
    std::vector<std::unique_ptr<DenseHistogram>> m_histograms{};
    int m_used = 0;
    quint64 m_undercount = 0;
};

inline size_t TopCounts::placeOf(quint64 hash) const
{
    size_t at = (hash >> 20) & m_mask;
    while (m_slots[at].hash != 0 && m_slots[at].hash != hash)
        at = (at + 1) & m_mask;
    return at;
}

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/traffic/latencyhistogram.h"

#include <chrono>
#include <functional>
#include <limits>
#include <map>
#include <memory>
#include <optional>

/// What one event adds to the figures of its time.
struct EventFigures {
    int statusClass = 0; ///< 1 to 5; 0: unknown or none of these
    qint64 bytes = 0;
    int tookBucket = -1; ///< of latencybucket; negative: not said
};

inline constexpr size_t statusClassCount = 6;

/// 503 is of class 5. What is no status of HTTP is of class 0.
inline int statusClassOf(int status)
{
    return status >= 100 && status < 600 ? status / 100 : 0;
}

struct Percentiles {
    double p50Us = 0;
    double p95Us = 0;
    double p99Us = 0;

    bool operator==(const Percentiles &) const = default;
};

Percentiles percentilesOf(const DenseHistogram &histogram);

/// The figures of one step of time.
struct SeriesPoint {
    qint64 startMs = 0; ///< UTC, a whole number of steps since the epoch
    quint64 requests = 0;
    quint64 bytes = 0;
    std::array<quint64, statusClassCount> byClass{};
    std::optional<Percentiles> took{}; ///< nothing when no event said how long it took
};

/// Figures for every step (second, minute, hour…) in which something happened. Takes events in any order,
/// and is exact in any: a late one changes the step it belongs to. Rolling up loses nothing.
///
/// Steps near the newest have dense histograms, which cost one increment an event; the others are sealed
/// into what they hold (some hundred to four thousand bytes), where a late event costs a binary search.
/// Who keeps many of them for long settles them.
class SeriesLevel
{
public:
    explicit SeriesLevel(std::chrono::seconds step);
    ~SeriesLevel();
    SeriesLevel(SeriesLevel &&) noexcept;
    SeriesLevel &operator=(SeriesLevel &&) noexcept;

    std::chrono::seconds step() const { return std::chrono::seconds(m_stepMs / 1000); }
    bool isEmpty() const { return m_blocks.empty(); }

    void add(qint64 timeMs, const EventFigures &event)
    {
        if (quint64(timeMs - m_currentMs) >= quint64(m_stepMs))
            select(timeMs / m_stepMs);
        Cell &cell = *m_current;
        ++cell.requests;
        cell.bytes += quint64(event.bytes);
        ++cell.byClass[size_t(event.statusClass)];
        if (event.tookBucket >= 0)
            m_currentDense ? m_currentDense->add(event.tookBucket) : addLate(cell, event.tookBucket);
    }
    /// Adds all of another level, whose steps are as long or divide ours.
    void merge(const SeriesLevel &finer);

    /// The points with something in them, oldest first, of [fromMs, toMs).
    void forEach(qint64 fromMs, qint64 toMs, const std::function<void(const SeriesPoint &)> &use) const;
    std::vector<SeriesPoint> points(qint64 fromMs, qint64 toMs) const;
    /// The histogram of a whole range, for its percentiles.
    DenseHistogram histogram(qint64 fromMs, qint64 toMs) const;
    /// Forgets what ended before then.
    void dropBefore(qint64 timeMs);
    /// Steps to which nothing was added since the last call, the newest aside, keep their percentiles and not
    /// what those were made of: 96 bytes in place of some thousand. What comes for such a step later still
    /// counts, but changes no percentile of it.
    void settle();

    qint64 firstMs() const; ///< start of the oldest point; 0 when empty
    qint64 endMs() const;   ///< end of the newest point; 0 when empty
    /// About how much it holds, bytes.
    qsizetype memory() const;

private:
    struct Cell {
        quint64 requests = 0;
        quint64 bytes = 0;
        std::array<quint32, statusClassCount> byClass{};
        SparseHistogram sealed{};
        mutable std::optional<Percentiles> took{}; // of sealed; empty: not computed
        bool isSettled = false;                    // sealed is gone, took stays
    };
    static constexpr int cellsPerBlock = 16;
    struct Block {
        std::array<Cell, cellsPerBlock> cells{};
        bool isFresh = true; // added to since settle()
    };
    /// The dense histogram of a step near the newest.
    struct Slot {
        qint64 index = -1;
        DenseHistogram dense{};
    };
    static constexpr int slotCount = 8; // steps that are filled at a time; logs are out of order by a few

    void select(qint64 index);
    Slot *slotFor(qint64 index);
    const Slot *slotOf(qint64 index) const;
    static std::optional<Percentiles> tookOf(const Cell &cell);
    void settle(Cell &cell);
    bool hasSlot(qint64 block) const;
    void seal(Slot &slot);
    Cell &cellAt(qint64 index);
    void addLate(Cell &cell, int bucket);
    void mergeCell(qint64 index, const Cell &from, const DenseHistogram &histogram);
    SeriesPoint pointOf(qint64 index, const Cell &cell) const;
    void addHistogram(qint64 index, const Cell &cell, DenseHistogram &to) const;
    template<typename Use>
    void forEachCell(qint64 fromMs, qint64 toMs, Use use) const;

    qint64 m_stepMs;
    std::map<qint64, std::unique_ptr<Block>> m_blocks{};
    std::unique_ptr<std::array<Slot, slotCount>> m_slots;
    qint64 m_newest = -1;
    qint64 m_currentMs = std::numeric_limits<qint64>::min() / 2; // start of the step added to last
    Cell *m_current = nullptr;
    DenseHistogram *m_currentDense = nullptr;
    qsizetype m_sealedMemory = 0;
};

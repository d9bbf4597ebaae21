// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/traffic/serieslevel.h"

#include <algorithm>

namespace {

constexpr std::array shares{0.50, 0.95, 0.99};

} // namespace

Percentiles percentilesOf(const DenseHistogram &histogram)
{
    std::array<double, shares.size()> values{};
    quantiles(histogram, shares, values);
    return {.p50Us = values[0], .p95Us = values[1], .p99Us = values[2]};
}

SeriesLevel::SeriesLevel(std::chrono::seconds step)
    : m_stepMs(step.count() * 1000), m_slots(std::make_unique<std::array<Slot, slotCount>>())
{
}

SeriesLevel::~SeriesLevel() = default;
SeriesLevel::SeriesLevel(SeriesLevel &&) noexcept = default;
SeriesLevel &SeriesLevel::operator=(SeriesLevel &&) noexcept = default;

/// Makes a step the one that events are added to.
void SeriesLevel::select(qint64 index)
{
    m_currentMs = index * m_stepMs;
    m_current = &cellAt(index);
    Slot *slot = slotFor(index);
    m_currentDense = slot ? &slot->dense : nullptr;
}

/// The step's dense histogram; null when the step is too old to get one.
SeriesLevel::Slot *SeriesLevel::slotFor(qint64 index)
{
    Slot &slot = (*m_slots)[size_t(index % slotCount)];
    if (slot.index == index)
        return &slot;
    if (index + slotCount <= m_newest || index < slot.index)
        return nullptr;
    m_newest = std::max(m_newest, index);
    seal(slot);
    slot.index = index;
    Cell &cell = cellAt(index);
    cell.sealed.addTo(slot.dense);
    m_sealedMemory -= cell.sealed.memory();
    cell.sealed = {};
    return &slot;
}

const SeriesLevel::Slot *SeriesLevel::slotOf(qint64 index) const
{
    const Slot &slot = (*m_slots)[size_t(index % slotCount)];
    return slot.index == index ? &slot : nullptr;
}

void SeriesLevel::seal(Slot &slot)
{
    if (slot.index < 0)
        return;
    Cell &cell = cellAt(slot.index);
    cell.sealed = SparseHistogram(slot.dense);
    cell.took.reset();
    m_sealedMemory += cell.sealed.memory();
    slot.dense.clear();
    slot.index = -1;
}

SeriesLevel::Cell &SeriesLevel::cellAt(qint64 index)
{
    auto &block = m_blocks[index / cellsPerBlock];
    if (!block)
        block = std::make_unique<Block>();
    block->isFresh = true;
    return block->cells[size_t(index % cellsPerBlock)];
}

void SeriesLevel::addLate(Cell &cell, int bucket)
{
    if (cell.isSettled)
        return;
    m_sealedMemory -= cell.sealed.memory();
    cell.sealed.add(bucket);
    m_sealedMemory += cell.sealed.memory();
    cell.took.reset();
}

void SeriesLevel::merge(const SeriesLevel &finer)
{
    finer.forEachCell(0, std::numeric_limits<qint64>::max(), [&](qint64 index, const Cell &cell) {
        DenseHistogram histogram;
        finer.addHistogram(index, cell, histogram);
        mergeCell(index * finer.m_stepMs / m_stepMs, cell, histogram);
    });
}

void SeriesLevel::mergeCell(qint64 index, const Cell &from, const DenseHistogram &histogram)
{
    select(index);
    m_current->requests += from.requests;
    m_current->bytes += from.bytes;
    for (size_t i = 0; i < statusClassCount; ++i)
        m_current->byClass[i] += from.byClass[i];
    if (m_currentDense) {
        SparseHistogram(histogram).addTo(*m_currentDense);
        return;
    }
    DenseHistogram sum = histogram;
    m_current->sealed.addTo(sum);
    m_sealedMemory -= m_current->sealed.memory();
    m_current->sealed = SparseHistogram(sum);
    m_sealedMemory += m_current->sealed.memory();
    m_current->took.reset();
}

template<typename Use>
void SeriesLevel::forEachCell(qint64 fromMs, qint64 toMs, Use use) const
{
    const qint64 first = fromMs / m_stepMs;
    for (auto block = m_blocks.lower_bound(first / cellsPerBlock); block != m_blocks.end(); ++block) {
        const qint64 base = block->first * cellsPerBlock;
        if (base * m_stepMs >= toMs)
            return;
        for (int i = 0; i < cellsPerBlock; ++i) {
            const Cell &cell = block->second->cells[size_t(i)];
            const qint64 index = base + i;
            if (cell.requests > 0 && index >= first && index < toMs / m_stepMs + (toMs % m_stepMs ? 1 : 0))
                use(index, cell);
        }
    }
}

void SeriesLevel::addHistogram(qint64 index, const Cell &cell, DenseHistogram &to) const
{
    if (const Slot *slot = slotOf(index))
        SparseHistogram(slot->dense).addTo(to);
    else
        cell.sealed.addTo(to);
}

SeriesPoint SeriesLevel::pointOf(qint64 index, const Cell &cell) const
{
    SeriesPoint point{.startMs = index * m_stepMs, .requests = cell.requests, .bytes = cell.bytes};
    std::ranges::copy(cell.byClass, point.byClass.begin());
    if (const Slot *slot = slotOf(index)) {
        if (slot->dense.touched)
            point.took = percentilesOf(slot->dense);
    } else {
        point.took = tookOf(cell);
    }
    return point;
}

std::optional<Percentiles> SeriesLevel::tookOf(const Cell &cell)
{
    if (!cell.took && !cell.sealed.isEmpty()) {
        DenseHistogram dense;
        cell.sealed.addTo(dense);
        cell.took = percentilesOf(dense);
    }
    return cell.took;
}

void SeriesLevel::forEach(qint64 fromMs, qint64 toMs,
                          const std::function<void(const SeriesPoint &)> &use) const
{
    forEachCell(fromMs, toMs, [&](qint64 index, const Cell &cell) { use(pointOf(index, cell)); });
}

std::vector<SeriesPoint> SeriesLevel::points(qint64 fromMs, qint64 toMs) const
{
    std::vector<SeriesPoint> out;
    forEach(fromMs, toMs, [&out](const SeriesPoint &point) { out.push_back(point); });
    return out;
}

DenseHistogram SeriesLevel::histogram(qint64 fromMs, qint64 toMs) const
{
    DenseHistogram sum;
    forEachCell(fromMs, toMs, [&](qint64 index, const Cell &cell) { addHistogram(index, cell, sum); });
    return sum;
}

void SeriesLevel::dropBefore(qint64 timeMs)
{
    const qint64 first = timeMs / m_stepMs / cellsPerBlock;
    while (!m_blocks.empty() && m_blocks.begin()->first < first) {
        const qint64 base = m_blocks.begin()->first * cellsPerBlock;
        for (int i = 0; i < cellsPerBlock; ++i)
            m_sealedMemory -= m_blocks.begin()->second->cells[size_t(i)].sealed.memory();
        for (Slot &slot : *m_slots) {
            if (slot.index >= base && slot.index < base + cellsPerBlock) {
                slot.dense.clear();
                slot.index = -1;
            }
        }
        m_blocks.erase(m_blocks.begin());
    }
    m_currentMs = std::numeric_limits<qint64>::min() / 2;
}

bool SeriesLevel::hasSlot(qint64 block) const
{
    return std::ranges::any_of(*m_slots, [block](const Slot &slot) {
        return slot.index >= 0 && slot.index / cellsPerBlock == block;
    });
}

void SeriesLevel::settle(Cell &cell)
{
    tookOf(cell);
    m_sealedMemory -= cell.sealed.memory();
    cell.sealed = {};
    cell.isSettled = cell.requests > 0;
}

void SeriesLevel::settle()
{
    for (const auto &[index, block] : m_blocks) {
        if (std::exchange(block->isFresh, false) || hasSlot(index))
            continue;
        for (Cell &cell : block->cells)
            settle(cell);
    }
    m_currentMs = std::numeric_limits<qint64>::min() / 2; // so that who is added to is fresh again
}

qint64 SeriesLevel::firstMs() const
{
    qint64 first = 0;
    if (m_blocks.empty())
        return first;
    const auto &[key, block] = *m_blocks.begin();
    const auto at = std::ranges::find_if(block->cells, [](const Cell &cell) { return cell.requests > 0; });
    return (key * cellsPerBlock + (at - block->cells.begin())) * m_stepMs;
}

qint64 SeriesLevel::endMs() const
{
    if (m_blocks.empty())
        return 0;
    const auto &[key, block] = *m_blocks.rbegin();
    for (int i = cellsPerBlock - 1; i >= 0; --i) {
        if (block->cells[size_t(i)].requests > 0)
            return (key * cellsPerBlock + i + 1) * m_stepMs;
    }
    return 0;
}

qsizetype SeriesLevel::memory() const
{
    return qsizetype(m_blocks.size() * sizeof(Block)) + m_sealedMemory;
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/traffic/topcounts.h"

#include <QHashFunctions>

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <iterator>
#include <utility>

namespace {

constexpr std::array share95{0.95};
constexpr size_t lengthSize = sizeof(quint16);

double p95Of(const DenseHistogram &histogram)
{
    std::array<double, 1> value{};
    quantiles(histogram, share95, value);
    return value[0];
}

std::string_view keyAt(const std::string &text, size_t at)
{
    quint16 length = 0;
    std::memcpy(&length, text.data() + at, lengthSize);
    return {text.data() + at + lengthSize, length};
}

} // namespace

TopCounts::TopCounts(const Limits &limits)
    : m_limits(limits), m_seed(quint64(QHashSeed::globalSeed())), m_mask((size_t(1) << limits.bits) - 1),
      m_slots(m_mask + 1)
{
    Q_ASSERT(m_slots.size() * (size_t(limits.longestKey) + lengthSize) <= size_t(1) << textBits);
}

TopCounts::~TopCounts() = default;
TopCounts::TopCounts(TopCounts &&) noexcept = default;
TopCounts &TopCounts::operator=(TopCounts &&) noexcept = default;

TopCounts::Slot &TopCounts::fresh(size_t at, std::string_view key, quint64 hash)
{
    if (size_t(m_used + 1) * 4 > (m_mask + 1) * 3) {
        makeRoom();
        at = placeOf(hash);
    }
    ++m_used;
    Slot &slot = m_slots[at];
    slot = {.hash = hash, .textAt = writeKey(key.substr(0, size_t(m_limits.longestKey)))};
    if (m_histograms.size() < size_t(m_limits.histograms)) {
        m_histograms.push_back(std::make_unique<DenseHistogram>());
        slot.histogram = quint32(m_histograms.size());
    }
    return slot;
}

/// Behind all others; gives where.
quint32 TopCounts::writeKey(std::string_view key)
{
    const auto place = quint32(m_text.size());
    const auto length = std::bit_cast<std::array<char, lengthSize>>(quint16(key.size()));
    m_text.append(length.data(), length.size()).append(key);
    return place;
}

std::string_view TopCounts::keyOf(const Slot &slot) const
{
    return keyAt(m_text, slot.textAt);
}

void TopCounts::makeRoom()
{
    std::vector<quint64> counts;
    counts.reserve(size_t(m_used));
    for (const Slot &slot : m_slots) {
        if (slot.hash)
            counts.push_back(slot.requests);
    }
    const auto middle = counts.begin() + qsizetype(counts.size() / 2);
    std::nth_element(counts.begin(), middle, counts.end());
    const quint64 median = *middle;
    m_undercount += median;

    std::vector<Slot> staying;
    staying.reserve(size_t(counts.end() - middle));
    std::ranges::copy_if(m_slots, std::back_inserter(staying),
                         [median](const Slot &slot) { return slot.hash && slot.requests > median; });
    std::ranges::fill(m_slots, Slot());
    const std::string oldText = std::exchange(m_text, {});
    for (Slot &slot : staying) {
        slot.requests -= median;
        slot.textAt = writeKey(keyAt(oldText, slot.textAt));
        m_slots[placeOf(slot.hash)] = slot;
    }
    m_used = int(staying.size());
}

void TopCounts::merge(const TopCounts &other)
{
    for (const Slot &theirs : other.m_slots) {
        if (!theirs.hash)
            continue;
        const size_t at = placeOf(theirs.hash);
        Slot &ours =
            m_slots[at].hash == theirs.hash ? m_slots[at] : fresh(at, other.keyOf(theirs), theirs.hash);
        ours.requests += theirs.requests;
        ours.errors += theirs.errors;
        ours.bytes += theirs.bytes;
        if (ours.histogram > 0 && theirs.histogram > 0)
            SparseHistogram(*other.m_histograms[theirs.histogram - 1U])
                .addTo(*m_histograms[ours.histogram - 1U]);
    }
    m_undercount += other.m_undercount;
}

TopEntry TopCounts::entryOf(const Slot &slot) const
{
    const std::string_view key = keyOf(slot);
    TopEntry entry{.key = {key.data(), qsizetype(key.size())},
                   .requests = slot.requests,
                   .errors = slot.errors,
                   .bytes = slot.bytes};
    if (slot.histogram > 0 && m_histograms[slot.histogram - 1U]->touched)
        entry.p95Us = p95Of(*m_histograms[slot.histogram - 1U]);
    return entry;
}

QList<TopEntry> TopCounts::top(int most) const
{
    std::vector<const Slot *> used;
    for (const Slot &slot : m_slots) {
        if (slot.hash)
            used.push_back(&slot);
    }
    const auto isAhead = [this](const Slot *one, const Slot *other) {
        return one->requests != other->requests ? one->requests > other->requests
                                                : keyOf(*one) < keyOf(*other);
    };
    const auto last = used.begin() + std::min(qsizetype(used.size()), qsizetype(most));
    std::partial_sort(used.begin(), last, used.end(), isAhead);
    QList<TopEntry> out;
    for (auto slot = used.begin(); slot != last; ++slot)
        out.append(entryOf(**slot));
    return out;
}

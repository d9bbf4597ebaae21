// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sampleshop/randomness.h"

#include <cmath>
#include <numeric>

namespace {

quint64 mixed(quint64 z)
{
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31);
}

} // namespace

Randomness::Randomness(quint64 seed, quint64 kind, quint64 index)
    : m_state(mixed(mixed(seed + 0x632be59bd9b4e019ULL * (kind + 1)) + index))
{
}

quint64 Randomness::next()
{
    m_state += 0x9e3779b97f4a7c15ULL;
    return mixed(m_state);
}

qint64 Randomness::below(qint64 bound)
{
    Q_ASSERT(bound > 0);
    return qint64(next() % quint64(bound)); // the bias is below 2^-40 for anything a shop counts
}

qint64 Randomness::between(qint64 first, qint64 last)
{
    return first + below(last - first + 1);
}

double Randomness::unit()
{
    return double(next() >> 11) * 0x1.0p-53;
}

double Randomness::normal()
{
    double sum = -6;
    for (int i = 0; i < 12; ++i)
        sum += unit();
    return sum;
}

double Randomness::gap(double mean)
{
    return -mean * std::log1p(-unit());
}

qint64 Randomness::rank(qint64 count, double flat)
{
    const double drawn = flat * std::pow((double(count) + flat) / flat, unit()) - flat;
    return std::min(qint64(drawn), count - 1);
}

Shuffle::Shuffle(qint64 count, quint64 seed) : m_count(count), m_stride(1), m_offset(0)
{
    Q_ASSERT(count > 0 && count < (1LL << 31));
    Randomness random(seed);
    m_offset = random.below(count);
    m_stride = std::max<qint64>(1, qint64(double(count) * (0.55 + 0.1 * random.unit())));
    while (std::gcd(m_stride, count) != 1)
        ++m_stride;
}

qint64 Shuffle::at(qint64 index) const
{
    return (index % m_count * m_stride + m_offset) % m_count;
}

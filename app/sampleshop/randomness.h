// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <utility>

/// A small source of randomness that gives the same numbers on every platform for the same seed (the
/// standard library's distributions do not). SplitMix64: one addition and a mix a number, and so cheap
/// to set up that every product, customer and order has one of its own and can be made by itself.
/// Not for secrets.
class Randomness
{
public:
    explicit Randomness(quint64 seed) : m_state(seed) { }
    /// Independent numbers for the index-th thing of a kind under one seed.
    Randomness(quint64 seed, quint64 kind, quint64 index);

    quint64 next();
    /// 0 … bound - 1; bound must be positive
    qint64 below(qint64 bound);
    /// first … last, both included
    qint64 between(qint64 first, qint64 last);
    /// 0 ≤ x < 1
    double unit();
    bool chance(double probability) { return unit() < probability; }
    /// Mean 0, deviation about 1, within ±6 (a sum of twelve units).
    double normal();
    /// How long until the next of events that come by chance (a Poisson process); same unit as mean.
    double gap(double mean);
    /// 0 … count - 1, small ones more often: rank r has weight 1 / (r + flat). The larger flat, the
    /// more evenly.
    qint64 rank(qint64 count, double flat);

    template<typename List>
    decltype(auto) pick(const List &list)
    {
        return list[below(list.size())];
    }

private:
    quint64 m_state;
};

/// A fixed shuffle of 0 … count - 1 that needs no table: the n-th number of a walk with a stride that
/// shares no divisor with count. Neighbours end up far apart.
class Shuffle
{
public:
    Shuffle(qint64 count, quint64 seed);
    qint64 at(qint64 index) const;

private:
    qint64 m_count;
    qint64 m_stride;
    qint64 m_offset;
};

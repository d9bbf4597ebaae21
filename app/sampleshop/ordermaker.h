// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sampleshop/orderhistory.h"
#include "app/sampleshop/peoplemaker.h"
#include "app/sampleshop/productmaker.h"

#include <QHash>

/// How many days of orders a new shop has.
inline constexpr int orderDays = 90;

/// "20240510213005" (shop time) and six digits that no other order of that second has.
QString orderNumber(qint64 id, qint64 placedAt);

/// Makes the orders of the sample shop, oldest first: who bought what, when, and what became of it.
/// Some products sell far better than others, some customers come again and again.
class OrderMaker
{
public:
    OrderMaker(const ProductMaker &products, qint64 productCount, const PeopleMaker &people,
               const OrderWords &words, quint64 seed, const QDateTime &now, qint64 count);

    qint64 count() const { return qint64(m_times.size()); }
    /// \param index 0 … count() - 1; products that were ordered are kept, so ask in one thread
    SampleOrder order(qint64 index);
    /// A product that sells, made once.
    const SampleProduct &product(qint64 index);

private:
    SampleCustomer someCustomer(qint64 placedAt, Randomness &random) const;
    void addLines(SampleOrder &order, Randomness &random);
    bool addLine(SampleOrder &order, const SampleProduct &product, Randomness &random) const;
    OrderFate fateOf(qint64 index, Randomness &random) const;

    const ProductMaker &m_products;
    qint64 m_productCount;
    const PeopleMaker &m_people;
    const OrderWords &m_words;
    quint64 m_seed;
    qint64 m_now;
    Shuffle m_popularity;
    Shuffle m_loyalty;
    std::vector<qint64> m_times;
    QHash<qint64, SampleProduct> m_sold{};
};

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sampleshop/catalogwords.h"
#include "app/sampleshop/randomness.h"
#include "app/sampleshop/sampleproduct.h"

/// Makes the products of the sample shop out of word lists. Every product follows from the seed and its
/// number alone, so they can be made in any order, again, and by many threads at once.
/// Names repeat only when a shelf's words are used up, and then say which generation they are.
class ProductMaker
{
public:
    ProductMaker(const CatalogWords &words, quint64 seed);

    /// \param index from 0; the product's id is index + 1
    SampleProduct product(qint64 index) const;

private:
    struct Words {
        QString series{};
        QString style{};
        QString material{};
        QString noun{};
        QString feature{};
        qint64 generation = 0; ///< 0 the first time these words meet
    };
    Words wordsFor(const ShelfWords &shelf, qint64 position) const;
    void addSkus(SampleProduct &product, const ShelfWords &shelf, Randomness &random) const;
    void addPictures(SampleProduct &product, const ShelfWords &shelf, Randomness &random) const;

    const CatalogWords &m_words;
    quint64 m_seed;
    Shuffle m_shelves;
    QList<Shuffle> m_names; ///< one a shelf
};

/// The nearest price that a shop would print: 9.90, 39.00, 168.00, 1299.00.
/// \param fen what it would cost without a thought for how it looks
qint64 shopPrice(double fen);

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sampleshop/sampleorder.h"
#include "app/sampleshop/sampleproduct.h"

#include <QHash>

#include <functional>
#include <queue>

/// One line of the stock's history, as it goes into stock_movements. Times in ms since 1970 UTC.
struct SampleMovement {
    qint64 product = 0;
    qint64 sku = 0;
    qint64 delta = 0;
    qint64 after = 0;
    QString reason{}; ///< "purchase", "sale", "return"
    qint64 order = 0; ///< 0: none
    qint64 at = 0;
};

/// Keeps the stock of SKUs while made orders are replayed oldest first: sales take from it, closed and
/// refunded orders give back at their time, and what would run out is bought in just before. So the stock
/// never falls under zero, and every SKU's stock is the sum of its movements.
class StockHistory
{
public:
    /// write is called for every movement, in the order of time.
    explicit StockHistory(std::function<void(const SampleMovement &)> write);

    /// \param sku  as its maker gave it: its stock is what there was before the first order
    void sell(const SampleOrder &order, const SampleLine &line, const SampleSku &sku, qint64 productMadeAt);
    /// Gives back what is due by then.
    void returnUntil(qint64 time);

    /// Where a SKU stands now.
    struct Level {
        qint64 stock = 0;
        qint64 sold = 0; ///< pieces, less what came back
    };
    /// Nothing for a SKU that was never sold.
    std::optional<Level> level(qint64 sku) const;

private:
    struct Return {
        qint64 at = 0;
        qint64 product = 0;
        qint64 sku = 0;
        qint64 quantity = 0;
        qint64 order = 0;
        bool operator>(const Return &other) const { return at > other.at; }
    };
    void move(const SampleMovement &movement);

    std::function<void(const SampleMovement &)> m_write;
    QHash<qint64, Level> m_levels{};
    std::priority_queue<Return, std::vector<Return>, std::greater<>> m_returns{};
};

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sampleshop/stockhistory.h"

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 batch = 60;           // pieces bought in when a SKU runs out
constexpr qint64 leadTimeMs = 600'000; // before the sale that needs them

} // namespace

StockHistory::StockHistory(std::function<void(const SampleMovement &)> write) : m_write(std::move(write)) { }

void StockHistory::sell(const SampleOrder &order, const SampleLine &line, const SampleSku &sku,
                        qint64 productMadeAt)
{
    returnUntil(order.placedAt);
    if (!m_levels.contains(line.sku) && sku.stock > 0) {
        move({.product = line.product,
              .sku = line.sku,
              .delta = sku.stock,
              .reason = u"purchase"_s,
              .at = productMadeAt});
    }
    if (m_levels[line.sku].stock < line.quantity) {
        move({.product = line.product,
              .sku = line.sku,
              .delta = batch + line.quantity,
              .reason = u"purchase"_s,
              .at = order.placedAt - leadTimeMs});
    }
    move({.product = line.product,
          .sku = line.sku,
          .delta = -line.quantity,
          .reason = u"sale"_s,
          .order = order.id,
          .at = order.placedAt});
    if (order.isReturned())
        m_returns.push({order.events.last().at, line.product, line.sku, line.quantity, order.id});
}

void StockHistory::returnUntil(qint64 time)
{
    while (!m_returns.empty() && m_returns.top().at <= time) {
        const Return back = m_returns.top();
        m_returns.pop();
        move({.product = back.product,
              .sku = back.sku,
              .delta = back.quantity,
              .reason = u"return"_s,
              .order = back.order,
              .at = back.at});
    }
}

std::optional<StockHistory::Level> StockHistory::level(qint64 sku) const
{
    const auto found = m_levels.constFind(sku);
    return found == m_levels.cend() ? std::nullopt : std::optional(*found);
}

void StockHistory::move(const SampleMovement &movement)
{
    Level &level = m_levels[movement.sku];
    level.stock += movement.delta;
    if (movement.order > 0)
        level.sold -= movement.delta;
    SampleMovement written = movement;
    written.after = level.stock;
    m_write(written);
}

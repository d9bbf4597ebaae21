// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sampleshop/seed.h"

#include "app/sampleshop/ordermaker.h"
#include "app/sampleshop/seedrows.h"
#include "app/sampleshop/shopdatabase.h"

using namespace Qt::StringLiterals;

namespace {

constexpr quint64 touchKind = 5; // which of the seed's streams (Randomness)
constexpr qint64 dayMs = 86'400'000;
constexpr qint64 rowsBetweenReports = 500;

/// Fills one database. Orders come first, because what they took decides the stock that products are
/// written with, and what they came to decides the customers' figures: so every row is written once.
class Filling
{
public:
    Filling(ShopDatabase &db, const SeedOptions &options, const SeedProgress &progress)
        : m_db(db), m_options(options), m_progress(progress), m_now(options.now.toMSecsSinceEpoch()),
          m_products(m_words, options.seed), m_people(options.seed, options.now, options.customers),
          m_tallies(size_t(options.customers)),
          m_stock([this](const SampleMovement &movement) { m_rows.write(movement); })
    {
    }

    Result<Done> run()
    {
        m_db.execute(u"PRAGMA defer_foreign_keys = ON"_s); // rows come in an order of their own
        for (const Category &category : m_words.categories)
            m_rows.write(category);
        for (const SampleCarrier &carrier : m_orderWords.carriers)
            m_rows.write(carrier);
        writeDomains();
        if (!fillOrders() || !fillCustomers() || !fillProducts())
            return failure(Error::Kind::Cancelled, u"filling the shop was stopped"_s);
        m_rows.flush();
        return Done{};
    }

private:
    void writeDomains()
    {
        const std::pair<QString, QString> domains[] = {{u"request"_s, u"api.sample-shop.example"_s},
                                                       {u"socket"_s, u"live.sample-shop.example"_s},
                                                       {u"upload"_s, u"upload.sample-shop.example"_s},
                                                       {u"download"_s, u"img.sample-shop.example"_s}};
        for (const auto &[category, host] : domains)
            m_rows.writeDomain(category, host);
    }
    bool fillOrders()
    {
        if (m_options.products == 0 || m_options.customers == 0)
            return true; // nobody to order, or nothing
        OrderMaker orders(m_products, m_options.products, m_people, m_orderWords, m_options.seed,
                          m_options.now, m_options.orders);
        for (qint64 index = 0; index < orders.count(); ++index) {
            const SampleOrder order = orders.order(index);
            for (const SampleLine &line : order.lines)
                sell(orders.product(line.product - 1), order, line);
            m_rows.write(order);
            tally(order);
            if (!step())
                return false;
        }
        m_stock.returnUntil(m_now);
        return true;
    }
    void sell(const SampleProduct &product, const SampleOrder &order, const SampleLine &line)
    {
        const auto sku = std::ranges::find(product.skus, line.sku, &SampleSku::id);
        Q_ASSERT(sku != product.skus.end());
        m_stock.sell(order, line, *sku, timesOf(product).createdAt);
    }
    void tally(const SampleOrder &order)
    {
        CustomerTally &tally = m_tallies[size_t(order.customer - 1)];
        ++tally.orders;
        if (order.paidAt > 0 && order.state != OrderState::Refunded)
            tally.spent += order.total;
        tally.lastOrderAt = order.placedAt;
    }
    bool fillCustomers()
    {
        for (qint64 index = 0; index < m_people.count(); ++index) {
            m_rows.write(m_people.customer(index), m_tallies[size_t(index)]);
            if (!step())
                return false;
        }
        return true;
    }
    bool fillProducts()
    {
        for (qint64 index = 0; index < m_options.products; ++index) {
            const SampleProduct product = m_products.product(index);
            m_rows.write(product, m_stock, timesOf(product));
            if (!step())
                return false;
        }
        return true;
    }
    /// Touched last somewhere in the last sixty days, rather lately.
    ProductTimes timesOf(const SampleProduct &product) const
    {
        Randomness random(m_options.seed, touchKind, quint64(product.id));
        const double ago = random.unit() * random.unit();
        return {.createdAt = m_now - product.ageInDays * dayMs - random.below(dayMs),
                .updatedAt = m_now - qint64(60 * dayMs * ago)};
    }
    bool step()
    {
        if (++m_done % rowsBetweenReports != 0)
            return true;
        return m_progress(double(m_done)
                          / double(m_options.products + m_options.orders + m_options.customers));
    }

    ShopDatabase &m_db;
    SeedRows m_rows{m_db};
    SeedOptions m_options;
    const SeedProgress &m_progress;
    qint64 m_now;
    qint64 m_done = 0;
    CatalogWords m_words = CatalogWords::load();
    OrderWords m_orderWords = OrderWords::load();
    ProductMaker m_products;
    PeopleMaker m_people;
    std::vector<CustomerTally> m_tallies;
    StockHistory m_stock;
};

} // namespace

Result<Done> seedShop(ShopDatabase &db, const SeedOptions &options, const SeedProgress &progress)
{
    Filling filling(db, options, progress);
    return db.transaction([&] { return filling.run(); });
}

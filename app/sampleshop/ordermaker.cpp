// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sampleshop/ordermaker.h"

#include "app/sampleshop/salesrhythm.h"

using namespace Qt::StringLiterals;

namespace {

constexpr quint64 orderKind = 3; // which of the seed's streams (Randomness)
constexpr quint64 timeKind = 4;
constexpr double evenness = 30; // of what sells: the best product sells 1 % of the pieces
constexpr double loyalty = 400; // of who buys
constexpr qint64 mostLines = 5;

qint64 someQuantity(qint64 price, Randomness &random)
{
    qint64 quantity = 1;
    const double more = price < 3'000 ? 0.35
        : price < 10'000              ? 0.15
                                      : 0.04; // cheap things are bought by the pair
    while (quantity < 6 && random.chance(more))
        ++quantity;
    return quantity;
}

QString optionsText(const SampleSku &sku)
{
    QStringList values;
    for (const SkuOption &option : sku.options)
        values.append(option.value);
    return values.join(u" / "_s);
}

void addUp(SampleOrder &order, const OrderWords &words, Randomness &random)
{
    for (const SampleLine &line : order.lines) {
        order.goods += line.price * line.quantity;
        order.pieces += line.quantity;
    }
    order.freight = freightFor(order.goods, words.isRemote(order.recipient.address));
    order.discount = random.chance(0.3) ? words.discountFor(order.goods) : 0;
    order.total = order.goods + order.freight - order.discount;
}

} // namespace

OrderMaker::OrderMaker(const ProductMaker &products, qint64 productCount, const PeopleMaker &people,
                       const OrderWords &words, quint64 seed, const QDateTime &now, qint64 count)
    : m_products(products), m_productCount(productCount), m_people(people), m_words(words), m_seed(seed),
      m_now(now.toMSecsSinceEpoch()), m_popularity(productCount, seed + 1),
      m_loyalty(people.count(), seed + 2)
{
    Randomness random(seed, timeKind, 0);
    m_times = orderTimes(count, now, orderDays, random);
}

SampleOrder OrderMaker::order(qint64 index)
{
    Randomness random(m_seed, orderKind, quint64(index));
    SampleOrder order{.id = index + 1, .placedAt = m_times[size_t(index)]};
    order.number = orderNumber(order.id, order.placedAt);
    const SampleCustomer customer = someCustomer(order.placedAt, random);
    order.customer = customer.id;
    order.customerName = customer.name;
    const bool isElsewhere = customer.addresses.size() > 1 && random.chance(0.3);
    order.recipient = customer.addresses[isElsewhere ? 1 + random.below(customer.addresses.size() - 1) : 0];
    addLines(order, random);
    addUp(order, m_words, random);
    if (random.chance(0.12))
        order.customerNote = random.pick(m_words.notes);
    liveUntil(m_now, fateOf(index, random), order, m_words, random);
    return order;
}

const SampleProduct &OrderMaker::product(qint64 index)
{
    auto found = m_sold.find(index);
    if (found == m_sold.end())
        found = m_sold.insert(index, m_products.product(index));
    return *found;
}

SampleCustomer OrderMaker::someCustomer(qint64 placedAt, Randomness &random) const
{
    // The newest customer known for sure: the jitter of the one after may put it behind the order.
    const qint64 known = std::max<qint64>(1, m_people.countAt(placedAt) - 1);
    if (random.chance(0.22))
        return m_people.customer(known - 1 - random.below(std::max<qint64>(1, known / 60)));
    for (int attempt = 0; attempt < 20; ++attempt) {
        const qint64 index = m_loyalty.at(random.rank(m_people.count(), loyalty));
        if (index < known)
            return m_people.customer(index);
    }
    return m_people.customer(random.below(known));
}

void OrderMaker::addLines(SampleOrder &order, Randomness &random)
{
    qint64 wanted = 1;
    while (wanted < mostLines && random.chance(0.42))
        ++wanted;
    for (int attempt = 0; attempt < 40 && order.lines.size() < wanted; ++attempt)
        addLine(order, product(m_popularity.at(random.rank(m_productCount, evenness))), random);
    // In a shop where nothing can be had, something was had before it ran out.
    if (order.lines.isEmpty()) {
        const SampleProduct &first = product(0);
        const SampleSku &sku = first.skus.first();
        order.lines.append(
            {first.id, sku.id, first.name, optionsText(sku), sku.code, first.pictures.first(), sku.price, 1});
    }
}

bool OrderMaker::addLine(SampleOrder &order, const SampleProduct &product, Randomness &random) const
{
    const SampleSku &sku = random.pick(product.skus);
    const bool isTaken =
        std::ranges::any_of(order.lines, [&](const SampleLine &line) { return line.sku == sku.id; });
    const bool wasOnSale =
        (product.isOnSale && sku.isOnSale) || random.chance(0.1); // it may have been, back then
    if (isTaken || !wasOnSale || sku.stock == 0)
        return false;
    order.lines.append({.product = product.id,
                        .sku = sku.id,
                        .name = product.name,
                        .options = optionsText(sku),
                        .code = sku.code,
                        .picture = sku.picture.isEmpty() ? product.pictures.first() : sku.picture,
                        .price = sku.price,
                        .quantity = someQuantity(sku.price, random)});
    return true;
}

/// The newest few have given fates, so that every shop has an unpaid order and a refund to answer.
OrderFate OrderMaker::fateOf(qint64 index, Randomness &random) const
{
    const OrderFate fate = someFate(random);
    switch (count() - 1 - index) {
    case 1:
    case 4:
        return OrderFate::Forgotten;
    case 5:
    case 7:
        return OrderFate::RefundedEarly;
    default:
        return fate;
    }
}

QString orderNumber(qint64 id, qint64 placedAt)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(placedAt + shopOffsetMs, Qt::UTC);
    const qint64 tail = (id * 7919 + 96'810) % 1'000'000;
    return time.toString(u"yyyyMMddHHmmss"_s) + u"%1"_s.arg(tail, 6, 10, QChar(u'0'));
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sampleshop/seedrows.h"

#include "app/sampleshop/searchtext.h"
#include "app/sampleshop/shopdatabase.h"
#include "app/shop/orderworkflow.h"

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 warningLevel = 5; // the table's default

QStringList words(const char *text)
{
    return QString::fromLatin1(text).split(u' ');
}

/// A JSON array as the skus table keeps it; our own words need no escaping.
QString optionsJson(const QList<SkuOption> &options)
{
    QString json = u"["_s;
    for (const SkuOption &option : options) {
        if (json.size() > 1)
            json += u',';
        json += u"{\"name\":\""_s + option.name + u"\",\"value\":\""_s + option.value + u"\"}"_s;
    }
    return json + u']';
}

std::optional<qint64> orNull(qint64 value)
{
    return value == 0 ? std::nullopt : std::optional(value);
}

/// What a product's row says about its SKUs.
struct SkuTotals {
    qint64 lowest = std::numeric_limits<qint64>::max();
    qint64 highest = 0;
    qint64 stock = 0;
    qint64 sold = 0;
    bool isLow = false;
    QString codes{};

    void add(const SampleSku &sku, const StockHistory::Level &level)
    {
        lowest = std::min(lowest, sku.price);
        highest = std::max(highest, sku.price);
        stock += level.stock;
        sold += level.sold;
        isLow = isLow || (sku.isOnSale && level.stock <= warningLevel);
        codes += u' ' + sku.code;
    }
};

/// The text that indexOrderText() (searchtext.h) would find in the rows.
QString orderText(const SampleOrder &order)
{
    QString text = order.number + u' ' + order.customerName + u' ' + order.recipient.name + u' '
        + order.recipient.phone + u' ' + order.recipient.phone.right(4) + u' ' + order.memo + u' '
        + order.trackingNumber;
    for (const SampleLine &line : order.lines)
        text += u' ' + line.name + u' ' + line.code;
    return text;
}

} // namespace

SeedRows::SeedRows(ShopDatabase &db)
    : m_categories(db, u"categories"_s, words("id parent_id name position")),
      m_carriers(db, u"carriers"_s, words("id name code")),
      m_domains(db, u"server_domains"_s, words("category host")),
      m_products(
          db, u"products"_s,
          words("id name brief description unit category_id on_sale thumbnail lowest_price highest_price "
                "stock sold sku_count low_stock created_at updated_at")),
      m_pictures(db, u"product_pictures"_s, words("product_id position address")),
      m_skus(db, u"skus"_s, words("id product_id code options price cost stock sold on_sale picture")),
      m_movements(db, u"stock_movements"_s,
                  words("product_id sku_id delta stock_after reason order_id who at")),
      m_productText(db, u"product_text"_s, words("rowid tokens")),
      m_customers(db, u"customers"_s, words("id name phone registered_at order_count spent last_order_at")),
      m_addresses(db, u"addresses"_s, words("customer_id name phone address is_default")),
      m_customerText(db, u"customer_text"_s, words("rowid tokens")),
      m_orders(
          db, u"orders"_s,
          words(
              "id number state state_before customer_id customer_name recipient_name recipient_phone "
              "recipient_address goods freight discount total refunded pieces first_line memo customer_note "
              "placed_at paid_at updated_at version")),
      m_lines(db, u"order_lines"_s,
              words("order_id product_id sku_id name options sku_code picture price quantity")),
      m_events(db, u"order_events"_s, words("order_id at what who note")),
      m_shipments(db, u"shipments"_s, words("order_id carrier_id tracking_number shipped_at")),
      m_afterSales(db, u"after_sales"_s,
                   words("order_id state reason amount asked_at answered_at answered_by answer")),
      m_orderText(db, u"order_text"_s, words("rowid tokens"))
{
}

void SeedRows::write(const Category &category)
{
    m_categories.add(category.id.value.toLongLong(), orNull(category.parent.value.toLongLong()),
                     category.name, category.position);
}

void SeedRows::write(const SampleCarrier &carrier)
{
    m_carriers.add(carrier.id, carrier.name, carrier.code);
}

void SeedRows::writeDomain(const QString &category, const QString &host)
{
    m_domains.add(category, host);
}

void SeedRows::write(const SampleProduct &product, const StockHistory &levels, const ProductTimes &times)
{
    SkuTotals totals;
    for (const SampleSku &sku : product.skus) {
        const auto level = levels.level(sku.id).value_or(StockHistory::Level{.stock = sku.stock});
        totals.add(sku, level);
        m_skus.add(sku.id, product.id, sku.code, optionsJson(sku.options), sku.price, sku.cost, level.stock,
                   level.sold, sku.isOnSale, sku.picture);
    }
    m_products.add(product.id, product.name, product.brief, product.description, product.unit,
                   product.category, product.isOnSale, product.pictures.first(), totals.lowest,
                   totals.highest, totals.stock, totals.sold, product.skus.size(), totals.isLow,
                   times.createdAt, times.updatedAt);
    for (qsizetype i = 0; i < product.pictures.size(); ++i)
        m_pictures.add(product.id, i, product.pictures[i]);
    m_productText.add(product.id, searchTokens(product.name + u' ' + product.brief + totals.codes));
}

void SeedRows::write(const SampleCustomer &customer, const CustomerTally &tally)
{
    m_customers.add(customer.id, customer.name, customer.phone, customer.registeredAt, tally.orders,
                    tally.spent, orNull(tally.lastOrderAt));
    bool isDefault = true;
    for (const Recipient &recipient : customer.addresses)
        m_addresses.add(customer.id, recipient.name, recipient.phone, recipient.address,
                        std::exchange(isDefault, false));
    m_customerText.add(customer.id,
                       searchTokens(customer.name + u' ' + customer.phone + u' ' + customer.phone.right(4)));
}

void SeedRows::write(const SampleOrder &order)
{
    writeOrderRow(order);
    for (const SampleLine &line : order.lines)
        m_lines.add(order.id, line.product, line.sku, line.name, line.options, line.code, line.picture,
                    line.price, line.quantity);
    writeHistory(order);
    m_orderText.add(order.id, searchTokens(orderText(order)));
}

void SeedRows::writeOrderRow(const SampleOrder &order)
{
    const QString before = order.stateBefore == OrderState::Other ? u""_s : orderStateName(order.stateBefore);
    const qint64 refunded = order.state == OrderState::Refunded ? order.total : 0;
    m_orders.add(order.id, order.number, orderStateName(order.state), before, order.customer,
                 order.customerName, order.recipient.name, order.recipient.phone, order.recipient.address,
                 order.goods, order.freight, order.discount, order.total, refunded, order.pieces,
                 order.lines.first().name, order.memo, order.customerNote, order.placedAt,
                 orNull(order.paidAt), order.events.last().at, order.events.size());
}

void SeedRows::writeHistory(const SampleOrder &order)
{
    for (const SampleEvent &event : order.events)
        m_events.add(order.id, event.at, event.what, event.who, event.note);
    if (order.shippedAt > 0)
        m_shipments.add(order.id, order.carrier, order.trackingNumber, order.shippedAt);
    if (const auto &refund = order.refund) {
        const QString state = refund->answeredAt == 0 ? u"asked"_s
            : refund->isGranted                       ? u"granted"_s
                                                      : u"refused"_s;
        m_afterSales.add(order.id, state, refund->reason, order.total, refund->askedAt,
                         orNull(refund->answeredAt), refund->answeredBy, refund->answer);
    }
}

void SeedRows::write(const SampleMovement &movement)
{
    m_movements.add(movement.product, movement.sku, movement.delta, movement.after, movement.reason,
                    orNull(movement.order), movement.order > 0 ? u"customer"_s : u""_s, movement.at);
}

void SeedRows::flush()
{
    for (BulkInsert *rows : {&m_categories, &m_carriers, &m_domains, &m_products, &m_pictures, &m_skus,
                             &m_movements, &m_productText, &m_customers, &m_addresses, &m_customerText,
                             &m_orders, &m_lines, &m_events, &m_shipments, &m_afterSales, &m_orderText})
        rows->flush();
}

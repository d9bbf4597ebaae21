// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sampleshop/useragents.h"
#include "app/sampleshop/visits.h"

using namespace Qt::StringLiterals;

namespace {

constexpr int mostLooks = 6;
constexpr qint64 pageSize = 20;

QByteArray agentFor(quint64 number)
{
    Randomness random(number);
    return someShopperAgent(random);
}

/// Two of three have bought before; the others' numbers lie behind those of the shop's customers.
SampleCustomer someCustomer(const PeopleMaker &people, Randomness &random, quint64 number)
{
    const bool isKnown = people.count() > 0 && random.chance(0.67);
    return people.customer(isKnown ? random.below(people.count())
                                   : people.count() + 1'000'000 + qint64(number));
}

} // namespace

BuyingVisit::BuyingVisit(const VisitGround &ground, quint64 number, const OrderWords &words, QObject *parent)
    : Visit(ground, number, agentFor(number), parent), m_words(words),
      m_customer(someCustomer(ground.people, m_random, number))
{
}

void BuyingVisit::begin()
{
    get(u"/shop/v1/categories"_s, [this](const Answer &answer) {
        m_categories = answer.json.value("items"_L1).toArray();
        if (m_categories.isEmpty())
            return leave();
        think(2, [this] { m_random.chance(0.7) ? lookRound() : search(); });
    });
}

void BuyingVisit::lookRound()
{
    const QJsonObject category = m_random.pick(m_categories).toObject();
    QString path =
        u"/shop/v1/products?limit=%1&category="_s.arg(pageSize) + category.value("id"_L1).toString();
    if (m_random.chance(0.25))
        path += u"&offset=%1"_s.arg(pageSize);
    if (m_random.chance(0.2))
        path += u"&sort=price"_s;
    get(path, [this](const Answer &answer) { readShelf(answer); });
}

void BuyingVisit::search()
{
    const QString word = m_random.pick(m_categories).toObject().value("name"_L1).toString().left(2);
    get(u"/shop/v1/search?q="_s + QString::fromLatin1(QUrl::toPercentEncoding(word)),
        [this](const Answer &answer) { readShelf(answer); });
}

void BuyingVisit::readShelf(const Answer &answer)
{
    m_shelf = answer.json.value("items"_L1).toArray();
    if (m_shelf.isEmpty())
        return ++m_looks < mostLooks && m_random.chance(0.7) ? think(3, [this] { lookRound(); }) : leave();
    think(4, [this] { look(); });
}

void BuyingVisit::look()
{
    ++m_looks;
    const QJsonObject product = m_shelf.at(m_random.rank(m_shelf.size(), 4)).toObject();
    get(u"/shop/v1/products/"_s + product.value("id"_L1).toString(),
        [this](const Answer &answer) { readArticle(answer); });
}

void BuyingVisit::readArticle(const Answer &answer)
{
    m_skus = answer.json.value("skus"_L1).toArray();
    const QJsonArray pictures = answer.json.value("pictures"_L1).toArray();
    if (pictures.isEmpty() || m_random.chance(0.4))
        return think(6, [this] { decide(); });
    get(m_random.pick(pictures).toString(), [this](const Answer &) { think(6, [this] { decide(); }); });
}

void BuyingVisit::decide()
{
    const double roll = m_random.unit();
    if (roll < 0.42 && !m_skus.isEmpty())
        return takeArticle();
    if (roll < 0.86 && m_looks < mostLooks)
        return m_random.chance(0.6) ? look() : lookRound();
    m_inCart > 0 ? order() : leave();
}

void BuyingVisit::takeArticle()
{
    if (m_client.isSignedIn())
        return putInCart();
    signIn(m_customer, [this] { putInCart(); });
}

void BuyingVisit::putInCart()
{
    const QString sku = m_random.pick(m_skus).toObject().value("id"_L1).toString();
    const qint64 quantity = m_random.chance(0.85) ? 1 : m_random.between(2, 3);
    send("PUT", u"/shop/v1/cart/"_s + sku, {{u"quantity"_s, quantity}}, [this](const Answer &answer) {
        m_inCart += answer.isGood();
        const bool looksOn = m_looks < mostLooks && m_random.chance(0.35);
        think(3, [this, looksOn] { looksOn || m_inCart == 0 ? decide() : order(); });
    });
}

void BuyingVisit::order()
{
    const Recipient &to = m_customer.addresses.first();
    QJsonObject body{{u"recipient"_s,
                      QJsonObject{{u"name"_s, to.name}, {u"phone"_s, to.phone}, {u"address"_s, to.address}}}};
    if (m_random.chance(0.12))
        body.insert(u"note"_s, m_random.pick(m_words.notes));
    send("POST", u"/shop/v1/orders"_s, body, [this](const Answer &answer) {
        if (!answer.isGood())
            return leave(); // sold out meanwhile
        const QString id = answer.json.value("id"_L1).toString();
        think(8, [this, id] { settle(id); });
    });
}

void BuyingVisit::settle(const QString &order)
{
    const double roll = m_random.unit();
    const QString path = u"/shop/v1/orders/"_s + order;
    const auto done = [this](const Answer &) { leave(); };
    if (roll < 0.87)
        return send("POST", path + u"/pay"_s, {}, done);
    if (roll < 0.92)
        return send("POST", path + u"/cancel"_s, {{u"reason"_s, m_random.pick(m_words.cancelReasons)}}, done);
    leave(); // perhaps later
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sampleshop/useragents.h"
#include "app/sampleshop/visits.h"

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype ordersLookedAfter = 4; // the newest

QByteArray agentFor(quint64 number)
{
    Randomness random(number);
    return someShopperAgent(random);
}

} // namespace

ReturningVisit::ReturningVisit(const VisitGround &ground, quint64 number, const OrderWords &words,
                               QObject *parent)
    : Visit(ground, number, agentFor(number), parent), m_words(words),
      m_customer(ground.people.customer(m_random.below(ground.people.count())))
{
}

void ReturningVisit::begin()
{
    signIn(m_customer,
           [this] { get(u"/shop/v1/orders"_s, [this](const Answer &answer) { readOrders(answer); }); });
}

void ReturningVisit::readOrders(const Answer &answer)
{
    m_orders = answer.json.value("items"_L1).toArray();
    while (m_orders.size() > ordersLookedAfter)
        m_orders.removeLast();
    next();
}

void ReturningVisit::next()
{
    if (m_orders.isEmpty())
        return leave();
    const QJsonObject order = m_orders.takeAt(0).toObject();
    think(3, [this, order] { lookAfter(order); });
}

void ReturningVisit::lookAfter(const QJsonObject &order)
{
    const QString id = order.value("id"_L1).toString();
    const QString state = order.value("state"_L1).toString();
    if (state == "unpaid"_L1)
        return m_random.chance(0.7)
            ? act(id, u"pay"_s)
            : act(id, u"cancel"_s, {{u"reason"_s, m_random.pick(m_words.cancelReasons)}});
    if (state == "shipped"_L1)
        return confirm(id);
    const bool isUnhappy =
        (state == "toShip"_L1 && m_random.chance(0.04)) || (state == "received"_L1 && m_random.chance(0.08));
    isUnhappy ? askBack(id) : next();
}

/// Only what can have come: the parcel's own page says when it was sent.
void ReturningVisit::confirm(const QString &order)
{
    get(u"/shop/v1/orders/"_s + order, [this, order](const Answer &answer) {
        const QJsonArray parcels = answer.json.value("shipments"_L1).toArray();
        const auto sent = QDateTime::fromString(parcels.last().toObject().value("shippedAt"_L1).toString(),
                                                Qt::ISODateWithMs);
        const bool hasCome = sent.isValid() && sent + m_ground.options.parcelTime <= m_ground.options.clock();
        if (!hasCome)
            return next();
        m_random.chance(0.95) ? act(order, u"receive"_s) : askBack(order);
    });
}

void ReturningVisit::askBack(const QString &order)
{
    act(order, u"refund-request"_s, {{u"reason"_s, m_random.pick(m_words.refundReasons)}});
}

void ReturningVisit::act(const QString &order, const QString &action, const QJsonObject &body)
{
    send("POST", u"/shop/v1/orders/"_s + order + u'/' + action, body, [this](const Answer &) { next(); });
}

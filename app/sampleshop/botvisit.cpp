// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sampleshop/useragents.h"
#include "app/sampleshop/visits.h"

using namespace Qt::StringLiterals;

namespace {

QByteArray agentFor(quint64 number)
{
    Randomness random(number);
    return someBotAgent(random);
}

} // namespace

BotVisit::BotVisit(const VisitGround &ground, quint64 number, QObject *parent)
    : Visit(ground, number, agentFor(number), parent), m_left(int(m_random.between(3, 12)))
{
}

void BotVisit::begin()
{
    if (m_left-- == 0)
        return leave();
    get(somePath(), [this](const Answer &) { think(0.6, [this] { begin(); }); });
}

QString BotVisit::somePath()
{
    static const QStringList doors{u"/robots.txt"_s,     u"/favicon.ico"_s,     u"/.env"_s,
                                   u"/wp-login.php"_s,   u"/.git/config"_s,     u"/admin"_s,
                                   u"/shop/v1/orders"_s, u"/shop/v2/products"_s};
    if (m_random.chance(0.35))
        return m_random.pick(doors);
    if (m_random.chance(0.1))
        return u"/shop/v1/products/%1"_s.arg(900'000'000 + m_random.below(1'000'000)); // gone, or never there
    return u"/shop/v1/products?limit=50&sort=new&offset=%1"_s.arg(50 * m_random.below(40));
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sampleshop/shoppercrowd.h"

#include "app/sampleshop/visits.h"

#include <algorithm>

namespace {

constexpr quint64 arrivalKind = 7; // which of the seed's streams (Randomness)
constexpr double usualActions = 8; // requests a visit, until this run knows better
constexpr double memory = 50;      // visits over which that is averaged
constexpr qint64 mostInside = 400; // then the door stays shut for a moment
constexpr double shutMs = 50;
constexpr qint64 slowMs = 1000; // an answer that takes longer is a sign of trouble
constexpr double worst = 30;

} // namespace

struct ShopperCrowd::Place {
    Place(const ShopperOptions &options, std::unique_ptr<Transport> line)
        : transport(std::move(line)),
          people(options.seed, options.clock(), options.customers), ground{.transport = *transport,
                                                                           .options = options,
                                                                           .people = people}
    {
    }
    std::unique_ptr<Transport> transport;
    PeopleMaker people;
    OrderWords words = OrderWords::load();
    VisitGround ground;
};

ShopperCrowd::ShopperCrowd(const ShopperOptions &options, const TransportMaker &transport)
    : m_options(options), m_transport(transport),
      m_random(options.seed, arrivalKind, quint64(options.clock().toMSecsSinceEpoch())),
      m_actions(usualActions * memory), m_begun(memory)
{
    m_door.setSingleShot(true);
    m_door.setTimerType(Qt::PreciseTimer);
    connect(&m_door, &QTimer::timeout, this, &ShopperCrowd::letIn);
}

ShopperCrowd::~ShopperCrowd()
{
    qDeleteAll(findChildren<Visit *>(QString(), Qt::FindDirectChildrenOnly));
}

void ShopperCrowd::open()
{
    m_place = std::make_unique<Place>(m_options, m_transport());
    m_clock.start();
    waitForNext();
}

void ShopperCrowd::setRate(double actionsPerSecond)
{
    m_options.actionsPerSecond = actionsPerSecond;
    m_nextAt = double(m_clock.elapsed());
    waitForNext();
}

double ShopperCrowd::slowness() const
{
    return m_place->ground.slowness;
}

void ShopperCrowd::waitForNext()
{
    m_door.stop();
    if (m_options.actionsPerSecond <= 0)
        return;
    const double visitsPerMs = m_options.actionsPerSecond / 1000 / std::max(1.0, m_actions / m_begun);
    m_nextAt += m_random.gap(1 / visitsPerMs) * m_place->ground.slowness;
    const double wait = std::max(0.0, m_nextAt - double(m_clock.elapsed()));
    m_door.start(std::chrono::milliseconds(qint64(wait)));
}

void ShopperCrowd::letIn()
{
    if (m_inside < mostInside) {
        Visit *visit = someVisit();
        ++m_inside;
        m_actions *= 1 - 1 / memory;
        m_begun = m_begun * (1 - 1 / memory) + 1;
        connect(visit, &Visit::answered, this, &ShopperCrowd::note);
        connect(visit, &Visit::left, this, [this] { --m_inside; });
        visit->begin();
    } else {
        m_nextAt = double(m_clock.elapsed()) + shutMs;
    }
    waitForNext();
}

/// A child of this; goes by itself when it is over.
Visit *ShopperCrowd::someVisit()
{
    const quint64 number = quint64(m_options.clock().toMSecsSinceEpoch()) * 1000 + m_visits++ % 1000;
    const double roll = m_random.unit();
    if (roll < 0.04)
        return new BotVisit(m_place->ground, number, this);
    if (roll < 0.22 && m_place->people.count() > 0)
        return new ReturningVisit(m_place->ground, number, m_place->words, this);
    return new BuyingVisit(m_place->ground, number, m_place->words, this);
}

void ShopperCrowd::note(bool isGood, qint64 tookMs)
{
    m_actions += 1;
    double &slowness = m_place->ground.slowness;
    slowness = std::clamp(slowness * (isGood && tookMs <= slowMs ? 0.97 : 1.4), 1.0, worst);
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/waitingcounts.h"

#include "app/backend/backend.h"
#include "app/net/streamreader.h"
#include "app/workspace/changeapplier.h"

using namespace Qt::StringLiterals;

namespace {

/// After an answer. Short enough to notice new orders, long enough to cost a backend nothing.
constexpr std::chrono::seconds countPause{60};
/// After news: many events in a row are asked about once.
constexpr std::chrono::seconds newsPause{1};
/// The pause grows by itself with each failure in a row, up to this many times.
constexpr int mostFailures = 10;

} // namespace

WaitingCounts::WaitingCounts(const ShopServices &services, QObject *parent)
    : QObject(parent), m_services(services)
{
    m_again.setSingleShot(true);
    m_again.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_again, &QTimer::timeout, this, &WaitingCounts::ask);
    connect(&services.backend, &Backend::sessionChanged, this, &WaitingCounts::ask);
    connect(&services.backend, &Backend::sessionChanged, this, &WaitingCounts::follow);
    connect(&services.applier, &ChangeApplier::saved, this, &WaitingCounts::ask);
    ask();
    follow();
}

WaitingCounts::~WaitingCounts() = default;

/// With the rights of whoever is signed in now.
void WaitingCounts::follow()
{
    m_events = m_services.backend.session() ? m_services.backend.followShopEvents({}) : nullptr;
    if (!m_events)
        return;
    connect(m_events.get(), &StreamReader::received, this, &WaitingCounts::takeNews);
    m_events->start();
}

void WaitingCounts::takeNews()
{
    if (!m_again.isActive()) // what is being counted may be from before it
        m_hasNews = true;
    else if (m_again.remainingTimeAsDuration() > newsPause)
        m_again.start(newsPause);
}

void WaitingCounts::ask()
{
    const auto &orders = m_services.backend.capabilities().orders;
    if (!orders || !orders->hasCounts || !m_services.backend.session())
        return;
    m_again.stop();
    m_asking.run(m_services.backend.orderCounts(),
                 [this](const Result<QList<OrderCount>> &counts) { take(counts); });
}

void WaitingCounts::take(const Result<QList<OrderCount>> &counts)
{
    m_failures = counts ? 0 : qMin(m_failures + 1, mostFailures);
    if (counts) {
        qint64 waiting = 0;
        for (const OrderCount &count : *counts) {
            if (count.state == OrderState::ToShip || count.state == OrderState::RefundAsked)
                waiting += count.count;
        }
        Q_EMIT counted(u"orders"_s, waiting);
    }
    const bool isSoon = std::exchange(m_hasNews, false) && counts;
    m_again.start(isSoon ? newsPause : countPause * (1 + m_failures));
}

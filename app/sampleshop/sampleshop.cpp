// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sampleshop/sampleshop.h"

#include "app/sampleshop/shoppers.h"
#include "app/sampleshop/shopserver.h"

using namespace Qt::StringLiterals;

SampleShop::SampleShop(ShopOptions options, QObject *parent)
    : EmbeddedShop(parent), m_options(std::move(options))
{
    m_thread.setObjectName(u"sample shop"_s);
}

SampleShop::~SampleShop()
{
    stop();
}

Task<ShopAddress> SampleShop::start()
{
    Q_ASSERT(!m_server);
    m_isStopping = false;
    m_started = {};
    m_server = new ShopServer(m_options);
    m_server->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_server, &QObject::deleteLater);
    m_thread.start();
    const auto progress = [this](double share) {
        Q_EMIT fillingProgressed(share); // from the shop's thread: connections to other threads are queued
        return !m_isStopping;
    };
    QMetaObject::invokeMethod(m_server, [this, server = m_server, progress] {
        auto outcome = server->open(progress);
        QMetaObject::invokeMethod(this,
                                  [this, server, outcome = std::move(outcome)] { finish(server, outcome); });
    });
    return m_started.task();
}

// The thread is waited for, so nothing of it runs when this object is gone.
void SampleShop::stop()
{
    m_isStopping = true;
    m_isRunning = false;
    m_shoppers.reset();
    m_thread.quit();
    m_thread.wait();
    m_server = nullptr;
}

void SampleShop::finish(const ShopServer *server, const Result<ShopAddress> &outcome)
{
    if (m_isStopping || server != m_server)
        return;
    m_isRunning = outcome.has_value();
    if (!outcome) {
        stop();
    } else {
        m_url = outcome->url;
        setShoppers(m_options.shoppersPerSecond);
    }
    m_started.finish(outcome);
}

void SampleShop::setShoppers(double actionsPerSecond)
{
    m_options.shoppersPerSecond = actionsPerSecond;
    if (actionsPerSecond <= 0 || !m_isRunning)
        return m_shoppers.reset();
    if (m_shoppers)
        return m_shoppers->setRate(actionsPerSecond);
    m_shoppers = std::make_unique<Shoppers>(ShopperOptions{.shop = m_url,
                                                           .actionsPerSecond = actionsPerSecond,
                                                           .seed = m_options.seed,
                                                           .customers = m_options.customers,
                                                           .clock = m_options.clock});
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sampleshop/shoppers.h"

#include "app/net/httptransport.h"
#include "app/sampleshop/shoppercrowd.h"

using namespace Qt::StringLiterals;

Shoppers::Shoppers(const ShopperOptions &options, QObject *parent)
    : Shoppers(
        options,
        [shop = options.shop] { return std::make_unique<HttpTransport>(TransportSettings{.base = shop}); },
        parent)
{
}

Shoppers::Shoppers(const ShopperOptions &options, const TransportMaker &transport, QObject *parent)
    : QObject(parent)
{
    m_thread.setObjectName(u"shoppers"_s);
    m_crowd = new ShopperCrowd(options, transport);
    m_crowd->moveToThread(&m_thread);
    connect(&m_thread, &QThread::started, m_crowd, &ShopperCrowd::open);
    connect(&m_thread, &QThread::finished, m_crowd, &QObject::deleteLater);
    m_thread.start();
}

Shoppers::~Shoppers()
{
    m_thread.quit();
    m_thread.wait();
}

void Shoppers::setRate(double actionsPerSecond)
{
    QMetaObject::invokeMethod(m_crowd,
                              [crowd = m_crowd, actionsPerSecond] { crowd->setRate(actionsPerSecond); });
}

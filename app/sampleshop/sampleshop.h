// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sampleshop/embeddedshop.h"

#include <QThread>

#include <atomic>

class Shoppers;
class ShopServer;

/// The embedded shop: real database, real HTTP, on 127.0.0.1 only, in a thread of its own.
///
///     m_shop.start().then(this, [this](Result<ShopAddress> shop) { … });
class SampleShop final : public EmbeddedShop
{
    Q_OBJECT
public:
    explicit SampleShop(ShopOptions options, QObject *parent = nullptr);
    /// Stops, and waits until everything answered is on disk.
    ~SampleShop() override;

    /// After stop(), it never answers.
    Task<ShopAddress> start() override;
    void stop();
    bool isRunning() const { return m_isRunning; }
    /// Lets shoppers make so many requests a second; 0: nobody comes. For a running shop.
    void setShoppers(double actionsPerSecond);

private:
    void finish(const ShopServer *server, const Result<ShopAddress> &outcome);

    ShopOptions m_options;
    QThread m_thread{};
    ShopServer *m_server = nullptr;       // lives in m_thread; deleted there when it ends
    std::unique_ptr<Shoppers> m_shoppers; // while there are any
    Promise<ShopAddress> m_started{};
    QUrl m_url{};
    std::atomic<bool> m_isStopping{false};
    bool m_isRunning = false;
};

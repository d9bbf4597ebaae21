// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/task.h"
#include "app/sampleshop/shopoptions.h"

#include <QThread>
#include <QUrl>

#include <atomic>

class Shoppers;
class ShopServer;

/// How to reach a running sample shop.
struct ShopAddress {
    QUrl url{}; ///< "http://127.0.0.1:41234"
    QString user{};
    QString password{};
};

/// The embedded shop: real database, real HTTP, on 127.0.0.1 only, in a thread of its own.
///
///     m_shop.start().then(this, [this](Result<ShopAddress> shop) { … });
class SampleShop : public QObject
{
    Q_OBJECT
public:
    explicit SampleShop(ShopOptions options, QObject *parent = nullptr);
    /// Stops, and waits until everything answered is on disk.
    ~SampleShop() override;

    /// Opens the database, fills it when it is new, and answers once requests are served.
    /// Storage when the folder cannot be used; Unreachable when the port is taken. After stop(), never.
    Task<ShopAddress> start();
    void stop();
    bool isRunning() const { return m_isRunning; }
    /// Lets shoppers make so many requests a second; 0: nobody comes. For a running shop.
    void setShoppers(double actionsPerSecond);

Q_SIGNALS:
    /// While a new database is filled: 0…1.
    void fillingProgressed(double share);

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

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/task.h"
#include "app/sampleshop/shopoptions.h"

#include <QUrl>
#include <QtPlugin>

#include <memory>

/// How to reach a running sample shop.
struct ShopAddress {
    QUrl url{}; ///< "http://127.0.0.1:41234"
    QString user{};
    QString password{};
};

/// The sample shop as the console knows it: its server, database and shoppers are a module, which most who
/// have a shop of their own never load.
class EmbeddedShop : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Opens the database, fills it when it is new, and answers once requests are served.
    /// Storage when the folder cannot be used; Unreachable when the port is taken.
    virtual Task<ShopAddress> start() = 0;

Q_SIGNALS:
    /// While a new database is filled: 0…1.
    void fillingProgressed(double share);
};

/// What the module offers.
class EmbeddedShopMaker
{
public:
    virtual ~EmbeddedShopMaker() = default;
    virtual std::unique_ptr<EmbeddedShop> make(const ShopOptions &options) const = 0;
};
Q_DECLARE_INTERFACE(EmbeddedShopMaker, "io.github.zhanggui.EmbeddedShopMaker/1")

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/transport.h"
#include "app/sampleshop/shopperoptions.h"

#include <QThread>

class ShopperCrowd;

/// Makes the transport that shoppers speak through, on their thread.
using TransportMaker = std::function<std::unique_ptr<Transport>()>;

/// Customers who come into a running shop over HTTP, so that orders arrive and the request log is of real
/// requests. In a thread of their own; gone, with all they had begun, when this object is.
class Shoppers : public QObject
{
    Q_OBJECT
public:
    /// They come from now on.
    explicit Shoppers(const ShopperOptions &options, QObject *parent = nullptr);
    Shoppers(const ShopperOptions &options, const TransportMaker &transport, QObject *parent = nullptr);
    ~Shoppers() override;

    /// 0 lets those inside finish, and nobody new in.
    void setRate(double actionsPerSecond);

private:
    QThread m_thread{};
    ShopperCrowd *m_crowd = nullptr; // lives in m_thread; deleted there when it ends
};

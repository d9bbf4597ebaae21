// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sampleshop/shoppers.h"
#include "app/sampleshop/visit.h"

#include <QTimer>

/// Lets visits begin by chance (a Poisson process) at such a rate that their requests come to what was
/// asked for. Belongs to one thread, as do its visits.
///
/// While the shop is slow or fails, fewer come and all think longer, down to a thirtieth, and more again
/// once it answers well: shoppers are not a load test.
class ShopperCrowd : public QObject
{
    Q_OBJECT
public:
    ShopperCrowd(const ShopperOptions &options, const TransportMaker &transport);
    ~ShopperCrowd() override;

    /// Called first, on its thread.
    void open();
    void setRate(double actionsPerSecond);
    /// 1 while the shop answers well; how much longer everybody waits when it does not.
    double slowness() const;

private:
    struct Place;
    void waitForNext();
    void letIn();
    Visit *someVisit();
    void note(bool isGood, qint64 tookMs);

    ShopperOptions m_options;
    TransportMaker m_transport;
    std::unique_ptr<Place> m_place; ///< what visits use; they go first
    Randomness m_random;
    QTimer m_door{this};
    QElapsedTimer m_clock{};
    double m_nextAt = 0; ///< ms on m_clock
    quint64 m_visits = 0;
    qint64 m_inside = 0;
    double m_actions; ///< with m_begun, fading: what a visit comes to
    double m_begun;
};

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sampleshop/peoplemaker.h"
#include "app/sampleshop/shopclient.h"
#include "app/sampleshop/shopperoptions.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QObject>

#include <functional>

/// What all visits share. Outlives them.
struct VisitGround {
    Transport &transport;
    const ShopperOptions &options;
    const PeopleMaker &people;
    double slowness = 1; ///< how much longer everybody waits because the shop is slow
};

/// Somebody in the shop: asks, waits for the answer, thinks, asks again, until they leave.
/// What kind of visitor, say the subclasses.
class Visit : public QObject
{
    Q_OBJECT
public:
    /// \param number  counts visits; with the shop's seed it decides everything left to chance
    Visit(const VisitGround &ground, quint64 number, const QByteArray &agent, QObject *parent);

    virtual void begin() = 0;

Q_SIGNALS:
    /// After every request: whether there was an answer other than a server error, and how long it took.
    void answered(bool isGood, qint64 tookMs);
    void left();

protected:
    /// What came: status 0 without an answer.
    struct Answer {
        int status = 0;
        QJsonObject json{};

        bool isGood() const { return status >= 200 && status < 300; }
    };
    using Step = std::function<void()>;
    using Heard = std::function<void(const Answer &)>;

    void get(const QString &path, Heard heard);
    void send(const QByteArray &method, const QString &path, const QJsonObject &body, Heard heard);
    /// Goes on with a step after a while; seconds is the mean.
    void think(double seconds, Step step);
    void leave();
    /// Signs in, registering where the number is new, then goes on; leaves when that is refused.
    void signIn(const SampleCustomer &customer, Step then);

    Randomness m_random;
    ShopClient m_client;
    const VisitGround &m_ground;

private:
    void hear(Task<HttpReply> task, Heard heard);
};

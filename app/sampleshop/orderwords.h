// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sampleshop/randomness.h"

#include <QList>
#include <QStringList>

/// A parcel service and how its numbers look.
struct SampleCarrier {
    qint64 id = 0;
    QString name{};
    QString code{};
    QString
        shape{}; ///< "#" a digit, "@" eight digits with the check digit of the Universal Postal Union's S10
    qint64 weight = 0; ///< share of parcels

    QString trackingNumber(Randomness &random) const;
};

/// What people write around orders, from resources/sampleshop/orders.json.
struct OrderWords {
    struct Discount {
        qint64 from = 0; ///< fen of goods
        qint64 off = 0;  ///< fen
    };
    QList<SampleCarrier> carriers{};
    QStringList notes{};
    QStringList memos{};
    QStringList refundReasons{};
    QStringList refusals{};
    QStringList cancelReasons{};
    QStringList operators{};
    QList<Discount> discounts{};   ///< rising
    QStringList remoteProvinces{}; ///< parcels to them cost more

    static OrderWords load();

    const SampleCarrier &someCarrier(Randomness &random) const;
    bool isRemote(const QString &address) const;
    /// The largest discount that goods of this amount may have.
    qint64 discountFor(qint64 goods) const;
};

/// What sending an order costs, in fen: nothing from 59 yuan on, more to far places.
qint64 freightFor(qint64 goods, bool isRemote);

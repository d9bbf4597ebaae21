// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sampleshop/orderwords.h"

#include "app/sampleshop/sampleresource.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

/// Eight digits and the check digit that the Universal Postal Union's standard S10 puts behind them.
QString s10Digits(Randomness &random)
{
    constexpr std::array weights{8, 6, 4, 2, 3, 5, 9, 7};
    QString digits;
    int sum = 0;
    for (const int weight : weights) {
        const int digit = int(random.below(10));
        sum += digit * weight;
        digits += QChar(char16_t(u'0' + digit));
    }
    const int rest = 11 - sum % 11;
    return digits + QString::number(rest == 10 ? 0 : rest == 11 ? 5 : rest);
}

} // namespace

QString SampleCarrier::trackingNumber(Randomness &random) const
{
    QString number;
    for (const QChar c : shape) {
        if (c == u'#')
            number += QChar(char16_t(u'0' + random.below(10)));
        else if (c == u'@')
            number += s10Digits(random);
        else
            number += c;
    }
    return number;
}

OrderWords OrderWords::load()
{
    const QJsonObject json = sampleResource(u"orders"_s);
    OrderWords words{.notes = textsOf(json["notes"_L1]),
                     .memos = textsOf(json["memos"_L1]),
                     .refundReasons = textsOf(json["refundReasons"_L1]),
                     .refusals = textsOf(json["refusals"_L1]),
                     .cancelReasons = textsOf(json["cancelReasons"_L1]),
                     .operators = textsOf(json["operators"_L1])};
    const QJsonArray carriers = json["carriers"_L1].toArray();
    for (const QJsonValue &carrier : carriers) {
        words.carriers.append({.id = carrier["id"_L1].toInteger(),
                               .name = carrier["name"_L1].toString(),
                               .code = carrier["code"_L1].toString(),
                               .shape = carrier["shape"_L1].toString(),
                               .weight = carrier["weight"_L1].toInteger()});
    }
    const QJsonArray discounts = json["discounts"_L1].toArray();
    for (const QJsonValue &discount : discounts)
        words.discounts.append({discount["from"_L1].toInteger(), discount["off"_L1].toInteger()});
    const QJsonArray provinces = sampleResource(u"places"_s)["provinces"_L1].toArray();
    for (const QJsonValue &province : provinces) {
        if (province["remote"_L1].toBool())
            words.remoteProvinces.append(province["name"_L1].toString());
    }
    return words;
}

bool OrderWords::isRemote(const QString &address) const
{
    return std::ranges::any_of(remoteProvinces,
                               [&](const QString &province) { return address.startsWith(province); });
}

const SampleCarrier &OrderWords::someCarrier(Randomness &random) const
{
    qint64 sum = 0;
    for (const SampleCarrier &carrier : carriers)
        sum += carrier.weight;
    qint64 left = random.below(sum);
    for (const SampleCarrier &carrier : carriers) {
        left -= carrier.weight;
        if (left < 0)
            return carrier;
    }
    return carriers.last();
}

qint64 OrderWords::discountFor(qint64 goods) const
{
    qint64 off = 0;
    for (const Discount &discount : discounts) {
        if (goods >= discount.from)
            off = discount.off;
    }
    return off;
}

qint64 freightFor(qint64 goods, bool isRemote)
{
    if (isRemote)
        return goods >= 19'900 ? 0 : 1'500;
    return goods >= 5'900 ? 0 : 800;
}

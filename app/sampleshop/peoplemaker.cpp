// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sampleshop/peoplemaker.h"

#include "app/sampleshop/sampleresource.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {

constexpr quint64 customerKind = 2; // which of the seed's streams (Randomness)
constexpr double dayMs = 86'400'000;
constexpr double shopAgeDays = 730; // the first customer came two years ago
constexpr double growth = 0.6;      // below 1: more register now than did then
constexpr qint64 tails = 1'000'000; // what follows prefix and 00
constexpr qint64 prefixCount = 37;

} // namespace

PeopleMaker::PeopleMaker(quint64 seed, const QDateTime &now, qint64 count)
    : m_seed(seed), m_now(now.toMSecsSinceEpoch()), m_count(count), m_numbers(tails * prefixCount, seed)
{
    loadNames();
    loadPlaces();
}

void PeopleMaker::loadNames()
{
    const QJsonObject json = sampleResource(u"people"_s);
    double sum = 0;
    const QJsonArray surnames = json["surnames"_L1].toArray();
    for (const QJsonValue &entry : surnames) {
        m_surnames.append(entry[0].toString());
        m_surnameWeights.sums.push_back(sum += entry[1].toDouble());
    }
    m_givenTwo = textsOf(json["givenTwo"_L1]);
    m_givenOne = textsOf(json["givenOne"_L1]);
    m_prefixes = textsOf(json["mobilePrefixes"_L1]);
    Q_ASSERT(m_prefixes.size() == prefixCount);
}

void PeopleMaker::loadPlaces()
{
    const QJsonObject json = sampleResource(u"places"_s);
    double sum = 0;
    const QJsonArray provinces = json["provinces"_L1].toArray();
    for (const QJsonValue &province : provinces) {
        const QString name = province["name"_L1].toString();
        const QJsonArray cities = province["cities"_L1].toArray();
        for (const QJsonValue &city : cities) {
            const QString cityName = city[0].toString();
            const QString prefix = cityName == name ? name : name + cityName;
            const QStringList districts = textsOf(city[1]);
            for (const QString &district : districts) {
                m_districts.append(prefix + district);
                sum += province["weight"_L1].toDouble() / double(cities.size() * districts.size());
                m_districtWeights.sums.push_back(sum);
            }
        }
    }
    m_streets = textsOf(json["streets"_L1]);
    m_estates = textsOf(json["estates"_L1]);
    m_offices = textsOf(json["offices"_L1]);
}

qsizetype PeopleMaker::Weighted::pick(Randomness &random) const
{
    const auto found = std::ranges::upper_bound(sums, random.unit() * sums.back());
    return std::min(found - sums.begin(), std::ptrdiff_t(sums.size()) - 1);
}

SampleCustomer PeopleMaker::customer(qint64 index) const
{
    Randomness random(m_seed, customerKind, quint64(index));
    SampleCustomer customer{.id = index + 1, .name = someName(random), .phone = phone(index)};
    // Those behind the shop's customers sign up now.
    const double place = std::min(1.0, (double(index) + random.unit()) / double(m_count));
    const double age = std::pow(place, growth);
    customer.registeredAt = m_now - qint64(shopAgeDays * dayMs * (1 - age));
    customer.addresses.append(someAddress(customer.name, customer.phone, random));
    while (customer.addresses.size() < 3 && random.chance(0.22)) {
        const bool isGift = random.chance(0.5); // parcels to parents, friends, the office
        const QString name = isGift ? someName(random) : customer.name;
        const QString number =
            isGift ? phone(m_count + index * 3 + customer.addresses.size()) : customer.phone;
        customer.addresses.append(someAddress(name, number, random));
    }
    return customer;
}

qint64 PeopleMaker::countAt(qint64 time) const
{
    const double age = 1 - double(m_now - time) / (shopAgeDays * dayMs);
    if (age <= 0)
        return 0;
    return std::min(qint64(std::pow(age, 1 / growth) * double(m_count)),
                    m_count); // the last one's jitter aside
}

QString PeopleMaker::someName(Randomness &random) const
{
    const QString &surname = m_surnames[m_surnameWeights.pick(random)];
    return surname + (random.chance(0.8) ? random.pick(m_givenTwo) : random.pick(m_givenOne));
}

QString PeopleMaker::phone(qint64 number) const
{
    const qint64 shuffled = m_numbers.at(number);
    return m_prefixes[shuffled % prefixCount] + u"00%1"_s.arg(shuffled / prefixCount, 6, 10, QChar(u'0'));
}

Recipient PeopleMaker::someAddress(const QString &name, const QString &phone, Randomness &random) const
{
    QString address = m_districts[m_districtWeights.pick(random)] + random.pick(m_streets)
        + u"%1号"_s.arg(random.between(1, 399));
    if (random.chance(0.75)) {
        address += random.pick(m_estates)
            + u"%1栋%2单元%3%4室"_s.arg(QString::number(random.between(1, 28)),
                                        QString::number(random.between(1, 4)),
                                        QString::number(random.between(1, 32)),
                                        u"%1"_s.arg(random.between(1, 6), 2, 10, QChar(u'0')));
    } else {
        address += random.pick(m_offices)
            + u"%1座%2楼"_s.arg(QString(QChar(char16_t(u'A' + random.below(4)))),
                                QString::number(random.between(2, 30)));
    }
    return {.name = name, .phone = phone, .address = address};
}

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sampleshop/randomness.h"
#include "app/sampleshop/samplecustomer.h"

#include <QDateTime>
#include <QStringList>

#include <vector>

/// Makes customers: surnames as frequent as they are, mobile numbers in shape (the second block begins
/// with 00, so nobody is likely to have them), addresses in real districts with invented houses.
/// Like products, each follows from the seed and its number; numbers rise with the date of registration.
class PeopleMaker
{
public:
    /// \param now    UTC; nobody registered after it
    /// \param count  how many there are in all
    PeopleMaker(quint64 seed, const QDateTime &now, qint64 count);

    /// \param index 0 … count - 1
    SampleCustomer customer(qint64 index) const;
    /// How many had registered by then.
    qint64 countAt(qint64 time) const;
    qint64 count() const { return m_count; }

private:
    struct Weighted {
        std::vector<double> sums{}; ///< rising; the last is the sum of all
        qsizetype pick(Randomness &random) const;
    };

    void loadNames();
    void loadPlaces();
    QString someName(Randomness &random) const;
    QString phone(qint64 number) const;
    Recipient someAddress(const QString &name, const QString &phone, Randomness &random) const;

    quint64 m_seed;
    qint64 m_now;
    qint64 m_count;
    Shuffle m_numbers;
    QStringList m_surnames{};
    Weighted m_surnameWeights{};
    QStringList m_givenTwo{};
    QStringList m_givenOne{};
    QStringList m_prefixes{};
    QStringList m_districts{};
    Weighted m_districtWeights{};
    QStringList m_streets{};
    QStringList m_estates{};
    QStringList m_offices{};
};

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QDateTime>
#include <QString>

#include <optional>

/// One value of ASN.1 in DER, as a view into bytes that somebody else keeps.
struct DerValue {
    quint8 tag = 0;
    QByteArrayView content{};
    QByteArrayView whole{}; ///< with tag and length
};

/// Reads DER (X.690) one value after the other, and takes nothing that is only BER: no indefinite or
/// padded lengths, no tags over one byte (certificates have none).
///
/// The first fault sticks: from then on there is nothing more to read and isGood() is false. Who reads a
/// whole structure checks isDone() at its end. Allocates nothing; never reads outside its bytes.
class DerReader
{
public:
    enum Tag : quint8 {
        Boolean = 0x01,
        Integer = 0x02,
        BitString = 0x03,
        OctetString = 0x04,
        Null = 0x05,
        ObjectId = 0x06,
        Sequence = 0x30,
        Set = 0x31,
    };
    static constexpr quint8 context(int number, bool isConstructed)
    {
        return quint8(0x80 | (isConstructed ? 0x20 : 0) | number);
    }

    explicit DerReader(QByteArrayView bytes) : m_rest(bytes) { }

    /// The next value whatever its tag; nothing at the end or after a fault.
    std::optional<DerValue> next();
    /// The next value if it has that tag; else nothing, and nothing is consumed.
    std::optional<DerValue> nextIf(quint8 tag);
    /// The next value, which must have that tag: anything else is a fault.
    DerValue expect(quint8 tag);
    /// What is inside of a value with that tag.
    DerReader enter(quint8 tag);
    /// The tag that comes next; 0 at the end.
    quint8 peek() const;

    void fail();
    bool atEnd() const { return m_rest.isEmpty(); }
    bool isGood() const { return m_isGood; }
    /// Everything was read and all of it was good.
    bool isDone() const { return m_isGood && atEnd(); }

private:
    QByteArrayView m_rest;
    bool m_isGood = true;
};

/// "2.5.29.17"; nothing for what is no object identifier.
std::optional<QByteArray> derObjectId(QByteArrayView content);
/// Exactly 0x00 or 0xFF.
std::optional<bool> derBoolean(QByteArrayView content);
/// A non-negative INTEGER below 2^31, in the fewest bytes; nothing for any other.
std::optional<int> derSmallInteger(QByteArrayView content);
/// The bits of a BIT STRING as a number, bit 0 (the first) lowest; at most 32 bits are looked at. Nothing
/// when the count of unused bits is wrong, or when those are not zero.
std::optional<quint32> derBits(QByteArrayView content);
/// UTCTime (YYMMDDHHMMSSZ, 1950 to 2049) or GeneralizedTime (YYYYMMDDHHMMSSZ): the only forms that
/// RFC 5280 4.1.2.5 allows. In UTC.
std::optional<QDateTime> derTime(const DerValue &value);

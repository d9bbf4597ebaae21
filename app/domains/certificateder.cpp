// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domains/certificateder.h"

#include <limits>

namespace {

constexpr quint8 utcTime = 0x17;
constexpr quint8 generalizedTime = 0x18;

quint8 byteAt(QByteArrayView bytes, qsizetype at)
{
    return quint8(bytes[at]);
}

/// Where the content starts and how long it is.
struct Extent {
    qsizetype start = 0;
    qsizetype length = 0;
};

/// Lengths of at most four bytes: no certificate is longer than 4 GiB.
std::optional<Extent> longForm(QByteArrayView bytes, int lengthBytes)
{
    if (lengthBytes < 1 || lengthBytes > 4 || bytes.size() < 2 + lengthBytes)
        return {};
    quint64 length = 0;
    for (int i = 0; i < lengthBytes; ++i)
        length = (length << 8) | byteAt(bytes, 2 + i);
    const bool isPadded = byteAt(bytes, 2) == 0 || length < 0x80;
    if (isPadded || length > quint64(bytes.size() - 2 - lengthBytes))
        return {};
    return Extent{.start = 2 + lengthBytes, .length = qsizetype(length)};
}

std::optional<Extent> extentOf(QByteArrayView bytes)
{
    if (bytes.size() < 2)
        return {};
    const quint8 first = byteAt(bytes, 1);
    if (first & 0x80)
        return longForm(bytes, first & 0x7f);
    if (first > bytes.size() - 2)
        return {};
    return Extent{.start = 2, .length = first};
}

bool isDigits(QByteArrayView text)
{
    return std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

int twoDigits(QByteArrayView text, qsizetype at)
{
    return (text[at] - '0') * 10 + (text[at + 1] - '0');
}

} // namespace

std::optional<DerValue> DerReader::next()
{
    if (!m_isGood || atEnd())
        return {};
    const quint8 tag = byteAt(m_rest, 0);
    const bool isLongTag = (tag & 0x1f) == 0x1f;
    const auto extent = extentOf(m_rest);
    if (isLongTag || !extent) {
        fail();
        return {};
    }
    const qsizetype size = extent->start + extent->length;
    const DerValue value{
        .tag = tag, .content = m_rest.sliced(extent->start, extent->length), .whole = m_rest.first(size)};
    m_rest = m_rest.sliced(size);
    return value;
}

std::optional<DerValue> DerReader::nextIf(quint8 tag)
{
    return peek() == tag ? next() : std::nullopt;
}

DerValue DerReader::expect(quint8 tag)
{
    if (const auto value = nextIf(tag))
        return *value;
    fail();
    return {};
}

DerReader DerReader::enter(quint8 tag)
{
    DerReader inner(expect(tag).content);
    if (!m_isGood)
        inner.fail();
    return inner;
}

quint8 DerReader::peek() const
{
    return m_isGood && !atEnd() ? byteAt(m_rest, 0) : 0;
}

void DerReader::fail()
{
    m_isGood = false;
    m_rest = {};
}

std::optional<QByteArray> derObjectId(QByteArrayView content)
{
    constexpr int mostArcs = 64; // real ones have about a dozen
    QByteArray text;
    quint64 arc = 0;
    bool isFirst = true;
    bool isArcOpen = false;
    int arcs = 0;
    for (const char c : content) {
        const auto byte = quint8(c);
        const bool isPadding = !isArcOpen && byte == 0x80;
        if (isPadding || arc > (std::numeric_limits<quint64>::max() >> 7) || arcs > mostArcs)
            return {};
        arc = (arc << 7) | (byte & 0x7f);
        isArcOpen = byte & 0x80;
        if (isArcOpen)
            continue;
        if (isFirst) {
            const quint64 root = std::min<quint64>(arc / 40, 2);
            text = QByteArray::number(root) + '.' + QByteArray::number(arc - root * 40);
        } else {
            text += '.' + QByteArray::number(arc);
        }
        isFirst = false;
        arc = 0;
        ++arcs;
    }
    if (isFirst || isArcOpen)
        return {};
    return text;
}

std::optional<bool> derBoolean(QByteArrayView content)
{
    if (content.size() != 1 || (byteAt(content, 0) != 0x00 && byteAt(content, 0) != 0xff))
        return {};
    return byteAt(content, 0) == 0xff;
}

std::optional<int> derSmallInteger(QByteArrayView content)
{
    if (content.isEmpty() || content.size() > 4 || (byteAt(content, 0) & 0x80))
        return {};
    const bool isPadded = content.size() > 1 && byteAt(content, 0) == 0 && !(byteAt(content, 1) & 0x80);
    if (isPadded)
        return {};
    int number = 0;
    for (const char c : content)
        number = (number << 8) | quint8(c);
    return number;
}

std::optional<quint32> derBits(QByteArrayView content)
{
    if (content.isEmpty() || byteAt(content, 0) > 7 || (content.size() == 1 && byteAt(content, 0) != 0))
        return {};
    const int unused = byteAt(content, 0);
    const int padding = content.size() > 1 ? byteAt(content, content.size() - 1) & ((1 << unused) - 1) : 0;
    if (padding != 0)
        return {};
    quint32 bits = 0;
    for (qsizetype i = 1; i < std::min<qsizetype>(content.size(), 5); ++i) {
        for (int bit = 0; bit < 8; ++bit) {
            if (byteAt(content, i) & (0x80 >> bit))
                bits |= 1U << ((i - 1) * 8 + bit);
        }
    }
    return bits;
}

std::optional<QDateTime> derTime(const DerValue &value)
{
    const bool isShort = value.tag == utcTime;
    const qsizetype yearDigits = isShort ? 2 : 4;
    const QByteArrayView text = value.content;
    const bool isRightSize = text.size() == yearDigits + 11;
    if ((!isShort && value.tag != generalizedTime) || !isRightSize || text.back() != 'Z'
        || !isDigits(text.chopped(1)))
        return {};
    int year = twoDigits(text, 0);
    if (isShort)
        year += year < 50 ? 2000 : 1900;
    else
        year = year * 100 + twoDigits(text, 2);
    const auto part = [&](int index) { return twoDigits(text, yearDigits + index * 2); };
    const QDate date(year, part(0), part(1));
    const QTime time(part(2), part(3), part(4));
    if (!date.isValid() || !time.isValid())
        return {};
    return QDateTime(date, time, Qt::UTC);
}

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <string_view>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

/// Small tools for parsers that walk over the bytes of a line. A line's end must be readable and hold no
/// digit: the newline is there, or whatever stands in for it. So a run of digits needs no look at the end.
namespace logbytes {

/// 0 to 9; of what is no digit something greater.
inline unsigned digitOf(char c)
{
    return unsigned(static_cast<unsigned char>(c)) - '0';
}

inline bool isDigit(char c)
{
    return digitOf(c) < 10;
}

/// Where c is first, or null.
inline const char *find(const char *at, const char *end, char c)
{
#ifdef __SSE2__
    constexpr int width = sizeof(__m128i);
    const __m128i wanted = _mm_set1_epi8(c);
    const auto hitsFrom = [wanted](const char *from) {
        __m128i bytes;
        std::memcpy(&bytes, from, sizeof bytes);
        return unsigned(_mm_movemask_epi8(_mm_cmpeq_epi8(bytes, wanted)));
    };
    for (; end - at >= 2 * width; at += 2 * width) {
        if (const unsigned hits = hitsFrom(at) | hitsFrom(at + width) << width)
            return at + std::countr_zero(hits);
    }
    if (end - at >= width) {
        if (const unsigned hits = hitsFrom(at))
            return at + std::countr_zero(hits);
        at += width;
    }
#endif
    while (at < end && *at != c)
        ++at;
    return at < end ? at : nullptr;
}

/// Where one of two bytes is first, or null. For the few dozen bytes of most texts this is quicker than a
/// call of memchr, and one look tells both. From start on, at or before the place to begin at, bytes can be
/// read.
template<char one, char other>
const char *findEither(const char *start, const char *at, const char *end)
{
#ifdef __SSE2__
    constexpr int width = sizeof(__m128i);
    const auto hitsFrom = [](const char *from) {
        __m128i bytes;
        std::memcpy(&bytes, from, sizeof bytes);
        return unsigned(_mm_movemask_epi8(_mm_or_si128(_mm_cmpeq_epi8(bytes, _mm_set1_epi8(one)),
                                                       _mm_cmpeq_epi8(bytes, _mm_set1_epi8(other)))));
    };
    for (; end - at >= width; at += width) {
        if (const unsigned hits = hitsFrom(at))
            return at + std::countr_zero(hits);
    }
    if (end - start >= width) { // what is left, with some of what was seen before it
        const unsigned hits = hitsFrom(end - width) >> (width - (end - at));
        return hits ? at + std::countr_zero(hits) : nullptr;
    }
#else
    Q_UNUSED(start);
#endif
    while (at < end && *at != one && *at != other)
        ++at;
    return at < end ? at : nullptr;
}

/// The quote or backslash that ends a plain piece of quoted text, or null. Before the text is its quote at
/// least.
inline const char *findQuoteOrEscape(const char *start, const char *at, const char *end)
{
    return findEither<'"', '\\'>(start, at, end);
}

/// Where the text is first, or null.
inline const char *find(const char *begin, const char *end, std::string_view text)
{
    const size_t at = std::string_view(begin, size_t(end - begin)).find(text);
    return at == std::string_view::npos ? nullptr : begin + at;
}

inline std::string_view between(const char *begin, const char *end)
{
    return {begin, size_t(end - begin)};
}

/// Where a line begins that may have a byte order mark in front; its end when there is nothing but spaces.
inline const char *textStart(const char *begin, const char *end)
{
    constexpr std::string_view mark = "\xef\xbb\xbf";
    if (between(begin, end).starts_with(mark))
        begin += mark.size();
    return between(begin, end).find_first_not_of(" \t") == std::string_view::npos ? end : begin;
}

inline std::string_view view(const QByteArray &bytes)
{
    return {bytes.constData(), size_t(bytes.size())};
}

template<typename Word>
Word load(const char *at)
{
    Word value = 0;
    std::memcpy(&value, at, sizeof value);
    return value;
}

inline quint64 load64(const char *at)
{
    return load<quint64>(at);
}

/// The two digits at a place, known to be digits.
inline int two(const char *at)
{
    return (at[0] - '0') * 10 + (at[1] - '0');
}

inline bool areDigits(const char *at, int count)
{
    for (int i = 0; i < count; ++i) {
        if (!isDigit(at[i]))
            return false;
    }
    return true;
}

/// Digits more than this could overflow.
inline constexpr int mostDigits = 18;

/// A run of 1 to 18 digits; gives where it ends, or null.
inline const char *readWhole(const char *at, qint64 &value)
{
    const char *start = at;
    quint64 number = 0;
    for (unsigned digit = digitOf(*at); digit < 10; digit = digitOf(*++at))
        number = number * 10 + digit;
    value = qint64(number);
    return at == start || at - start > mostDigits ? nullptr : at;
}

/// A decimal number, its fraction read up to so many places.
struct Scaled {
    qint64 value = 0; ///< times 10 to the places, cut off and not rounded
    bool hasPoint = false;
};

/// "0.0187" with 3 places is 18. Gives where the number ends, or null. Before the point and in the places
/// there are at most 18 digits together.
inline const char *readScaled(const char *at, int places, Scaled &out)
{
    static constexpr std::array<quint64, 7> powers{1, 10, 100, 1000, 10'000, 100'000, 1'000'000};
    const char *start = at;
    quint64 number = 0;
    for (unsigned digit = digitOf(*at); digit < 10; digit = digitOf(*++at))
        number = number * 10 + digit;
    if (at == start || at - start + places > mostDigits)
        return nullptr;
    out.hasPoint = *at == '.' && isDigit(at[1]);
    if (out.hasPoint) {
        unsigned digit = digitOf(*++at);
        for (; digit < 10 && places > 0; digit = digitOf(*++at), --places)
            number = number * 10 + digit;
        while (isDigit(*at))
            ++at;
    }
    out.value = qint64(number * powers[size_t(places)]);
    return at;
}

/// Whether the bytes are alike. Quicker than calling memcmp for the few that lie between two values.
inline bool areEqual(const char *one, const char *other, size_t count)
{
    constexpr size_t word = sizeof(quint64);
    constexpr size_t half = sizeof(quint32);
    if (count < half) {
        while (count > 0 && one[count - 1] == other[count - 1])
            --count;
        return count == 0;
    }
    if (count < word)
        return load<quint32>(one) == load<quint32>(other)
            && load<quint32>(one + count - half) == load<quint32>(other + count - half);
    for (size_t i = 0; i + word < count; i += word) {
        if (load64(one + i) != load64(other + i))
            return false;
    }
    return load64(one + count - word) == load64(other + count - word);
}

/// Copies the first and the last word of at least one and at most two words.
template<typename Word>
void copyEnds(const char *from, size_t count, char *to)
{
    const Word first = load<Word>(from);
    const Word last = load<Word>(from + count - sizeof(Word));
    std::memcpy(to, &first, sizeof first);
    std::memcpy(to + count - sizeof last, &last, sizeof last);
}

/// Copies bytes that do not overlap. Quicker than calling memcpy for the few dozen of most texts.
inline void copy(const char *from, size_t count, char *to)
{
    constexpr size_t word = sizeof(quint64);
    for (; count > 2 * word; count -= word, from += word, to += word)
        copyEnds<quint64>(from, word, to);
    if (count >= word)
        copyEnds<quint64>(from, count, to);
    else if (count >= sizeof(quint32))
        copyEnds<quint32>(from, count, to);
    else if (count >= sizeof(quint16))
        copyEnds<quint16>(from, count, to);
    else if (count > 0)
        *to = *from;
}

} // namespace logbytes

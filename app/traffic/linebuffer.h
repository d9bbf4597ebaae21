// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/traffic/logbytes.h"

#include <span>
#include <utility>
#include <vector>

/// Cuts a run of bytes into lines. Whoever reads puts the bytes straight in, a chunk at a time; what is
/// left of a line waits at the front for the rest. Memory does not grow with the file: a line of more than
/// 1 MiB is dropped as a whole.
///
/// Lines end with LF or CR LF; those without anything but spaces are passed over, and so is a byte order mark
/// before a line.
class LineBuffer
{
public:
    static constexpr size_t chunk = 256 * 1024;        ///< bytes; larger ones read no faster (measured)
    static constexpr size_t longestLine = 1024 * 1024; ///< bytes; a request's address ends at some KiB
    static constexpr size_t shownOfDropped = 256;      ///< bytes of a dropped line that can be looked at

    /// Where the next bytes go, at least so many.
    std::span<char> room(size_t least = chunk);
    /// Tells that so many bytes were put there. line(begin, end) is called for each whole line, with a byte
    /// at end that can be read and is no digit; dropped(begin, end) for the start of one too long.
    template<typename Line, typename Dropped>
    void take(size_t count, Line line, Dropped dropped);
    /// Room and taking for bytes that lie elsewhere: whole lines are handed out where they are, and only what
    /// is left of one is copied. Offsets of the former are not known.
    template<typename Line, typename Dropped>
    void feed(std::span<const char> bytes, Line line, Dropped dropped);
    /// The last line, which nothing ended.
    template<typename Line>
    void finish(Line line);

    /// How far into the stream a place within the buffer is, bytes.
    qint64 offsetOf(const char *at) const { return m_offset + (at - m_bytes.data()); }
    /// Starts over at that place of a stream.
    void reset(qint64 offset = 0);

private:
    static constexpr size_t firstRoom = 64 * 1024;

    template<typename Line>
    static void endLine(const char *begin, const char *end, Line &line);
    template<typename Line, typename Dropped>
    void copyIn(std::span<const char> bytes, Line &line, Dropped &dropped);

    std::vector<char> m_bytes{};
    size_t m_used = 0;   // of a line that is not whole yet
    qint64 m_offset = 0; // of the buffer's first byte in the stream
    bool m_isSkipping = false;
};

inline std::span<char> LineBuffer::room(size_t least)
{
    if (m_bytes.size() < m_used + least + 1)
        m_bytes.resize(m_used * 2 + firstRoom + least + 1);
    return {m_bytes.data() + m_used, m_bytes.size() - m_used - 1};
}

inline void LineBuffer::reset(qint64 offset)
{
    m_used = 0;
    m_offset = offset;
    m_isSkipping = false;
}

template<typename Line>
void LineBuffer::endLine(const char *begin, const char *end, Line &line)
{
    if (end > begin && end[-1] == '\r')
        --end;
    const bool isOdd = end > begin && (*begin == ' ' || *begin == '\t' || *begin == '\xef');
    begin = isOdd ? logbytes::textStart(begin, end) : begin;
    if (end > begin)
        line(begin, end);
}

template<typename Line, typename Dropped>
void LineBuffer::take(size_t count, Line line, Dropped dropped)
{
    const char *begin = m_bytes.data();
    const char *fresh = begin + m_used;
    const char *const end = fresh + count;
    while (fresh < end) {
        const char *newline = logbytes::find(fresh, end, '\n');
        if (!newline)
            break;
        if (!std::exchange(m_isSkipping, false))
            endLine(begin, newline, line);
        begin = fresh = newline + 1;
    }
    m_used = size_t(end - begin);
    if (m_used > longestLine || m_isSkipping) {
        if (!std::exchange(m_isSkipping, true))
            dropped(static_cast<const char *>(begin), static_cast<const char *>(begin + shownOfDropped));
        m_used = 0;
        begin = end;
    }
    m_offset += begin - m_bytes.data();
    std::memmove(m_bytes.data(), begin, m_used);
}

template<typename Line, typename Dropped>
void LineBuffer::feed(std::span<const char> bytes, Line line, Dropped dropped)
{
    const char *at = bytes.data();
    const char *const end = at + bytes.size();
    const auto newline = [&at, end] { return at < end ? logbytes::find(at, end, '\n') : nullptr; };
    if (m_used > 0 || m_isSkipping) {
        const char *found = newline();
        const char *rest = found ? found + 1 : end;
        copyIn({at, rest}, line, dropped);
        at = rest;
    }
    const char *whole = at;
    while (const char *found = newline()) {
        if (size_t(found - at) > longestLine)
            dropped(at, at + shownOfDropped);
        else
            endLine(at, found, line);
        at = found + 1;
    }
    m_offset += at - whole;
    copyIn({at, end}, line, dropped);
}

template<typename Line, typename Dropped>
void LineBuffer::copyIn(std::span<const char> bytes, Line &line, Dropped &dropped)
{
    while (!bytes.empty()) {
        const auto piece = bytes.first(std::min(bytes.size(), chunk));
        std::copy(piece.begin(), piece.end(), room(piece.size()).begin());
        take(piece.size(), line, dropped);
        bytes = bytes.subspan(piece.size());
    }
}

template<typename Line>
void LineBuffer::finish(Line line)
{
    if (m_used > 0 && !m_isSkipping) {
        m_bytes[m_used] = '\n';
        endLine(m_bytes.data(), m_bytes.data() + m_used, line);
    }
    m_offset += qint64(m_used);
    m_used = 0;
    m_isSkipping = false;
}

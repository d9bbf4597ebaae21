// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/traffic/formatsearch.h"

#include "app/traffic/formatdetection.h"

namespace {

/// Fewer than half of the lines, but no accident: a log that requests share with other lines.
constexpr int readEnough = 3;
/// Between two looks at a log of many lines of which none was a request.
constexpr qint64 quietMs = 5000;

bool isEnough(const DetectedFormat &found)
{
    return found.isPlausible() || found.parsed >= readEnough;
}

} // namespace

void FormatSearch::add(const QByteArray &line)
{
    m_lines.append(line);
    m_bytes += line.size();
    ++m_seen;
}

bool FormatSearch::isOverfull() const
{
    return m_lines.size() > mostLines || (m_bytes > mostBytes && m_lines.size() > 1);
}

QByteArray FormatSearch::takeOldest()
{
    m_bytes -= m_lines.constFirst().size();
    return m_lines.takeFirst();
}

bool FormatSearch::isDueWhenQuiet(qint64 nowMs) const
{
    return m_seen > m_lookedAt && (m_seen < mostLines || nowMs - m_lookedMs >= quietMs);
}

/// All of the newest lines, then fewer and fewer of them: what comes before the first request may be long.
std::optional<LogFormat> FormatSearch::look(qint64 nowMs)
{
    m_lookedAt = m_seen;
    m_lookedMs = nowMs;
    m_nextLook = m_seen + std::max(firstLook, m_seen) / 2;
    const qsizetype most = std::min<qsizetype>(m_lines.size(), linesToDetectFrom);
    for (qsizetype count = most; count > 0; count /= 2) {
        const DetectedFormat found = detectLogFormat(m_lines.last(count));
        if (isEnough(found))
            return m_guess = found.format;
        if (count == most)
            m_guess = found.format;
    }
    return {};
}

QList<QByteArray> FormatSearch::takeLines()
{
    const QList<QByteArray> lines = std::exchange(m_lines, {});
    *this = {};
    return lines;
}

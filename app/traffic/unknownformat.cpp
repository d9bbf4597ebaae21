// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/traffic/unknownformat.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestShown = 160; // bytes

/// Whether something looks like a time of the day, or like one since the epoch from 2001 on.
bool mayHoldTime(const QByteArray &line)
{
    static const QRegularExpression time(
        u"\\d:\\d\\d:\\d\\d|(?<!\\d)(?:1\\d{9}(?:\\d{3}){0,3}|20\\d{12})(?!\\d)"_s);
    return time.match(QString::fromLatin1(line)).hasMatch();
}

} // namespace

QString aboutUnknownFormat(const DetectedFormat &closest, const QList<QByteArray> &lines)
{
    QStringList sentences;
    if (closest.parsed > 0)
        sentences.append(u"The closest is %1 with %2 of %3 lines; give it as --format to read those."_s.arg(
            logFormatText(closest.format), QString::number(closest.parsed), QString::number(closest.lines)));
    if (std::ranges::none_of(lines, mayHoldTime))
        sentences.append(u"No time was found in the lines: requests without one can't be shown over time."_s);
    if (!lines.isEmpty())
        sentences.append(
            u"It begins: "_s
            + QString::fromUtf8(lines.first().first(std::min(longestShown, lines.first().size()))));
    return sentences.join(u' ');
}

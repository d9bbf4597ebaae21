// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sampleshop/multipart.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

QByteArray boundaryOf(const QByteArray &contentType)
{
    static const QRegularExpression boundary(u"boundary=\"?([0-9A-Za-z'()+_,./:=? -]{1,70})\"?"_s,
                                             QRegularExpression::CaseInsensitiveOption);
    return boundary.match(QString::fromLatin1(contentType)).captured(1).trimmed().toLatin1();
}

} // namespace

std::optional<QByteArray> firstFile(const QByteArray &contentType, const QByteArray &body)
{
    const QByteArray boundary = boundaryOf(contentType);
    if (boundary.isEmpty())
        return {};
    const QByteArray delimiter = "\r\n--" + boundary;
    const QByteArray whole = "\r\n" + body; // the first delimiter has no line before it
    qsizetype at = whole.indexOf(delimiter);
    while (at >= 0) {
        const qsizetype headAt = at + delimiter.size();
        const qsizetype next = whole.indexOf(delimiter, headAt);
        const qsizetype headEnd = whole.indexOf("\r\n\r\n", headAt);
        if (next < 0 || headEnd < 0 || headEnd > next)
            return {};
        const QByteArray head = whole.sliced(headAt, headEnd - headAt).toLower();
        if (head.contains("content-disposition:") && head.contains("filename="))
            return whole.sliced(headEnd + 4, next - headEnd - 4);
        at = next;
    }
    return {};
}

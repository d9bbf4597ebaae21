// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domains/probehttp.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

QByteArray HttpHead::header(const QByteArray &name) const
{
    const auto found = std::ranges::find(headers, name, &QPair<QByteArray, QByteArray>::first);
    return found == headers.end() ? QByteArray() : found->second;
}

int HttpHead::count(const QByteArray &name) const
{
    return int(std::ranges::count(headers, name, &QPair<QByteArray, QByteArray>::first));
}

QByteArray probeRequest(const QByteArray &host, const QByteArray &method, const QByteArray &path,
                        const QList<QPair<QByteArray, QByteArray>> &headers)
{
    QByteArray request = method + ' ' + path + " HTTP/1.1\r\nHost: " + host
        + "\r\nUser-Agent: Zhanggui/" ZHANGGUI_VERSION " (domain check)\r\nAccept: */*\r\n";
    for (const auto &[name, value] : headers)
        request += name + ": " + value + "\r\n";
    return request + "Connection: close\r\n\r\n";
}

std::optional<HttpHead> readHttpHead(const QByteArray &bytes)
{
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    if (end < 0 || !isHttpStart(bytes))
        return {};
    QList<QByteArray> lines = bytes.first(end).split('\n');
    HttpHead head;
    bool isNumber = false;
    head.status = lines.takeFirst().trimmed().split(' ').value(1).toInt(&isNumber);
    if (!isNumber || head.status < 100 || head.status > 999)
        return {};
    for (const QByteArray &line : std::as_const(lines)) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0)
            head.headers.append({line.first(colon).trimmed().toLower(), line.sliced(colon + 1).trimmed()});
    }
    return head;
}

bool isHttpStart(const QByteArray &bytes)
{
    constexpr QByteArrayView start = "HTTP/1.";
    return QByteArrayView(bytes).first(std::min(bytes.size(), start.size()))
        == start.first(std::min(bytes.size(), start.size()));
}

QDateTime httpDate(const QByteArray &text)
{
    QDateTime time = QLocale::c().toDateTime(QString::fromLatin1(text), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s);
    time.setTimeSpec(Qt::UTC);
    return time;
}

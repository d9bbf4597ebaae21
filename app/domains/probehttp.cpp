// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domains/probehttp.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// Where the lines of a head end, and where the blank line after them does.
struct Extent {
    qsizetype length = 0;
    qsizetype end = 0;
};

/// Lines end in CR LF, for some servers in LF alone (RFC 9112 2.2 lets clients take that).
std::optional<Extent> extentOfHead(const QByteArray &bytes, qsizetype from)
{
    for (qsizetype at = bytes.indexOf('\n', from); at >= 0; at = bytes.indexOf('\n', at + 1)) {
        const QByteArrayView rest = QByteArrayView(bytes).sliced(at + 1);
        if (rest.startsWith('\n'))
            return Extent{.length = at, .end = at + 2};
        if (rest.startsWith("\r\n"))
            return Extent{.length = at, .end = at + 3};
    }
    return {};
}

/// Of "HTTP/1.1 200 OK"; nothing for what is none.
std::optional<int> statusIn(QByteArrayView bytes)
{
    const QByteArray line = bytes.first(std::max<qsizetype>(bytes.indexOf('\n'), 0)).trimmed().toByteArray();
    bool isNumber = false;
    const int status = line.split(' ').value(1).toInt(&isNumber);
    if (!isHttpStart(line) || !isNumber || status < 100 || status > 999)
        return {};
    return status;
}

} // namespace

QByteArray HttpHead::header(const QByteArray &name) const
{
    const auto found = std::ranges::find(headers, name, &QPair<QByteArray, QByteArray>::first);
    return found == headers.end() ? QByteArray() : found->second;
}

int HttpHead::count(const QByteArray &name) const
{
    return int(std::ranges::count(headers, name, &QPair<QByteArray, QByteArray>::first));
}

QByteArray hostHeader(const QString &host, quint16 port)
{
    constexpr quint16 httpsPort = 443;
    const QString name = host.contains(u':') ? QString(u'[' + host + u']') : host;
    return (port == httpsPort ? name : QString(name + u':' + QString::number(port))).toLatin1();
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
    qsizetype from = 0;
    auto extent = extentOfHead(bytes, from);
    while (extent && statusIn(QByteArrayView(bytes).sliced(from)).value_or(200) < 200) {
        from = extent->end; // "100 Continue", "103 Early Hints": the answer is yet to come (RFC 9110 15.2)
        extent = extentOfHead(bytes, from);
    }
    const auto status = statusIn(QByteArrayView(bytes).sliced(from));
    if (!extent || !status)
        return {};
    HttpHead head{.status = *status};
    const QList<QByteArray> lines = bytes.mid(from, extent->length - from).split('\n');
    for (const QByteArray &line : lines.sliced(1)) {
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

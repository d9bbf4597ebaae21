// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/shoplog.h"

#include <QDateTime>
#include <QFile>
#include <QRandomGenerator>

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {

struct Route {
    int weight = 0;
    const char *method = "";
    const char *path = ""; ///< %p a product, %n a small number
    double medianMs = 0;
    int bytes = 0;
};

constexpr std::array routes{
    Route{220, "GET", "/api/products/%p", 18, 2400},
    Route{120, "GET", "/api/products?category=garden&page=%n&sort=price", 42, 14000},
    Route{70, "GET", "/api/search?q=lamp&page=%n", 85, 9000},
    Route{50, "POST", "/api/cart/items", 24, 380},
    Route{12, "POST", "/api/checkout", 180, 620},
    Route{25, "GET", "/api/orders/1%p", 30, 1900},
    Route{10, "POST", "/api/auth/login", 95, 410},
    Route{180, "GET", "/static/js/chunk-a%n.js", 0.8, 48000},
    Route{90, "GET", "/c/living-room?page=%n", 55, 31000},
    Route{160, "GET", "/img/p/%p_640.webp", 1.4, 76000},
    Route{20, "GET", "/healthz", 0.5, 15},
    Route{8, "PUT", "/api/admin/products/%p", 40, 900},
    Route{35, "GET", "/api/products/%p/reviews?limit=20", 28, 5200},
};

constexpr std::array agents{
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/121.0.0.0 "
    "Safari/537.36",
    "Mozilla/5.0 (iPhone; CPU iPhone OS 17_2 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) "
    "Mobile/15E148",
    "okhttp/4.12.0",
    "Mozilla/5.0 (X11; Linux x86_64; rv:122.0) Gecko/20100101 Firefox/122.0",
};

struct Request {
    const Route *route = nullptr;
    QByteArray path{};
    QByteArray client{};
    const char *agent = "";
    qint64 timeUs = 0;
    qint64 tookUs = 0;
    int status = 200;
    qint64 bytes = 0;
};

class Traffic
{
public:
    Traffic()
    {
        for (const Route &route : routes)
            m_weights += route.weight;
    }

    Request next()
    {
        constexpr double perSecond = 2000;
        m_timeUs += qint64(-std::log(1 - share()) / perSecond * 1e6);
        Request request{.route = &pick(), .timeUs = m_timeUs};
        const auto client = quint32(frequent(60'000)) * 2'654'435'761U;
        request.client = QByteArray::number(1 + (client >> 24) % 222) + '.'
            + QByteArray::number(client >> 16 & 255) + '.' + QByteArray::number(client >> 8 & 255) + '.'
            + QByteArray::number(1 + client % 254);
        request.path = QByteArray(request.route->path)
                           .replace("%p", QByteArray::number(frequent(200'000)))
                           .replace("%n", QByteArray::number(int(share() * 16)));
        request.agent = agents[size_t(share() * double(agents.size()))];
        request.status = status();
        const double spread = std::sqrt(-2 * std::log(1 - share())) * std::cos(6.283185307 * share());
        request.tookUs = 1
            + qint64(request.route->medianMs * 1000 * std::exp(0.7 * spread)
                     * (request.status >= 500 ? 6 : 1));
        request.bytes = request.status == 304 ? 0 : qint64(request.route->bytes * (0.4 + 1.2 * share()));
        return request;
    }

private:
    double share() { return m_random.generateDouble(); }
    /// 1 to most; a number k comes about 1 / k as often as 1.
    int frequent(int most) { return int(std::exp(share() * std::log(double(most)))); }
    const Route &pick()
    {
        int at = int(share() * m_weights);
        for (const Route &route : routes) {
            at -= route.weight;
            if (at < 0)
                return route;
        }
        return routes.front();
    }
    int status()
    {
        const int die = int(share() * 1000);
        return die < 60 ? 304
            : die < 80  ? 404
            : die < 88  ? 301
            : die < 92  ? 401
            : die < 95  ? 500
            : die < 97  ? 503
                        : 200;
    }

    QRandomGenerator m_random{42};
    qint64 m_timeUs = 1'740'787'200'000'000; // 2025-03-01T00:00:00Z
    int m_weights = 0;
};

/// One after the other mostly of the same second.
class Stamps
{
public:
    QByteArray of(qint64 timeUs, const QString &pattern)
    {
        if (const qint64 second = timeUs / 1'000'000; std::exchange(m_second, second) != second)
            m_text =
                QLocale::c().toString(QDateTime::fromSecsSinceEpoch(second, Qt::UTC), pattern).toLatin1();
        return m_text;
    }

private:
    qint64 m_second = -1;
    QByteArray m_text{};
};

QByteArray accessLine(const Request &r, Stamps &stamps)
{
    return r.client + " - - [" + stamps.of(r.timeUs, u"dd/MMM/yyyy:HH:mm:ss"_s) + " +0000] \""
        + r.route->method + ' ' + r.path + " HTTP/1.1\" " + QByteArray::number(r.status) + ' '
        + QByteArray::number(r.bytes) + " \"https://shop.example/c/garden\" \"" + r.agent + "\" "
        + QByteArray::number(r.tookUs / 1000 / 1000) + '.'
        + QByteArray::number(r.tookUs / 1000 % 1000).rightJustified(3, '0') + '\n';
}

QByteArray jsonLine(const Request &r, Stamps &stamps)
{
    return "{\"time\":\"" + stamps.of(r.timeUs, u"yyyy-MM-ddTHH:mm:ss"_s) + '.'
        + QByteArray::number(r.timeUs / 1000 % 1000).rightJustified(3, '0') + "Z\",\"method\":\""
        + r.route->method + "\",\"path\":\"" + r.path + "\",\"status\":" + QByteArray::number(r.status)
        + ",\"duration_ms\":" + QByteArray::number(r.tookUs / 1000) + '.'
        + QByteArray::number(r.tookUs % 1000).rightJustified(3, '0')
        + ",\"bytes\":" + QByteArray::number(r.bytes) + ",\"client\":\"" + r.client + "\"}\n";
}

} // namespace

bool writeShopLog(const QString &path, ShopLogKind kind, qint64 lines)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    Traffic traffic;
    Stamps stamps;
    for (qint64 i = 0; i < lines; ++i) {
        const Request request = traffic.next();
        if (file.write(kind == ShopLogKind::Access ? accessLine(request, stamps) : jsonLine(request, stamps))
            < 0)
            return false;
    }
    return file.flush();
}

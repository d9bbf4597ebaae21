// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/runningshop.h"

#include "app/sampleshop/searchtext.h"
#include "app/sampleshop/shopdatabase.h"

#include <QJsonDocument>
#include <QNetworkReply>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 30'000; // ms; a build with sanitizers on a busy machine

ShopOptions inFolder(ShopOptions options, const QString &folder,
                     const std::shared_ptr<std::atomic<qint64>> &passed)
{
    const QDateTime beginning = QDateTime::currentDateTimeUtc();
    options.dataFolder = folder;
    options.clock = [beginning, passed] { return beginning.addSecs(*passed); };
    return options;
}

} // namespace

QJsonObject ShopAnswer::json() const
{
    return QJsonDocument::fromJson(body).object();
}

QString ShopAnswer::code() const
{
    return json().value("code"_L1).toString();
}

RunningShop::RunningShop(const ShopOptions &options)
    : m_shop(inFolder(options, m_folder.path(), m_passed)) { }

RunningShop::~RunningShop() = default;

bool RunningShop::start()
{
    std::optional<Result<ShopAddress>> started;
    QObject context;
    QEventLoop loop;
    m_shop.start().then(&context, [&](Result<ShopAddress> outcome) {
        started = std::move(outcome);
        loop.quit();
    });
    loop.exec();
    if (!started || !*started)
        return false;
    m_address = **started;
    return true;
}

void RunningShop::stop()
{
    m_shop.stop();
    m_network.clearConnectionCache();
}

bool RunningShop::signInAs(const QString &account)
{
    m_token = m_tokens.value(account);
    if (!m_token.isEmpty())
        return true;
    const ShopAnswer answer =
        send("POST", u"/admin/v1/sessions"_s, {{u"user"_s, account}, {u"password"_s, m_address.password}});
    m_token = answer.json().value("token"_L1).toString().toLatin1();
    m_tokens.insert(account, m_token);
    return answer.status == 201;
}

ShopAnswer RunningShop::call(const ShopCall &call)
{
    QNetworkRequest request(QUrl(m_address.url.toString() + call.path));
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    if (!m_token.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + m_token);
    if (!call.body.isEmpty())
        request.setRawHeader("Content-Type", "application/json");
    for (const auto &[name, value] : call.headers.asKeyValueRange())
        request.setRawHeader(name, value);
    const std::unique_ptr<QNetworkReply> reply(m_network.sendCustomRequest(request, call.method, call.body));
    QSignalSpy finished(reply.get(), &QNetworkReply::finished);
    if (!reply->isFinished() && !finished.wait(patience))
        return {};
    ShopAnswer answer{.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
                      .body = reply->readAll()};
    for (const auto &[name, value] : reply->rawHeaderPairs())
        answer.headers.insert(name.toLower(), value);
    return answer;
}

ShopAnswer RunningShop::send(const QByteArray &method, const QString &path, const QJsonObject &body,
                             const QMap<QByteArray, QByteArray> &headers)
{
    return call({.method = method,
                 .path = path,
                 .body = QJsonDocument(body).toJson(QJsonDocument::Compact),
                 .headers = headers});
}

std::unique_ptr<ShopDatabase> RunningShop::database() const
{
    auto db = ShopDatabase::open(m_folder.path() + u"/shop.db"_s);
    return db ? std::move(*db) : nullptr;
}

qint64 addTestOrder(ShopDatabase &db, const QString &state)
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch() - 60'000; // before anything the shop does with it
    db.execute(u"INSERT INTO customers(name, phone, registered_at) VALUES('王小明', '13800138000', ?) "
               "ON CONFLICT DO NOTHING"_s,
               {now});
    const qint64 customer = db.number(u"SELECT id FROM customers WHERE phone = '13800138000'"_s);
    const bool isPaid = state != "unpaid"_L1 && state != "closed"_L1;
    const QString before = state == "refundAsked"_L1 ? u"toShip"_s : QString();
    const qint64 order = db.insert(
        u"INSERT INTO orders(number, state, state_before, customer_id, customer_name, recipient_name, "
        u"recipient_phone, "
        "recipient_address, goods, total, pieces, first_line, placed_at, paid_at, updated_at) "
        "VALUES(?, ?, ?, ?, '王小明', '李雷', '13800138000', '浙江省杭州市西湖区文三路 1 号', 2000, 2000, 2, '蓝牙耳机', ?, ?, ?)"_s,
        {u"T%1"_s.arg(db.number(u"SELECT count(*) FROM orders"_s) + 1, 10, 10, QChar(u'0')), state, before,
         customer, now, isPaid ? QVariant(now) : QVariant(), now});
    db.execute(u"INSERT INTO order_lines(order_id, product_id, sku_id, name, price, quantity) "
               "SELECT ?, product_id, id, '蓝牙耳机', 1000, 2 FROM skus ORDER BY id LIMIT 1"_s,
               {order});
    db.execute(u"INSERT INTO order_events(order_id, at, what, who) VALUES(?, ?, 'placed', 'customer')"_s,
               {order, now});
    if (state == "refundAsked"_L1)
        db.execute(
            u"INSERT INTO after_sales(order_id, state, reason, amount, asked_at) VALUES(?, 'asked', '不想要了', 2000, ?)"_s,
            {order, now});
    indexOrderText(db, order);
    return order;
}

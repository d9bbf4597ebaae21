// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/backend/hioshopscript.h"

#include <QFile>
#include <QJsonDocument>
#include <QTest>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace {

QByteArray fixtureText(const QByteArray &name)
{
    QFile file(QStringLiteral(ZHANGGUI_TEST_DATA "/hioshop/%1.json").arg(QString::fromLatin1(name)));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no fixture %s", name.constData());
    return file.readAll();
}

/// The server's clock: 18:00 UTC, which is the next day in China.
HttpReply dated(HttpReply reply)
{
    reply.headers.emplaceBack("Date", "Wed, 01 May 2024 18:00:00 GMT");
    return reply;
}

} // namespace

Task<Credentials> HioshopScript::Person::credentials(const QString &lastRefusal)
{
    refusals.append(lastRefusal);
    if (refusals.size() > patience)
        return Task<Credentials>::ready(failure(Error::Kind::Cancelled, {}));
    return Task<Credentials>::ready(Credentials{.user = hioshopUser(), .password = u"secret"_s});
}

HioshopScript::HioshopScript()
    : backend(u":/connectors/hioshop.mjs"_s, QUrl(u"http://shop.invalid:8360"_s),
              {.shop = transport, .elsewhere = transport, .credentials = credentials})
{
    const auto answer = [this](const QByteArray &route, const QByteArray &name) {
        transport.answer(route, fixture(name));
    };
    answer("POST /admin/auth/login", "login");
    answer("GET /admin/goods", "goods-page");
    answer("GET /admin/goods/info", "goods-info");
    answer("POST /admin/specification/getGoodsSpec", "goods-spec");
    answer("POST /admin/goods/getGalleryList", "goods-gallery");
    answer("GET /admin/goods/getAllSpecification", "specifications");
    answer("GET /admin/goods/out", "empty-page");
    answer("GET /admin/category", "categories");
    answer("GET /admin/category/info", "category-info");
    answer("GET /admin/order", "order-page");
    answer("GET /admin/order/detail", "order-detail");
    answer("GET /admin/delivery", "delivery");
    answer("GET /admin/user", "user-page");
    answer("GET /admin/user/info", "user-info");
    answer("GET /admin/user/datainfo", "user-figures");
    answer("GET /admin/user/order", "user-orders");
    answer("GET /admin/user/address", "user-addresses");
    answer("GET /admin/index", "counters");
    transport.answer("GET /admin/index/main", dated(fixture("figures")));
    transport.answer("GET /admin/order/checkExpress", jsonReply(R"({"errno": 100, "errmsg": "没找到"})"));
}

QString hioshopUser()
{
    return u"dianzhang"_s;
}

HttpReply fixture(const QByteArray &name)
{
    return jsonReply(fixtureText(name));
}

HttpReply failurePage()
{
    return textReply(
        "<!DOCTYPE html>\n<html><head><title>Internal Server Error - ThinkJS</title></head></html>", 500,
        "text/html");
}

HttpReply orderInStatus(int status, const QByteArray &shippingTime)
{
    QByteArray text = fixtureText("order-detail");
    text.replace("\"order_status\": 300", QByteArray("\"order_status\": " + QByteArray::number(status)));
    text.replace("\"shipping_time\": 0", QByteArray("\"shipping_time\": " + shippingTime));
    return jsonReply(text);
}

QString queryOf(const HttpRequest &request, const QString &name)
{
    return QUrlQuery(request.url).queryItemValue(name, QUrl::FullyDecoded);
}

QJsonObject bodyOf(const HttpRequest &request)
{
    return QJsonDocument::fromJson(request.body).object();
}

QByteArray headerOf(const HttpRequest &request, const QByteArray &name)
{
    for (const auto &[header, value] : request.headers) {
        if (header.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

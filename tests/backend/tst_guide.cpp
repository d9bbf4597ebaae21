// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/backend/connectorshop.h"
#include "tests/support/orderleft.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// The guide's complete example, as it stands there.
QByteArray exampleInTheGuide()
{
    QFile guide(QStringLiteral(ZHANGGUI_SOURCE "/resources/connectors/README.md"));
    if (!guide.open(QIODevice::ReadOnly))
        return {};
    const QByteArray text = guide.readAll();
    const qsizetype begin = text.indexOf("```js\n") + 6;
    return text.mid(begin, text.indexOf("\n```", begin) - begin + 1);
}

} // namespace

/// What the guide shows works.
class GuideTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theExampleReadsAndSaves()
    {
        ConnectorShop shop({});
        shop.file.write(exampleInTheGuide());
        const QByteArray goods =
            R"({"code": 200, "data": {"id": 7, "name": "Cup", "price": "12.50", "stock": 3, "status": 1, "detail": "",)"
            R"( "update_time": "2024-05-01 08:00:00", "hidden": 5, "skus": [{"id": 71, "sn": "C", "price": "12.50", "stock": 3, "spec": "red"}]}})";
        Pending saved(shop.backend.saveProduct({u"7"_s}, {{u"skus/71/price"_s, 1250, 1300}}, {}));
        shop.asked(1).reply(R"({"code": 200, "data": {"token": "T1"}})");
        shop.asked(2).reply(goods);
        const HttpRequest put = shop.asked(3).request;
        QCOMPARE(put.method, "PUT");
        QVERIFY(put.body.contains(R"("hidden":5)") && put.body.contains(R"("price":"13.00")"));
        shop.shop.asked[2].reply(R"({"code": 200, "data": null})");
        shop.asked(4).reply(goods);
        QVERIFY2(saved.result(), qPrintable(saved.result() ? QString() : saved.result().error().detail));
        QCOMPARE(saved.result()->skus.first().price, Money{1250});
        QCOMPARE(saved.result()->summary.updatedAt.toString(Qt::ISODate), u"2024-05-01T00:00:00Z"_s);
    }

    void theExampleShips()
    {
        ConnectorShop shop({});
        shop.file.write(exampleInTheGuide());
        Pending shipped(orderLeft(shop.backend.runOrderAction(
            {u"9"_s}, u"ship"_s, {{u"carrier"_s, u"1"_s}, {u"trackingNumber"_s, u"SF1"_s}}, {})));
        shop.asked(1).reply(R"({"code": 200, "data": {"token": "T1"}})");
        QCOMPARE(shop.asked(2).request.body, R"({"express":"1","no":"SF1"})");
        shop.shop.asked[1].reply(R"({"code": 200, "data": null})");
        shop.asked(3).reply(
            R"({"code": 200, "data": {"id": 9, "sn": "N9", "status": 301, "amount": 10, "freight": 0, "goods_amount": 10,)"
            R"( "add_time": "2024-05-01 08:00:00", "goods": [{"name": "Cup", "price": 5, "number": 2}]}})");
        QVERIFY2(shipped.result(),
                 qPrintable(shipped.result() ? QString() : shipped.result().error().detail));
        QCOMPARE(shipped.result()->summary.state, OrderState::Shipped);
        QCOMPARE(shipped.result()->lines.first().price, Money{500});
    }
};

QTEST_GUILESS_MAIN(GuideTest)
#include "tst_guide.moc"

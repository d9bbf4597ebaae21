// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/inputcheck.h"
#include "tests/backend/hioshopscript.h"
#include "tests/support/resultof.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

Result<Product> save(HioshopScript &shop, const QList<FieldChange> &changes)
{
    return resultOf(shop.backend.saveProduct({u"501"_s}, changes, {}));
}

/// The two SKUs with one of them, or both, off sale.
HttpReply skusOffSale(int count)
{
    HttpReply reply = fixture("goods-spec");
    qsizetype at = 0;
    for (; count > 0; --count) {
        at = reply.body.indexOf("\"is_on_sale\": 1", at);
        reply.body.replace(at, 15, "\"is_on_sale\": 0");
    }
    return reply;
}

} // namespace

/// How the hioshop connector saves products: what is sent, what is refused before anything is, and what is
/// said when the server's answer leaves the outcome open.
class HioshopProductWrites : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aPriceSendsTheWholeRowOfItsSku();
    void aNameSendsTheWholeProductBack();
    void nameAndPriceAreOneSave();
    void onSaleAloneIsOneSmallWrite();
    void theLastSkuStaysOnSale();
    void aRowSavedDespiteErrno100IsASuccess();
    void aProductSavedDespiteAFailureIsASuccess();
    void aFailedSaveLeavesTheOutcomeOpen();
    void aCodeInUseIsRefused();
    void whatTheDatabaseCannotHoldIsRefused_data();
    void whatTheDatabaseCannotHoldIsRefused();
    void anEmojiInAProductIsRefused();
    void aSkuThatIsGoneIsAConflict();
};

void HioshopProductWrites::aPriceSendsTheWholeRowOfItsSku()
{
    HioshopScript shop;
    shop.transport.answer("POST /admin/goods/updatePrice", jsonReply(R"({"errno": 0, "data": ""})"));
    QVERIFY(save(shop, {{u"skus/71/price"_s, 1990, 2105}, {u"skus/71/stock"_s, 30, 29}}));
    QCOMPARE(shop.transport.writes(), (QList<QByteArray>{"POST /admin/goods/updatePrice"}));
    const QJsonObject row = bodyOf(shop.transport.sentTo("POST /admin/goods/updatePrice").constFirst());
    QCOMPARE(row["retail_price"_L1], QJsonValue(u"21.05"_s));
    QCOMPARE(row["goods_number"_L1], QJsonValue(29));
    QCOMPARE(row["goods_id"_L1], QJsonValue(501));
    QCOMPARE(row["goods_specification_ids"_L1], QJsonValue(u"91"_s));
    QCOMPARE(row["goods_weight"_L1], QJsonValue(0.3));
    QCOMPARE(row["value"_L1], QJsonValue(u"小"_s));
}

void HioshopProductWrites::aNameSendsTheWholeProductBack()
{
    HioshopScript shop;
    shop.transport.answer("POST /admin/goods/store", jsonReply(R"({"errno": 0, "data": 501})"));
    QVERIFY(save(shop, {{u"name"_s, u"青瓷茶杯"_s, u"白瓷茶杯"_s}}));
    QCOMPARE(shop.transport.writes(), (QList<QByteArray>{"POST /admin/goods/store"}));
    const QJsonObject sent = bodyOf(shop.transport.sentTo("POST /admin/goods/store").constFirst());
    QCOMPARE(sent["info"_L1]["name"_L1], QJsonValue(u"白瓷茶杯"_s));
    QCOMPARE(sent["info"_L1]["a_column_of_a_fork"_L1], QJsonValue(u"keep me"_s));
    QCOMPARE(sent["info"_L1]["is_index"_L1], QJsonValue(1));
    QCOMPARE(sent["info"_L1]["gallery"_L1].toArray().size(), 2);
    QCOMPARE(sent["specData"_L1].toArray().size(), 2);
    QCOMPARE(sent["specValue"_L1], QJsonValue(2));
    QCOMPARE(sent["cateId"_L1], QJsonValue(20));
}

void HioshopProductWrites::nameAndPriceAreOneSave()
{
    HioshopScript shop;
    shop.transport.answer("POST /admin/goods/store", jsonReply(R"({"errno": 0, "data": 501})"));
    QVERIFY(save(shop,
                 {{u"unit"_s, u"只"_s, u"个"_s}, {u"skus/72/cost"_s, 950, 900}, {u"onSale"_s, true, false}}));
    QCOMPARE(shop.transport.writes(), (QList<QByteArray>{"POST /admin/goods/store"}));
    const QJsonObject sent = bodyOf(shop.transport.sentTo("POST /admin/goods/store").constFirst());
    QCOMPARE(sent["info"_L1]["is_on_sale"_L1], QJsonValue(0));
    QCOMPARE(sent["specData"_L1][1]["cost"_L1], QJsonValue(u"9.00"_s));
}

void HioshopProductWrites::onSaleAloneIsOneSmallWrite()
{
    HioshopScript shop;
    shop.transport.answer("GET /admin/goods/saleStatus", textReply("OK"));
    QVERIFY(save(shop, {{u"onSale"_s, true, false}}));
    QCOMPARE(shop.transport.writes(), (QList<QByteArray>{"GET /admin/goods/saleStatus"}));
    const HttpRequest sent = shop.transport.sentTo("GET /admin/goods/saleStatus").constFirst();
    QCOMPARE(queryOf(sent, u"status"_s), u"false"_s);
}

void HioshopProductWrites::theLastSkuStaysOnSale()
{
    HioshopScript shop;
    shop.transport.answerOnly("POST /admin/specification/getGoodsSpec", skusOffSale(1));
    const auto product = save(shop, {{u"skus/72/onSale"_s, true, false}});
    QVERIFY(!product);
    QCOMPARE(product.error().kind, Error::Kind::Refused);
    QCOMPARE(product.error().fields.value(0).field, u"skus/72/onSale"_s);
    QVERIFY(shop.transport.writes().isEmpty());
}

void HioshopProductWrites::aRowSavedDespiteErrno100IsASuccess()
{
    HioshopScript shop;
    shop.transport.answerOnly("POST /admin/specification/getGoodsSpec", skusOffSale(2));
    shop.transport.answer("POST /admin/goods/updatePrice",
                          jsonReply(R"({"errno": 100, "errmsg": "商品的规格数量至少1个"})"));
    QVERIFY(save(shop, {{u"skus/71/price"_s, 1990, 2000}}));
}

void HioshopProductWrites::aProductSavedDespiteAFailureIsASuccess()
{
    HioshopScript shop;
    shop.transport.answerOnly("POST /admin/specification/getGoodsSpec", skusOffSale(2));
    shop.transport.answer("POST /admin/goods/store", failurePage());
    HttpReply saved = fixture("goods-info");
    saved.body.replace("青瓷茶杯", "白瓷茶杯");
    shop.transport.answer("GET /admin/goods/info", saved); // from the second reading on
    QVERIFY(save(shop, {{u"name"_s, u"青瓷茶杯"_s, u"白瓷茶杯"_s}}));
}

void HioshopProductWrites::aFailedSaveLeavesTheOutcomeOpen()
{
    for (int offSale : {0, 2}) { // with none on sale a failure is expected, but here nothing was stored
        HioshopScript shop;
        shop.transport.answerOnly("POST /admin/specification/getGoodsSpec", skusOffSale(offSale));
        shop.transport.answer("POST /admin/goods/store", failurePage());
        const auto product = save(shop, {{u"name"_s, u"青瓷茶杯"_s, u"白瓷茶杯"_s}});
        QVERIFY(!product);
        QCOMPARE(product.error().kind, Error::Kind::BadReply);
        QVERIFY(product.error().outcomeOpen);
    }
}

void HioshopProductWrites::aCodeInUseIsRefused()
{
    HioshopScript shop;
    shop.transport.answer("POST /admin/goods/checkSku", jsonReply(R"({"errno": 100, "errmsg": "重复"})"));
    const auto product = save(shop, {{u"skus/71/code"_s, u"CUP-S"_s, u"CUP-L"_s}});
    QVERIFY(!product);
    QCOMPARE(product.error().fields.value(0).field, u"skus/71/code"_s);
    QVERIFY(!product.error().outcomeOpen);
    QVERIFY(shop.transport.writes().isEmpty());
}

void HioshopProductWrites::whatTheDatabaseCannotHoldIsRefused_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("name of 121 characters") << u"name"_s << QJsonValue(QString(121, u'茶'));
    QTest::newRow("no name") << u"name"_s << QJsonValue(QString());
    QTest::newRow("negative stock") << u"skus/71/stock"_s << QJsonValue(-1);
    QTest::newRow("too much stock") << u"skus/71/stock"_s << QJsonValue(16'777'216);
    QTest::newRow("too high a price") << u"skus/71/price"_s << QJsonValue(qint64(10'000'000'000));
}

void HioshopProductWrites::whatTheDatabaseCannotHoldIsRefused()
{
    QFETCH(QString, field);
    QFETCH(QJsonValue, value);
    HioshopScript shop;
    QVERIFY(resultOf(shop.backend.load()));
    const auto rule = shop.backend.capabilities().products->fieldRule(field);
    QVERIFY(rule);
    const auto checked = checkField(*rule, value);
    QVERIFY(!checked);
    QCOMPARE(checked.error().kind, Error::Kind::Refused);
}

void HioshopProductWrites::anEmojiInAProductIsRefused()
{
    HioshopScript shop;
    const auto product = save(shop, {{u"brief"_s, u"手工拉坯"_s, u"茶🍵"_s}});
    QVERIFY(!product);
    QCOMPARE(product.error().fields.value(0).field, u"brief"_s);
    QVERIFY(shop.transport.writes().isEmpty());
}

void HioshopProductWrites::aSkuThatIsGoneIsAConflict()
{
    HioshopScript shop;
    const auto product = save(shop, {{u"skus/99/price"_s, 1, 2}});
    QVERIFY(!product);
    QCOMPARE(product.error().kind, Error::Kind::Conflict);
}

QTEST_GUILESS_MAIN(HioshopProductWrites)
#include "tst_hioshopproductwrites.moc"

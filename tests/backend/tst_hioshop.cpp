// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/backend/hioshopscript.h"
#include "tests/support/resultof.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// The hioshop connector's reads, against hand-made replies of the server's shapes.
class HioshopReads : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void offersWhatTheServerCanDo();
    void signsInAndSendsTheTokenWithTheRest();
    void wrongCredentialsAreASignInError();
    void aMissingFieldIsRefusedByField();
    void theBareOkOfTheProbeIsASuccess();
    void aPageOfProductsIsReadWhateverItsPricesLookLike();
    void wildcardsInASearchAreMeantLiterally();
    void onSaleIsAListOfItsOwn();
    void searchingOnSaleFiltersHere();
    void sortsUpwardsFromTheEnd();
    void aProductIsReadFromItsParts();
    void aDeletedProductIsNotFound();
    void categoriesKeepTheirParents();
    void ordersSayWhatTheServerLeavesOut();
    void allOrdersAreAskedForByEveryStatus();
    void ordersAreFoundByName();
    void anUnknownTrackingNumberFindsNothing();
    void aTrackingNumberInAnotherTabFindsNothing();
    void countsAskForOneRowAState();
    void anOrderIsReadWithParcelAndTimeline();
    void aParcelCorrectedLaterKeepsTheTimeItLeft();
    void anOrderThatIsGoneIsNotFound();
    void aFailingServerIsNotTakenForAMissingOrder();
    void customersAreSearchedByNameAndPhone();
    void aCustomerIsReadFromItsParts();
    void carriersComeInTheirOrder();
    void statisticsLeaveOutWhatTheServerCannotSay();
    void aWebPageInsteadOfAListIsABadReply();
};

void HioshopReads::offersWhatTheServerCanDo()
{
    HioshopScript shop;
    QVERIFY(resultOf(shop.backend.signIn()));
    const Capabilities &can = shop.backend.capabilities();
    QVERIFY(can.products && can.orders && can.customers);
    QCOMPARE(can.products->list.sorts, (QStringList{u"sold"_s, u"stock"_s}));
    QVERIFY(!can.products->list.filtersBy(u"category"));
    QCOMPARE(*can.products->fieldRule(u"skus/71/stock"_s)->largest, 16'777'215);
    QVERIFY(can.orders->action(u"ship")->isAllowedIn(OrderState::ToShip));
    QVERIFY(!can.orders->action(u"ship")->isAllowedIn(OrderState::Shipped));
    QVERIFY(!can.orders->list.filtersBy(u"phone"));
    QVERIFY(can.hasCategories && can.hasCarriers && can.hasStatistics);
    QVERIFY(!can.isIdempotent && !can.hasVersions && !can.hasServerDomains);
}

void HioshopReads::signsInAndSendsTheTokenWithTheRest()
{
    HioshopScript shop;
    const auto session = resultOf(shop.backend.signIn());
    QVERIFY(session);
    QCOMPARE(session->user, hioshopUser());
    QVERIFY(resultOf(shop.backend.categories()));
    const HttpRequest &login = shop.transport.sent().first();
    QCOMPARE(bodyOf(login)["username"_L1], QJsonValue(hioshopUser()));
    QVERIFY(headerOf(login, "X-Hioshop-Token").isEmpty());
    QCOMPARE(headerOf(shop.transport.sent().last(), "X-Hioshop-Token"), "hand.made.token");
}

void HioshopReads::wrongCredentialsAreASignInError()
{
    for (const char *reply : {R"({"errno": 401, "errmsg": "用户名或密码不正确!"})",
                              R"({"errno": 400, "errmsg": "用户名或密码不正确!!"})"}) {
        HioshopScript shop;
        shop.credentials.patience = 1;
        shop.transport.answerOnly("POST /admin/auth/login", jsonReply(reply));
        QVERIFY(!resultOf(shop.backend.signIn()));
        QVERIFY(shop.credentials.refusals.value(1).startsWith(u"用户名或密码不正确"_s));
    }
}

void HioshopReads::aMissingFieldIsRefusedByField()
{
    HioshopScript shop;
    shop.transport.answerOnly("GET /admin/category",
                              jsonReply(R"({"errno": 1001, "errmsg": {"page": "must be a number"}})"));
    const auto categories = resultOf(shop.backend.categories());
    QVERIFY(!categories);
    QCOMPARE(categories.error().kind, Error::Kind::Refused);
    QCOMPARE(categories.error().fields, (QList{FieldError{u"page"_s, u"must be a number"_s}}));
}

void HioshopReads::theBareOkOfTheProbeIsASuccess()
{
    HioshopScript shop;
    shop.transport.answerOnly("GET /admin/index/checkLogin", textReply("OK"));
    QVERIFY(resultOf(shop.backend.signIn()));
    QVERIFY(resultOf(shop.backend.probe()));
    QCOMPARE(shop.transport.sentTo("GET /admin/index/checkLogin").size(), 1);
}

void HioshopReads::aPageOfProductsIsReadWhateverItsPricesLookLike()
{
    HioshopScript shop;
    const auto page = resultOf(shop.backend.products({.page = {.page = 1, .pageSize = 2}}));
    QVERIFY(page);
    QCOMPARE(*page->total, 3);
    const ProductSummary &cup = page->items.at(0);
    QCOMPARE(cup.id.value, u"501"_s);
    QCOMPARE(cup.lowestPrice, Money{1990});
    QCOMPARE(cup.highestPrice, Money{2500}); // 99 is off sale
    QVERIFY(cup.isOnSale);
    const ProductSummary &tray = page->items.at(1);
    QCOMPARE(tray.lowestPrice, Money{12000}); // an old range: "120-160.5"
    QCOMPARE(tray.highestPrice, Money{16050});
    QVERIFY(!tray.isOnSale);
    QCOMPARE(tray.thumbnail, u"https://img.invalid/tray-s.png"_s);
}

void HioshopReads::wildcardsInASearchAreMeantLiterally()
{
    HioshopScript shop;
    QVERIFY(resultOf(shop.backend.products({.text = uR"(50%_\)"_s})));
    QCOMPARE(queryOf(shop.transport.sent().last(), u"name"_s), uR"(50\%\_\\)"_s);
}

void HioshopReads::onSaleIsAListOfItsOwn()
{
    HioshopScript shop;
    shop.transport.answer("GET /admin/goods/onsale", fixture("goods-page"));
    shop.transport.answer("GET /admin/goods/drop", fixture("goods-page"));
    QVERIFY(resultOf(shop.backend.products({.isOnSale = true})));
    QVERIFY(resultOf(shop.backend.products({.isOnSale = false})));
    QCOMPARE(shop.transport.sentTo("GET /admin/goods/onsale").size(), 1);
    QCOMPARE(shop.transport.sentTo("GET /admin/goods/drop").size(), 1);
}

void HioshopReads::searchingOnSaleFiltersHere()
{
    HioshopScript shop;
    shop.transport.answer("GET /admin/goods", fixture("empty-page")); // from the second page on
    const auto page = resultOf(shop.backend.products({.text = u"茶"_s, .isOnSale = false}));
    QVERIFY(page);
    QCOMPARE(page->items.size(), 1);
    QCOMPARE(page->items.first().id.value, u"502"_s);
    QCOMPARE(*page->total, 1);
}

void HioshopReads::sortsUpwardsFromTheEnd()
{
    HioshopScript shop;
    shop.transport.answer("GET /admin/goods/sort", fixture("goods-page"));
    const ProductQuery query{
        .page = {.page = 1, .pageSize = 2}, .sort = u"sold"_s, .order = SortOrder::Ascending};
    const auto page = resultOf(shop.backend.products(query));
    QVERIFY(page);
    const auto asked = shop.transport.sentTo("GET /admin/goods/sort");
    QCOMPARE(asked.size(), 3); // how many, then the two pages that the last two of three rows lie on
    QCOMPARE(queryOf(asked.at(1), u"page"_s), u"1"_s);
    QCOMPARE(queryOf(asked.at(2), u"page"_s), u"2"_s);
    QCOMPARE(queryOf(asked.at(2), u"index"_s), u"1"_s);
    QCOMPARE(page->items.size(), 2);
}

void HioshopReads::aProductIsReadFromItsParts()
{
    HioshopScript shop;
    const auto product = resultOf(shop.backend.product({u"501"_s}));
    QVERIFY(product);
    QCOMPARE(product->summary.categoryName, u"茶具"_s);
    QCOMPARE(product->brief, u"手工拉坯"_s);
    QCOMPARE(product->pictures,
             (QStringList{u"https://img.invalid/cup.png"_s, u"https://img.invalid/cup-top.png"_s}));
    QCOMPARE(product->skus.size(), 2);
    const Sku &large = product->skus.at(1);
    QCOMPARE(large.options, (QList{SkuOption{u"大小"_s, u"大"_s}}));
    QCOMPARE(large.cost, Money{950});
    QCOMPARE(*large.stock, 12);
    QVERIFY(shop.transport.writes().isEmpty());
}

void HioshopReads::aDeletedProductIsNotFound()
{
    HioshopScript shop;
    shop.transport.answerOnly("GET /admin/goods/info", jsonReply(R"({"errno": 0, "data": {"info": {}}})"));
    const auto product = resultOf(shop.backend.product({u"7"_s}));
    QVERIFY(!product);
    QCOMPARE(product.error().kind, Error::Kind::NotFound);
}

void HioshopReads::categoriesKeepTheirParents()
{
    HioshopScript shop;
    const auto categories = resultOf(shop.backend.categories());
    QVERIFY(categories);
    QCOMPARE(categories->size(), 2);
    QVERIFY(categories->at(0).parent.isEmpty());
    QCOMPARE(categories->at(1).parent, categories->at(0).id);
    QVERIFY(!categories->at(1).isShown);
}

void HioshopReads::ordersSayWhatTheServerLeavesOut()
{
    HioshopScript shop;
    const auto page = resultOf(shop.backend.orders({.states = {OrderState::ToShip}}));
    QVERIFY(page);
    QCOMPARE(queryOf(shop.transport.sent().last(), u"status"_s), u"201,300"_s);
    const OrderSummary &first = page->items.at(0);
    QCOMPARE(first.state, OrderState::ToShip);
    QCOMPARE(first.total, Money{4590});
    QCOMPARE(first.placedAt, QDateTime(QDate(2024, 5, 1), QTime(2, 15), Qt::UTC));
    QCOMPARE(first.recipient.address, u"天津市天津市 和平里8号"_s);
    const OrderSummary &second = page->items.at(1);
    QCOMPARE(second.state, OrderState::Refunded);
    QCOMPARE(second.stateText, u"已退款"_s);
    QVERIFY(!second.paidAt.isValid());
    QCOMPARE(second.recipient.address, u"建设街1号"_s);
    QCOMPARE(second.firstLine, QString());
}

void HioshopReads::allOrdersAreAskedForByEveryStatus()
{
    HioshopScript shop;
    QVERIFY(resultOf(shop.backend.orders({})));
    QCOMPARE(queryOf(shop.transport.sent().last(), u"status"_s),
             u"101,102,103,201,202,203,300,301,302,303,401,801,802"_s);
}

void HioshopReads::ordersAreFoundByName()
{
    HioshopScript shop;
    QVERIFY(resultOf(shop.backend.orders({.text = u"周"_s, .searchBy = u"name"_s})));
    QCOMPARE(queryOf(shop.transport.sent().last(), u"consignee"_s), u"周"_s);
    QVERIFY(resultOf(shop.backend.orders({.text = u"2024"_s, .searchBy = u"number"_s})));
    QCOMPARE(queryOf(shop.transport.sent().last(), u"orderSn"_s), u"2024"_s);
}

void HioshopReads::anUnknownTrackingNumberFindsNothing()
{
    HioshopScript shop;
    shop.transport.answerOnly("GET /admin/order", failurePage());
    const auto page = resultOf(shop.backend.orders({.text = u"NOPE"_s, .searchBy = u"tracking"_s}));
    QVERIFY(page);
    QCOMPARE(*page->total, 0);
    QCOMPARE(queryOf(shop.transport.sentTo("GET /admin/order").constFirst(), u"logistic_code"_s), u"NOPE"_s);
}

void HioshopReads::aTrackingNumberInAnotherTabFindsNothing()
{
    HioshopScript shop;
    OrderQuery query{.states = {OrderState::Done}, .text = u"YT1"_s, .searchBy = u"tracking"_s};
    QVERIFY(resultOf(shop.backend.orders(query))->items.isEmpty());
    query.states = {OrderState::ToShip};
    QCOMPARE(resultOf(shop.backend.orders(query))->items.size(), 1);
}

void HioshopReads::countsAskForOneRowAState()
{
    HioshopScript shop;
    const auto counts = resultOf(shop.backend.orderCounts());
    QVERIFY(counts);
    QCOMPARE(counts->size(), shop.backend.capabilities().orders->states.size());
    for (const HttpRequest &asked : shop.transport.sentTo("GET /admin/order"))
        QCOMPARE(queryOf(asked, u"size"_s), u"1"_s);
}

void HioshopReads::anOrderIsReadWithParcelAndTimeline()
{
    HioshopScript shop;
    shop.transport.answerOnly("GET /admin/order/detail", orderInStatus(301, "\"2024-05-01 13:00:00\""));
    shop.transport.answerOnly("GET /admin/order/checkExpress", fixture("express"));
    const auto order = resultOf(shop.backend.order({u"9002"_s}));
    QVERIFY(order);
    QCOMPARE(order->goods, Money{3980});
    QCOMPARE(order->freight, Money{600}); // whole yuan in the reply
    QCOMPARE(order->discount, Money{190});
    QCOMPARE(order->customerNote, u"请包好"_s);
    QCOMPARE(order->lines.first().skuCode, u"CUP-S"_s);
    QCOMPARE(order->shipments.first().trackingNumber, u"YT100200300"_s);
    QStringList events;
    for (const OrderEvent &event : order->timeline)
        events.append(event.what);
    QCOMPARE(events, (QStringList{u"placed"_s, u"paid"_s, u"shipped"_s}));
}

void HioshopReads::aParcelCorrectedLaterKeepsTheTimeItLeft()
{
    HioshopScript shop;
    shop.transport.answerOnly("GET /admin/order/detail", orderInStatus(301, "\"2024-05-01 11:00:00\""));
    shop.transport.answerOnly("GET /admin/order/checkExpress", fixture("express")); // written at 11:20
    const auto order = resultOf(shop.backend.order({u"9002"_s}));
    QVERIFY(order);
    QCOMPARE(order->shipments.first().shippedAt, QDateTime(QDate(2024, 5, 1), QTime(3, 0), Qt::UTC));
}

void HioshopReads::anOrderThatIsGoneIsNotFound()
{
    HioshopScript shop;
    shop.transport.answerOnly("GET /admin/order/detail", failurePage());
    const auto order = resultOf(shop.backend.order({u"7"_s}));
    QVERIFY(!order);
    QCOMPARE(order.error().kind, Error::Kind::NotFound);
}

void HioshopReads::aFailingServerIsNotTakenForAMissingOrder()
{
    HioshopScript shop;
    shop.transport.answerOnly("GET /admin/order/detail", failurePage());
    shop.transport.answerOnly("GET /admin/index", failurePage());
    const auto order = resultOf(shop.backend.order({u"7"_s}));
    QVERIFY(!order);
    QCOMPARE(order.error().kind, Error::Kind::BadReply);
}

void HioshopReads::customersAreSearchedByNameAndPhone()
{
    HioshopScript shop;
    for (const auto &[text, found] :
         {std::pair{u"amy"_s, 1}, {u"139"_s, 1}, {u"吴"_s, 1}, {u"小"_s, 1}, {u"zz"_s, 0}}) {
        const auto page = resultOf(shop.backend.customers({.text = text}));
        QVERIFY(page);
        QCOMPARE(page->items.size(), found);
    }
    const auto all = resultOf(shop.backend.customers({}));
    QCOMPARE(all->items.at(1).name, u"吴桐"_s);
    QVERIFY(!all->items.at(1).registeredAt.isValid()); // 1970: never
}

void HioshopReads::aCustomerIsReadFromItsParts()
{
    HioshopScript shop;
    const auto customer = resultOf(shop.backend.customer({u"31"_s}));
    QVERIFY(customer);
    QCOMPARE(*customer->summary.orderCount, 4);
    QCOMPARE(*customer->summary.spent, Money{8880});
    QCOMPARE(customer->recentOrders.size(), 1);
    QCOMPARE(customer->recentOrders.first().paidAt, QDateTime(QDate(2024, 5, 1), QTime(2, 16, 30), Qt::UTC));
    QCOMPARE(customer->addresses.size(), 1); // the deleted one is left out
}

void HioshopReads::carriersComeInTheirOrder()
{
    HioshopScript shop;
    const auto carriers = resultOf(shop.backend.carriers());
    QVERIFY(carriers);
    QCOMPARE(carriers->at(0).code, u"SF"_s);
    QCOMPARE(carriers->at(1).id.value, u"5"_s);
}

void HioshopReads::statisticsLeaveOutWhatTheServerCannotSay()
{
    HioshopScript shop;
    const auto statistics = resultOf(shop.backend.statistics());
    QVERIFY(statistics);
    QCOMPARE(statistics->today.date, QDate(2024, 5, 2)); // 18:00 UTC on the 1st, by the server's own clock
    QCOMPARE(statistics->yesterday.date, QDate(2024, 5, 1));
    QCOMPARE(*statistics->today.sales, Money{21005});
    QVERIFY(statistics->days.isEmpty());
    QCOMPARE(*statistics->waiting.productsOnSale, 17);
    QVERIFY(!statistics->waiting.lowStock);
}

void HioshopReads::aWebPageInsteadOfAListIsABadReply()
{
    HioshopScript shop;
    shop.transport.answerOnly("GET /admin/goods", failurePage());
    const auto page = resultOf(shop.backend.products({}));
    QVERIFY(!page);
    QCOMPARE(page.error().kind, Error::Kind::BadReply);
    QVERIFY(!page.error().outcomeOpen);
}

QTEST_GUILESS_MAIN(HioshopReads)
#include "tst_hioshop.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
//
// hioshop-server (ThinkJS, MySQL): its admin API, below /admin/ of the shop's address.
//
// What is peculiar about this backend, and decided how everything below is written:
// - Success is {errno: 0, data}, or the bare text "OK" from actions that write by GET. Failure is another
//   errno inside HTTP 200 (errmsg may be an object, field → text), or an HTML page with HTTP 500 and no
//   reason. Also after the work was done: an order is shipped first, then WeChat is told, and when that
//   fails the answer is 500.
// - What does not exist is a 500 as well (order/detail, user/info), or an empty object (goods/info).
// - It checks nothing: any order can be shipped from any state, over-long text is a 500. So we check.
// - A save replaces the whole product (SKUs left out are deleted). So: load, change, send back whole.
// - Its database connection speaks MySQL's older three-byte text: an emoji anywhere is a 500.
// - An order's number changes with its price, its id does not. Everything here goes by id.
// - Local times of the server, as text or as unix seconds, by endpoint; 0 means never.
// - Amounts in yuan; freight in whole yuan; a product's price is a text, maybe a range ("0.1~0.2").

export const about = {
    id: "hioshop",
    title: "HioShop 海风小店",
    currency: "CNY",
    timeZone: "Asia/Shanghai", // the server writes its own local time; the sites we know run on this one
    defaultPort: 8360,
    idempotent: false,
    versions: false,
};

// == Replies ==

export function open(reply) {
    const json = reply.json;
    if (json === undefined && reply.status < 300 && reply.text.trim() === "OK")
        return null;
    if (json === undefined || json === null || typeof json.errno !== "number")
        failWithoutEnvelope(reply);
    if (json.errno === 0)
        return json.data === undefined ? null : json.data;
    failWithCode(json, reply.operation === "signIn");
}

function failWithoutEnvelope(reply) {
    const extra = { code: String(reply.status) };
    if (reply.status >= 500)
        fail("serverFailed", "", extra);
    if (reply.status === 404)
        fail("badReply", "There is no hioshop admin API at this address.", extra);
    if (reply.status >= 400)
        fail("refused", "The shop's server could not read the request.", extra);
    fail("badReply", "This is not an answer of hioshop-server.", extra);
}

// 401 is "sign in first" everywhere; at sign-in it is an unknown name, and 400 a wrong password.
function failWithCode(json, isSigningIn) {
    const fields = fieldErrors(json.errmsg);
    const message = fields.length > 0 ? fields[0].message : String(json.errmsg || "");
    const isSignIn = json.errno === 401 || (isSigningIn && json.errno === 400);
    fail(isSignIn ? "signIn" : "refused", message, { code: String(json.errno), fields: fields });
}

function fieldErrors(errmsg) {
    if (errmsg === null || typeof errmsg !== "object")
        return [];
    return Object.keys(errmsg).map(field => ({ field: field, message: String(errmsg[field]) }));
}

const noEmoji = "hioshop cannot store emoji.";

function refuse(field, message) {
    fail("refused", message, { fields: [{ field: field, message: message }] });
}

// A page of rows, or a failure that says so: an action that fell through answers "OK" instead.
function rowsOf(page) {
    if (page === null || typeof page !== "object" || !Array.isArray(page.data))
        fail("badReply", "The shop's server answered without a list.");
    return page.data;
}

// Asks for one thing. What does not exist is a 500 here, as any failure is: so ask something that always
// works before saying that it is not there.
function* readOne(path, query, missing) {
    const reply = yield get(path, query, { raw: true });
    if (reply.status !== 500)
        return open(reply);
    yield get("/admin/index");
    fail("notFound", missing);
}

// == Values ==

const isTrue = value => value === true || value === 1 || value === "1" || value === "true";
const textOf = value => (value === null || value === undefined ? "" : String(value));
const isStorable = text => !/[\ud800-\udfff]/.test(text);
const lengthOf = text => Array.from(text).length; // MySQL counts code points
const pictureOf = value => (value && value !== "0" ? String(value) : "");

// "2024-02-01 08:00:00", 1706745600 or 0, by endpoint. Zero also arrives as the text of 1970.
function timeOf(value) {
    if (!value || value === "0" || /^1970-01-01/.test(value))
        return null;
    return /^\d+$/.test(value) ? unixTime(Number(value)) : localTime(value, about.timeZone);
}

// In a search of hioshop, % and _ stand for anything.
const literally = text => text.replace(/[\\%_]/g, "\\$&");

function pageOf(query, total, items) {
    return { items: items, total: total, hasMore: query.page * query.pageSize < total };
}

// The page counted from the other end of a list that the server sorts one way only.
function* pageFromTheEnd(query, rows) {
    const total = (yield rows(1, 1)).count;
    const size = query.pageSize;
    const end = total - (query.page - 1) * size;
    const begin = Math.max(0, end - size);
    const found = [];
    for (let at = Math.floor(begin / size); at * size < end; ++at)
        found.push.apply(found, rowsOf(yield rows(at + 1, size)));
    const offset = Math.floor(begin / size) * size;
    return { count: total, data: found.slice(begin - offset, Math.max(end, 0) - offset).reverse() };
}

// Every row of a list, for what the server cannot filter itself.
function* everyRow(rows, most) {
    const found = [];
    for (let page = 1; ; ++page) {
        const answer = yield rows(page, 200);
        const more = rowsOf(answer);
        found.push.apply(found, more);
        if (answer.count > most)
            return null;
        if (more.length === 0 || found.length >= answer.count)
            return found;
    }
}

// == Signing in ==

export function* signIn(credentials) {
    const login = { username: credentials.user, password: credentials.password };
    const answer = yield post("/admin/auth/login", login, { anonymous: true });
    const who = answer.userInfo || {};
    return {
        headers: { "X-Hioshop-Token": answer.token },
        session: { user: credentials.user, displayName: textOf(who.name || who.username), rights: ["*"] },
    };
}

export function* probe() {
    yield get("/admin/index/checkLogin"); // a good token is answered by "OK", a bad one by errno 401
    return { rights: ["*"] };
}

// == Products ==

const soldBy = { sold: 1, stock: 3 }; // goods/sort; its 2 sorts prices as text, so "100" comes before "20"
const mostToSearch = 2000;            // rows, about 4 ms and 5 kB each

const isShelf = value => value === true || value === false; // asked for at all

function goodsRows(query) {
    const index = soldBy[query.sort];
    if (index)
        return (page, size) => get("/admin/goods/sort", { page: page, size: size, index: index });
    const shelf = query.onSale ? "/admin/goods/onsale" : "/admin/goods/drop";
    const path = isShelf(query.onSale) ? shelf : "/admin/goods";
    return (page, size) => get(path, { page: page, size: size, name: literally(query.text || "") });
}

// The server can search, filter by on sale, or sort; each only alone.
function* goodsPage(query) {
    const wishes = [query.text, isShelf(query.onSale), soldBy[query.sort]].filter(wish => wish);
    if (wishes.length > 1)
        return yield* goodsPageByHand(query);
    const rows = goodsRows(query);
    if (soldBy[query.sort] && query.order === "asc")
        return yield* pageFromTheEnd(query, rows);
    return yield rows(query.page, query.pageSize);
}

function* goodsPageByHand(query) {
    const narrowest = query.text ? { text: query.text } : { onSale: query.onSale };
    const all = yield* everyRow(goodsRows(narrowest), mostToSearch);
    if (all === null)
        fail("refused", "hioshop can search, filter and sort only one at a time in a shop this large.");
    const isWanted = goods => !isShelf(query.onSale) || isTrue(goods.is_on_sale) === query.onSale;
    const found = all.filter(isWanted);
    const key = query.sort === "sold" ? "sell_volume" : "goods_number";
    const direction = query.order === "asc" ? 1 : -1;
    if (soldBy[query.sort])
        found.sort((a, b) => direction * (a[key] - b[key] || a.id - b.id));
    const begin = (query.page - 1) * query.pageSize;
    return { count: found.length, data: found.slice(begin, begin + query.pageSize) };
}

// What customers see: the prices of the SKUs on sale; without any, the text that the last save left.
function priceRange(goods, skus) {
    const selling = skus.filter(sku => isTrue(sku.is_on_sale));
    const range = textOf(goods.retail_price).split(/[~-]/);
    const amounts = selling.length > 0 ? selling.map(sku => sku.retail_price) : range;
    const prices = amounts.map(amount => yuan(textOf(amount).trim() || "0"));
    return { lowest: Math.min.apply(null, prices), highest: Math.max.apply(null, prices) };
}

function productSummary(goods, skus) {
    const prices = priceRange(goods, skus);
    return {
        id: String(goods.id),
        name: goods.name,
        categoryId: String(goods.category_id),
        categoryName: textOf(goods.category_name),
        lowestPrice: prices.lowest,
        highestPrice: prices.highest,
        stock: goods.goods_number,
        sold: goods.sell_volume,
        skuCount: skus.length,
        onSale: isTrue(goods.is_on_sale),
        thumbnail: pictureOf(goods.list_pic_url) || pictureOf(goods.https_pic_url),
    };
}

function skuOf(sku, optionName) {
    return {
        id: String(sku.id),
        code: textOf(sku.goods_sn),
        options: sku.value ? [{ name: optionName, value: sku.value }] : [],
        price: yuan(sku.retail_price),
        cost: yuan(sku.cost),
        stock: sku.goods_number,
        onSale: isTrue(sku.is_on_sale),
    };
}

// A product is three answers. They are kept as they came: a save sends all of it back.
function* loadGoods(id) {
    const info = (yield get("/admin/goods/info", { id: id })).info || {};
    if (info.id === undefined || isTrue(info.is_delete))
        fail("notFound", "This product does not exist any more.");
    const spec = yield post("/admin/specification/getGoodsSpec", { id: info.id }, { write: false });
    const gallery = yield post("/admin/goods/getGalleryList", { goodsId: info.id }, { write: false });
    return { info: info, skus: spec.specData, optionId: spec.specValue || 0, gallery: gallery.galleryData };
}

function* getProduct(id) {
    const goods = yield* loadGoods(id);
    const category = yield get("/admin/category/info", { id: goods.info.category_id });
    const options = yield get("/admin/goods/getAllSpecification");
    const option = options.filter(each => each.value === goods.optionId)[0] || { label: "规格" };
    const named = merge(goods.info, { category_name: category ? category.name : "" });
    const pictures = [goods.info.list_pic_url].concat(goods.gallery.map(each => each.url)).map(pictureOf);
    return merge(productSummary(named, goods.skus), {
        brief: textOf(goods.info.goods_brief),
        description: textOf(goods.info.goods_desc),
        unit: textOf(goods.info.goods_unit),
        pictures: pictures.filter((address, at) => address !== "" && pictures.indexOf(address) === at),
        skus: goods.skus.map(sku => skuOf(sku, option.label)),
    });
}

// Our field → the column, and how it is written.
const goodsFields = {
    name: ["name", String],
    brief: ["goods_brief", String],
    description: ["goods_desc", String],
    unit: ["goods_unit", String],
    onSale: ["is_on_sale", value => (value ? 1 : 0)],
};
const skuFields = {
    code: ["goods_sn", String],
    price: ["retail_price", toYuan],
    cost: ["cost", toYuan],
    stock: ["goods_number", Number],
    onSale: ["is_on_sale", value => (value ? 1 : 0)],
};

// Writes the changes into the loaded rows, and says what was touched.
function applyChanges(goods, changes) {
    const touched = { info: [], skus: [] };
    for (const change of changes) {
        const path = change.field.split("/");
        const isSku = path.length === 3 && path[0] === "skus";
        const field = isSku ? skuFields[path[2]] : path.length === 1 ? goodsFields[path[0]] : undefined;
        if (field === undefined)
            refuse(change.field, "hioshop cannot change this field.");
        if (typeof change.after === "string" && !isStorable(change.after))
            refuse(change.field, noEmoji);
        const row = isSku ? goods.skus.filter(sku => String(sku.id) === path[1])[0] : goods.info;
        if (row === undefined)
            fail("conflict", "This product no longer has the SKU " + path[1] + ".");
        row[field[0]] = field[1](change.after);
        const list = isSku ? touched.skus : touched.info;
        const name = isSku ? row : path[0];
        if (list.indexOf(name) < 0)
            list.push(name);
    }
    return touched;
}

// Without a SKU on sale hioshop has no price for the product, and answers each later save with 500.
const isAnyOnSale = goods => goods.skus.some(sku => isTrue(sku.is_on_sale));

function checkSkusOnSale(goods, changes) {
    const isTakenOff = change => /^skus\/.*\/onSale$/.test(change.field) && change.after === false;
    const last = changes.filter(isTakenOff)[0];
    if (last !== undefined && !isAnyOnSale(goods))
        refuse(last.field, "One SKU must stay on sale. Take the product itself off sale instead.");
}

function* checkCodes(changes) {
    for (const change of changes.filter(each => /^skus\/.*\/code$/.test(each.field))) {
        const sku = { id: Number(change.field.split("/")[1]), goods_sn: change.after };
        const reply = yield post("/admin/goods/checkSku", { info: sku }, { raw: true, write: false });
        if (reply.json && reply.json.errno === 100)
            refuse(change.field, "Another SKU already has this code.");
        open(reply);
    }
}

// errno 100 means that no SKU is on sale; the row itself is saved by then.
function* saveSku(sku) {
    const reply = yield post("/admin/goods/updatePrice", sku, { raw: true });
    if (!reply.json || reply.json.errno !== 100)
        open(reply);
}

// With no SKU on sale it saves, then answers 500 because there is no price: then what is stored has to tell.
function* saveWhole(goods, fields) {
    const reply = yield post("/admin/goods/store", {
        info: merge(goods.info, { gallery: goods.gallery }),
        specData: goods.skus,
        specValue: goods.optionId,
        cateId: goods.info.category_id,
    }, { raw: true });
    if (reply.status === 500 && !isAnyOnSale(goods)) {
        const stored = (yield* loadGoods(goods.info.id)).info;
        if (fields.every(field => stored[goodsFields[field][0]] === goods.info[goodsFields[field][0]]))
            return;
    }
    open(reply);
}

function* saveProduct(id, changes) {
    const goods = yield* loadGoods(id);
    const touched = applyChanges(goods, changes);
    checkSkusOnSale(goods, changes);
    yield* checkCodes(changes);
    if (touched.info.some(field => field !== "onSale")) {
        yield* saveWhole(goods, touched.info);
        return yield* getProduct(id);
    }
    for (const sku of touched.skus)
        yield* saveSku(sku);
    if (touched.info.length > 0) {
        const status = isTrue(goods.info.is_on_sale) ? "true" : "false";
        yield get("/admin/goods/saleStatus", { id: id, status: status }, { write: true });
    }
    return yield* getProduct(id);
}

export const products = {
    filters: ["text", "onSale"],
    sort: ["sold", "stock"],
    pageSize: { max: 50 },
    // Limits are those of the columns: beyond them hioshop answers 500 and says nothing.
    editable: [
        { path: "name", kind: "text", min: 1, max: 120 },
        { path: "brief", kind: "text", max: 255 },
        { path: "description", kind: "text", max: 16383 },
        { path: "unit", kind: "text", min: 1, max: 45 },
        { path: "onSale", kind: "boolean" },
        { path: "skus.code", kind: "text", max: 60 },
        { path: "skus.price", kind: "money", min: 0, max: 9999999999 },
        { path: "skus.cost", kind: "money", min: 0, max: 9999999999 },
        { path: "skus.stock", kind: "integer", min: 0, max: 16777215 },
        { path: "skus.onSale", kind: "boolean" },
    ],
    *list(query) {
        const answer = yield* goodsPage(query);
        const items = rowsOf(answer).map(goods => productSummary(goods, goods.product || []));
        return pageOf(query, answer.count, items);
    },
    get: getProduct,
    save: saveProduct,
};

export const categories = {
    *list() {
        const rows = (yield get("/admin/category")) || [];
        return rows.map(row => ({
            id: String(row.id),
            parentId: row.parent_id ? String(row.parent_id) : undefined,
            name: row.name,
            position: row.sort_order,
            shown: isTrue(row.is_show),
        }));
    },
};

// == Orders ==

// order_status → our state and hioshop's word, where the server itself has none. 802 is a paid group order
// whose group is not full: it becomes 201 by itself, and must not be shipped before.
const statuses = {
    101: ["unpaid", "待付款"], 801: ["unpaid", "拼团待付款"],
    201: ["toShip", "待备货"], 300: ["toShip", "待发货"], 802: ["other", "拼团中"],
    301: ["shipped", "已发货"], 302: ["received", "待评价"], 303: ["received", "待评价"],
    401: ["done", "交易成功"], 202: ["refundAsked", "退款中"], 203: ["refunded", "已退款"],
    102: ["closed", "交易关闭"], 103: ["closed", "交易关闭"],
};
const states = ["unpaid", "toShip", "shipped", "received", "done", "refundAsked", "refunded", "closed"];

const stateOf = status => (statuses[status] ? statuses[status][0] : "other");
const codesOf = wanted => Object.keys(statuses).filter(code => wanted.indexOf(stateOf(code)) >= 0).join(",");

function orderRows(query) {
    // Without a status hioshop finds nothing; so "all" is all of them.
    const isNarrowed = query.states && query.states.length > 0;
    const filter = { status: isNarrowed ? codesOf(query.states) : Object.keys(statuses).join(",") };
    if (query.text && query.searchBy === "name")
        filter.consignee = literally(query.text);
    else if (query.text)
        filter.orderSn = literally(query.text);
    return (page, size) => get("/admin/order", merge(filter, { page: page, size: size }));
}

function* countOf(state) {
    return (yield orderRows({ states: [state] })(1, 1)).count;
}

// Exact, one order at most, whatever its state; a number that nobody has is a 500.
function* orderByTracking(query) {
    const wanted = { page: 1, size: 1, logistic_code: query.text.trim() };
    const reply = yield get("/admin/order", wanted, { raw: true });
    if (reply.status === 500) {
        yield get("/admin/index");
        return { count: 0, data: [] };
    }
    const found = rowsOf(open(reply)).filter(row => !query.states || query.states.length === 0
                                                    || query.states.indexOf(stateOf(row.order_status)) >= 0);
    return { count: found.length, data: query.page === 1 ? found : [] };
}

function* orderPage(query) {
    if (query.text && query.searchBy === "tracking")
        return yield* orderByTracking(query);
    const rows = orderRows(query);
    if (query.sort === "placedAt" && query.order === "asc")
        return yield* pageFromTheEnd(query, rows);
    return yield rows(query.page, query.pageSize);
}

// Region names that the database lacks come as "undefined", or make the whole text null.
const regionOf = row => textOf(row.full_region).replace(/undefined/g, "");
const addressOf = row => (regionOf(row) + " " + textOf(row.address)).trim();

function orderSummary(row) {
    const lines = row.goodsList || [];
    const known = statuses[row.order_status];
    const who = row.userInfo || { nickname: row.user_name };
    return {
        id: String(row.id),
        number: row.order_sn,
        state: stateOf(row.order_status),
        stateText: row.order_status_text || (known ? known[1] : String(row.order_status)),
        customerId: String(row.user_id),
        customerName: textOf(who.nickname || who.name),
        recipient: { name: textOf(row.consignee), phone: textOf(row.mobile), address: addressOf(row) },
        total: yuan(row.actual_price),
        pieces: row.goodsCount,
        firstLine: lines.length > 0 ? lines[0].goods_name : "",
        memo: textOf(row.admin_memo),
        placedAt: timeOf(row.add_time),
        paidAt: timeOf(row.pay_time),
    };
}

function orderLine(line) {
    return {
        id: String(line.id),
        productId: String(line.goods_id),
        name: line.goods_name,
        options: textOf(line.goods_specifition_name_value),
        skuCode: textOf(line.goods_sn),
        picture: pictureOf(line.list_pic_url),
        price: yuan(line.retail_price),
        quantity: line.number,
    };
}

// shipping_time is overwritten when the shop marks an order as received, the parcel's own time when its
// number is corrected: the earlier of the two is when it left.
function shippedAt(order, parcel) {
    const times = [timeOf(order.shipping_time), parcel ? timeOf(parcel.add_time) : null];
    return times.filter(time => time !== null).sort()[0] || null;
}

function timelineOf(order, parcel) {
    const isSent = isTrue(order.shipping_status) || timeOf(order.shipping_time) !== null;
    const events = [
        { at: timeOf(order.add_time), what: "placed", who: "customer" },
        { at: timeOf(order.pay_time), what: "paid", who: "customer" },
        { at: isSent ? shippedAt(order, parcel) : null, what: "shipped" },
        { at: timeOf(order.confirm_time), what: "received" },
        { at: timeOf(order.dealdone_time), what: "done" },
    ];
    return events.filter(event => event.at !== null);
}

function* loadOrder(id) {
    const answer = yield* readOne("/admin/order/detail", { orderId: id },
                                  "hioshop cannot show this order: it was deleted, or its customer was.");
    const reply = yield get("/admin/order/checkExpress", { orderId: id }, { raw: true });
    const parcel = reply.json && reply.json.errno === 100 ? null : open(reply); // 100: none
    return { order: answer.orderInfo, parcel: parcel };
}

function orderOf(loaded) {
    const order = loaded.order;
    const parcel = loaded.parcel;
    const goods = yuan(order.goods_price);
    const freight = yuan(order.freight_price);
    const discount = goods + freight - yuan(order.actual_price);
    return merge(orderSummary(order), {
        lines: order.goodsList.map(orderLine),
        goods: goods,
        freight: freight,
        discount: discount > 0 ? discount : undefined,
        customerNote: textOf(order.postscript),
        shipments: parcel === null ? [] : [{
            carrierId: String(parcel.shipper_id),
            carrierName: textOf(parcel.shipper_name),
            trackingNumber: textOf(parcel.logistic_code),
            shippedAt: shippedAt(order, parcel),
        }],
        timeline: timelineOf(order, parcel),
    });
}

function* getOrder(id) {
    return orderOf(yield* loadOrder(id));
}

// == What can be done with an order ==

// hioshop does anything to any order, so the state is read again right before.
function* loadOrderIn(id, from) {
    const loaded = yield* loadOrder(id);
    if (from.indexOf(stateOf(loaded.order.order_status)) < 0)
        fail("conflict", "The order is now: " + orderSummary(loaded.order).stateText);
    return loaded;
}

// Saves an empty carrier for one it does not know and "0" for a missing number: neither may get there.
function* parcelQuery(id, input) {
    const number = textOf(input.trackingNumber).replace(/\s/g, "");
    if (number === "")
        refuse("trackingNumber", "A tracking number is needed.");
    if (lengthOf(number) > 40)
        refuse("trackingNumber", "A tracking number has 40 characters at most.");
    const known = (yield get("/admin/delivery")) || [];
    if (!known.some(carrier => String(carrier.id) === textOf(input.carrier)))
        refuse("carrier", "This shop does not use this carrier.");
    return { orderId: id, method: 2, shipper: input.carrier, logistic_code: number };
}

const parcelInputs = [
    { name: "carrier", kind: "choice", required: true, choices: "carriers" },
    { name: "trackingNumber", kind: "text", required: true, max: 40 },
];

function isParcel(parcel, query) {
    return parcel !== null && String(parcel.shipper_id) === String(query.shipper)
        && textOf(parcel.logistic_code) === query.logistic_code;
}

// With a parcel, from a printed waybill or a sending that broke off, orderDelivery only changes its number
// and goDelivery ships. Both write to the customer: what is right already is not set again.
function* ship(id, input) {
    const before = yield* loadOrderIn(id, ["toShip"]);
    const query = yield* parcelQuery(id, input);
    if (!isParcel(before.parcel, query)) {
        yield get("/admin/order/orderDelivery", query, { write: true });
        const after = yield* loadOrder(id);
        if (stateOf(after.order.order_status) !== "toShip")
            return orderOf(after);
    }
    yield post("/admin/order/goDelivery", { order_id: id });
    return yield* getOrder(id);
}

function* correctParcel(id, input) {
    yield* loadOrderIn(id, ["shipped"]);
    yield get("/admin/order/orderDelivery", yield* parcelQuery(id, input), { write: true });
    return yield* getOrder(id);
}

function* saveMemo(id, input) {
    const memo = textOf(input.memo);
    if (lengthOf(memo) > 255)
        refuse("memo", "A memo has 255 characters at most.");
    if (!isStorable(memo))
        refuse("memo", noEmoji);
    yield* loadOrder(id);
    yield post("/admin/order/saveAdminMemo", { id: Number(id), text: memo });
    return yield* getOrder(id);
}

// By number, and the number may have changed since it was last shown: so it is read right before.
function* close(id) {
    const order = (yield* loadOrderIn(id, ["unpaid"])).order;
    const changed = yield post("/admin/order/changeStatus", { orderSn: order.order_sn, status: 102 });
    if (changed === 0)
        fail("conflict", "The order's number changed while closing it.");
    return yield* getOrder(id);
}

function* receive(id) {
    yield* loadOrderIn(id, ["shipped"]);
    yield get("/admin/order/orderReceive", { orderId: id }, { write: true });
    return yield* getOrder(id);
}

// The freight stays; the goods take the difference. Afterwards the order has another number.
function* changePrice(id, input) {
    const freight = yuan((yield* loadOrderIn(id, ["unpaid"])).order.freight_price);
    if (!(input.total > 0 && input.total >= freight && input.total <= 9999999999))
        refuse("total", "The total must be more than zero and cover the freight.");
    yield get("/admin/order/orderPrice", {
        orderId: id,
        goodsPrice: toYuan(input.total - freight),
        freightPrice: freight / 100,
        actualPrice: toYuan(input.total),
    }, { write: true });
    return yield* getOrder(id);
}

export const orders = {
    filters: ["state", "number", "name", "tracking"],
    sort: ["placedAt"],
    pageSize: { max: 50 }, // 5 to 14 ms a row
    states: states,
    *list(query) {
        const answer = yield* orderPage(query);
        return pageOf(query, answer.count, rowsOf(answer).map(orderSummary));
    },
    *counts() {
        const counts = [];
        for (const state of states)
            counts.push({ state: state, count: yield* countOf(state) });
        return counts;
    },
    get: getOrder,
    actions: {
        ship: { from: ["toShip"], inputs: parcelInputs, run: ship },
        correctTracking: {
            title: "Correct the tracking number",
            from: ["shipped"],
            repeatable: true,
            inputs: parcelInputs,
            run: correctParcel,
        },
        memo: {
            from: [],
            repeatable: true,
            inputs: [{ name: "memo", kind: "text", required: false, max: 255 }],
            run: saveMemo,
        },
        close: { from: ["unpaid"], inputs: [], run: close },
        price: {
            from: ["unpaid"],
            inputs: [{ name: "total", kind: "money", required: true }],
            run: changePrice,
        },
        receive: { from: ["shipped"], inputs: [], run: receive },
    },
};

export const carriers = {
    *list() {
        const rows = (yield get("/admin/delivery")) || [];
        rows.sort((a, b) => a.sort_order - b.sort_order);
        return rows.map(row => ({ id: String(row.id), name: textOf(row.name), code: textOf(row.code) }));
    },
};

// == Customers ==

function* userPage(nickname, page, size) {
    const answer = (yield get("/admin/user", { page: page, size: size, nickname: nickname })) || {};
    rowsOf(answer.userData);
    return answer.userData;
}

// hioshop compares names in base64, which misses most of them, and knows nothing of phones. Customers are
// cheap to list, so in all but large shops they are read and searched here; there its own has to do.
function* searchUsers(query) {
    const found = [];
    const wanted = query.text.toLowerCase();
    for (let page = 1, seen = 0; ; ++page) {
        const answer = yield* userPage("", page, 1000);
        if (answer.count > 10000)
            return yield* userPage(query.text, query.page, query.pageSize);
        for (const user of answer.data) {
            const texts = [user.nickname, user.name, user.mobile];
            if (texts.some(each => textOf(each).toLowerCase().indexOf(wanted) >= 0))
                found.push(user);
        }
        seen += answer.data.length;
        if (answer.data.length === 0 || seen >= answer.count)
            break;
    }
    const begin = (query.page - 1) * query.pageSize;
    return { count: found.length, data: found.slice(begin, begin + query.pageSize) };
}

function customerSummary(user) {
    return {
        id: String(user.id),
        name: textOf(user.nickname) || textOf(user.name),
        phone: textOf(user.mobile),
        registeredAt: timeOf(user.register_time),
    };
}

export const customers = {
    filters: ["text"],
    sort: [],
    pageSize: { max: 200 },
    *list(query) {
        const answer = query.text ? yield* searchUsers(query)
                                  : yield* userPage("", query.page, query.pageSize);
        return pageOf(query, answer.count, answer.data.map(customerSummary));
    },
    *get(id) {
        const user = yield* readOne("/admin/user/info", { id: id }, "This customer does not exist any more.");
        const figures = (yield get("/admin/user/datainfo", { id: id })) || {};
        const recent = rowsOf(yield get("/admin/user/order", { id: id, page: 1, size: 10 }));
        const addresses = rowsOf(yield get("/admin/user/address", { id: id, page: 1, size: 20 }));
        return merge(customerSummary(user), {
            orderCount: figures.orderSum || 0,
            spent: yuan(figures.orderMoney || 0), // on orders that were received
            lastOrderAt: recent.length > 0 ? timeOf(recent[0].add_time) : null,
            recentOrders: recent.map(row => orderSummary(merge(row, { userInfo: user }))),
            addresses: addresses.filter(each => !isTrue(each.is_delete)).map(each => ({
                name: textOf(each.name),
                phone: textOf(each.mobile),
                address: regionOf(each),
            })),
        });
    },
};

// == Figures ==

// Paid orders are those of the day that are paid and not yet received: all that index/main counts. Days
// before yesterday come only as sums over 7 or 30 days, so there are none here.
function dayOf(figures, date) {
    return {
        date: date,
        orders: figures.addOrderNum,
        paidOrders: figures.payOrderNum,
        sales: yuan(figures.payOrderSum || 0),
        newCustomers: figures.newUser,
    };
}

// The shop's own date, eight hours ahead of UTC, some days from now.
function shopDate(replyDate, days) {
    const now = replyDate ? Date.parse(replyDate) : Date.now();
    return new Date(now + (8 * 3600 + days * 86400) * 1000).toISOString().slice(0, 10);
}

export const statistics = {
    *get() {
        const reply = yield get("/admin/index/main", { pindex: 0 }, { raw: true });
        const today = open(reply);
        const yesterday = yield get("/admin/index/main", { pindex: 1 });
        const counters = yield get("/admin/index");
        const soldOut = yield get("/admin/goods/out", { page: 1, size: 1 });
        return {
            today: dayOf(today, shopDate(reply.headers.date, 0)),
            yesterday: dayOf(yesterday, shopDate(reply.headers.date, -1)),
            waiting: {
                toShip: yield* countOf("toShip"),
                refundsAsked: yield* countOf("refundAsked"),
                soldOut: soldOut.count,
                productsOnSale: counters.goodsOnsale,
            },
        };
    },
};

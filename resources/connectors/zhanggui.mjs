// SPDX-License-Identifier: GPL-3.0-or-later
//
// Our own admin API, as resources/contract/admin-api.json describes it and the sample shop serves it.
// Its bodies are our shapes already, so this file only says where things are. There is no open(): problems
// by RFC 9457 and statuses are what the engine understands by itself.

export const about = {
    id: "zhanggui",
    title: "Zhanggui 掌柜",
    currency: "CNY",
    timeZone: "Asia/Shanghai",
    defaultPort: 8080,
    idempotent: true,
    versions: true,
};

const api = "/admin/v1";
const largestAmount = 1000000000000; // fen; the contract's limits
const at = id => encodeURIComponent(id);

// == Session ==

function sessionOf(answer) {
    const user = answer.user;
    return { user: user.name, displayName: user.displayName, role: user.role, rights: user.rights,
             expiresAt: answer.expiresAt };
}

export function* signIn({ user, password }) {
    const answer = yield post(api + "/sessions", { user, password }, { anonymous: true });
    return { headers: { Authorization: "Bearer " + answer.token }, session: sessionOf(answer) };
}

export function* probe() {
    return sessionOf(yield get(api + "/sessions/current"));
}

export function* signOut() {
    yield del(api + "/sessions/current");
}

// == Lists ==

function paging(q) {
    return {
        limit: q.pageSize,
        offset: (q.page - 1) * q.pageSize,
        sort: q.sort ? (q.order === "desc" ? "-" : "") + q.sort : undefined,
    };
}

const pageOf = answer => ({ items: answer.items, total: answer.total });

// == Writes ==

// Done once, and only on what the person has seen.
function writeHeaders(options) {
    return { headers: {
        "Idempotency-Key": options.idempotencyKey,
        "If-Match": options.ifVersion ? "\"" + options.ifVersion + "\"" : undefined,
    } };
}

// [{field: "skus/17/price", after}] to {skus: [{id: "17", price}]}.
function patchOf(changes) {
    const patch = {};
    const skus = new Map();
    for (const { field, after } of changes) {
        const [first, id, name] = field.split("/");
        if (first !== "skus") {
            patch[field] = field === "categoryId" && after === "" ? null : after;
            continue;
        }
        if (!skus.has(id))
            skus.set(id, { id });
        skus.get(id)[name] = after;
    }
    if (skus.size > 0)
        patch.skus = Array.from(skus.values());
    return patch;
}

// == Products ==

export const products = {
    filters: ["text", "category", "onSale"],
    sort: ["name", "price", "stock", "sold", "updatedAt"],
    pageSize: { max: 200 },
    editable: [
        { path: "name", kind: "text", min: 1, max: 200 },
        { path: "brief", kind: "text", max: 500 },
        { path: "description", kind: "text", max: 200000 },
        { path: "unit", kind: "text", max: 20 },
        { path: "categoryId", kind: "text", max: 64 },
        { path: "onSale", kind: "boolean" },
        { path: "skus.price", kind: "money", min: 0, max: largestAmount },
        { path: "skus.cost", kind: "money", min: 0, max: largestAmount },
        { path: "skus.stock", kind: "integer", min: 0, max: 1000000000 },
        { path: "skus.onSale", kind: "boolean" },
        { path: "skus.code", kind: "text", max: 64 },
    ],

    *list(q) {
        const filter = { q: q.text, category: q.category, onSale: q.onSale };
        return pageOf(yield get(api + "/products", merge(paging(q), filter)));
    },

    *get(id) {
        return yield get(api + "/products/" + at(id));
    },

    *save(id, changes, options) {
        return yield patch(api + "/products/" + at(id), patchOf(changes), writeHeaders(options));
    },
};

export const categories = {
    *list() {
        return yield get(api + "/categories");
    },
};

// == Orders ==

const searchNames = { text: "q", number: "number", phone: "phone", name: "name", tracking: "tracking" };

// One action: POST to the order's own address, answered by the order as it is now.
function action(verb, from, inputs, bodyOf) {
    return {
        from, inputs,
        *run(id, input, options) {
            return yield post(api + "/orders/" + at(id) + "/" + verb, bodyOf(input), writeHeaders(options));
        },
    };
}

const reason = { name: "reason", kind: "text", max: 500 };
const reasonOf = input => ({ reason: input.reason });
const nothing = () => ({});

export const orders = {
    filters: ["state", "text", "number", "phone", "name", "tracking"],
    sort: ["placedAt", "total"],
    pageSize: { max: 200 },
    states: ["unpaid", "toShip", "shipped", "received", "done", "refundAsked", "refunded", "closed"],

    *list(q) {
        const filter = { state: q.states.length > 0 ? q.states.join(",") : undefined };
        filter[searchNames[q.searchBy || "text"]] = q.text;
        return pageOf(yield get(api + "/orders", merge(paging(q), filter)));
    },

    *counts() {
        return yield get(api + "/orders/counts");
    },

    *get(id) {
        return yield get(api + "/orders/" + at(id));
    },

    actions: {
        ship: action("ship", ["toShip"], [
            { name: "carrier", kind: "choice", choices: "carriers" },
            { name: "trackingNumber", kind: "text", max: 40 },
        ], input => ({ carrierId: input.carrier, trackingNumber: input.trackingNumber })),
        memo: merge(
            action("memo", [], [{ name: "memo", kind: "text", required: false, max: 500 }],
                   input => ({ memo: input.memo || "" })),
            { repeatable: true }),
        close: action("close", ["unpaid"], [reason], reasonOf),
        price: merge(
            action("price", ["unpaid"], [{ name: "total", kind: "money" }], input => ({ total: input.total })),
            { repeatable: true }),
        receive: action("receive", ["shipped"], [], nothing),
        complete: action("complete", ["received"], [], nothing),
        refund: action("refund", ["refundAsked", "toShip"],
                       [{ name: "amount", kind: "money", required: false }, reason],
                       input => ({ amount: input.amount === null ? undefined : input.amount, reason: input.reason })),
        refuseRefund: action("refuse-refund", ["refundAsked"], [reason], reasonOf),
    },
};

// == Customers and the rest ==

export const customers = {
    filters: ["text"],
    sort: ["registeredAt", "spent", "orderCount"],
    pageSize: { max: 200 },

    *list(q) {
        return pageOf(yield get(api + "/customers", merge(paging(q), { q: q.text })));
    },

    *get(id) {
        return yield get(api + "/customers/" + at(id));
    },
};

export const carriers = {
    *list() {
        return yield get(api + "/carriers");
    },
};

export const statistics = {
    *get() {
        return yield get(api + "/statistics", { days: 30 });
    },
};

export const serverDomains = {
    categories: ["request", "socket", "upload", "download", "udp", "tcp", "business"],

    *list() {
        return yield get(api + "/server-domains");
    },

    // The contract knows only whole lists: read, change what is to be changed, send back.
    *save(changes) {
        const now = yield get(api + "/server-domains");
        const domains = new Map(now.items.map(domain => [domain.category + "/" + domain.host, domain]));
        for (const { field, after } of changes) {
            const slash = field.indexOf("/");
            if (after)
                domains.set(field, { category: field.slice(0, slash), host: field.slice(slash + 1) });
            else
                domains.delete(field);
        }
        return yield put(api + "/server-domains", { items: Array.from(domains.values()) });
    },
};

export const system = {
    *get() {
        return yield get(api + "/system");
    },
};

// Past requests; what comes now is streamed.
export const requestLog = {
    pageSize: { max: 200 },

    *list(q) {
        return pageOf(yield get(api + "/request-log", merge(paging(q), { from: q.from, to: q.to })));
    },
};

// == Streams ==

export const streams = {
    requestLog: {
        path: api + "/request-log/stream",
        format: "sse",
        fields: { id: "id", at: "at", method: "method", path: "path", query: "query", status: "status",
                  bytes: "bytes", tookMs: "tookMs", client: "client", user: "user", agent: "agent",
                  requestId: "requestId" },
    },
    shopEvents: {
        path: api + "/events",
        format: "sse",
        fields: { orderId: "orderId", number: "number", state: "state", total: "total", productId: "productId",
                  version: "version" },
    },
};

// SPDX-License-Identifier: GPL-3.0-or-later
// What every connector finds there, and what the engine needs to run one. Evaluated once in each engine,
// before the connector. No I/O: get(), post()… only describe requests, which the program sends.
(function (global, host) {
    "use strict";

    const generatorPrototype = Object.getPrototypeOf(function* () {});
    const parseJson = JSON.parse;
    const writeJson = JSON.stringify;
    const failureKinds = ["signIn", "forbidden", "refused", "notFound", "conflict", "busy", "badReply",
                          "serverFailed"];

    function isObject(value) {
        return value !== null && typeof value === "object";
    }

    function isNothing(value) {
        return value === undefined || value === null;
    }

    // ---- requests -------------------------------------------------------------------------------

    // [[name, value]…]: undefined and null are left out, a list repeats its name.
    function pairs(values) {
        const out = [];
        for (const name of Object.keys(values || {})) {
            const list = Array.isArray(values[name]) ? values[name] : [values[name]];
            for (const value of list) {
                if (!isNothing(value))
                    out.push([name, String(value)]);
            }
        }
        return out;
    }

    function request(method, path, query, body, options) {
        const opts = options || {};
        const out = {
            isRequest: true, method: method, path: path,
            query: pairs(query).concat(pairs(opts.query)), headers: pairs(opts.headers),
            anonymous: opts.anonymous === true, raw: opts.raw === true,
        };
        if (opts.write !== undefined)
            out.write = opts.write === true;
        if (body !== undefined && body !== null) {
            out.form = opts.form === true;
            out.body = out.form ? pairs(body) : writeJson(body);
        }
        return out;
    }

    global.get = (path, query, options) => request("GET", path, query, null, options);
    for (const method of ["post", "put", "patch", "del"]) {
        const verb = method === "del" ? "DELETE" : method.toUpperCase();
        global[method] = (path, body, options) => request(verb, path, null, body, options);
    }

    // ---- failures -------------------------------------------------------------------------------

    function fieldList(fields) {
        if (Array.isArray(fields))
            return fields.map(f => ({ field: String(f.field), message: String(f.message) }));
        return Object.keys(fields || {}).map(name => ({ field: name, message: String(fields[name]) }));
    }

    function makeFailure(kind, message, extra) {
        const more = extra || {};
        // Some backends say "field → message" where others say a text.
        const byField = isObject(message) ? fieldList(message) : [];
        const text = isObject(message) ? byField.map(f => f.message).join("; ") : message;
        const error = new Error(isNothing(text) ? "" : String(text));
        error.kind = kind;
        error.code = isNothing(more.code) ? undefined : String(more.code);
        error.fields = more.fields === undefined ? byField : fieldList(more.fields);
        error.detail = isNothing(more.detail) ? "" : String(more.detail);
        error.retryAfter = more.retryAfter;
        error.outcomeOpen = more.outcomeOpen;
        error.cause = more.cause;
        error.ownWording = more.ownWording;
        error.isFailure = true;
        return error;
    }

    global.fail = function (kind, message, extra) {
        if (failureKinds.indexOf(kind) < 0)
            throw new TypeError("fail(): unknown kind \"" + kind + "\"; one of " + failureKinds.join(", "));
        throw makeFailure(kind, message, extra);
    };

    // ---- values ---------------------------------------------------------------------------------

    global.merge = function () {
        return Object.assign.apply(null, [{}].concat(Array.from(arguments)));
    };

    // Yuan as a number or a text, to fen. Exact: what is no amount with two decimals ends in badReply.
    global.yuan = function (value) {
        if (isNothing(value) || value === "")
            return null;
        if (typeof value === "number") {
            const fen = Math.round(value * 100);
            if (isFinite(value) && Math.abs(fen / 100 - value) <= 1e-9 + Math.abs(value) * 1e-12)
                return fen;
        }
        const parts = /^\s*(-?)(\d{1,12})(?:\.(\d{1,2})0*)?\s*$/.exec(String(value));
        if (!parts)
            throw makeFailure("badReply", "", { detail: "yuan(): not an amount with two decimals" });
        const fen = Number(parts[2]) * 100 + Number(((parts[3] || "") + "00").slice(0, 2));
        return parts[1] && fen ? -fen : fen;
    };

    // Fen to "12.34".
    global.toYuan = function (fen) {
        if (!Number.isSafeInteger(fen))
            throw new TypeError("toYuan(): expected fen as a whole number");
        const digits = ("00" + Math.abs(fen)).slice(-Math.max(3, String(Math.abs(fen)).length));
        return (fen < 0 ? "-" : "") + digits.slice(0, -2) + "." + digits.slice(-2);
    };

    function isNoTime(value) {
        return isNothing(value) || value === "" || value === 0 || value === "0"
            || String(value).startsWith("0000-");
    }

    // "2024-05-01 08:00:00" in a zone, to ISO 8601 UTC; null for what backends write instead of no time.
    global.localTime = function (text, zone) {
        if (isNoTime(text))
            return null;
        const utc = host.localTime(String(text), zone === undefined ? "Asia/Shanghai" : String(zone));
        if (utc === "")
            throw makeFailure("badReply", "", { detail: "localTime(): not a time or not a time zone" });
        return utc;
    };

    // The other way: a Date or ISO 8601, to "2024-05-01 08:00:00" in a zone.
    global.toLocalTime = function (time, zone) {
        const iso = time instanceof Date ? time.toISOString() : String(time);
        const text = host.toLocalTime(iso, zone === undefined ? "Asia/Shanghai" : String(zone));
        if (text === "")
            throw new TypeError("toLocalTime(): expected a Date or an ISO 8601 time, and a time zone");
        return text;
    };

    // Unix seconds, to ISO 8601 UTC.
    global.unixTime = function (seconds) {
        if (isNoTime(seconds))
            return null;
        const time = new Date(Number(seconds) * 1000);
        if (isNaN(time.getTime()))
            throw makeFailure("badReply", "", { detail: "unixTime(): not a number of seconds" });
        return time.toISOString();
    };

    // ---- nothing is made from text --------------------------------------------------------------

    const noCode = function () { throw new TypeError("connectors may not make code from text"); };
    delete global.eval;
    for (const prototype of [Function.prototype, generatorPrototype])
        Object.defineProperty(prototype, "constructor", { value: noCode, writable: false, configurable: false });
    global.Function = noCode;

    // ---- the engine's side ----------------------------------------------------------------------

    // Scripts know a kind of its own for what the program takes for a bad reply with a cause.
    function kindForScripts(kind, cause) {
        return kind === "badReply" && cause === "serverFailed" ? cause : kind;
    }

    function caught(error) {
        if (isObject(error) && error.isFailure) {
            const isServers = error.kind === "serverFailed";
            return { state: "failed", kind: isServers ? "badReply" : error.kind, message: error.message,
                     fields: error.fields, detail: error.detail, code: error.code === undefined ? "" : error.code,
                     cause: isServers ? error.kind : String(isNothing(error.cause) ? "" : error.cause),
                     retryAfter: error.retryAfter, outcomeOpen: error.outcomeOpen, ownWording: error.ownWording };
        }
        const where = isObject(error) ? error : {};
        return { state: "threw", message: String(error), stack: String(where.stack || ""),
                 file: String(where.fileName || ""), line: Number(where.lineNumber) || 0 };
    }

    function fault(message) {
        return { state: "threw", message: message, stack: "", file: "", line: 0 };
    }

    function stepOf(name, step) {
        if (step.done)
            return { state: "done", value: step.value };
        if (isObject(step.value) && step.value.isRequest === true)
            return { state: "request", request: step.value };
        return fault(name + " yielded something that is not a request; use get(), post(), put(), patch() or del()");
    }

    function find(module, path) {
        let owner = undefined, found = module;
        for (const part of path.split(".")) {
            owner = found;
            found = isObject(found) ? found[part] : undefined;
        }
        return { owner: owner, method: found };
    }

    // Data as it is; functions become the words "generator" or "function".
    function outline(value, depth) {
        if (typeof value === "function")
            return Object.getPrototypeOf(value) === generatorPrototype ? "generator" : "function";
        if (!isObject(value) || depth > 6)
            return value;
        if (Array.isArray(value))
            return value.map(v => outline(v, depth + 1));
        const out = {};
        for (const name of Object.keys(value))
            out[name] = outline(value[name], depth + 1);
        return out;
    }

    const knownExports = ["about", "open", "signIn", "signOut", "probe", "products", "categories", "orders",
                          "customers", "carriers", "statistics", "serverDomains", "system", "requestLog", "streams"];

    return {
        outline: module => {
            const out = {};
            for (const name of Object.keys(module))
                out[name] = knownExports.includes(name) ? outline(module[name], 0) : true;
            if (isObject(out.orders) && isObject(out.orders.actions))
                out.orders.actionNames = Object.keys(out.orders.actions); // JSON of Qt's sorts them
            return out;
        },
        begin: (module, path, args) => {
            try {
                const found = find(module, path);
                const generator = found.method.apply(found.owner, parseJson(args));
                if (!isObject(generator) || typeof generator.next !== "function")
                    return fault(path + " must be a generator function (function*)");
                return { state: "begun", generator: generator };
            } catch (error) {
                return caught(error);
            }
        },
        next: (name, generator, value) => {
            try {
                return stepOf(name, generator.next(value));
            } catch (error) {
                return caught(error);
            }
        },
        raise: (name, generator, kind, message, extra) => {
            try {
                const more = parseJson(extra);
                return stepOf(name, generator.throw(makeFailure(kindForScripts(kind, more.cause), message, more)));
            } catch (error) {
                return caught(error);
            }
        },
        reply: (status, headers, text, json, url, operation) => {
            const out = { status: status, headers: parseJson(headers), text: text, url: url, operation: operation };
            try {
                if (json !== "")
                    out.json = parseJson(json);
            } catch (error) {
                return null;
            }
            return out;
        },
        open: (module, reply) => {
            try {
                return { state: "done", value: module.open(reply) };
            } catch (error) {
                return caught(error);
            }
        },
    };
})

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sampleshop/contract.h"
#include "app/sampleshop/replycache.h"
#include "app/sampleshop/router.h"

#include <functional>

/// From a request to its reply: finds the route, signs the caller in, holds the request to the contract,
/// honours idempotency, and runs the handler in its transaction.
class Dispatcher
{
public:
    /// committed is called after each write that was committed.
    Dispatcher(ShopDatabase &db, const Router &router, const Contract &contract, ReplyCache &cache,
               std::function<void()> committed);

    struct Outcome {
        ShopReply reply{};
        QString stream{}; ///< not empty: keep the connection open for this stream instead
    };
    /// Fills in what it finds out about the request: path parameters, caller, JSON.
    Outcome answer(ShopRequest &request);

private:
    Answer<const Route *> route(ShopRequest &request) const;
    Answer<Caller> signedIn(const Route &route, const ShopRequest &request);
    std::optional<ShopReply> refusal(const Route &route, ShopRequest &request) const;
    ShopReply read(const Route &route, const ShopRequest &request);
    ShopReply write(const Route &route, const ShopRequest &request);
    ShopReply writeInTransaction(const Route &route, const ShopRequest &request);

    ShopDatabase &m_db;
    const Router &m_router;
    const Contract &m_contract;
    ReplyCache &m_cache;
    std::function<void()> m_committed;
};

/// The refusal (412) of a write whose If-Match does not name this version; nothing without If-Match.
std::optional<ShopReply> versionRefusal(const ShopRequest &request, qint64 version);

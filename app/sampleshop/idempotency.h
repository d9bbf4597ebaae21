// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sampleshop/shopreply.h"

#include <optional>

class ShopDatabase;
struct ShopRequest;

/// Writes that are sent twice and done once.
///
/// A write with an Idempotency-Key that succeeded leaves its reply in the same transaction; the same
/// request by the same caller within a day gets that reply again, and nothing is done. Another request
/// under a used key is refused (422 "keyReused"). Refused writes leave nothing: they may be tried again.
/// The stored reply, or the refusal; nothing: go ahead.
std::optional<ShopReply> earlierReply(ShopDatabase &db, const ShopRequest &request);
/// Keeps a reply. Does nothing for a request without a key.
void keepReply(ShopDatabase &db, const ShopRequest &request, const ShopReply &reply);

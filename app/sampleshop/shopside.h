// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class Router;

/// The API that customers' mini-programs speak: /shop/v1. Not part of the admin contract; the same
/// manners (problem bodies, Idempotency-Key, limit and offset), seen from the other side of the counter:
/// only what is on sale, no cost, no memo, and nobody's orders but one's own.
///
/// A customer signs in with a phone number alone: that it is theirs is what the mini-program's platform
/// vouches for in a real shop, and here everybody is made up and the shop listens on 127.0.0.1 only.
void addShopSide(Router &router);

// Its parts, by subject.
void addBrowseRoutes(Router &router);
void addShopSessionRoutes(Router &router);
void addCartRoutes(Router &router);
void addCheckoutRoutes(Router &router);
void addOwnOrderRoutes(Router &router);

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shop/order.h"
#include "ui/common/chip.h"

/// An order's state as icon, word and colour.
ChipLook orderStateLook(OrderState state, const QString &backendWord = {});

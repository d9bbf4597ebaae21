// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

enum class ShopLogKind { Access, Json };

/// Writes a request log as a busy shop has it: 13 routes, 200,000 products and 60,000 clients of which few
/// are asked for often, latencies of their own for each route, 0.5 % answers of class 5, 2,000 requests a
/// second. The same number of lines is the same log, in both kinds the same requests.
/// False when the file cannot be written.
bool writeShopLog(const QString &path, ShopLogKind kind, qint64 lines);

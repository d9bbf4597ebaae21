// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

/// What a value in a column of a log may be, by its looks.
namespace columnvalues {

bool isNothing(const QByteArray &value); ///< "" or "-"
bool isWhole(const QByteArray &value);   ///< digits only
bool isDecimal(const QByteArray &value); ///< "0.018"
bool isStatus(const QByteArray &value);  ///< three digits
bool isMethod(const QByteArray &word);   ///< "GET"
bool isRequest(const QByteArray &value); ///< "GET /path HTTP/1.1"
bool isAddress(const QByteArray &value);
bool isPrivate(const QByteArray &value);  ///< an address of no customer
bool isWithPort(const QByteArray &value); ///< "203.0.113.9:4711", and what may be one of IPv6 with a port
bool isTime(const QByteArray &value);
bool isDuration(const QByteArray &value); ///< "18ms", "1.2 s"

} // namespace columnvalues

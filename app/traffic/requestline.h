// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/traffic/logevent.h"

#include <string>

/// Splits "GET /path HTTP/1.1" into method and target. What holds no space (an empty request, the bytes
/// of a TLS handshake on the wrong port) is all target.
void splitRequestLine(std::string_view request, LogEvent &event);

/// Takes back what web servers escape in quoted fields: \", \\, \xHH and \n, \r, \t, \v, \b. Other
/// backslashes stay.
void unescapeLogText(std::string_view text, std::string &out);

/// The quote that ends a text in which \" is none; null when there is no such.
const char *closingQuote(const char *begin, const char *end);

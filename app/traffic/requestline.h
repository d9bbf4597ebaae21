// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/traffic/logevent.h"

#include <string>

/// The path and query of a whole address; other texts as they are.
std::string_view pathOfAddress(std::string_view text);

/// "/a?b" of "https://shop.example/a?b", as proxies log it; other targets as they are.
inline std::string_view withoutOrigin(std::string_view target)
{
    return target.starts_with('h') ? pathOfAddress(target) : target;
}

/// Splits "GET /path HTTP/1.1" into method and target. What holds no space (an empty request, the bytes
/// of a TLS handshake on the wrong port) is all target.
void splitRequestLine(std::string_view request, LogEvent &event);

/// Takes back what web servers escape in quoted fields: \", \\, \xHH and \n, \r, \t, \v, \b. Other
/// backslashes stay.
void unescapeLogText(std::string_view text, std::string &out);

/// The quote that ends a text in which \" is none; null when there is no such.
const char *closingQuote(const char *begin, const char *end);

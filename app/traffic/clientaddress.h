// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

/// Addresses of those who ask, as logs write them.
namespace clientaddress {

/// "203.0.113.9" of "203.0.113.9:4711", "[::1]:80", "::ffff:203.0.113.9" or "203.0.113.9, 10.0.0.1", as
/// proxies tell whom they answer: the first of a list is the farthest away.
std::string_view plain(std::string_view client);

/// An IP address, also with a zone, a port or more addresses behind it.
bool isAddress(std::string_view text);

/// Of a network that is not the Internet's: a proxy or load balancer of one's own, never a customer. Those of
/// RFC 1918, RFC 4193 and RFC 3927, loopback, and 100.64.0.0/10 (RFC 6598), which load balancers in the cloud
/// use.
bool isPrivate(std::string_view client);

} // namespace clientaddress

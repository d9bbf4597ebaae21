// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/traffic/clientaddress.h"

#include "app/traffic/logbytes.h"

#include <algorithm>

namespace {

constexpr std::string_view mapped = "::ffff:"; // before an IPv4 address in an IPv6 one (RFC 4291)

/// The whole number that stands at the start, 0 to 255; -1 when none does.
int octet(std::string_view text)
{
    int value = 0;
    size_t digits = 0;
    for (; digits < text.size() && digits < 4 && logbytes::isDigit(text[digits]); ++digits)
        value = value * 10 + (text[digits] - '0');
    return digits == 0 || value > 255 ? -1 : value;
}

} // namespace

std::string_view clientaddress::plain(std::string_view client)
{
    client = client.substr(0, client.find(','));
    if (client.starts_with('[')) // IPv6 with a port
        return client.substr(1, client.find(']') - 1);
    if (client.starts_with(mapped) && client.find('.') != std::string_view::npos)
        client.remove_prefix(mapped.size());
    const size_t colon = client.find(':');
    const bool hasPort =
        colon != std::string_view::npos && client.find(':', colon + 1) == std::string_view::npos;
    return hasPort ? client.substr(0, colon) : client;
}

bool clientaddress::isAddress(std::string_view text)
{
    std::string_view address = plain(text);
    address = address.substr(0, address.find('%'));
    const auto dots = std::ranges::count(address, '.');
    const auto colons = std::ranges::count(address, ':');
    const bool isV4 = dots == 3 && colons == 0 && logbytes::isDigit(address.front());
    const bool isV6 = colons == 7 || (colons >= 2 && address.find("::") != std::string_view::npos);
    return (isV4 || isV6) && std::ranges::all_of(address, [](char c) {
               return std::string_view("0123456789abcdefABCDEF.:").find(c) != std::string_view::npos;
           });
}

bool clientaddress::isPrivate(std::string_view client)
{
    const std::string_view address = plain(client);
    if (address.find(':') != std::string_view::npos) {
        const auto starts = [address](std::string_view with) { return address.starts_with(with); };
        return address == "::1" || starts("fc") || starts("fd") || starts("fe80");
    }
    const int first = octet(address);
    const size_t dot = address.find('.');
    const int second = dot == std::string_view::npos ? -1 : octet(address.substr(dot + 1));
    return first == 10 || first == 127 || (first == 192 && second == 168) || (first == 169 && second == 254)
        || (first == 172 && second >= 16 && second < 32) || (first == 100 && second >= 64 && second < 128);
}

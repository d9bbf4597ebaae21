// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/traffic/requestline.h"

#include "app/traffic/logbytes.h"

using namespace logbytes;

namespace {

/// Whether a version of HTTP so many bytes long ("2", "1.1") ends the text, with what stands before it.
bool endsWithProtocol(std::string_view text, size_t version)
{
    constexpr std::string_view mark = " HTTP/";
    if (text.size() < mark.size() + version)
        return false;
    const char *digits = text.data() + text.size() - version;
    const bool isVersion = isDigit(digits[0]) && (version == 1 || (digits[1] == '.' && isDigit(digits[2])));
    return isVersion && std::memcmp(digits - mark.size(), mark.data(), mark.size()) == 0;
}

/// Where the protocol begins at the end of the text; the size when none is there.
size_t protocolAt(std::string_view text)
{
    if (endsWithProtocol(text, 3)) // " HTTP/1.1"
        return text.size() - 9;
    return endsWithProtocol(text, 1) ? text.size() - 7 : text.size();
}

int hexValue(char c)
{
    if (isDigit(c))
        return c - '0';
    const char lower = char(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

/// The byte behind a letter after a backslash; negative when it is no escape of one letter.
int plainEscape(char letter)
{
    switch (letter) {
    case '"':
    case '\\':
        return letter;
    case 'n':
        return '\n';
    case 'r':
        return '\r';
    case 't':
        return '\t';
    case 'v':
        return '\v';
    case 'b':
        return '\b';
    default:
        return -1;
    }
}

} // namespace

void splitRequestLine(std::string_view request, LogEvent &event)
{
    const char *begin = request.data();
    const char *end = begin + request.size();
    const char *space = begin;
    while (space < end && *space != ' ')
        ++space;
    if (space == end) {
        event.method = {};
        event.target = request;
        return;
    }
    event.method = between(begin, space);
    const std::string_view rest = between(space + 1, end);
    event.target = withoutOrigin(rest.substr(0, protocolAt(rest)));
}

std::string_view pathOfAddress(std::string_view text)
{
    for (const std::string_view scheme : {std::string_view("https://"), std::string_view("http://")}) {
        if (!text.starts_with(scheme))
            continue;
        const size_t path = text.find_first_of("/?", scheme.size());
        return path == std::string_view::npos ? std::string_view("/") : text.substr(path);
    }
    return text;
}

void unescapeLogText(std::string_view text, std::string &out)
{
    out.clear();
    for (size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\\' || i + 1 == text.size()) {
            out += text[i];
            continue;
        }
        if (text[i + 1] == 'x' && i + 3 < text.size() && hexValue(text[i + 2]) >= 0
            && hexValue(text[i + 3]) >= 0) {
            out += char(hexValue(text[i + 2]) * 16 + hexValue(text[i + 3]));
            i += 3;
        } else if (const int byte = plainEscape(text[i + 1]); byte >= 0) {
            out += char(byte);
            ++i;
        } else {
            out += text[i];
        }
    }
}

const char *closingQuote(const char *begin, const char *end)
{
    for (const char *at = begin; at < end; ++at) {
        if (*at == '"')
            return at;
        if (*at == '\\' && at + 1 < end)
            ++at;
    }
    return nullptr;
}

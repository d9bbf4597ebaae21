// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/traffic/jsonlinewalk.h"

#include "app/traffic/logbytes.h"

#include <QtGlobal>

using namespace logbytes;

namespace {

int hexDigit(char c)
{
    if (isDigit(c))
        return c - '0';
    const char lower = char(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

/// Four hexadecimal digits; negative when they are not.
int codeUnit(std::string_view digits)
{
    if (digits.size() < 4)
        return -1;
    int unit = 0;
    for (size_t i = 0; i < 4; ++i) {
        const int digit = hexDigit(digits[i]);
        if (digit < 0)
            return -1;
        unit = unit * 16 + digit;
    }
    return unit;
}

void appendUtf8(quint32 point, std::string &out)
{
    if (point < 0x80) {
        out += char(point);
    } else if (point < 0x800) {
        out += char(0xc0 | point >> 6);
        out += char(0x80 | (point & 0x3f));
    } else if (point < 0x10000) {
        out += char(0xe0 | point >> 12);
        out += char(0x80 | (point >> 6 & 0x3f));
        out += char(0x80 | (point & 0x3f));
    } else {
        out += char(0xf0 | point >> 18);
        out += char(0x80 | (point >> 12 & 0x3f));
        out += char(0x80 | (point >> 6 & 0x3f));
        out += char(0x80 | (point & 0x3f));
    }
}

constexpr bool isHighHalf(int unit)
{
    return unit >= 0xd800 && unit < 0xdc00;
}

constexpr bool isLowHalf(int unit)
{
    return unit >= 0xdc00 && unit < 0xe000;
}

/// Two hexadecimal digits, as nginx escapes bytes in what it writes without escape=json; negative when they
/// are not.
int byteValue(std::string_view digits)
{
    if (digits.size() < 2 || hexDigit(digits[0]) < 0 || hexDigit(digits[1]) < 0)
        return -1;
    return hexDigit(digits[0]) * 16 + hexDigit(digits[1]);
}

/// Reads what follows "\u" and appends it; gives how many bytes it took, 0 when it is no escape.
/// Half of a pair alone is the replacement character.
size_t appendUnicode(std::string_view text, std::string &out)
{
    const int first = codeUnit(text);
    if (first < 0)
        return 0;
    if (isHighHalf(first) && text.size() >= 10 && text[4] == '\\' && text[5] == 'u') {
        const int second = codeUnit(text.substr(6));
        if (isLowHalf(second)) {
            appendUtf8(0x10000U + (quint32(first - 0xd800) << 10) + quint32(second - 0xdc00), out);
            return 10;
        }
    }
    appendUtf8(isHighHalf(first) || isLowHalf(first) ? 0xfffdU : quint32(first), out);
    return 4;
}

/// The byte behind a letter after a backslash; 0 when it is none.
char plainEscape(char letter)
{
    switch (letter) {
    case 'b':
        return '\b';
    case 'f':
        return '\f';
    case 'n':
        return '\n';
    case 'r':
        return '\r';
    case 't':
        return '\t';
    case '"':
    case '\\':
    case '/':
        return letter;
    default:
        return 0;
    }
}

} // namespace

void unescapeJsonText(std::string_view text, std::string &out)
{
    out.clear();
    for (size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\\' || i + 1 == text.size()) {
            out += text[i];
            continue;
        }
        const char letter = text[i + 1];
        if (const char plain = plainEscape(letter)) {
            out += plain;
            ++i;
        } else if (const int byte = letter == 'x' ? byteValue(text.substr(i + 2)) : -1; byte >= 0) {
            out += char(byte);
            i += 3;
        } else if (const size_t taken = letter == 'u' ? appendUnicode(text.substr(i + 2), out) : 0) {
            i += 1 + taken;
        } else {
            out += text[i];
        }
    }
}

bool JsonLineWalk::walk(const char *begin, const char *end)
{
    m_at = jsonLineStart(begin, end);
    m_end = end;
    m_path.clear();
    m_arrays = 0;
    m_hadArray = false;
    skipSpace();
    if (!object(0))
        return false;
    skipSpace();
    return m_at == m_end;
}

void JsonLineWalk::skipSpace()
{
    while (m_at < m_end && (*m_at == ' ' || *m_at == '\t' || *m_at == '\r' || *m_at == '\n'))
        ++m_at;
}

bool JsonLineWalk::take(char c)
{
    if (m_at >= m_end || *m_at != c)
        return false;
    ++m_at;
    return true;
}

bool JsonLineWalk::object(int depth)
{
    if (depth > deepest || !take('{'))
        return false;
    skipSpace();
    if (take('}'))
        return true;
    do {
        if (!member(depth))
            return false;
        skipSpace();
    } while (take(','));
    return take('}');
}

bool JsonLineWalk::member(int depth)
{
    skipSpace();
    JsonLeaf key;
    if (!text(key))
        return false;
    skipSpace();
    if (!take(':'))
        return false;
    skipSpace();
    const size_t outer = m_path.size();
    if (outer > 0)
        m_path += '.';
    if (key.hasEscapes) {
        unescapeJsonText(between(key.begin, key.end), m_plainKey);
        m_path += m_plainKey;
    } else {
        m_path.append(key.begin, key.end);
    }
    const bool isGood = value(depth);
    m_path.resize(outer);
    return isGood;
}

bool JsonLineWalk::value(int depth)
{
    if (m_at >= m_end)
        return false;
    if (*m_at == '{')
        return object(depth + 1);
    if (*m_at == '[')
        return array(depth + 1);
    JsonLeaf leaf{.begin = m_at};
    bool isGood = false;
    if (*m_at == '"') {
        isGood = text(leaf);
    } else {
        isGood = *m_at == 't' ? word("true")
            : *m_at == 'f'    ? word("false")
            : *m_at == 'n'    ? word("null")
                              : isDash() || (number() && numbersBehind());
        leaf.end = m_at;
    }
    if (isGood && m_arrays == 0) {
        leaf.key = m_path;
        m_use(leaf);
    }
    return isGood;
}

bool JsonLineWalk::array(int depth)
{
    if (depth > deepest || !take('['))
        return false;
    skipSpace();
    if (take(']'))
        return true;
    m_hadArray = true;
    ++m_arrays;
    do {
        skipSpace();
        if (!value(depth))
            return false;
        skipSpace();
    } while (take(','));
    --m_arrays;
    return take(']');
}

bool JsonLineWalk::text(JsonLeaf &leaf)
{
    if (!take('"'))
        return false;
    leaf.isText = true;
    leaf.begin = m_at;
    for (; m_at < m_end; ++m_at) {
        if (*m_at == '"') {
            leaf.end = m_at++;
            return true;
        }
        if (*m_at != '\\')
            continue;
        leaf.hasEscapes = true;
        if (++m_at >= m_end)
            return false;
        const std::string_view digits = between(m_at + 1, m_end);
        const bool isCode = *m_at == 'u' ? codeUnit(digits) >= 0 : *m_at == 'x' && byteValue(digits) >= 0;
        if (!isCode && plainEscape(*m_at) == 0)
            return false;
    }
    return false;
}

bool JsonLineWalk::number()
{
    const char *begin = m_at;
    if (*m_at == '-')
        ++m_at;
    if (m_at >= m_end || !isDigit(*m_at))
        return false;
    if (*m_at == '0' && m_at + 1 < m_end && isDigit(m_at[1]))
        return false;
    while (m_at < m_end && isDigit(*m_at))
        ++m_at;
    if (m_at < m_end && *m_at == '.') {
        if (++m_at >= m_end || !isDigit(*m_at))
            return false;
        while (m_at < m_end && isDigit(*m_at))
            ++m_at;
    }
    if (m_at < m_end && (*m_at == 'e' || *m_at == 'E')) {
        ++m_at;
        if (m_at < m_end && (*m_at == '+' || *m_at == '-'))
            ++m_at;
        if (m_at >= m_end || !isDigit(*m_at))
            return false;
        while (m_at < m_end && isDigit(*m_at))
            ++m_at;
    }
    return m_at > begin;
}

/// Steps over a "-" alone: nginx writes it, without quotes, for a number that there is not.
bool JsonLineWalk::isDash()
{
    const bool isAlone = *m_at == '-' && m_at + 1 < m_end && (m_at[1] == ',' || m_at[1] == '}');
    m_at += isAlone ? 1 : 0;
    return isAlone;
}

/// Steps over the rest of "0.001, 0.013": nginx writes the times of several upstreams so, also without
/// quotes. Behind a comma a text would follow in JSON.
bool JsonLineWalk::numbersBehind()
{
    while (m_arrays == 0 && m_end - m_at > 2 && m_at[0] == ',' && m_at[1] == ' ' && isDigit(m_at[2])) {
        m_at += 2;
        if (!number())
            return false;
    }
    return true;
}

bool JsonLineWalk::word(std::string_view expected)
{
    if (size_t(m_end - m_at) < expected.size() || between(m_at, m_at + expected.size()) != expected)
        return false;
    m_at += expected.size();
    return true;
}

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/traffic/logbytes.h"

#include <functional>
#include <string>
#include <string_view>

/// One value that is neither an object nor within an array, as it stands in the line.
struct JsonLeaf {
    std::string_view key{};      ///< "request.uri" for a key within an object; good during the call only
    const char *begin = nullptr; ///< of a text, behind its opening quote
    const char *end = nullptr;   ///< of a text, at its closing quote
    bool isText = false;
    bool hasEscapes = false; ///< a text that holds a backslash
};

/// Walks over one line of JSON, an object, and hands out its leaves in order: the slow way, that takes any
/// object. Arrays are checked and skipped. False when the line is not one JSON object (the leaves before
/// the fault have been handed out); bytes that are no UTF-8, bare control characters, and what nginx makes of
/// JSON without escape=json (\xHH, a "-" for a number) are let pass. Words before the object, of docker
/// compose or kubectl, are passed over.
class JsonLineWalk
{
public:
    using Use = std::function<void(const JsonLeaf &)>;

    explicit JsonLineWalk(Use use) : m_use(std::move(use)) { }

    bool walk(const char *begin, const char *end);
    /// Whether the last line held an array that was not empty.
    bool hadArray() const { return m_hadArray; }

private:
    static constexpr int deepest = 64;

    bool object(int depth);
    bool member(int depth);
    bool value(int depth);
    bool array(int depth);
    bool text(JsonLeaf &leaf);
    bool number();
    bool isDash();
    bool numbersBehind();
    bool word(std::string_view expected);
    bool take(char c);
    void skipSpace();

    Use m_use;
    const char *m_at = nullptr;
    const char *m_end = nullptr;
    std::string m_path{};
    std::string m_plainKey{};
    int m_arrays = 0;
    bool m_hadArray = false;
};

/// Where the object of a line begins; its end when there is none.
inline const char *jsonLineStart(const char *begin, const char *end)
{
    const char *brace = begin < end && *begin == '{' ? begin : logbytes::find(begin, end, '{');
    return brace ? brace : end;
}

/// The text of a JSON string as UTF-8; escapes that are none stay as they are.
void unescapeJsonText(std::string_view text, std::string &out);

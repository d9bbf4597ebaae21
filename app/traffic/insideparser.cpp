// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/traffic/insideparser.h"

#include "app/traffic/logbytes.h"

InsideParser::InsideParser(const QByteArray &key, std::unique_ptr<LineParser> inner)
    : m_key(key), m_inner(std::move(inner)), m_walk([this](const JsonLeaf &leaf) {
          if (leaf.isText && leaf.key == logbytes::view(m_key))
              unescapeJsonText(logbytes::between(leaf.begin, leaf.end), m_line);
      })
{
}

bool InsideParser::parse(const char *begin, const char *end, LogEvent &event)
{
    m_line.clear();
    if (!m_walk.walk(begin, end))
        return false;
    while (m_line.ends_with('\n') || m_line.ends_with('\r'))
        m_line.pop_back();
    if (m_line.empty())
        return false;
    m_line += '\n'; // which no parser takes for a digit
    return m_inner->parse(m_line.data(), m_line.data() + m_line.size() - 1, event);
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/traffic/routefolder.h"

#include "app/traffic/logbytes.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using namespace logbytes;

namespace {

/// What is said about rules that make no sense.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(RouteFolder)
};

constexpr std::string_view idMark = "{id}";
constexpr size_t shortestToken = 16; // half a UUID; no word of that length is all hexadecimal

bool isToken(std::string_view segment)
{
    if (segment.size() < shortestToken)
        return false;
    return std::ranges::all_of(segment, [](char c) {
        return isDigit(c) || c == '-' || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    });
}

bool isPlaceholder(const QByteArray &segment)
{
    return segment.startsWith('{') && segment.endsWith('}');
}

} // namespace

Result<RouteFolder> RouteFolder::withRules(const QStringList &rules)
{
    RouteFolder folder;
    for (const QString &line : rules) {
        const QByteArray text = line.trimmed().toUtf8();
        if (text.isEmpty() || text.startsWith('#'))
            continue;
        if (!text.startsWith('/'))
            return failure(Error{.kind = Error::Kind::Refused,
                                 .message = Words::tr("“%1” does not begin with /.").arg(line.trimmed()),
                                 .detail = u"a rule begins with /"_s});
        folder.m_rules.append(ruleFrom(text));
    }
    return folder;
}

RouteFolder::Rule RouteFolder::ruleFrom(const QByteArray &text)
{
    Rule rule{.endpoint = text.left(qsizetype(longest)), .segments = text.mid(1).split('/')};
    rule.takesRest = rule.segments.constLast() == "*";
    if (rule.takesRest)
        rule.segments.removeLast();
    return rule;
}

bool RouteFolder::matches(const Rule &rule, std::string_view path)
{
    for (const QByteArray &wanted : rule.segments) {
        if (path.empty() || path.front() != '/')
            return false;
        path.remove_prefix(1);
        const std::string_view segment = path.substr(0, path.find('/'));
        const bool fits = isPlaceholder(wanted) ? !segment.empty() : segment == view(wanted);
        if (!fits)
            return false;
        path.remove_prefix(segment.size());
    }
    return rule.takesRest || path.empty();
}

const QByteArray *RouteFolder::ruled(std::string_view path) const
{
    for (const Rule &rule : m_rules) {
        if (matches(rule, path))
            return &rule.endpoint;
    }
    return nullptr;
}

std::string_view RouteFolder::foldByRules(std::string_view target)
{
    const QByteArray *endpoint = ruled(target.substr(0, target.find('?')));
    return endpoint ? view(*endpoint) : foldSegments(target);
}

/// Most endpoints hold no id and are a part of the target as it stands: only from the first id on is anything
/// copied.
std::string_view RouteFolder::foldSegments(std::string_view target)
{
    const char *begin = target.data();
    const char *end = begin + std::min(target.size(), longest);
    char *to = nullptr;         // once there is an id
    const char *copied = begin; // up to here
    const char *at = begin;
    while (at < end && *at != '?') {
        const char *segment = ++at;
        const char *after = findEither<'/', '?'>(begin, segment, end);
        at = after ? after : end;
        if (segment == at || !(isDigit(*segment) || isToken(between(segment, at))))
            continue;
        to = std::copy(copied, segment, to ? to : m_text.data());
        to = std::copy(idMark.begin(), idMark.end(), to);
        copied = at;
    }
    if (!to)
        return between(begin, at);
    to = std::copy(copied, at, to);
    return between(m_text.data(), to);
}

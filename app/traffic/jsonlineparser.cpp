// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/traffic/jsonlineparser.h"

#include "app/traffic/clientaddress.h"
#include "app/traffic/logbytes.h"
#include "app/traffic/requestline.h"
#include "app/traffic/tookunit.h"

using namespace logbytes;

namespace {

constexpr size_t mostExpected = 64; // values of a line that is worth learning

/// Past one of JSON's three words; null where none stands.
const char *skipWord(const char *at, const char *end)
{
    for (const std::string_view word :
         {std::string_view("true"), std::string_view("false"), std::string_view("null")}) {
        if (*at == word.front() && size_t(end - at) >= word.size() && between(at, at + word.size()) == word)
            return at + word.size();
    }
    return nullptr;
}

/// Past a plain number (no exponent) or a word; null where neither stands.
const char *skipScalar(const char *at, const char *end)
{
    if (!isDigit(*at) && *at != '-')
        return skipWord(at, end);
    if (*at == '-')
        ++at;
    const char *whole = at;
    while (isDigit(*at))
        ++at;
    if (at == whole || (*whole == '0' && at - whole > 1))
        return nullptr;
    if (*at != '.')
        return at;
    const char *fraction = ++at;
    while (isDigit(*at))
        ++at;
    return at == fraction ? nullptr : at;
}

/// Reads a plain number straight into its field: gives where it ends. Null where the field is no number, or
/// the value is not a plain one: then there are other ways.
const char *readPlainNumber(const JsonFieldRule &rule, const char *value, LogEvent &event)
{
    if (*value == '0' && isDigit(value[1]))
        return nullptr;
    qint64 number = 0;
    Scaled took;
    const char *end = nullptr;
    switch (rule.field) {
    case LogField::Status:
        end = readWhole(value, number);
        event.status = int(number);
        return number > 999 ? nullptr : end;
    case LogField::Bytes:
        return readWhole(value, event.bytes);
    case LogField::Took:
        end = readScaled(value, tookunit::placesOf(rule.unit), took);
        event.tookUs = rule.unit == TookUnit::Nanoseconds ? took.value / 1000 : took.value;
        return end;
    default:
        return nullptr;
    }
}

/// A whole number, also one written with a fraction or an exponent. The common case is digits only.
bool readNumber(std::string_view text, qint64 &value)
{
    const char *end = text.data() + text.size();
    if (readWhole(text.data(), value) == end)
        return true;
    bool isNumber = false;
    const double number = QByteArray::fromRawData(text.data(), qsizetype(text.size())).toDouble(&isNumber);
    if (!isNumber || !(number >= 0 && number < 1e18))
        return false;
    value = qint64(number);
    return true;
}

} // namespace

JsonLineParser::JsonLineParser(const QList<JsonFieldRule> &rules, const QTimeZone &zone, bool wantsDetails)
    : m_rules(rules), m_wantsDetails(wantsDetails), m_time(zone),
      m_walk([this](const JsonLeaf &leaf) { takeLeaf(leaf); })
{
    m_rules.removeIf([this](const JsonFieldRule &rule) { return !isWanted(rule.field); });
    m_wantsStatus =
        std::ranges::any_of(m_rules, [](const auto &rule) { return rule.field == LogField::Status; });
}

JsonLineParser::~JsonLineParser() = default;

void JsonLineParser::startEvent(LogEvent &event)
{
    event = {};
    event.status = m_wantsStatus ? -1 : 0;
    m_query = {};
}

bool JsonLineParser::isWanted(LogField field) const
{
    switch (field) {
    case LogField::User:
    case LogField::Referer:
    case LogField::Agent:
    case LogField::RequestId:
        return m_wantsDetails;
    default:
        return true;
    }
}

const JsonFieldRule *JsonLineParser::ruleFor(std::string_view key) const
{
    for (const JsonFieldRule &rule : m_rules) {
        if (key == view(rule.key))
            return &rule;
    }
    return nullptr;
}

bool JsonLineParser::parse(const char *begin, const char *end, LogEvent &event)
{
    begin = jsonLineStart(begin, end);
    if (m_isLearnt && parseAsLearnt(begin, end, event))
        return true;
    return walk(begin, end, event);
}

bool JsonLineParser::parseAsLearnt(const char *begin, const char *end, LogEvent &event)
{
    startEvent(event);
    const char *at = begin;
    for (const Expected &expected : m_expected) {
        const std::string &before = expected.before;
        if (size_t(end - at) < before.size() || !areEqual(at, before.data(), before.size()))
            return false;
        const char *value = at + before.size();
        if (expected.rule && !expected.isText) {
            at = readPlainNumber(*expected.rule, value, event);
            if (at)
                continue;
        }
        at = expected.isText ? findQuoteOrEscape(begin, value, end) : skipScalar(value, end);
        if (!at || *at == '\\')
            return false;
        if (expected.place && at - value > 1) // of one letter it may be "-", which is nothing
            event.*expected.place = between(value, at);
        else if (expected.rule && !take(*expected.rule, between(value, at), expected.isText, event))
            return false;
    }
    const bool isClosed =
        size_t(end - at) == m_closing.size() && areEqual(at, m_closing.data(), m_closing.size());
    return isClosed && finish(event);
}

/// Any JSON; learns the line's shape for the next.
bool JsonLineParser::walk(const char *begin, const char *end, LogEvent &event)
{
    ++m_walked;
    startEvent(event);
    m_event = &event;
    m_afterLeaf = begin;
    m_isGood = true;
    m_expected.clear();
    const bool isJson = m_walk.walk(begin, end);
    m_isLearnt = isJson && m_isGood && !m_walk.hadArray() && m_expected.size() <= mostExpected;
    if (isJson)
        m_closing.assign(m_afterLeaf, end);
    return isJson && m_isGood && finish(event);
}

void JsonLineParser::takeLeaf(const JsonLeaf &leaf)
{
    const JsonFieldRule *rule = ruleFor(leaf.key);
    if (m_expected.size() <= mostExpected)
        m_expected.push_back({.before = {m_afterLeaf, leaf.begin},
                              .rule = rule,
                              .place = rule && leaf.isText ? eventTextOf(rule->field) : nullptr,
                              .isText = leaf.isText});
    m_afterLeaf = leaf.end;
    if (!rule)
        return;
    std::string_view value = between(leaf.begin, leaf.end);
    if (leaf.hasEscapes) {
        std::string &plain = m_unescaped[size_t(rule->field)];
        unescapeJsonText(value, plain);
        value = plain;
    }
    m_isGood = take(*rule, value, leaf.isText, *m_event) && m_isGood;
}

/// One field's value. False when it cannot be what it should be.
bool JsonLineParser::take(const JsonFieldRule &rule, std::string_view value, bool isText, LogEvent &event)
{
    const bool isNothing = value.empty() || (value.size() < 2 && value.front() == '-')
        || (!isText && value.front() == 'n'); // null
    if (isNothing) {
        if (rule.field == LogField::Status)
            event.status = 0;
        return rule.field != LogField::Time;
    }
    if (const EventText place = eventTextOf(rule.field)) {
        event.*place = value;
        return true;
    }
    return takeFigure(rule, value, event);
}

/// One field that is more than a text.
bool JsonLineParser::takeFigure(const JsonFieldRule &rule, std::string_view value, LogEvent &event)
{
    qint64 number = 0;
    switch (rule.field) {
    case LogField::Time:
        return m_time.read(value, event.timeMs);
    case LogField::Request:
        splitRequestLine(value, event);
        return true;
    case LogField::Status:
        if (!readNumber(value, number) || number > 999)
            return false;
        event.status = int(number);
        return true;
    case LogField::Bytes:
        return readNumber(value, event.bytes);
    case LogField::Took:
        event.tookUs = tookunit::read(value, rule.unit).value_or(-1); // a list of upstreams' times is none
        return true;
    case LogField::Query:
        m_query = value;
        return true;
    default:
        Q_UNREACHABLE();
    }
}

bool JsonLineParser::finish(LogEvent &event)
{
    if (event.timeMs <= 0 || event.status < 0 || (event.target.empty() && event.status == 0))
        return false;
    event.target = withoutOrigin(event.target);
    event.client = clientaddress::plain(event.client);
    if (!m_query.empty() && event.target.find('?') == std::string_view::npos) {
        m_joined.assign(event.target);
        m_joined += m_query.front() == '?' ? "" : "?";
        m_joined += m_query;
        event.target = m_joined;
    }
    return true;
}

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/traffic/eventtexts.h"
#include "app/traffic/jsonlinewalk.h"
#include "app/traffic/lineparser.h"
#include "app/traffic/logformat.h"
#include "app/traffic/logtime.h"

#include <array>
#include <string>
#include <vector>

/// Reads JSON lines with any field names.
///
/// A program writes its lines all alike: the same keys in the same order. So the texts between the values
/// are learnt from one line and expected of the next by comparing bytes; a line that is not so, or that
/// holds a backslash, is walked over as any JSON. Both ways come to the same event.
class JsonLineParser final : public LineParser
{
public:
    JsonLineParser(const QList<JsonFieldRule> &rules, const QTimeZone &zone, bool wantsDetails);
    ~JsonLineParser() override;

    bool parse(const char *begin, const char *end, LogEvent &event) override;
    /// Lines that were walked over; for benchmarks and tests.
    qint64 walkedCount() const { return m_walked; }

private:
    /// A value, and the text that stands before it.
    struct Expected {
        std::string before{};
        const JsonFieldRule *rule = nullptr; ///< null: of no use to us
        EventText place = nullptr;           ///< of a field that is taken as it stands
        bool isText = false;
    };

    const JsonFieldRule *ruleFor(std::string_view key) const;
    bool isWanted(LogField field) const;
    bool parseAsLearnt(const char *begin, const char *end, LogEvent &event);
    bool walk(const char *begin, const char *end, LogEvent &event);
    void takeLeaf(const JsonLeaf &leaf);
    bool take(const JsonFieldRule &rule, std::string_view value, bool isText, LogEvent &event);
    bool takeFigure(const JsonFieldRule &rule, std::string_view value, LogEvent &event);
    void startEvent(LogEvent &event);
    bool finish(LogEvent &event);

    QList<JsonFieldRule> m_rules;
    bool m_wantsDetails;
    LogTime m_time;
    JsonLineWalk m_walk;
    std::array<std::string, logFieldCount> m_unescaped{};
    std::string_view m_query{};
    bool m_wantsStatus = false; // a line without one is no answered request
    std::string m_joined{};

    std::vector<Expected> m_expected{};
    std::string m_closing{}; // behind the last value
    bool m_isLearnt = false;

    // While walking.
    LogEvent *m_event = nullptr;
    const char *m_afterLeaf = nullptr;
    bool m_isGood = true;
    qint64 m_walked = 0;
};

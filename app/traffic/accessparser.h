// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/traffic/lineparser.h"
#include "app/traffic/logformat.h"
#include "app/traffic/logtime.h"

#include <string>

/// Reads the access logs of nginx and Apache as they come: common, combined, nginx' "main", each with or
/// without the time the request took at the end.
///
///     client ident user [01/Mar/2025:00:00:00 +0000] "GET /path HTTP/1.1" 200 1234
///     … "referer" "agent" 0.018
///
/// More addresses before ident (a list of proxies) are passed over. A trailing number with a point is seconds
/// (nginx' $request_time); a whole one is microseconds (Apache's %D) unless wholeUnit says otherwise: seconds
/// (Apache's %T), milliseconds (%D of Tomcat up to 9). What stands
/// between the count of bytes and the end is looked at only from its two ends, so that agents with stray
/// quotes do no harm.
class AccessParser final : public LineParser
{
public:
    struct Options {
        TookUnit wholeUnit = TookUnit::Microseconds;
        bool wantsDetails = false; ///< user, referer and agent too
        int wordsBefore = 0;       ///< that somebody put before each line
    };

    explicit AccessParser(const Options &options);

    bool parse(const char *begin, const char *end, LogEvent &event) override;

private:
    const char *readUser(const char *space, const char *end, LogEvent &event) const;
    const char *readRequest(const char *begin, const char *end, LogEvent &event);
    bool readFigures(const char *at, const char *end, LogEvent &event);
    void readQuoted(const char *begin, const char *end, LogEvent &event);

    Options m_options;
    ClfTime m_time{};
    std::string m_request{}; // unescaped
    std::string m_referer{};
    std::string m_agent{};
};

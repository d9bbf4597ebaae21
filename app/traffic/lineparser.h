// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/traffic/logevent.h"

/// Reads one kind of line. Keeps what helps with the next line (the last second, the order of keys), so
/// each thread has its own.
class LineParser
{
public:
    virtual ~LineParser() = default;

    /// False when the line is not of this kind; event is undefined then. [begin, end) is the line without
    /// its newline and without a carriage return before it; *end must be readable and be no digit.
    virtual bool parse(const char *begin, const char *end, LogEvent &event) = 0;
};
